"""The terms of the field, as plain enums. Their values are what exports and the database hold."""

from __future__ import annotations

from enum import StrEnum


class Calendar(StrEnum):
    """The style in which an account gives its dates unless it says otherwise in place."""

    OLD_STYLE = "old-style"
    NEW_STYLE = "new-style"
    FRENCH_REPUBLICAN = "french-republican"


class ClaimKind(StrEnum):
    """What a sentence of an account is. Only claims, quotations and notes are compared."""

    CLAIM = "claim"
    QUESTION = "question"
    QUOTATION = "quotation"
    NOTE = "note"
    DATELINE = "dateline"
    HEADING = "heading"
    CAPTION = "caption"
    FRONT_MATTER = "front-matter"
    CONTENTS = "contents"
    GLOSSARY = "glossary"
    BIBLIOGRAPHY = "bibliography"
    INDEX = "index"
    CHROME = "chrome"


#: The kinds that assert something of the past and so take part in alignment.
COMPARED_KINDS = frozenset({ClaimKind.CLAIM, ClaimKind.QUOTATION, ClaimKind.NOTE})


#: The kinds of name that can act; a place is none of them.
ACTOR_KINDS = frozenset({"person", "body", "ship"})

#: All kinds of name, in the order in which they are listed.
NAME_KINDS = ("person", "body", "place", "ship")


class Relation(StrEnum):
    """How two claims stand to each other."""

    AGREEMENT = "agreement"
    PARTIAL = "partial"
    CONTRADICTION = "contradiction"
    FRAMING = "framing"
    UNRELATED = "unrelated"


#: What historians contend over: what cannot both be true, and what is told in opposed lights.
CONTESTED = frozenset({Relation.CONTRADICTION, Relation.FRAMING})


class Verdict(StrEnum):
    """What a person may say of a pair: a relation, or that they can't tell."""

    AGREEMENT = "agreement"
    PARTIAL = "partial"
    CONTRADICTION = "contradiction"
    FRAMING = "framing"
    UNRELATED = "unrelated"
    UNSURE = "unsure"


class ContradictionType(StrEnum):
    """The checkable particular in which two claims cannot both be true."""

    DATE = "date"
    TIME = "time"
    NUMBER = "number"
    ACTOR = "actor"
    PLACE = "place"
    SEQUENCE = "sequence"
    ATTRIBUTION = "attribution"
    OUTCOME = "outcome"
    EXISTENCE = "existence"


class FramingType(StrEnum):
    """In what two interpretations of compatible facts are at odds."""

    MOTIVE = "motive"
    CAUSE = "cause"
    AGENCY = "agency"
    LEGITIMACY = "legitimacy"
    SIGNIFICANCE = "significance"
    EVALUATION = "evaluation"


class Technique(StrEnum):
    """By what means a sentence takes sides."""

    LOADED_LANGUAGE = "loaded-language"
    LABELLING = "labelling"
    VILIFICATION = "vilification"
    HEROISATION = "heroisation"
    MOTIVE_IMPUTATION = "motive-imputation"
    INEVITABILITY = "inevitability"
    MINIMISATION = "minimisation"
    EXAGGERATION = "exaggeration"
    AGENCY_CREDIT = "agency-credit"
    AGENCY_ERASURE = "agency-erasure"
    COLLECTIVE_VOICE = "collective-voice"
    APPEAL_TO_AUTHORITY = "appeal-to-authority"
    IRONY_OR_SCARE_QUOTES = "irony-or-scare-quotes"


class Qualifier(StrEnum):
    """How exactly a number is asserted."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


class Apparent(StrEnum):
    """What explains a difference that is no conflict."""

    CALENDAR = "calendar"
    SPELLING = "spelling"
    RENAMED_PLACE = "renamed-place"
    SCOPE = "scope"
    TRANSLATION = "translation"


class Certainty(StrEnum):
    """How sure a person is of a judgement."""

    SURE = "sure"
    PROBABLE = "probable"
    UNSURE = "unsure"


class Corrected(StrEnum):
    """What of a machine's reading a person puts right."""

    DATE = "date"
    ACTOR = "actor"
    PLACE = "place"
    NUMBER = "number"
    LIMITS = "limits"


class EventChange(StrEnum):
    """What a person may decide of an event."""

    RENAMED = "renamed"
    MERGED = "merged"
    SPLIT = "split"
    MOVED = "moved"
    TAKEN_OUT = "taken out"


class Role(StrEnum):
    """What a person may do in a project; each may do what those before it may."""

    READER = "reader"
    ANNOTATOR = "annotator"
    ADJUDICATOR = "adjudicator"
    INSTRUCTOR = "instructor"

    @property
    def rank(self) -> int:
        """Its place among the roles, the least first."""
        return list(Role).index(self)


#: Which judgements count for agreement: those made before others' were seen, or what people say by now.
BASES = ("independent", "present")
