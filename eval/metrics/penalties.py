"""Penalties: F1 over the multiset of (kind, min, max, unit)."""

from collections.abc import Iterable
from typing import Any

from eval.metrics.counts import Counts, count_multiset
from eval.metrics.text import plain
from extract.document import Penalty

Bound = float | str | None
Key = tuple[str | None, Bound, Bound, str | None]


def gold_key(entry: dict[str, Any]) -> Key:
    """The key of an entry of a story's front matter; 5 and 5.0 are the same, a missing bound is None."""
    return plain(entry.get("kind")), _bound(entry.get("min")), _bound(entry.get("max")), plain(entry.get("unit"))


def found_key(penalty: Penalty) -> Key:
    """The key of an extracted penalty."""
    return penalty.kind, _bound(penalty.min), _bound(penalty.max), plain(penalty.unit)


def count(gold: Iterable[Key], found: Iterable[Key]) -> Counts:
    """Compare the penalties of one document; a sanction is listed once, so one found twice is once spurious."""
    return count_multiset(gold, found)


def _bound(value: Any) -> Bound:
    if value is None:
        return None
    try:
        return float(value)
    except (TypeError, ValueError):
        return str(value)
