"""The loss of the tagger where a word may have any of a set of tags."""

import torch
from torch import Tensor


def label_set_loss(logits: Tensor, allowed: Tensor) -> Tensor:
    """Mean negative log probability of the allowed sets.

    ``logits``: [words, tags], float; ``allowed``: [words, tags], bool, at least one tag a word. With one allowed tag
    this is the cross entropy; with several, the probability mass of the set counts (partial-label learning, as in
    Jin & Ghahramani 2002), so that what a corpus does not annotate is not taught as absent.
    """
    total = torch.logsumexp(logits, dim=-1)
    inside = torch.logsumexp(logits.masked_fill(~allowed, float("-inf")), dim=-1)
    return (total - inside).mean()
