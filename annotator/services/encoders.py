"""The encoder that the settings name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator import settings

if TYPE_CHECKING:
    from alignment.embedding import Encoder

INSTALLED = "all-MiniLM-L6-v2"


def open_encoder() -> Encoder:
    """The installed all-MiniLM-L6-v2, or whichever model the setting names."""
    from alignment.embedding import encoder

    name = settings.get("encoder")
    return encoder(None if name == INSTALLED else name, cache=settings.data_folder() / "encoders")
