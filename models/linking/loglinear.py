"""A log-linear model over candidates: the likelihood of any right candidate, an L2 penalty, Adam over all examples."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.linking.choices import Decision

Floats = NDArray[np.float64]
NEGLIGIBLE = 0.03
"""Weights below this are dropped: the choices stay the same, the files lose a third."""


def fit(decisions: Sequence[Decision], l2: float = 1.0, rounds: int = 150, least: int = 2) -> dict[str, float]:
    """Weights of the features seen in at least ``least`` candidates; those next to nothing are dropped."""
    counts = Counter(f for decision in decisions for candidate in decision.features for f in set(candidate))
    index = {f: i for i, f in enumerate(f for f, n in counts.items() if n >= least)}
    columns: list[int] = []
    rows: list[int] = []
    right: list[bool] = []
    group: list[int] = []
    for number, decision in enumerate(decisions):
        for candidate, good in zip(decision.features, decision.right, strict=True):
            ids = [index[f] for f in candidate if f in index]
            columns += ids
            rows += [len(right)] * len(ids)
            right.append(good)
            group.append(number)
    table = (np.array(columns, dtype=np.int64), np.array(rows, dtype=np.int64))
    weights = _minimise(*table, np.array(right), np.array(group), len(index), l2, rounds)
    return {f: round(float(weights[i]), 2) for f, i in index.items() if abs(weights[i]) >= NEGLIGIBLE}


def _minimise(
    columns: NDArray[Any],
    rows: NDArray[Any],
    right: NDArray[Any],
    group: NDArray[Any],
    size: int,
    l2: float,
    rounds: int,
) -> Floats:
    weights: Floats = np.zeros(size)
    first, second = np.zeros(size), np.zeros(size)
    groups = int(group[-1]) + 1
    for step in range(1, rounds + 1):
        scores: Floats = np.bincount(rows, weights[columns], minlength=len(right)).astype(np.float64)
        everything = _shares(scores, group, groups)
        good = _shares(np.where(right, scores, -1e9), group, groups)
        slope = np.bincount(columns, (everything - good)[rows], minlength=size) + l2 * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.99 * second + 0.01 * slope**2
        rate = 0.1 * (1 - step / (rounds + 1))
        weights -= rate * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return weights


def _shares(scores: Floats, group: NDArray[Any], groups: int) -> Floats:
    """Softmax within each group."""
    top = np.full(groups, -np.inf)
    np.maximum.at(top, group, scores)
    powers = np.exp(scores - top[group])
    shares: Floats = powers / np.bincount(group, powers, minlength=groups)[group]
    return shares
