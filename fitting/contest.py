"""How far a claim's partners stand above the other candidates of that claim: what a list of five is made for.

A pair may be likely and yet stand behind five likelier ones, so that how pairs stand to one another is fitted, and not
only which is one. The loss is that of a softmax over each partner and the candidates that are none (Cao et al. 2007,
“Learning to rank: from pairwise approach to listwise approach”).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np


class Loss(NamedTuple):
    """A loss in nats and its slope by each weight."""

    value: float
    slope: np.ndarray


@dataclass(frozen=True)
class Contest:
    """The candidates of claims of which some are known to be partners."""

    values: np.ndarray
    """The measures of each candidate, ``[candidates, measures]``."""
    claims: np.ndarray
    """Whose candidate each is, as numbers from 0 on."""
    partners: np.ndarray
    """Which of them are partners, as a mask."""

    @staticmethod
    def of(values: np.ndarray, owners: np.ndarray, partners: np.ndarray) -> Contest:
        """Of all candidates those of claims that have a partner among them; ``owners``: whose each is."""
        contested = np.isin(owners, owners[partners])
        claims = np.unique(owners[contested], return_inverse=True)[1]
        return Contest(values[contested], claims, partners[contested])

    def loss(self, weights: np.ndarray) -> Loss:
        """How surprising it is, in the mean, that a partner stands above all that are none."""
        scores = self.values @ weights
        worth = np.exp(scores - scores.max())
        rivals = np.bincount(self.claims, worth * ~self.partners)
        own = self.claims[self.partners]
        odds = np.maximum(rivals[own], np.finfo(float).tiny) / worth[self.partners]
        missing = odds / (1 + odds) / len(own)
        pull = np.bincount(own, missing, minlength=len(rivals)) / np.maximum(rivals, np.finfo(float).tiny)
        push = np.where(self.partners, 0.0, worth * pull[self.claims])
        push[self.partners] = -missing
        return Loss(float(np.log1p(odds).mean()), self.values.T @ push)


@dataclass(frozen=True)
class LookAlikes:
    """Labelled pairs: those of one thing, and look-alikes that are not, either weighing one half."""

    values: np.ndarray
    positive: np.ndarray
    weights: np.ndarray

    @staticmethod
    def of(values: np.ndarray, positive: np.ndarray, weights: np.ndarray) -> LookAlikes:
        """Of pairs with weights of any sum."""
        sums = np.where(positive, weights[positive].sum(), weights[~positive].sum())
        return LookAlikes(values, positive, weights / sums)

    def loss(self, weights: np.ndarray) -> Loss:
        """How surprising the labels are; the last weight is added to each score."""
        signs = np.where(self.positive, -1.0, 1.0)
        odds = np.exp(signs * (self.values @ weights[:-1] + weights[-1]))
        push = signs * self.weights * odds / (1 + odds)
        return Loss(float(self.weights @ np.log1p(odds)), np.append(self.values.T @ push, push.sum()))


@dataclass(frozen=True)
class Aim:
    """What weights are sought for: partners stand first, of either side's claims, and above look-alikes."""

    contests: Sequence[Contest]
    look_alikes: LookAlikes
    look_alike: float
    """What look-alikes count beside the contests."""
    penalty: float
    """How strongly weights are drawn to nought."""

    def loss(self, weights: np.ndarray) -> Loss:
        """Of one weight a measure and one more, which is added to each score."""
        slopes = weights[:-1]
        stand = [contest.loss(slopes) for contest in self.contests]
        told = self.look_alikes.loss(weights)
        value = np.mean([one.value for one in stand]) + self.look_alike * told.value + self.penalty * slopes @ slopes
        slope = self.look_alike * told.slope
        slope[:-1] += np.mean([one.slope for one in stand], axis=0) + 2 * self.penalty * slopes
        return Loss(float(value), slope)
