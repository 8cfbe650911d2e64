"""Bilingual agreement: F1 between the facts found in the two files of a story, over (event, value, unit)."""

from collections.abc import Iterable

from eval.metrics import facts
from eval.metrics.counts import Counts
from eval.metrics.facts import Claim


def count(one: Iterable[Claim], other: Iterable[Claim]) -> Counts:
    """Compare the facts of the two files; F1 is the same whichever file is taken for gold."""
    return facts.count(one, other).facts
