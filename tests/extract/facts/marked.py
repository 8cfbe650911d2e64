"""Marked sentences as the linkers get them: ``[изъято](SEIZE) [20 кг](QUANTITY)``."""

from collections.abc import Mapping
from typing import Any

from extract.document import DateMention, Fact, Span
from extract.facts.link import link_facts
from extract.labels import FIGURES, Language
from extract.text.sentences import split_sentences
from extract.values.figures import read_figure
from models.corpora.stories import unmark


def facts_of(marked: str, lang: Language, dates: Mapping[str, str] | None = None) -> tuple[Fact, ...]:
    """The facts of a marked text; ``dates`` resolves the DATE marks; place names stay as they are."""
    text, spans = unmark(marked)
    return facts_in(text, spans, lang, dates or {})


def facts_in(text: str, spans: tuple[Span, ...], lang: Language, dates: Mapping[str, str]) -> tuple[Fact, ...]:
    """The facts of a text with its spans."""
    figures = [read_figure(text, span, lang) for span in spans if span.label in FIGURES]
    mentions = [
        DateMention(text=span.text, value=dates.get(span.text), start=span.start, end=span.end)
        for span in spans
        if span.label == "DATE"
    ]
    return link_facts(text, split_sentences(text, lang), spans, figures, mentions, lang, str)


def fact(**fields: Any) -> Fact:
    """A fact with ordinary values in the fields a test does not care about."""
    from extract.document import Bilingual

    defaults: dict[str, Any] = {
        "event": "stat", "value": 1, "unit": "count", "start": 0, "end": 1, "sentence": 0, "score": 1.0,
        "text": Bilingual("", ""),
    }  # fmt: skip
    return Fact(**(defaults | fields))
