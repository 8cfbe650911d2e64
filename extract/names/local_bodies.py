"""Local bodies that are named after a place: ``ДЧС Костанайской области``, ``Balkhash City Court``.

Their names in both languages are composed of a known head (``local_bodies.tsv``) and a place of the gazetteer; None
where either is not known. A head alone ("Департамент полиции", "ДП") has no place.
"""

import re
from functools import cache, lru_cache

from msgspec import Struct

from extract.labels import Language
from extract.names.bodies import Key, key
from extract.names.phrase import nominative_phrase
from extract.names.places import Place, lookup, nominative
from extract.names.spelling import is_cyrillic, tidy
from extract.names.table import listed, rows
from extract.names.toponym import adjective, genitive, town_of


class LocalBody(Struct, frozen=True):
    """``head`` identifies the kind of body; ``place`` is None where the name says none."""

    head: str
    place: str | None
    ru: str | None
    en: str | None


class _Head(Struct, frozen=True):
    where: str
    ru: str
    en: str


_AREA = frozenset({"областн", "городск", "районн", "региональн", "столичн"})
_AREA_EN = frozenset({"regional", "city", "district", "local", "municipal"})
_LINKS = re.compile(r"^(?:(?:по|г\.?|города|городу|при|в|of|the|for|in)\s+)+", re.IGNORECASE)
_NUMBER = re.compile(r"(?:№|\bNo\.?)\s*(\d+)")
_SUFFIX = {"region": " Region", "district": " District"}


@cache
def _heads() -> tuple[tuple[Key, _Head], ...]:
    """Keys of all names of the heads, the longest first."""
    found: list[tuple[Key, _Head]] = []
    for where, ru, en, aliases in rows("local_bodies.tsv", 4):
        head = _Head(where, ru, en)
        found.extend((key(name), head) for name in (ru, *listed(aliases)))
    return tuple(sorted(found, key=lambda entry: -len(entry[0])))


@lru_cache(maxsize=2_048)
def compose(name: str) -> LocalBody | None:
    """The local body of that name (any case, either language), or None."""
    name = tidy(name)
    number = _NUMBER.search(name)
    if number:
        return _numbered(" ".join(_NUMBER.sub(" ", name).split()), number[1])
    return _russian(name) if is_cyrillic(name) else _english(name)


def place_of_body(name: str, lang: Language) -> str | None:
    """The place that a body is named after: ``ДЧС Костанайской области`` -> ``Костанайская область``, or None."""
    body = compose(name)
    place = lookup(body.place) if body and body.place else None
    return None if place is None else place.en if lang == "en" else place.ru


def _numbered(name: str, number: str) -> LocalBody | None:
    """``Суд № 2 Павлодара``, ``Pavlodar City Court No. 2``."""
    body = _russian(name) if is_cyrillic(name) else _english(name)
    if body is None or not body.place or body.head not in ("Суд", "городской суд"):
        return None
    tail = genitive(body.place)
    ru = f"Суд № {number} {tail}" if tail else None
    return LocalBody(f"Суд № {number}", body.place, ru, f"{body.en} No. {number}")


def _russian(name: str) -> LocalBody | None:
    words = [word.strip('«»"()') for word in name.split()]
    stems = [(key(word) or ("",))[0] for word in words]
    if len(stems) > 1 and stems[0] in _AREA:  # областного департамента полиции
        body = _russian(" ".join(words[1:]))
        return body if body and not body.place else None
    for found, head in _heads():
        if not all(is_cyrillic(word) for word in found):
            continue
        if head.where == "after" and tuple(stems[: len(found)]) == found:
            rest = _LINKS.sub("", " ".join(words[len(found) :]) + " ").strip()
            if not rest or rest.lower() in ("области", "города", "района", "региона", "рк"):
                return LocalBody(head.ru, None, head.ru, _bare(head))
            place = lookup(nominative(rest, "ru"))
            return _composed(head, place) if place else None
        if head.where != "after" and tuple(stems[1:]) == found:
            place = _of_adjective(words, head.where)
            return _composed(head, place) if place else None
    return None


def _of_adjective(words: list[str], where: str) -> Place | None:
    upright = (nominative_phrase(" ".join(words)) or words[0]).split()[0]
    masculine = re.sub(r"(?:ая|ое)$", "ий", upright)
    if where == "city":
        return town_of(masculine)
    if where == "district":
        return lookup(f"{masculine} район")
    return lookup(f"{re.sub('ий$', 'ая', masculine)} область")


def _english(name: str) -> LocalBody | None:
    words = re.sub(r"[’'`]s?(?=\s|$)", "", name).split()
    keys = [(key(word) or ("",))[0] for word in words]
    for found, head in _heads():
        if not found or is_cyrillic(found[0]) or not set(found) <= set(keys):
            continue
        left = list(found)
        rest = []
        for word, one in zip(words, keys, strict=True):
            if one in left:
                left.remove(one)
            else:
                rest.append(word)
        place_name = " ".join(word for word in rest if word.lower() not in ("of", "the", "for", "in", "and"))
        if not place_name or place_name.lower() in _AREA_EN or place_name.lower() == "region":
            return LocalBody(head.ru, None, head.ru, _bare(head))
        place = lookup(place_name + _SUFFIX.get(head.where, "")) if head.where != "after" else lookup(place_name)
        if place:
            return _composed(head, place)
    return None


def _bare(head: _Head) -> str:
    return re.sub(r" of \{the\}|\{\}\s*", "", head.en).strip().replace("akimat", "Akimat")


def _composed(head: _Head, place: Place) -> LocalBody:
    if head.where == "after":
        tail = genitive(place.ru)
        ru = f"{head.ru} {tail}" if tail else None
        english = place.en
    else:
        form = adjective(place.ru) if head.where == "city" else place.ru.split()[0]
        feminine = head.ru.endswith("больница")
        if form and form.endswith(("ская", "ский")):
            form = form[:-4] + ("ская" if feminine else "ский")
            ru = f"{form[:1].upper()}{form[1:]} {head.ru}"
        else:
            ru = None
        english = re.sub(r" (?:Region|District)$", "", place.en)
    article = "the " if re.search(r"(?:Region|District)$", english) else ""
    en = head.en.replace("{the}", article + english).replace("{}", english)
    return LocalBody(head.ru, place.ru, ru, en)
