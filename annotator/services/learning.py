"""Learning from people's judgements: a further version of what they taught, and the suggestions and questions by it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session, sessionmaker

from annotator.fingerprint import fingerprint
from annotator.queries.common_events import Memberships, memberships
from annotator.queries.firmness import LIKELY
from annotator.queries.judgements import PairKey
from annotator.queries.learning import EVERY, is_on, newest_model, unlearned_of_all
from annotator.services.alignment_state import is_learned, note_learned
from annotator.services.appending import append
from annotator.services.judged_pairs import event_of, judged_pairs
from annotator.services.learned_opinions import renew
from annotator.uncollected import uncollected
from models.alignment import Pair
from models.judgement import Judgement, Person
from models.learning import LearnedModel, LearningSwitch

if TYPE_CHECKING:
    from alignment.asking import Candidate
    from alignment.relation_model import RelationModel

#: So many questions are chosen ahead: more than anyone answers before it is learned again.
AHEAD = 200


@dataclass(frozen=True, slots=True)
class Learned:
    """What learning came to."""

    judged: int
    before: int
    after: int
    used: bool

    def __str__(self) -> str:
        if not self.judged:
            return "there is too little to learn from yet: judge some pairs, of more than one relation"
        gain = f"of {self.judged} judgements the suggestion would have been right in {self.before}, with learning in "
        return f"{gain}{self.after}{'' if self.used else '; learning is turned off'}"


def is_due(session: Session) -> bool:
    """Whether enough was judged since, or suggestions are new, so that learning is worth while. Three statements.

    Everybody's judgements count, whatever the asker may see of them.
    """
    return not is_learned(session) or unlearned_of_all(session) >= EVERY


@uncollected()
def learn(sessions: sessionmaker[Session]) -> Learned:
    """Learn from all judgements that stand, and bring suggestions and questions up to date. Takes seconds.

    It is never called while a judgement waits for its answer: by `annotator learn`, at the end of `annotator align`,
    and by whoever asks for it.
    """
    from alignment.learner import learn as learn_from
    from alignment.relation_model import default_model

    with sessions() as session:
        present, used = newest_model(session), is_on(session)
        through = session.scalar(select(func.max(Judgement.id))) or 0
        events = memberships(session)
        pairs = list(judged_pairs(session, events))
        asked = {(a, b) for a, b in session.execute(select(Judgement.a_id, Judgement.b_id).distinct())}
    model = learn_from(default_model(), pairs)
    if through and (present is None or present.through_id != through):
        with sessions.begin() as session:
            append(session, _row(model, through))
    judged, before, after = _figures(model)
    renewed = renew(sessions, model if used else default_model())
    candidates = [one for rows, shares in renewed for one in _candidates(model, rows, shares, events)]
    with sessions.begin() as session:
        _ask(session, candidates, asked)
        note_learned(session)
    return Learned(judged, before, after, used)


def _figures(model: RelationModel) -> tuple[int, int, int]:
    """Of how many judgements, and how many of them are suggested rightly before and after; none where none teach."""
    names = ("judged", "right before", "right after")
    judged, before, after = (int(model.figures[name]) if model.tags else 0 for name in names)
    return judged, before, after


def turn(session: Session, *, person: Person, on: bool) -> LearningSwitch:
    """Append that a person wants learning used or not; it counts from the next time that `learn` runs."""
    row = LearningSwitch(person_id=person.id, turned_on=on)
    session.add(row)
    session.flush()
    return row


def _row(model: RelationModel, through: int) -> LearnedModel:
    judged, before, after = _figures(model)
    return LearnedModel(
        through_id=through,
        judged=judged,
        right_before=before,
        right_after=after,
        tags=model.tags.to_dict() if model.tags else None,
        made_by=fingerprint("alignment"),
    )


def _candidates(model: RelationModel, rows: Any, shares: Any, events: Memberships) -> Iterable[Candidate]:
    import numpy as np

    from alignment.asking import Candidate

    likely = model.of_one_thing(np.array([row.score for row in rows])).tolist()
    for row, its, one_thing in zip(rows, shares.tolist(), likely, strict=True):
        if row.score >= LIKELY:
            key, accounts = (row.a_id, row.b_id), (str(row.a_account_id), str(row.b_account_id))
            yield Candidate(*key, tuple(its), event_of(key, events), accounts, one_thing)


def _ask(session: Session, candidates: list[Candidate], asked: set[PairKey]) -> None:
    """Note on the pairs themselves which of them to ask about next."""
    from alignment.asking import next_questions

    questions = next_questions(candidates, asked=asked, count=AHEAD)
    session.connection(execution_options={"immediate": True})
    session.execute(update(Pair).where(Pair.question.is_not(None)).values(question=None, at_random=False))
    rows = [
        {"a_id": one.pair.key[0], "b_id": one.pair.key[1], "question": place, "at_random": one.at_random}
        for place, one in enumerate(questions, 1)
    ]
    if rows:
        session.execute(update(Pair), rows)
