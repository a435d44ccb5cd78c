"""Sentences: where they end, what they are, and whose words they have."""

from __future__ import annotations

import pytest

from annotator.reading.text.cleaning import clean
from annotator.reading.text.sentences import split

SPLITS = {
    "initials and ranks end nothing": (
        "He met V. I. Morrow and Col. J. K. Marsh. The Gen. was late.",
        ["He met V. I. Morrow and Col. J. K. Marsh.", "The Gen. was late."],
    ),
    "initials without spaces": (
        "The report of N.N. Somov came. It was read.",
        ["The report of N.N. Somov came.", "It was read."],
    ),
    "initials of two letters": ("It was Yu. M. Stolin who spoke.", ["It was Yu. M. Stolin who spoke."]),
    "references": (
        "See Nos. 5–6 and vol. 2, pp. 12 ff. of it. Then go.",
        ["See Nos. 5–6 and vol. 2, pp. 12 ff. of it.", "Then go."],
    ),
    "a volume and its page": ("See Carrow Papers, ii. 44. So it was.", ["See Carrow Papers, ii. 44.", "So it was."]),
    "a numbered part": (
        "So he says (See App. I, Sect. 3). It is so.",
        ["So he says (See App. I, Sect. 3).", "It is so."],
    ),
    "hours": (
        "It began at 9 p.m. Then they left at 4 a.m. on Friday.",
        ["It began at 9 p.m.", "Then they left at 4 a.m. on Friday."],
    ),
    "ordinary words are no abbreviations": (
        "They had one car. Nobody drove it to the bank. It rained.",
        ["They had one car.", "Nobody drove it to the bank.", "It rained."],
    ),
    "states": (
        "The U.S.S.R. Government fell. In the U.S. The war began.",
        ["The U.S.S.R. Government fell.", "In the U.S.", "The war began."],
    ),
    "said after a quotation": (
        "“We swear!” they said. “Down with it!” A shot fell.",
        ["“We swear!” they said.", "“Down with it!”", "A shot fell."],
    ),
    "brackets": ("(This is so.) And then it was.", ["(This is so.)", "And then it was."]),
    "a reference in brackets belongs to what it proves": (
        "The gate fell. (Carrow, Letters, iii. 12-14. Alder, &c.) Marsh fled. (Ibid. 15.) Who fired? (Alder, p. 3.)",
        [
            "The gate fell. (Carrow, Letters, iii. 12-14. Alder, &c.)",
            "Marsh fled. (Ibid. 15.)",
            "Who fired? (Alder, p. 3.)",
        ],
    ),
    "a dash behind a reference": (
        "The gate fell. (Carrow, iii. 12.)—Right so: it fell. He ran, (Ibid. 4.)—Marsh behind him.",
        ["The gate fell. (Carrow, iii. 12.)—", "Right so: it fell.", "He ran, (Ibid. 4.)—Marsh behind him."],
    ),
    "a reference within a reference": (
        "He wept. (Carrow, Lives (Ed. 1790), para Marsh (by Alder).) She left.",
        ["He wept. (Carrow, Lives (Ed. 1790), para Marsh (by Alder).)", "She left."],
    ),
    "a reference within a sentence": (
        "The town, (Carrow, ii. 4. Alder.) poor as it was, gave all; (May, 1790. See Carrow.) then it slept.",
        ["The town, (Carrow, ii. 4. Alder.) poor as it was, gave all; (May, 1790. See Carrow.) then it slept."],
    ),
    "an aside with a stop of its own": (
        "They cried (Stop him! Fire!) and ran. It rained (so says Marsh.). Nobody came.",
        ["They cried (Stop him! Fire!) and ran.", "It rained (so says Marsh.).", "Nobody came."],
    ),
    "a date in brackets behind a numeral": (
        "The vote of the year VI. (May, 1798) was lost. It was the year X. Since then they met; Louis XV.; his guard.",
        [
            "The vote of the year VI. (May, 1798) was lost.",
            "It was the year X.",
            "Since then they met; Louis XV.; his guard.",
        ],
    ),
    "a sentence in brackets that is no reference": (
        "They met in May. (In 1790 nobody would have thought that they could meet.) They parted. (Danton.) Cheers.",
        [
            "They met in May.",
            "(In 1790 nobody would have thought that they could meet.)",
            "They parted.",
            "(Danton.)",
            "Cheers.",
        ],
    ),
    "speeches that a dash parts": (
        '"Who goes there?"--"Marsh," said he.--"Pass!"--It rained.',
        ['"Who goes there?"—', '"Marsh," said he.—"Pass!"—', "It rained."],
    ),
    "a sentence behind a dash": (
        "They had marched all day and all night to the fort.—The gate stood open, and nobody fired!—Marsh fell.",
        [
            "They had marched all day and all night to the fort.—",
            "The gate stood open, and nobody fired!—Marsh fell.",
        ],
    ),
    "a head or a sign at a dash": (
        "The taking of the fort.—The gate stood open. So the log says of it.—Ed.",
        ["The taking of the fort.—The gate stood open.", "So the log says of it.—Ed."],
    ),
    "said behind a dash": ("“To arms!”—was the cry. He left.", ["“To arms!”—was the cry.", "He left."]),
    "titles behind quotation marks and dashes": (
        "He saw ‘M. Carrow,’ and “Mr. Alder” too. It was near the upper St. John. He had met Brig.-Gen. John Marsh.",
        [
            "He saw ‘M. Carrow,’ and “Mr. Alder” too.",
            "It was near the upper St. John.",
            "He had met Brig.-Gen. John Marsh.",
        ],
    ),
    "a volume in capital numerals": (
        "See Marsh, Letters, II. 44. Henry IV. The king left.",
        ["See Marsh, Letters, II. 44.", "Henry IV.", "The king left."],
    ),
    "ordinals and numbers in brackets open what they count": (
        "1st. The fort. 2ndly. The gate. Will they: (1) Yield? (2) Pay?",
        ["1st. The fort.", "2ndly. The gate.", "Will they: (1) Yield?", "(2) Pay?"],
    ),
    "an editor's remark": (
        "On the 12th [of May—Ed.] Marsh left. He fled.",
        ["On the 12th [of May—Ed.] Marsh left.", "He fled."],
    ),
    "an ellipsis goes on in small letters": (
        "They came... and left. So it was.",
        ["They came... and left.", "So it was."],
    ),
    "initials of a party before a bracket": (
        "She joined the L.S.D.W.P. (Minority) in May. It split.",
        ["She joined the L.S.D.W.P. (Minority) in May.", "It split."],
    ),
    "four dots end a sentence": (
        "They came nearer and nearer.... I saw the flags.... “Stop!” he cried.",
        ["They came nearer and nearer....", "I saw the flags....", "“Stop!” he cried."],
    ),
    "four dots before small letters and brackets end none": (
        "He was shot.... (See App. IX.) and.... left.",
        ["He was shot.... (See App. IX.) and.... left."],
    ),
    "a number at the end": ("It ended in 1917. 12 men fell.", ["It ended in 1917.", "12 men fell."]),
    "numbered points": ("“1. To hold the bridge. 2. To wait.”", ["“1. To hold the bridge.", "2. To wait.”"]),
    "a list within a sentence": (
        "He asked: 1. For bread. 2. For powder.",
        ["He asked: 1. For bread.", "2. For powder."],
    ),
    "an abbreviated per cent": (
        "They had 90 per cent. of the guns. The rest had 10 per cent. Nobody counted.",
        ["They had 90 per cent. of the guns.", "The rest had 10 per cent.", "Nobody counted."],
    ),
    "old money": ("It sold at 3s. 6d. the pound.", ["It sold at 3s. 6d. the pound."]),
    "degrees": (
        "She sank in Lat. 41° 46' N. and Long. 50° 14' west. The night was long. 12 men fell.",
        ["She sank in Lat. 41° 46' N. and Long. 50° 14' west.", "The night was long.", "12 men fell."],
    ),
    "an hour with a blank": (
        "It came at 6.16 P. M., Monday. Nobody spoke.",
        ["It came at 6.16 P. M., Monday.", "Nobody spoke."],
    ),
    "German": ("Am 3. November sprach Dr. Popp. Er floh.", ["Am 3. November sprach Dr. Popp.", "Er floh."]),
    "Russian": ("Дворец был взят. Министры арестованы.", ["Дворец был взят.", "Министры арестованы."]),
}


