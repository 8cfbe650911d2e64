"""Places that the gazetteer does not list, in the other language: roads between listed places, streets, villages."""

import re

from extract.names.people import read_person
from extract.names.places import lookup
from extract.names.transliterate import to_english
from extract.text.morph import parses

_ROAD = re.compile(r"(?:авто)?трасса (.+?)(?:\s+[-–—]\s+|[–—])(.+)", re.IGNORECASE)
_HIGHWAY = re.compile(r"(.+?)(?:\s+[-–—]\s+|[–—])(.+?) highway", re.IGNORECASE)
_STREET = re.compile(r"(улица|проспект|площадь|бульвар) (.+)", re.IGNORECASE)
_STREET_ENGLISH = {"улица": "Street", "проспект": "Avenue", "площадь": "Square", "бульвар": "Boulevard"}


def place_in_english(name: str) -> str | None:
    """``трасса Актау – Бейнеу`` -> ``Aktau – Beineu highway``, ``улица Букетова`` -> ``Buketov Street``.

    A single word is transliterated where no dictionary knows it; a known one may have an English name of its own: None.
    """
    road = _ROAD.fullmatch(name)
    if road:
        ends = [_end(end, english=True) for end in road.groups()]
        return f"{ends[0]} – {ends[1]} highway" if all(ends) else None
    street = _STREET.fullmatch(name)
    if street:
        whose = read_person(street[2], "m").name
        return f"{to_english(whose)} {_STREET_ENGLISH[street[1].lower()]}"
    if " " in name or any(parse.is_known for parse in parses(name.lower())):
        return None
    return to_english(name)


def place_in_russian(name: str) -> str | None:
    """``Aktau – Beineu highway`` -> ``трасса Актау – Бейнеу``; None for all else."""
    road = _HIGHWAY.fullmatch(name)
    if road is None:
        return None
    ends = [_end(end, english=False) for end in road.groups()]
    return f"трасса {ends[0]} – {ends[1]}" if all(ends) else None


def _end(name: str, *, english: bool) -> str | None:
    place = lookup(name)
    if place:
        return place.en if english else place.ru
    return place_in_english(name) if english and not name.lower().startswith(("трасса", "автотрасса")) else None
