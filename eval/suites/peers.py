"""People, places and bodies: Derek beside other taggers, on the same documents with the same scorer."""

import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from eval.metrics import spans
from eval.metrics.counts import Counts
from eval.metrics.spans import SpanCounts
from eval.peers.run import LANGUAGES
from eval.report import score
from eval.report.result import Grid, Result
from eval.report.score import Score
from eval.suites.extractor import Track, untracked
from eval.suites.speed import Measure
from eval.suites.tagging import decided
from extract.document import Span
from extract.labels import Label
from models.corpora.annotated import Annotated

NAMES: Final[tuple[Label, ...]] = ("PERSON", "LOC", "ORG")
"""What the peers have labels for as well."""


def run(
    sets: Mapping[str, Sequence[Annotated]], readers: Sequence[str], measure: Measure, *, track: Track = untracked
) -> Result:
    """Strict F1 of every reader on each set whose language it reads. A set is of one language."""
    start = time.perf_counter()
    rows: dict[str, dict[str, Score]] = {}
    versions: dict[str, str] = {}
    for title, samples in track(sets.items(), "Peers", len(sets)):
        for reader in readers:
            if LANGUAGES.get(reader, samples[0].lang) != samples[0].lang:
                continue
            found = measure(reader, [sample.text for sample in samples])
            versions[reader] = found.version
            counted = list(_counted(samples, found.spans))
            for label in ("all three", *NAMES):
                row = rows.setdefault(f"{title}: {label}", {})
                row[reader] = score.f1([c.strict if label == "all three" else _of(c, label) for c in counted])
    told = ", ".join(f"{reader} {version}" for reader, version in versions.items())
    return Result(
        suite="peers",
        title="People, places and bodies beside other taggers",
        grids={"scores": Grid(f"Strict span F1 ({told})", rows)},
        documents=sum(map(len, sets.values())),
        seconds=time.perf_counter() - start,
    )


def _of(counts: SpanCounts, label: str) -> Counts:
    return next((c for own, c in counts.labels.items() if own == label), Counts())


def _counted(samples: Sequence[Annotated], found: Sequence[Sequence[tuple[int, int, str]]]) -> Iterator[SpanCounts]:
    for sample, given in zip(samples, found, strict=True):
        open_marks = [mark for mark in sample.marks if len(mark.choices) > 1]
        gold = [span for span in sample.spans if span.label in NAMES]
        names = [
            Span.at(sample.text, start, end, own)
            for start, end, label in given
            for own in NAMES
            if own == label and end > start
        ]
        yield spans.count(gold, decided(gold, names, open_marks))
