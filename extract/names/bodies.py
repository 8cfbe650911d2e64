"""Bodies: the table of state bodies, companies and outlets, and the keys under which spellings of a body meet.

A Russian key is the row of word stems, an English one the bag of words: ``Committee of State Revenue`` and ``State
Revenue Committee`` are one body. The country at the end and the parent body do not count (``Пограничная служба КНБ``).
"""

import re
from functools import cache, lru_cache

from msgspec import Struct

from extract.names.spelling import fold, is_cyrillic, tidy
from extract.names.table import listed, rows

Key = tuple[str, ...]


class Body(Struct, frozen=True):
    """A body's name in both languages; one of them is None where it is not known."""

    ru: str | None
    en: str | None


_ENDING = re.compile(
    r"(?<=\w{3})(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|ией|ий|ый|ой|ей|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|ым|им|ом|ем|ам|ям|ах|ях|ов|"
    r"ев|ью|ия|ии|ию|а|я|ы|и|у|ю|е|о|ь|й)$"
)
_POSSESSIVE = re.compile(r"(?<=\w)[’'`]s?(?=\s|$)")
_BRITISH = {
    "labour": "labor", "centre": "center", "organisation": "organization", "defence": "defense", "programme": "program",
    "specialised": "specialized", "offences": "offenses", "offence": "offense", "counter-narcotics": "counternarcotics",
}  # fmt: skip
_EMPTY = frozenset({"the", "of", "for", "and", "to", "on", "in", "at", "under", "by", "a", "an"})
_FORMS = frozenset(
    {"ао", "тоо", "нао", "ргп", "гу", "кгу", "гкп", "оао", "ооо", "пао", "jsc", "llp", "llc", "ltd", "inc"}
)
_COUNTRY = (("республик", "казахстан"), ("рк",), ("казахстан",))
_COUNTRY_WORDS = frozenset({"kazakhstan", "republic", "rk", "kazakh"})


@lru_cache(maxsize=8_192)
def stem(word: str) -> str:
    """A folded Russian word without its endings; the same for all its forms."""
    while True:
        shorter = _ENDING.sub("", word)
        if shorter == word:
            return word
        word = shorter


@lru_cache(maxsize=8_192)
def key(name: str) -> Key:
    """What all forms and spellings of a body's name share; empty where the name has no words."""
    name = _POSSESSIVE.sub("", tidy(name))
    words = [word for word in fold(name).split() if word.strip("-&.")]
    words = [word for word in words if word not in _FORMS] or words
    if is_cyrillic(name):
        return tuple(stem(word) for word in words)
    words = [_BRITISH.get(word, word) for word in words]
    return tuple(sorted({word for word in words if word not in _EMPTY} or set(words)))


def without_country(found: Key) -> Key:
    """The key without ``РК``, ``Республики Казахстан``, ``of Kazakhstan`` at its end."""
    for tail in _COUNTRY:
        if len(found) > len(tail) and found[-len(tail) :] == tail:
            return found[: -len(tail)]
    rest = tuple(word for word in found if word not in _COUNTRY_WORDS)
    return rest or found


@cache
def _table() -> dict[Key, Body]:
    found: dict[Key, Body] = {}
    others: list[tuple[str, Body]] = []
    for ru, en, aliases in rows("bodies.tsv", 3):
        body = Body(ru, en)
        found.setdefault(key(ru), body)
        found.setdefault(key(en), body)
        others.extend((alias, body) for alias in listed(aliases))
    for alias, body in others:
        found.setdefault(key(alias), body)
    return found


def _direct(found: Key) -> Body | None:
    return _table().get(found) or _table().get(without_country(found))


@lru_cache(maxsize=4_096)
def lookup_body(name: str) -> Body | None:
    """The body of that name in any case, spelling or abbreviation, also beside its parent body; None if not known."""
    if not tidy(name):
        return None
    found = key(name)
    body = _direct(found)
    if body:
        return body
    return _beside_parent_ru(found) if is_cyrillic(name) else _beside_parent_en(name)


def _beside_parent_ru(found: Key) -> Body | None:
    for cut in range(len(found) - 1, 0, -1):
        body, parent = _direct(found[:cut]), _direct(found[cut:])
        if body and parent:
            return body
    return None


def _beside_parent_en(name: str) -> Body | None:
    words = re.sub(r"[’'`]s?(?=\s|$)", "", tidy(name)).split()
    for cut in range(1, len(words)):
        first, last = " ".join(words[:cut]), " ".join(words[cut:])
        body, other = _direct(key(first)), _direct(key(last))
        if body and other:
            return body if last.split()[0].lower() in ("of", "under", "at") else other
    return None


def is_abbreviation_of(short: str, long: str) -> bool:
    """Whether ``short`` is made of the first letters of ``long``: ``КИСИ``, ``KISS``; small words may be skipped."""
    letters = "".join(letter for letter in tidy(short) if letter.isalpha())
    if not 2 <= len(letters) <= 8 or not letters[:1].isupper() or sum(c.isupper() for c in letters) < 2:
        return False
    words = re.findall(r"[^\W\d_]+", tidy(long))
    if len(words) < 2:
        return False
    full = "".join(word[0] for word in words).casefold()
    main = "".join(word[0] for word in words if len(word) > 3 or word.isupper()).casefold()
    return letters.casefold() in (full, main)
