"""On whose word: who is made to say it, and how the account stands to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.reading.attribution.attribution import attribute
from annotator.reading.names.names import find_names
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
