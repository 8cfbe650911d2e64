"""An article as it comes in, before anything is found in it."""

from datetime import date

from msgspec import Struct

from extract.labels import Language


class Article(Struct, frozen=True, kw_only=True):
    """``text`` is exactly the decoded input: all offsets of the document point into it."""

    source: str
    text: str
    title: str | None = None
    published: date | None = None
    lang: Language | None = None
    """Given by the user; None leaves it to language detection."""
    warnings: tuple[str, ...] = ()
