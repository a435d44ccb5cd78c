"""The functions of the jobs that come with us: each hands a job's arguments to the service that does the work."""

from __future__ import annotations

from annotator.database import writing
from annotator.jobs.work import File, Work


def align(work: Work) -> str:
    """Bring pairs and events up to date."""
    from annotator.services.aligning import align as run

    return str(run(work.sessions, progress=work.progress))


def learn(work: Work) -> str:
    """Learn from the judgements that stand."""
    from annotator.services.learning import learn as run

    with work.progress("learning", None, "judgement"):
        done = str(run(work.sessions))
    return f"{done[:1].upper()}{done[1:]}."


def import_account(work: Work) -> str:
    """Read the file that was handed in; the arguments are its source card, as in a manifest."""
    from annotator.reading.profile import make_profile
    from annotator.services.importing import read_files, take_in, write_files

    given = work.files[0]
    profile = make_profile(dict(work.arguments), where=given.name)
    with work.progress("reading", 1, "account"), work.sessions() as session:
        read = read_files(session, [take_in(profile, given.name, given.content)])
    with writing(work.sessions) as session:
        return "; ".join(map(str, write_files(session, read)))


def report(work: Work) -> str:
    """Write the report; the arguments are those of `annotator.reports.render`, and `name` and `media_type`."""
    from annotator.reports import render

    options = dict(work.arguments)
    name, media_type = options.pop("name"), options.pop("media_type")
    with work.progress("writing", None, "point"), work.sessions() as session:
        work.keep(File(name, media_type, render(session, **options)))
    return f"{name} is ready."
