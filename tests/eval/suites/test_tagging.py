from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from msgspec import Struct

from eval.report.score import Score
from eval.suites import tagging
from eval.suites.extractor import Extract
from extract.document import Document, Span
from extract.labels import Language
from extract.readers.article import Article
from models.corpora.stories import unmark
from tests.eval.perfect import Perfect, story


class Annotated(Struct, frozen=True):
    source: str
    text: str
    spans: tuple[Span, ...]
    lang: Language = "ru"


def corpus() -> tuple[list[Annotated], dict[str, tuple[Span, ...]]]:
    marked = {
        "a": "[Айгуль](PERSON) живёт в [Шымкенте](LOC)",
        "b": "[Marat](PERSON) left [Oral](LOC) for the [UN](ORG)",
    }
    found = {
        "a": "[Айгуль](PERSON) [живёт](CHANGE) в [Шымкенте](ORG)",
        "b": "[Marat](PERSON) left [Oral](LOC) for the [UN](ORG)",
    }
    items = [Annotated(name, *unmark(text)) for name, text in marked.items()]
    return items, {name: unmark(text)[1] for name, text in found.items()}


def extractor(items: Iterable[Annotated], found: dict[str, tuple[Span, ...]]) -> Extract:
    texts = {item.source: item.text for item in items}
    blank = next(Perfect([story()]).map([Article(source="aa09.ru", text=story().text)]))

    def extract(articles: Iterable[Article]) -> Iterator[Document]:
        for article in articles:
            yield msgspec.structs.replace(
                blank, source=article.source, text=texts[article.source], spans=found[article.source],
                sentences=(), body=(), facts=(), refs=(), dates=(), penalties=(),
                summary=msgspec.structs.replace(blank.summary, sentences=()),
            )  # fmt: skip

    return extract


def test_labels_the_corpus_lacks_are_ignored() -> None:
    items, found = corpus()
    result = tagging.run(items, extractor(items, found), suite="tiny", title="Tiny")
    total = result.score("scores", "all", "F1")
    assert (total.tp, total.fp, total.fn) == (4, 1, 1)  # CHANGE is neither right nor wrong
    assert result.score("scores", "LOC", "F1").value == 2 / 3
    assert result.score("scores", "LOC", "F1").precision == 1.0
    assert result.score("scores", "LOC", "F1").recall == 0.5
    assert "CHANGE" not in result.grids["scores"].rows
    assert [(m.kind, m.pattern) for m in result.mistakes] == [("label", "LOC → ORG")]


def test_labels_may_be_given() -> None:
    items, found = corpus()
    result = tagging.run(items, extractor(items, found), suite="tiny", title="Tiny", labels=["PERSON"])
    assert result.score("scores", "all", "F1").value == 1.0
    assert list(result.grids["scores"].rows) == ["all", "all, partial", "PERSON"]


def test_order_of_samples_does_not_matter() -> None:
    items, found = corpus()
    one = tagging.run(items, extractor(items, found), suite="tiny", title="Tiny")
    other = tagging.run(items[::-1], extractor(items, found), suite="tiny", title="Tiny")
    assert (one.grids, one.mistakes) == (other.grids, other.mistakes)


class Stretch(Struct, frozen=True):
    start: int
    end: int
    choices: frozenset[str]


def test_what_the_corpus_leaves_open_is_not_spurious() -> None:
    items, found = corpus()
    items = [msgspec.structs.replace(item, spans=tuple(s for s in item.spans if s.label != "ORG")) for item in items]

    def undecided(item: Annotated) -> list[Stretch]:
        return [Stretch(19, 30, frozenset({"ORG", "O"}))] if item.source == "b" else []

    def score(**options: Any) -> Score:
        result = tagging.run(items, extractor(items, found), suite="t", title="T", labels=["LOC", "ORG"], **options)
        return result.score("scores", "all", "F1")

    closed, opened = score(), score(undecided=undecided)
    assert (closed.tp, closed.fp, closed.fn) == (1, 2, 1)
    assert (opened.tp, opened.fp, opened.fn) == (1, 1, 1)  # UN alone is left out
