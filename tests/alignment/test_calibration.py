from __future__ import annotations

import pytest

from alignment.calibration import brier, expected_error, precision_at, reliability


def test_precision_counts_the_most_confident():
    assert precision_at([0.9, 0.1, 0.8], [True, False, False], 2) == 0.5
    assert precision_at([0.9], [True], 10) is None


def test_what_is_right_as_often_as_it_is_sure_has_no_calibration_error():
    confidence, right = [0.75] * 4, [True, True, True, False]
    assert expected_error(confidence, right, bins=1) == 0
    assert brier(confidence, right) == pytest.approx(0.1875)


def test_overconfidence_shows():
    assert expected_error([1.0] * 4, [True, False, False, False]) == 0.75
    assert expected_error([], []) is None


def test_bins_hold_equal_numbers():
    curve = reliability([i / 20 for i in range(20)], [i > 9 for i in range(20)], bins=4)
    assert [part.count for part in curve] == [5, 5, 5, 5]
    assert [part.right for part in curve] == [0, 0, 1, 1]


def test_as_many_outcomes_as_confidences_are_needed():
    with pytest.raises(ValueError, match="2 confidences for 1 outcomes"):
        brier([0.1, 0.2], [True])
