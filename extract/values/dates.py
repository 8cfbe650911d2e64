"""DATE spans to ISO 8601 values (guidelines: "dates", decisions 8, 12, 18, 23).

Dates are read in text order, each with what stands around it: its sentence and the dates before it.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from extract.document import DateMention, Range, Span
from extract.labels import Language
from extract.text.sentences import split_sentences
from extract.values.calendar import Period
from extract.values.date_context import Anchor, Context
from extract.values.date_cues import Cues
from extract.values.date_parts import Tokens, codes_of
from extract.values.date_tokens import Token, lexicon_of, tokenize
from extract.values.periods import absolute
from extract.values.published import find_published
from extract.values.relative import read, trimmed

__all__ = ["find_published", "read_dates"]

_YEAR_AFTER = re.compile(r",?\s+((?:19|20)\d\d)(?![\d.,]*\d)(?=\s*(?:г\b|год|[.,;:)\n]|$))")
_COUNTED = frozenset({"SEIZE", "DETAIN", "DISMANTLE", "DETECT", "CONVICT", "HARM"})
_PLANNED = frozenset({"ALLOCATE", "ENACT"})
"""Events whose figures for "this year" are a running total, and those that speak of the year as a whole."""


def read_dates(text: str, spans: Sequence[Span], published: date | None, lang: Language) -> tuple[DateMention, ...]:
    """One mention for every DATE span, in text order; ``value`` is None where the words do not tell.

    ``published`` is what relative dates are counted from: without it only dates written in full are read. The other
    spans tell what a sentence counts, the dates before a mention what it is a year earlier than.
    """
    dates = sorted((span for span in spans if span.label == "DATE"), key=lambda span: span.start)
    sentences = split_sentences(text, lang) if dates else []
    reader = _Reader(text, spans, published, lang, sentences)
    tokens = [trimmed(tokenize(span.text, lang)) for span in dates]
    mentions: list[DateMention] = []
    for index, span in enumerate(dates):
        following = None
        if index + 1 < len(dates) and reader.sentence(dates[index + 1]) == reader.sentence(span):
            following = reader.following(dates[index + 1], tokens[index + 1])
        period = reader.read(span, tokens[index], following)
        value = None if period is None else period.iso()
        mentions.append(DateMention(text=span.text, value=value, start=span.start, end=span.end))
    return tuple(mentions)


class _Reader:
    """Reads the dates of one article in order and remembers them."""

    def __init__(
        self, text: str, spans: Sequence[Span], published: date | None, lang: str, sentences: Sequence[Range]
    ) -> None:
        self.text = text
        self.published = published
        self.lang = lang
        self.sentences = sentences
        self.starts = [start for start, _ in sentences]
        self.events: dict[int, list[Span]] = defaultdict(list)
        for span in spans:
            if span.label in _COUNTED | _PLANNED:
                self.events[self.sentence(span)].append(span)
        self.dates = [span for span in spans if span.label == "DATE"]
        self.history: list[Anchor] = []

    def sentence(self, span: Span) -> int:
        """Index of the sentence a span starts in."""
        return max(bisect_right(self.starts, span.start) - 1, 0)

    def cues(self, span: Span) -> Cues:
        start, end = self.sentences[self.sentence(span)] if self.sentences else (0, len(self.text))
        before, after = self.text[start : span.start], self.text[span.end : max(end, span.end)]
        return Cues(before, after, lexicon_of(span.text, self.lang))

    def following(self, span: Span, tokens: Tokens) -> Period | None:
        """The date after, where it can be read at once and a level stands at it ("stood at 4,386 as of November 1")."""
        if codes_of(tokens)[:1] == "F":
            tokens = tokens[1:]
        cues = self.cues(span)
        context = Context(published=self.published, direction=cues.direction())
        return _read(tokens, context, alone=True)

    def read(self, span: Span, tokens: Tokens, ahead: Period | None) -> Period | None:
        cues = self.cues(span)
        number = self.sentence(span)
        if not set(codes_of(tokens)) & set("YZyFGB-&"):
            tokens = [*tokens, *self._year_after(span, tokens)]
        if cues.says("since") and (cues.language == "en" or codes_of(tokens).startswith("K")):
            tokens = [Token("C"), *tokens]  # left out of the span
        codes = codes_of(tokens)
        counting = cues.says("so_far") or self._counting(span, number, cues)
        context = Context(
            published=self.published,
            sentence=number,
            direction=cues.direction() if set(codes) & set("MWSqhkyOD") else None,
            counting=counting,
            history=self.history,
            ahead=ahead,
        )
        period = _read(tokens, context)
        if period is not None:
            self.history.append(
                Anchor(
                    period=period,
                    codes=codes,
                    sentence=number,
                    compared=cues.says("compared") or codes[-2:] in ("yA", "yR"),
                    reported=cues.says("reported") and period.first == period.last,
                    as_of=cues.says("as_of") and period.first == period.last,
                    dated="Y" in codes or "Z" in codes,
                )
            )
        return period

    def _year_after(self, span: Span, tokens: Tokens) -> Tokens:
        """The year that stands right after a day or month and was left out of its span."""
        match = _YEAR_AFTER.match(self.text, span.end)
        if match is None or "M" not in codes_of(tokens):
            return ()
        taken = any(span.end <= other.start < match.end() for other in self.dates)
        return () if taken else (Token("Y", int(match[1])),)

    def _counting(self, span: Span, sentence: int, cues: Cues) -> bool:
        """Whether the nearest event word of the sentence counts up, or an English perfect does ("has pardoned")."""
        around = self.events[sentence]
        nearest = min(around, key=lambda event: max(event.start - span.end, span.start - event.end), default=None)
        return cues.says("perfect") if nearest is None else nearest.label in _COUNTED


def _read(tokens: Tokens, context: Context, alone: bool = False) -> Period | None:
    try:
        return absolute(tokens, context) if alone else read(tokens, context)
    except ValueError:  # 31 February, the year 10000
        return None
