"""Words as XML can hold them."""

from __future__ import annotations

#: What XML 1.0 can't hold, and so Word can't open.
_FORBIDDEN = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)])


def clean(text: str) -> str:
    """Words without the control signs that XML can't hold."""
    return text.translate(_FORBIDDEN)
