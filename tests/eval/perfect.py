"""Tiny stories invented for the tests, and an extractor that finds exactly what is annotated in them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import msgspec

from eval.metrics.text import plain
from eval.suites.story import source
from extract.document import (
    Bilingual,
    DateMention,
    Digest,
    Document,
    Fact,
    ModelInfo,
    Penalty,
    Reference,
    Span,
    Summary,
)  # fmt: skip
from extract.readers.article import Article
from models.corpora.stories import Story, unmark

RU = (
    "В [Актау](LOC) [изъяли](SEIZE) около [12 кг](QUANTITY) [гашиша](ITEM). [Двое](CARDINAL) [мужчин](ITEM) "
    "[задержаны](DETAIN) [3 марта](DATE).\n\nИм грозит [до семи лет лишения свободы](PENALTY) по [ст. 297](ARTICLE) "
    "[УК РК](LAW)."
)
EN = (
    "Police in [Aktau](LOC) [seized](SEIZE) about [12 kg](QUANTITY) of [hashish](ITEM). [Two](CARDINAL) [men](ITEM) were "
    "[detained](DETAIN) on [March 3](DATE).\n\nThey face [up to seven years in prison](PENALTY) under [Article 297](ARTICLE) "
    "of the [Criminal Code](LAW)."
)


def story(lang: str = "ru", name: str = "aa09", **changes: Any) -> Story:
    """A story of two figures, a date, an article and a sanction."""
    russian = lang == "ru"
    text, spans = unmark(RU if russian else EN)
    fields: dict[str, Any] = {
        "name": name,
        "lang": lang,
        "published": date(2026, 3, 4),
        "title": "Гашиш в Актау" if russian else "Hashish in Aktau",
        "summary": "В Актау изъяли 12 кг гашиша." if russian else "Police seized 12 kg of hashish in Aktau.",
        "text": text,
        "spans": spans,
        "key": (1,),
        "facts": (
            {"event": "seize", "value": 12, "unit": "kg", "approx": "about", "item": "гашиша" if russian else "hashish"},
            {"event": "detain", "value": 2, "unit": "count", "item": "мужчин" if russian else "men",
             "date": date(2026, 3, 3)},
        ),
        "refs": ({"code": "UK", "article": "297"},),
        "dates": ({"text": "3 марта" if russian else "March 3", "value": date(2026, 3, 3)},),
        "penalties": ({"kind": "imprisonment", "max": 7, "unit": "year"},),
    }  # fmt: skip
    return Story(**{**fields, **changes})


class Perfect:
    """Gives back the annotation. ``without`` empties fields of its documents, ``drop`` leaves out whole sources."""

    def __init__(self, stories: Iterable[Story], *, without: Sequence[str] = (), drop: Sequence[str] = ()) -> None:
        self.stories = {source(item): item for item in stories}
        self.without = without
        self.drop = drop

    def map(self, articles: Iterable[Article], /) -> Iterator[Document]:
        for article in articles:
            if article.source not in self.drop:
                yield self.read(article, self.stories[article.source].spans)

    def read(self, article: Article, spans: Sequence[Span], /) -> Document:
        document = _document(self.stories[article.source], spans)
        return msgspec.structs.replace(document, **dict.fromkeys(self.without, ()))


def fact(**changes: Any) -> Fact:
    """A found fact that stands at the start of its text."""
    fields: dict[str, Any] = {
        "event": "stat", "value": 1, "unit": "count", "start": 0, "end": 1, "sentence": 0, "score": 1.0,
        "text": Bilingual(ru="", en=""),
    }  # fmt: skip
    return Fact(**{**fields, **changes})


def _document(gold: Story, spans: Sequence[Span]) -> Document:
    ranges = tuple(match.span() for match in re.finditer(r"[^\n]+", gold.text))  # a line is a sentence
    first = gold.text[ranges[0][0] : ranges[0][1]]
    return Document(
        source=source(gold),
        id="sha256:0",
        lang=gold.lang,
        published=gold.published.isoformat(),
        title=None,
        text=gold.text,
        sentences=ranges,
        body=((0, len(gold.text)),),
        spans=tuple(spans),
        facts=tuple(fact(**{**entry, "date": plain(entry.get("date"))}) for entry in gold.facts),
        refs=tuple(Reference(**entry, start=0, end=1, title=Bilingual(ru="", en="")) for entry in gold.refs),
        dates=tuple(_date(gold.text, entry) for entry in gold.dates),
        penalties=tuple(Penalty(**entry, start=0, end=1) for entry in gold.penalties),
        entities=(),
        summary=Summary(text=first, sentences=(0,), digest=Digest()),
        warnings=(),
        model=ModelInfo(name="perfect", version="1"),
    )


def _date(text: str, entry: dict[str, Any]) -> DateMention:
    words = str(entry["text"])
    start = text.index(words)
    return DateMention(text=words, value=plain(entry["value"]), start=start, end=start + len(words))
