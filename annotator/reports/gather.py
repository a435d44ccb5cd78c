"""One report from what was read: the newest judgement of each pair, else the suggestion, by event in date order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from annotator import __version__, settings
from annotator.errors import NotFound
from annotator.queries.accounts import sigla
from annotator.queries.agreement import agreement
from annotator.queries.reports import ReportMaterial, report_material
from annotator.reports.arranging import arranged
from annotator.reports.choosing import Choice
from annotator.reports.completing import completed
from annotator.reports.narrowing import narrowed
from annotator.reports.placing import Placed, likely, placed_disputes
from annotator.reports.progress import Progress, silently
from annotator.reports.quotation import Source
from annotator.reports.references import reference
from annotator.reports.report import AccountPair, ContradictionReport
from models.base import now
from models.rows import Account, Event


def gather(
    session: Session, *, choice: Choice | None = None, progress: Progress = silently, **chosen: Any
) -> ContradictionReport:
    """The report that is chosen, by a choice or by its options; everything where none is given.

    Raises NotFound for an event, an account or a judge that isn't there.
    """
    choice = choice or Choice(**chosen)
    progress("reading", 0, 0)
    whole = report_material(session)
    letters = sigla(account.key for account in whole.accounts)
    material = narrowed(whole, choice)
    chosen_events = _chosen(material.events, choice.events)
    sources = {account.id: _source(account, material, letters[account.key]) for account in material.accounts}
    wanted = frozenset(event.id for event in chosen_events) if choice.events else None
    placed = placed_disputes(material, choice=choice, events=wanted)
    left_out = _left_out(placed, material, choice)
    contested = sum(map(len, placed.values()))
    placed = {where: disputes[: choice.most] for where, disputes in placed.items()}
    events = arranged(chosen_events, placed, material, sources, choice=choice)
    events = completed(session, events, sources, choice)
    return ContradictionReport(
        title=chosen_events[0].title if len(choice.events) == 1 else "Contested claims",
        made=now(),
        program=f"annotator {__version__}",
        choice=choice,
        longest_quotation=settings.get("longest_quotation"),
        sources=tuple(sources.values()),
        events=events,
        calendars=frozenset(source.calendar for source in sources.values()),
        account_pairs=_account_pairs(material, sources),
        alpha=agreement(session).alpha if any(point.several for event in events for point in event.points) else None,
        left_out=left_out,
        contested=contested,
    )


def _left_out(placed: dict[str, list[Placed]], material: ReportMaterial, choice: Choice) -> int:
    """Take away unlikely suggestions: those that share no event, and rivals; how many the report keeps silent of."""
    found = sum(map(len, placed.values()))
    for where, disputes in placed.items():
        placed[where] = list(likely(where, disputes))
    silent_of = 0 if choice.events or choice.judged_only else sum(material.unlikely.values())
    return silent_of + found - sum(map(len, placed.values()))


def _chosen(events: Sequence[Event], wanted: Sequence[str]) -> Sequence[Event]:
    """The events that are asked for by id or title, in the order of all; all where none is."""
    ids = {_named(events, one).id for one in wanted}
    return [event for event in events if event.id in ids] if wanted else events


def _named(events: Sequence[Event], wanted: str) -> Event:
    found = [one for one in events if wanted == one.id] or [
        one for one in events if wanted.casefold() == one.title.casefold()
    ]
    if not found:
        raise NotFound(
            f"no event has the id or the title {wanted!r}: `annotator report` without --event lists them all"
        )
    return found[0]


def _source(account: Account, material: ReportMaterial, siglum: str) -> Source:
    return Source(
        key=account.key,
        title=account.title,
        tradition=account.tradition,
        author=account.author,
        year=account.year,
        calendar=account.calendar.value,
        claims=material.compared.get(account.id, 0),
        siglum=siglum,
        card=tuple((name, str(value)) for name, value in account.card.items()),
        reference=reference(account),
    )


def _account_pairs(material: ReportMaterial, sources: dict[int, Source]) -> tuple[AccountPair, ...]:
    return tuple(
        AccountPair(
            sources[low].key,
            sources[high].key,
            counts=tuple(sorted(material.relations.get((low, high), {}).items())),
            standing=tuple(sorted(about.items())),
        )
        for (low, high), about in sorted(material.standing.items())
    )
