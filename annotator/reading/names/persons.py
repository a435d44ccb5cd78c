"""Which of several namesakes is meant, by the given name, the account so far, and the time."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.reading.names.entry import Entry
from annotator.reading.names.name_words import MILITARY_ROLES, MILITARY_TITLES, same_given
from annotator.reading.names.words import folds


def choose(
    entries: Iterable[Entry], given: tuple[str, ...] = (), *, earlier: str | None = None, title: str = ""
) -> Entry | None:
    """The person meant by a surname with these folded given names, None where it is none of them.

    ``earlier`` is who of that surname was last named in full: the surname alone then means that one. ``title`` is the
    folded word before: of namesakes, only a soldier is a “Lieutenant”.
    """
    listed_first = sorted(entries, key=lambda entry: entry.found)
    candidates = [
        entry for entry in listed_first if all(fits(part, entry, first=not at) for at, part in enumerate(given))
    ]
    if title in MILITARY_TITLES:
        candidates.sort(key=lambda entry: entry.role not in MILITARY_ROLES)
        soldiers = (entry for entry in candidates if entry.found or entry.alone or entry.role in MILITARY_ROLES)
        return next(soldiers, None)
    if given:
        return min(candidates, key=lambda entry: not entry.given, default=None)
    if famous := next((entry for entry in candidates if entry.found and entry.alone and not entry.given), None):
        return famous
    named = [entry for entry in candidates if entry.name == earlier]
    alone = [entry for entry in candidates if entry.alone]
    return next(iter(named or alone), None)


def fits(part: str, entry: Entry, *, first: bool) -> bool:
    """Whether a folded given name or initial, the ``first`` or a later one, may be that person's."""
    names = folds(" ".join(entry.given))
    if entry.patronymic and not first:
        names = names[-1:]
    elif first and len(part) == 1 and (entry.found or not entry.alone):
        names = names[:1]
    aliases = (folds(other)[0] for other in entry.also if " " in other)
    return not names or any(same_given(part, name) for name in (*names, *aliases))
