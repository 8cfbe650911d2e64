"""The lexicon of number words: what one folded word can mean in a number (data in ``numbers.toml``)."""

import tomllib
from fractions import Fraction
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple

from extract.values.forms import readings

Role = Literal["unit", "scale", "abbreviated", "fraction", "ordinal", "couple", "sesqui", "letter"]


class Numeral(NamedTuple):
    """One meaning of a word. ``bare``: may stand alone for one of itself ("тысяча", but not "тысяч")."""

    role: Role
    value: Fraction
    bare: Literal["yes", "governed", "no"] = "no"


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("extract.values").joinpath("numbers.toml").read_text(encoding="utf-8"))


@cache
def lexicon(lang: str) -> dict[str, Numeral]:
    """Dictionary forms of one language with their meaning."""
    table = _table()[lang]
    words = {word: Numeral("unit", Fraction(value)) for word, value in table["units"].items()}
    words |= {word: Numeral("scale", Fraction(value)) for word, value in table["scales"].items()}
    words |= {word: Numeral("abbreviated", Fraction(value)) for word, value in table["abbreviated"].items()}
    words |= {word: Numeral("fraction", Fraction(1, value)) for word, value in table["fractions"].items()}
    words |= {word: Numeral("ordinal", Fraction(1, value)) for word, value in table["ordinals"].items()}
    if lang == "ru":
        words |= {"полтора": Numeral("sesqui", Fraction(3, 2)), "пара": Numeral("couple", Fraction(2))}
    else:
        words |= {word: Numeral("couple", Fraction(2)) for word in ("couple", "pair")}
    return words


@cache
def letters() -> dict[str, Fraction]:
    """Scales of one letter: ``200k``, ``$1.2m``."""
    return {letter: Fraction(value) for letter, value in _table()["letters"].items()}


@cache
def glyphs() -> dict[str, Fraction]:
    """Vulgar fractions of one character: ``½``."""
    return {glyph: Fraction(*pair) for glyph, pair in _table()["glyphs"].items()}


@cache
def governors() -> frozenset[str]:
    """Words after which "тысячи" is one thousand ("около тысячи")."""
    return frozenset(_table()["governors"]["words"])


@cache
def prefixes() -> tuple[tuple[str, Fraction], ...]:
    """First parts of Russian compound adjectives, the longest first: ``пяти|летний``."""
    pairs = ((word, Fraction(str(value))) for word, value in _table()["ru"]["prefixes"].items())
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def _stems() -> frozenset[str]:
    return frozenset(word[:2] for word in lexicon("ru"))


@lru_cache(maxsize=16_384)
def numeral(word: str, lang: str) -> Numeral | None:
    """What a folded word means in a number, or None. Russian words are looked up by all their dictionary forms."""
    if lang == "ru":
        return _russian(word)
    found = lexicon("en").get(word)
    if found is not None:
        return found._replace(bare="governed") if found.role == "scale" else found
    if word.endswith("s"):
        found = lexicon("en").get("half" if word == "halves" else word[:-1])
        if found is not None and found.role in ("scale", "ordinal", "fraction"):
            return found
    return None


def _russian(word: str) -> Numeral | None:
    table = lexicon("ru")
    if word in table and table[word].role == "abbreviated":
        return table[word]
    if word[:2] not in _stems():
        return None
    for parse in readings(word):
        found = table.get(parse.normal_form.replace("ё", "е"))
        if found is None:
            continue
        if found.role == "ordinal" and "femn" not in parse.tag and "plur" not in parse.tag:
            continue
        if found.role in ("scale", "fraction"):
            return found._replace(bare=_bare(word, parse.normal_form))
        if found.role == "couple" and "NOUN" not in parse.tag:
            continue
        return found
    return None


def _bare(word: str, lemma: str) -> Literal["yes", "governed", "no"]:
    """``тысяча`` is one thousand; ``тысячи`` is so only after a governing preposition; ``тысяч`` never."""
    tags = [parse.tag for parse in readings(word) if parse.normal_form == lemma]
    if any("plur" in tag and "nomn" in tag for tag in tags):
        return "governed" if any("sing" in tag for tag in tags) else "no"
    return "yes" if any("sing" in tag for tag in tags) else "no"
