"""A relation is chosen from its shares; what a suggestion was made from can be packed and taken out again."""

from __future__ import annotations

import numpy as np
import pytest

from alignment.basis import Bases, pack, unpack
from alignment.choosing import choose, likeliest
from alignment.relation_model import RELATIONS, default_model
from models.vocabulary import Relation


def shares(**given: float) -> np.ndarray:
    """One pair's shares."""
    return np.array([[given.get(str(relation), 0.0) for relation in RELATIONS]])


@pytest.mark.parametrize(
    ("given", "evidence", "wanted"),
    [
        ({"agreement": 0.25, "partial": 0.2, "framing": 0.4, "unrelated": 0.15}, 0.0, Relation.AGREEMENT),
        ({"contradiction": 0.35, "framing": 0.45, "unrelated": 0.2}, 1.0, Relation.CONTRADICTION),
        ({"contradiction": 0.35, "framing": 0.45, "unrelated": 0.2}, 0.5, Relation.FRAMING),
        ({"contradiction": 0.7, "framing": 0.2, "unrelated": 0.1}, 0.5, Relation.CONTRADICTION),
        ({"contradiction": 0.7, "framing": 0.2, "unrelated": 0.1}, 0.0, Relation.FRAMING),
        ({"partial": 0.3, "agreement": 0.1, "unrelated": 0.5}, 0.0, Relation.UNRELATED),
    ],
    ids=[
        "agreement and partial count as one",
        "firm evidence",
        "slight evidence",
        "a share that needs no more",
        "no contradiction without evidence",
        "the likeliest",
    ],
)
def test_the_likeliest_relation(given: dict[str, float], evidence: float, wanted: Relation) -> None:
    assert RELATIONS[likeliest(shares(**given), np.array([evidence]))[0]] is wanted


def test_how_sure_a_choice_is_hangs_on_whether_both_claims_are_of_one_thing() -> None:
    alike = np.vstack([shares(agreement=0.6, partial=0.3, unrelated=0.1)] * 2)
    chosen, sure = choose(default_model(), alike, np.zeros(2), np.array([0.95, 0.3]), np.ones(2))
    assert chosen[0] == chosen[1]
    assert sure[0] > 2 * sure[1]


def test_a_contradiction_is_as_sure_as_its_evidence_assures() -> None:
    alike, evidence = np.vstack([shares(contradiction=0.5, unrelated=0.5)] * 2), np.ones(2)
    _, sure = choose(default_model(), alike, evidence, np.array([0.95, 0.95]), np.array([1.0, 0.5]))
    assert sure[0] > 1.2 * sure[1]
    alike = np.vstack([shares(agreement=0.5)] * 2)
    _, sure = choose(default_model(), alike, evidence, np.array([0.95, 0.95]), np.array([1.0, 0.5]))
    assert sure[0] == sure[1]


def test_a_basis_comes_back_as_it_was_packed() -> None:
    signals, said = np.array([[0.5, -1.0], [2.0, 0.25]]), np.vstack([shares(partial=1.0)] * 2)
    bases = Bases(signals, said, np.array([1.0, 0.5]), np.array([1.5, 0.25]))
    again = unpack(pack(bases), signals=2)
    assert (again.signals == bases.signals).all()
    assert (again.shares == bases.shares).all()
    assert (again.evidence == bases.evidence).all()
    assert (again.assurance == bases.assurance).all()
    assert unpack([], signals=2).signals.shape == (0, 2)


def test_a_basis_of_another_model_is_refused() -> None:
    packed = pack(Bases(np.zeros((1, 3)), shares(partial=1.0), np.ones(1), np.ones(1)))
    with pytest.raises(ValueError, match="align again"):
        unpack(packed, signals=2)
