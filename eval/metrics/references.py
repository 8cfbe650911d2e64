"""References to the law: F1 over the multiset of (code, article, part, point), all as strings."""

from collections.abc import Iterable
from typing import Any

from eval.metrics.counts import Counts, count_multiset
from eval.metrics.text import plain
from extract.document import Reference

Key = tuple[str | None, str | None, str | None, str | None]


def gold_key(entry: dict[str, Any]) -> Key:
    """The key of an entry of a story's front matter; part 3 and part "3" are the same, a missing one is None."""
    return plain(entry.get("code")), plain(entry.get("article")), plain(entry.get("part")), plain(entry.get("point"))


def found_key(reference: Reference) -> Key:
    """The key of an extracted reference."""
    return plain(reference.code), plain(reference.article), plain(reference.part), plain(reference.point)


def count(gold: Iterable[Key], found: Iterable[Key]) -> Counts:
    """Compare the references of one document; an article is listed once, so one found twice is once spurious."""
    return count_multiset(gold, found)
