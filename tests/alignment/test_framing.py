"""How partisan a claim is, from its words, its style and its meaning."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from alignment.framing import FEATURES, PARTISAN, Framing, frame
from alignment.framing_model import read_model
from alignment.record import ClaimRecord, FramingIn, Span
from annotator.reading.claim import Sentence
from annotator.reading.framing.framing import find_framing
from models.vocabulary import Technique

OTHER_WARS = Path(__file__).parents[2] / "fitting" / "framing_examples.jsonl"


def record(text: str, *, quoted: bool = False) -> ClaimRecord:
    spans = find_framing(Sentence(text, 0, len(text), quoted=quoted))
    found = tuple(FramingIn(Span(s.start, s.end), s.technique, s.direction, s.weight) for s in spans)
    return ClaimRecord("c", "account", text, quoted=quoted, framing_spans=found)


def framed(text: str, *, quoted: bool = False) -> Framing:
    return frame([record(text, quoted=quoted)])[0]


def test_abuse_is_partisan_and_names_its_technique() -> None:
    found = framed("The cowardly traitors of Thermidor stabbed the republic in the back.")
    assert found.score >= PARTISAN
    assert Technique.VILIFICATION in found.techniques


def test_a_dated_report_is_not_partisan() -> None:
    found = framed("The convention met at ten on 9 Thermidor and adjourned at noon.")
    assert found.score < PARTISAN
    assert found.techniques == ()


@pytest.mark.parametrize(
    "text",
    [
        "The whole of the southern coast was by then in the hands of the royalists.",
        "The strength of the guilds varied from one town to another.",
        "The decline of the silk trade had gone further than most of the guilds supposed.",
    ],
)
def test_a_plain_account_without_dates_is_not_partisan(text: str) -> None:
    assert framed(text).score < PARTISAN


def test_a_quotation_scores_nothing_whatever_its_words() -> None:
    assert framed("The cowardly traitors must die!", quoted=True) == Framing(0.0, (), ())


def test_the_words_that_were_weighed_are_kept() -> None:
    text = "The gallant garrison held out."
    assert [text[s.span.start : s.span.end] for s in framed(text).spans] == ["gallant"]


def test_a_sentence_scores_alone_as_it_does_among_others() -> None:
    texts = ["The gallant garrison held out.", "The mayor resigned.", "Treason had done its work."]
    rng = np.random.default_rng(0)
    vectors = rng.normal(size=(3, read_model().vector_weights.shape[1])).astype(np.float32)
    together = frame([record(t) for t in texts], vectors, encoder=read_model().encoder)
    apart = [frame([record(t)], v[None], encoder=read_model().encoder)[0] for t, v in zip(texts, vectors, strict=True)]
    assert together == apart


def test_vectors_of_another_encoder_are_not_read() -> None:
    records = [record("The gallant garrison held out.")]
    assert frame(records, np.ones((1, 7), np.float32), encoder="another") == frame(records)


def test_nothing_gives_nothing() -> None:
    assert frame([]) == []


def test_the_model_was_fitted_to_the_features_there_are() -> None:
    assert read_model().features == tuple(str(f) for f in FEATURES)


def told_rightly(rows: Sequence[Mapping[str, Any]], words: str) -> float:
    """Of how many sentences, without vectors, it is said rightly whether they take sides."""
    framed = frame([record(row[words]) for row in rows])
    return np.mean([(its.score >= PARTISAN) == row["partisan"] for its, row in zip(framed, rows, strict=True)])


def test_words_alone_tell_the_sentences_of_other_wars_apart() -> None:
    rows = [json.loads(line) for line in OTHER_WARS.read_text("utf-8").splitlines()]
    assert told_rightly(rows, "text") > 0.75


@pytest.mark.corpus
def test_words_alone_tell_the_labelled_sentences_apart(shared: Path) -> None:
    rows = [json.loads(line) for line in (shared / "gold/dev/framing.jsonl").read_text("utf-8").splitlines()]
    assert told_rightly(rows, "quote") > 0.85
