"""Scores of words into spans: the best valid BIO sequence, and back."""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from extract.document import Range
from extract.labels import LABELS, TAGS, Label
from extract.tagger.backend import Floats

Tags = NDArray[np.int64]

_FIRST_B: Final = 1
_FIRST_I: Final = 2
"""B and I of a label stand side by side in TAGS, so B are the odd classes and I the even ones above O."""


class Chunk(Struct, frozen=True):
    """Words ``[start, end)`` carry ``label``."""

    start: int
    end: int
    label: Label


def decode(scores: Floats, sentences: Sequence[Range]) -> Tags:
    """The valid tag sequence of highest total score, sentence by sentence.

    ``scores``: [words, tags] log probabilities; ``sentences``: ranges of words. A sequence is valid where every I
    follows B or I of its label. Where taking the best tag of each word is valid already, it is the answer (no sequence
    scores higher); elsewhere the Viterbi algorithm (Viterbi 1967) finds it.
    """
    best: Tags = scores.argmax(axis=1).astype(np.int64)
    for start, end in sentences:
        if not is_valid(best[start:end]):
            best[start:end] = _viterbi(scores[start:end])
    return best


def is_valid(tags: Tags) -> bool:
    """Whether each I follows B or I of its own label."""
    inside = (tags > 0) & (tags % 2 == 0)
    before = np.concatenate(([0], tags[:-1]))
    return not bool(np.any(inside & (before != tags) & (before != tags - 1)))


def _viterbi(scores: Floats) -> Tags:
    length, classes = scores.shape
    back = np.zeros((length, classes), dtype=np.int64)
    own = np.arange(_FIRST_I, classes, 2)
    total = scores[0].copy()
    total[_FIRST_I::2] = -np.inf
    for index in range(1, length):
        best = int(total.argmax())
        step = np.full(classes, total[best], dtype=np.float32)
        back[index] = best
        begun, inside = total[_FIRST_B::2], total[_FIRST_I::2]
        step[_FIRST_I::2] = np.maximum(begun, inside)
        back[index, _FIRST_I::2] = np.where(begun >= inside, own - 1, own)
        total = step + scores[index]
    tags = np.zeros(length, dtype=np.int64)
    tags[-1] = int(total.argmax())
    for index in range(length - 1, 0, -1):
        tags[index - 1] = back[index, tags[index]]
    return tags


def tags_chunks(tags: Tags, sentences: Sequence[Range]) -> Iterator[Chunk]:
    """The chunks of valid tags; none runs over the end of a sentence."""
    for first, last in sentences:
        start = first
        for index in range(first, last + 1):
            going = index < last and tags[index] > 0 and tags[index] % 2 == 0
            if not going:
                if index > start and tags[start] > 0:
                    yield Chunk(start, index, LABELS[(int(tags[start]) - 1) // 2])
                start = index


def chunks_tags(chunks: Sequence[Chunk], length: int) -> Tags:
    """Inverse of :func:`tags_chunks`: the tags of ``length`` words."""
    tags = np.zeros(length, dtype=np.int64)
    for chunk in chunks:
        begin = TAGS.index(f"B-{chunk.label}")
        tags[chunk.start] = begin
        tags[chunk.start + 1 : chunk.end] = begin + 1
    return tags
