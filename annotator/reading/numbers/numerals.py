"""Numbers as a text writes them, in figures and in words, and their values; what they count is for others to say."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from text_to_num import text2num


@cache
def number_words() -> dict[str, Any]:
    """The tables of data/number_words.toml."""
    return tomllib.loads(files("annotator.reading").joinpath("data/number_words.toml").read_text("utf-8"))


_SCALES: dict[str, int] = number_words()["scales"]
_GROUPS: dict[str, int] = number_words()["groups"]
_FRACTIONS: dict[str, float] = number_words()["fractions"]
_UNIT = "|".join(sorted(number_words()["units"], key=len, reverse=True))
_SCALE = "|".join(_SCALES)
#: “Eight-and-twenty”, as one said it of old: the ones before the tens.
_ONES, _TENS = "one|two|three|four|five|six|seven|eight|nine", "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_TURNED = rf"(?:{_ONES})(?:-and[\s-]|\s+and-)(?:{_TENS})\b"
_WORD = rf"(?:{_TURNED}|{_UNIT}|{_SCALE})"
_AND = "|".join(rf"(?<=\b{scale})\s+and\s+" for scale in _SCALES)
#: Of “10½”.
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_FIGURES = rf"(?:\d{{1,3}}(?:[,  ]\d{{3}})+|\d+(?:[.·]\d+)?)[{''.join(_VULGAR)}]?(?!\d)|[{''.join(_VULGAR)}]"
_FEW = "one|two|three|four|five|six|seven|eight|nine|ten"
#: “A hundred and eighty millions”, as one wrote it of old.
_MANY = r"(?:(?:(?<=illion)|(?<=illiard))s)?\b"
_SPOKEN = rf"(?:(?:an?\s+)(?={_SCALE})|(?=(?:{_UNIT})\b)){_WORD}(?:(?:[\s-]+|{_AND}){_WORD})*{_MANY}"
_NUMERAL = re.compile(
    rf"(?<![\w.·,/°])(?:"
    rf"(?P<times>(?:{_UNIT}|{_SCALE}|\d+)(?:-?fold|\s+times(?=\s+(?:as|that|more|greater|larger|higher|stronger|the\s+(?:number|size|strength))\b)))\b"
    rf"|(?P<twice>twice|thrice|double|treble)(?=\s+(?:as|the\s+(?:number|size|strength))\b)"
    rf"|(?P<ratio>(?:{_FEW})\s+(?:in|out\s+of)\s+(?:every\s+)?(?:{_FEW}))\b(?!\s+(?:hours?|days?|weeks?|months?|years?|minutes?|o[’']clock)\b|[-\s]+(?:{_UNIT}|{_SCALE})\b)"
    rf"|(?P<mixed>(?P<whole>{_UNIT})\s+and\s+a\s+half(?:\s+(?P<mixed_scale>{_SCALE}))?)\b"
    rf"|(?P<part>(?:an?|{_UNIT})[\s-]+(?:{'|'.join(_FRACTIONS)}))\s+(?:of\s+an?\s+)?(?P<part_scale>{_SCALE})\b"
    rf"|(?P<halved>half\s+an?\s+(?P<halved_scale>dozen|{_SCALE}))\b"
    rf"|(?P<share>(?:(?:{_UNIT}|an?)[\s-]+(?:{'|'.join(_FRACTIONS)}))\b(?!-\w|\s+(?:time|day|year|congress|conference|of\s+\d{{1,2}}\s+[A-Z])))"
    r"|(?P<half>half)(?=\s+(?:of\s+)?(?:the|its|their|his|all)\b)"
    rf"|(?P<vague>(?:several|(?:a\s+)?few|many|some|tens\s+of|hundreds\s+of|dozens\s+of|scores\s+of|thousands\s+of)\s+"
    rf"(?P<vague_scale>dozen|hundreds?|thousands?|millions?)\b|(?P<plural>dozens|scores|hundreds|thousands|millions)(?=\s+of\b))"
    rf"|(?P<grouped>(?:an?|{_UNIT})\s+(?P<group>couple|dozen|score|pair)\b(?:\s+of(?=\s))?(?:\s+(?P<grouped_scale>{_SCALE})\b)?)"
    rf"|(?P<figures>{_FIGURES})(?:\s+(?P<scale>{_SCALE}){_MANY})?(?![\d,.]*\d)(?!(?:st|nd|rd|th)\b)"
    rf"|(?P<spoken>{_SPOKEN})"
    rf")",
    re.I,
)
#: What “a quarter” is no share of anything counted of.
_OF_AN_HOUR = re.compile(r"\s+of\s+an\s+hour\b")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it is written: its words and its value, with the bounds that vague words leave."""

    start: int
    end: int
    value: float
    low: float
    high: float
    share: bool = False
    """Whether it is a part of a whole, in hundredths: “a third”."""
    times: bool = False
    """Whether it says how many times as much: “twelvefold”."""


