"""Long lists by the page, numbered from 1."""

from __future__ import annotations


def start_of(page: int, size: int) -> int:
    """Where a page begins, counted from 0."""
    return (max(page, 1) - 1) * size


def last_page(total: int, size: int) -> int:
    """The number of the last page: there is always one."""
    return max(1, -(-total // size))
