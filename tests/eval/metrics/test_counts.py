import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.metrics.counts import Counts, Share, count_multiset

numbers = st.integers(0, 50)
counts = st.builds(Counts, numbers, numbers, numbers)


def test_ratios_by_hand() -> None:
    some = Counts(tp=3, fp=1, fn=2)
    assert some.precision == pytest.approx(3 / 4)
    assert some.recall == pytest.approx(3 / 5)
    assert some.f1 == pytest.approx(2 * 0.75 * 0.6 / (0.75 + 0.6))


def test_nothing_to_score_is_none_not_zero() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1) == (None, None, None)
    assert Counts(fn=2).precision is None
    assert Counts(fp=2).recall is None
    assert Counts(fp=1, fn=1).f1 == 0.0
    assert Share().ratio is None
    assert Share(0, 4).ratio == 0.0


@settings(deadline=None)
@given(st.lists(counts))
def test_counts_add_up(items: list[Counts]) -> None:
    total = sum(items, Counts())
    assert (total.tp, total.fp, total.fn) == (
        sum(i.tp for i in items),
        sum(i.fp for i in items),
        sum(i.fn for i in items),
    )
    assert total == sum(reversed(items), Counts())


@settings(deadline=None)
@given(st.lists(st.integers(0, 5)), st.lists(st.integers(0, 5)), st.randoms())
def test_multisets_do_not_know_order(gold: list[int], found: list[int], random) -> None:  # type: ignore[no-untyped-def]
    before = count_multiset(gold, found)
    random.shuffle(gold)
    random.shuffle(found)
    assert count_multiset(gold, found) == before
    assert before.tp + before.fn == len(gold)
    assert before.tp + before.fp == len(found)
    assert count_multiset(found, gold) == Counts(before.tp, before.fn, before.fp)


def test_found_twice_is_right_once() -> None:
    assert count_multiset(["a"], ["a", "a"]) == Counts(tp=1, fp=1)
    assert count_multiset(["a", "a"], ["a"]) == Counts(tp=1, fn=1)
