"""Forms of Russian place names: the genitive and the adjective, and back from the adjective to the place."""

import re
from functools import cache

from extract.names.places import Place, lookup
from extract.names.spelling import fold, like
from extract.names.table import rows
from extract.text.morph import parses

_TOWNS = frozenset({"city", "town", "village"})
_ADJECTIVE_GENITIVE = (("ская", "ской"), ("ский", "ского"), ("ый", "ого"), ("ое", "ого"), ("ая", "ой"))
_NOUN_GENITIVE = {"область": "области", "район": "района", "край": "края", "автономный": "автономного"}


def genitive(place: str) -> str | None:
    """``Карагандинская область`` -> ``Карагандинской области``, ``Тараз`` -> ``Тараза``; None where not sure."""
    words = place.split()
    if len(words) > 1:
        if words[0] in _NOUN_GENITIVE:  # область Абай, район имени Казыбек би
            return " ".join([_NOUN_GENITIVE[words[0]], *words[1:]])
        noun = _NOUN_GENITIVE.get(words[-1])
        adjectives = [_adjective_genitive(word) for word in words[:-1]]
        return None if noun is None or None in adjectives else " ".join([*(a for a in adjectives if a), noun])
    return _adjective_genitive(place) or _noun_genitive(place)


def _adjective_genitive(word: str) -> str | None:
    for upright, ending in _ADJECTIVE_GENITIVE:
        if word.endswith(upright):
            return word[: len(word) - len(upright)] + ending
    return None


def _noun_genitive(word: str) -> str | None:
    if word.isupper() or word[-1] in "еиоуыюэ":
        return word
    for parse in parses(word.lower()):
        if parse.is_known and "Geox" in parse.tag and parse.tag.case == "nomn":
            form = parse.inflect({"gent"})
            return like(word, str(form.word)) if form else None
    if word[-1] in "бвгджзклмнпрстфхцчшщ":
        return word + "а"
    if word[-1] == "й":
        return word[:-1] + "я"
    if word[-1] == "а":
        return word[:-1] + ("и" if word[-2] in "гкхжшчщ" else "ы")
    return None


@cache
def _irregular() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("adjectives.tsv", 2)}


def adjective(town: str) -> str | None:
    """``Балхаш`` -> ``балхашский``, ``Караганда`` -> ``карагандинский``; None where the form does not follow."""
    known = _irregular().get(town)
    if known:
        return known
    lower = town.lower()
    if " " in lower or lower[-1] in "аыиоеяюё":
        return None
    if lower.endswith("ск"):
        return lower + "ий"
    return lower.rstrip("ь") + "ский"


@cache
def _of_adjective() -> dict[str, Place]:
    found: dict[str, Place] = {}
    for kind, ru, _, _, _ in rows("gazetteer.tsv", 5):
        place = lookup(ru)
        form = adjective(ru) if kind in _TOWNS else None
        if form and place and place.kind in _TOWNS:
            found.setdefault(fold(form), place)
    return found


def town_of(adjective_form: str) -> Place | None:
    """The town behind a masculine or feminine adjective: ``Балхашский``, ``Темиртауская`` -> the town; or None."""
    key = re.sub(r"(?:ая|ое)$", "ий", fold(adjective_form))
    return _of_adjective().get(key)
