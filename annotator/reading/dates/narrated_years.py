"""The years that an account tells of, but for that in which it only appeared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from annotator.reading.dates.date_form import Form
from annotator.reading.dates.year_signs import GLANCE, Dating, Sign

#: So many sentences at the head and at the end of a text may say when it appeared; in between, where its parts are
#: articles of their own, only a year that is written less often than another.
HEAD = 12
_IMPRINT = re.compile(
    r"©|\(c\)|\b(?:copyright|published|posted|updated|printed|edition|reprint\w*|retrieved|accessed)\b", re.I
)
#: The pages of a newspaper, after its date.
_PAGES = re.compile(r"\W+(?:pages?|pp?\.)\s+\d[^.]*$", re.I)
_YEAR = re.compile(r"(?<![\d.,/–-])(?:1\d|20)\d\d(?![\d,/]|\.\d)")


def narrated_years(signs: Sequence[Sign], sentences: Sequence[Dating]) -> Collection[int]:
    """The years that are named, but for one that only dates the text itself, later than all that it tells of.

    Where no other is named, that which is written oftenest, be it as no date (“RUSSIA 1917”), is the one.
    """
    written = Counter(int(year) for text, _ in sentences for year in _YEAR.findall(text))
    oftenest = max(written.values(), default=0)
    body = range(HEAD, len(sentences) - HEAD)
    imprints = {at for at in {sign.sentence for sign in signs} if _is_imprint(*sentences[at], inside=at in body)}
    told = [
        sign
        for sign in signs
        if sign.sentence not in imprints
        or (sign.sentence in body and all(written[year] == oftenest for year in sign.years))
    ]
    every = {year for sign in signs for year in sign.years}
    inside = {year for sign in told for year in sign.years}
    dated = {year for sign in told if sign.weight >= GLANCE["month"] or sign.named for year in sign.years}
    dated = dated or set(_oftenest(written, every - inside))
    if not dated:
        return every
    return every - {year for year in every - inside if year > max(dated) + 1} or dated


def _oftenest(written: Counter[int], imprints: Collection[int]) -> Iterator[int]:
    year = max((year for year in written if year not in imprints), key=written.__getitem__, default=None)
    if imprints and year is not None and written[year] > 1:
        yield year


def _is_imprint(text: str, forms: Sequence[Form], *, inside: bool) -> bool:
    """Whether dates are nearly all of a line, as the day is on which an article appeared."""
    if 2 * sum(form.end - form.start for form in forms) >= len(_PAGES.sub("", text)):
        return True
    return not inside and bool(_IMPRINT.search(text))
