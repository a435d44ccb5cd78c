"""Erasing a person from an installation: their name goes from the house and every project, what they judged stays."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import suppress
from itertools import count

from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from annotator.database import writing
from annotator.errors import Conflict, InputError, NotFound
from annotator.house import erasing
from annotator.house.entering import everybody, find
from annotator.house.projects import Projects, all_projects
from annotator.person_name import plain
from annotator.services.overlaying import lay_again
from models.correction import Correction
from models.house import Project
from models.job import JobState
from models.rows import Draft, Job, JobFile, Person

_LOG = logging.getLogger(__name__)

#: What stands in place of a name, with a number.
PSEUDONYM = "former annotator"


def erase(projects: Projects, name: str, *, by: str = "") -> str:
    """Erase who has that name, with or without an account, and say what stands in its place.

    Raises NotFound where nobody has it, and Conflict where a project's database can't be reached: then they come in no
    more, and the rest is done when this is called again.
    """
    name = plain(name)
    pseudonym, faults = _begun(projects, name), 0
    for project in _projects(projects):
        try:
            with writing(projects.sessions(project)) as session:
                give_pseudonym(session, name, pseudonym)
        except (InputError, DBAPIError) as error:
            _LOG.warning("%s: %s", project.slug, getattr(error, "orig", error))
            faults += 1
    if faults:
        raise Conflict(
            f"{name} comes in no more, but projects could not be reached ({faults}): whoever runs this mends that, "
            "and finishes it by `annotator people erase`"
        )
    with writing(projects.house) as house:
        if user := find(house, name):
            erasing.finish(house, user, by=by)
    return pseudonym


def give_pseudonym(session: Session, name: str, pseudonym: str) -> None:
    """In a project put the pseudonym in place of the name: all that they said refers to the person's row, and stays.

    What they had only begun to say goes, and so do the files of reports, which may name them: a job makes them again.
    Readings that they put right say by whom, and are laid over anew.
    """
    person = session.scalar(select(Person).where(Person.name == name))
    if person is None:
        return
    name, person.name = person.name, pseudonym
    session.flush()
    lay_again(session, session.scalars(select(Correction.claim_id).where(Correction.person_id == person.id).distinct()))
    session.execute(delete(Draft).where(Draft.person_id == person.id))
    session.execute(delete(JobFile).where(JobFile.made))
    session.execute(update(Job).where(Job.what == "report", Job.state == JobState.RUNNING).values(cancel_wanted=True))
    for job in session.scalars(select(Job).where(Job.what == "report")):
        if name in (judges := job.arguments.get("judges") or ()):
            job.arguments = {**job.arguments, "judges": [pseudonym if one == name else one for one in judges]}


def _begun(projects: Projects, name: str) -> str:
    """Let them in no more, and choose the pseudonym: by the number of their account, so that it is the same again."""
    known = set(_known(projects))
    with writing(projects.house) as house:
        user = find(house, name)
        if user is None and name not in known:
            raise NotFound(f"there is nobody called {name!r} here: `annotator people list` shows who there is")
        known |= {taken for one in everybody(house) for taken in (one.name, one.pseudonym) if taken}
        numbers = count(user.id if user else 1)
        chosen = next(one for number in numbers if (one := f"{PSEUDONYM} {number}") not in known)
        return erasing.begin(house, user, chosen) if user else chosen


def _known(projects: Projects) -> Iterator[str]:
    """Who has said anything anywhere, as far as it can be read."""
    for project in _projects(projects):
        with suppress(InputError, DBAPIError), projects.sessions(project)() as session:
            yield from session.scalars(select(Person.name)).all()


def _projects(projects: Projects) -> list[Project]:
    with projects.house() as house:
        return all_projects(house)
