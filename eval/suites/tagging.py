"""Any annotated corpus: strict span F1 over the labels that the corpus has."""

import time
from collections.abc import Callable, Collection, Container, Iterable, Sequence
from typing import Protocol, TypeVar

from eval.metrics import mistakes, spans
from eval.metrics.counts import Counts
from eval.metrics.spans import SpanCounts
from eval.report import score
from eval.report.result import Grid, Result
from eval.report.score import Score
from eval.suites.extractor import Extract, Track, read_all, untracked
from extract.document import Span
from extract.labels import LABELS, Label, Language
from extract.readers.article import Article


class Sample(Protocol):
    """An annotated text; ``source`` is different for each of a corpus."""

    @property
    def source(self) -> str: ...
    @property
    def lang(self) -> Language: ...
    @property
    def text(self) -> str: ...
    @property
    def spans(self) -> tuple[Span, ...]: ...


class Undecided(Protocol):
    """A stretch that the corpus marks without saying which of several labels of ours it has."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def choices(self) -> Container[str]: ...


S = TypeVar("S", bound=Sample)


def run(
    items: Iterable[S],
    extract: Extract,
    *,
    suite: str,
    title: str,
    labels: Collection[Label] | None = None,
    undecided: Callable[[S], Iterable[Undecided]] = lambda _: (),
    track: Track = untracked,
) -> Result:
    """Measure spans on a corpus whose language is known.

    ``labels`` are those the corpus annotates, by default all that occur in its gold; found spans of other labels are
    ignored, being neither right nor wrong there. So are found spans that share a character with an undecided stretch
    and have one of its labels, unless they are right.
    """
    samples = sorted(items, key=lambda sample: sample.source)
    scored = set(labels) if labels is not None else {span.label for sample in samples for span in sample.spans}
    articles = [Article(source=sample.source, text=sample.text, lang=sample.lang) for sample in samples]
    start = time.perf_counter()
    documents = read_all(articles, extract, title, track)
    seconds = time.perf_counter() - start
    counted: list[SpanCounts] = []
    wrong: list[mistakes.Mistake] = []
    for sample in samples:
        document = documents.get(sample.source)
        gold = [span for span in sample.spans if span.label in scored]
        found = [span for span in document.spans if span.label in scored] if document else []
        found = decided(gold, found, list(undecided(sample)))
        counted.append(spans.count(gold, found))
        wrong += mistakes.of_spans(sample.source, sample.text, gold, found)
    return Result(
        suite=suite,
        title=title,
        grids={"scores": Grid("Span F1", _rows(counted, [label for label in LABELS if label in scored]))},
        documents=len(samples),
        seconds=seconds,
        failed=tuple(sample.source for sample in samples if sample.source not in documents),
        model=next((document.model for document in documents.values()), None),
        mistakes=tuple(wrong),
    )


def decided(gold: Sequence[Span], found: Sequence[Span], undecided: Sequence[Undecided]) -> list[Span]:
    """The found spans without those that share a character with an undecided stretch and have one of its labels."""
    right = {(span.start, span.end, span.label) for span in gold}
    return [
        span
        for span in found
        if (span.start, span.end, span.label) in right
        or not any(span.label in u.choices and u.start < span.end and span.start < u.end for u in undecided)
    ]


def _rows(counted: Sequence[SpanCounts], labels: Sequence[Label]) -> dict[str, dict[str, Score]]:
    rows = {
        "all": {"F1": score.f1([c.strict for c in counted])},
        "all, partial": {"F1": score.f1([c.partial for c in counted])},
    }
    for label in labels:
        rows[label] = {"F1": score.f1([c.labels.get(label, Counts()) for c in counted])}
    return rows
