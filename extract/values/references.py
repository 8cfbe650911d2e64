"""References: every article of law that a text names, with the act it belongs to."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from extract.document import Bilingual, Range, Reference, Span
from extract.labels import Language
from extract.values.acts import Act
from extract.values.law import Pointer, read_tokens
from extract.values.law_acts import Mention, Phrase, Surroundings, mentions_of, named_acts, pattern, resolve
from extract.values.law_tokens import Plain, Token, is_kind, is_value, tokens

_NOBODY, _FIGURE = -1, -2
_FIGURES: Final = frozenset({"QUANTITY", "CARDINAL", "MONEY", "PERCENT", "AGE", "DATE", "PENALTY"})


def read_references(
    text: str, spans: Sequence[Span], sentences: Sequence[Range], lang: Language
) -> tuple[Reference, ...]:
    """The articles that the text names, each (code, article, part, point) once, in text order.

    Pointers are the ARTICLE spans, completed where they cut a pointer in two, and those that the tagger missed beside the
    name of an act. The act is the one named beside the pointer, else the one that the article or the text around it is about.
    """
    if not any(span.label in ("ARTICLE", "LAW") for span in spans) and not named_acts().search(text):
        return ()
    plain = Plain.of(text)
    words = tokens(plain.text)
    mentions = list(mentions_of(plain, spans, lang))
    phrases = list(_phrases(plain, words, spans, mentions))
    surroundings = Surroundings.of(plain, spans, sentences)
    found: dict[tuple[str | None, str, object, object], Reference] = {}
    for phrase, pointer, act in resolve(plain.text, phrases, mentions, surroundings):
        start, end = plain.original(phrase.start, phrase.end)
        reference = _reference(pointer, act, start, end)
        if reference is not None:
            found.setdefault((reference.code, reference.article, reference.part, reference.point), reference)
    return tuple(found.values())


def _phrases(
    plain: Plain, words: Sequence[Token], spans: Sequence[Span], mentions: Sequence[Mention]
) -> Iterator[Phrase]:
    owner = _owners(plain, words, spans)
    taken = {i for i, number in enumerate(owner) if number == _FIGURE}
    phrases: list[Phrase] = []
    ends: dict[int, Range] = {}
    for i, number in enumerate(owner):
        if number not in (_NOBODY, _FIGURE):
            ends[number] = (ends.get(number, (i, i))[0], i)
    for number in sorted(ends):
        first, last = _complete(words, owner, *ends[number])
        taken.update(range(first, last + 1))
        pointers = read_tokens(words[first : last + 1]) or _bare(words[first : last + 1])
        phrases.append(Phrase(words[first].start, words[last].end, pointers))
    phrases += _missed(plain.text, words, taken, mentions)
    yield from sorted(phrases)


def _owners(plain: Plain, words: Sequence[Token], spans: Sequence[Span]) -> list[int]:
    """For each word the number of its ARTICLE span, else whether a figure of another label claims it."""
    owner = [_NOBODY] * len(words)
    starts, ends = [word.start for word in words], [word.end for word in words]
    for number, span in enumerate(spans):
        if span.label == "ARTICLE" or span.label in _FIGURES:
            first = bisect_right(ends, plain.position(span.start))
            last = bisect_left(starts, plain.position(span.end))
            for i in range(first, last):
                owner[i] = number if span.label == "ARTICLE" else _FIGURE if owner[i] == _NOBODY else owner[i]
    return owner


def _bare(phrase: Sequence[Token]) -> tuple[Pointer, ...]:
    """An ARTICLE span without a kind word ("188", "и 303"): its numbers are articles."""
    numbers = [word for word in phrase if word.kind == "number"]
    if not numbers or any(is_kind(word) for word in phrase):
        return ()
    return read_tokens([Token("article", "articles", 0, 0), *numbers[:1]])


def _complete(words: Sequence[Token], owner: Sequence[int], first: int, last: int) -> Range:
    """Widen a span over the rest of its pointer: what no other span owns and nothing but a space parts from it."""
    while (
        first > 0
        and owner[first - 1] == _NOBODY
        and _inside(words[first])
        and _inside(words[first - 1])
        and words[first - 1].end >= words[first].start - 1
    ):
        first -= 1
    while last + 1 < len(words) and owner[last + 1] == _NOBODY and _inside(words[last + 1]):
        link = words[last].kind == "and" and words[last].text.isalpha()  # "статей 301 и|303", but not "ст. 301,|20 лет"
        if words[last + 1].start > words[last].end + 1 or not (_inside(words[last]) or link):
            break
        last += 1
    while first < last and not (is_kind(words[first]) or is_value(words[first])):
        first += 1
    while last > first and not is_value(words[last]) and words[last].kind != "close":
        last -= 1
    return first, last


def _inside(word: Token) -> bool:
    return is_kind(word) or is_value(word) or word.kind == "of"


def _missed(text: str, words: Sequence[Token], taken: set[int], mentions: Sequence[Mention]) -> Iterator[Phrase]:
    """Pointers outside ARTICLE spans: they name an article, in a text that names an act, and not one of a treaty."""
    i = 0
    while i < len(words):
        j = i
        while j < len(words) and j not in taken and words[j].kind not in ("word", "stop", "line", "dash"):
            j += 1
        run = words[i:j]
        if any(word.kind == "article" for word in run):
            first = next(k for k, word in enumerate(run) if is_kind(word) or (is_value(word) and _numbers(run, k)))
            last = max((k for k, word in enumerate(run) if is_value(word) or is_kind(word)), default=first)
            phrase = Phrase(run[first].start, run[last].end, read_tokens(run[first : last + 1]))
            named = any(word.kind == "article" and word.text != "article" for word in run)  # not "rate this article 5"
            if named and phrase.pointers and mentions and not _foreign().match(text, phrase.end):
                yield phrase
        i = max(j, i + 1)


def _numbers(run: Sequence[Token], k: int) -> bool:
    return k + 1 < len(run) and is_kind(run[k + 1])


@cache
def _foreign() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:of (?:the |its )?)?(?:\w+ ){{0,3}}?{pattern('foreign').pattern}", re.IGNORECASE)


def _reference(pointer: Pointer, act: Act | None, start: int, end: int) -> Reference | None:
    if pointer.article is None:
        return None
    places = [("part", "ч.", pointer.part), ("point", "п.", pointer.point)]
    ru = " ".join(f"{short} {value}" for _, short, value in reversed(places) if value is not None)
    en = "".join(f", {word} {value}" for word, _, value in places if value is not None)
    ru = f"{ru} ст. {pointer.article}".strip()
    en = f"Article {pointer.article}{en}"
    return Reference(
        code=act.code if act else None,
        article=pointer.article,
        part=pointer.part,
        point=pointer.point,
        start=start,
        end=end,
        title=Bilingual(ru=f"{act.ru}, {ru}" if act else ru, en=f"{act.en}, {en}" if act else en),
        url=act.url if act else None,
    )
