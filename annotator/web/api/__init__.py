"""The JSON API under /api/v1: the queries and services of the pages, for programs; docs/reference.md tells of it.

Who may do what is no business of its handlers; they ask `annotator.web.people` who is at work.
"""

from __future__ import annotations

from annotator.web.api import problems, reading, reporting, writing
from annotator.web.api.describing import pages

__all__ = ["pages", "problems", "reading", "reporting", "writing"]