@pytest.mark.parametrize("case", list(SPLITS))
def test_sentences_end_where_they_end(case: str) -> None:
    text, expected = SPLITS[case]
    assert [sentence.text for sentence in split(clean(text))] == expected


def test_what_is_longer_than_any_sentence_is_cut_at_a_semicolon_a_comma_or_a_space() -> None:
    texts = ("The guard held, of old; " * 200, "The guard held, of old " * 200, "The guard held of old " * 200)
    cuts = [split(clean(text.strip()))[0].text for text in (*texts, "a" * 4_000)]
    assert [cut[-5:] for cut in cuts] == [" old;", "held,", "d The", "aaaaa"]
    assert all(2_900 < len(cut) <= 3_000 for cut in cuts)


def test_a_long_stretch_is_cut_at_no_semicolon_that_leaves_a_scrap() -> None:
    cut = split(clean(("a; " + "The guard held, of old " * 200).strip()))[0].text
    assert 2_900 < len(cut) <= 3_000
    assert cut.endswith("held,")


KINDS = {
    "The fort fell at noon.": ("claim", False),
    "When will the fort fall? (Carrow, iii. 4.)": ("question", False),
    "“When will the fort fall?”—": ("question", True),
    "When will the fort fall?": ("question", False),
    "“The fort fell at noon.”": ("quotation", True),
    "‘The fort fell at noon.’": ("quotation", True),
    "«The fort fell at noon.»": ("quotation", True),
    "»The fort fell at noon.«": ("quotation", True),
    "« The fort fell at noon. »": ("quotation", True),
    '"The fort fell at noon."': ("quotation", True),
    "The so-called “victory” at noon was none.": ("claim", False),
    "The soldiers’ and workers’ deputies met.": ("claim", False),
    "‘Down with it!’ was the soldiers’ cry, and the cry of the whole of the town.": ("claim", False),
}


