"""What a command reads and writes: a fault is one line, the result goes to standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from annotator.errors import InputError
from annotator.plain_text import plain_text

FILE = click.Path(path_type=Path, dir_okay=False)


def _in_a_folder(_context: click.Context, _option: click.Parameter, file: Path | None) -> Path | None:
    """Asked before the work is done that would be lost."""
    if file and not file.parent.is_dir():
        raise InputError(f"{file}: there is no folder {file.parent}; make it, or name another --output")
    return file


OUTPUT = click.option("--output", type=FILE, callback=_in_a_folder, help="Default: standard output.")


def say(line: str) -> None:
    """Tell the person at the keyboard, on standard error."""
    click.echo(line, err=True)


def write_lines(lines: Iterable[str], output: Path | None) -> None:
    """Write line by line, so that a large export needs no memory. Raises InputError where it can't be written."""
    if output is None:
        for line in lines:
            sys.stdout.write(line + "\n")
        return
    try:
        with output.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(line + "\n" for line in lines)
    except OSError as error:
        raise InputError(f"{output}: can't be written ({error.strerror}); name another --output") from None


def write_bytes(content: bytes, output: Path | None) -> None:
    """Write what a renderer made. Raises InputError where it can't be written."""
    if output is None:
        sys.stdout.buffer.write(content)
        return
    try:
        output.write_bytes(content)
    except OSError as error:
        raise InputError(f"{output}: can't be written ({error.strerror}); name another file") from None


def read_bytes(file: Path) -> bytes:
    """The whole of a file. Raises InputError where it can't be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError(f"{file}: can't be read ({error.strerror}); check the path") from None


def read_text(file: Path) -> str:
    """The same as text. Raises InputError for what is not UTF-8."""
    return plain_text(read_bytes(file), str(file))
