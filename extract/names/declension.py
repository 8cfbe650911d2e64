"""Readings of one word of a Russian-language personal name: nominative, gender, cases of the form, weight.

Endings are those of the Russian declensions; which nominative a form has, and of which gender, is decided by agreement
between the words of the name (:mod:`extract.names.people`): a reading here may be wrong but must not be missing.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

from extract.names.spelling import fold, in_russian_letters, is_cyrillic, like
from extract.names.table import rows
from extract.text.morph import parses

LISTED, KNOWN = 4.0, 3.0
"""Weights of a given name in the table and of one that only pymorphy3 knows."""
CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
_UPRIGHT = frozenset({"nomn"})


class Reading(Struct, frozen=True):
    """One way to read a form. ``gender`` is m, f, or mf for a word that is the same for both."""

    nominative: str
    gender: str
    cases: frozenset[str]
    weight: float


_Paradigm = tuple[tuple[str, str], ...]
# Ending -> cases. "gent" of a masculine person is its accusative too.
_MASC_HARD: _Paradigm = (("", "nomn"), ("а", "gent accs"), ("у", "datv"), ("ом", "ablt"), ("е", "loct"))
_MASC_HUSH: _Paradigm = (("", "nomn"), ("а", "gent accs"), ("у", "datv"), ("ем", "ablt"), ("е", "loct"))
_MASC_SHORT_I: _Paradigm = (("й", "nomn"), ("я", "gent accs"), ("ю", "datv"), ("ем", "ablt"), ("е", "loct"))
_MASC_SOFT: _Paradigm = (("ь", "nomn"), ("я", "gent accs"), ("ю", "datv"), ("ем", "ablt"), ("е", "loct"))
_A: _Paradigm = (
    ("а", "nomn"),
    ("ы", "gent"),
    ("и", "gent"),
    ("е", "datv loct"),
    ("у", "accs"),
    ("ой", "ablt"),
    ("ей", "ablt"),
)
_YA: _Paradigm = (("я", "nomn"), ("и", "gent datv loct"), ("е", "datv loct"), ("ю", "accs"), ("ей", "ablt"))
_FEMN_SOFT: _Paradigm = (("ь", "nomn accs"), ("и", "gent datv loct"), ("ью", "ablt"))
_OV_MASC: _Paradigm = (("", "nomn"), ("а", "gent accs"), ("у", "datv"), ("ым", "ablt"), ("е", "loct"))
_OV_FEMN: _Paradigm = (("а", "nomn"), ("ой", "gent datv ablt loct"), ("у", "accs"))
_SKY_MASC: _Paradigm = (("ий", "nomn"), ("ого", "gent accs"), ("ому", "datv"), ("им", "ablt"), ("ом", "loct"))
_SKY_FEMN: _Paradigm = (("ая", "nomn"), ("ой", "gent datv ablt loct"), ("ую", "accs"))
_OY_MASC: _Paradigm = (("ой", "nomn"), ("ого", "gent accs"), ("ому", "datv"), ("ым", "ablt"), ("ом", "loct"))
_OVNA: _Paradigm = (("а", "nomn"), ("ы", "gent"), ("е", "datv loct"), ("у", "accs"), ("ой", "ablt"))

_OV = re.compile(r"[аоеёиыуюя]?\w(?:[оеё]в|[иы]н)$")
_HUSH = tuple("жшчщц")
_FIXED_PATRONYMIC = re.compile(r"(?:улы|ұлы|уулу|оглы|оглу|угли|ович-улы)$")
_FIXED_DAUGHTER = re.compile(r"(?:кызы|қызы|кизи|гызы)$")
_INDECLINABLE = re.compile(r"(?:аго|яго|(?<!ог)(?<!ег)о|их|ых|[эё])$")
_HUSH_ABLATIVE = ("жем", "шем", "чем", "щем")
# Second parts of Kazakh men's names; a name in -а that is not in the table and has one before it is a man's genitive.
_MASCULINE_GIVEN = re.compile(
    r"(?:бек|хан|бай|гали|мурат|болат|дияр|султан|жан|мухамед|ахмет|рим|лен|[гқк][ыи]з|[гк]ен|[рл]ат|[лд]ык|м[ае]т|дос|рыс|[тд]ас)$"
)
_CONSONANT = re.compile(r"[бвгджзклмнпрстфхцчшщ]$")


@cache
def _given() -> dict[str, str]:
    return {fold(name): gender for name, gender, _ in rows("given.tsv", 3)}


def _listed(name: str) -> str | None:
    key = fold(in_russian_letters(name))
    return _given().get(key) or _given().get(key.split("-")[-1])


def given_gender(name: str) -> str | None:
    """Gender (m, f, mf) of a given name in the nominative, None where the name is not known."""
    known = _listed(name)
    if known or not is_cyrillic(name):
        return known
    genders = {
        str(p.tag.gender)[0]
        for p in parses(name.lower())
        if p.is_known and "Name" in p.tag and p.tag.case == "nomn" and p.tag.number == "sing" and p.tag.gender
    }
    return "mf" if len(genders) > 1 else genders.pop() if genders else None


@lru_cache(maxsize=8_192)
def given(word: str) -> tuple[Reading, ...]:
    """Readings of a given name; the last part of a double one declines (``Касым-Жомарта``)."""
    stem, _, last = word.rpartition("-")
    found = [_cased(word, stem, *reading) for reading in _given_forms(last.lower())]
    whole = given_gender(word)
    if whole:
        weight = LISTED + 0.5 if _listed(word) else KNOWN
        found.append(Reading(word, whole, CASES if _is_fixed(word, whole) else _UPRIGHT, weight))
    for p in parses(last.lower()):
        if p.is_known and "Name" in p.tag and p.tag.number == "sing" and p.tag.gender in ("masc", "femn"):
            found.append(_cased(word, stem, str(p.normal_form), str(p.tag.gender)[0], _cases(str(p.tag.case)), KNOWN))
    if any(reading.weight >= KNOWN for reading in found):  # a known name: no guesses beside it
        found = [reading for reading in found if reading.weight >= KNOWN]
    return tuple(found)


def _is_fixed(name: str, gender: str) -> bool:
    last = name.lower()
    return (
        bool(_INDECLINABLE.search(last))
        or last[-1] in "еиы"
        or (gender == "f" and bool(_CONSONANT.search(last.rstrip("ь"))))
    )


def _given_forms(word: str) -> Iterator[tuple[str, str, frozenset[str], float]]:
    hard = _MASC_HUSH if word.endswith(_HUSH_ABLATIVE) else _MASC_HARD
    for gender, paradigm, guess in (
        ("m", hard, 1.0), ("m", _MASC_SHORT_I, 1.0), ("m", _MASC_SOFT, 0.4), ("f", _A, 0.9), ("f", _YA, 0.9),
        ("m", _A, 0.0), ("m", _YA, 0.0), ("f", _FEMN_SOFT, 0.3),
    ):  # fmt: skip
        for name, cases in _nominatives(word, paradigm):
            known = given_gender(name)
            if known and gender in known:
                yield name, gender, cases, LISTED if _listed(name) else KNOWN
            elif guess and not known:
                yield name, gender, cases, guess + (0.8 if gender == "m" and _MASCULINE_GIVEN.search(name) else 0.0)
    if _CONSONANT.search(word):
        known = given_gender(word)
        yield word, "f", CASES, LISTED if known and "f" in known else 0.3
    elif _is_fixed(word, ""):
        yield word, given_gender(word) or "mf", CASES, 1.0


def _nominatives(word: str, paradigm: _Paradigm) -> Iterator[tuple[str, frozenset[str]]]:
    upright = paradigm[0][0]
    for ending, cases in paradigm:
        stem = word[: len(word) - len(ending)] if ending else word
        if not word.endswith(ending) or len(stem) < 2:
            continue
        if upright == "" and not _CONSONANT.search(stem):
            continue
        if upright == "й" and stem[-1] not in "аеиоуыэюя":
            continue
        if upright in ("ь", "а") and stem[-1] in "аеиоуыэюяьй":
            continue
        soft = stem[-1] in "гкхжшчщ"
        if (ending == "ы" and soft) or (ending == "и" and upright == "а" and not soft):
            continue
        yield stem + upright, frozenset(cases.split())


@lru_cache(maxsize=8_192)
def surname(word: str) -> tuple[Reading, ...]:
    """Readings of a surname; the last part of a double one declines."""
    stem, _, last = word.rpartition("-")
    return tuple(_cased(word, stem, *reading) for reading in _surname_forms(last.lower()))


def _surname_forms(word: str) -> Iterator[tuple[str, str, frozenset[str], float]]:
    typed = False
    for gender, paradigm in (("m", _OV_MASC), ("f", _OV_FEMN)):
        for ending, named in paradigm:
            base = word[: len(word) - len(ending)] if ending else word
            if word.endswith(ending) and len(base) > 2 and _OV.search(base):
                typed = True
                yield base + paradigm[0][0], gender, frozenset(named.split()), 2.0
    for gender, paradigm in (("m", _SKY_MASC), ("f", _SKY_FEMN)):
        for ending, named in paradigm:
            base = word[: len(word) - len(ending)]
            if word.endswith(ending) and base.endswith(("ск", "цк")):
                typed = True
                yield base + paradigm[0][0], gender, frozenset(named.split()), 2.0
    if _FIXED_PATRONYMIC.search(word) or _FIXED_DAUGHTER.search(word) or _INDECLINABLE.search(word):
        yield word, "mf", CASES, 1.6
    if typed and not word.endswith(("ин", "ын", "ина", "ына", "ины")):
        return
    hush = _MASC_HUSH if word.endswith(("ем", *_HUSH)) else _MASC_HARD
    for paradigm, weight in ((hush, 1.2), (_MASC_HARD, 1.2), (_MASC_SHORT_I, 1.2), (_MASC_SOFT, 0.9), (_OY_MASC, 0.2)):
        for name, cases in _nominatives(word, paradigm):
            yield name, "m", cases, weight * (0.5 if typed else 1.0)
    if _CONSONANT.search(word) or word[-1] in "йь":
        yield word, "f", CASES, 1.0 if not typed else 0.3
    elif word[-1] in "еиыу" and len(word) < 5:
        yield word, "mf", CASES, 1.3
    elif word[-1] in "еиыую":
        yield word, "mf", CASES, 1.3 if word[-1] in "иы" else 0.8
    for paradigm in (_A, _YA):
        for name, cases in _nominatives(word, paradigm):
            yield name, "mf", cases, 0.5


@lru_cache(maxsize=8_192)
def patronymic(word: str) -> tuple[Reading, ...]:
    """Readings of a patronymic: -ович, -овна and the undeclined -улы, -кызы. Empty for any other word."""
    lower = word.lower()
    found = []
    for match, gender, paradigm in (
        (re.search(r"(?:[оеё]в|ьи|и|[лм]и)ч(а|у|ем|е|)$", lower), "m", _MASC_HUSH),
        (re.search(r"(?:[оеё]в|ич|инич)н(а|ы|е|у|ой)$", lower), "f", _OVNA),
    ):
        if match and len(lower) > 5:
            for ending, cases in paradigm:
                if ending == match[1]:
                    base = lower[: len(lower) - len(ending)] if ending else lower
                    found.append(Reading(like(word, base + paradigm[0][0]), gender, frozenset(cases.split()), 2.0))
    if _FIXED_PATRONYMIC.search(lower):
        found.append(Reading(word, "m", CASES, 2.0))
    if _FIXED_DAUGHTER.search(lower):
        found.append(Reading(word, "f", CASES, 2.0))
    return tuple(found)


def is_patronymic(word: str) -> bool:
    """Whether the form can be a patronymic."""
    return bool(patronymic(word))


def has_surname_suffix(word: str) -> bool:
    """Whether the form ends as Russian and Kazakh surnames do (-ов, -ева, -иным, -ская ...)."""
    return any(reading.weight >= 1.6 for reading in surname(word))


def _cased(word: str, stem: str, name: str, gender: str, cases: frozenset[str], weight: float) -> Reading:
    full = f"{stem}-{name}" if stem else name
    return Reading(like(word, full), gender, cases, weight)


def _cases(tag: str) -> frozenset[str]:
    return frozenset({"gent", "accs"}) if tag == "gent" else frozenset({{"gen2": "gent", "loc2": "loct"}.get(tag, tag)})
