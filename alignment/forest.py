"""A forest of decision trees as plain numbers: grown by scikit-learn, kept as JSON, asked with numpy alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
#: Half the width: more of a tree stays in the processor's cache.
Nodes = NDArray[np.int32]

#: So many pairs go down the trees together: their signals stay in the processor's cache.
BLOCK = 1024


@dataclass(frozen=True, slots=True)
class Forest:
    """All nodes of all trees in one row each. A leaf leads to itself; ``roots`` holds where each tree begins."""

    roots: Nodes
    feature: Nodes
    threshold: Floats
    low: Nodes
    high: Nodes
    shares: Floats
    """(nodes, classes): how the training pairs of a leaf are shared among the classes."""

    def probabilities(self, matrix: Floats) -> Floats:
        """(pairs, classes) of a (pairs, signals) matrix: the mean share over the trees."""
        parts = [self._shared(matrix[at : at + BLOCK].astype(np.float32)) for at in range(0, len(matrix), BLOCK)]
        return np.concatenate(parts) if parts else np.zeros((0, self.shares.shape[1]))

    def _shared(self, rows: NDArray[np.float32]) -> Floats:
        """The same for a few pairs, which go down all trees at once."""
        flat, begin = rows.ravel(), np.arange(len(rows), dtype=np.int32) * rows.shape[1]
        children = np.stack([self.high, self.low], axis=1).ravel()
        at = np.repeat(self.roots[:, None], len(rows), axis=1)
        while True:
            low = flat.take(begin + self.feature.take(at)) <= self.threshold.take(at)
            then = children.take(2 * at + low)
            if np.array_equal(then, at):
                break
            at = then
        total = np.zeros((len(rows), self.shares.shape[1]))
        for leaves in at:
            total += self.shares.take(leaves, axis=0)
        return total / len(self.roots)

    def to_dict(self) -> dict[str, Any]:
        """Numbers only; of ``shares`` the rows of leaves, for other nodes have none."""
        return {
            "roots": self.roots.tolist(),
            "feature": self.feature.tolist(),
            "threshold": [float(f"{value:.7g}") for value in self.threshold],
            "low": self.low.tolist(),
            "high": self.high.tolist(),
            "shares": np.round(self.shares[_leaves(self.low)], 3).tolist(),
        }

    @staticmethod
    def from_dict(numbers: dict[str, Any]) -> Forest:
        """Raises KeyError where a row is missing."""
        roots, feature, low, high = (np.array(numbers[key], np.int32) for key in ("roots", "feature", "low", "high"))
        threshold, of_leaves = np.array(numbers["threshold"], float), np.array(numbers["shares"], float)
        shares = np.zeros((len(low), of_leaves.shape[1]))
        shares[_leaves(low)] = of_leaves
        return Forest(roots, feature, threshold, low, high, shares)

    @staticmethod
    def of(estimator: Any) -> Forest:
        """The numbers of a fitted ``RandomForestClassifier`` or ``ExtraTreesClassifier``."""
        trees = [tree.tree_ for tree in estimator.estimators_]
        sizes = [tree.node_count for tree in trees]
        roots = np.cumsum([0, *sizes[:-1]])
        own = np.concatenate([np.arange(size) for size in sizes])
        offset = np.repeat(roots, sizes)
        leaf = np.concatenate([tree.children_left for tree in trees]) < 0
        children = [
            np.concatenate([getattr(tree, side) for tree in trees]) for side in ("children_left", "children_right")
        ]
        low, high = (np.where(leaf, own, side) + offset for side in children)
        feature = np.where(leaf, 0, np.concatenate([tree.feature for tree in trees]))
        shares = np.concatenate([tree.value[:, 0, :] for tree in trees])
        shares = np.where(leaf[:, None], shares / shares.sum(1, keepdims=True), 0)
        roots, feature, low, high = (row.astype(np.int32) for row in (roots, feature, low, high))
        return Forest(roots, feature, np.concatenate([tree.threshold for tree in trees]), low, high, shares)


def _leaves(low: Nodes) -> NDArray[np.bool_]:
    """Which nodes are leaves: those that lead to themselves."""
    leaves: NDArray[np.bool_] = low == np.arange(len(low))
    return leaves
