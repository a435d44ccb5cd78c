"""What the alignment score is fitted to: partners stand first among the candidates of their claim."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import check_grad, minimize

from fitting.contest import Aim, Contest, LookAlikes

NOISE = np.random.default_rng(7)
#: Four claims of six candidates each, whose first is the partner; only the second measure tells it.
OWNERS = np.repeat([3, 5, 8, 13], 6)
PARTNERS = np.arange(24) % 6 == 0
VALUES = np.column_stack([NOISE.normal(size=24), NOISE.normal(size=24) + 2 * PARTNERS])
CONTEST = Contest.of(VALUES, OWNERS, PARTNERS)
LOOK_ALIKES = LookAlikes.of(VALUES, PARTNERS, np.ones(24))
AIM = Aim([CONTEST, CONTEST], LOOK_ALIKES, look_alike=0.2, penalty=0.01)


def test_where_nothing_tells_them_apart_a_partner_is_one_of_six():
    assert CONTEST.loss(np.zeros(2)).value == pytest.approx(np.log(6))


def test_a_claim_without_a_partner_has_no_contest():
    assert len(Contest.of(VALUES, OWNERS, PARTNERS & (OWNERS == 5)).values) == 6


def test_two_partners_of_one_claim_need_not_stand_above_each_other():
    both = Contest.of(np.array([[9.0], [8.0], [0.0]]), np.array([1, 1, 1]), np.array([True, True, False]))
    assert both.loss(np.ones(1)).value < 0.001


def test_partners_without_rivals_surprise_nobody():
    alone = Contest.of(np.ones((1, 1)), np.array([1]), np.array([True]))
    assert alone.loss(np.ones(1)).value == pytest.approx(0)


def test_look_alikes_count_as_much_as_partners_however_many_they_are():
    assert LOOK_ALIKES.weights[PARTNERS].sum() == pytest.approx(LOOK_ALIKES.weights[~PARTNERS].sum())


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(("aim", "size"), [(CONTEST, 2), (LOOK_ALIKES, 3), (AIM, 3)])
def test_the_slope_is_that_of_the_loss(aim, size, seed):
    at = np.random.default_rng(seed).normal(size=size)
    assert check_grad(lambda x: aim.loss(x).value, lambda x: aim.loss(x).slope, at) < 1e-5


def test_the_measure_that_tells_partners_gets_the_weight():
    weights = minimize(AIM.loss, np.zeros(3), jac=True, method="L-BFGS-B").x
    assert weights[1] > 1 > abs(weights[0])