def numerals(text: str) -> Iterator[Numeral]:
    """All numbers of the text, left to right."""
    for match in _NUMERAL.finditer(text):
        if match["share"] and _OF_AN_HOUR.match(text, match.end()):
            continue
        value = _value(match)
        low, high = (value, 9 * value) if match["vague"] else (value, value)
        share = bool(match["share"] or match["half"] or match["ratio"])
        times = bool(match["times"] or match["twice"])
        yield Numeral(match.start(), match.end(), value, low, high, share, times)


def _value(match: re.Match[str]) -> float:
    if match["figures"]:
        return _figures(match["figures"]) * _SCALES.get((match["scale"] or "").lower(), 1)
    if match["half"] or match["share"] or match["ratio"]:
        return _ratio(match["ratio"]) if match["ratio"] else _share(match["share"])
    if match["times"] or match["twice"] or match["mixed"] or match["part"]:
        return _multiple(match)
    if match["halved"]:
        return {**_GROUPS, **_SCALES}[match["halved_scale"].lower()] / 2
    if match["vague"]:
        times = _GROUPS.get(match["vague"].lower().split()[0].rstrip("s"), 1) if match["vague_scale"] else 1
        return float(times * _GROUPS[(match["vague_scale"] or match["plural"]).lower().rstrip("s")])
    group = _GROUPS[match["group"].lower()] if match["group"] else 1
    scale = _SCALES.get((match["grouped_scale"] or "").lower(), 1)
    return _spoken(match["grouped"].split()[0] if match["grouped"] else match["spoken"]) * group * scale


def _figures(words: str) -> float:
    """“1,200”, “1·5”, “10½”."""
    fraction = _VULGAR.get(words[-1], 0.0)
    return float(re.sub(r"[,  ]", "", words.rstrip("".join(_VULGAR))).replace("·", ".") or 0) + fraction


def _multiple(match: re.Match[str]) -> float:
    """“Twelvefold”, “one and a half million”, “a quarter of a million”."""
    if match["twice"]:
        return 3.0 if match["twice"].lower() in ("thrice", "treble") else 2.0
    if match["times"]:
        many = re.sub(r"(?:-?fold|\s+times)$", "", match["times"].lower())
        return float(many) if many.isdigit() else _spoken(many)
    if match["mixed"]:
        return (_spoken(match["whole"]) + 0.5) * _SCALES.get((match["mixed_scale"] or "").lower(), 1)
    return round(_share(match["part"]) / 100 * _SCALES[match["part_scale"].lower()], 2)


def _ratio(words: str) -> float:
    """“Three out of four” in hundredths."""
    part, whole = (_spoken(word) for word in re.findall(rf"\b(?:{_FEW})\b", words.lower()))
    return round(100 * part / whole, 2)


def _share(words: str | None) -> float:
    """A part of a whole in hundredths, so that “a third” and “33 per cent” can be compared; without words a half."""
    if words is None:
        return 50.0
    count, part = re.split(r"[\s-]+", words.lower())
    return round(100 * _spoken(count) * _FRACTIONS[part], 2)


@lru_cache(maxsize=4096)
def _spoken(words: str) -> float:
    words = re.sub(r"^an?\b", "one", words.lower().strip()).replace("milliard", "billion")
    words = re.sub(r"illions$", "illion", words)
    words = re.sub(rf"\b({_ONES})(?:-and[\s-]|\s+and-)({_TENS})\b", r"\2-\1", words)
    try:
        return float(text2num(re.sub(r"\s+", " ", words), "en"))
    except ValueError:
        return float(text2num(words.split()[0].split("-")[0], "en"))
