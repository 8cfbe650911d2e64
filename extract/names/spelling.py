"""Spelling of names: what is left of a mention when line breaks, look-alike letters and letter case are put right.

Nothing here is used before offsets are taken; it only makes the *name* of something that was already found.
"""

import re
import unicodedata
from functools import lru_cache

_LATIN = "aceopxykABCEHKMOPTXi"
_CYRILLIC = "асеорхукАВСЕНКМОРТХі"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_WORD = re.compile(r"[^\W\d_]+")
_DASHES = re.compile(r"\s*[-\u2010-\u2015\u2212]\s*")
_APART = re.compile(r"[^\w\s&.№+-]")
_CASE_ENDS = re.compile(r"(?<=\w)[’'`][sS]?$")


def tidy(name: str) -> str:
    """One line in composed form, without invisible characters and with each word in one script (``Кaзахстан``)."""
    name = unicodedata.normalize("NFC", _INVISIBLE.sub("", name))
    return _WORD.sub(lambda match: _one_script(match[0]), " ".join(name.split()))


def _one_script(word: str) -> str:
    latin = sum("a" <= letter.lower() <= "z" for letter in word)
    cyrillic = sum("\u0400" <= letter <= "\u052f" for letter in word)
    if not latin or not cyrillic:
        return word
    changed = word.translate(_TO_CYRILLIC if cyrillic >= latin else _TO_LATIN)
    mixed = any("a" <= letter.lower() <= "z" for letter in changed) and any("\u0400" <= c <= "\u052f" for c in changed)
    return word if mixed else changed


@lru_cache(maxsize=16_384)
def fold(name: str) -> str:
    """The key under which spellings of one name meet: no case, no ``ё``, no accents on Latin letters, plain hyphens."""
    name = tidy(name).casefold().replace("ё", "е")
    plain = "".join(
        letter if "\u0400" <= letter <= "\u052f" else unicodedata.normalize("NFD", letter)[0] for letter in name
    )
    return " ".join(_APART.sub("", _DASHES.sub("-", plain)).split())


def without_possessive(name: str) -> str:
    """``Shymkent's`` -> ``Shymkent``; ``Maldives'`` keeps its s."""
    return _CASE_ENDS.sub("", name)


_KAZAKH = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")


def in_russian_letters(name: str) -> str:
    """Kazakh letters as Russian texts replace them: ``Талғат`` -> ``Талгат``."""
    return name.translate(_KAZAKH)


def is_shouted(name: str) -> bool:
    """All capitals, and too long for an abbreviation: ``КАРАГАНДА`` but not ``ОАЭ``."""
    words = _WORD.findall(name)
    return name.isupper() and any(len(word) > 5 for word in words)


def like(model: str, word: str) -> str:
    """``word`` (lower case) with the capitals of ``model``, part by part at hyphens."""
    if model.isupper() and sum(letter.isalpha() for letter in model) > 1:
        return word.upper()
    models, parts = model.split("-"), word.split("-")
    if len(models) != len(parts):
        return word[:1].upper() + word[1:] if model[:1].isupper() else word
    return "-".join(
        part[:1].upper() + part[1:] if original[:1].isupper() else part
        for original, part in zip(models, parts, strict=True)
    )


def is_cyrillic(name: str) -> bool:
    """Whether most letters are Cyrillic."""
    letters = [letter for letter in name if letter.isalpha()]
    return 2 * sum("\u0400" <= letter <= "\u052f" for letter in letters) > len(letters)
