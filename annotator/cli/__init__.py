"""The command line: arguments in, progress to standard error, the result to standard output.

Whatever is heavy is imported where it is needed: `annotator --help` answers at once.
"""

from __future__ import annotations

from typing import Any

import click

from annotator.cli.accounts import align, import_accounts, learn, sample
from annotator.cli.agreeing import agreement
from annotator.cli.archiving import archive_project, back_up_database, restore_project, upgrade_databases
from annotator.cli.configuring import show_settings
from annotator.cli.exporting import adopt, bring, export
from annotator.cli.measuring import compare, evaluate
from annotator.cli.naming import calendars, names
from annotator.cli.people import people
from annotator.cli.projects import projects, use_project
from annotator.cli.reporting import report
from annotator.cli.serving import serve
from annotator.cli.working import work
from annotator.errors import AnnotatorError
from annotator.uncollected import end_uncollected

_COMMANDS = (
    import_accounts,
    align,
    learn,
    sample,
    serve,
    work,
    export,
    bring,
    adopt,
    report,
    archive_project,
    back_up_database,
    restore_project,
    upgrade_databases,
    evaluate,
    agreement,
    compare,
    names,
    calendars,
    show_settings,
    people,
    projects,
)


class _Group(click.Group):
    """Any error that a person can mend is one line and exit code 2; none is a traceback."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except AnnotatorError as error:
            error.message = " ".join(error.message.split())
            raise
        except Exception as error:
            if (fault := _of_the_database(error)) is None:
                raise
            raise fault from error


def _of_the_database(error: Exception) -> AnnotatorError | None:
    from sqlalchemy.exc import DBAPIError

    from annotator.database_faults import fault_of

    return fault_of(error) if isinstance(error, DBAPIError) else None


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="annotator", message="annotator %(version)s")
@click.option("--project", metavar="SLUG", help="The project of the house that the command is for.")
def main(project: str | None) -> None:
    """Compare rival accounts of the same events: align their claims, judge them, report what is disputed."""
    end_uncollected()
    if project:
        use_project(project)


for _command in _COMMANDS:
    main.add_command(_command)
