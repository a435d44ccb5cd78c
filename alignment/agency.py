"""How two claims divide the deed, the credit and the blame: what only comparison shows.

One account lets the party act, another the workers, a third nobody ("was taken"); one praises whom the other blames.
Neither is a contradiction of fact. Each finding quotes the words that it rests on.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from alignment.acts import Act, Actor, actors_of, acts
from alignment.compare.quoting import quote
from alignment.record import ClaimRecord, FramingIn, Span
from alignment.suggestion import Finding
from models.vocabulary import FramingType, Technique

#: A weaker wording doesn't settle whom an account is for or against.
TELLING = 0.5


@dataclass(frozen=True, slots=True)
class Stance:
    """That a claim speaks for or against an actor, and the words by which it does."""

    actor: Actor
    praised: bool
    wording: FramingIn

    @property
    def span(self) -> Span:
        """From the actor to the words, or from the words to the actor."""
        return Span(
            min(self.actor.span.start, self.wording.span.start), max(self.actor.span.end, self.wording.span.end)
        )


@lru_cache(maxsize=1 << 16)
def stances(claim: ClaimRecord) -> tuple[Stance, ...]:
    """Whom a claim praises and blames: each telling wording is held to speak of the actor nearest to it."""
    actors = actors_of(claim)
    return tuple(
        Stance(min(actors, key=lambda actor: _distance(actor.span, wording.span)), wording.direction == "for", wording)
        for wording in claim.framing_spans
        if actors and wording.direction and wording.weight >= TELLING
    )


def compare_agency(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """Another agent of the same act, an agent left out, or another party credited. None where no act is compared."""
    return _one_act(a, b) or _credit(a, b) or _leading(a, b)


def opposed_evaluation(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """One claim praises whom the other blames; or it blames or praises whom the other names plainly."""
    return _opposed(a, b) or _one_sided(a, b) or _one_sided(b, a, turned=True)


def _one_act(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    shared = [(x, y) for x, y in product(acts(a), acts(b)) if x.verb.lemma == y.verb.lemma]
    for x, y in shared:
        if x.agent and y.agent and x.agent.name != y.agent.name:
            score = -0.7 if x.agent.who is not y.agent.who else -0.5
            reason = f"{_told(a, x)} against {_told(b, y)}: another does the same"
            return Finding(score, FramingType.AGENCY, reason, (_reach(x),), (_reach(y),))
    for x, y in shared:
        if bool(x.agent) != bool(y.agent) and (x.passive or y.passive):
            reason = f"{_told(a, x)} against {_told(b, y)}: one leaves out who did it"
            return Finding(-0.4, FramingType.AGENCY, reason, (_reach(x),), (_reach(y),))
    return None


def _credit(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """One claim gives the merit to a party that the other doesn't let act."""
    for claim, other, turned in ((a, b, False), (b, a, True)):
        doers = {agent.name for agent in _agents(other)}
        for stance in stances(claim):
            if stance.wording.technique is Technique.AGENCY_CREDIT and doers and stance.actor.name not in doers:
                reason = f"{quote(claim, stance.span)} gives the merit to one whom the other does not let act"
                return _finding(-0.5, FramingType.AGENCY, reason, (stance.span,), (), turned=turned)
    return None


def _leading(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    """Whoever acts first in each claim, where they are of different kinds: a leader here, the many there."""
    ours, theirs = _agents(a), _agents(b)
    if not ours or not theirs or {x.name for x in ours} & {y.name for y in theirs} or ours[0].who is theirs[0].who:
        return None
    x, y = ours[0], theirs[0]
    reason = f"{quote(a, x.span)} ({x.who}) acts here, {quote(b, y.span)} ({y.who}) there"
    return Finding(-0.3, FramingType.AGENCY, reason, (x.span,), (y.span,))


def _agents(claim: ClaimRecord) -> list[Actor]:
    return [act.agent for act in acts(claim) if act.agent]


def _opposed(a: ClaimRecord, b: ClaimRecord) -> Finding | None:
    for x, y in product(stances(a), stances(b)):
        if x.actor.name == y.actor.name and x.praised is not y.praised:
            reason = f"{quote(a, x.span)} against {quote(b, y.span)}: {_word(x)} here, {_word(y)} there"
            return Finding(-0.8, FramingType.EVALUATION, reason, (x.span,), (y.span,))
    return None


def _one_sided(claim: ClaimRecord, other: ClaimRecord, *, turned: bool = False) -> Finding | None:
    plain = {actor.name: actor for actor in actors_of(other)}
    judged = {stance.actor.name for stance in stances(other)}
    for stance in stances(claim):
        if stance.actor.name in plain.keys() - judged:
            there = plain[stance.actor.name].span
            reason = f"{quote(claim, stance.span)}: {_word(stance)} here, named without judgement there"
            return _finding(-0.4, FramingType.EVALUATION, reason, (stance.span,), (there,), turned=turned)
    return None


def _finding(
    score: float, what: FramingType, reason: str, here: tuple[Span, ...], there: tuple[Span, ...], *, turned: bool
) -> Finding:
    return Finding(score, what, reason, *((there, here) if turned else (here, there)))


def _word(stance: Stance) -> str:
    return "praised" if stance.praised else "blamed"


def _distance(a: Span, b: Span) -> int:
    return max(a.start - b.end, b.start - a.end, 0)


def _reach(act: Act) -> Span:
    spans = [act.verb.span, *(actor.span for actor in (act.agent or act.patient,) if actor)]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _told(claim: ClaimRecord, act: Act) -> str:
    return quote(claim, _reach(act))
