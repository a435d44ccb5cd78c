"""Where sentences end: nupunkt, with the abbreviations of the field and the places where a stop ends nothing."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from annotator.reading.text.brackets import goes_on_in_brackets
from annotator.reading.text.stops_within import OPENERS, parted

if TYPE_CHECKING:
    from nupunkt import PunktSentenceTokenizer

#: In small letters, with a stop or bracket that opens nothing, or without any letter or figure: closing marks, dots.
_GOES_ON = re.compile(r"[\s…—–(\[“‘\"']*[a-zß-öø-ÿа-яё]|[,;:)\]]|[^\w“‘«]*$")
_WORD = re.compile(r"\w")
_ENUMERATOR = re.compile(r"[“”‘\"(\[]*(?:\d{1,3}(?:(?:st|nd|rd|th)(?:ly)?)?|[a-zA-Z]|[ivxIVX]{1,5})[.)\]]")
_LIST_BEGINS = re.compile(r"[:;]\s*[“‘\"(\[]*(?:\d{1,2}|[a-zA-Z])[.)]$")
#: German and its neighbours set a full stop behind the day.
_DAY = re.compile(r"\b\d{1,2}\.$")
_MONTH = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jh)\b"
)
_INITIALS = re.compile(r"(?:^|[\s(\[“‘])(?:[A-ZА-Я]\.){2,6}[”’\"]?$")
#: “Lat. 41° 46' N.”.
_LATITUDE, _DEGREES = re.compile(r"\b(?:[Ll]at|[Ll]ong)\.$"), re.compile(r"\d{1,3}(?:\s*°|\.\d)")
#: “6.16 P. M.”, with a blank.
_HALF, _OF_DAY = re.compile(r"\d\s*[AaPp]\.$"), re.compile(r"[Mm]\.")
_SHILLINGS = re.compile(r"\d[sdl]\.$")
#: A volume in Roman numerals, before its page: “Papers, ii. 44.”, “Papers, II. 44.”
_VOLUME = re.compile(r"(?:[\s,(][ivxlc]{1,6}|,\s[IVXLC]{1,6})\.$")
_PART = re.compile(r"\b(?:App|Art|Bk|Ch|Chap|Fig|Pl|Pt|Sec|Sect|Vol)s?\.$", re.IGNORECASE)
_ROMAN = re.compile(r"[IVXLC]{1,7}[,;:.)\]]")
#: Closing marks behind a stop, and the dash before the next speech.
_CLOSING = re.compile(r"(?<=[.!?…])[”’\"'»]+[—–]+(?=[“‘\"'«]?\w)")
#: A remark of the editor within the sentence.
_EDITOR = re.compile(r"\b(?:Eds?|Trans|Tr|Auth)\.[\])]$")
_STARTER = re.compile(rf"[“‘\"(\[]*(?:A|I|{OPENERS})\b")

#: What is longer is a table, a list or has lost its stops: in 14 accounts no sentence has more than 1,100 characters.
LONGEST = 3_000
#: A shorter piece is cut off for no semicolon or comma.
_SHORTEST = 200
_STRETCHES = tuple(
    re.compile(rf"(.{{{_SHORTEST},{LONGEST}}}{behind})\s*", re.DOTALL)
    for behind in (r"(?<=;)(?=\s)", r"(?<=,)(?=\s)", r"(?<=\S)(?=\s)", "")
)


def sentence_spans(passage: str) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph, in code points, without the white space between them."""
    return _cut(passage, _whole(passage, _closed(passage, parted(passage, _splitter().spans(passage)))))


def _closed(passage: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, each with the marks that close it, where a dash follows them: “Who goes?”—“Marsh,” he said."""
    at = 0
    for start, end in spans:
        closing = _CLOSING.match(passage, end)
        yield max(start, at), (at := closing.end() if closing else end)


def _whole(passage: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, joined where the next begins as no sentence does: in small letters, or with what only closes."""
    open_start, open_end = -1, -1
    for start, end in spans:
        if open_start >= 0 and _one_sentence(passage, open_start, open_end, start, end):
            open_end = end
            continue
        if open_start >= 0:
            yield open_start, open_end
        open_start, open_end = start, end
    if open_start >= 0:
        yield open_start, open_end


def _one_sentence(passage: str, start: int, end: int, next_start: int, next_end: int) -> bool:
    """Whether the stop at ``end`` ends nothing."""
    tail = passage[max(start, end - 16) : end]
    scrap = not _WORD.search(passage, start, end) or _ENUMERATOR.fullmatch(passage, start, end)
    inner = _LIST_BEGINS.search(tail) or _EDITOR.search(tail)
    dated = _DAY.search(tail) and _MONTH.match(passage, next_start)
    priced = _SHILLINGS.search(tail) and passage[next_start].isdigit()
    measured = _LATITUDE.search(tail) and _DEGREES.match(passage, next_start)
    timed = _HALF.search(tail) and _OF_DAY.match(passage, next_start)
    cited = (
        passage[next_start].isdigit()
        if _VOLUME.search(tail)
        else _PART.search(tail) and _ROMAN.match(passage, next_start)
    )
    initials = (_INITIALS.search(tail) or _title().search(tail)) and not _STARTER.match(passage, next_start, next_end)
    stopped_within = scrap or inner or dated or timed or priced or measured or cited or initials
    bracketed = goes_on_in_brackets(passage, start, end, next_start)
    return bool(stopped_within or bracketed or _GOES_ON.match(passage, next_start, next_end))


def _cut(passage: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, those cut that are longer than any sentence: behind a semicolon, else a comma, else a word."""
    for start, end in spans:
        at = start
        while end - at > LONGEST:
            stretch = next(found for one in _STRETCHES if (found := one.match(passage, at, end)))
            yield stretch.span(1)
            at = stretch.end()
        yield at, end


@cache
def _title() -> re.Pattern[str]:
    """A title before a name, whatever stands before it or the name is: “‘M. Danton”, “the upper St. John”."""
    titles = "|".join(map(re.escape, sorted(_abbreviations()["titles"], key=len, reverse=True)))
    return re.compile(rf"(?:(?:^|[\s“‘\"'(\[—–.-])(?i:{titles})|[“‘\"'(\[—–][A-Z])\.$")


@cache
def _abbreviations() -> dict[str, list[str]]:
    return tomllib.loads(files("annotator.reading").joinpath("data/abbreviations.toml").read_text("utf-8"))


@cache
def _splitter() -> PunktSentenceTokenizer:
    """nupunkt with the field's abbreviations alone: those it learned from law reports hold words such as “bank”."""
    from nupunkt import PunktSentenceTokenizer, load

    splitter = PunktSentenceTokenizer.from_json(load("default").to_json())
    for learned in [word for word in splitter.abbreviations if len(word) > 1]:
        splitter.remove_abbreviation(learned)
    splitter.add_abbreviations(sorted({word for words in _abbreviations().values() for word in words}))
    return splitter
