"""Reads a file that strangers sent: in a process that can be stopped, whatever a decoder does with it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from typing import Any

from annotator.errors import InputError
from annotator.reading.formats import shown_name
from annotator.reading.source import Limits, NoteCall, PageStart, Passage, Source, Structure
from models.vocabulary import ClaimKind


def open_contained(data: bytes, name: str, limits: Limits = Limits()) -> Source:  # noqa: B008 (frozen)
    """As `annotator.reading.formats.open_source`, but a file that crashes, hangs or swells harms nobody.

    Costs the start of an interpreter, about half a second. Raises InputError with one line.
    """
    return _source(contained(str(__package__), data, name, limits))


def contained(package: str, data: bytes, name: str, limits: Limits, asked: Any = None) -> dict[str, Any]:
    """What the program of a package answers on a file, within the limits (`annotator.reading.formats.contained`)."""
    if len(data) > limits.size:
        raise InputError(f"{shown_name(name)}: larger than {limits.size / 2**20:.0f} MB; import it in parts")
    command = [sys.executable, "-m", package, name.replace("\0", "") or "the file", json.dumps(asdict(limits))]
    command += [] if asked is None else [json.dumps(asked)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=limits.seconds, check=False)
    except subprocess.TimeoutExpired:
        message = f"{shown_name(name)}: not read within {limits.seconds} seconds; import it in parts"
        raise InputError(message) from None
    if done.returncode == 2:
        raise InputError(done.stderr.decode("utf-8", "replace").splitlines()[-1])
    if done.returncode:
        raise InputError(
            f"{shown_name(name)}: reading it took too much memory or failed; print it to a new PDF or text"
        )
    return dict(json.loads(done.stdout))


def _source(told: dict[str, Any]) -> Source:
    """The source from its JSON; kinds come back as such."""
    structure = told.pop("structure")
    passages = tuple(Passage(**{**one, "kind": ClaimKind(one["kind"])}) for one in structure["passages"])
    calls = tuple(NoteCall(**one) for one in structure["calls"])
    pages = tuple(PageStart(**one) for one in structure["pages"])
    quoted = tuple((start, end) for start, end in structure["quoted"])
    return Source(**told, structure=Structure(passages, calls, pages, quoted))
