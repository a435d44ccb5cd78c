"""Who asks, and as what: by a browser's visit or a program's token; on a laptop it is always the same person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from flask import Flask, current_app, g, request
from flask import session as cookie
from sqlalchemy.orm import Session, sessionmaker

from annotator.database import writing
from annotator.house import projects, tokens, visits
from annotator.house.projects import Projects
from annotator.web.addressing import PROJECT, address_of_project
from models.house import Project, User
from models.vocabulary import Role

#: Where the cookie keeps the key of the visit.
VISIT = "visit"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who asks."""

    user: User | None
    project: Project | None
    """The project that is asked for, where they belong to it."""
    role: Role | None
    """As what they act in it: for a token no more than it allows."""
    standing: Role | None
    """As what they belong to it."""
    by_token: bool = False

    @property
    def judges_blind(self) -> bool:
        """Whether others' judgements are kept from them until they have judged themselves."""
        return self.standing is Role.ANNOTATOR and self.project is not None and self.project.blind

    @property
    def judges_unaided(self) -> bool:
        """Whether the machine's suggestions are, too."""
        return self.judges_blind and self.project is not None and self.project.unaided


_ALONE = Visitor(user=None, project=None, role=Role.INSTRUCTOR, standing=Role.INSTRUCTOR)


def install(app: Flask, house: sessionmaker[Session] | None) -> None:
    """Give the application its house, if it has one."""
    app.extensions["projects"] = Projects(house) if house else None
    app.context_processor(lambda: {"visitor": visitor(), "has_house": has_house()})
    app.add_template_global(address_of_project)


def has_house() -> bool:
    """Whether people sign in here."""
    return current_app.extensions["projects"] is not None


def opened_projects() -> Projects:
    """The projects of the house."""
    return cast("Projects", current_app.extensions["projects"])


def house() -> sessionmaker[Session]:
    """The house's session factory: each use is a short transaction of its own."""
    return opened_projects().house


def visitor() -> Visitor:
    """Who asks. One short transaction, once a request."""
    if "visitor" not in g:
        g.visitor = _found() if has_house() else _ALONE
    return cast("Visitor", g.visitor)


def _found() -> Visitor:
    slug = request.environ.get(PROJECT)
    with house()() as opened:
        project = projects.find(opened, slug) if slug else None
        if key := bearer_key():
            return _by_token(opened, key, project)
        found = visits.visitor(opened, cookie.get(VISIT, ""))
        if found is None:
            return Visitor(None, None, None, None)
        role = projects.role_in(opened, found[0], project) if project else None
        seen = Visitor(found[0], project if role else None, role, role)
        stale = visits.is_stale(found[1])
    if stale:
        with writing(house()) as opened:
            visits.keep_alive(opened, found[1].id)
    return seen


def _by_token(opened: Session, key: str, project: Project | None) -> Visitor:
    found = tokens.bearer(opened, key, project) if project else None
    if found is None:
        return Visitor(None, None, None, None, by_token=True)
    user, role, standing = found
    return Visitor(user, project, role, standing, by_token=True)


def bearer_key() -> str | None:
    """The token that the request carries, if any."""
    scheme, _, key = request.headers.get("Authorization", "").partition(" ")
    return key.strip() if scheme.lower() == "bearer" else None
