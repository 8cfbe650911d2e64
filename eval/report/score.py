"""A score: one number of a report with its interval and the counts it stands on."""

from collections.abc import Sequence

from msgspec import Struct

from eval.metrics import bootstrap
from eval.metrics.counts import Counts, Share


class Score(Struct, frozen=True, kw_only=True):
    """``value`` is an F1, a share, a mean or a measurement in ``unit``; None where there is nothing to score.

    ``low`` and ``high`` bound it in 95 % of the resamples of the documents. ``documents`` is their number. For F1,
    ``tp``, ``fp`` and ``fn`` are given; for a share ``tp`` of ``total``.
    """

    value: float | None
    unit: str | None = None
    low: float | None = None
    high: float | None = None
    precision: float | None = None
    recall: float | None = None
    tp: int | None = None
    fp: int | None = None
    fn: int | None = None
    total: int | None = None
    documents: int | None = None


def f1(counts: Sequence[Counts]) -> Score:
    """Micro F1 of documents with these counts."""
    total = sum(counts, Counts())
    low, high = bootstrap.f1_interval(counts) or (None, None)
    return Score(
        value=total.f1,
        low=low,
        high=high,
        precision=total.precision,
        recall=total.recall,
        tp=total.tp,
        fp=total.fp,
        fn=total.fn,
        documents=len(counts),
    )


def share(shares: Sequence[Share]) -> Score:
    """Pooled share of documents."""
    total = sum(shares, Share())
    low, high = bootstrap.share_interval(shares) or (None, None)
    return Score(value=total.ratio, low=low, high=high, tp=total.hits, total=total.total, documents=len(shares))


def mean(values: Sequence[float]) -> Score:
    """Mean of one value a document."""
    low, high = bootstrap.mean_interval(values) or (None, None)
    value = sum(values) / len(values) if values else None
    return Score(value=value, low=low, high=high, documents=len(values))


def measured(value: float | None, unit: str) -> Score:
    """A measurement, such as seconds; None where it could not be taken."""
    return Score(value=value, unit=unit)
