"""The inside of a process that reads one file: what it may take, and how it answers."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

from annotator.errors import InputError
from annotator.reading.source import Limits

#: What is done with the file: its bytes, its name, the limits, and whatever else was asked.
Work = Callable[[bytes, str, Limits, Any], dict[str, Any]]


def answer(work: Work) -> int:
    """The file comes on standard input, the rest as arguments; the answer goes out as JSON.

    Exit 0 with the answer, or 2 with the one line that a person is told.
    """
    name, limits = sys.argv[1], Limits(**json.loads(sys.argv[2]))
    asked = json.loads(sys.argv[3]) if len(sys.argv) > 3 else None
    _restrict(limits)
    try:
        told = work(sys.stdin.buffer.read(), name, limits, asked)
    except InputError as error:
        sys.stderr.write(error.message)
        return 2
    sys.stdout.write(json.dumps(told))
    return 0


def _restrict(limits: Limits) -> None:
    """No more memory and processor time than allowed, and no file written, where the system can see to it."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the time limit of the parent holds there too
        return
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.seconds, limits.seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
