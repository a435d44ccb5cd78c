"""What can be asked for: its name, what a person calls it, the function that does it, the lane that it runs in.

The function takes a `Work` and returns one line on what came out. It is imported by the worker alone, when it is due.
It must bear being killed at any moment and begun again.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of job. Of one lane one job runs at a time: what writes the same tables shares a lane."""

    title: str
    task: str
    """Where the function is, as `module:function`."""
    lane: str = "project"


KINDS = {
    "align": Kind("Aligning the accounts", "annotator.jobs.tasks:align"),
    "learn": Kind("Learning from judgements", "annotator.jobs.tasks:learn"),
    "import": Kind("Importing an account", "annotator.jobs.tasks:import_account"),
    "read": Kind("Reading the accounts again", "annotator.jobs.tasks:read_again"),
    "report": Kind("Writing the report", "annotator.jobs.tasks:report", lane="reports"),
}
