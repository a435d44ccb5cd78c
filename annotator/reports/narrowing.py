"""The material of a report as far as it was asked for: by account and by judge."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.errors import NotFound
from annotator.queries.judgements import CurrentJudgement
from annotator.queries.reports import Dispute, ReportMaterial
from annotator.queries.wordings import Wording
from annotator.reports.choosing import Choice


def narrowed(material: ReportMaterial, choice: Choice) -> ReportMaterial:
    """Only the accounts and the judges that are wanted. Raises NotFound for those that aren't there."""
    judges = sorted(
        {said.person for dispute in material.disputes for said in dispute.judgements}
        | {one.by for own in material.wordings.values() for one in own if one.by}
    )
    _check("account", choice.accounts, [account.key for account in material.accounts])
    _check("judge", choice.judges, judges)
    accounts = tuple(one for one in material.accounts if not choice.accounts or one.key in choice.accounts)
    ids = {account.id for account in accounts}
    called = {name: f"Judge {_letters(place)}" for place, name in enumerate(judges)} if choice.names != "names" else {}
    return replace(
        material,
        accounts=accounts,
        voices={
            event: {account: number for account, number in told.items() if account in ids}
            for event, told in material.voices.items()
        },
        standing={pair: about for pair, about in material.standing.items() if ids.issuperset(pair)},
        relations={pair: counts for pair, counts in material.relations.items() if ids.issuperset(pair)},
        unlikely={pair: number for pair, number in material.unlikely.items() if ids.issuperset(pair)},
        disputes=tuple(
            _heard(dispute, choice.judges, called)
            for dispute in material.disputes
            if {dispute.a.account_id, dispute.b.account_id} <= ids
        ),
        wordings={claim: _marked(own, choice.judges, called) for claim, own in material.wordings.items()},
        sayings={claim: saying.among(ids) for claim, saying in material.sayings.items()},
    )


def _heard(dispute: Dispute, judges: Iterable[str], called: dict[str, str]) -> Dispute:
    def renamed(said: CurrentJudgement) -> CurrentJudgement:
        return replace(said, person=called.get(said.person, said.person))

    wanted = set(judges)
    kept = tuple(renamed(said) for said in dispute.judgements if not wanted or said.person in wanted)
    return replace(dispute, judgements=kept)


def _marked(wordings: Iterable[Wording], wanted: Iterable[str], called: dict[str, str]) -> tuple[Wording, ...]:
    """The machine's marks, and those of people who are wanted, under the names that they have in the report."""
    heard = {"", *wanted}
    return tuple(replace(one, by=called.get(one.by, one.by)) for one in wordings if one.by in heard or heard == {""})


def _letters(place: int) -> str:
    """A, B, … Z, AA, AB: a pseudonym says nothing but that two are not one."""
    return (_letters(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)


def _check(what: str, wanted: Iterable[str], there: Iterable[str]) -> None:
    known = list(there)
    for one in wanted:
        if one not in known:
            raise NotFound(f"there is no {what} {one!r}; there are {', '.join(known) or 'none'}")
