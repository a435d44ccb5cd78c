"""Reads one file in a process of its own: the file on standard input, the source as JSON on standard output."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

from annotator.errors import InputError
from annotator.reading.formats import open_source
from annotator.reading.source import Limits


def main() -> int:
    """Exit 0 with the source, or 2 with the one line that a person is told."""
    name, limits = sys.argv[1], Limits(**json.loads(sys.argv[2]))
    _restrict(limits)
    try:
        source = open_source(sys.stdin.buffer.read(), name, limits)
    except InputError as error:
        sys.stderr.write(error.message)
        return 2
    sys.stdout.write(json.dumps(asdict(source)))
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


if __name__ == "__main__":
    sys.exit(main())
