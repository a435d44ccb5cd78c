"""What was learned, whether it is used, and what has been judged since."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from annotator.fingerprint import fingerprint
from models.judgement import Judgement
from models.learning import LearnedModel, LearningSwitch

#: It is worth learning again after so many judgements.
EVERY = 5


def newest_model(session: Session) -> LearnedModel | None:
    """The newest version that was learned with this very program. One statement."""
    made_by = LearnedModel.made_by == fingerprint("alignment")
    return session.scalar(select(LearnedModel).where(made_by).order_by(LearnedModel.id.desc()).limit(1))


def versions(session: Session) -> tuple[LearnedModel, ...]:
    """The newest twenty versions, newest first. One statement."""
    return tuple(session.scalars(select(LearnedModel).order_by(LearnedModel.id.desc()).limit(20)))


def is_on(session: Session) -> bool:
    """Whether people want what was learned to count. One statement."""
    newest = session.scalar(select(LearningSwitch.turned_on).order_by(LearningSwitch.id.desc()).limit(1))
    return newest is not False


def unlearned(session: Session) -> int:
    """How many judgements, and judgements taken back, the newest version knows nothing of. Two statements.

    Of those that the asker may see: to learn in time ask :func:`unlearned_of_all`.
    """
    return session.scalar(select(func.count()).where(Judgement.id > _through(session))) or 0


def unlearned_of_all(session: Session) -> int:
    """The same, also of those that are kept back from who judges blind: a number that no page shows. Two statements."""
    judged = Judgement.__table__.c
    return session.scalar(select(func.count()).where(judged.id > _through(session))) or 0


def _through(session: Session) -> int:
    newest = newest_model(session)
    return newest.through_id if newest else 0
