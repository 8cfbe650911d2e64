"""Percentile bootstrap intervals over documents (Efron, 1979), seeded so that a report can be repeated."""

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from eval.metrics.counts import Counts, Share

Interval = tuple[float, float]
RESAMPLES: Final = 1000
LEVEL: Final = 0.95
SEED: Final = 20260209


def f1_interval(counts: Sequence[Counts], resamples: int = RESAMPLES, seed: int = SEED) -> Interval | None:
    """Interval of the micro F1 of documents with these counts; None where nothing can be scored."""
    return _ratio([2 * c.tp for c in counts], [2 * c.tp + c.fp + c.fn for c in counts], resamples, seed)


def share_interval(shares: Sequence[Share], resamples: int = RESAMPLES, seed: int = SEED) -> Interval | None:
    """Interval of the pooled share of documents; None where there is no case."""
    return _ratio([s.hits for s in shares], [s.total for s in shares], resamples, seed)


def mean_interval(values: Sequence[float], resamples: int = RESAMPLES, seed: int = SEED) -> Interval | None:
    """Interval of the mean of one value a document; None where there is none."""
    return _ratio(values, [1] * len(values), resamples, seed)


def _ratio(above: Sequence[float], below: Sequence[float], resamples: int, seed: int) -> Interval | None:
    """Interval of sum(above) / sum(below) when whole documents are drawn with replacement.

    Documents are put in a fixed order first, so that the interval does not depend on theirs; draws in which there is
    nothing to score are left out.
    """
    pairs: NDArray[np.float64] = np.array(sorted(zip(above, below, strict=True)), dtype=np.float64).reshape(-1, 2)
    if not len(pairs) or not pairs[:, 1].sum():
        return None
    drawn = pairs[np.random.default_rng(seed).integers(len(pairs), size=(resamples, len(pairs)))].sum(axis=1)
    drawn = drawn[drawn[:, 1] > 0]
    if not len(drawn):
        return None
    tail = 100 * (1 - LEVEL) / 2
    low, high = np.percentile(drawn[:, 0] / drawn[:, 1], [tail, 100 - tail])
    return float(low), float(high)
