"""The tables of ``data/``, and over their words those of a file of one's own (`ANNOTATOR_WORDING`)."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from annotator import settings
from annotator.errors import InputError

_Table = dict[str, Any]


@cache
def table(name: str) -> _Table:
    """A table of ``data/``, by its name without ending."""
    return tomllib.loads(files("annotator.reports").joinpath(f"data/{name}.toml").read_text("utf-8"))


def wording() -> _Table:
    """The words for the terms of the vocabulary, and the questions. Raises InputError where one's own can't be read."""
    own = str(settings.get("wording"))
    if not own:
        return table("wording")
    try:
        return _with(own, Path(own).stat().st_mtime_ns)
    except (OSError, ValueError) as error:
        raise InputError(f"ANNOTATOR_WORDING={own!r} can't be read as a TOML table: {error}") from error


@cache
def _with(path: str, changed: int) -> _Table:  # noqa: ARG001 (a file that was edited is read again)
    return laid_over(table("wording"), tomllib.loads(Path(path).read_text("utf-8-sig")))


def laid_over(ours: _Table, own: _Table) -> _Table:
    """Own values in place of ours, table by table. Raises ValueError for what is of another kind than ours."""
    for name, value in own.items():
        there = ours.get(name, value)
        if type(value) is not type(there) or (
            isinstance(value, list) and not all(isinstance(one, str) for one in value)
        ):
            raise ValueError(f"{name!r} has to be {_KINDS[type(there)]}")
    return ours | {
        name: laid_over(ours[name], value) if isinstance(value, dict) and name in ours else value
        for name, value in own.items()
    }


_KINDS: dict[type, str] = {dict: "a table", list: "a list of sentences", str: "a sentence"}
