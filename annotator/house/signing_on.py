"""Coming in by a provider's word: who is known by issuer and subject, and whom an invitation or a domain lets in.

An address of e-mail never says who somebody is: it can be given to another, or be claimed.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from annotator.errors import Conflict, Forbidden
from annotator.house import entering
from annotator.house.auditing import note
from annotator.house.projects import change, project_of
from annotator.house.providers import Provider
from models.house import User
from models.vocabulary import Role

LONGEST = 400


@dataclass(frozen=True, slots=True)
class Identity:
    """What a provider says of somebody who signed in there."""

    issuer: str
    subject: str
    name: str = ""
    email: str = ""
    """Empty where the provider has not verified it."""

    @property
    def key(self) -> str:
        """By what we know them. Raises Forbidden for what no provider should send."""
        key = f"{self.issuer} {self.subject}"
        if not self.issuer or not self.subject or len(key) > LONGEST:
            raise Forbidden("the provider doesn't say who you are in a way that we can keep")
        return key


def enter(house: Session, who: Identity, provider: Provider, *, invitation: str = "") -> User | None:
    """Whoever it is, let in; None where they are not invited, or are let in no more: the caller commits in both cases.

    With an invitation they join its project, and are known by the provider's word from then on; the link by which a
    password is reset gives somebody who is here that way in, too. Raises NotFound for a link that is used or too old,
    Conflict where it is for somebody else.
    """
    user = _known(house, who)
    if invitation:
        return entering.accept(house, invitation, subject=who.key, signed_in=user)
    if user is None and _is_of_the_domain(who, provider):
        user = _newcomer(house, who, provider)
    if user is None or user.closed_at:
        note(house, "sign-in refused", actor=user.name if user else who.name or who.subject, about=provider.key)
        return None
    return user


def _known(house: Session, who: Identity) -> User | None:
    return house.scalar(select(User).where(User.subject == who.key))


def _is_of_the_domain(who: Identity, provider: Provider) -> bool:
    return bool(provider.domain) and who.email.rpartition("@")[2].lower() == provider.domain.lower()


def _newcomer(house: Session, who: Identity, provider: Provider) -> User:
    """A reader of the provider's project, under the name that the provider gives."""
    if entering.find(house, who.name):
        raise Conflict(f"there is a {who.name} here already: ask for an invitation, and sign in by it")
    user = entering.add(house, who.name, subject=who.key)
    change(house, user, project_of(house, provider.project), Role.READER)
    return user
