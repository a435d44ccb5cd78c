"""Long work outside the request: asked for by a row, done by a worker in a process of its own.

`ask(session, "align", by=person.id)` asks for it, in the transaction of whatever else is written; `kinds.py` lists what
can be asked for, a line each.
"""

from annotator.jobs.asking import ask, ask_again, cancel, has_rested
from annotator.jobs.kinds import KINDS, Kind
from annotator.jobs.work import File, Work

__all__ = ["KINDS", "File", "Kind", "Work", "ask", "ask_again", "cancel", "has_rested"]
