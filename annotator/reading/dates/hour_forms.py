"""How an hour is written: “2.10 am”, “nine-forty in the evening”, “twenty to ten”, “towards midnight”."""

from __future__ import annotations

import re

from annotator.reading.dates import date_words as words

_HOUR = r"(?:[01]?\d|2[0-4])"
_CLOCK = rf"(?P<h>{_HOUR})(?:[.:](?P<m>[0-5]\d))?"
_HALF = r"(?:[ap]\.?\s?m\b\.?)"
_PART = (
    rf"(?:\s+(?:(?:in|of)\s+the|at|that|this|the\s+same|(?:on\s+)?{words.WEEKDAY})\s+"
    r"(?P<part>morning|afternoon|evening|night))"
)
#: In their order: the first stands for 1.
SPOKEN = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORD = rf"(?:{'|'.join(SPOKEN)})"
#: The minutes of “nine-forty”.
MINUTES_SPOKEN = {
    name: value
    for tens, low in (("", 0), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50))
    for name, value in (
        ((tens, low), (f"{tens}-five", low + 5), (f"{tens} five", low + 5))
        if tens
        else (("five", 5), ("ten", 10), ("fifteen", 15))
    )
}
_MINUTE_WORD = rf"(?:{words.either(MINUTES_SPOKEN)})"
_AT = words.preceded_by("an_hour")
_STRICTLY_AT = words.preceded_by("a_bare_hour")
#: What follows an hour in figures that are no price and no share: “at 1.35 the gate opened”.
_THEN = r"(?=\s*[,;]|\s+(?:when|the|this|that|he|she|it|they|we|(?-i:[A-Z]))\b)"
#: All of them; `clock_time.py` says what their groups mean.
FORMS = re.compile(
    rf"(?<![\d.,])(?:{_CLOCK}(?:\s*(?:-|–|to|and|or)\s*(?P<h2>{_HOUR})(?:[.:](?P<m2>[0-5]\d))?)?"
    rf"\s*(?:{_HALF}|o[’']clock(?:{_PART}|\s+{_HALF})?)"
    rf"|(?:{_AT}|(?<=\bbetween\s)|(?<=\bBetween\s))(?P<hp>{_HOUR}|{_WORD})(?:\s+(?:to|and|or)\s+(?P<hp2>{_HOUR}|{_WORD}))?{_PART}"
    rf"|(?P<h24>(?:[01]?\d|2[0-3])):(?P<m24>[0-5]\d)(?!\d)(?:{_PART})?"
    rf"|(?:{_AT})(?P<hd>1[3-9]|2[0-3])\.(?P<md>[0-5]\d)(?![\d%])"
    rf"|(?:{_STRICTLY_AT})(?:(?P<hs>{_HOUR})\.(?P<ms>[0-5]\d){_THEN}|(?P<bare>{_WORD})(?=\s*[,;.]))"
    rf"|\b(?P<hm>[01]\d|2[0-3])(?P<mm>[0-5]\d)\s+(?:hours|hrs)\b"
    rf"|\b(?P<word>{_WORD})(?:\s+(?:to|and|or)\s+(?P<word2>{_WORD}))?\s+o[’']clock(?:{_PART}|\s+{_HALF})?"
    rf"|\b(?P<wordm>{_WORD})(?:[\s-]+(?P<minute>{_MINUTE_WORD}))?(?:\s+(?:to|and|or)\s+(?P<wordm2>{_WORD}))?"
    rf"\s+{_HALF}"
    rf"|\b(?P<words>{_WORD})[\s-]+(?P<minutes>{_MINUTE_WORD})(?:{_PART}|\s+o[’']clock(?:{_PART})?)"
    rf"|(?<=\bat\s)(?P<short>five|ten|twenty(?:[\s-]five)?)\s+to\s+(?P<than>{_WORD})\b(?:{_PART})?"
    rf"|(?<![\d.,])(?P<hf>{_HOUR})h(?P<mf>[0-5]\d)\b"
    rf"|\b(?P<past>half|quarter)[\s-]+(?P<to>past|to)\s+(?P<of>{_WORD}|noon|midnight|1[0-2]|[1-9])\b(?![.:]\d)"
    rf"(?:{_PART}|\s+{_HALF})?"
    rf"|\b(?P<beside>{words.COUNT})(?P<turn>\s+minutes?\s+(?:past|after|to|before)|\s+past)\s+(?P<on>{_WORD}|noon|midnight)\b"
    rf"(?:{_PART})?|(?<![\d.,])(?P<hq>{_HOUR})\.(?P<mq>[0-5]\d){_PART}"
    rf"|\b(?P<after>{words.COUNT})\s+hours?\s+(?P<side>after|before)\s+(?P<from>midnight|noon)\b"
    rf"|(?P<named>\b(?:midnight|noon|midday|daybreak|dawn|(?:(?<=\bat\s)|(?<=\bby\s))first\s+light|sunrise|sunset|sundown|dusk|nightfall)\b))".replace(
        "(?P<part>", "(?:"
    ),
    re.I,
)
