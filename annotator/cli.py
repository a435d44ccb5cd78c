"""The command line: arguments in, progress to standard error, the result to standard output.

Whatever is heavy is imported where it is needed: `annotator --help` answers at once.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from annotator.errors import AnnotatorError, InputError

_FILE = click.Path(path_type=Path, dir_okay=False)


class _Group(click.Group):
    """Any error that a person can mend is one line and exit code 2; none is a traceback."""

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except AnnotatorError as error:
            error.message = " ".join(error.message.split())
            raise


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="annotator", message="annotator %(version)s")
def main() -> None:
    """Compare rival accounts of the same events: align their claims, judge them, report what is disputed."""


def _say(line: str) -> None:
    click.echo(line, err=True)


def _write(lines: Iterable[str], output: Path | None) -> None:
    if output is None:
        for line in lines:
            sys.stdout.write(line + "\n")
        return
    try:
        with output.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(line + "\n" for line in lines)
    except OSError as error:
        raise InputError(f"{output}: can't be written ({error.strerror}); name another --output") from None


@main.command("import")
@click.argument("file", type=_FILE, required=False)
@click.option("--manifest", type=_FILE, help="A TOML file that names several accounts; see docs/user-guide.md.")
@click.option("--key", help="A short name of the account, for links and exports.")
@click.option("--title")
@click.option("--tradition", help="The school or standpoint that it belongs to.")
@click.option("--author")
@click.option("--year", type=int, help="When it was published.")
@click.option("--calendar", type=click.Choice(["old-style", "new-style"]), help="The style that it dates in.")
def import_accounts(file: Path | None, manifest: Path | None, **card: Any) -> None:
    """Import one account's FILE, or all that a manifest names."""
    from annotator.database import session
    from annotator.progress import progress_bar
    from annotator.reading.profile import make_profile, read_manifest
    from annotator.services.importing import import_files, open_file

    if (file is None) == (manifest is None):
        raise InputError("import: name either a FILE with --key, --title and --tradition, or a --manifest")
    named = read_manifest(manifest) if manifest else [(make_profile(card, where="import"), Path(str(file)))]
    files = [open_file(profile, path) for profile, path in named]
    with progress_bar("reading", len(files), "account") as advance, session() as opened:
        for done in import_files(opened, files, progress=lambda _: advance(1)):
            click.echo(str(done))


@main.command()
def align() -> None:
    """Embed, pair and group the claims of all accounts; only what changed is done again."""
    from annotator.database import connected
    from annotator.progress import progress_bar
    from annotator.services.aligning import align as run

    with connected() as sessions:
        click.echo(str(run(sessions, progress=progress_bar)))


@main.command()
def sample() -> None:
    """Import and align the sample accounts where the database has none yet."""
    from annotator.services.sampling import sample_manifest, wants_sample

    if not wants_sample():
        return
    _say("The database is empty: loading the sample accounts.")
    context = click.get_current_context()
    context.invoke(import_accounts, file=None, manifest=sample_manifest())
    context.invoke(align)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=int, help="Default: the setting PORT, else 8017.")
def serve(host: str, port: int | None) -> None:
    """Serve the review UI."""
    from annotator import settings
    from annotator.web.serving import serve as run

    run(host=host, port=port or settings.get("port"), ready=_say)


@main.group()
def export() -> None:
    """Write claims or pairs as JSON Lines."""


