"""What the API is asked of a report, and how far the job is that writes it."""

from __future__ import annotations

from pydantic import Field

from annotator.reports.citations import DEFAULT
from annotator.web.api.shapes.common import Count, Key, Shape
from models.job import JobState


class ReportAsked(Shape):
    """What the report shall hold; docs/reference.md explains each option."""

    format: str = Field("html", max_length=10)
    edition: str = Field("key", max_length=10)
    event: Key = ""
    account: Key = ""
    judged_only: bool = False
    style: str = Field(DEFAULT, max_length=10)
    most: int | None = Field(None, ge=1, le=999)
    around: int | None = Field(None, ge=0, le=9)


class ReportToWrite(ReportAsked):
    """The same, with the format named."""

    format: str = Field(max_length=10)


class MadeFile(Shape):
    """What a job made."""

    name: str
    address: str


class Job(Shape):
    """Work in the background, as far as it has come."""

    id: Count
    what: str
    state: JobState
    stage: str
    done: Count
    total: Count | None
    outcome: str = Field(description="In one line, what came of it.")
    files: list[MadeFile]
