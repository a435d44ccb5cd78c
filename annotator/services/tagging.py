"""Marking partisan wording by hand, and taking marks back. Rows are only ever added."""

from __future__ import annotations

from sqlalchemy.orm import Session

from annotator.errors import InputError
from annotator.queries.claims import claim_row
from annotator.queries.tags import standing_tags
from annotator.queries.tagsets import tagset
from annotator.services.appending import append
from annotator.services.taking_back import to_take_back
from models.judgement import Person
from models.tag import FramingTag


def tag(
    session: Session, *, person: Person, claim_id: str, span: tuple[int, int], technique: str, target: str = ""
) -> FramingTag:
    """Append that those code points of the claim's text take sides by that technique; once, however often it is sent.

    Raises NotFound for a claim that isn't there, InputError for a span without words in it or a technique
    that the project does not know.
    """
    claim = claim_row(session, claim_id)
    if technique not in tagset(session).names("technique"):
        raise InputError("choose by what means the words take sides")
    start, end = span
    quote = claim.text[max(start, 0) : end]
    if not (0 <= start < end <= len(claim.text)) or not quote.strip():
        raise InputError("mark at least one word of the sentence, the first one before the last")
    target = " ".join(target.split())[:200]
    for known in standing_tags(session, [claim_id]):
        if (known.person_id, known.start, known.end) == (person.id, start, end) and (
            (known.technique, known.target) == (technique, target)
        ):
            return session.get_one(FramingTag, known.id)
    row = FramingTag(
        person_id=person.id,
        claim_id=claim_id,
        technique=technique,
        start=start,
        end=end,
        quote=quote,
        target=target,
    )
    return append(session, row)


def take_back(session: Session, *, person: Person, tag_id: int) -> FramingTag:
    """Append that one's own tag stands no more. Raises NotFound, Forbidden for another's, Conflict when it is done."""
    foreign = "only who set a mark can take it back"
    old = to_take_back(session, FramingTag, tag_id, person=person, called="mark", foreign=foreign)
    row = FramingTag(
        person_id=person.id,
        claim_id=old.claim_id,
        technique=None,
        start=old.start,
        end=old.end,
        quote=old.quote,
        undoes_id=old.id,
    )
    return append(session, row)
