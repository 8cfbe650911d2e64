"""The whole way of an article: text, sentences, spans, values, facts, summary, document."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Final

from extract.document import DateMention, Document, ModelInfo, Range, Span, Summary
from extract.facts.digest import write_digest
from extract.facts.link import link_facts
from extract.labels import FIGURES, Language
from extract.names.entities import find_entities
from extract.names.places import nominative
from extract.readers.article import Article
from extract.summary.summarise import summarise, summary_text
from extract.tagger.segments import Segments
from extract.tagger.tagger import Job, Tagger
from extract.text.body import find_body
from extract.text.language import detect_language
from extract.text.ranges import holders
from extract.text.sentences import split_sentences
from extract.values.dates import read_dates
from extract.values.figure import Figure
from extract.values.figures import read_figure
from extract.values.penalties import read_penalties
from extract.values.published import find_published
from extract.values.references import read_references

_CHUNK_CHARACTERS: Final = 40_000
"""Articles are tagged together until they hold this much text: full batches, yet results flow and memory stays flat."""
_FORMAT: Final[dict[Language, str]] = {"kk": "Kazakh", "und": "no language Derek knows"}


class Extractor:
    """Articles in, documents out. One model in memory; safe to call from several threads."""

    def __init__(self, tagger: Tagger, *, sentences: int | None = None) -> None:
        """``sentences``: length of the summary; None fits it to the article."""
        self._tagger = tagger
        self._summary_length = sentences

    @classmethod
    def load(cls, model: Path, *, threads: int = 0, sentences: int | None = None) -> "Extractor":
        """An extractor with the fitted model of a folder. Raises ModelError where the folder lacks a file."""
        return cls(Tagger.load(model, threads=threads), sentences=sentences)

    @property
    def model(self) -> ModelInfo:
        """Which weights find the spans."""
        return self._tagger.info

    def __call__(self, article: Article) -> Document:
        """The document of one article."""
        return next(self.map([article]))

    def map(self, articles: Iterable[Article]) -> Iterator[Document]:
        """The documents of many articles, in order, as they become ready.

        While one chunk is built into documents the next is being tagged: the encoder runs outside the interpreter's lock.
        """
        with ThreadPoolExecutor(1, thread_name_prefix="tagger") as ahead:
            waiting: _Tagged | None = None
            for chunk in _chunked(articles):
                parts = [_Parts(article) for article in chunk]
                jobs = [Job(part.article.text, part.segments()) for part in parts]
                following = (parts, ahead.submit(self._tagger.tag, jobs))
                if waiting is not None:
                    yield from self._built(*waiting)
                waiting = following
            if waiting is not None:
                yield from self._built(*waiting)

    def _built(self, parts: "list[_Parts]", found: "Future[list[tuple[Span, ...]]]") -> Iterator[Document]:
        for part, spans in zip(parts, found.result(), strict=True):
            yield self._build(part, part.inside_body(spans))

    def read(self, article: Article, spans: Sequence[Span]) -> Document:
        """The document of an article whose spans are known already, from an annotator or another tagger."""
        return self._build(_Parts(article), tuple(spans))

    def _build(self, part: "_Parts", spans: tuple[Span, ...]) -> Document:
        text, lang, sentences = part.article.text, part.lang, part.sentences
        figures = [read_figure(text, span, lang) for span in spans if span.label in FIGURES]
        dates = read_dates(text, spans, part.published, lang)
        facts = link_facts(text, sentences, spans, figures, dates, lang, lambda place: nominative(place, lang))
        chosen = summarise(
            text, sentences, part.body, lang, part.article.title, spans, facts, count=self._summary_length
        )
        return Document(
            source=part.article.source,
            id=f"sha256:{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}",
            lang=lang,
            published=part.published.isoformat() if part.published else None,
            title=part.article.title,
            text=text,
            sentences=tuple(sentences),
            body=tuple(part.body),
            spans=spans,
            facts=facts,
            refs=read_references(text, spans, sentences, lang),
            dates=dates,
            penalties=read_penalties(text, spans, lang),
            entities=find_entities(text, spans, lang),
            summary=Summary(
                text=summary_text(text, sentences, chosen), sentences=chosen, digest=write_digest(facts, lang)
            ),
            warnings=(*part.article.warnings, *_warnings(part, figures, dates)),
            model=self.model,
        )


class _Parts:
    """What is known of an article before its spans are."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.lang: Language = article.lang or detect_language(article.text)
        self.sentences: list[Range] = split_sentences(article.text, self.lang)
        self.body: list[Range] = find_body(article.text, self.lang)
        self.published: date | None = article.published or find_published(article.text, self.lang)

    def segments(self) -> Segments:
        return Segments.of(self.article.text, self.sentences)

    def inside_body(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        holder = holders(self.body)
        return tuple(span for span in spans if holder(span.start, span.end) is not None)


_Tagged = tuple[list[_Parts], "Future[list[tuple[Span, ...]]]"]
"""A chunk of articles whose spans are on their way."""


def _chunked(articles: Iterable[Article]) -> Iterator[list[Article]]:
    chunk: list[Article] = []
    size = 0
    for article in articles:
        chunk.append(article)
        size += len(article.text)
        if size >= _CHUNK_CHARACTERS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _warnings(part: _Parts, figures: Sequence[Figure], dates: Sequence[DateMention]) -> Iterator[str]:
    """What a reader of the document should know: nothing is lost in silence."""
    if part.lang in _FORMAT:
        yield f"the article is in {_FORMAT[part.lang]}: expected Russian or English, so facts may be missing"
    if part.published is None and any(d.value is None for d in dates):
        yield "no publication date given or found: relative dates stay empty; give --published YYYY-MM-DD"
    unread = chain(
        (f"{f.span.label} {f.span.text!r} at {f.span.start}" for f in figures if f.value is None),
        (f"DATE {d.text!r} at {d.start}" for d in dates if d.value is None and part.published is not None),
    )
    for what in unread:
        yield f"could not read the value of {what}"
