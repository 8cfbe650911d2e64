"""Who is who: the mentions of people in one article gathered into persons.

Same surname in any case and gender form, and given names, initials and patronymics that do not contradict. A surname
alone belongs to the person of that surname mentioned last before it.
"""

import re
from collections.abc import Sequence

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
    full: dict[str, list[int]] = {}
    for at in order:
        if people[at].name in full:
            full[people[at].name].append(at)
            continue
        fitting = [group for group in groups if all(_same(people[at], people[other]) for other in group)]
        if fitting:
            before = [group for group in fitting if min(group) < at] or fitting
            max(before, key=lambda group: max((other for other in group if other < at), default=-1)).append(at)
        else:
            groups.append([at])
            if people[at].given and people[at].surname:
                full[people[at].name] = groups[-1]
    return sorted((sorted(group) for group in groups), key=lambda group: group[0])


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


def _bases(surname: str) -> set[str]:
    """The masculine forms that a surname may stand for."""
    key = fold(surname)
    if not is_cyrillic(surname):
        return {_spelling(_FEMININE_EN.sub("", key)), _spelling(key)}
    return {key} | {_masculine(reading.nominative) for reading in declension.surname(surname)}


def _masculine(surname: str) -> str:
    return _FEMININE.sub("", re.sub(r"(?<=[сц]к)ая$", "ий", fold(surname)))
