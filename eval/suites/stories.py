"""The annotated stories: spans, facts, references, dates, penalties, agreement and summaries, also per language."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from eval.metrics import agreement
from eval.metrics.calibration import BINS, Reliability
from eval.metrics.counts import Counts, Share
from eval.metrics.summaries import Scored
from eval.report import score
from eval.report.result import Grid, Result
from eval.report.score import Score
from eval.suites.extractor import Extract, SpanReader, Track, read_all, untracked
from eval.suites.story import StoryScore, article, score_story, source
from extract.document import Document
from extract.labels import LABELS, Label
from extract.readers.article import Article
from models.corpora.stories import Story

_LANGUAGES: Final = ("ru", "en")
_COUNTS: Final[Mapping[str, Callable[[StoryScore], Counts]]] = {
    "facts": lambda s: s.facts.facts,
    "facts: value and unit": lambda s: s.facts.value_unit,
    "references": lambda s: s.refs,
    "dates": lambda s: s.dates,
    "penalties": lambda s: s.penalties,
}
_SPAN_COUNTS: Final[Mapping[str, Callable[[StoryScore], Counts]]] = {
    "spans": lambda s: s.spans.strict,
    "spans: events": lambda s: s.spans.events,
    "spans: the rest": lambda s: s.spans.rest,
    "spans: partial": lambda s: s.spans.partial,
}
_SHARES: Final[Mapping[str, Callable[[StoryScore], Share]]] = {
    "facts: item": lambda s: s.facts.item,
    "facts: no item": lambda s: s.facts.no_item,
    "facts: approx": lambda s: s.facts.approx,
    "facts: place": lambda s: s.facts.place,
    "facts: date": lambda s: s.facts.date,
    "facts: direction": lambda s: s.facts.direction,
    "language": lambda s: Share.of([s.found_lang == s.lang]),
}
_SUMMARIES: Final[Mapping[str, Callable[[StoryScore], Scored | None]]] = {
    "summary": lambda s: s.summary.system if s.summary else None,
    "Lead-k": lambda s: s.summary.lead if s.summary else None,
    "extractive oracle": lambda s: s.summary.oracle if s.summary else None,
}


def run(items: Iterable[Story], extract: Extract, *, title: str = "Stories", track: Track = untracked) -> Result:
    """Measure an extractor from text to facts."""
    return _run(list(items), extract, "stories", title, track, with_spans=True)


def run_gold_spans(
    items: Iterable[Story], reader: SpanReader, *, title: str = "Stories, spans given", track: Track = untracked
) -> Result:
    """Measure what follows the tagger alone: the reader is given the gold spans. Spans themselves are not scored."""
    listed = list(items)
    spans = {source(story): story.spans for story in listed}

    def extract(articles: Iterable[Article]) -> Iterator[Document]:
        return (reader.read(given, spans[given.source]) for given in articles)

    return _run(listed, extract, "stories-gold-spans", title, track, with_spans=False)


def _run(items: list[Story], extract: Extract, name: str, title: str, track: Track, with_spans: bool) -> Result:
    items.sort(key=source)
    start = time.perf_counter()
    documents = read_all([article(story) for story in items], extract, title, track)
    seconds = time.perf_counter() - start
    scores = [score_story(story, documents.get(source(story))) for story in items]
    columns = {"all": scores, **{lang: [s for s in scores if s.lang == lang] for lang in _LANGUAGES}}
    grids = {"scores": Grid("Scores", _score_rows(columns, with_spans))}
    if with_spans:
        grids["labels"] = Grid("Strict span F1 by label", _label_rows(columns))
        grids["calibration"] = Grid("Scores of spans and how often they are right", _calibration_rows(scores))
    for column, chosen in columns.items():
        grids[f"summaries-{column}"] = Grid(f"Summaries, {column}", _summary_rows(chosen))
    mistakes = chain.from_iterable(s.mistakes for s in scores)
    return Result(
        suite=name,
        title=title,
        grids=grids,
        documents=len(items),
        seconds=seconds,
        failed=tuple(source(story) for story in items if source(story) not in documents),
        model=next((document.model for document in documents.values()), None),
        mistakes=tuple(m for m in mistakes if with_spans or m.what != "span"),
    )


def _score_rows(columns: Mapping[str, Sequence[StoryScore]], with_spans: bool) -> dict[str, dict[str, Score]]:
    rows: dict[str, dict[str, Score]] = {}
    for name, counts in {**(_SPAN_COUNTS if with_spans else {}), **_COUNTS}.items():
        rows[name] = {column: score.f1([counts(s) for s in scores]) for column, scores in columns.items()}
    for name, shares in _SHARES.items():
        rows[name] = {column: score.share([shares(s) for s in scores]) for column, scores in columns.items()}
    rows["bilingual agreement"] = {"all": score.f1(list(_agreement(columns["all"])))}
    return rows


def _agreement(scores: Iterable[StoryScore]) -> Iterator[Counts]:
    """Counts of every story that has both files."""
    claims = {(s.name, s.lang): s.claims for s in scores}
    for name in sorted({name for name, _ in claims}):
        if all((name, lang) in claims for lang in _LANGUAGES):
            yield agreement.count(claims[name, "ru"], claims[name, "en"])


def _label_rows(columns: Mapping[str, Sequence[StoryScore]]) -> dict[str, dict[str, Score]]:
    def counts(label: Label, scores: Sequence[StoryScore]) -> Score:
        return score.f1([s.spans.labels.get(label, Counts()) for s in scores])

    return {label: {column: counts(label, scores) for column, scores in columns.items()} for label in LABELS}


def _calibration_rows(scores: Sequence[StoryScore]) -> dict[str, dict[str, Score]]:
    total = sum((s.reliability for s in scores), Reliability())
    rows = {"expected calibration error": {"right": Score(value=total.error, documents=len(scores))}}
    for place, found in enumerate(total.bins):
        row = {"right": score.share([s.reliability.bins[place].share for s in scores])}
        rows[f"{place / BINS:.1f} to {(place + 1) / BINS:.1f}"] = {**row, "mean score": Score(value=found.mean)}
    return rows


def _summary_rows(scores: Sequence[StoryScore]) -> dict[str, dict[str, Score]]:
    rows: dict[str, dict[str, Score]] = {}
    for name, pick in _SUMMARIES.items():
        scored = [s for s in map(pick, scores) if s is not None]
        rows[name] = {
            "ROUGE-1": score.mean([s.rouge.one for s in scored]),
            "ROUGE-2": score.mean([s.rouge.two for s in scored]),
            "ROUGE-L": score.mean([s.rouge.longest for s in scored]),
            "figures kept": score.share([s.figures for s in scored]),
        }
    lengths = [float(s.summary.k) for s in scores if s.summary]
    rows["summary"]["sentences"] = score.mean(lengths)
    return rows
