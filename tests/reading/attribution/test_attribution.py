"""On whose word: who is made to say it, and how the account stands to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.reading.attribution.attribution import attribute
from annotator.reading.names.names import find_names
from models.vocabulary import ClaimKind
from tests.reading.told import told

CASES = [
    ("Sukhanov relates that nobody believed it.", ("Nikolai Sukhanov", "reports")),
    ("According to Reed, the palace fell at two.", ("John Reed", "reports")),
    ("As Lenin wrote, power lay in the street.", ("Vladimir Lenin", "reports")),
    ("Trotsky, in his memoirs, recalls how they met.", ("Leon Trotsky", "affirms")),
    ("Contrary to what Trotsky claims, the plan was older.", ("Leon Trotsky", "rejects")),
    ("Kerensky falsely claimed that the troops were loyal.", ("Alexander Kerensky", "rejects")),
    ("Milyukov alleged that money had been paid.", ("Pavel Milyukov", "doubts")),
    ("An eyewitness reported that shots were heard.", ("An eyewitness", "reports")),
    ("“We will not yield,” declared Trotsky.", ("Leon Trotsky", "reports")),
    ("A bronzed figure he was [Mstislavsky relates] with a voice like a knife.", ("Sergei Mstislavsky", "reports")),
    ("Milyukov’s claim that the guards had fled was repeated.", ("Pavel Milyukov", "doubts")),
    ("If Sukhanov is to be believed, the hall was empty.", ("Nikolai Sukhanov", "doubts")),
    ("Trotsky is wrong to say that the hall was full.", ("Leon Trotsky", "rejects")),
    ("Trotsky was right when he said that the hall was full.", ("Leon Trotsky", "affirms")),
    ("Trotsky's claim that the hall was full is false.", ("Leon Trotsky", "rejects")),
    ("Most historians agree that the hall was empty.", ("Most historians", "affirms")),
    ("The delegates agreed that the hall was empty.", None),
    ("Reed puts the number at 650.", ("John Reed", "reports")),
    ("Reed gave the strength of the guard as 650.", ("John Reed", "reports")),
    ("Reed put the guns at the gate.", None),
    ("The garrison, commanded by Trotsky, obeyed.", None),
    ("In Trotsky’s words, the hour had struck.", ("Leon Trotsky", "affirms")),
    ("In the view of Milyukov the order came too late.", ("Pavel Milyukov", "reports")),
    ("In Milyukov’s view the order came too late.", ("Pavel Milyukov", "reports")),
    ("The bank was, as Reed put it, a fortress.", ("John Reed", "reports")),
    ("Sukhanov later recalled that the lights went out.", ("Nikolai Sukhanov", "affirms")),
    (
        "Sukhanov, who had been a guest there and knew the house, subsequently related: they slept.",
        ("Nikolai Sukhanov", "reports"),
    ),
    ("The fleet, Trotsky maintained, could not be held.", ("Leon Trotsky", "doubts")),
    ("Kerensky’s assertion that the front would hold was repeated.", ("Alexander Kerensky", "doubts")),
    ("The allegation of Kerensky that gold had changed hands was printed.", ("Alexander Kerensky", "doubts")),
    ("Milyukov claimed that the guards had fled, but this was untrue.", ("Pavel Milyukov", "rejects")),
    ("Milyukov claimed that the guards had fled, and that was true.", ("Pavel Milyukov", "affirms")),
    ("It stands in this dictum of Trotsky: ‘A plan needs hands.’", ("Leon Trotsky", "affirms")),
    ("They were led by Trotsky’s maxim: “A plan needs hands.”", ("Leon Trotsky", "affirms")),
    ("For Trotsky: “A plan needs hands.”", ("Leon Trotsky", "reports")),
    ("“I never slept,” said the old porter.", ("the old porter", "reports")),
    ("“Not here,” my neighbour whispered to me.", ("my neighbour", "reports")),
    ("The delegates of the flotilla stated: “We stay.”", ("The delegates of the flotilla", "reports")),
    ("The Morning Herald wrote: “It is over.”", ("The Morning Herald", "reports")),
    ("In the letter that Lenin sent to the front, he wrote: “Hold out.”", ("Vladimir Lenin", "reports")),
    ("Trotsky argued the plan was sound.", ("Leon Trotsky", "reports")),
    ("Most historians say the bridge had been open.", ("Most historians", "reports")),
    ("According to western historians, the bridge had been open.", ("western historians", "reports")),
    ("According to the Neue Wolmarer Post, “the bridge is open.”", ("the Neue Wolmarer Post", "reports")),
    ("According to Leaguers, the bridge had been open.", ("Leaguers", "reports")),
    ("According to the Julian Calendar, it was Sunday.", None),
    ("According to plan, they crossed.", None),
    ("They crossed according to the laws of Norland.", None),
    ("Vane sat at Wolmar, as United States officer, and slept.", None),
    ("It was in winter, as observers noted, that the bridge fell.", ("observers", "affirms")),
    ("As Zvezda reported at the time: “The bridge has fallen.”", ("Zvezda", "reports")),
    ("The troops cursed Kerensky and asked themselves whether the bridge could be held.", None),
    ("[12][13] Some Leaguers, most of them young, have argued that the bridge was open.", ("Some Leaguers", "reports")),
    ("Kerensky’s position was that the bridge must be held.", ("Alexander Kerensky", "reports")),
    ("Kerensky was of the view that the bridge must be held.", ("Alexander Kerensky", "reports")),
    ("Kerensky questioned whether the bridge could be held.", ("Alexander Kerensky", "reports")),
    ("“Too late,” said one, sadly.", ("one", "reports")),
    ("Trotsky, coldly, “That has been seen to.”", ("Leon Trotsky", "reports")),
    ("In Moscow, at noon, “Death to all!” was the cry.", None),
    ("They wait until the mayor of the town shall declare: “Go.”", None),
    ("The winter campaign began with “incomparable” energy.", None),
    ("Foreign historians say it was raining.", ("Foreign historians", "reports")),
    ("After Trotsky told them that it was over, they left.", ("Leon Trotsky", "reports")),
    ("Lenin had remarked to V. Ivanov: “Not yet.”", ("Vladimir Lenin", "reports")),
    ("Kerensky left for the front, claiming that he would return.", ("Alexander Kerensky", "doubts")),
    ("They had a letter from Kerensky, the premier, who wrote: “Wait.”", ("Alexander Kerensky", "reports")),
    ("Milyukov, then a member of the Duma, wrote: “Wait.”", ("Pavel Milyukov", "reports")),
    ("The minister, Milyukov, announced that the straits would be ours.", ("Pavel Milyukov", "reports")),
    ("At noon the paper of the “moderate” party wrote: “Wait.”", ("the paper of the “moderate” party", "reports")),
    ("In a letter written at sea, Lenin advised them: “Wait.”", ("Vladimir Lenin", "reports")),
    ("Speaking of Kerensky, the clerk said that he slept.", ("the clerk", "reports")),
    ("So Kerensky, tired of it all, answered Trotsky.", None),
    ("The meeting, called the Petrograd Soviet, was closed.", None),
    ("They were as weak as Kerensky later proved to be.", None),
    ("It was made by Trotsky, who feared the frost and was late.", None),
    ("Three hundred men all told.", None),
    ("They keep to the rules here described.", None),
    ("One cannot recall without shame that winter.", None),
    ("Who would believe that a clerk would be judge?", None),
    ("It was the frost which made them say that it was late.", None),
    ("The guards were called back and the retreat continued.", None),
    ("In a talk with Lenin he said that it was late.", None),
    ("Lenin did not say that the banks must close.", None),
    ("It was said that the bridge was down.", None),
    ("The state of the roads showed that winter had come.", None),
    ("The train ran to the station.", None),
    ("The march against Kornilov showed that the soldiers had changed.", None),
    ("Lenin called a meeting.", None),
    ("Trotsky told the driver to wait.", None),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_sentence_is_on_the_word_of(text: str, expected: tuple[str, str] | None) -> None:
    sentences = told(text)
    (found,) = attribute(sentences, find_names(sentences))
    assert (found and (found.source, found.stance)) == expected


def test_a_quotation_belongs_to_whoever_opened_it() -> None:
    sentences = told("Lenin wrote to the Committee:", "“We must act.", "Delay is death.”", "It rained.", quoted=(1, 2))
    found = attribute(sentences, find_names(sentences))
    assert [one and one.source for one in found] == ["Vladimir Lenin"] * 3 + [None]


def test_a_quotation_after_a_colon_is_the_subjects() -> None:
    sentences = told(
        "To Lenin’s question the old sailor Markin, laughing, made this answer:", "“Not yet.”", quoted=(1,)
    )
    found = attribute(sentences, find_names(sentences))
    assert [one and one.source for one in found][1] == "Nikolai Markin"


def test_a_frame_of_its_own_names_the_speaker() -> None:
    sentences = told("Trotsky continued.", "“We shall wait.”", "It rained.", quoted=(1,))
    found = attribute(sentences, find_names(sentences))
    assert [one and one.source for one in found] == ["Leon Trotsky", "Leon Trotsky", None]


def test_a_speech_goes_on_behind_he_said() -> None:
    sentences = told("Trotsky stood up.", "“Comrades!” he cried.", "“The bridges are ours.”", quoted=(2,))
    found = attribute(sentences, find_names(sentences))
    assert [one and one.source for one in found] == [None, "Leon Trotsky", "Leon Trotsky"]


def test_said_he_is_who_was_named_before() -> None:
    sentences = told("Trotsky stood up.", "“Dogs!” said he, shaking his fist.")
    assert [one and one.source for one in attribute(sentences, find_names(sentences))] == [None, "Leon Trotsky"]


def test_what_the_next_sentence_says_of_a_report_counts() -> None:
    sentences = told("Kerensky claimed that the troops were loyal.", "This was not true.")
    found = attribute(sentences, find_names(sentences))
    assert [one and one.stance for one in found] == ["rejects", None]


def test_he_said_in_a_quotation_is_who_was_named_before() -> None:
    sentences = told(
        "Lenin got up.", "“The question of peace,” he said, “is urgent.", "It cannot wait.”", quoted=(1, 2)
    )
    found = attribute(sentences, find_names(sentences))
    assert [one and one.source for one in found] == [None, "Vladimir Lenin", "Vladimir Lenin"]


def test_a_quotation_without_a_speaker_is_its_notes_authors() -> None:
    texts = told(
        "They came ‘like a torrent’ over the square.", "It rained.", "See I. Flerovsky, Kronstadt in October, p. 3."
    )
    sentences = [replace(texts[0], notes=("2",)), replace(texts[1], notes=("2",)), replace(texts[2], note="2")]
    found = attribute(sentences, find_names(sentences))
    assert [one and one.source for one in found] == ["Ivan Flerovsky", None, None]


INTRODUCED = [
    ("A clerk of the bank, on his way home, sent the following message to the mayor:", "A clerk of the bank"),
    ("Then came the appeal of the Constitutional Democrats, which all had awaited:", "Constitutional Democrats"),
    ("A telegram from Kerensky to the general in command:", "Alexander Kerensky"),
    ("The meeting raised three demands, which the mayor accepted:", "The meeting"),
    ("One old woman, in her reminiscences of Lenin, related:", "One old woman"),
    ("Milyukov’s manifesto ended with these words:", "Pavel Milyukov"),
    ("A statement was subsequently made by the master of the mint:", "the master of the mint"),
    ("The townsmen read the following appeal of Milyukov:", "Pavel Milyukov"),
    ("The carters thereupon made three demands:", "The carters"),
    ("The town was with Kerensky, as these resolutions adopted by the league show:", "the league"),
    ("It is told best in a protest to the Academy of Mines by Milyukov, who was there:", "Pavel Milyukov"),
    ("Here are two paragraphs from the Herald, one of the organs of the league:", "Herald"),
    ("And here is more from another organ of the league, the Morning Post:", "Morning Post"),
    ("Here is a list, published in March, of the dead:", None),
    ("The new declaration was addressed to the townsmen:", "The new declaration"),
    ("What they think of the freedom of the press stands here:", None),
    ("These were the hours of trains:", None),
]


@pytest.mark.parametrize(("before", "expected"), INTRODUCED)
def test_words_after_a_colon_are_those_of(before: str, expected: str | None) -> None:
    sentences = told(before, "The gates are shut.", "Nobody passes.", quoted=(1, 2))
    found = attribute(sentences, find_names(sentences))
    assert [one and one.source for one in found][1:] == [expected, expected]


def test_what_it_reported_further_is_whose_that_was() -> None:
    sentences = told(
        "The Morning Herald wrote:", "“It is over.”", "On the next day it reported:", "“All is lost.”", quoted=(1, 3)
    )
    assert attribute(sentences, find_names(sentences))[3].source == "The Morning Herald"


def test_what_a_document_tells_of_others_words_makes_none_of_them_its_author() -> None:
    sentences = told(
        "Milyukov wrote:", "The bank is open.", "Kerensky denied that it was.", "Do not go.", quoted=(1, 2, 3)
    )
    found = attribute(sentences, find_names(sentences))
    sources = [one and one.source for one in found]
    assert sources == ["Pavel Milyukov", "Pavel Milyukov", "Alexander Kerensky", "Pavel Milyukov"]


def test_a_caption_parts_no_quotation_from_its_introduction() -> None:
    first, caption, text = told("Lenin issued an appeal:", "The bridge at night", "“Wait for orders.", quoted=(2,))
    sentences = [first, replace(caption, paragraph=1), replace(text, paragraph=2)]
    assert attribute(sentences, find_names(sentences))[2].source == "Vladimir Lenin"


def test_a_quotation_that_nothing_closed_goes_on_behind_a_line_without_marks() -> None:
    sentences = told("Lenin wrote:", "“Wait for orders.", "Keep the gates.", "“Hold the bridge.”", quoted=(1, 3))
    assert attribute(sentences, find_names(sentences))[3].source == "Vladimir Lenin"


def test_a_motto_is_whose_name_stands_under_it() -> None:
    sentences = told("“Nothing is over.”", "— Jan Dorn", quoted=(0,))
    assert attribute(sentences, find_names(sentences))[0].source == "Jan Dorn"


def test_he_said_is_by_whom_something_was_done_before() -> None:
    sentences = told("The speech was made by Milyukov.", "“All is lost,” he said.", quoted=(1,))
    assert attribute(sentences, find_names(sentences))[1].source == "Pavel Milyukov"


def test_a_heading_over_a_document_parts_it_not_from_its_introduction() -> None:
    first, title, text = told("Lenin issued an appeal:", "TO ALL WORKERS", "Wait for orders.", quoted=(2,))
    sentences = [first, replace(title, kind=ClaimKind.HEADING), text]
    assert attribute(sentences, find_names(sentences))[2].source == "Vladimir Lenin"


def test_what_is_quoted_within_a_document_has_its_own_speaker_and_the_document_keeps_its_own() -> None:
    given = told(
        "Milyukov wrote:",
        "The “friends of order” are, in the eyes of Kerensky, asleep.",
        "“Wake up,” cried the clerk.",
        "“Nobody heard him.”",
        quoted=(1, 2, 3),
    )
    sentences = [given[0], *(replace(one, set_apart=True) for one in given[1:])]
    found = attribute(sentences, find_names(sentences))
    sources = [one and one.source for one in found]
    assert sources == ["Pavel Milyukov", "Alexander Kerensky", "the clerk", "Pavel Milyukov"]


def test_he_who_opens_a_quotation_speaks_in_the_sentence_that_opens_it_too() -> None:
    sentences = told("Milyukov rose.", "He closed with this: “We wait.", "Nobody sleeps.”", quoted=(2,))
    found = attribute(sentences, find_names(sentences))
    assert [one and one.source for one in found] == [None, "Pavel Milyukov", "Pavel Milyukov"]


@pytest.mark.parametrize(
    ("before", "last", "expected"),
    [
        ("What do they think of an article by Milyukov?", "Sleep well.", "Pavel Milyukov"),
        ("It is told in a signed statement of some members.", "Sleep well.", "a signed statement"),
        ("There is more.", "ANNA DORN, the President.", "Anna Dorn"),
        ("There is more.", "Yours fraternally, P. MILYUKOV, June 3, 1918.", "Pavel Milyukov"),
        ("The president of the mint sent this telegram:", "J. DORN.", "J. Dorn"),
        ("There is more.", "PETROGRAD, April, 1917.", None),
        ("There is more.", "Sleep well.", None),
    ],
)
def test_a_document_that_is_set_apart_is_whose_the_words_before_say_or_who_signs_it(
    before: str, last: str, expected: str | None
) -> None:
    first, *given = told(before, "The gates are shut.", "Nobody passes.", last, quoted=(1, 2, 3))
    sentences = [first, *(replace(one, set_apart=True) for one in given)]
    found = attribute(sentences, find_names(sentences))
    assert [one and one.source for one in found][1:] == [expected] * 3


def test_what_was_stated_by_somebody_follows() -> None:
    sentences = told("The aim was stated by Milyukov.", "“We want the straits.”", quoted=(1,))
    assert attribute(sentences, find_names(sentences))[1].source == "Pavel Milyukov"


def test_two_who_talk_take_turns_once_both_are_known() -> None:
    lines = [
        "“Go,” said Milyukov, “now.”",
        "“No,” I said, “later.”",
        "“At once.”",
        "“It rains.”",
        "“It may rain.”",
        "They went.",
    ]
    sentences = [replace(one, paragraph=at) for at, one in enumerate(told(*lines, quoted=(1, 2, 3, 4)))]
    found = attribute(sentences, find_names(sentences))
    assert [one and one.source for one in found] == ["Pavel Milyukov", None] * 2 + ["Pavel Milyukov", None]
    unknown = attribute([*sentences[:1], *sentences[2:]], find_names([*sentences[:1], *sentences[2:]]))
    assert [one and one.source for one in unknown][1:] == [None] * 4
