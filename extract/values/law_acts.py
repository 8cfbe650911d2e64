"""The act that a pointer belongs to: named beside it, earlier in its sentence, or in the story around it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from extract.document import Range, Span
from extract.labels import Language
from extract.values.acts import Act, find_act
from extract.values.law import Pointer
from extract.values.law_tokens import Plain, lexicon

_GAP: Final = r"[\s,()«»\"“”'’:–—-]*"
_OFFENCE: Final = re.compile(r"[«“\"][^«»“”\"]*[»”\"]|\([^()]*[^\W\d][^()]*\)")  # ст. 188 («Кража») УК
_REACH: Final = 200  # characters between a pointer and an act named beside it


class Phrase(NamedTuple):
    """A pointer phrase: its place in the plain text and the places of an act it names."""

    start: int
    end: int
    pointers: tuple[Pointer, ...]


class Mention(NamedTuple):
    """An act named at a place of the plain text."""

    start: int
    end: int
    act: Act


class Surroundings(NamedTuple):
    """``breaks``: where sentences end; ``prison``: where a term of imprisonment is named. Offsets of the plain text."""

    breaks: Sequence[int]
    prison: Sequence[int]

    @classmethod
    def of(cls, plain: Plain, spans: Sequence[Span], sentences: Sequence[Range]) -> "Surroundings":
        """Read them off the spans of a text and its sentences."""
        terms = [span for span in spans if span.label == "PENALTY" and pattern("prison").search(span.text)]
        return cls([plain.position(end) for _, end in sentences], [plain.position(span.start) for span in terms])

    def sentence(self, phrase: Phrase, length: int) -> Range:
        """The sentence around a pointer."""
        start = max((end for end in self.breaks if end <= phrase.start), default=0)
        return start, min((end for end in self.breaks if end >= phrase.end), default=length)


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A list of the lexicon's ``[context]`` as one expression."""
    return re.compile(rf"(?:{'|'.join(lexicon()['context'][name])})", re.IGNORECASE)


@cache
def named_acts() -> re.Pattern[str]:
    """Names of acts as they stand in running text."""
    return re.compile("|".join(lexicon()["named"]["acts"]))


@cache
def _join() -> re.Pattern[str]:
    words = "|".join(lexicon()["context"]["join"])
    return re.compile(rf"{_GAP}(?:(?<!\w)(?:{words})(?!\w){_GAP})*", re.IGNORECASE)


def mentions_of(plain: Plain, spans: Sequence[Span], lang: Language) -> Iterator[Mention]:
    """Acts named by LAW spans, and listed ones named anywhere else, in text order."""
    found: list[Mention] = []
    for span in spans:
        if span.label == "LAW" and (act := find_act(span.text, lang)):
            found.append(Mention(plain.position(span.start), plain.position(span.end), act))
    for match in named_acts().finditer(plain.text):
        if not any(mention.start < match.end() and match.start() < mention.end for mention in found):
            act = find_act(match[0], lang)
            if act and act.listed:
                found.append(Mention(*match.span(), act))
    yield from sorted(found, key=lambda mention: mention.start)


def resolve(
    text: str, phrases: Sequence[Phrase], mentions: Sequence[Mention], surroundings: Surroundings
) -> Iterator[tuple[Phrase, Pointer, Act | None]]:
    """Each pointer with its act; a part alone ("ч. 3 той же статьи") takes article and act of the pointer before it."""
    beside = [_beside(text, phrases, i, mentions) for i in range(len(phrases))]
    named = {p.article: act for phrase, act in zip(phrases, beside, strict=True) if act for p in phrase.pointers}
    article: str | None = None
    last: tuple[int, Act] | None = None
    for phrase, near in zip(phrases, beside, strict=True):
        for pointer in phrase.pointers:
            if pointer.article is None:
                if article is None:
                    continue
                yield phrase, pointer._replace(article=article), last[1] if last else None
                continue
            article = pointer.article
            act = near or named.get(article) or _around(text, phrase, article, mentions, last, surroundings)
            if act is not None:
                last = (phrase.end, act)
            yield phrase, pointer, act


def _beside(text: str, phrases: Sequence[Phrase], i: int, mentions: Sequence[Mention]) -> Act | None:
    """The act named next to a pointer, behind it before in front of it, or next to a pointer that is listed with it."""
    phrase = phrases[i]
    following = next((mention for mention in mentions if mention.start >= phrase.end), None)
    earlier = [mention for mention in mentions if mention.end <= phrase.start]
    if earlier and text[earlier[-1].end : phrase.start].strip() == "(" and text[phrase.end : phrase.end + 1] == ")":
        return earlier[-1].act
    if following and _parted(text, phrase.end, following.start, phrases):
        return following.act
    if same := re.compile(
        rf"[\s,]*(?:(?P<code>{pattern('same_code').pattern})|{pattern('same_act').pattern})", re.IGNORECASE
    ).match(text, phrase.end):
        spoken = [mention.act for mention in earlier if not same["code"] or mention.act.articles is not None]
        if spoken:
            return spoken[-1]
    if earlier and _parted(text, earlier[-1].end, phrase.start, phrases):
        return earlier[-1].act
    return None


def _parted(text: str, start: int, end: int, phrases: Sequence[Phrase]) -> bool:
    """Whether only links, pointers and bracketed or quoted offences stand in ``text[start:end]``."""
    if end - start > _REACH:
        return False
    gap = text[start:end]
    for other in reversed(phrases):
        if start <= other.start and other.end <= end:
            gap = gap[: other.start - start] + " " + gap[other.end - start :]
    gap = _OFFENCE.sub(" ", gap)
    return "\n" not in gap and _join().fullmatch(gap) is not None


def _around(
    text: str,
    phrase: Phrase,
    article: str,
    mentions: Sequence[Mention],
    last: tuple[int, Act] | None,
    surroundings: Surroundings,
) -> Act | None:
    """The act of a pointer that stands alone: what its sentence or the text before it is about, else the next act."""
    fitting = [mention for mention in mentions if mention.act.listed and mention.act.has_article(article)]
    start, end = surroundings.sentence(phrase, len(text))
    # Only the Criminal Code has prison terms, so where several codes are at hand the sanction decides.
    if any(start <= place < end for place in surroundings.prison):
        criminal = [mention.act for mention in fitting if mention.act.code == "UK"]
        if criminal:
            return criminal[0]
    earlier = [mention for mention in fitting if mention.end <= phrase.start]
    later = [mention for mention in fitting if mention.start >= phrase.end]
    if earlier and earlier[-1].start >= start:
        return earlier[-1].act
    if later and later[0].end <= end and not (last and last[0] >= start and last[1].has_article(article)):
        return later[0].act
    if last and last[1].has_article(article) and not (earlier and earlier[-1].start > last[0]):
        return last[1]
    if earlier or later:
        return (earlier[-1:] or later)[0].act
    # A report of a crime that names no act means the Criminal Code.
    return _criminal_code() if not mentions and pattern("criminal").search(text) else None


@cache
def _criminal_code() -> Act | None:
    return find_act("УК РК", "ru")
