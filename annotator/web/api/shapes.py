"""What the API takes and gives: the fields of the exports, as types that its description is made of."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from annotator.reports.citations import DEFAULT
from models.job import JobState
from models.vocabulary import Calendar, Certainty, ClaimKind, Relation, Technique, Verdict

Count = Annotated[int, Field(ge=0)]
Share = Annotated[float, Field(ge=0, le=1)]
#: What any database can hold.
_TEXT = r"^[^\x00]*$"
Name = Annotated[str, Field(max_length=120, pattern=_TEXT)]
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


class Account(Shape):
    """An account with its source card."""

    key: str
    title: str
    author: str | None
    year: int | None
    tradition: str
    calendar: Calendar
    card: dict[str, Any]
    citation: dict[str, Any] = Field(description="The work as an item of CSL-JSON.")


class Accounts(Page):
    """Accounts in the order in which they came."""

    items: list[Account]


class Claim(Shape):
    """A sentence of an account; offsets are Unicode code points of the account's cleaned text."""

    model_config = ConfigDict(extra="allow")
    id: str
    account: str
    text: str
    start: Count
    end: Count
    page: str | None
    section: str | None
    kind: ClaimKind
    date: str | None = Field(description="EDTF, Gregorian.")
    dates: list[dict[str, Any]]
    actors: list[str]
    places: list[str]
    numbers: list[dict[str, Any]]
    events: list[str]
    attributed_to: str | None
    framing: dict[str, Any]


class Claims(Page):
    """Claims in reading order."""

    items: list[Claim]


class ClaimsAsked(Paged):
    """Which claims."""

    account: Key = ""
    event: Key = ""
    kind: ClaimKind | None = None


class Pair(Shape):
    """Two claims of different accounts, what is suggested of them, and what people say, in `tags`."""

    model_config = ConfigDict(extra="allow")
    a: str
    b: str
    score: Share
    relation: Verdict
    types: list[str]
    confidence: Share
    reasons: list[str]
    dependent: bool
    apparent: list[str]
    tags: list[dict[str, Any]]


class Pairs(Page):
    """Pairs, best score first."""

    items: list[Pair]


class PairsAsked(Paged):
    """Which pairs."""

    claim: Key = ""
    event: Key = ""
    relation: Relation | None = None
    least: Share = Field(0.0, description="The least confidence.")
    judged: bool | None = None


class Event(Shape):
    """A happening, who tells of it and how they stand to each other."""

    id: str
    title: str
    date: str | None
    place: str | None
    claims: dict[str, Count] = Field(description="By account, how many of its claims tell of it.")
    relations: dict[str, Count]


class Events(Page):
    """Events in order of time."""

    items: list[Event]


class Judgement(Shape):
    """What a person says of two claims, with the words that stood there."""

    id: int
    at: str
    by: str
    a: str
    b: str
    verdict: Verdict
    types: list[str]
    certainty: Certainty | None
    note: str
    adjudicates: bool
    a_quote: str
    b_quote: str
    program: str


class Judgements(Page):
    """Judgements that were not taken back, oldest first."""

    items: list[Judgement]


class JudgementsAsked(Paged):
    """Which judgements: `a` and `b` together name a pair."""

    by: Name = ""
    verdict: Verdict | None = None
    a: Key = ""
    b: Key = ""


class NewJudgement(Shape):
    """A verdict to append. It never replaces one; without accounts of people `by` says whose it is.

    `expected` is the id of that person's judgement of the pair as the program knows it, 0 for none: where another
    stands by now, the answer is 409 and nothing is written.
    """

    a: Key
    b: Key
    verdict: Verdict
    types: list[Annotated[str, Field(max_length=32)]] = Field(default=[], max_length=20)
    certainty: Certainty | None = None
    note: str = Field("", max_length=10_000, pattern=_TEXT)
    expected: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = None
    seen: bool = Field(True, description="False where what the machine suggests was kept from whoever judges.")
    by: Name = ""


class Tag(Shape):
    """Words of a claim that take sides, as a person sees it; offsets are code points of the claim's own text."""

    id: int
    at: str
    by: str
    claim: str
    start: Count
    end: Count
    quote: str
    technique: Technique
    target: str


class Tags(Page):
    """Marks that were not taken back, oldest first."""

    items: list[Tag]


class TagsAsked(Paged):
    """Which marks."""

    claim: Key = ""


class NewTag(Shape):
    """A mark to append."""

    claim: Key
    start: int = Field(ge=0, le=1_000_000)
    end: int = Field(ge=1, le=1_000_000)
    technique: Technique
    target: str = Field("", max_length=200, pattern=_TEXT)
    by: Name = ""


class TakenBack(Shape):
    """By whom something is taken back."""

    by: Name = ""


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
