"""Training batches: texts cut into windows anew each epoch, windows of like length put together."""

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

import torch
from msgspec import Struct
from torch import Tensor

from extract.labels import TAGS
from extract.tagger.pieces import Pieces
from extract.tagger.windows import plan_windows


class Example(Struct, frozen=True):
    """One window: piece ids with the two end marks, where each word begins, and the tags each word may have."""

    ids: list[int]
    firsts: list[int]
    allowed: list[int]


E = TypeVar("E", bound=Example)


class Batch(Struct, frozen=True):
    """``ids``, ``mask``: [windows, pieces]; ``firsts``: [words] flat positions of words; ``allowed``: [words, tags]."""

    ids: Tensor
    mask: Tensor
    firsts: Tensor
    allowed: Tensor


def window_examples(row: Mapping[str, Any], pieces: Pieces, limit: int) -> Iterator[Example]:
    """The windows of one row of the encoded data set."""
    words: list[list[int]] = row["pieces"]
    sentences = [(first, last) for first, last in row["sentences"]]
    for window in plan_windows([len(ids) for ids in words], sentences, limit):
        ids, firsts = [pieces.begin], []
        for word in words[window.start : window.end]:
            firsts.append(len(ids))
            ids += word
        yield Example([*ids, pieces.end], firsts, row["allowed"][window.start : window.end])


def grouped(examples: Sequence[E], tokens: int, rng: random.Random) -> list[list[E]]:
    """Groups of at most ``tokens`` pieces with padding, in random order, windows of like length together."""
    order = sorted(range(len(examples)), key=lambda index: len(examples[index].ids) + rng.random() * 8)
    groups: list[list[E]] = [[]]
    for index in order:
        if groups[-1] and (len(groups[-1]) + 1) * len(examples[index].ids) > tokens:
            groups.append([])
        groups[-1].append(examples[index])
    rng.shuffle(groups)
    return groups


def collate(group: Sequence[Example], pad: int) -> Batch:
    """Pad the windows of a batch to its longest."""
    width = max(len(example.ids) for example in group)
    ids = torch.full((len(group), width), pad, dtype=torch.long)
    mask = torch.zeros((len(group), width), dtype=torch.long)
    firsts: list[int] = []
    for row, example in enumerate(group):
        ids[row, : len(example.ids)] = torch.tensor(example.ids)
        mask[row, : len(example.ids)] = 1
        firsts += [row * width + first for first in example.firsts]
    sets = torch.tensor([tags for example in group for tags in example.allowed], dtype=torch.long)
    bits = (sets.unsqueeze(-1) >> torch.arange(len(TAGS))) & 1
    return Batch(ids, mask, torch.tensor(firsts), bits.bool())
