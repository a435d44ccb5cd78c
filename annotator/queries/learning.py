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


def versions(session: Session, *, limit: int = 20) -> tuple[LearnedModel, ...]:
    """The versions, newest first. One statement."""
    return tuple(session.scalars(select(LearnedModel).order_by(LearnedModel.id.desc()).limit(limit)))


def is_on(session: Session) -> bool:
    """Whether people want what was learned to count. One statement."""
    newest = session.scalar(select(LearningSwitch.turned_on).order_by(LearningSwitch.id.desc()).limit(1))
    return newest is not False


def unlearned(session: Session) -> int:
    """How many judgements, and judgements taken back, the newest version knows nothing of. Two statements."""
    newest = newest_model(session)
    through = newest.through_id if newest else 0
    return session.scalar(select(func.count()).select_from(Judgement).where(Judgement.id > through)) or 0
