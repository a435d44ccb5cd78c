"""What all that the API takes and gives is made of."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Count = Annotated[int, Field(ge=0)]
Share = Annotated[float, Field(ge=0, le=1)]
#: What any database can hold.
TEXT = r"^[^\x00]*$"
Name = Annotated[str, Field(max_length=120, pattern=TEXT)]
#: What an id may be made of; a sign outside cannot name anything.
Key = Annotated[str, Field(max_length=120, pattern=r"^[A-Za-z0-9._-]*$")]


class Shape(BaseModel):
    """Says exactly its fields and takes no others."""

    model_config = ConfigDict(extra="forbid")


class Problem(Shape):
    """An error as RFC 9457 has it: the same sentence that the command line says."""

    type: str
    title: str
    status: int
    detail: str


class Paged(Shape):
    """Which part of a list is wanted."""

    limit: int = Field(100, ge=1, le=500, description="How many at most.")
    offset: int = Field(0, ge=0, le=10_000_000, description="How many to pass over.")


class Page(Shape):
    """One part of a list."""

    total: Count
    next: str | None = Field(description="The address of the part that follows; null for the last one.")
