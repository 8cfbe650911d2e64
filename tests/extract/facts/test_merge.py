"""Repeats of a figure within an article."""

from typing import Any

import pytest

from extract.facts.merge import merge, telling
from tests.extract.facts.marked import fact


def _two(first: dict[str, Any], second: dict[str, Any]) -> int:
    return len(merge([fact(sentence=0, **first), fact(sentence=3, start=9, end=10, **second)], "en"))


@pytest.mark.parametrize(
    ("first", "second", "left"),
    [
        ({"value": 33, "item": "drug laboratories"}, {"value": 33, "item": "underground laboratories"}, 1),
        ({"value": 2, "item": "men"}, {"value": 2, "item": "laboratories"}, 2),
        ({"value": 774, "item": "drug users"}, {"value": 774, "item": None}, 1),
        ({"value": 2, "item": "men"}, {"value": 2, "item": None}, 2),
        ({"value": 33, "item": "labs", "event": "seize"}, {"value": 33, "item": "labs", "event": "harm"}, 2),
        ({"value": 33, "item": "labs", "event": "dismantle"}, {"value": 33, "item": "labs"}, 1),
        ({"value": 20, "unit": "kg", "item": "hashish"}, {"value": 20, "unit": "l", "item": "hashish"}, 2),
        ({"value": 21.6, "unit": "kg", "item": "hashish"}, {"value": 21.6, "unit": "kg", "item": "resin"}, 1),
        ({"value": 10, "unit": "percent", "item": "rate"}, {"value": 10, "unit": "percent", "item": "income tax"}, 2),
        ({"value": 10_000, "unit": "kg", "item": "resin"}, {"value": 10_001, "unit": "kg", "item": "resin"}, 2),
        ({"value": 1967, "unit": "kg", "item": "resin"}, {"value": 1.967 * 1000, "unit": "kg", "item": "resin"}, 1),
        ({"value": None, "item": "labs"}, {"value": None, "item": "labs"}, 2),
        ({"value": (10, 15), "unit": "kg", "item": "hashish"}, {"value": (10, 15), "unit": "kg", "item": "hashish"}, 1),
    ],
)
def test_what_counts_as_a_repeat(first: dict[str, Any], second: dict[str, Any], left: int) -> None:
    assert _two(first, second) == left


def test_the_mention_with_an_event_stays_and_is_filled() -> None:
    plain = fact(value=274, item="phones", place="Astana", start=1, end=4)
    seized = fact(value=274, item="phones", event="seize", approx="over", sentence=2, start=50, end=53)
    (left,) = merge([plain, seized], "en")
    assert (left.event, left.place, left.start, left.approx) == ("seize", "Astana", 50, "over")


def test_two_equal_figures_of_one_sentence_are_two_facts() -> None:
    assert len(merge([fact(value=774, item="men"), fact(value=774, item="men", start=5, end=8)], "en")) == 2


def test_telling_values() -> None:
    assert [telling(v) for v in (774, 21.6, 20, 300_000, 1_214, (10, 15), None)] == [
        True, True, False, False, True, False, False,
    ]  # fmt: skip
