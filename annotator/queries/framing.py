"""How each account frames: by which techniques, how often, in which words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from sqlalchemy import CompoundSelect, Text, cast, func, select, union
from sqlalchemy.orm import Session

from annotator.queries.accounts import AccountView, accounts
from annotator.queries.wordings import Wording, wordings
from models.alignment import Framing
from models.claim import Claim
from models.tag import FramingTag
from models.vocabulary import COMPARED_KINDS

#: Lines of the concordance on a page, and code points of context to either side.
PAGE, REACH = 60, 70
#: Words that an account is characterised by.
MOST = 12


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
    def most(self) -> float:
        """The highest end of an interval: the end of the scale."""
        return max((rate.high for rate in self.rates.values()), default=0.01)


def framing(session: Session, *, technique: str = "", account: str = "", page: int = 1) -> FramingPage:
    """Rates of all accounts, and the uses of one technique or all, in one account or all. Five statements."""
    everyone = accounts(session)
    uses = _uses(session, {one.id: one for one in everyone})
    wanted = [use for use in uses if technique in ("", use.technique) and account in ("", use.account.key)]
    claims = _claims(session)
    using = Counter((kind, owner) for _, kind, owner in {(use.claim, use.technique, use.account.id) for use in uses})
    return FramingPage(
        accounts=everyone,
        techniques=tuple(kind for kind, _ in Counter(use.technique for use in uses).most_common()),
        rates={key: wilson(number, claims.get(key[1], number)) for key, number in using.items()},
        words=_words(uses),
        uses=tuple(wanted[(max(page, 1) - 1) * PAGE :][:PAGE]),
        total=len(wanted),
        by_hand=sum(bool(use.by) for use in uses),
    )


def wilson(uses: int, claims: int) -> Rate:
    """A share with its 95 % interval after Wilson (1927), which stays sound for rare things and small accounts."""
    z, share = 1.96, uses / claims
    middle = (share + z * z / (2 * claims)) / (1 + z * z / claims)
    reach = z * sqrt(share * (1 - share) / claims + z * z / (4 * claims * claims)) / (1 + z * z / claims)
    return Rate(uses, claims, share, max(0.0, middle - reach), min(1.0, middle + reach))


def _claims(session: Session) -> dict[int, int]:
    query = select(Claim.account_id, func.count()).where(Claim.position.is_not(None), Claim.kind.in_(COMPARED_KINDS))
    return dict(session.execute(query.group_by(Claim.account_id)).all())


def _uses(session: Session, of_id: Mapping[int, AccountView]) -> list[Use]:
    found = wordings(session)
    query = (
        select(Claim.id, Claim.account_id, Claim.text)
        .where(Claim.position.is_not(None), Claim.id.in_(_marked()))
        .order_by(Claim.account_id, Claim.position)
    )
    return [
        _use(claim, of_id[account], text, wording)
        for claim, account, text in session.execute(query)
        for wording in found.get(claim, ())
    ]


def _marked() -> CompoundSelect[tuple[str]]:
    return union(
        select(Framing.claim_id).where(cast(Framing.spans, Text) != "[]"), select(FramingTag.claim_id).distinct()
    )


def _use(claim: str, account: AccountView, text: str, wording: Wording) -> Use:
    start, end = wording.start, wording.end
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    return Use(claim, account, wording.technique, before, text[start:end], after, wording.by)


def _words(uses: Sequence[Use]) -> dict[int, tuple[tuple[str, int], ...]]:
    counted: dict[int, Counter[str]] = defaultdict(Counter)
    for use in uses:
        counted[use.account.id][use.words.lower()] += 1
    return {account: tuple(words.most_common(MOST)) for account, words in counted.items()}
