"""How people come in: by an invitation to a project, or by a link to choose a new password."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from annotator.errors import Conflict, NotFound
from annotator.house.auditing import note
from annotator.house.invitations import is_open, void
from annotator.house.keys import digest, new_key
from annotator.house.passwords import hashed
from annotator.house.projects import change
from annotator.house.visits import sign_out_everywhere
from annotator.person_name import checked, plain
from models.base import now
from models.house import Invitation, Project, Token, User
from models.vocabulary import Role

INVITED, RESETTING = timedelta(days=14), timedelta(days=1)


def invite(house: Session, name: str, project: Project, role: Role, *, by: str) -> str:
    """The key of an invitation to a project, for someone whose judgements shall stand under that name.

    Raises Conflict for somebody who is let in no more, and to a project that is closed.
    """
    name = checked(name)
    _refuse_closed(find(house, name))
    if project.closed_at:
        raise Conflict(f"{project.slug} is closed: `annotator projects reopen` lets people enter it again")
    key, inviter = new_key(), find(house, by)
    terms = {"project_id": project.id, "role": role, "by_id": inviter and inviter.id}
    house.add(Invitation(digest=digest(key), name=name, expires_at=now() + INVITED, **terms))
    note(house, "invited", actor=by, project=project.slug, about=f"{name} as {role}")
    return key


def offer_reset(house: Session, name: str, *, by: str) -> str:
    """The key by which that person chooses how they come in from then on.

    Raises NotFound where there is nobody of that name, Conflict for somebody who is let in no more.
    """
    user = person(house, name)
    _refuse_closed(user)
    key = new_key()
    house.add(Invitation(digest=digest(key), name=user.name, expires_at=now() + RESETTING))
    note(house, "password reset offered", actor=by, about=user.name)
    return key


def find(house: Session, name: str) -> User | None:
    """The person of that name, if there is one."""
    return house.scalar(select(User).where(User.name == plain(name)))


def person(house: Session, name: str) -> User:
    """The person of that name. Raises NotFound."""
    found = find(house, name)
    if found is None:
        raise NotFound(f"there is nobody called {name!r} here: `annotator people list` shows who there is")
    return found


def everybody(house: Session) -> list[User]:
    """All who ever came in. One statement."""
    return list(house.scalars(select(User).order_by(User.name)))


def close(house: Session, user: User) -> None:
    """Let somebody in no more; their visits and tokens end at once."""
    user.closed_at = now()
    _end_all(house, user)
    void(house, user)
    note(house, "closed", actor="", about=user.name)


def reopen(house: Session, user: User) -> None:
    """Let somebody in again, by a link of a reset and by nothing that opened before.

    Raises Conflict for who is in, and for who was erased.
    """
    if user.pseudonym:
        raise Conflict(f"{user.name} was erased, for good: invite them anew, under a name of their choice")
    if user.closed_at is None:
        raise Conflict(f"{user.name} is let in as ever: `annotator people reset-password` makes a link for them")
    user.closed_at = user.password = user.subject = None
    note(house, "reopened", actor="", about=user.name)


def invitation_of(house: Session, key: str) -> Invitation | None:
    """The invitation of that key; None where there is none, it was used or has expired, or its project is closed."""
    query = select(Invitation).outerjoin(Project, Project.id == Invitation.project_id)
    return house.scalar(query.where(Invitation.digest == digest(key), is_open(), Project.closed_at.is_(None)))


def opened(house: Session, key: str) -> Invitation:
    """The same. Raises NotFound in place of None."""
    if found := invitation_of(house, key):
        return found
    raise NotFound("this link was used already, is too old, or its project is closed: ask for a new one")


def accept(
    house: Session, key: str, *, password: str = "", subject: str | None = None, signed_in: User | None = None
) -> User:
    """Use an invitation: who is new chooses a password, who has one must be signed in; a reset sets a new one.

    With the ``subject`` of a provider that stands in the password's place. Whichever is chosen by a reset is the one
    way in from then on. Raises NotFound for a link that is used or too old, InputError for a weak password, Conflict
    for somebody else's.
    """
    invitation = opened(house, key)
    user = find(house, invitation.name)
    if user and invitation.project_id:
        if signed_in is None or signed_in.id != user.id:
            raise Conflict(f"there is a {user.name} here already: sign in as {user.name}, then open this link again")
    elif subject:
        user = _known_by(house, subject, user, invitation.name, signed_in)
    else:
        user = _with_password(house, user, invitation.name, password)
    _use(house, invitation)
    if invitation.project_id and invitation.role:
        project = house.get_one(Project, invitation.project_id)
        change(house, user, project, invitation.role)
        note(house, "joined", actor=user.name, project=project.slug, about=f"as {invitation.role}")
    else:
        note(house, "password reset", actor=user.name)
    return user


def choose_password(house: Session, user: User, password: str) -> None:
    """Set a new one, and end every visit and token that the old one opened."""
    user.password = hashed(password, name=user.name)
    _end_all(house, user)
    note(house, "password changed", actor=user.name)


def add(house: Session, name: str, password: str = "", *, subject: str | None = None) -> User:
    """Someone who may sign in at once, by password or a provider's word. Raises Conflict where the name is taken."""
    name = checked(name)
    if find(house, name):
        raise Conflict(f"there is a {name} here already: `annotator people reset-password` lets them choose a new one")
    user = User(name=name, password=None if subject else hashed(password, name=name), subject=subject)
    house.add(user)
    house.flush()
    note(house, "added", actor="", about=name)
    return user


def _with_password(house: Session, user: User | None, name: str, password: str) -> User:
    if user is None:
        return add(house, name, password)
    choose_password(house, user, password)
    user.subject = None
    return user


def _known_by(house: Session, subject: str, user: User | None, name: str, signed_in: User | None) -> User:
    """The person of that name, to whom the provider's word and nothing else opens from now on."""
    if signed_in and (user is None or signed_in.id != user.id):
        raise Conflict(f"you are {signed_in.name} here already: ask for an invitation under that name")
    if user is None:
        return add(house, name, subject=subject)
    user.subject, user.password = subject, None
    _end_all(house, user)
    note(house, "provider linked", actor=user.name)
    return user


def _end_all(house: Session, user: User) -> None:
    """End every visit and token of somebody's."""
    sign_out_everywhere(house, user)
    house.execute(update(Token).where(Token.user_id == user.id, Token.revoked_at.is_(None)).values(revoked_at=now()))


def _refuse_closed(user: User | None) -> None:
    if user and user.closed_at:
        raise Conflict(f"{user.name} is let in no more: whoever runs this can let them, by `annotator people reopen`")


def _use(house: Session, invitation: Invitation) -> None:
    """Mark it used, where nobody else did in the same moment."""
    unused = update(Invitation).where(Invitation.id == invitation.id, Invitation.used_at.is_(None))
    if not house.execute(unused.values(used_at=now())).rowcount:
        raise NotFound("this link was used already: ask for a new one")
