"""Files that came with a form."""

from __future__ import annotations

from flask import request
from werkzeug.datastructures import FileStorage

from annotator.plain_text import plain_text


def given_file(name: str) -> FileStorage | None:
    """A file of the form; None where none was chosen."""
    file = request.files.get(name)
    return file if file and file.filename else None


def given_text(name: str) -> str:
    """A text file of the form; empty where none was chosen."""
    file = given_file(name)
    return plain_text(file.read(), file.filename or "") if file else ""
