"""Windows: what the encoder reads at once. Whole sentences are packed together, so that each sees its neighbours.

A sentence too long for one window is read in overlapping windows; of each word the window counts in which it stands
farther from the edge. No word is left out.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from extract.document import Range


class Window(Struct, frozen=True):
    """Words ``[start, end)`` are read, the labels of words ``[first, last)`` are kept."""

    start: int
    end: int
    first: int
    last: int


def plan_windows(lengths: Sequence[int], sentences: Sequence[Range], limit: int) -> list[Window]:
    """Cover all words by windows of at most ``limit`` pieces.

    ``lengths``: pieces of each word; ``sentences``: ranges of words, in order, together all words. The `[first, last)`
    of the windows follow each other without gap or overlap.
    """
    windows: list[Window] = []
    start = end = pieces = 0
    for first, last in sentences:
        length = sum(lengths[first:last])
        if end > start and pieces + length > limit:
            windows.append(Window(start, end, start, end))
            start, pieces = first, 0
        if length > limit:
            windows.extend(_overlapping(lengths, first, last, limit))
            start, pieces = last, 0
        else:
            pieces += length
        end = last
    if end > start:
        windows.append(Window(start, end, start, end))
    return windows


def _overlapping(lengths: Sequence[int], first: int, last: int, limit: int) -> Iterator[Window]:
    """Windows over one long sentence; neighbours share about a quarter of ``limit``, and part in its middle."""
    start = kept = first
    while True:
        end, pieces = start, 0
        while end < last and pieces + lengths[end] <= limit:
            pieces += lengths[end]
            end += 1
        end = max(end, start + 1)
        if end == last:
            yield Window(start, end, kept, end)
            return
        overlap, following = 0, end
        while following > start + 1 and overlap + lengths[following - 1] <= limit // 4:
            following -= 1
            overlap += lengths[following]
        boundary = max((following + end) // 2, kept + 1)
        yield Window(start, end, kept, boundary)
        start, kept = min(following, boundary), boundary
