"""People: the words of a name, and its nominative in the right gender.

All words of a name agree in case and gender; of all readings of the words together the likeliest that agree are taken.
"""

import re
from functools import cache, lru_cache

from msgspec import Struct

from extract.names import declension
from extract.names.declension import CASES, Reading
from extract.names.spelling import fold, is_cyrillic, like, tidy, without_possessive
from extract.names.table import rows

_INITIAL = re.compile(r"(?:[^\W\d_]{1,2}\.)+-?(?:[^\W\d_]\.)?")
_TIGHT_INITIALS = re.compile(r"((?:\b[^\W\d_]{1,2}\.)+)(?=[^\W\d_]{3})")
_PARTICLES = frozenset(
    {"улы", "ұлы", "кызы", "қызы", "оглы", "уулу", "кизи", "де", "да", "ди", "фон", "ван", "дер", "бин", "аль", "ибн"}
)
_JUNIOR = frozenset({"uly", "kyzy", "ogly", "uulu", "qyzy"})


class Person(Struct, frozen=True):
    """A name taken apart, in the nominative. ``gender`` is m, f, or None where the form leaves it open."""

    name: str
    given: str | None
    patronymic: str | None
    surname: str | None
    gender: str | None
    sure: bool
    """False where the form is also the nominative of another name (``Токаева``: of Токаев or herself)."""


@lru_cache(maxsize=8_192)
def nominative_person(name: str) -> str:
    """``Снежанны Имашевой`` -> ``Снежанна Имашева``, ``А. Сейтовой`` -> ``А. Сейтова``; a Latin name loses ``'s``."""
    return read_person(name).name


@lru_cache(maxsize=8_192)
def read_person(name: str, gender: str | None = None) -> Person:
    """The name's parts. ``gender`` (m or f), where known from elsewhere, decides between equal readings."""
    words = _words(tidy(name))
    if not words:
        return Person(name, None, None, None, None, False)
    if not is_cyrillic(" ".join(words)):
        return _english(words)
    # НУРЛАНА АБИШЕВА of a headline
    words = [word.title() if word.isupper() and len(word) > 3 and "." not in word else word for word in words]
    roles = _roles(words)
    readings = [_readings(word, role) for word, role in zip(words, roles, strict=True)]
    found = sorted((_agreeing(readings, case, sex, gender) for case in sorted(CASES) for sex in "fm"), key=_weight)
    choices = [one for one in reversed(found) if one is not None]
    if not choices:  # unreachable while every word has its reading as an undeclined one
        return _person(words, roles, None, False)
    weight, choice, sex = choices[0]
    sure = not any(w > weight - 1.0 and _spelled(other) != _spelled(choice) for w, other, _ in choices)
    both = any(w == weight and _spelled(other) == _spelled(choice) and s != sex for w, other, s in choices)
    return _person([reading.nominative for reading in choice], roles, None if both else sex, sure)


_Choice = tuple[float, tuple[Reading, ...], str]


def _weight(choice: _Choice | None) -> tuple[float, bool]:
    # Masculine last among equals, so that it is taken only where nothing else says so either.
    return (choice[0], choice[2] == "m") if choice else (-1.0, False)


def _agreeing(readings: list[tuple[Reading, ...]], case: str, sex: str, known: str | None) -> _Choice | None:
    """The likeliest reading of each word that can be of that case and gender, and their weight together."""
    choice: list[Reading] = []
    for options in readings:
        fitting = [one for one in options if case in one.cases and sex in one.gender]
        if not fitting:
            return None
        choice.append(max(fitting, key=lambda one: one.weight))
    # A tie leaves the form as it stands: the nominative.
    weight = sum(one.weight for one in choice) + (0.4 if case == "nomn" else 0.0)
    famous = leader(_spelled(tuple(choice)))
    weight += 1.5 if famous and famous[1] == sex else 0.0
    weight += 1.5 if known == sex else 0.0
    return weight, tuple(choice), sex


def _spelled(choice: tuple[Reading, ...]) -> str:
    return " ".join(reading.nominative for reading in choice)


