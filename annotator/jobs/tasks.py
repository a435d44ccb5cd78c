"""The functions of the jobs that come with us: each hands a job's arguments to the service that does the work."""

from __future__ import annotations

from annotator.database import writing
from annotator.jobs.work import File, Work
from annotator.progress import stretch_after_stretch


def align(work: Work) -> str:
    """Bring pairs and events up to date."""
    from annotator.services.aligning import align as run

    return str(run(work.sessions, progress=work.progress))


def learn(work: Work) -> str:
    """Learn from the judgements that stand."""
    from annotator.services.learning import learn as run

    with work.progress("weighing them", None, "judgement"):
        done = str(run(work.sessions))
    return f"{done[:1].upper()}{done[1:]}."


def import_account(work: Work) -> str:
    """Read the file that was handed in; the arguments are its source card, as it was filled in."""
    from annotator.reading.profile import as_filled_in
    from annotator.services.importing import read_files, take_in, write_files

    given = work.files[0]
    profile = as_filled_in(work.arguments, where=given.name)
    with work.progress("reading"), work.sessions() as session:
        read = read_files(session, [take_in(profile, given.name, given.content)])
    with work.progress("writing"), writing(work.sessions) as session:
        return "; ".join(map(str, write_files(session, read)))


def read_again(work: Work) -> str:
    """Read accounts as names and limits of sentences now are; the argument `keys` says which, by default all."""
    from annotator.services.importing import read_files, write_files
    from annotator.services.rereading import present_files

    with work.sessions() as session:
        files = present_files(session, work.arguments.get("keys"))
        with work.progress("reading", len(files), "account") as advance:
            read = read_files(session, files, progress=lambda _: advance(1))
    with work.progress("writing"), writing(work.sessions) as session:
        return "; ".join(map(str, write_files(session, read)))


def report(work: Work) -> str:
    """Write the report; the arguments are those of `annotator.reports.render`, `name` and `media_type`.

    `seen_by` may name a person who judges blind, and whether unaided too: then the report holds what they may see.
    """
    from annotator.queries.eyes import keep_back
    from annotator.reports import Choice, render

    options = dict(work.arguments)
    name, media_type, format = (options.pop(one) for one in ("name", "media_type", "format"))
    seen_by = options.pop("seen_by", None)
    with stretch_after_stretch(work.progress) as progress, work.sessions() as session:
        if seen_by:
            keep_back(session, seen_by[0], machine=seen_by[1])
        content = render(session, format=format, choice=Choice.of(options), progress=progress)
    work.keep(File(name, media_type, content))
    return f"{name} is ready."
