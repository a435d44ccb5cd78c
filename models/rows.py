"""Every table, so that importing this one module tells SQLAlchemy of all of them."""

from models.account import Account, AccountText
from models.alignment import AlignmentState, Embedding, Event, EventClaim, Framing, Pair, Rendering, Role
from models.assignment import Assignment
from models.base import Base
from models.claim import Claim, Mention
from models.correction import Correction
from models.draft import Draft
from models.event_decision import EventDecision, FormerEvent
from models.job import Job, JobFile
from models.judgement import Judgement, Person
from models.learning import LearnedModel, LearningSwitch
from models.naming import NameDecision, NameEntry
from models.source_card import CardEntry
from models.tag import FramingTag
from models.tagset import TagsetVersion

__all__ = [
    "Account",
    "AccountText",
    "AlignmentState",
    "Assignment",
    "Base",
    "CardEntry",
    "Claim",
    "Correction",
    "Draft",
    "Embedding",
    "Event",
    "EventClaim",
    "EventDecision",
    "FormerEvent",
    "Framing",
    "FramingTag",
    "Job",
    "JobFile",
    "Judgement",
    "LearnedModel",
    "LearningSwitch",
    "Mention",
    "NameDecision",
    "NameEntry",
    "Pair",
    "Person",
    "Rendering",
    "Role",
    "TagsetVersion",
]
