import random
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.metrics import facts
from eval.metrics.counts import Counts, Share
from eval.metrics.facts import Claim
from tests.eval.perfect import fact


def claim(event: str, value: Any, unit: str, **rest: Any) -> Claim:
    return Claim.gold({"event": event, "value": value, "unit": unit, **rest})


claims = st.builds(
    claim,
    st.sampled_from(["seize", "stat"]),
    st.one_of(st.none(), st.integers(0, 4), st.floats(0.9998, 1.0002), st.just([1, 2])),
    st.sampled_from(["kg", "count"]),
    item=st.sampled_from([None, "мужчин", "молодых мужчин", "men"]),
    approx=st.sampled_from(["exact", "over"]),
)


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        (10_000, 10_001, True),
        (10_000, 10_002, False),
        (1967, 1967.0, True),
        (0, 0, True),
        (0, 1e-9, False),
        ([10, 15], (10.0, 15.0), True),
        ([10, 15], (10, 15.1), False),
        ([10, 15], 10, False),
        (10, None, False),
    ],
)
def test_values(gold: Any, found: Any, same: bool) -> None:
    wanted, given_ = claim("seize", gold, "kg"), Claim.found(fact(event="seize", value=found, unit="kg"))
    assert facts.count([wanted], [given_]).facts.tp == int(same)
    assert facts.count([given_], [wanted]).facts.tp == int(same)


def test_by_hand_in_russian() -> None:
    gold = [
        claim("seize", 14.6, "kg", item="готового мефедрона"),
        claim("detain", 2, "count", item="граждан", date=date(2026, 3, 3)),
        claim("stat", 75_000, "count", approx="about", item="разовых доз"),
    ]
    found = [
        claim("seize", 14.6, "kg", item="мефедрона"),  # half of the words: right
        claim("stat", 2, "count", item="граждан"),  # another event: value and unit alone
        claim("stat", 75_000, "count", item="доз наркотика"),  # a third of the words, approx lost
        claim("stat", None, "count"),  # not read: spurious
    ]
    counted = facts.count(gold, found)
    assert counted.facts == Counts(tp=2, fp=2, fn=1)
    assert counted.value_unit == Counts(tp=3, fp=1)
    assert counted.item == Share(1, 2)
    assert counted.approx == Share(1, 2)
    assert counted.date == Share()  # the only dated fact is not matched


def test_by_hand_in_english() -> None:
    gold = [
        claim("change", 7.2, "percent", direction="up", item="exports", place="Aktau"),
        claim("allocate", 3.5e9, "KZT", date=2025),
    ]
    found = [
        claim("change", 7.2, "percent", direction="down", item="Exports of oil", place="aktau"),
        claim("allocate", 3_500_100_000, "KZT", date="2025", item="roads"),
    ]
    counted = facts.count(gold, found)
    assert counted.facts == Counts(tp=2)
    assert (counted.item, counted.no_item) == (Share(0, 1), Share(0, 1))
    assert (counted.direction, counted.place, counted.date) == (Share(0, 1), Share(1, 1), Share(1, 1))


def test_trap_units_are_part_of_the_value() -> None:
    """CQE's scorer gives {5 g, 5 m} against {5 kg, 7 kg} a value F1 of 100."""
    gold = [claim("stat", 0.005, "kg"), claim("stat", 5, "m")]
    found = [claim("stat", 5, "kg"), claim("stat", 7, "kg")]
    counted = facts.count(gold, found)
    assert counted.facts == counted.value_unit == Counts(fp=2, fn=2)


def test_multiset_and_one_to_one() -> None:
    two_men = claim("detain", 2, "count", item="men")
    two_women = claim("detain", 2, "count", item="women")
    assert facts.count([two_men, two_women], [two_men]).facts == Counts(tp=1, fn=1)
    assert facts.count([two_men], [two_men, two_men]).facts == Counts(tp=1, fp=1)
    # Of two possible partners the one with the same item is taken, whatever the order.
    assert facts.count([two_men, two_women], [two_women, two_men]).item == Share(2, 2)


def test_value_and_unit_pair_the_same_event_first() -> None:
    gold = [claim("seize", 5, "kg"), claim("stat", 5, "kg")]
    assert facts.count(gold, gold[::-1]).value_unit == Counts(tp=2)


@settings(deadline=None)
@given(st.lists(claims, max_size=6), st.lists(claims, max_size=6), st.randoms())
def test_order_does_not_matter(gold: list[Claim], found: list[Claim], shuffled: random.Random) -> None:
    counted = facts.count(gold, found)
    shuffled.shuffle(gold)
    shuffled.shuffle(found)
    assert facts.count(gold, found) == counted
    assert counted.facts.tp <= counted.value_unit.tp
    assert counted.facts.tp + counted.facts.fn == len(gold)
    missed, spurious = facts.unmatched(gold, found)
    assert (len(missed), len(spurious)) == (counted.facts.fn, counted.facts.fp)


@settings(deadline=None)
@given(st.lists(claims, max_size=6))
def test_perfection(gold: list[Claim]) -> None:
    counted = facts.count(gold, gold)
    assert counted.facts == counted.value_unit == Counts(tp=len(gold))


def test_sum_of_documents() -> None:
    one = facts.count([claim("stat", 1, "kg")], [claim("stat", 1, "kg")])
    assert (one + one).facts == Counts(tp=2)
    assert (one + one).approx == Share(2, 2)
