"""Which of several namesakes is meant, by the given name, the account so far, and the time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotator.reading.gazetteer import Entry
from annotator.reading.name_words import same_given
from annotator.reading.words import folds


def choose(entries: Iterable[Entry], given: tuple[str, ...], earlier: Mapping[str, str]) -> Entry | None:
    """The person meant by a surname with these folded given names, None where it is none of them.

    ``earlier`` tells by folded surname who was last named in full: the surname alone then means that one.
    """
    candidates = [entry for entry in entries if all(_fits(part, entry, first=not at) for at, part in enumerate(given))]
    if given:
        return candidates[0] if candidates else None
    named = [entry for entry in candidates if entry.name in earlier.values()]
    alone = [entry for entry in candidates if entry.alone]
    return next(iter(named or alone), None)


def _fits(part: str, entry: Entry, *, first: bool) -> bool:
    names = folds(" ".join(entry.given))
    if entry.patronymic and not first:
        names = names[-1:]
    aliases = (folds(other)[0] for other in entry.also if " " in other)
    return not names or any(same_given(part, name) for name in (*names, *aliases))