def _words(name: str) -> list[str]:
    """Words of a name; a piece in lower case is what a line break tore off (``Темир галиев``), unless a particle."""
    out: list[str] = []
    for word in _TIGHT_INITIALS.sub(r"\1 ", name).split():
        word = word.strip(',;:«»"-')
        if not word:
            continue
        if out and word[:1].islower() and word.lower() not in _PARTICLES and is_cyrillic(word) and len(word) > 2:
            out[-1] += word
        else:
            out.append(word)
    return out


def _roles(words: list[str]) -> list[str]:
    """given, patronymic, surname, initial or particle, by place and by what the words can be."""
    roles = ["initial" if _INITIAL.fullmatch(word) else "" for word in words]
    open_ = [at for at, role in enumerate(roles) if not role]
    for at in open_[1:]:
        if declension.is_patronymic(words[at]) and (len(open_) > 1) and not declension.given_gender(words[at]):
            roles[at] = "patronymic"
    rest = [at for at in open_ if not roles[at]]
    if "initial" in roles or len(rest) == 1:
        single = len(rest) == 1 and "initial" not in roles
        for at in rest:
            alone = single and (_is_given(words[at]) and not declension.has_surname_suffix(words[at]))
            before_patronymic = at + 1 < len(roles) and roles[at + 1] == "patronymic"
            roles[at] = "given" if alone or (single and before_patronymic) else "surname"
        return roles
    turned = len(rest) > 1 and (
        (roles[-1] == "patronymic" and len(open_) > 2)
        or (
            declension.has_surname_suffix(words[rest[0]])
            and not _is_given(words[rest[0]])
            and _is_given(words[rest[-1]])
        )
    )
    for number, at in enumerate(rest):
        last = number == len(rest) - 1
        roles[at] = "given" if (number != 0 if turned else not last) else "surname"
    return roles


def _is_given(word: str) -> bool:
    return any(reading.weight >= declension.KNOWN for reading in declension.given(word))


def _readings(word: str, role: str) -> tuple[Reading, ...]:
    if role == "initial" or word.lower() in _PARTICLES or len(word) < 2:
        return (Reading(word, "mf", CASES, 0.0),)
    found = {"given": declension.given, "patronymic": declension.patronymic}.get(role, declension.surname)(word)
    return (*found, Reading(word, "mf", CASES, 0.1))


def _person(words: list[str], roles: list[str], gender: str | None, sure: bool) -> Person:
    named: dict[str, str] = {}
    for word, role in zip(words, roles, strict=True):
        role = "given" if role == "initial" else role
        named[role] = f"{named[role]} {word}" if role in named else word
    return Person(" ".join(words), named.get("given"), named.get("patronymic"), named.get("surname"), gender, sure)


def _english(words: list[str]) -> Person:
    words = [*words[:-1], without_possessive(words[-1])]
    words = [_capitalised(word) if word.isupper() and len(word) > 3 and "." not in word else word for word in words]
    if len(words) == 1:
        return Person(words[0], None, None, words[0], _english_gender(words[0]), True)
    at = len(words) - 2 if words[-1].lower() in _JUNIOR and len(words) > 2 else len(words) - 1
    surname = " ".join(words[at:])
    gender = _english_gender(surname)
    return Person(" ".join(words), words[0], " ".join(words[1:at]) or None, surname, gender, True)


def _capitalised(word: str) -> str:
    return "-".join(like("Xx", part.lower()) for part in word.split("-"))


def _english_gender(surname: str) -> str | None:
    match = re.search(r"(?:[oe]v|[iy]n|sk)(a|aya|y|iy|)$", surname.lower())
    return None if match is None else "f" if match[1].startswith("a") else "m"


@cache
def _leaders() -> dict[str, tuple[str, str, str]]:
    found: dict[str, tuple[str, str, str]] = {}
    for ru, gender, en in rows("leaders.tsv", 3):
        for name in (ru, en):
            found[fold(name)] = found[fold(name.split()[-1])] = (ru, gender, en)
    return found


def leader(name: str) -> tuple[str, str, str] | None:
    """(Russian name, gender, English name) of a person whom news names by surname alone, None for all others."""
    return _leaders().get(fold(name))
