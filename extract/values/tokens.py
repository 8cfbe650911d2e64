"""Tokens of figures: digit groups, words and signs with their offsets, folded for look-up but never moved.

Folding (lower case, ё to е, look-alike letters, HTML spaces) happens inside a token; ``start`` and ``end`` stay in the
original text. Digits keep their raw text: whether ``1.967`` is a group or a decimal is decided by the number reader.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final, Literal, NamedTuple

Kind = Literal["digits", "word", "sign"]

_SPACE = "[ \u00a0\u2007\u2009\u202f]\u200b*"
_TOKEN = re.compile(
    rf"(?P<stamp>\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}(?!\d)|\d{{1,2}}:\d\d(?!\d))"  # dates and clock times are not figures
    rf"|(?P<digits>\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)(?:[.,]\d+)?"
    r"|\d{1,3}(?:['\u2019]\d{3})+(?!\d)(?:[.,]\d+)?"
    r"|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+[.,]\d+|\d+)"
    r"|(?P<mark>[½¼¾⅓⅔⅕⅛°%‰])"
    r"|(?P<word>[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u00ad\u200b])*)"
    r"|(?P<sign>\S)"
)
_ENTITY = re.compile(r"&(?:nbsp|thinsp|ensp|emsp|#160|#xa0);", re.IGNORECASE)
_DROPPED = re.compile("[\u00ad\u200b]")
_LOOKALIKE: Final = str.maketrans("abcehkmoptxy", "авсенкмортху")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[a-z]")


class Token(NamedTuple):
    """``text`` is folded (words) or raw (digits); ``glued`` where nothing stands between it and the token before."""

    start: int
    end: int
    text: str
    kind: Kind
    glued: bool


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Tokens of ``text[start:end]`` with offsets into ``text``. White space and zero-width characters are left out."""
    piece = _ENTITY.sub(lambda match: "\u00a0" + "\u200b" * (len(match.group()) - 1), text[start:end])
    found: list[Token] = []
    for match in _TOKEN.finditer(piece):
        raw = match.group()
        if raw in "\u00ad\u200b\ufeff":
            continue
        kind: Kind = "digits" if match.lastgroup == "digits" else "word" if match.lastgroup == "word" else "sign"
        glued = bool(found) and found[-1].end == start + match.start()
        folded = fold(raw) if kind == "word" else raw
        found.append(Token(start + match.start(), start + match.end(), folded, kind, glued))
    return found


@lru_cache(maxsize=16_384)
def fold(word: str) -> str:
    """Lower case without soft hyphens, ё as е, Latin look-alikes in a Cyrillic word as Cyrillic."""
    word = unicodedata.normalize("NFC", _DROPPED.sub("", word)).lower().replace("ё", "е")
    if _CYRILLIC.search(word) and _LATIN.search(word):
        word = word.translate(_LOOKALIKE)
    return word
