"""Tokens of legal pointers: kind words, numbers, links and everything else, over text with its typography made plain."""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from extract.document import Range

_INVISIBLE: Final = "[\u00ad\u200b-\u200d\u2060\ufeff\u0300\u0301]"
_DROPPED: Final = re.compile(f"{_INVISIBLE}|&shy;")
_ODD: Final = re.compile(rf"{_INVISIBLE}|&|[^\S\n ]")
"""What makes a text other than its plain form."""
_SPACE: Final = re.compile(r"&(?:nbsp|thinsp|ensp|#160);|[^\S\n]")


class Token(NamedTuple):
    """A word of a pointer; ``start`` and ``end`` are offsets in the plain text."""

    kind: str
    text: str
    start: int
    end: int


class Plain(NamedTuple):
    """Text without soft hyphens and stress marks, all spaces plain; ``offsets[i]`` is where its i-th character stood."""

    text: str
    offsets: Sequence[int]

    @classmethod
    def of(cls, text: str) -> "Plain":
        """The plain form of a text. ``offsets`` has one entry more than the text: the original length."""
        if not _ODD.search(text):
            return cls(text, range(len(text) + 1))
        kept: list[str] = []
        offsets: list[int] = []
        position = 0
        while position < len(text):
            if dropped := _DROPPED.match(text, position):
                position = dropped.end()
                continue
            space = _SPACE.match(text, position)
            kept.append(" " if space else text[position])
            offsets.append(position)
            position = space.end() if space else position + 1
        return cls("".join(kept), (*offsets, len(text)))

    def position(self, offset: int) -> int:
        """Where an offset of the original text is in the plain text."""
        return bisect_left(self.offsets, offset)

    def original(self, start: int, end: int) -> Range:
        """Offsets in the original text of ``text[start:end]``, a non-empty range."""
        return self.offsets[start], self.offsets[end - 1] + 1


@cache
def lexicon() -> dict[str, dict[str, list[str]]]:
    """The tables of ``law.toml``."""
    return tomllib.loads((files(__package__) / "law.toml").read_text(encoding="utf-8"))


@cache
def _token() -> re.Pattern[str]:
    words = lexicon()
    kinds = "|".join(f"(?P<{kind}>{'|'.join(words['kinds'][kind])})" for kind in _kinds())
    ordinals = "|".join(f"(?P<o{number}>{'|'.join(forms)})" for number, forms in words["ordinals"].items())
    links = "|".join(
        f"(?P<{link}>{'|'.join(sorted(forms, key=len, reverse=True))})" for link, forms in words["links"].items()
    )
    return re.compile(
        rf"(?<!\w)(?:{kinds}|{ordinals}|(?P<letter>(?<=[«\"“'(])[а-яa-z](?=[»\"”')])))(?:(?!\w)|(?<=\.)(?=\d))"
        r"|(?<![\w,])(?<!\d\.)(?P<number>\d{1,4}(?:[-\u2011–]\d{1,4}(?!\d)|[⁰¹²³⁴-⁹]+)?(?:\.\d{1,2}(?![\d.]))?)"
        r"(?:-?(?:я|й|ой|ая|ую|ей|е|го|му|м|ым|ю|ых|ыми|st|nd|rd|th))?(?!\w)"
        rf"|(?:(?<!\w)|(?<=[\w)](?=[,;&])))(?:{links})(?:(?!\w)|(?<=[,;&]))"
        r"|(?P<open>\()|(?P<close>\))|(?P<dash>[-–—\u2011])|(?P<quote>[«»\"“”'])|(?P<word>\w+)|(?P<stop>[^\s\w])|(?P<line>\n)",
        re.IGNORECASE,
    )


def _kinds() -> tuple[str, ...]:
    return ("subpoint", "article", "part", "point", "section", "other")


def whole_list(article: Token) -> bool:
    """Whether an article word is a plural, so that a part before it holds for every article behind it."""
    return _plural().fullmatch(article.text) is not None


@cache
def _plural() -> re.Pattern[str]:
    return re.compile("|".join(lexicon()["plural"]["article"]), re.IGNORECASE)


def tokens(text: str) -> list[Token]:
    """The tokens of a plain text, every visible character in one of them."""
    return [_as_token(match) for match in _token().finditer(text)]


def _as_token(match: re.Match[str]) -> Token:
    kind = match.lastgroup or "stop"
    if kind[0] == "o" and kind[1:].isdigit():
        return Token("ordinal", kind[1:], *match.span())
    return Token(kind, match[kind], *match.span())


def is_kind(token: Token) -> bool:
    """Whether the token is a kind word: article, part, point and the like."""
    return token.kind in _kinds()


def is_value(token: Token) -> bool:
    """Whether the token can number an article, a part or a point."""
    return token.kind in ("number", "ordinal", "letter")
