"""Counts that add up over documents; every ratio is a property of them, None where there is nothing to score."""

from collections import Counter
from collections.abc import Hashable, Iterable

from msgspec import Struct


class Counts(Struct, frozen=True):
    """Right (``tp``), spurious (``fp``) and missed (``fn``) records."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    @classmethod
    def of(cls, matched: int, gold: int, found: int) -> "Counts":
        """The counts of ``matched`` pairs among ``gold`` and ``found`` records."""
        return cls(matched, found - matched, gold - matched)

    @property
    def precision(self) -> float | None:
        """Share of the found records that are right; None where nothing was found."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else None

    @property
    def recall(self) -> float | None:
        """Share of the gold records that were found; None where there is no gold."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of the two, 2 tp / (2 tp + fp + fn); None where there is neither gold nor found."""
        total = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / total if total else None


class Share(Struct, frozen=True):
    """``hits`` among ``total`` cases."""

    hits: int = 0
    total: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.hits + other.hits, self.total + other.total)

    @classmethod
    def of(cls, cases: Iterable[bool]) -> "Share":
        """The share of true cases."""
        listed = list(cases)
        return cls(sum(listed), len(listed))

    @property
    def ratio(self) -> float | None:
        """Hits by total; None where there is no case."""
        return self.hits / self.total if self.total else None


def count_multiset(gold: Iterable[Hashable], found: Iterable[Hashable]) -> Counts:
    """Compare two multisets of exact keys: a key found twice and gold once is one right and one spurious."""
    wanted, given = Counter(gold), Counter(found)
    return Counts.of((wanted & given).total(), wanted.total(), given.total())
