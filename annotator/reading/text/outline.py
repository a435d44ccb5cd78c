"""Where a paragraph stands: under which headings."""

from __future__ import annotations

from annotator.reading.text.headings import level


class Outline:
    """Follows the headings of a text."""

    def __init__(self) -> None:
        self._titles: list[tuple[int, str]] = []

    @property
    def section(self) -> str | None:
        """The headings in force, outermost first."""
        return " › ".join(title for _, title in self._titles) or None

    def holds(self, title: str) -> bool:
        """Whether a heading of a higher rank than this one is in force."""
        return any(above < level(title) for above, _ in self._titles)

    def under(self, title: str, depth: int = 0) -> None:
        """A heading begins; its depth is guessed from its look where no format tells it."""
        depth = depth or level(title)
        self._titles = [(above, kept) for above, kept in self._titles if above < depth] + [(depth, title)]