@pytest.mark.parametrize("text", list(KINDS))
def test_each_sentence_has_its_kind(text: str) -> None:
    (sentence,) = split(clean(text))
    assert (sentence.kind, sentence.quoted) == KINDS[text]


def test_a_quotation_runs_over_sentences_and_paragraphs() -> None:
    text = "He wrote: “The fort fell. Nobody came to help us.\n\n“We left at night. It rained.” So much for him."
    quoted = [sentence.text for sentence in split(clean(text)) if sentence.quoted]
    assert quoted == ["Nobody came to help us.", "“We left at night.", "It rained.”"]


def test_a_forgotten_closing_mark_does_not_swallow_the_account() -> None:
    text = "He wrote: “The fort fell.\n\nThe council met the next day. It chose a “committee” of ten."
    assert not any(sentence.quoted for sentence in split(clean(text)) if "council" in sentence.text)


def test_a_phrase_that_ends_as_a_genitive_does_is_no_quotation_of_what_follows() -> None:
    text = "They were used as ‘former officers’ for a while. The council met. It spoke of the ‘old army’. It rained."
    assert not any(sentence.quoted for sentence in split(clean(text)))
    text = "He wrote: ‘The officers’ horses fell. Nobody came.’ It rained."
    assert [sentence.text for sentence in split(clean(text)) if sentence.quoted] == ["Nobody came.’"]


def test_a_quotation_may_go_on_without_marks_until_one_closes_it() -> None:
    text = "He wrote: “The fort fell.\n\nNobody came to help us.\n\nWe left at night.”\n\nIt rained."
    quoted = [sentence.text for sentence in split(clean(text)) if sentence.quoted]
    assert quoted == ["Nobody came to help us.", "We left at night.”"]


def test_a_letter_given_without_marks_is_not_the_authors() -> None:
    text = (
        "On the third day the governor wrote to the minister of war:\n\n"
        "We have bread for a week. I ask for orders and for powder.\n\n"
        "The plan had three parts:\n\nFirst the bridge was to be taken, then the mill."
    )
    assert [s.text for s in split(clean(text)) if s.quoted] == [
        "We have bread for a week.",
        "I ask for orders and for powder.",
    ]


DOCUMENTS = {
    "it goes on while it orders, and to its signature": (
        "The council put up an order:",
        "The gates shall be shut at dusk.\n\nWhoever was seen in the streets yesterday has been held.\n\n"
        "Signed by the mayor and by nine elders of the town.",
    ),
    "it is introduced by a colon and speaks to somebody": (
        "Then came the bishop’s turn:",
        "You must not open the gates, whatever you are told.",
    ),
    "it begins with whom it calls upon": (
        "Handbills lay in the streets.",
        "Citizens and soldiers!\n\nDo not open the gates!",
    ),
    "it says from whom and to whom it goes": (
        "The boats came back at noon.",
        "From: The commander of the fort\nTo: The council of the port\n\nTwo boats left.\n\nSigned by his clerk.",
    ),
    "its items are numbered": (
        "The guilds sent a letter:",
        "1. The gates shall be opened.\n\n2. The mayor shall leave.",
    ),
}


@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_a_document_given_whole_is_quoted_and_the_narrative_behind_it_is_not(name: str) -> None:
    before, document = DOCUMENTS[name]
    found = split(clean(f"{before}\n\n{document}\n\nAt dusk the gates were shut."))
    assert [s.text in document for s in found] == [s.quoted for s in found]


def test_a_list_of_the_authors_own_is_no_document() -> None:
    text = "There were two causes:\n\n1. The bread had run out.\n\n2. The mayor had left."
    assert not any(sentence.quoted for sentence in split(clean(text)))


def test_a_narrator_who_lets_somebody_speak_has_ended_the_document_above() -> None:
    text = "Citizens!\n\nOpen the gates!\n\nI met the mayor, who said: “We shall not open the gates today.” He left."
    assert [s.text for s in split(clean(text)) if not s.quoted][-1] == "He left."


def test_an_empty_text_has_no_sentences() -> None:
    assert split(clean(" \n\n ")) == ()


def test_the_number_of_an_item_behind_a_colon_is_no_sentence() -> None:
    text = "The new council will be guided by these rules: First.—A general pardon shall be given to all who fled."
    assert [sentence.text for sentence in split(clean(text))] == [text]
