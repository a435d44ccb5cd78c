"""Words that two claims share in runs: the trace of a copy, and where it stands."""

from __future__ import annotations

from collections.abc import Hashable

from alignment.record import Span
from alignment.words import words

#: Words in a shingle, and the share of the shorter claim's shingles that both must have.
SHINGLE, SHARED = 4, 0.3


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of four lemmas of a text."""
    lemmas = [word.lemma for word in words(text).all]
    return frozenset(zip(*(lemmas[start:] for start in range(SHINGLE)), strict=False))


def reused(ours: frozenset[Hashable], theirs: frozenset[Hashable]) -> bool:
    """Whether so much is shared that one was copied from the other or both from a third."""
    shorter = min(len(ours), len(theirs))
    return shorter > 2 and len(ours & theirs) >= max(2, SHARED * shorter)


def shared_runs(text: str, other: str) -> tuple[Span, ...]:
    """Where in a text the runs stand that another has too, those that touch as one."""
    common, everything = shingles(text) & shingles(other), words(text).all
    runs: list[Span] = []
    for at in range(len(everything) - SHINGLE + 1):
        run = everything[at : at + SHINGLE]
        if tuple(word.lemma for word in run) in common:
            start, end = run[0].span.start, run[-1].span.end
            if runs and start <= runs[-1].end:
                runs[-1] = Span(runs[-1].start, end)
            else:
                runs.append(Span(start, end))
    return tuple(runs)
