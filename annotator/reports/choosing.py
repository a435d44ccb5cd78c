"""What a report shall hold, chosen once by its readers' options and checked before anything is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from typing import Any

from annotator import settings
from annotator.errors import InputError
from annotator.reports.citations import DEFAULT, STYLES
from models.vocabulary import Verdict

#: The instructor's report with all verdicts, and what students fill in.
EDITIONS = ("key", "worksheet")
#: What a report is made of, in the order in which it is read; each may be left out.
PARTS = {
    "accounts": "the accounts with their source cards and citations",
    "method": "how claims were paired and judged, and how far the judges agree",
    "figures": "the drawings",
    "contents": "the list of events",
    "synopsis": "what each account tells of an event, in a table",
    "contradictions": "contradictions",
    "framing": "differences in framing",
    "apparent": "conflicts that are only apparent",
    "questions": "questions for discussion",
}
ORDERS = {"time": "as the events happened", "contested": "the most contested events first"}
NAMES = {"names": "by their names", "pseudonyms": "as Judge A, Judge B, …"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The options of a report. Whatever is empty leaves nothing out.

    Raises InputError for what there is not.
    """

    question: str = ""
    """What the project asks, as its front says it."""
    events: tuple[str, ...] = ()
    """Ids or titles."""
    accounts: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    judges: tuple[str, ...] = ()
    """Whose judgements count; what the others said is left out."""
    judged_only: bool = False
    edition: str = "key"
    order: str = "time"
    parts: tuple[str, ...] = tuple(PARTS)
    style: str = DEFAULT
    names: str = "names"
    most: int | None = None
    """Points of an event: those that people judged come first, then the surest."""
    around: int | None = None
    """Sentences before and after a quotation; by default as many as the setting says."""
    address: str = ""
    """Where the project is served, for lasting links to its pairs."""

    def __post_init__(self) -> None:
        known = (
            ("edition", (self.edition,), EDITIONS),
            ("order", (self.order,), ORDERS),
            ("way to name judges", (self.names,), NAMES),
            ("citation style", (self.style,), STYLES),
            ("part", self.parts, PARTS),
            ("relation", self.relations, tuple(Verdict)),
        )
        for what, given, there in known:
            _check(what, given, there)

    @property
    def reach(self) -> int:
        """Sentences of context on either side."""
        return int(settings.get("quotation_context")) if self.around is None else max(self.around, 0)

    @property
    def home(self) -> str:
        """Where the project is served, without the last stroke; empty where nobody said."""
        return (self.address or str(settings.get("address"))).rstrip("/")

    @classmethod
    def of(cls, given: dict[str, Any]) -> Choice:
        """From whatever a page, a command or a row holds, which may leave anything empty."""
        known = {field.name for field in fields(cls)}
        kept = {name: value for name, value in given.items() if name in known and value not in (None, "", (), [])}
        return cls(**{name: tuple(value) if isinstance(value, list) else value for name, value in kept.items()})

    def told(self) -> dict[str, Any]:
        """As a row keeps it; `of` makes the same choice of it again."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}


def parts_without(left_out: Iterable[str]) -> tuple[str, ...]:
    """All parts but those. Raises InputError for one that there is not."""
    given = set(left_out)
    _check("part", given, PARTS)
    return tuple(part for part in PARTS if part not in given)


def _check(what: str, given: Iterable[str], there: Iterable[str]) -> None:
    for one in given:
        if one not in there:
            raise InputError(f"a report has no {what} {one!r}; choose from {', '.join(there)}")
