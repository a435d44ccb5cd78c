"""What a relation or a mark of ours says that comes back from INCEpTION, in whichever of its formats."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol, TypeVar

from annotator.errors import InputError
from annotator.interchange.said import MACHINE, SaidOfPair


class Stretch(Protocol):
    """Words that an annotation lies on."""

    begin: int
    end: int


_Claim = TypeVar("_Claim", bound=Stretch)


def relation(told: Mapping[str, str], ends: Sequence[tuple[str, str]], where: str) -> SaidOfPair:
    """A relation by its features; ``ends`` are its two claims, each with the words that it lies on.

    Certainty is a word of ours: the machine's figure, left where a person changed the relation, is nobody's.
    """
    (a, _), (b, _) = ends
    by, certainty = told.get("by", ""), told.get("certainty", "")
    return SaidOfPair(
        where=where,
        a=a,
        b=b,
        verdict=told.get("relation", "").lower(),
        types=tuple(kind.strip().lower() for kind in told.get("types", "").split(",") if kind.strip()),
        certainty="" if certainty.replace(".", "").isdigit() else certainty,
        note="" if by == MACHINE else told.get("reason", ""),
        words=dict(ends),
        by=by,
        adjudicates=told.get("adjudicates") == "yes",
    )


def around(mark: Stretch, claims: Iterable[_Claim], where: str) -> _Claim:
    """The claim in which marked words stand. Raises InputError where they stand in none."""
    for claim in claims:
        if claim.begin <= mark.begin and mark.end <= claim.end:
            return claim
    raise InputError(f"{where}: its words do not stand in one claim")
