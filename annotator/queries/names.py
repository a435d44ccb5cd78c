"""All persons, bodies, places and ships of the project: their spellings, who names them, and where they are from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from annotator.errors import NotFound
from annotator.queries.accounts import AccountView, accounts
from annotator.queries.aliases import known_as
from annotator.queries.claims import ClaimView, views
from annotator.queries.name_decisions import DecisionView, decisions, project_authority, project_entries, rules
from annotator.queries.name_origins import NamesByHand
from annotator.queries.pages import last_page, start_of
from annotator.reading.names.deciding import parted, spelt
from annotator.reading.names.skeleton import skeleton
from models.claim import Claim, Mention
from models.vocabulary import NAME_KINDS

#: Names on a page of the list, and mentions on a page of one name.
PAGE, MENTIONS = 100, 25


@dataclass(frozen=True, slots=True)
class NameLine:
    """One canonical name."""

    name: str
    what: str
    origin: str
    """A key of ``ORIGINS``."""
    told: Mapping[int, int]
    """Mentions by account id."""
    spellings: Mapping[str, int]
    """How often each is written so, the commonest first; pronouns and offices are none."""

    @property
    def total(self) -> int:
        """All mentions."""
        return sum(self.told.values())

    @property
    def standing(self) -> tuple[bool, int]:
        """By what one of two names outlives the other: whether the authority file has it, then how often it is met."""
        return self.origin == "authority", self.total


@dataclass(frozen=True, slots=True)
class AskedNames:
    """Which names are wanted; empty means any."""

    words: str = ""
    what: str = ""
    origin: str = ""
    account: int = 0
    page: int = 1


@dataclass(frozen=True, slots=True)
class NamesPage:
    """One page of the list."""

    lines: tuple[NameLine, ...]
    total: int
    pages: int
    accounts: tuple[AccountView, ...]


@dataclass(frozen=True, slots=True)
class NameView:
    """One name, with where it stands and what people decided of it."""

    line: NameLine
    accounts: tuple[AccountView, ...]
    claims: tuple[ClaimView, ...]
    pages: int
    decisions: tuple[DecisionView, ...]
    alike: tuple[NameLine, ...]
    """Other names that may be the same, the commonest first; none that somebody parted from it."""
    every: tuple[str, ...]


def names(session: Session, asked: AskedNames) -> NamesPage:
    """One page of the names that are wanted, the commonest first. Five statements."""
    besides = known_as(project_authority(session), asked.words) if asked.words else frozenset()
    found = [line for line in _lines(session) if _is_wanted(line, asked, besides)]
    shown = tuple(map(_with_distinct_spellings, found[start_of(asked.page, PAGE) :][:PAGE]))
    return NamesPage(shown, len(found), last_page(len(found), PAGE), accounts(session))


def name(session: Session, wanted: str, *, page: int = 1) -> NameView:
    """One name. Raises NotFound. Twelve statements."""
    lines = _lines(session)
    line = next((one for one in lines if one.name == wanted), None)
    if line is None:
        raise NotFound(f"nothing is called {wanted!r} in this project: it may have been given another name")
    claims, pages = _mentions(session, wanted, page)
    apart = parted(rules(session))
    alike = tuple(one for one in lines if _may_be_one(one, line) and {one.name, wanted} not in apart)[:6]
    every = tuple(one.name for one in lines if one.name != wanted)[:800]
    line = _with_distinct_spellings(line)
    return NameView(line, accounts(session), claims, pages, decisions(session, name=wanted), alike, every)


def now_called(session: Session, former: str) -> str | None:
    """What bears the mentions of a name that was joined with another or renamed; None where nothing does."""
    became = {rule.name: rule.becomes for rule in rules(session) if not rule.spelling}
    present = became.pop(former, None)
    while present and not session.scalar(select(Mention.value).where(Mention.value == present).limit(1)):
        present = became.pop(present, None)
    return present


def bearers(session: Session, words: str) -> tuple[str, ...]:
    """The names that are so written somewhere, the commonest first; else those that the authority file knows by it."""
    lines, key = _lines(session), spelt(words)
    written = tuple(line.name for line in lines if key in map(spelt, (line.name, *line.spellings)))
    known = known_as(project_authority(session), words)
    return written or tuple(line.name for line in lines if line.name in known)


@dataclass(slots=True)
class _Gathered:
    what: Counter[str] = field(default_factory=Counter)
    told: Counter[int] = field(default_factory=Counter)
    spellings: Counter[str] = field(default_factory=Counter)
    listed: bool = False


def _lines(session: Session) -> list[NameLine]:
    """Every name, the commonest first. Three statements."""
    columns = (Mention.value, Mention.what, Mention.text, Mention.account_id, Mention.known, Mention.by_pronoun)
    query = select(*columns, func.count()).where(Mention.what.in_(NAME_KINDS))
    gathered: dict[str, _Gathered] = defaultdict(_Gathered)
    for value, what, text, account, listed, by_pronoun, times in session.execute(query.group_by(*columns)):
        one = gathered[value]
        one.what[what] += times
        one.told[account] += times
        one.listed |= bool(listed)
        if not by_pronoun and text:
            one.spellings[text] += times
    by_hand = NamesByHand.of(rules(session), project_entries(session))
    lines = [_line(value, one, by_hand) for value, one in gathered.items()]
    return sorted(lines, key=lambda line: (-line.total, line.name))


def _line(value: str, one: _Gathered, by_hand: NamesByHand) -> NameLine:
    origin = by_hand.origin(value, one.spellings, listed=one.listed)
    return NameLine(value, one.what.most_common(1)[0][0], origin, one.told, one.spellings)


def _with_distinct_spellings(line: NameLine) -> NameLine:
    """The line with those spellings only that differ in more than case and possessive, the commonest first."""
    groups: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for words, times in sorted(line.spellings.items(), key=lambda one: (-one[1], one[0])):
        groups[spelt(words)].append((words, times))
    counted = {group[0][0]: sum(times for _, times in group) for group in groups.values()}
    return replace(line, spellings=dict(sorted(counted.items(), key=lambda one: -one[1])))


def _is_wanted(line: NameLine, asked: AskedNames, besides: frozenset[str]) -> bool:
    if (asked.what and line.what != asked.what) or (asked.origin and line.origin != asked.origin):
        return False
    if asked.account and asked.account not in line.told:
        return False
    return not asked.words or line.name in besides or _answers(asked.words, (line.name, *line.spellings))


def _answers(words: str, spellings: Iterable[str]) -> bool:
    """Whether the words stand in one of the spellings, or one of its words is another romanisation of them."""
    wanted, key = words.casefold(), skeleton(words)
    return any(
        wanted in spelling.casefold() or (len(key) > 2 and key in map(skeleton, (spelling, *spelling.split())))
        for spelling in spellings
    )


def _may_be_one(one: NameLine, other: NameLine) -> bool:
    """Whether two different names of one kind end in the same word, by the rules of romanisation."""
    if one.name == other.name:
        return False
    last, its = (skeleton(line.name.rpartition(" ")[2]) for line in (one, other))
    return one.what == other.what and len(last) > 2 and last == its


def _mentions(session: Session, wanted: str, page: int) -> tuple[tuple[ClaimView, ...], int]:
    named = select(Mention.claim_id).where(Mention.value == wanted, Mention.what.in_(NAME_KINDS))
    query = select(Claim).where(Claim.id.in_(named), Claim.position.is_not(None))
    total = session.scalar(select(func.count()).select_from(query.subquery())) or 0
    rows: Sequence[Claim] = session.scalars(
        query.order_by(Claim.account_id, Claim.position).limit(MENTIONS).offset(start_of(page, MENTIONS))
    ).all()
    return views(session, rows), last_page(total, MENTIONS)
