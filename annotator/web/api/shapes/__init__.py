"""What the API takes and gives: the fields of the exports, as types that its description is made of."""

from __future__ import annotations

from annotator.web.api.shapes.accounts import Account, Accounts, Claim, Claims, ClaimsAsked
from annotator.web.api.shapes.common import Page, Paged, Problem, Shape
from annotator.web.api.shapes.judgements import (
    Judgement,
    Judgements,
    JudgementsAsked,
    NewJudgement,
    NewTag,
    Tag,
    Tags,
    TagsAsked,
    TakenBack,
)
from annotator.web.api.shapes.pairs import Event, Events, Pair, Pairs, PairsAsked
from annotator.web.api.shapes.reports import Job, MadeFile, ReportAsked, ReportToWrite

__all__ = [
    "Account",
    "Accounts",
    "Claim",
    "Claims",
    "ClaimsAsked",
    "Event",
    "Events",
    "Job",
    "Judgement",
    "Judgements",
    "JudgementsAsked",
    "MadeFile",
    "NewJudgement",
    "NewTag",
    "Page",
    "Paged",
    "Pair",
    "Pairs",
    "PairsAsked",
    "Problem",
    "ReportAsked",
    "ReportToWrite",
    "Shape",
    "Tag",
    "Tags",
    "TagsAsked",
    "TakenBack",
]
