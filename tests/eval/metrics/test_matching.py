from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from eval.metrics.matching import match


def near(a: float, b: float) -> float | None:
    distance = abs(a - b)
    return -distance if distance <= 1 else None


def test_strict_before_loose() -> None:
    assert match([5.0, 6.0], [6.0, 5.0], near) == [(0, 1), (1, 0)]


def test_a_greedy_pair_is_given_up_where_that_makes_two() -> None:
    # 2.0 and 2.1 are the closest, but taking them leaves 1.2 and 3.0 without a partner.
    assert match([1.2, 2.1], [2.0, 3.0], near) == [(0, 0), (1, 1)]


@settings(deadline=None)
@given(st.lists(st.integers(0, 6), max_size=5), st.lists(st.integers(0, 6), max_size=5))
def test_number_of_pairs_is_the_greatest_possible(gold: list[int], found: list[int]) -> None:
    pairs = match(gold, found, near)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(near(gold[i], found[j]) is not None for i, j in pairs)
    short, long = sorted((gold, found), key=len)
    best = max(sum(near(a, b) is not None for a, b in zip(short, p, strict=False)) for p in permutations(long))
    assert len(pairs) == best
