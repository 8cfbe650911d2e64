"""Places in a list that share one type word: ``Turkistan and Kyzylorda regions``, ``Жамбылского и Шуского районов``."""

import re

from extract.document import Span
from extract.labels import Language
from extract.names.places import lookup, nominative
from extract.names.spelling import fold, is_cyrillic

_ITEM = r"[\w’'-]+(?:[ \u00a0][\w’'-]+)?(?:\s*\([^()]*\))?"
_ENGLISH = re.compile(
    rf"(?:\s*\([^()]*\))?(?:\s*,\s*{_ITEM}){{0,8}}?\s*,?\s*(?:and|or|&)\s+{_ITEM}\s+(region|district)s\b", re.IGNORECASE
)
_RUSSIAN = re.compile(r"(?:\s*,\s*[\w-]+){0,8}?\s*,?\s*(?:и|или)\s+[\w-]+\s+(област|район)\w*", re.IGNORECASE)
_RUSSIAN_TYPE = {"област": ("ая", "ая область"), "район": ("ий", "ий район")}
_LOOK_AHEAD = 200


def place_at(text: str, span: Span, lang: Language) -> str:
    """The nominative of the LOC ``span`` of ``text``, with the type word that it shares with the rest of its list."""
    name = nominative(span.text, lang)
    tail = text[span.end : span.end + _LOOK_AHEAD]
    if is_cyrillic(name):
        match = _RUSSIAN.match(tail)
        stem = re.fullmatch(r"(\S+ск)(?:ая|ой|ую|ий|ого|ому|им|ом)", span.text.strip())
        if match and stem:
            full = stem[1] + _RUSSIAN_TYPE[match[1].lower()][1]
            return nominative(full, lang)
        return name
    match = _ENGLISH.match(tail)
    if match is None or fold(name).endswith((" region", " district")):
        return name
    full = f"{name} {match[1].capitalize()}"
    return full if lookup(full) else name
