"""Cleaning: lines unwrapped, page furniture lifted out, and every character accounted for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.reading.text.cleaned import unaccounted
from annotator.reading.text.cleaning import clean
from annotator.reading.text.sentences import split

PROSE = (
    "The committee met at night in the cold hall of the institute and spoke for hours of what was to\n"
    "be done, while outside the patrols went up and down along the frozen embank-\n"
    "ment. A messenger came from the telegraph office with a list of the regi-\n"
    "ments that would stand by them.\n"
)
#: What texts are made of when they are bad: line ends of all systems, marks, controls, scripts, emoji.
STRANGE = st.lists(
    st.one_of(
        st.sampled_from(
            list("abcXYZ ABC.,!?-–—“”‘’[]()12390*†¹\r\n\f\t\u00ad\u200b\u202e\u2066\ufeff\x00ﬁﬀ\u2028\ud800ש漢")
        ),
        st.sampled_from(
            ["е\u0301", "e\u0301", "🏳️\u200d🌈", "\r\n", "well-\nknown", "word\nword", ".”12 ", "\n\n", " 7\n"]
        ),
        st.characters(),
    ),
    max_size=200,
).map("".join)


@given(STRANGE)
def test_every_character_is_kept_taken_out_or_folded_white_space(original: str) -> None:
    assert unaccounted(original, clean(original)) == []


@given(STRANGE)
def test_sentences_cut_the_cleaned_text_and_cover_it(original: str) -> None:
    cleaned = clean(original)
    sentences = split(cleaned)
    assert all(cleaned.text[sentence.start : sentence.end] == sentence.text for sentence in sentences)
    assert "".join("".join(s.text.split()) for s in sentences) == "".join(cleaned.text.split())
    assert [s.start for s in sentences] == sorted(s.start for s in sentences)


@given(
    st.lists(st.sampled_from([*PROSE.splitlines(), "", "12", "A HEAD 13", "* A note.", "\f", "From a drawing by X"]))
)
def test_whatever_the_layout_nothing_is_lost(lines: list[str]) -> None:
    original = "\r\n".join(lines)
    assert unaccounted(original, clean(original)) == []


def test_lines_are_unwrapped_and_broken_words_made_whole() -> None:
    cleaned = clean(PROSE)
    assert cleaned.text.count("\n") == 0
    assert "frozen embankment. A messenger" in cleaned.text
    assert "list of the regiments that" in cleaned.text


def test_a_word_keeps_the_hyphen_that_is_its_own() -> None:
    text = PROSE.replace("regi-\nments", "ex-\nofficers") + PROSE.replace(
        "frozen embank-\nment", "Socialist-\nRevolutionary"
    )
    cleaned = clean(text).text
    assert "ex-officers" in cleaned
    assert "Socialist-Revolutionary" in cleaned


def pages(head: str) -> str:
    """Twelve pages of prose under a running head with the page number."""
    return "\n\n".join(f"{40 + page} {head}\n\n{PROSE * 6}" for page in range(12))


def test_running_heads_with_their_numbers_are_taken_out_and_name_the_pages() -> None:
    original = pages("A HISTORY OF THE SIEGE")
    cleaned = clean(original)
    assert "SIEGE" not in cleaned.text
    assert sum(removed.kind == "running-head" for removed in cleaned.removed) == 12
    assert [mark.label for mark in cleaned.pages] == [str(40 + page) for page in range(12)]
    assert split(cleaned)[-1].page == "51"


def test_a_caption_that_interrupts_a_sentence_is_moved_behind_it() -> None:
    lines = PROSE.splitlines()
    original = "\n".join(
        [*lines[:1], "", "", "A patrol on the embankment", "From a drawing by N. Petrov", "", "", *lines[1:]]
    )
    cleaned = clean(original * 3)
    first, *_ = split(cleaned)
    assert first.text.endswith("along the frozen embankment.")
    assert "A patrol on the embankment From a drawing by N. Petrov" in [
        s.text for s in split(cleaned) if s.kind == "caption"
    ]


def test_note_marks_are_lifted_and_kept_with_their_sentence() -> None:
    cleaned = clean("The fort fell in the night.[1] Nobody was hurt.¹ “We yield!”2\n\nSo the report.[2] It ended.”3")
    sentences = split(cleaned)
    assert [s.text for s in sentences][:2] == ["The fort fell in the night.", "Nobody was hurt."]
    assert sentences[0].notes == ("1",)
