"""The Jinja environment of the reports: what a template may call, and that all it is given is escaped."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from annotator.reports import asking, captions, front_matter, synopsis, wording
from annotator.reports.cutting import stretches, window
from annotator.reports.dating import in_words
from annotator.reports.own_words import table


@cache
def environment(finalize: Callable[[Any], Any] | None = None) -> Environment:
    """Templates of ``templates/reports``. HTML and SVG are escaped by Jinja, other formats by `finalize`."""
    folder = Path(next(iter(import_module("templates").__path__))) / "reports"
    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=finalize is None,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals |= {"wording": wording, "asking": asking, "captions": captions, "front_matter": front_matter}
    made.globals["synopsis"] = synopsis.synopsis
    made.globals["palette"] = table("palette")
    made.filters |= {
        "dated": in_words,
        "stretches": stretches,
        "window": window,
        "sentence": lambda words: words[:1].upper() + words[1:],
    }
    return made
