"""Neighbours are exact in both directions whatever the block, and nearly so where they are sought in a graph."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from alignment import neighbours
from alignment.embedding.encoder import unit
from alignment.likeness import products
from alignment.neighbours import Road, nearest


def rows(count: int, seed: int, dimensions: int = 16) -> np.ndarray:
    """Unit rows."""
    return unit(np.random.default_rng(seed).standard_normal((count, dimensions)).astype(np.float32))


def by_hand(a: np.ndarray, b: np.ndarray, k: int) -> set[tuple[int, int]]:
    """Both directions, one claim at a time."""
    like = a @ b.T
    there = {(i, int(j)) for i in range(len(a)) for j in np.argsort(-like[i])[:k] if like[i, j] > 0}
    back = {(int(i), j) for j in range(len(b)) for i in np.argsort(-like[:, j])[:k] if like[i, j] > 0}
    return there | back


@given(st.integers(1, 30), st.integers(1, 30), st.integers(1, 6), st.integers(1, 200))
def test_both_directions_are_exact_whatever_the_size_of_a_block(n: int, m: int, k: int, cells: int) -> None:
    a, b = rows(n, 1), rows(m, 2)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(neighbours, "CELLS", cells)
        found = nearest([Road(a, b)], k)
    assert {(int(i), int(j)) for i, j in zip(*found, strict=True)} == by_hand(a, b, k)


def test_roads_are_added_by_their_weights() -> None:
    a, b, c = rows(5, 1), rows(7, 2), rows(7, 3)
    whole = Road(np.hstack([a, a]), np.hstack([b, 0.5 * c]))
    assert {*map(tuple, np.stack(nearest([Road(a, b), Road(a, c, 0.5)], 2), axis=1).tolist())} == {
        *map(tuple, np.stack(nearest([whole], 2), axis=1).tolist())
    }


def test_beyond_the_exact_size_nearly_all_neighbours_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    a, b = rows(300, 1), rows(400, 2)
    monkeypatch.setattr(neighbours, "EXACT", 100)
    found = {*map(tuple, np.stack(nearest([Road(a, b)], 10), axis=1).tolist())}
    exact = by_hand(a, b, 10)
    assert len(found & exact) / len(exact) > 0.95


def test_beyond_the_exact_size_rare_terms_find_their_claims_and_common_ones_nobody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(neighbours, "EXACT", 100)
    terms = np.zeros((400, 3), dtype=np.float32)
    terms[:, 0] = 1
    terms[7, 1] = terms[9, 2] = 5
    found = {*map(tuple, np.stack(nearest([Road(csr_array(terms), csr_array(terms))], 3), axis=1).tolist())}
    assert found == {(7, 7), (9, 9)}


@pytest.mark.parametrize("gathering", [0, 10**9])
def test_products_are_the_same_gathered_or_from_blocks(gathering: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("alignment.likeness._GATHERING", gathering)
    a, b = rows(20, 1), rows(30, 2)
    at, there = np.repeat(np.arange(20), 3), np.tile(np.array([0, 5, 29]), 20)
    want = (a @ b.T)[at, there]
    assert np.allclose(products(Road(a, b), at, there), want, atol=1e-6)
    assert np.allclose(products(Road(csr_array(a), csr_array(b)), at, there), want, atol=1e-6)
