"""The document: immutable typed records, to and from the JSON that ``derek extract --json`` prints.

All offsets are half-open, in code points of the original text. A record that does not fit its text cannot be built:
a :class:`Span` checks its own length, a :class:`Document` checks every record against its text.
"""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from extract.errors import OffsetError
from extract.labels import Approx, Direction, Event, Label, Language, PenaltyKind

Range = tuple[int, int]
"""Half-open (start, end) in code points."""
Score = Annotated[float, Meta(ge=0.0, le=1.0)]
Offset = Annotated[int, Meta(ge=0)]
Number = int | float


class Bilingual(Struct, frozen=True):
    """One line in both languages."""

    ru: str
    en: str


class Span(Struct, frozen=True, kw_only=True):
    """A labelled stretch of the text. ``score`` is the tagger's probability of it."""

    start: Offset
    end: Offset
    label: Label
    text: str
    score: Score = 1.0

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.text) or not self.text:
            raise OffsetError(
                f"span {self.label} [{self.start}, {self.end}) has text {self.text!r} of {len(self.text)} characters: "
                "expected a non-empty text of exactly end - start characters"
            )

    @classmethod
    def at(cls, text: str, start: int, end: int, label: Label, score: float = 1.0) -> "Span":
        """The span of ``text[start:end]``. Raises OffsetError where that is empty or outside."""
        return cls(start=start, end=end, label=label, text=text[start:end], score=score)


class Fact(Struct, frozen=True, kw_only=True):
    """A normalised figure and its role in the story.

    ``value`` is in the canonical unit of the guidelines (a pair for a range, null where it cannot be read);
    ``sentence`` is an index into the document's sentences; ``text`` words the fact in both languages.
    """

    event: Event
    value: Number | tuple[Number, Number] | None
    unit: str | None
    approx: Approx = "exact"
    item: str | None = None
    place: str | None = None
    date: str | None = None
    direction: Direction | None = None
    start: Offset
    end: Offset
    sentence: Offset
    score: Score
    text: Bilingual


class Reference(Struct, frozen=True, kw_only=True):
    """A pointer to an article of a law. ``code`` is a short code of the guidelines or the act's Russian short title."""

    code: str | None
    article: str
    part: int | str | None = None
    point: int | str | None = None
    start: Offset
    end: Offset
    title: Bilingual
    url: str | None = None


class DateMention(Struct, frozen=True, kw_only=True):
    """A date as written and its ISO 8601 value (day, month, year, quarter or interval; null where it cannot be read)."""

    text: str
    value: str | None
    start: Offset
    end: Offset


class Penalty(Struct, frozen=True, kw_only=True):
    """A sanction. ``min`` and ``max`` are in ``unit``; ``max`` is "life" for a life term."""

    kind: PenaltyKind
    min: Number | None = None
    max: Number | Literal["life"] | None = None
    unit: str | None = None
    start: Offset
    end: Offset


class Entity(Struct, frozen=True, kw_only=True):
    """A person, body or place with all its mentions; ``name`` in the article's language, ``ru`` and ``en`` where known."""

    type: Literal["PERSON", "ORG", "LOC"]
    name: str
    ru: str | None
    en: str | None
    mentions: tuple[Range, ...]


class Digest(Struct, frozen=True):
    """The main facts as short lines, the same number in both languages."""

    ru: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


class Summary(Struct, frozen=True):
    """Whole sentences of the article (``sentences`` are their indices) and the digest of its facts."""

    text: str
    sentences: tuple[int, ...]
    digest: Digest


class ModelInfo(Struct, frozen=True):
    """Which fitted weights found the spans."""

    name: str
    version: str


class Document(Struct, frozen=True, kw_only=True):
    """One article with everything found in it; the JSON document of the command line."""

    source: str
    id: str
    lang: Language
    published: str | None
    title: str | None
    text: str
    sentences: tuple[Range, ...]
    body: tuple[Range, ...]
    spans: tuple[Span, ...]
    facts: tuple[Fact, ...]
    refs: tuple[Reference, ...]
    dates: tuple[DateMention, ...]
    penalties: tuple[Penalty, ...]
    entities: tuple[Entity, ...]
    summary: Summary
    warnings: tuple[str, ...]
    model: ModelInfo

    def __post_init__(self) -> None:
        for span in self.spans:
            if self.text[span.start : span.end] != span.text:
                raise OffsetError(
                    f"span {span.label} [{span.start}, {span.end}): expected {span.text!r}, "
                    f"the text there is {self.text[span.start : span.end]!r}"
                )
        for date in self.dates:
            if self.text[date.start : date.end] != date.text:
                raise OffsetError(f"date {date.text!r} does not stand at [{date.start}, {date.end})")
        _check_ranges(self.sentences, len(self.text), "sentence")
        _check_ranges(self.body, len(self.text), "body part")
        records: tuple[Fact | Reference | Penalty, ...] = (*self.facts, *self.refs, *self.penalties)
        _check_ranges(((record.start, record.end) for record in records), len(self.text), "record")
        _check_ranges((m for e in self.entities for m in e.mentions), len(self.text), "mention")
        for number in (*(f.sentence for f in self.facts), *self.summary.sentences):
            if not 0 <= number < len(self.sentences):
                raise OffsetError(f"sentence {number} of {len(self.sentences)} does not exist")

    def to_json(self) -> bytes:
        """One JSON object in UTF-8, without a line break."""
        return msgspec.json.encode(self)

    @classmethod
    def from_json(cls, data: bytes | str) -> "Document":
        """Inverse of :meth:`to_json`.

        Raises msgspec.ValidationError where a field is missing, of another type, or does not fit the text.
        """
        return msgspec.json.decode(data, type=cls)


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of :class:`Document`."""
    return msgspec.json.schema(Document)


def _check_ranges(ranges: Iterable[Range], length: int, what: str) -> None:
    for start, end in ranges:
        if not 0 <= start < end <= length:
            raise OffsetError(f"{what} [{start}, {end}) does not fit a text of {length} characters")
