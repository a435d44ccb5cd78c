"""Progress on standard error: what is being done, how much of it, how long it will take."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress_bar(label: str, total: int | None = None, unit: str = "sentence") -> Iterator[Callable[[int], None]]:
    """A bar that shows itself only where the work takes longer than a moment; yields what advances it."""
    from tqdm import tqdm

    with tqdm(total=total, desc=label, unit=f" {unit}s", delay=0.5, leave=False, dynamic_ncols=True) as bar:
        yield lambda done: bar.update(done) and None


@contextmanager
def steps() -> Iterator[Callable[[str, int, int], None]]:
    """A bar for work of several kinds, one after the other; yields what is told of it.

    Where nobody knows how much there is, it only counts.
    """
    from tqdm import tqdm

    with tqdm(delay=0.5, leave=False, dynamic_ncols=True, bar_format="{desc} {n_fmt}/{total_fmt} {elapsed}") as bar:

        def tell(label: str, done: int, total: int) -> None:
            bar.set_description_str(label, refresh=False)
            bar.total, bar.n = total or None, done
            bar.update(0)
            bar.refresh()

        yield tell
