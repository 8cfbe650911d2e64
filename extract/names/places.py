"""Places: the gazetteer and the nominative of a place's name.

The gazetteer (``gazetteer.tsv``) holds Kazakhstan's regions, districts, towns and waters, the countries of the world
and the cities that its news mentions. A Russian form is first taken for an inflected name of the gazetteer, then read
by pymorphy3, and stays unchanged where neither is sure.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

from extract.labels import Language
from extract.names.phrase import nominative_phrase
from extract.names.spelling import fold, is_cyrillic, is_shouted, like, tidy, without_possessive
from extract.names.table import listed, rows
from extract.text.morph import parses


class Place(Struct, frozen=True):
    """A row of the gazetteer. ``region`` is the Russian name of the region it lies in, None where not known."""

    kind: str
    ru: str
    en: str
    region: str | None


# Case endings of Russian place names and the nominative endings they may stand for, longest first.
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ого", ("ый", "ий", "ое", "ой")), ("ому", ("ый", "ий", "ое", "ой")), ("его", ("ий", "ее")), ("ему", ("ий", "ее")),
    ("ами", ("ы", "а")), ("ями", ("и", "я")), ("ах", ("ы", "а")), ("ях", ("и", "я")), ("ам", ("ы", "а")),
    ("ям", ("и", "я")),
    ("ов", ("ы",)), ("ым", ("ый", "ое", "")), ("им", ("ий", "ое")), ("ом", ("", "ый", "ое", "ой", "о")),
    ("ем", ("", "й", "ь", "е", "о")), ("ой", ("а", "ая")), ("ей", ("я", "а", "ь", "и")), ("ую", ("ая",)),
    ("ью", ("ь",)),
    ("а", ("", "о")), ("я", ("й", "ь", "е")), ("у", ("", "а", "о")), ("ю", ("й", "ь", "я", "е")),
    ("е", ("", "а", "й", "ь", "я", "о")), ("и", ("ь", "я", "й", "а", "е")), ("ы", ("а",)),
)  # fmt: skip
_HYPHENS = re.compile(r"\s*[-\u2013]\s*")
_RELATIVE = re.compile(r"(\S+ск)(ая|ой|ую|ий|ого|ому|им|ом)", re.IGNORECASE)
_STRANGE = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщаеоуы])(?:е|ом|ем)$")
_IN_A = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])а$")
_NAMES_IN_E = re.compile(r"(?:тобе|рке|мбе|кие|рье|кое|ное|вое)$", re.IGNORECASE)
_TYPE_WORDS = frozenset({"область", "области", "край", "район", "города", "город", "улица", "трасса", "шоссе"})


@cache
def _gazetteer() -> dict[str, tuple[str, Place]]:
    """Folded name or other name -> (as written, place); the first row of a name wins."""
    found: dict[str, tuple[str, Place]] = {}
    others: list[tuple[str, Place]] = []
    for kind, ru, en, aliases, region in rows("gazetteer.tsv", 5):
        place = Place(kind, ru, en, region or None)
        for name in (ru, en):
            found.setdefault(fold(name), (name, place))
        others.extend((alias, place) for alias in listed(aliases))
    for alias, place in others:
        found.setdefault(fold(alias), (alias, place))
    return found


def lookup(name: str) -> Place | None:
    """The place of that name (nominative, either language, any spelling listed), or None."""
    entry = _gazetteer().get(fold(name)) or _gazetteer().get(_english_key(name))
    return entry[1] if entry else None


@lru_cache(maxsize=8_192)
def nominative(place: str, lang: Language) -> str:
    """The place's name in the nominative, in its own spelling: ``Талдыкоргане`` -> ``Талдыкорган``.

    English only loses ``'s``, capitals of a dateline, and the plural of a list (``Kyzylorda regions``).
    """
    name = tidy(place)
    if lang == "en" or not is_cyrillic(name):
        return _english(name)
    known = _known(name)
    if known is None:
        known = _bare_adjective(name)
    if known is None:
        known = _phrase(name) if " " in name else _word(name)
    return _soften(known) if is_shouted(known) else known


def _english(name: str) -> str:
    name = without_possessive(re.sub(r"^the\s+", "", name, flags=re.IGNORECASE) or name)
    name = re.sub(r"\b(region|district)s$", lambda match: match[1].capitalize(), name, flags=re.IGNORECASE)
    place = lookup(name)
    if place and place.kind == "region" and " " not in name:  # Akmola, Mangystau: no town has that name
        return place.en
    if not is_shouted(name):
        return name
    entry = _gazetteer().get(_english_key(name))
    return entry[0] if entry else _soften(name)


def _english_key(name: str) -> str:
    return re.sub(r" (?:oblast|province)$", " region", re.sub(r" (?:raion|rayon)$", " district", fold(name)))


def _soften(name: str) -> str:
    return " ".join(
        word.lower() if word.lower() in _TYPE_WORDS and number and is_cyrillic(word)
        else word if len(word) < 4 and not word.isalpha() else _capitalised(word)
        for number, word in enumerate(name.split())
    )  # fmt: skip


def _capitalised(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def _known(name: str) -> str | None:
    """The gazetteer's nominative behind an inflected name of one or two words, in the name's own script and variant."""
    for candidate in _candidates(name):
        entry = _gazetteer().get(fold(candidate))
        if entry:
            written, _ = entry
            return candidate if candidate.casefold() == written.casefold() and not candidate.isupper() else written
    return None


def _candidates(name: str) -> Iterator[str]:
    yield name
    parts = name.split(" ")
    if len(parts) == 1:
        yield from _forms(name)
        if "-" in name:  # Форта-Шевченко
            first, rest = name.split("-", 1)
            yield from (f"{form}-{rest}" for form in _forms(first))
            yield from (f"{form}-{end}" for form in _forms(first) for end in _forms(rest))
    else:
        if len(parts) == 2 and parts[1][:1].islower():  # Петропав ловске: broken by a line or page end
            joined = "".join(parts)
            yield joined
            yield from _forms(joined)
        last = parts[-1]
        yield from (" ".join([*parts[:-1], form]) for form in _forms(last))


def _forms(word: str) -> Iterator[str]:
    """Nominatives that a word form may belong to, likeliest first."""
    shouted = word.isupper()
    for end, uprights in _ENDINGS:
        if word.lower().endswith(end) and len(word) > len(end) + 1:
            for upright in uprights:
                yield word[: len(word) - len(end)] + (upright.upper() if shouted else upright)
    if word[-1:].lower() in "бвгджзклмнпрстфхцчшщ":  # Филиппин, Мальдив
        yield word + ("Ы" if shouted else "ы")


def _bare_adjective(name: str) -> str | None:
    """One of a list, ``Карагандинской [и Акмолинской областях]``: the region or district that it must be."""
    match = _RELATIVE.fullmatch(name)
    if match is None:
        return None
    ends = match[2].lower()
    full = f"{match[1]}ая область" if ends in ("ая", "ой", "ую") else f"{match[1]}ий район"
    entry = _gazetteer().get(fold(full))
    return entry[0] if entry else None


def _phrase(name: str) -> str:
    upright = nominative_phrase(name)
    if upright is None:
        return name
    entry = _gazetteer().get(fold(upright))
    return entry[0] if entry and upright.isupper() else upright


def _word(name: str) -> str:
    """A single word that the gazetteer does not know: pymorphy3, where no reading of it is a nominative."""
    if (name.isupper() and not is_shouted(name)) or len(name) < 4:
        return name
    head = _HYPHENS.split(name)[-1]
    readings = [p for p in parses(head.lower()) if p.tag.POS == "NOUN" and p.tag.number == "sing"]
    known = [p for p in readings if p.is_known]
    if not known:
        adjective = any(p.is_known and p.tag.POS == "ADJF" for p in parses(head.lower()))
        if adjective:  # Озёрном: of Озёрный or Озёрное
            return name
        genitive = readings and readings[0].tag.case == "gent" and readings[0].tag.gender == "masc"
        return name[:-1] if genitive and _IN_A.search(name) else _strange_word(name)
    names = [p for p in known if "Geox" in p.tag] or known[:1]
    form = names[0].inflect({"nomn", "sing"})
    if form is None or any(p.tag.case == "nomn" for p in names) or "Fixd" in names[0].tag:
        return name
    upright = str(form.word) if "ё" in head.lower() else str(form.word).replace("ё", "е")
    return name[: len(name) - len(head)] + like(head, upright)


def _strange_word(name: str) -> str:
    """A village that no dictionary knows: only the endings that no nominative has are taken off."""
    match = _STRANGE.search(name)
    if match is None or _NAMES_IN_E.search(name):
        return name
    return name[: match.start()] + ("й" if name[match.start() - 1].lower() in "аеоуы" else "")
