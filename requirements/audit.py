"""Which of the pinned libraries have known weaknesses, and of which nobody here could tell: `make audit`.

pip-audit passes over what a list of weaknesses doesn't know, and ends well where it could ask of nothing at all. So we
count what was really asked. Ends with 1 where a weakness is known; where not everything could be asked it says so in
capitals, and ends with 1 if ANNOTATOR_REQUIRE_AUDIT is set, as it is for whoever releases.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_PINS = [Path(__file__).with_name(name) for name in ("torch.txt", "run.txt", "dev.txt")]
#: The lists that are asked, the first that answers for all.
_LISTS = ("pypi", "osv")


def verdict(dependencies: Sequence[dict[str, Any]], *, required: bool) -> tuple[str, int]:
    """What to say of a report of pip-audit's, and with what to end."""
    asked = [one for one in dependencies if "skip_reason" not in one]
    weak = [f"{one['name']} {one['version']}: {found['id']}" for one in asked for found in one["vulns"]]
    if weak:
        return "\n".join(("KNOWN WEAKNESSES", *weak)), 1
    if not asked or len(asked) < len(dependencies):
        said = (
            f"NOT AUDITED: of {len(dependencies) - len(asked)} of {len(dependencies)} libraries no list could be asked"
        )
        return said, int(required)
    return f"No known weakness in {len(asked)} libraries.", 0


def _ask(service: str) -> list[dict[str, Any]]:
    """One list's report of all pins; nothing where it can't be reached."""
    pins = {pin for file in _PINS for pin in re.findall(r"^[\w.-]+==[\w.]+", file.read_text("utf-8"), re.MULTILINE)}
    words = ["--no-deps", "--disable-pip", "--progress-spinner", "off", "--format", "json", "-s", service]
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(sorted(pins)))
        file.flush()
        asking = [sys.executable, "-m", "pip_audit", "--requirement", file.name, *words]
        run = subprocess.run(asking, check=False, capture_output=True, text=True)
    try:
        return json.loads(run.stdout)["dependencies"]
    except json.JSONDecodeError:
        print(f"{service}: {run.stderr.strip().splitlines()[-1][:200]}", file=sys.stderr)
        return []


def main() -> int:
    """Ask each list until one has answered for all."""
    subprocess.run([sys.executable, "-m", "pip_audit", "--version"], check=True, stdout=subprocess.DEVNULL)
    reports = []
    for service in _LISTS:
        reports.append(_ask(service))
        if reports[-1] and not any("skip_reason" in one for one in reports[-1]):
            break
    fullest = max(reports, key=lambda report: sum("skip_reason" not in one for one in report) or len(report) / 1e6)
    said, status = verdict(fullest, required=bool(os.environ.get("ANNOTATOR_REQUIRE_AUDIT")))
    print(said)
    return status


if __name__ == "__main__":
    sys.exit(main())
