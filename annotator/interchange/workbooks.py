"""The first sheet of an Excel workbook as lines of words, for what colleagues filled in."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from annotator.errors import InputError
from annotator.interchange.packages import opened

#: What a workbook may hold unpacked: some hundred thousand lines.
_LARGEST = 256 * 2**20
_MARK = "xl/workbook.xml"


def is_workbook(names: list[str]) -> bool:
    """Whether a ZIP with those entries is one."""
    return _MARK in names


def workbook_lines(content: bytes) -> Iterator[tuple[int, list[str]]]:
    """Each line with its number, empty cells as no words. Raises InputError for what can't be opened."""
    from openpyxl import load_workbook

    with opened(content, "a damaged workbook: save it again", largest=_LARGEST):
        pass
    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        lines = [["" if cell is None else str(cell) for cell in line] for line in book.worksheets[0].values]
    except Exception as error:
        fault = " ".join(str(error).split())[:120]
        raise InputError(f"the workbook can't be read ({fault}): save it as CSV") from error
    yield from enumerate(lines, 1)
