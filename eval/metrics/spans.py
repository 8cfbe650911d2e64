"""Spans: strict micro F1 over (start, end, label), partial F1 over overlap and label, per label, events apart."""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from eval.metrics.counts import Counts, count_multiset
from eval.metrics.matching import match
from extract.document import Span
from extract.labels import EVENTS, Label

Key = tuple[int, int, str]


class SpanCounts(Struct, frozen=True):
    """Counts of one document or, added up, of many. ``labels`` holds the labels that occur in gold or found."""

    strict: Counts = Counts()
    events: Counts = Counts()
    rest: Counts = Counts()
    partial: Counts = Counts()
    labels: dict[Label, Counts] = {}

    def __add__(self, other: "SpanCounts") -> "SpanCounts":
        labels = dict(self.labels)
        for label, counts in other.labels.items():
            labels[label] = labels.get(label, Counts()) + counts
        return SpanCounts(
            self.strict + other.strict,
            self.events + other.events,
            self.rest + other.rest,
            self.partial + other.partial,
            labels,
        )


def count(gold: Iterable[Span], found: Iterable[Span]) -> SpanCounts:
    """Compare the spans of one document; the order of neither list matters, a span given twice counts twice."""
    gold, found = list(gold), list(found)
    by_label = {label: strict(_of(gold, {label}), _of(found, {label})) for label in _labels(gold, found)}
    events = sum((c for label, c in by_label.items() if label in EVENTS), Counts())
    rest = sum((c for label, c in by_label.items() if label not in EVENTS), Counts())
    return SpanCounts(events + rest, events, rest, partial(gold, found), by_label)


def strict(gold: Iterable[Span], found: Iterable[Span]) -> Counts:
    """Right only where start, end and label are the same."""
    return count_multiset(map(_key, gold), map(_key, found))


def partial(gold: Sequence[Span], found: Sequence[Span]) -> Counts:
    """Right where the label is the same and at least one character is shared; one to one, exact spans first."""
    matched = 0
    for label in _labels(gold, found):
        wanted = sorted(map(_key, _of(gold, {label})))
        given = sorted(map(_key, _of(found, {label})))
        matched += len(match(wanted, given, _overlap))
    return Counts.of(matched, len(gold), len(found))


def unmatched(gold: Iterable[Span], found: Iterable[Span]) -> tuple[list[Span], list[Span]]:
    """The missed and the spurious spans of one document in text order, exact pairs taken away one to one."""
    gold, found = list(gold), list(found)
    return _minus(gold, found), _minus(found, gold)


def _minus(spans: list[Span], others: list[Span]) -> list[Span]:
    left = Counter(map(_key, others))
    result: list[Span] = []
    for span in sorted(spans, key=_key):
        if left[_key(span)]:
            left[_key(span)] -= 1
        else:
            result.append(span)
    return result


def _overlap(gold: Key, found: Key) -> tuple[float, ...] | None:
    shared = min(gold[1], found[1]) - max(gold[0], found[0])
    return (float(gold == found), float(shared)) if shared > 0 else None


def _key(span: Span) -> Key:
    return span.start, span.end, span.label


def _of(spans: Iterable[Span], labels: set[Label]) -> list[Span]:
    return [span for span in spans if span.label in labels]


def _labels(gold: Iterable[Span], found: Iterable[Span]) -> list[Label]:
    return sorted({span.label for span in (*gold, *found)})
