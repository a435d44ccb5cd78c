"""Every table, so that importing this one module tells SQLAlchemy of all of them."""

from models.account import Account, AccountText
from models.alignment import AlignmentState, Embedding, Event, EventClaim, Framing, Pair
from models.base import Base
from models.claim import Claim, Mention
from models.judgement import Judgement, Person
from models.source_card import CardEntry
from models.tag import FramingTag

__all__ = [
    "Account",
    "AccountText",
    "AlignmentState",
    "Base",
    "CardEntry",
    "Claim",
    "Embedding",
    "Event",
    "EventClaim",
    "Framing",
    "FramingTag",
    "Judgement",
    "Mention",
    "Pair",
    "Person",
]
