"""The errors that a person is told of, in one line each, by the command line and the web alike."""

from __future__ import annotations

import click


class AnnotatorError(click.ClickException):
    """Says what is wrong, where, and how to mend it. Carries its exit code and its HTTP status."""

    exit_code = 2
    status = 400


class InputError(AnnotatorError):
    """What was handed in can't be used as it is."""


class Unreachable(InputError):
    """A database can't be opened; where it is, is for whoever runs the program and for nobody else."""

    status = 503


class NotFound(AnnotatorError):
    """No such account, claim, pair or event."""

    status = 404


class NotSignedIn(AnnotatorError):
    """Nobody knows who asks."""

    status = 401


class Forbidden(AnnotatorError):
    """The person may not do that."""

    status = 403


class Conflict(AnnotatorError):
    """Somebody else changed it meanwhile."""

    status = 409
