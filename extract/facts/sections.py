"""Sections: a long text linked part by part, so that time grows with its length and not with the square of it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from extract.document import Range, Span

SECTION_SENTENCES: Final = 80
"""Longer than nearly every article: those are linked whole. A figure's event, item and place stand a few sentences off."""


class Section(Struct, frozen=True):
    """``first`` is the index of the section's first sentence in the whole text; offsets stay those of the text."""

    first: int
    sentences: Sequence[Range]
    spans: Sequence[Span]


def sections(sentences: Sequence[Range], spans: Sequence[Span]) -> Iterator[Section]:
    """Runs of sentences with the spans that begin in them, in order; together everything."""
    ordered = sorted(spans, key=lambda span: span.start)
    starts = [span.start for span in ordered]
    for first in range(0, len(sentences), SECTION_SENTENCES):
        part = sentences[first : first + SECTION_SENTENCES]
        after = first + SECTION_SENTENCES
        low = 0 if first == 0 else bisect_left(starts, part[0][0])
        high = bisect_left(starts, sentences[after][0]) if after < len(sentences) else len(ordered)
        yield Section(first, part, ordered[low:high])
