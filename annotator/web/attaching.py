"""Answers that are to be kept as files."""

from __future__ import annotations

from flask import Response


def attached(answer: Response, name: str) -> Response:
    """The answer as a file of that name, whatever characters stand in it."""
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    return answer
