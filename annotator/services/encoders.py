"""The encoder that the settings name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from annotator import settings

if TYPE_CHECKING:
    from alignment.embedding import Encoder

INSTALLED = "all-MiniLM-L6-v2"


@cache
def kept_encoder(model: str | None = None) -> Encoder:
    """The same, opened once a process: for questions that are asked one at a time."""
    return open_encoder(model)


def open_encoder(model: str | None = None) -> Encoder:
    """The installed all-MiniLM-L6-v2, or that model, by default whichever the setting names."""
    from alignment.embedding import encoder

    name = model or settings.get("encoder")
    return encoder(None if name == INSTALLED else name, cache=settings.data_folder() / "encoders")
