"""What the words of an account that is here say of its calendar."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.reading.claim import Sentence
from annotator.reading.dates.calendar_sign import CalendarSigns
from annotator.reading.dates.calendar_signs import calendar_signs
from models.account import Account
from models.claim import Claim


def signs_in(session: Session, account: Account) -> CalendarSigns:
    """The signs in its present text, in reading order. One statement."""
    read = (Claim.text, Claim.start, Claim.end, Claim.kind, Claim.page, Claim.section, Claim.paragraph, Claim.quoted)
    here = select(*read).where(Claim.account_id == account.id, Claim.position.is_not(None)).order_by(Claim.position)
    sentences = [Sentence(*row) for row in session.execute(here)]
    return calendar_signs(sentences, country=account.card.get("change_over") or None)
