"""Text that people wrote in an editor of their own, come in by a form or by the command line."""

from __future__ import annotations

from annotator.errors import InputError


def plain_text(content: bytes, name: str) -> str:
    """What a UTF-8 file says, also where an editor set a byte order mark. Raises InputError for anything else."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: can't be read as UTF-8 text ({error}); save it as UTF-8") from None
