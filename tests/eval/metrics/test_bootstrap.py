import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.metrics.bootstrap import f1_interval, mean_interval, share_interval
from eval.metrics.counts import Counts, Share

counts = st.lists(st.builds(Counts, st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=12)


def test_nothing_to_score() -> None:
    assert f1_interval([]) is None
    assert f1_interval([Counts(), Counts()]) is None
    assert share_interval([Share()]) is None
    assert mean_interval([]) is None


def test_by_hand() -> None:
    assert f1_interval([Counts(tp=2)] * 5) == (1.0, 1.0)
    assert f1_interval([Counts(tp=1, fp=1, fn=1)] * 5) == (0.5, 0.5)
    # Two documents, one right and one wrong: a quarter of the draws are all right, a quarter all wrong.
    assert f1_interval([Counts(tp=1), Counts(fp=1, fn=1)]) == (0.0, 1.0)


def test_interval_of_a_mean_is_near_the_normal_one() -> None:
    values = [float(i % 10) for i in range(400)]
    low, high = mean_interval(values) or (0.0, 0.0)
    half = 1.96 * 2.8723 / 20  # standard deviation of 0..9 by the root of 400
    assert low == pytest.approx(4.5 - half, abs=0.03)
    assert high == pytest.approx(4.5 + half, abs=0.03)


@settings(deadline=None, max_examples=40)
@given(counts, st.randoms())
def test_seeded_and_free_of_order(items: list[Counts], random) -> None:  # type: ignore[no-untyped-def]
    first = f1_interval(items, resamples=50)
    random.shuffle(items)
    assert f1_interval(items, resamples=50) == first
    if first:
        assert 0.0 <= first[0] <= first[1] <= 1.0
