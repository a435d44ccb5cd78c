"""A preview of a file that strangers sent, made where it can be stopped."""

from __future__ import annotations

from annotator.reading.formats.containing import contained
from annotator.reading.preview import Preview, preview_of
from annotator.reading.source import Limits
from models.vocabulary import Calendar


def preview_contained(
    data: bytes,
    name: str,
    limits: Limits = Limits(),  # noqa: B008 (frozen)
    *,
    calendar: str = Calendar.NEW_STYLE,
    year: int | None = None,
    change_over: str | None = None,
) -> Preview:
    """What would come in, dated in that style by the change-over of that land; `year` is that of publication.

    Raises InputError with one line, as `annotator.reading.formats.containing.open_contained` does.
    """
    asked = {"calendar": str(calendar), "year": year, "change_over": change_over}
    return preview_of(contained(str(__package__), data, name, limits, asked))
