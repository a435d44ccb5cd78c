"""Brackets within a sentence: an aside with stops of its own, and the reference that proves what was said."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: What stands between round brackets, perhaps with others within.
_BRACKETED = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
#: Longer ones hold sentences of their own.
_LONGEST = 240
_STOP = re.compile(r"[.!?…][”’\"']*\)$")
#: A reference gives a page, a volume or a year, or says where else it did; its words are names, titles, abbreviations.
_PLACE = re.compile(r"\d|&c\.|\b[ivxlc]+\.\s*\)$")
#: “(5)” counts the items of a list.
_NUMBER = re.compile(r"\(\d{1,2}\.?\)")
_ELSEWHERE = re.compile(r"\b(?:[Ii]b\.|[Ii]bid\b|passim\b|(?:ut|ubi) supra\b|paras? [A-Z])")
#: An author and a title: “(Alder, New Letters.)”.
_TITLE = re.compile(r"\((?:See )?[A-Z][^,]*, [A-Z].*\.\)")
#: What a sentence begins with, behind white space or a dash.
_SENTENCE = re.compile(r"[—–]*(?P<gap>\s+|(?<=[—–]))[“‘\"'\[]*[A-ZÀ-ÞА-Я]")
_ENDED = re.compile(r"[.!?…)][”’\"']*\s*$")
_MARK = re.compile(r"[()]")
_WORD = re.compile(r"[^\W\d_]+\.?")


def goes_on_in_brackets(text: str, start: int, end: int, following: int) -> bool:
    """Whether no sentence ends at ``end``: its bracket is open, or what follows in brackets belongs to it."""
    opened = _open_bracket(text, start, end)
    if opened >= 0:
        bracket = _BRACKETED.match(text, opened, opened + _LONGEST)
        return bracket is not None and (opened > start or is_reference(bracket[0]))
    bracket = _BRACKETED.match(text, following)
    return bracket is not None and (is_reference(bracket[0]) or _is_aside(bracket))


def behind_references(text: str) -> Iterator[tuple[int, int]]:
    """The white space, or the place at a dash, behind each reference that closes a sentence before the next one."""
    for bracket in _BRACKETED.finditer(text):
        behind = _SENTENCE.match(text, bracket.end())
        if behind and _ENDED.search(text, 0, bracket.start()) and is_reference(bracket[0]):
            yield behind.span("gap")


def is_reference(bracket: str) -> bool:
    """Whether something in brackets cites a source: “(Moniteur, i. 322.)”, “(Ibid. 12)”, “(Alder, New Letters.)”."""
    if len(bracket) > _LONGEST or _NUMBER.fullmatch(bracket):
        return False
    words = _WORD.findall(bracket)
    plain = [word for word in words if word[0].islower() and len(word) > 3 and not word.endswith(".")]
    cited = _PLACE.search(bracket) and len(plain) <= len(words) / 3
    return bool(cited or _ELSEWHERE.search(bracket) or (_TITLE.fullmatch(bracket) and not plain))


def without_references(text: str) -> str:
    """A sentence without the references at its end."""
    while text.endswith(")"):
        last = next((found for found in _BRACKETED.finditer(text) if found.end() == len(text)), None)
        if last is None or not is_reference(last[0]):
            break
        text = text[: last.start()].rstrip()
    return text


def _is_aside(bracket: re.Match[str]) -> bool:
    """Whether it is no sentence, and the one before it goes on behind it or ends there."""
    return not _STOP.search(bracket[0]) and not _SENTENCE.match(bracket.string, bracket.end())


def _open_bracket(text: str, start: int, end: int) -> int:
    """Where the outermost bracket begins that is open at ``end``; -1 where none is. One far behind was forgotten."""
    opened: list[int] = []
    for found in _MARK.finditer(text, max(start, end - _LONGEST), end):
        if found[0] == "(":
            opened.append(found.start())
        elif opened:
            opened.pop()
    return opened[0] if opened else -1
