import pytest

from eval.metrics import calibration
from eval.metrics.calibration import Reliability
from extract.document import Span


def span(start: int, score: float) -> Span:
    return Span(start=start, end=start + 1, label="LOC", text="x", score=score)


def test_by_hand() -> None:
    gold = [span(n, 1.0) for n in range(3)]
    found = [span(0, 0.95), span(1, 0.93), span(7, 0.95), span(2, 0.35), span(8, 0.31)]
    counted = calibration.count(gold, found)
    assert (counted.bins[9].spans, counted.bins[9].right) == (3, 2)
    assert counted.bins[9].mean == pytest.approx((0.95 + 0.93 + 0.95) / 3)
    # bin 9: |2.83 - 2| = 0.83; bin 3: |0.66 - 1| = 0.34; five spans
    assert counted.error == pytest.approx((0.83 + 0.34) / 5)


def test_a_certain_span_falls_into_the_last_bin() -> None:
    assert calibration.count([], [span(0, 1.0)]).bins[9].spans == 1


def test_nothing_found_has_no_error() -> None:
    assert calibration.count([span(0, 1.0)], []).error is None


def test_documents_add_up() -> None:
    one, two = calibration.count([span(0, 1.0)], [span(0, 0.8)]), calibration.count([], [span(0, 0.84)])
    assert (one + two).error == pytest.approx(abs(1.64 - 1) / 2)
    assert (Reliability() + one).error == one.error
