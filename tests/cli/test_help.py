"""The command line answers at once: what is heavy is imported by the command that needs it."""

from __future__ import annotations

import subprocess
import sys


def test_the_commands_are_known_without_the_database() -> None:
    loaded = "import sys, annotator.cli; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout.split()
    assert "click" in modules
    assert not {"sqlalchemy", "numpy", "flask"} & {*modules}
