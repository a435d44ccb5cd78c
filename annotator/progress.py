"""How far work has come: told stretch by stretch, at the command line on standard error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Protocol


class Progress(Protocol):
    """Opens a bar for one stretch of the work and yields what advances it."""

    def __call__(
        self, label: str, total: int | None = None, unit: str = ...
    ) -> AbstractContextManager[Callable[[int], None]]: ...


@contextmanager
def progress_bar(label: str, total: int | None = None, unit: str = "sentence") -> Iterator[Callable[[int], None]]:
    """A bar that shows itself only where the work takes longer than a moment; yields what advances it."""
    from tqdm import tqdm

    named = f" {unit}s" if unit else ""
    with tqdm(total=total, desc=label, unit=named, delay=0.5, leave=False, dynamic_ncols=True) as bar:
        yield lambda done: bar.update(done) and None


@contextmanager
def stretch_after_stretch(progress: Progress) -> Iterator[Callable[[str, int, int], None]]:
    """Progress for work that says itself what it does, how much is done and how much there is: 0 where nobody knows."""
    with ExitStack() as stretch:
        label, at, advance = "", 0, None

        def tell(doing: str, done: int, total: int) -> None:
            nonlocal label, at, advance
            if advance is None or doing != label:
                stretch.close()
                label, at = doing, 0
                advance = stretch.enter_context(progress(doing, total or None, ""))
            advance(done - at)
            at = done

        yield tell
