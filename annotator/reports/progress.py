"""How far the making of a report has come, told to whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

#: Called with what is being done, how much of it is done, and how much there is; 0 where nobody knows.
Progress = Callable[[str, int, int], None]
_Item = TypeVar("_Item")


def silently(label: str, done: int, total: int) -> None:
    """Tell nobody."""


def told(items: Iterable[_Item], label: str, total: int, progress: Progress) -> Iterator[_Item]:
    """The items, with a word on each as it is taken."""
    for number, item in enumerate(items, 1):
        yield item
        progress(label, number, total)
