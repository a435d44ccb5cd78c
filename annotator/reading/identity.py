"""The lasting ids of claims: digests of the account's key, the sentence and which occurrence of it this is."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_NOT_WORDS = re.compile(r"[\W_]+")


def normalised(text: str) -> str:
    """The words alone, in lower case: a mended comma, hyphen or quotation mark leaves a claim's id as it was."""
    words = _NOT_WORDS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()
    return words or text.strip()


def claim_ids(key: str, texts: Iterable[str]) -> list[str]:
    """One id a sentence, in order. The second of two equal sentences differs from the first by its number."""
    seen: Counter[str] = Counter()
    ids = []
    for text in texts:
        words = normalised(text)
        seen[words] += 1
        digest = hashlib.sha256("\x1f".join((key, words, str(seen[words]))).encode())
        ids.append(f"c{digest.hexdigest()[:20]}")
    return ids


def text_digest(text: str) -> str:
    """What a sentence's vector is kept by: the same words have the same vector, whoever says them."""
    return hashlib.sha256(text.encode()).hexdigest()[:40]
