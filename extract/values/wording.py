"""Number words below a scale, and the scales: descending cardinals, halves, pairs and parts of one."""

from fractions import Fraction
from typing import Final, NamedTuple

from extract.values.numerals import Numeral, governors, letters, numeral
from extract.values.tokens import Token

_CURRENCY: Final = frozenset("$€£¥₸₽₺₴")
HYPHENS: Final = frozenset("-\u2010\u2011")


class Reading(NamedTuple):
    """A number starting at a token: ``end`` is the index after it, ``scale`` the multiplier that was spelled out last.

    ``halved``: worded with a half ("полтора", "two and a half"); ``fraction``: worded as a part ("треть").
    """

    value: Fraction
    end: int
    scale: Fraction = Fraction(1)
    halved: bool = False
    fraction: bool = False


class Style(NamedTuple):
    """How to read. ``counts``: ru ``18,233`` is a group; ``loose``: a bare "third" counts; ``letters``: ``5m``, ``5b``.

    ``governed``: a word before the text makes "тысячи", "тонны" one of them ("около тысячи").
    """

    lang: str = "ru"
    counts: bool = False
    loose: bool = False
    letters: bool = False
    governed: bool = False


def scale_after(items: list[Token], i: int, style: Style, joined: bool = False) -> tuple[Fraction, int] | None:
    """The scale word at token ``i`` and the index after it (and after its full stop)."""
    if joined and i + 1 < len(items) and items[i].text in HYPHENS and items[i].glued:
        i += 1
    if i >= len(items) or items[i].kind != "word":
        return None
    token = items[i]
    found = numeral(token.text, style.lang) or _other(token.text, style.lang)
    if found is not None and found.role == "scale":
        return found.value, i + 1
    if found is not None and found.role == "abbreviated":
        dotted = i + 1 < len(items) and items[i + 1].text == "." and items[i + 1].glued
        return found.value, i + 2 if dotted and (i + 2 < len(items) or style.loose) else i + 1
    letter = letters().get(token.text)
    if letter is not None and token.glued and i > 0 and items[i - 1].kind == "digits":
        money = i > 1 and items[i - 2].text in _CURRENCY
        if style.letters or money or token.text in ("k", "к"):
            return letter, i + 1
    return None


def _other(word: str, lang: str) -> Numeral | None:
    """Abbreviated scales are read in either language: ``5 mln`` in a Russian text."""
    found = numeral(word, "en" if lang == "ru" else "ru") if len(word) > 1 else None
    return found if found is not None and found.role == "abbreviated" else None


def is_governed(items: list[Token], i: int, style: Style) -> bool:
    """Whether the word before token ``i`` takes the genitive singular, so that "тысячи" there is one thousand."""
    return items[i - 1].text in governors() if i > 0 else style.governed


def words_at(items: list[Token], i: int, style: Style, *, first: bool) -> Reading | None:
    """Number words below a scale: descending cardinals, one and a half, a pair, a fraction, or a scale of its own."""
    token, lang = items[i], style.lang
    if lang == "ru" and token.text.startswith("пол") and (half := _glued_half(token.text)) is not None:
        return Reading(half / 2, i + 1, half, halved=True)
    start = i
    article = lang == "en" and token.text in ("a", "an") and i + 1 < len(items)
    if article:
        i += 1
        if items[i].kind != "word":
            return None
    word = numeral(items[i].text, lang)
    if word is None:
        return None
    if word.role == "unit" and not article:
        return _fraction_of(items, *_cardinal(items, i, lang), lang)
    if word.role == "sesqui":
        return Reading(word.value, i + 1, halved=True)
    if word.role == "couple":
        return _couple(items, i, word, style, article=article)
    if not first:
        return None
    if word.role == "scale" and article and word.value == 100:
        total, end = _cardinal(items, i + 1, lang, word.value)
        return Reading(total, end)
    if word.role == "scale":
        if article or word.bare == "yes" or (word.bare == "governed" and is_governed(items, start, style)):
            return Reading(word.value, i + 1, word.value)
        return None
    if word.role in ("fraction", "ordinal"):
        return _part(items, i, word, style, article=article)
    return None


