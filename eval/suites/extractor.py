"""What a suite needs of an extractor, and how it reads a test set with one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar, runtime_checkable

from extract.document import Document, Span
from extract.errors import OffsetError
from extract.readers.article import Article

T = TypeVar("T")
Extract = Callable[[Iterable[Article]], Iterator[Document]]
"""Articles in, documents out, in the same order; ``Extractor.map`` is one."""


class Track(Protocol):
    """Passes items by and shows how far they are."""

    def __call__(self, items: Iterable[T], description: str, total: int | None = None, /) -> Iterator[T]: ...


class Extractor(Protocol):
    """The whole pipeline."""

    def map(self, articles: Iterable[Article], /) -> Iterator[Document]: ...


@runtime_checkable
class SpanReader(Protocol):
    """A pipeline that can be given the spans, so that what follows the tagger is measured apart from it."""

    def read(self, article: Article, spans: Sequence[Span], /) -> Document: ...


def untracked(items: Iterable[T], _description: str, _total: int | None = None, /) -> Iterator[T]:
    """The items as they are, nothing shown."""
    return iter(items)


def read_all(
    articles: Sequence[Article], extract: Extract, description: str, track: Track = untracked
) -> dict[str, Document]:
    """Documents by source; a source is missing where the extractor gave no document for it.

    Raises ValueError where two articles share a source or a document has one that was never given, OffsetError where a
    document's text is not the article's, since no offset could be compared.
    """
    texts = {article.source: article.text for article in articles}
    if len(texts) != len(articles):
        raise ValueError(
            f"{len(articles)} articles have {len(texts)} different sources: expected one of its own for each"
        )
    documents: dict[str, Document] = {}
    for document in track(extract(articles), description, len(articles)):
        if document.source not in texts or document.source in documents:
            raise ValueError(f"document of {document.source!r}: expected one for each of the articles given")
        if document.text != texts[document.source]:
            raise OffsetError(
                f"{document.source}: the document's text ({len(document.text)} characters) is not the article's "
                f"({len(texts[document.source])}): expected exactly the decoded input"
            )
        documents[document.source] = document
    return documents
