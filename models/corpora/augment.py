"""Augmentation: the annotated stories told again with other names and figures, and with the noise of real pages.

A text is taken apart into pieces, each plain or under one mark; what changes is the text of pieces, so marks stay exact.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from models.corpora.annotated import Annotated, Choice, Mark

_NAMES: Final[frozenset[Choice]] = frozenset({"PERSON", "LOC", "ORG"})
_FIGURES: Final[frozenset[Choice]] = frozenset({"QUANTITY", "CARDINAL", "MONEY", "PERCENT"})
_NUMBER: Final = re.compile(r"\d{1,3}(?:[ \u00a0\u2009,]\d{3})+(?![\d.,]\d)|(?<![\d.,])\d{4,}(?![.,]?\d)")
_GROUPING: Final = re.compile(r"[ \u00a0\u2009,]")
_BEFORE_UNIT: Final = re.compile(r"(?<=\d) (?=[^\W\d_])")
_AFTER_STOP: Final = re.compile(r"(?<=[а-яa-z][.,;]) (?=[А-ЯA-Zа-яa-z])")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_SEPARATORS: Final = (" ", " ", "\u00a0", "\u2009", ",", "")
_LOOK_ALIKE: Final = str.maketrans("аеорсух", "aeopcyx")
_ENDING: Final = 2
_KEPT_DIGITS: Final = 2
"""The last digits decide the form of the Russian noun after them."""

Pools = Mapping[tuple[str, Choice, object], Sequence[str]]


class _Piece(Struct, frozen=True):
    """A stretch of text, under a mark or plain."""

    text: str
    mark: Mark | None


def name_pools(texts: Iterable[Annotated]) -> Pools:
    """Names by language, label and shape (number of words; for Russian also how each ends, which stands for its case)."""
    pools: dict[tuple[str, Choice, object], dict[str, None]] = defaultdict(dict)
    for text in texts:
        for mark in text.marks:
            if len(mark.choices) == 1 and (label := next(iter(mark.choices))) in _NAMES:
                name = text.text[mark.start : mark.end]
                pools[(text.lang, label, _shape(name, text.lang, label))][name] = None
    return {key: tuple(names) for key, names in pools.items()}


def augmented(text: Annotated, pools: Pools, rng: random.Random) -> Annotated:
    """One more telling of an annotated text: names swapped, figures restyled, some noise; same marks, new offsets."""
    pieces = list(_pieces(text))
    pieces = list(_swap_names(pieces, text.lang, pools, rng))
    pieces = [_restyle(piece, rng) for piece in pieces]
    noise = rng.choice(
        (_plain, _plain, _plain, _shout, _look_alikes, _soft_hyphens, _lost_spaces, _flat, _signs, _signs)
    )
    return _joined(text, [_Piece(noise(piece.text, rng), piece.mark) for piece in pieces])


def _pieces(text: Annotated) -> Iterator[_Piece]:
    position = 0
    for mark in sorted(text.marks, key=lambda m: m.start):
        yield _Piece(text.text[position : mark.start], None)
        yield _Piece(text.text[mark.start : mark.end], mark)
        position = mark.end
    yield _Piece(text.text[position:], None)


def _joined(text: Annotated, pieces: Sequence[_Piece]) -> Annotated:
    marks: list[Mark] = []
    position = 0
    for piece in pieces:
        if piece.mark is not None and piece.text:
            marks.append(Mark(position, position + len(piece.text), piece.mark.choices))
        position += len(piece.text)
    return Annotated(
        source=f"{text.source}+",
        corpus=text.corpus,
        lang=text.lang,
        text="".join(piece.text for piece in pieces),
        marks=tuple(marks),
        absent=text.absent,
    )


def _shape(name: str, lang: str, label: Choice) -> object:
    words = name.split()
    # A body is told by its head noun, first in Russian and last in English: only bodies with the same one are alike.
    if lang == "en":
        return (len(words), words[-1].lower() if len(words) > 1 and label == "ORG" else "")
    head = words[0].lower() if words and label == "ORG" else ""
    return (head, *(word[-_ENDING:].lower() for word in words))


def _swap_names(pieces: Iterable[_Piece], lang: str, pools: Pools, rng: random.Random) -> Iterator[_Piece]:
    """The same name becomes the same other one throughout; about a third stay as they are."""
    chosen: dict[str, str] = {}
    for piece in pieces:
        label = next(iter(piece.mark.choices)) if piece.mark and len(piece.mark.choices) == 1 else "O"
        if label not in _NAMES:
            yield piece
            continue
        if piece.text not in chosen:
            others = pools.get((lang, label, _shape(piece.text, lang, label)), ())
            chosen[piece.text] = rng.choice(others) if others and rng.random() < 0.67 else piece.text
        yield _Piece(chosen[piece.text], piece.mark)


def _restyle(piece: _Piece, rng: random.Random) -> _Piece:
    """A figure of four digits or more gets other digits and another grouping; a unit may lose its space."""
    if piece.mark is None or not piece.mark.choices & _FIGURES:
        return piece
    separator = rng.choice(_SEPARATORS)
    text = _NUMBER.sub(lambda match: _renumbered(match.group(), separator, rng), piece.text)
    style = rng.random()
    if style < 0.15:
        text = _BEFORE_UNIT.sub("\u00a0", text)
    elif style < 0.22:
        text = _BEFORE_UNIT.sub("", text)
    return _Piece(text, piece.mark)


def _renumbered(number: str, separator: str, rng: random.Random) -> str:
    digits = _GROUPING.sub("", number)
    lead = [str(rng.randint(1, 9)), *(str(rng.randint(0, 9)) for _ in digits[1:-_KEPT_DIGITS])]
    digits = "".join(lead) + digits[-_KEPT_DIGITS:]
    first = len(digits) % 3 or 3
    return separator.join([digits[:first], *(digits[i : i + 3] for i in range(first, len(digits), 3))])


def _plain(text: str, _rng: random.Random) -> str:
    return text


def _shout(text: str, _rng: random.Random) -> str:
    """CAPS, as in headlines."""
    return text.upper()


def _look_alikes(text: str, rng: random.Random) -> str:
    """Latin letters inside Cyrillic words."""
    return _WORD.sub(lambda m: m.group().translate(_LOOK_ALIKE) if rng.random() < 0.04 else m.group(), text)


def _soft_hyphens(text: str, rng: random.Random) -> str:
    return _WORD.sub(lambda m: f"{m.group()[:2]}\u00ad{m.group()[2:]}" if rng.random() < 0.1 else m.group(), text)


def _lost_spaces(text: str, rng: random.Random) -> str:
    """Paragraphs glued together without a space, as careless scrapers leave them."""
    return _AFTER_STOP.sub(lambda m: "" if rng.random() < 0.3 else m.group(), text)


def _flat(text: str, _rng: random.Random) -> str:
    """Paragraphs run together."""
    return re.sub(r"\s*\n\s*", " ", text)


def _signs(text: str, rng: random.Random) -> str:
    """Other quotation marks and dashes; ё written as е."""
    left, right = rng.choice(('""', "“”", "„“", "«»"))
    dash = rng.choice("-–—")
    text = re.sub("[«“]", left, re.sub("[»”]", right, text))
    return re.sub(" [–—] ", f" {dash} ", text).replace("ё", "е")
