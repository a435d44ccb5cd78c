"""A date that only belongs to a thing or person that is spoken of, and says nothing of when its sentence happens."""

from __future__ import annotations

import re

from annotator.reading.dates.date_form import Form
from annotator.reading.dates.date_role import LEAD, SAT, Role, role
from annotator.reading.dates.date_words import CONTEXT, either
from annotator.reading.dates.verbs import CLAUSE_END, has_one_verb, tense

#: What is said of a thing between commas: “the Duma, elected on 2 September, …”; what is written or held is told.
_DESCRIBED = re.compile(
    r",\s+(?!(?:published|printed|dated|signed|issued|opened)\b)(?:\w{3,}ed|chosen|begun|made|sent|taken|given|drawn|built)"
    r"\s+(?:(?:by|at|from)\s+[^,;:]{1,30}\s+)?(?:on\s+|in\s+)?(?:the\s+)?$"
)
_SET_APART = re.compile(r"\s*,(?!\s+and\b)")
_OF_A_THING = ("which", "who", "whom", "whose")
#: Before such a clause: it only says by what is told of (“it was Vane who …”), or when (“the session at which …”).
_CLEFT = re.compile(
    r"(?:\b(?:[Ii]t|[Tt]his|[Tt]hat)\s+(?:was|is)\b[^,.;:!?]*"
    r"|\b(?:at|in|on|during|after|upon|by|to|from|with|through)\s+)$"
)
#: In it: what says when something was that is told of, “the elections, which were held on the 24th, showed …”.
_HAPPENED = re.compile(
    r"\s+(?:\w+ly\s+)?(?:was|were|is|are|had|took\s+place|met|sat|opened|began|started|commenced|assembled|gathered"
    r"|appeared|followed|broke\s+out|occurred|happened|lasted|ended|closed)\b"
)
#: Behind it: the verb of what encloses it.
_GOES_ON = re.compile(
    rf"[^,.;:!?]{{0,60}},\s+(?:\w+ly\s+)?(?:was|were|had|did|is|are|\w{{3,}}ed|{either(CONTEXT['past_tenses'])})\b"
)


def belongs_to_a_thing(text: str, form: Form) -> bool:
    """Whether a date is only that of something spoken of: “the laws of May”, “the Duma, elected in May,”."""
    before = text[max(0, form.start - 60) : form.start]
    lead = LEAD.search(before)
    if lead and lead["word"].lower() == "of":
        return role(text, form) is Role.ASIDE and not SAT.search(before)
    return bool(_DESCRIBED.search(before) and _SET_APART.match(text, form.end))


def is_told_of_a_thing(text: str, form: Form) -> bool:
    """Whether something is said to have been done by then: “who had been dismissed in May”."""
    clause = _clause(text, form)
    return clause is not None and clause[0] in _OF_A_THING and tense(text, form.start, form.end) == "back"


def is_by_the_way(text: str, form: Form, *, earlier: bool) -> bool:
    """Whether it only says which thing or person is meant: “those who came on Monday”, “which sailed in May, was …”.

    Of a date ``earlier`` than where the narrative stands that is so at the end of a sentence too.
    """
    clause = _clause(text, form)
    if clause is None or clause[0] not in ("which", "who") or _CLEFT.search(text, 0, clause.start()):
        return False
    if _HAPPENED.match(text, clause.end()) or not has_one_verb(text[clause.end() : form.start]):
        return False
    return earlier or not text[: clause.start()].rstrip().endswith(",") or bool(_GOES_ON.match(text, form.end))


def _clause(text: str, form: Form) -> re.Match[str] | None:
    """What opens the clause that a date stands in, as far as it is marked."""
    return next(reversed(list(CLAUSE_END.finditer(text, 0, max(0, form.start - 1)))), None)
