"""Setting marks into a text. Marks overlap as they like: the text is cut where any of them begins or ends."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from annotator.queries.claims import Mark
from models.vocabulary import NAME_KINDS

#: The kinds that are set off in a running text; names stand in the dossier and would only make it restless.
MARKED = frozenset({"date", "number", "framing", "conflict", "dispute", "apparent", "agree", "copied", "found"})

#: Names and what the dossier tells, which are only given an address where it leads to them.
_NAMES = frozenset({*NAME_KINDS, "hour", "told"})
#: What a finding of the machine rests on: hover or focus shows it.
FINDINGS = frozenset({"conflict", "dispute", "apparent", "agree"})

#: What a listener is told of a mark that a viewer sees by its line; of several on the same words the gravest.
SPOKEN = {
    "conflict": "conflicting",
    "dispute": "told in another light",
    "apparent": "only apparently conflicting",
    "framing": "partisan wording",
    "copied": "in the same words",
}


def marked(text: str, marks: Iterable[Mark], *, kinds: Iterable[str] | None = None, anchor: str = "") -> Markup:
    """The text, escaped, with its marks; only of those kinds where kinds are given. Marks beyond the text are cut.

    With an `anchor`, the claim's id, marks and names have the address ``w-CLAIM-START``, and findings can be focused.
    """
    wanted = None if kinds is None else set(kinds) | (_NAMES if anchor else set())
    chosen = [mark for mark in marks if (wanted is None or mark.what in wanted) and mark.start < mark.end]
    chosen = [mark for mark in chosen if not any(_covers(other, mark) for other in chosen)]
    edges = {0, len(text), *(mark.start for mark in chosen), *(mark.end for mark in chosen)}
    cuts = sorted(edge for edge in edges if 0 <= edge <= len(text))
    pieces = []
    for start, end in itertools.pairwise(cuts):
        over = [mark for mark in chosen if mark.start <= start and end <= mark.end]
        first = [mark for mark in over if mark.start == start]
        address = f"w-{anchor}-{start}" if anchor and first else ""
        shown = [mark for mark in over if not anchor or mark.what not in _NAMES]
        pieces.append(_piece(text[start:end], shown, first=first, address=address))
    return Markup("").join(pieces)


def _covers(larger: Mark, mark: Mark) -> bool:
    """Whether a larger agreement says already that those words agree: a name is read at one go."""
    within = larger.start <= mark.start and mark.end <= larger.end
    return within and mark.what == larger.what == "agree" and mark.end - mark.start < larger.end - larger.start


def _piece(words: str, over: list[Mark], *, first: list[Mark], address: str) -> Markup:
    name = Markup(' id="{}"').format(address) if address else Markup("")
    if not over:
        return Markup("<span{}>{}</span>").format(name, words) if address else escape(words)
    classes = " ".join(sorted({mark.what for mark in over}))
    found = [mark for mark in over if mark.what in FINDINGS] if address else []
    title = "; ".join(dict.fromkeys(f"{mark.what}: {mark.note or mark.value}" for mark in found or over))
    begun = {mark.what for mark in first}
    spoken = next((said for kind, said in SPOKEN.items() if kind in begun), None)
    note = Markup('<span class="aside">{}: </span>').format(spoken) if spoken else Markup("")
    hint = Markup(' tabindex="0" data-note="{}"' if found else ' title="{}"').format(title)
    return Markup('<mark{} class="{}"{}>{}{}</mark>').format(name, classes, hint, note, words)


def finds(text: str, sought: str) -> tuple[Mark, ...]:
    """Every place of the words in the text, capitals or not."""
    found = re.finditer(re.escape(sought), text, re.IGNORECASE) if sought else ()
    return tuple(Mark(*match.span(), "found", sought) for match in found)


def around(text: str, sought: str, *, reach: int = 60) -> Markup:
    """The words where they first stand in the text, with a little of what is around them."""
    first = next(iter(finds(text, sought)), None)
    if first is None:
        return escape(text[: 2 * reach])
    before, after = text[max(0, first.start - reach) : first.start], text[first.end : first.end + reach]
    dots = ("…" if first.start > reach else "", "…" if first.end + reach < len(text) else "")
    return Markup('{}{}<mark class="found">{}</mark>{}{}').format(
        dots[0], before, text[first.start : first.end], after, dots[1]
    )
