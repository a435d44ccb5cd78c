"""What people say of pairs and of words, as the API takes and gives it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from annotator.web.api.shapes.common import TEXT, Count, Key, Name, Page, Paged, Shape
from models.vocabulary import Certainty, Technique, Verdict


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
    note: str = Field("", max_length=10_000, pattern=TEXT)
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
    target: str = Field("", max_length=200, pattern=TEXT)
    by: Name = ""


class TakenBack(Shape):
    """By whom something is taken back."""

    by: Name = ""
