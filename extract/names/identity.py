"""Who is who: the mentions of people in one article gathered into persons.

Same surname in any case and gender form, and given names, initials and patronymics that do not contradict. A surname
alone belongs to the person of that surname mentioned last before it.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.names import declension
from extract.names.people import Person, read_person
from extract.names.spelling import fold, is_cyrillic

_FEMININE = re.compile(r"(?<=[оеё]в)а$|(?<=[иы]н)а$")
_FEMININE_EN = re.compile(r"(?<=[oe]v)a$|(?<=[iy]n)a$")


def gather(names: Sequence[str]) -> list[list[int]]:
    """Indices of ``names`` (mentions in text order) by person, each index once, persons in order of first mention."""
    people = [read_person(name) for name in names]
    # The fullest names found persons, then what is shorter joins them.
    order = sorted(range(len(people)), key=lambda at: (-_fullness(people[at]), at))
    groups: list[list[int]] = []
    faces: list[dict[str, Person]] = []  # of each group, the mentions that differ
    full: dict[str, int] = {}
    for at in order:
        person = people[at]
        number = full.get(person.name)
        if number is None:
            fitting = [n for n, face in enumerate(faces) if all(_same(person, other) for other in face.values())]
            number = max(fitting, key=lambda n: _last_before(groups[n], at), default=len(groups))
        if number == len(groups):
            groups.append([])
            faces.append({})
            if person.given and person.surname:
                full[person.name] = number
        groups[number].append(at)
        faces[number].setdefault(person.name, person)
    return sorted((sorted(group) for group in groups), key=lambda group: group[0])


def _last_before(group: list[int], at: int) -> int:
    return max((other for other in group if other < at), default=-1)


def _fullness(person: Person) -> int:
    given = 0 if person.given is None else 1 if "." in person.given else 2
    return 2 * given + (person.surname is not None) + (person.patronymic is not None)


def _same(one: Person, other: Person) -> bool:
    if one.name == other.name:
        return True
    if one.surname and other.surname:
        if not _bases(one.surname) & _bases(other.surname):
            return False
    elif not (one.given and other.given):
        return False
    if one.gender and other.gender and one.gender != other.gender and one.sure and other.sure:
        return False
    return _compatible(one.given, other.given) and _compatible(one.patronymic, other.patronymic)


def _compatible(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return True
    first, second = fold(one).split()[0], fold(other).split()[0]
    if "." in one or "." in other:
        short, long = sorted((first.split(".")[0], second.split(".")[0]), key=len)
        return long.startswith(short)
    return _spelling(first) == _spelling(second) or first == second


def _spelling(word: str) -> str:
    """Spellings of one Latin name that are common beside each other: Yerlan and Erlan, Assel and Asel."""
    return re.sub(r"^ye", "e", re.sub(r"(.)\1", r"\1", word)).replace("y", "i")


@lru_cache(maxsize=8_192)
def _bases(surname: str) -> frozenset[str]:
    """The masculine forms that a surname may stand for."""
    key = fold(surname)
    if not is_cyrillic(surname):
        return frozenset({_spelling(_FEMININE_EN.sub("", key)), _spelling(key)})
    return frozenset({key}) | {_masculine(reading.nominative) for reading in declension.surname(surname)}


def _masculine(surname: str) -> str:
    return _FEMININE.sub("", re.sub(r"(?<=[сц]к)ая$", "ий", fold(surname)))
