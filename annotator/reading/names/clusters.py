"""Names that no list has, brought together over all accounts: one canonical name for all their spellings.

Two spellings are one name where their romanisation keys are equal and nothing said of them differs: no other given
name, no other initial. A surname alone that several could bear goes to the one who is named beside the same others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.reading.names.name_words import same_given
from annotator.reading.names.numerals import ordinal
from annotator.reading.names.skeleton import skeleton
from annotator.reading.names.words import folds


@dataclass(frozen=True, slots=True)
class Unlisted:
    """One mention of a name that the authority lacks, under the name that its own account has for it."""

    account: str
    name: str
    what: str
    beside: frozenset[str] = frozenset()
    """The canonical names in the same sentence."""


@dataclass(frozen=True, slots=True, eq=False)
class _Form:
    """A name as one account has it, with how often and beside whom."""

    account: str
    name: str
    what: str
    times: int
    beside: Counter[str]

    @property
    def given(self) -> tuple[str, ...]:
        """The folded given names and initials of a person."""
        return folds(self.name.rpartition(" ")[0])


def cluster(found: Iterable[Unlisted]) -> dict[tuple[str, str], str]:
    """The canonical name of each (account, name), the same whatever the order of what is found.

    It is the fullest form of a person and the commonest of anything else.
    """
    groups: dict[tuple[str, str], list[_Form]] = defaultdict(list)
    for form in _forms(found):
        groups[form.what, _key(form)].append(form)
    clusters = (
        members for (what, _), forms in groups.items() for members in (_persons(forms) if what == "person" else [forms])
    )
    return {
        (form.account, form.name): name for members in clusters for name in [_canonical(members)] for form in members
    }


def _forms(found: Iterable[Unlisted]) -> list[_Form]:
    grouped: dict[tuple[str, str, str], list[Unlisted]] = defaultdict(list)
    for mention in found:
        grouped[mention.account, mention.name, mention.what].append(mention)
    return [
        _Form(*key, len(mentions), Counter(name for mention in mentions for name in mention.beside if name != key[1]))
        for key, mentions in sorted(grouped.items())
    ]


def _key(form: _Form) -> str:
    """What must be equal: a person's surname, of anything else all words in whatever order."""
    if form.what == "person":
        return skeleton(form.name.rpartition(" ")[2])
    name = form.name.partition(" (")[0]
    spelled = folds(name) if form.what != "body" else map(ordinal, folds(name))
    return " ".join(sorted(skeleton(word) or word for word in spelled if word not in ("of", "and", "for")))


def _persons(forms: Sequence[_Form]) -> list[list[_Form]]:
    """The bearers of one surname told apart, those with the most given names first, those with none last.

    Whom an account calls by the surname alone, though it names others of that surname in full, is none of these, unless
    it is somebody named in full no less often: the author of a memoir, where he says “I”.
    """
    bearers: list[list[_Form]] = []
    telling = {form.account for form in forms if form.given}
    famous = {form for form in forms if not form.given and form.account in telling}
    for form in sorted(forms, key=lambda form: (-_fullness(form), form not in famous, form.name, form.account)):
        fitting = [bearer for bearer in bearers if all(_compatible(form.given, other.given) for other in bearer)]
        if form in famous:
            fitting = [one for one in fitting if not any(o.given for o in one) or _times(one) >= form.times]
        if fitting:
            max(fitting, key=lambda bearer: (_kinship(form, bearer), _times(bearer))).append(form)
        else:
            bearers.append([form])
    return bearers


def _compatible(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether given names and initials, read side by side, may be one person's; what is not said hinders nothing."""
    return all(same_given(*pair) for pair in zip(one, other, strict=False))


def _kinship(form: _Form, bearer: Sequence[_Form]) -> float:
    """How much two are named beside the same others, 0..1; the same account's own use comes first."""
    if any(other.account == form.account for other in bearer):
        return 2.0
    beside = sum((other.beside for other in bearer), Counter[str]())
    shared = sum((form.beside & beside).values())
    return shared / max(1, form.beside.total())


def _canonical(members: Sequence[_Form]) -> str:
    names = Counter[str]()
    for form in members:
        names[form.name] += form.times
    fullness = {form.name: _fullness(form) if form.what == "person" else 0 for form in members}
    return min(names, key=lambda name: (-fullness[name], -names[name], name))


def _fullness(form: _Form) -> int:
    """The letters of the given names: “Robert E.” is fuller than “R. E.”"""
    return sum(map(len, form.given))


def _times(members: Iterable[_Form]) -> int:
    return sum(form.times for form in members)
