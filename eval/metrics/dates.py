"""Dates: F1 over the set of ISO values of a document."""

from collections.abc import Iterable
from typing import Any

from eval.metrics.counts import Counts, count_multiset
from eval.metrics.text import plain
from extract.document import DateMention


def gold_key(entry: dict[str, Any]) -> str | None:
    """The ISO value of an entry of a story's front matter, which YAML gives as a date, a number or a string."""
    return plain(entry.get("value"))


def found_key(mention: DateMention) -> str | None:
    """The ISO value of an extracted date."""
    return plain(mention.value)


def count(gold: Iterable[str | None], found: Iterable[str | None]) -> Counts:
    """Compare the dates of one document as sets; a mention that was not read (None) claims no value."""
    return count_multiset(set(gold) - {None}, set(found) - {None})
