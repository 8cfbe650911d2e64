"""Ranges in text order: which of them a stretch of the text lies in."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from extract.document import Range


def holders(ranges: Sequence[Range]) -> Callable[[int, int], int | None]:
    """A function that tells the index of the range that holds ``[start, end)`` whole, None where none does."""
    starts = [start for start, _ in ranges]

    def holder(start: int, end: int) -> int | None:
        index = bisect_right(starts, start) - 1
        return index if index >= 0 and end <= ranges[index][1] else None

    return holder
