"""The romanisation key: all schemes of one name alike, different names apart."""

from __future__ import annotations

import csv
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from annotator.reading.names.skeleton import alike, skeleton

ONE_NAME = [
    ("Trotzky", "Trotskii", "Trot͡skiĭ", "Trockij"),
    ("Korniloff", "Kornilov", "Kornilow"),
    ("Goutchkoff", "Guchkov", "Gučkov"),
    ("Milioukov", "Milyukov", "Milûkov", "Miljukow"),
    ("Jeremejew", "Yeremeyev", "Eremeev"),
    ("Muraviev", "Muravyov", "Murav’ev"),
    ("Kartashov", "Kartashev", "Kartašëv"),
    ("Avxentiev", "Avksentyev", "Avksentʹev"),
    ("Ioffe", "Joffe", "Yoffe"),
    ("Schtscherbatschow", "Shcherbachev", "Ščerbačëv"),
    ("Riabtsev", "Ryabtsev", "Rjabcev"),
    ("Iaroslavskii", "Yaroslavsky", "Jaroslavskij"),
]
TWO_NAMES = [
    ("Lenin", "Lunin"),
    ("Martov", "Markov"),
    ("Nevsky", "Nikitsky"),
    ("Krasnov", "Kraskov"),
    ("Dan", "Don"),
    ("Troitsk", "Trotsky"),
    ("Slutsk", "Slutsky"),
    ("Yalta", "Altai"),
]


@pytest.mark.parametrize("spellings", ONE_NAME)
def test_spellings_of_one_name_have_one_key(spellings: tuple[str, ...]) -> None:
    assert len({skeleton(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert not alike(one, other)


def test_no_letters_are_like_nothing() -> None:
    assert not alike("1917", "")


@pytest.mark.corpus
def test_all_schemes_of_seventy_two_names_match_and_none_merge(shared: Path) -> None:
    spellings: dict[str, set[str]] = defaultdict(set)
    with (shared / "external/romanisation/revolution_names.tsv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            spellings[row["cyrillic"]].add(row["latin"])
    missed = [pair for group in spellings.values() for pair in combinations(sorted(group), 2) if not alike(*pair)]
    keys: dict[str, set[str]] = defaultdict(set)
    for cyrillic, group in spellings.items():
        for spelling in group:
            keys[skeleton(spelling)].add(cyrillic)
    assert missed == []
    assert [names for names in keys.values() if len(names) > 1] == []
