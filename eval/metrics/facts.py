"""Facts: micro F1 over the multiset of (event, value, unit), and what else is right among the matched."""

import math
from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from eval.metrics.counts import Counts, Share
from eval.metrics.matching import match
from eval.metrics.text import jaccard, plain
from extract.document import Fact

TOLERANCE = 1e-4
"""Two values are equal within 0.01 % of the larger."""
ITEM_OVERLAP = 0.5
"""An item is right from this Jaccard overlap of words on."""

Value = tuple[float, ...]


class Claim(Struct, frozen=True, order=True):
    """What a fact claims, in one form for gold and found. ``value`` has one number, two for a range, none where unread."""

    event: str
    value: Value
    unit: str = ""
    approx: str = "exact"
    item: str = ""
    place: str = ""
    date: str = ""
    direction: str = ""

    @classmethod
    def gold(cls, entry: dict[str, Any]) -> "Claim":
        """The claim of an entry of a story's front matter."""
        return cls(
            entry["event"],
            _value(entry.get("value")),
            *(plain(entry.get(name)) or default for name, default in _DEFAULTS),
        )

    @classmethod
    def found(cls, fact: Fact) -> "Claim":
        """The claim of an extracted fact."""
        return cls(
            fact.event, _value(fact.value), *(plain(getattr(fact, name)) or default for name, default in _DEFAULTS)
        )

    def __str__(self) -> str:
        value = "–".join(f"{number:.12g}" for number in self.value) or "?"
        sign = "" if self.approx == "exact" else f"{self.approx} "
        return f"{self.event}: {sign}{value} {self.unit or '?'}" + (f" | {self.item}" if self.item else "")


_DEFAULTS = (("unit", ""), ("approx", "exact"), ("item", ""), ("place", ""), ("date", ""), ("direction", ""))


class FactCounts(Struct, frozen=True):
    """Counts of one document or, added up, of many.

    The shares are among the matched pairs: ``item``, ``place``, ``date`` and ``direction`` where the gold states one,
    ``no_item`` where it states none (right where none was found either), ``approx`` always.
    """

    facts: Counts = Counts()
    value_unit: Counts = Counts()
    item: Share = Share()
    no_item: Share = Share()
    approx: Share = Share()
    place: Share = Share()
    date: Share = Share()
    direction: Share = Share()

    def __add__(self, other: "FactCounts") -> "FactCounts":
        return FactCounts(*(getattr(self, name) + getattr(other, name) for name in self.__struct_fields__))


def count(gold: Iterable[Claim], found: Iterable[Claim]) -> FactCounts:
    """Compare the facts of one document, one to one; the order of neither list matters."""
    wanted, given = sorted(gold), sorted(found)
    pairs = [(wanted[i], given[j]) for i, j in match(wanted, given, _same_fact)]
    values = match(wanted, given, _same_value)
    return FactCounts(
        facts=Counts.of(len(pairs), len(wanted), len(given)),
        value_unit=Counts.of(len(values), len(wanted), len(given)),
        item=Share.of(jaccard(g.item, f.item) >= ITEM_OVERLAP for g, f in pairs if g.item),
        no_item=Share.of(not f.item for g, f in pairs if not g.item),
        approx=Share.of(g.approx == f.approx for g, f in pairs),
        place=Share.of(g.place.casefold() == f.place.casefold() for g, f in pairs if g.place),
        date=Share.of(g.date == f.date for g, f in pairs if g.date),
        direction=Share.of(g.direction == f.direction for g, f in pairs if g.direction),
    )


def unmatched(gold: Iterable[Claim], found: Iterable[Claim]) -> tuple[list[Claim], list[Claim]]:
    """The missed and the spurious claims of one document under (event, value, unit)."""
    wanted, given = sorted(gold), sorted(found)
    pairs = match(wanted, given, _same_fact)
    right, taken = {i for i, _ in pairs}, {j for _, j in pairs}
    return [c for i, c in enumerate(wanted) if i not in right], [c for j, c in enumerate(given) if j not in taken]


def equal(one: Value, other: Value) -> bool:
    """Whether two values, or both ends of two ranges, are equal within the tolerance."""
    return len(one) == len(other) and all(
        math.isclose(a, b, rel_tol=TOLERANCE) for a, b in zip(one, other, strict=True)
    )


def _value(value: Any) -> Value:
    if value is None:
        return ()
    return tuple(map(float, value)) if isinstance(value, (list, tuple)) else (float(value),)


def _same_fact(gold: Claim, found: Claim) -> tuple[float, ...] | None:
    return _likeness(gold, found) if gold.event == found.event and _same_value(gold, found) else None


def _same_value(gold: Claim, found: Claim) -> tuple[float, ...] | None:
    same = gold.unit == found.unit and equal(gold.value, found.value)
    return (float(gold.event == found.event), *_likeness(gold, found)) if same else None


def _likeness(gold: Claim, found: Claim) -> tuple[float, ...]:
    """Which of several possible partners is meant: the one that says the same thing of the same item."""
    return (
        float(gold.value == found.value),
        jaccard(gold.item, found.item),
        float(gold.approx == found.approx),
        float(gold.direction == found.direction),
        float(gold.place == found.place) + float(gold.date == found.date),
    )
