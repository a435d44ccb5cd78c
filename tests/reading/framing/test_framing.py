"""Which words of a sentence take sides, and whose words they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.reading.claim import FramingSpan, Sentence
from annotator.reading.framing.framing import find_framing
from annotator.reading.framing.framing_lexicon import read_lexicons
from annotator.reading.quoting import find_quotations
from models.vocabulary import Technique


def framing(text: str, *, start: int = 0, quoted: bool = False) -> tuple[FramingSpan, ...]:
    return find_framing(Sentence(text, start, start + len(text), quoted=quoted))


def wordings(text: str) -> set[tuple[str, Technique]]:
    return {(text[s.start : s.end], s.technique) for s in framing(text)}


@pytest.mark.parametrize(
    ("text", "words", "technique"),
    [
        ("The treacherous governor opened the gates of Mainz.", "treacherous", Technique.VILIFICATION),
        ("Carnot, that tireless organiser, raised fourteen armies.", "tireless", Technique.HEROISATION),
        ("It was only a matter of time before Richmond fell.", "only a matter of time", Technique.INEVITABILITY),
        ("Under the pretext of a parade, troops entered Lisbon.", "Under the pretext", Technique.MOTIVE_IMPUTATION),
        ("The militia was a handful of clerks.", "handful", Technique.MINIMISATION),
        ("No siege in the history of the world was so long.", "in the history of", Technique.EXAGGERATION),
        ("Thanks to Juárez the republic survived.", "Thanks to", Technique.AGENCY_CREDIT),
        ("Shots were fired and blood was shed.", "blood was shed", Technique.AGENCY_ERASURE),
        ("The will of the people prevailed at Cádiz.", "will of the people", Technique.COLLECTIVE_VOICE),
        ("History teaches that such pacts do not last.", "History teaches", Technique.APPEAL_TO_AUTHORITY),
        ("The petty-bourgeois deputies went home.", "petty-bourgeois", Technique.LABELLING),
        ("They drowned the rising of 1863 in blood.", "drowned the rising of 1863 in blood", Technique.LOADED_LANGUAGE),
        ("The speaker shrieked for heads.", "shrieked", Technique.VILIFICATION),
        ("Every serious student of Naples knows it.", "Every serious student", Technique.APPEAL_TO_AUTHORITY),
        ("The diet had become a talking shop.", "talking shop", Technique.MINIMISATION),
        ("The landing ended in a fiasco.", "fiasco", Technique.LOADED_LANGUAGE),
        ("The guilds acted as a brake on the town.", "acted as a brake", Technique.AGENCY_CREDIT),
        ("The riot was seized upon by the duke.", "seized upon", Technique.MOTIVE_IMPUTATION),
    ],
)
def test_a_wording_is_found_under_its_technique(text: str, words: str, technique: Technique) -> None:
    assert (words, technique) in wordings(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Estates General met at Versailles on 5 May 1789.",
        "About two hundred were killed when troops fired on the procession.",
        "“These traitors shall hang!” said the colonel.",
        "The paper wrote of ‘the glorious defenders of Zaragoza’.",
        "Whoever “heroically resisted,” the bulletin said, had been decorated.",
        "A demonstration marched to the prefecture.",
    ],
)
def test_plain_report_and_the_words_of_others_take_no_side(text: str) -> None:
    assert framing(text) == ()


def test_a_sentence_that_stands_in_a_quotation_takes_no_side() -> None:
    assert framing("The traitors fled.") != ()
    assert framing("The traitors fled.", quoted=True) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The ‘liberation’ of Naples cost ten thousand lives.",
        "Such was the “popular will” in the duchy.",
        "These ‘defenders of order’ burnt the market.",
        "By means of “gentle persuasion” forty were hanged.",
    ],
)
def test_a_few_words_held_at_arms_length_are_scare_quotes(text: str) -> None:
    assert any(s.technique is Technique.IRONY_OR_SCARE_QUOTES for s in framing(text))


@pytest.mark.parametrize(
    "text",
    [
        "The cruiser “Emden” anchored off Penang.",
        "The governor called them ‘defenders of order’.",
        "The decree “On the Land” was read out.",
        "The “95 theses of protest” hung on the door.",
        "He spoke of it as “a day of victory and of mourning for us all”.",
        "The order (“brotherhood”) had nine lodges.",
        "The bread was called by its old name and sold as “black loaf” (chleb).",
        "Many of them identified themselves as “citizens of two worlds”.",
        "The peasants believed in a “black partition” of the land.",
        "The notion of a “third way” came up again in May.",
    ],
)
def test_names_titles_and_reported_words_are_not_scare_quotes(text: str) -> None:
    assert all(s.technique is not Technique.IRONY_OR_SCARE_QUOTES for s in framing(text))


def test_what_is_reported_without_marks_weighs_half() -> None:
    own, reported = framing("The traitors fled."), framing("The envoy declared that the traitors had fled.")
    assert [s.weight for s in reported] == [s.weight / 2 for s in own]


def test_the_longest_wording_of_a_technique_counts_once() -> None:
    assert [w for w, t in wordings("A decisive victory was won.") if t is Technique.HEROISATION] == ["decisive victory"]


def test_words_of_a_phrase_that_punctuation_parts_are_no_phrase() -> None:
    assert ("in cold. Blood", Technique.MOTIVE_IMPUTATION) not in wordings(
        "They stood in cold. Blood ran in the street."
    )


def test_an_apostrophe_does_not_end_a_quotation() -> None:
    (quotation,) = find_quotations("He proclaimed the ‘workers’ and peasants’ republic’ at dawn.")
    assert quotation.words == "workers’ and peasants’ republic"


def test_a_quotation_that_opens_or_closes_elsewhere_runs_to_the_edge() -> None:
    assert framing("The message ran: “The cowards and traitors of the fourth regiment") == ()
    assert framing("and the cowards were driven out,” he ended.") == ()


@given(
    st.text(max_size=60),
    st.sampled_from(["traitors", "‘order’", "in order to", "the entire nation"]),
    st.integers(0, 10**6),
)
def test_spans_lie_in_the_sentence_and_hold_their_words(around: str, words: str, start: int) -> None:
    text = f"{around} {words} {around}"
    for span in framing(text, start=start):
        assert start <= span.start < span.end <= start + len(text)
        assert text[span.start - start : span.end - start].strip()


def test_every_technique_has_words_and_every_weight_is_a_share() -> None:
    lexicons = read_lexicons()
    assert {w.technique for w in lexicons} == set(Technique)
    assert all(0 <= w.weight <= 1 and w.direction in ("", "for", "against") for w in lexicons)


@pytest.mark.parametrize(
    "text",
    [
        "The garrison waited in vain for the convoy.",
        "Two clerks were charged with treason.",
        "On the whole the harvest was good.",
        "The men of Cork were revolting against the tax.",
        "He was a knight of the Legion of Honour.",
        "The port was as far as ever from being blocked.",
        "The design of the fort and the smuggling of salt were the vicar's two subjects.",
    ],
)
def test_a_plain_idiom_with_a_loaded_word_in_it_takes_no_side(text: str) -> None:
    assert framing(text) == ()


def test_a_word_that_may_be_plain_weighs_less_than_abuse() -> None:
    (plain,), (abuse,) = framing("The regiment wavered at noon."), framing("The perfidious envoy left at noon.")
    assert plain.weight < abuse.weight


@pytest.mark.parametrize(
    "text", ["The Extraordinary Commission sat in Odessa.", "He led the Supreme Effort Battalion."]
)
def test_a_name_takes_no_side(text: str) -> None:
    assert framing(text) == ()


def test_a_typed_quotation_is_read_as_a_typeset_one() -> None:
    assert framing("The envoy wrote that 'the gallant garrison is lost'.") == ()
    assert any(
        s.technique is Technique.IRONY_OR_SCARE_QUOTES for s in framing("The 'liberation' of Naples cost lives.")
    )
