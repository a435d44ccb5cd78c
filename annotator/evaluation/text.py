"""Where in the exported claims each labelled sentence stands, and whether it was recovered letter for letter."""

from __future__ import annotations

import bisect
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from annotator.evaluation.gold import Gold

_MARK = re.compile(r"\[\d+\]")
_GLUED_MARK = re.compile(r"(?<=[^\W\d_])\d{1,3}(?=\W|$)|(?<=[.!?,;:’”\"')\]])\d{1,3}(?=\s|$)")
#: How many letters of a sentence's head and tail are looked for where it is not found whole.
_ENDS = 32


def squeeze(text: str) -> str:
    """Letters and digits alone: white space, hyphens and quotation marks don't matter."""
    return "".join(ch for ch in unicodedata.normalize("NFKD", text).lower() if ch.isalnum())


def _variants(quote: str) -> list[str]:
    """The quote as labelled, and without its note marks, which an import may have lifted out."""
    bare = _MARK.sub("", quote)
    return list(dict.fromkeys(map(squeeze, (quote, bare, _GLUED_MARK.sub("", bare)))))


@dataclass(frozen=True, slots=True)
class Found:
    """The claims that hold a quote, whether letter for letter, and how many letters those claims have."""

    ids: tuple[str, ...] = ()
    exact: bool = False
    letters: int = 0


class SqueezedAccount:
    """One account's claims as a single string of letters, to find quotes in."""

    def __init__(self, claims: list[dict[str, Any]]) -> None:
        self.ids = [claim["id"] for claim in claims]
        pieces = [squeeze(claim["text"]) for claim in claims]
        self.lengths = [len(piece) for piece in pieces]
        self.starts = [0, *accumulate(self.lengths)][: len(pieces)]
        self.text = "".join(pieces)

    def find(self, quote: str) -> Found:
        """Find a quote whole, else by its head and its tail."""
        variants = _variants(quote)
        for variant in variants:
            at = self.text.find(variant)
            if at >= 0:
                return self._claims(at, at + len(variant), len(variant), exact=True)
        return self._by_its_ends(variants[-1])

    def _by_its_ends(self, wanted: str) -> Found:
        head, tail = wanted[:_ENDS], wanted[-_ENDS:]
        at = self.text.find(head)
        tail_at = self.text.find(tail, max(at, 0))
        if at < 0 and tail_at < 0:
            return Found()
        if at < 0:
            at = max(0, tail_at + len(tail) - len(wanted))
        near = 0 <= tail_at - at < 3 * len(wanted)
        return self._claims(at, tail_at + len(tail) if near else at + len(wanted), len(wanted), exact=False)

    def _claims(self, at: int, end: int, wanted: int, *, exact: bool) -> Found:
        ids, letters = [], 0
        for i in range(bisect.bisect_right(self.starts, at) - 1, len(self.ids)):
            if self.starts[i] >= end:
                break
            overlap = min(end, self.starts[i] + self.lengths[i]) - max(at, self.starts[i])
            if overlap >= 0.3 * min(self.lengths[i] or 1, wanted):
                ids.append(self.ids[i])
                letters += self.lengths[i]
        return Found(tuple(ids), exact, letters)


@dataclass(frozen=True, slots=True)
class Located:
    """The exported claims, and for each labelled claim and framed sentence where it was found."""

    by_id: dict[str, dict[str, Any]]
    claims: dict[str, Found]
    framed: list[Found]

    @staticmethod
    def find(gold: Gold, exported: list[dict[str, Any]]) -> Located:
        """Look every labelled sentence up in its account."""
        by_account = defaultdict(list)
        for claim in exported:
            by_account[claim["account"]].append(claim)
        accounts = {
            key: SqueezedAccount(sorted(claims, key=lambda claim: claim["start"])) for key, claims in by_account.items()
        }

        def look_up(row: dict[str, Any]) -> Found:
            account = accounts.get(row["source"])
            return account.find(row["quote"]) if account else Found()

        return Located(
            by_id={claim["id"]: claim for claim in exported},
            claims={key: look_up(row) for key, row in gold.claims.items()},
            framed=[look_up(row) for row in gold.framing],
        )


def text_figures(gold: Gold, located: Located) -> dict[str, Any]:
    """How many labelled sentences were found, found letter for letter, and found as sentences of their own."""
    total = len(gold.claims) or 1
    as_sentences = sum(
        found.exact and len(found.ids) <= 2 and found.letters <= 1.6 * len(squeeze(gold.claims[key]["quote"])) + 40
        for key, found in located.claims.items()
    )
    return {
        "claims": len(gold.claims),
        "located": sum(bool(found.ids) for found in located.claims.values()) / total,
        "recovered": sum(found.exact for found in located.claims.values()) / total,
        "as_sentences": as_sentences / total,
    }
