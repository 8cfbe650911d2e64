"""Calibration: whether spans of a score are right as often as the score says.

Expected calibration error (Naeini et al. 2015): over ten bins of the score, the gap between the mean score and the share of
right spans, weighted by the spans of the bin.
"""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from eval.metrics.counts import Share
from extract.document import Span

BINS: Final = 10


class Bin(Struct, frozen=True):
    """Spans whose scores fall into one tenth: how many, how many right, and the sum of their scores."""

    spans: int = 0
    right: int = 0
    total: float = 0.0

    def __add__(self, other: "Bin") -> "Bin":
        return Bin(self.spans + other.spans, self.right + other.right, self.total + other.total)

    @property
    def share(self) -> Share:
        """The right ones among them."""
        return Share(self.right, self.spans)

    @property
    def mean(self) -> float | None:
        """Mean score; None where the bin is empty."""
        return self.total / self.spans if self.spans else None

    @property
    def gap(self) -> float:
        """Distance between scores and rightness, in spans."""
        return abs(self.total - self.right)


class Reliability(Struct, frozen=True):
    """The bins of one document or, added up, of many."""

    bins: tuple[Bin, ...] = (Bin(),) * BINS

    def __add__(self, other: "Reliability") -> "Reliability":
        return Reliability(tuple(a + b for a, b in zip(self.bins, other.bins, strict=True)))

    @property
    def error(self) -> float | None:
        """Expected calibration error; None where nothing was found."""
        spans = sum(each.spans for each in self.bins)
        return sum(each.gap for each in self.bins) / spans if spans else None


def count(gold: Iterable[Span], found: Iterable[Span]) -> Reliability:
    """Judge the found spans of one document: right where start, end and label are a gold span's."""
    wanted = {(span.start, span.end, span.label) for span in gold}
    bins = [Bin()] * BINS
    for span in found:
        place = min(int(span.score * BINS), BINS - 1)
        bins[place] += Bin(1, int((span.start, span.end, span.label) in wanted), span.score)
    return Reliability(tuple(bins))