def _glued_half(word: str) -> Fraction | None:
    """``полмиллиона``, ``полусотни``: the scale after the prefix."""
    for prefix in ("полу", "пол"):
        rest = word.removeprefix(prefix)
        scale = numeral(rest, "ru") if rest and rest != word else None
        if scale is not None and scale.role == "scale":
            return scale.value
    return None


def _cardinal(items: list[Token], i: int, lang: str, total: Fraction = Fraction(0)) -> tuple[Fraction, int]:
    """Cardinals that descend (сто | двадцать | пять; one hundred and | twenty-five) from token ``i`` on."""
    last, j = total or Fraction(1000), i
    while j < len(items):
        k = j
        hyphen = items[k].text in HYPHENS and items[k].glued
        if total > 0 and (hyphen or (lang == "en" and items[k].text == "and" and total >= 100)):
            k += 1
        word = numeral(items[k].text, lang) if k < len(items) and items[k].kind == "word" else None
        if word is not None and lang == "en" and word.value == 100 and word.role == "scale" and 0 < total < 100:
            total, last, j = total * 100, Fraction(100), k + 1
            continue
        if word is None or word.role != "unit" or word.value >= last or (total > 0 and word.value == 0):
            break
        if total > 0 and not _adds(last, word.value):
            break
        total, last, j = total + word.value, word.value, k + 1
    return total, j


def _adds(last: Fraction, value: Fraction) -> bool:
    """``двадцать`` takes ones, ``сто`` takes tens and ones, the rest nothing: "пять три" are two numbers."""
    return (last >= 100 and value < 100) or (20 <= last < 100 and value < 10)


def _fraction_of(items: list[Token], value: Fraction, j: int, lang: str) -> Reading:
    """A denominator after a cardinal: ``две трети``, ``three-quarters``, ``пять целых три десятых``."""
    if lang == "ru" and j < len(items) and items[j].text in ("целых", "целая", "целые", "целой"):
        numerator, k = _cardinal(items, j + 1, lang)
        part = _denominator(items, k, lang) if k > j + 1 else None
        return Reading(value + numerator * part[0], part[1]) if part else Reading(value, j)
    part = _denominator(items, j, lang)
    if part is not None and 0 < value * part[0] < 1 and value < 20:
        return Reading(value * part[0], part[1], fraction=True)
    return Reading(value, j)


def _denominator(items: list[Token], j: int, lang: str) -> tuple[Fraction, int] | None:
    if j + 1 < len(items) and items[j].text in HYPHENS and items[j].glued:
        j += 1
    word = numeral(items[j].text, lang) if j < len(items) and items[j].kind == "word" else None
    if word is None or word.role not in ("fraction", "ordinal"):
        return None
    j += 1
    if lang == "ru" and j < len(items) and items[j].text in ("часть", "части", "частей", "доля", "доли", "долей"):
        j += 1
    return word.value, j


def _couple(items: list[Token], i: int, word: Numeral, style: Style, *, article: bool) -> Reading | None:
    """``пара десятков``, ``a couple of``: two where a scale or "of" follows, or where the whole span says it."""
    j = i + 1
    if style.lang == "en" and j < len(items) and items[j].text == "of":
        return Reading(word.value, j + 1)
    scaled = scale_after(items, j, style) is not None
    return Reading(word.value, j) if scaled or article or style.loose else None


def _part(items: list[Token], i: int, word: Numeral, style: Style, *, article: bool) -> Reading | None:
    """``треть``, ``a third``, ``пятая часть``, ``half a``: a part of one."""
    found = _denominator(items, i, style.lang)
    if found is None:
        return None
    value, j = found
    whole = style.lang == "ru" and word.role == "fraction"
    explicit = article or style.loose or whole or value == Fraction(1, 2)
    if style.lang == "ru" and word.role == "ordinal" and j == i + 1:
        explicit = False  # "пятая" alone is an ordinal
    return Reading(value, j, fraction=True) if explicit else None
