"""Whether the right pairs were proposed within a reviewer's budget, and with the right relation."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from annotator.evaluation.counting import auc, f1
from annotator.evaluation.gold import Gold
from annotator.evaluation.text import Located

POSITIVE = frozenset({"agreement", "partial", "contradiction", "framing"})
_NAMES = ("agreement", "partial", "contradiction", "framing", "unrelated")
_SAME = ("agreement", "partial")
#: A reviewer sees at most this many partners of a claim in another account.
BUDGET = 5


class Proposals:
    """The exported pairs, each with its rank among a claim's partners in the other account."""

    def __init__(self, pairs: list[dict[str, Any]], by_id: dict[str, dict[str, Any]]) -> None:
        self.best: dict[frozenset[str], dict[str, Any]] = {}
        ranked = defaultdict(list)
        for pair in pairs:
            a, b = pair["a"], pair["b"]
            if a not in by_id or b not in by_id:
                continue
            key = frozenset((a, b))
            if key not in self.best or self.best[key]["score"] < pair["score"]:
                self.best[key] = pair
            ranked[a, by_id[b]["account"]].append((pair["score"], b))
            ranked[b, by_id[a]["account"]].append((pair["score"], a))
        self.ranks: dict[tuple[str, str], int] = {}
        for (claim, _), partners in ranked.items():
            for rank, (_, other) in reversed(list(enumerate(sorted(partners, reverse=True), start=1))):
                self.ranks[claim, other] = rank

    def rank(self, a: str, b: str) -> int:
        """The better of the two sides' ranks; beyond any budget where the pair was not proposed."""
        never = 10**9
        return min(self.ranks.get((a, b), never), self.ranks.get((b, a), never))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one labelled pair."""

    want: str
    got: str
    rank: int
    score: float
    event: str
    types_right: bool | None


def _outcome(pair: dict[str, Any], located: Located, proposals: Proposals) -> Outcome:
    best: dict[str, Any] | None = None
    rank = 10**9
    for a in located.claims[pair["a"]].ids:
        for b in located.claims[pair["b"]].ids:
            proposal = proposals.best.get(frozenset((a, b)))
            if proposal is None:
                continue
            rank = min(rank, proposals.rank(a, b))
            if best is None or proposal["score"] > best["score"]:
                best = proposal
    want = pair["relation"]
    got = best["relation"] if best and rank <= BUDGET else "unrelated"
    right = None
    if want == got == "contradiction" and pair.get("types") and best:
        right = bool(set(pair["types"]) & set(best.get("types") or ()))
    score = best["score"] if best and got != "unrelated" else 0.0
    return Outcome(want, got, rank, score, pair["event"], right)


def pair_figures(gold: Gold, located: Located, pairs: list[dict[str, Any]]) -> dict[str, Any]:
    """The figures of alignment and of relations."""
    proposals = Proposals(pairs, located.by_id)
    outcomes = [_outcome(pair, located, proposals) for pair in gold.pairs]
    return {
        "alignment": _alignment(outcomes, proposals, len(located.by_id)),
        "relations": _relations(outcomes),
    }


def _alignment(outcomes: list[Outcome], proposals: Proposals, claims: int) -> dict[str, Any]:
    positives = [outcome for outcome in outcomes if outcome.want in POSITIVE]
    events: dict[str, list[bool]] = defaultdict(list)
    for outcome in positives:
        events[outcome.event].append(outcome.rank <= BUDGET)
    total = len(positives)
    return {
        "positives": total,
        "recall@1": sum(outcome.rank <= 1 for outcome in positives) / total if total else None,
        f"recall@{BUDGET}": sum(outcome.rank <= BUDGET for outcome in positives) / total if total else None,
        "auc": auc([(outcome.score, outcome.want in POSITIVE) for outcome in outcomes]),
        "proposals": len(proposals.best),
        "proposals_per_claim": 2 * len(proposals.best) / max(1, claims),
        "worst_events": sorted((sum(hits) / len(hits), len(hits), event) for event, hits in events.items())[:5],
    }


def _relations(outcomes: list[Outcome]) -> dict[str, Any]:
    confusion = Counter((outcome.want, outcome.got) for outcome in outcomes)

    def figures(names: tuple[str, ...]) -> dict[str, Any]:
        true = sum(n for (want, got), n in confusion.items() if want in names and got in names)
        false = sum(n for (want, got), n in confusion.items() if want not in names and got in names)
        missed = sum(n for (want, got), n in confusion.items() if want in names and got not in names)
        return f1(true, false, missed)

    relations = {"same (agreement or partial)": figures(_SAME)}
    relations |= {name: figures((name,)) for name in _NAMES if name not in _SAME}
    typed = [outcome.types_right for outcome in outcomes if outcome.types_right is not None]
    return {
        **relations,
        "macro_f1": sum(figure["f1"] for figure in relations.values()) / len(relations),
        "contradiction_types": sum(typed) / len(typed) if typed else None,
        "confusion": {f"{want} -> {got}": n for (want, got), n in sorted(confusion.items())},
    }
