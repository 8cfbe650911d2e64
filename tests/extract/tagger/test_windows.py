import itertools

from hypothesis import given
from hypothesis import strategies as st

from extract.tagger.windows import plan_windows

SENTENCES = st.lists(st.lists(st.integers(1, 12), min_size=1, max_size=60), min_size=0, max_size=12)


@given(SENTENCES, st.integers(12, 64))
def test_every_word_is_kept_once_and_no_window_is_too_long(sentences: list[list[int]], limit: int) -> None:
    lengths = [length for sentence in sentences for length in sentence]
    bounds, position = [], 0
    for sentence in sentences:
        bounds.append((position, position + len(sentence)))
        position += len(sentence)
    windows = plan_windows(lengths, bounds, limit)
    assert [index for w in windows for index in range(w.first, w.last)] == list(range(len(lengths)))
    for window in windows:
        assert window.start <= window.first < window.last <= window.end
        assert sum(lengths[window.start : window.end]) <= limit


def test_sentences_that_fit_together_share_a_window() -> None:
    assert [(w.start, w.end) for w in plan_windows([1] * 9, [(0, 3), (3, 6), (6, 9)], 6)] == [(0, 6), (6, 9)]


def test_a_long_sentence_is_read_in_overlapping_windows() -> None:
    windows = plan_windows([1] * 40, [(0, 40)], 16)
    assert len(windows) > 2
    for left, right in itertools.pairwise(windows):
        assert right.start < left.end, "neighbours overlap"
        assert left.last == right.first
        assert left.last < left.end, "the words at the edge are left to the neighbour"


def test_nothing_to_read() -> None:
    assert plan_windows([], [], 10) == []
