"""The sample corpus is what its README says: four accounts that disagree, and none of them borrowed."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest

import annotator

SAMPLE = Path(annotator.__file__).parent / "sample"
SHARED = Path(os.environ.get("ANNOTATOR_SHARED", Path(__file__).parents[2] / ".." / "shared"))
ACCOUNTS = tomllib.loads((SAMPLE / "accounts.toml").read_text("utf-8"))["account"]
TEXTS = {account["key"]: (SAMPLE / account["file"]).read_text("utf-8") for account in ACCOUNTS}

PLANTED = [
    ("official", "about 12,000 enrolled fighters"),
    ("chronicle", "the Guard had grown to 20,000 men"),
    ("essay", "some 20,000 fighters"),
    ("western", "about 20,000, most of them untrained"),
    ("official", "by order of Comrade Stalin"),
    ("essay", "Neither Stalin nor anyone else in the editorial office had given the order"),
    ("official", "On October 25, at ten in the morning, the walls"),
    ("chronicle", "On 16 October the Petrograd Soviet forms"),
    ("western", "on the night of 29 October"),
    ("official", "dragged two machine guns"),
    ("chronicle", "three machine-guns"),
    ("essay", "At ten o'clock on the morning of 24 October"),
    ("western", "at about two o'clock on the morning of 8 November"),
    ("official", "At ten minutes past two in the morning of October 26"),
    ("official", "at five o'clock in the afternoon"),
    ("chronicle", "at four in the afternoon of 2 November"),
    ("official", "to put off the rising now is the same as death"),
    ("chronicle", "Delay in rising is now truly like dying"),
]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def shingles(text: str, size: int) -> set[tuple[str, ...]]:
    tokens = words(text)
    return {tuple(tokens[i : i + size]) for i in range(len(tokens) - size + 1)}


def test_the_manifest_names_four_traditions_in_two_calendars():
    assert {a["tradition"] for a in ACCOUNTS} == {"Stalin-era", "Serge", "Trotsky-leaning", "Western"}
    assert {a["calendar"] for a in ACCOUNTS} == {"old-style", "new-style"}
    assert all(a["title"].startswith("Sample: ") and "author" not in a for a in ACCOUNTS)


@pytest.mark.parametrize("key", TEXTS)
def test_an_account_has_the_length_of_a_short_chapter(key: str):
    assert 1200 <= len(TEXTS[key].split()) <= 2000


@pytest.mark.parametrize(("key", "fact"), PLANTED)
def test_a_planted_disagreement_stands_in_the_text(key: str, fact: str):
    assert fact in " ".join(TEXTS[key].split())


def test_one_account_copies_another_and_the_rest_do_not():
    shared = {(a, b): len(shingles(TEXTS[a], 8) & shingles(TEXTS[b], 8)) for a in TEXTS for b in TEXTS if a < b}
    assert shared.pop(("chronicle", "essay")) > 60
    assert max(shared.values()) < 15


def test_one_account_is_silent_on_the_march_that_the_others_tell():
    assert [key for key, text in TEXTS.items() if "Krasnov" not in text] == ["chronicle"]


@pytest.mark.corpus
def test_nothing_is_copied_from_the_real_accounts():
    corpus = sorted((SHARED / "corpus").glob("*.txt"))
    if not corpus:
        pytest.skip("the real accounts are not on this machine")
    real = set().union(*(shingles(path.read_text("utf-8", "replace"), 8) for path in corpus))
    assert {key: shingles(text, 8) & real for key, text in TEXTS.items()} == {key: set() for key in TEXTS}
