"""How each account frames: by which techniques, how often, in which words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from sqlalchemy import Text, cast, or_, select
from sqlalchemy.orm import Session

from annotator.queries.accounts import AccountView, accounts
from annotator.queries.claims import compared_by_account
from annotator.queries.pages import start_of
from annotator.queries.wordings import Wording, marked_by_hand, standing
from models.alignment import Framing
from models.claim import Claim
from models.tag import FramingTag

#: A claim's id, its account's, its text, and partisan words in it.
_Place = tuple[str, int, str, Wording]

#: Lines of the concordance on a page, and code points of context to either side.
PAGE, REACH = 60, 70
#: Words that an account is characterised by.
MOST = 12
#: What lies between two names of the scale.
_STEPS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2)


@dataclass(frozen=True, slots=True)
class Rate:
    """In how many of its claims an account uses a technique, with the interval that chance allows."""

    uses: int
    claims: int
    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Use:
    """Partisan words in their sentence: a line of the concordance."""

    claim: str
    account: AccountView
    technique: str
    before: str
    words: str
    after: str
    by: str = ""
    """Who marked it; empty for the machine."""


@dataclass(frozen=True, slots=True)
class FramingPage:
    """Rates, characteristic words and the concordance."""

    accounts: tuple[AccountView, ...]
    techniques: tuple[str, ...]
    """Those that occur, the most frequent first."""
    rates: Mapping[tuple[str, int], Rate]
    """By technique and account id."""
    words: Mapping[int, tuple[tuple[str, int], ...]]
    """By account id its most frequent partisan words, and how often they stand."""
    uses: tuple[Use, ...]
    total: int
    by_hand: int
    """How many of all places a person marked; there the machine's mark, if any, doesn't count."""

    @property
    def scale(self) -> float:
        """Where the drawn scale ends: a little beyond the highest end of an interval."""
        return 1.04 * max(
            (rate.high for rate in self.rates.values() if rate.high > 2 * _STEPS[0]), default=3 * _STEPS[0]
        )

    @property
    def ticks(self) -> tuple[float, ...]:
        """The shares that the scale names: at least two, in steps that people count by."""
        end = self.scale
        step = max((one for one in _STEPS if 2 * one <= end), default=_STEPS[0])
        return tuple(number * step for number in range(int(end / step) + 1))


def framing(session: Session, *, technique: str = "", account: str = "", page: int = 1) -> FramingPage:
    """Rates of all accounts, and the uses of one technique or all, in one account or all. Four statements."""
    everyone = {one.id: one for one in accounts(session)}
    places = _places(session)
    owners = {key for key, one in everyone.items() if account in ("", one.key)}
    wanted = [one for one in places if technique in ("", one[-1].technique) and one[1] in owners]
    claims = compared_by_account(session)
    using = Counter((kind, owner) for _, kind, owner in {(claim, its.technique, own) for claim, own, _, its in places})
    shown = wanted[start_of(page, PAGE) :][:PAGE]
    return FramingPage(
        accounts=tuple(everyone.values()),
        techniques=tuple(kind for kind, _ in Counter(its.technique for *_, its in places).most_common()),
        rates={key: wilson(number, claims.get(key[1], number)) for key, number in using.items()},
        words=_words(places),
        uses=tuple(_use(claim, everyone[owner], text, its) for claim, owner, text, its in shown),
        total=len(wanted),
        by_hand=sum(bool(its.by) for *_, its in places),
    )


def wilson(uses: int, claims: int) -> Rate:
    """A share with its 95 % interval after Wilson (1927), which stays sound for rare things and small accounts."""
    z, share = 1.96, uses / claims
    middle = (share + z * z / (2 * claims)) / (1 + z * z / claims)
    reach = z * sqrt(share * (1 - share) / claims + z * z / (4 * claims * claims)) / (1 + z * z / claims)
    return Rate(uses, claims, share, max(0.0, middle - reach), min(1.0, middle + reach))


def _places(session: Session) -> list[_Place]:
    """Two statements."""
    marked = marked_by_hand(session)
    query = (
        select(Claim.id, Claim.account_id, Claim.text, Claim.start, Framing.spans)
        .outerjoin(Framing, Framing.claim_id == Claim.id)
        .where(
            Claim.position.is_not(None),
            or_(cast(Framing.spans, Text) != "[]", Claim.id.in_(select(FramingTag.claim_id))),
        )
        .order_by(Claim.account_id, Claim.position)
    )
    return [
        (claim, account, text, its)
        for claim, account, text, base, spans in session.execute(query)
        for its in standing(spans or (), base, marked.get(claim, ()))
    ]


def _use(claim: str, account: AccountView, text: str, wording: Wording) -> Use:
    start, end = wording.start, wording.end
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    return Use(claim, account, wording.technique, before, text[start:end], after, wording.by)


def _words(places: Sequence[_Place]) -> dict[int, tuple[tuple[str, int], ...]]:
    counted: dict[int, Counter[str]] = defaultdict(Counter)
    for _, account, text, its in places:
        counted[account][text[its.start : its.end].lower()] += 1
    return {account: tuple(words.most_common(MOST)) for account, words in counted.items()}
