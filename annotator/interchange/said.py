"""What a file that comes back from another tool says, whatever its format: verdicts, marks and citations.

A reader makes these and knows no database; `entering` checks them against the project and enters them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SaidOfPair:
    """A verdict on two claims, as written, with the words that whoever gave it had before them."""

    where: str
    """For messages: “line 3”, “relation 7 of mill.xmi”."""
    a: str
    b: str
    verdict: str
    types: tuple[str, ...] = ()
    certainty: str = ""
    note: str = ""
    words: Mapping[str, str] | None = None
    """Claim id to the quotation that stood there; None where the format carries none."""
    by: str = ""
    """Who said it, where the file itself tells."""
    adjudicates: bool = False
    """Whether it decided what others judged: nobody's own judgement, and so entered under no name."""


@dataclass(frozen=True, slots=True)
class SaidOfWords:
    """A technique that somebody sees in words of a claim."""

    where: str
    claim: str
    words: str
    start: int
    """In code points of the claim's own text."""
    technique: str
    target: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class SaidOfAccount:
    """A citation of an account, as an item of CSL-JSON."""

    where: str
    citation: Mapping[str, Any]


Said = SaidOfPair | SaidOfWords | SaidOfAccount

#: By which our own exports mark what no person has said.
MACHINE = "annotator"