_FORMAT = click.option("--format", "format_", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
_OUTPUT = click.option("--output", type=_FILE, help="Default: standard output.")


@export.command("claims")
@_FORMAT
@_OUTPUT
def export_claims(format_: str, output: Path | None) -> None:  # noqa: ARG001 (the only format so far)
    """Write each sentence of each account, in reading order."""
    _export("claims", output)


@export.command("pairs")
@_FORMAT
@_OUTPUT
def export_pairs(format_: str, output: Path | None) -> None:  # noqa: ARG001
    """Write each proposed pair, best score first, with people's own judgements."""
    _export("pairs", output)


def _export(what: str, output: Path | None) -> None:
    import json

    from annotator.database import session
    from annotator.queries import exports

    with session() as opened:
        rows = getattr(exports, what)(opened)
        _write((json.dumps(row, ensure_ascii=False) for row in rows), output)


@export.command("project")
@click.option("--format", "format_", required=True, help="csl, bibtex, timeline, xlsx, qdpx, cas or sheet.")
@click.option("--output", type=_FILE, help="Default: standard output.")
def export_project(format_: str, output: Path | None) -> None:
    """Write the project for other tools."""
    from annotator.database import session
    from annotator.interchange import written

    with session() as opened:
        _write_bytes(written(opened, format_), output)


@main.command()
@click.argument("sheet", type=_FILE)
@click.option("--by", required=True, help="The name that the judgements shall stand under.")
def adopt(sheet: Path, by: str) -> None:
    """Enter the verdicts of a SHEET that `annotator export project --format sheet` made and somebody filled in."""
    from annotator.database import session
    from annotator.interchange.judging_sheet import adopt as run

    with session() as opened:
        click.echo(f"{run(opened, _read_bytes(sheet), by=by)} judgements entered")


@main.command()
@click.option("--event", help="Only this event, by its id or title.")
@click.option("--judged-only", is_flag=True, help="Leave out what nobody has judged.")
@click.option("--format", "format_", default="html", show_default=True, help="html, md, csv, pdf, docx, jsonld or tei.")
@click.option("--edition", default="key", show_default=True, help="key with the verdicts, or worksheet without.")
@click.option("--most", type=click.IntRange(min=1), help="At most so many points of each event, the surest.")
@click.option("--output", type=_FILE, help="Default: standard output.")
def report(format_: str, output: Path | None, **options: Any) -> None:
    """Write the contradiction report."""
    from annotator.database import session
    from annotator.reports import render

    with session() as opened:
        written = render(opened, format=format_, **options)
    _write_bytes(written, output)


def _read_bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"{file}: can't be read ({error.strerror})") from None


def _write_bytes(content: bytes, output: Path | None) -> None:
    if output is None:
        sys.stdout.buffer.write(content)
        return
    try:
        output.write_bytes(content)
    except OSError as error:
        raise InputError(f"{output}: can't be written ({error.strerror}); name another file") from None


@main.command("archive")
@click.argument("file", type=_FILE)
@click.option("--derived", is_flag=True, help="Also what `annotator align` makes again from the rest.")
def archive_project(file: Path, derived: bool) -> None:
    """Write the whole project into FILE: texts, judgements and their history, with checksums."""
    from annotator.database import open_sessions
    from annotator.interchange.archive import archive

    _write_bytes(archive(open_sessions().kw["bind"], derived=derived), file)


@main.command("restore")
@click.argument("file", type=_FILE)
def restore_project(file: Path) -> None:
    """Fill an empty database from FILE, which `annotator archive` made, by this version or an earlier one."""
    from annotator.database import open_sessions
    from annotator.interchange.archive import restore

    restore(open_sessions().kw["bind"], _read_bytes(file))


@main.command()
@click.argument("gold_dir", type=click.Path(path_type=Path, file_okay=False))
@click.option("--json", "as_json", is_flag=True, help="The figures as JSON.")
def evaluate(gold_dir: Path, as_json: bool) -> None:
    """Measure what is in the database against the labels in GOLD_DIR."""
    import json

    from annotator.database import session
    from annotator.evaluation import evaluate as run
    from annotator.evaluation import outline
    from annotator.queries import exports

    with session() as opened:
        figures = run(gold_dir, claims=list(exports.claims(opened)), pairs=list(exports.pairs(opened)))
    click.echo(json.dumps(figures, indent=1) if as_json else outline(figures))


@main.command()
@click.argument("file", type=_FILE)
@click.option("--output", type=_FILE, help="Default: standard output.")
def compare(file: Path, output: Path | None) -> None:
    """Judge pairs of sentences from anywhere, one a line; no database is needed."""
    from annotator.services.comparing import compare_lines

    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError:
        raise InputError(f"{file}: there is no such file; check the path") from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: can't be read as UTF-8 text ({error})") from None
    _write(compare_lines(lines), output)


@main.command("settings")
def show_settings() -> None:
    """List every setting with its environment variable and what it is for."""
    from annotator.settings import SETTINGS

    for setting in SETTINGS:
        click.echo(f"{setting.variable:28} {setting.help}")
