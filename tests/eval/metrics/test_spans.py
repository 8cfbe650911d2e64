import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seqeval.metrics import f1_score
from seqeval.scheme import IOB2

from eval.metrics import spans
from eval.metrics.counts import Counts
from eval.metrics.spans import SpanCounts
from extract.document import Span
from extract.labels import Label
from models.corpora.stories import unmark

LABELS: tuple[Label, ...] = ("QUANTITY", "SEIZE", "ITEM")


def span(start: int, end: int, label: Label = "QUANTITY") -> Span:
    return Span(start=start, end=end, label=label, text="x" * (end - start))


def of_tags(tags: list[str]) -> list[Span]:
    """Strict reading of BIO tags: a span opens with B alone and I goes on only with the same label."""
    found: list[Span] = []
    start: int | None = None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and tag != "I-" + tags[start][2:]:
            found.append(span(start, i, tags[start][2:]))  # type: ignore[arg-type]
            start = None
        if tag.startswith("B-"):
            start = i
    return found


@st.composite
def tag_pairs(draw: Any) -> tuple[list[str], list[str]]:
    """Two valid BIO sequences of one length."""
    length = draw(st.integers(1, 14))
    return draw(tags(length)), draw(tags(length))


@st.composite
def tags(draw: Any, length: int) -> list[str]:
    result: list[str] = []
    for _ in range(length):
        options = ["O", *(f"B-{label}" for label in LABELS)]
        if result and result[-1] != "O":
            options += ["I" + result[-1][1:]] * 3
        result.append(draw(st.sampled_from(options)))
    return result


@pytest.mark.parametrize(
    ("marked", "found", "strict", "events", "partial"),
    [
        (
            "[Изъято](SEIZE) около [20 кг](QUANTITY) [мефедрона](ITEM) в [Шу](LOC)",
            "[Изъято](SEIZE) [около 20 кг](QUANTITY) [мефедрона](CRIME) в Шу",
            Counts(tp=1, fp=2, fn=3),
            Counts(tp=1),
            Counts(tp=2, fp=1, fn=2),
        ),
        (
            "Officers [seized](SEIZE) [4 litres](QUANTITY) and [detained](DETAIN) [two](CARDINAL) [men](ITEM)",
            "[Officers](ITEM) [seized](SEIZE) [4 litres](QUANTITY) and [detained](SEIZE) [two men](ITEM)",
            Counts(tp=2, fp=3, fn=3),
            Counts(tp=1, fp=1, fn=1),
            Counts(tp=3, fp=2, fn=2),
        ),
        ("Ничего нет", "Ничего [нет](ITEM)", Counts(fp=1), Counts(), Counts(fp=1)),
    ],
)
def test_by_hand(marked: str, found: str, strict: Counts, events: Counts, partial: Counts) -> None:
    counted = spans.count(unmark(marked)[1], unmark(found)[1])
    assert (counted.strict, counted.events, counted.partial) == (strict, events, partial)
    assert counted.events + counted.rest == counted.strict
    assert sum(counted.labels.values(), Counts()) == counted.strict


@settings(deadline=None)
@given(tag_pairs())
def test_agrees_with_seqeval_in_strict_mode(pair: tuple[list[str], list[str]]) -> None:
    gold, found = pair
    ours = spans.strict(of_tags(gold), of_tags(found)).f1
    theirs = f1_score([gold], [found], mode="strict", scheme=IOB2, zero_division=0)
    assert (ours or 0.0) == pytest.approx(theirs)


def test_trap_a_span_without_its_beginning_is_no_span() -> None:
    """seqeval by default takes I-Q I-Q for B-Q I-Q."""
    gold, found = ["B-QUANTITY", "I-QUANTITY"], ["I-QUANTITY", "I-QUANTITY"]
    assert f1_score([gold], [found]) == 1.0
    assert spans.strict(of_tags(gold), of_tags(found)) == Counts(fn=1)


def test_trap_two_touching_spans_are_not_one() -> None:
    assert spans.strict([span(0, 4)], [span(0, 2), span(2, 4)]) == Counts(fp=2, fn=1)
    assert spans.partial([span(0, 4)], [span(0, 2), span(2, 4)]) == Counts(tp=1, fp=1)


def test_trap_order_does_not_matter_to_partial_matches() -> None:
    """nervaluate's figures changed with the order of the gold list."""
    gold = [span(0, 10), span(8, 20), span(19, 30)]
    found = [span(9, 11), span(0, 9), span(18, 25), span(26, 40)]
    expected = spans.count(gold, found)
    assert expected.partial == Counts(tp=3, fp=1)
    for seed in range(20):
        shuffled = random.Random(seed)
        shuffled.shuffle(gold)
        shuffled.shuffle(found)
        assert spans.count(gold, found) == expected


@settings(deadline=None)
@given(tag_pairs(), st.randoms())
def test_order_and_perfection(pair: tuple[list[str], list[str]], shuffled: random.Random) -> None:
    gold, found = map(of_tags, pair)
    counted = spans.count(gold, found)
    shuffled.shuffle(gold)
    shuffled.shuffle(found)
    assert spans.count(gold, found) == counted
    assert counted.partial.tp >= counted.strict.tp
    perfect = spans.count(gold, gold)
    assert perfect.strict == perfect.partial == Counts(tp=len(gold))


def test_a_span_given_twice_is_spurious_once() -> None:
    assert spans.count([span(0, 3)], [span(0, 3), span(0, 3)]).strict == Counts(tp=1, fp=1)


def test_counts_of_documents_add_up() -> None:
    one = spans.count([span(0, 3)], [span(0, 3)])
    two = spans.count([span(0, 3, "SEIZE")], [])
    assert one + two == SpanCounts(
        strict=Counts(tp=1, fn=1),
        events=Counts(fn=1),
        rest=Counts(tp=1),
        partial=Counts(tp=1, fn=1),
        labels={"QUANTITY": Counts(tp=1), "SEIZE": Counts(fn=1)},
    )


def test_unmatched_spans_in_text_order() -> None:
    missed, spurious = spans.unmatched([span(7, 9), span(0, 3)], [span(0, 3), span(0, 4)])
    assert missed == [span(7, 9)]
    assert spurious == [span(0, 4)]
