"""Merge: a figure that an article states again (headline and lead, "all 33 laboratories") is one fact."""

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

import msgspec

from extract.document import Fact, Number
from extract.facts.elements import head, plain
from extract.labels import Language

_SAME: Final = 1e-6  # relative: what a change of units may leave; 10,000 kg and 10,001 kg are two figures
_STEPS: Final = 1_000_000_000  # more than any float has below 1
_TELLING_DIGITS: Final = 3
_FILLED: Final = ("item", "place", "date", "direction")

Value = Number | tuple[Number, Number] | None


def merge(facts: Sequence[Fact], lang: Language) -> list[Fact]:
    """The facts without repeats, in order. What one mention leaves open another fills in."""
    kept: list[Fact] = []
    near: dict[tuple[str | None, int], list[int]] = defaultdict(list)
    for fact in facts:
        step = _step(fact.value)
        alike = sorted(index for shift in (-1, 0, 1) for index in near[fact.unit, step + shift]) if step else []
        for index in alike:
            if repeats(kept[index], fact, lang):
                kept[index] = joined(kept[index], fact)
                break
        else:
            near[fact.unit, step].append(len(kept))
            kept.append(fact)
    return kept


def _step(value: Value) -> int:
    """Values equal within :data:`_SAME` are at most one step apart; 0 for an unread value, which equals nothing."""
    end = value[0] if isinstance(value, tuple) else value
    if end is None:
        return 0
    return 1 + _STEPS + round(math.log(abs(end)) / _SAME / 2) if end else 1


def repeats(one: Fact, other: Fact, lang: Language) -> bool:
    """Whether two facts of an article are the same figure told twice.

    Value and unit must be equal and the events must not contradict each other. A value of three or more significant
    digits is hardly ever met twice by chance; a plainer one needs items with the same head as well.
    """
    if one.unit != other.unit or not same_value(one.value, other.value):
        return False
    if one.event != other.event and "stat" not in (one.event, other.event):
        return False
    if one.sentence == other.sentence or (one.event != other.event and "change" in (one.event, other.event)):
        return False
    if one.item is None or other.item is None:
        return telling(one.value)
    return same_head(one.item, other.item, lang) or (telling(one.value) and one.unit not in ("percent", "pp", "count"))


def same_value(one: Value, other: Value) -> bool:
    """Equal but for what a change of units leaves; ranges at both ends; an unread value equals nothing."""
    if one is None or other is None:
        return False
    ends, others = (v if isinstance(v, tuple) else (v,) for v in (one, other))
    if len(ends) != len(others):
        return False
    return all(math.isclose(a, b, rel_tol=_SAME) for a, b in zip(ends, others, strict=True))


def telling(value: Value) -> bool:
    """Whether a value has enough significant digits to be recognised: 774 and 21.6 have, 20 and 300,000 have not."""
    ends = value if isinstance(value, tuple) else (value,)
    return all(end is not None and len(f"{end:.10g}".replace(".", "").strip("-0")) >= _TELLING_DIGITS for end in ends)


def same_head(one: str, other: str, lang: Language) -> bool:
    """Whether two items have the same head noun: ``33 лаборатории`` and ``подпольных лабораторий``."""
    return head(plain(one), "ITEM", lang)[0] == head(plain(other), "ITEM", lang)[0]


def joined(one: Fact, other: Fact) -> Fact:
    """The mention with an event stays (else the first), its gaps filled from the other, with the higher score."""
    base, spare = (other, one) if one.event == "stat" != other.event else (one, other)
    gaps = {name: getattr(spare, name) for name in _FILLED if getattr(base, name) is None}
    approx = spare.approx if base.approx == "exact" else base.approx
    return msgspec.structs.replace(base, **gaps, approx=approx, score=max(one.score, other.score))
