"""Russian noun phrases put where a sentence needs them: after a number, into the genitive, into the nominative."""

from functools import lru_cache
from typing import Any

from msgspec import Struct

from extract.document import Number
from extract.facts.amounts import Case, plural
from extract.facts.elements import is_cyrillic
from extract.text.morph import parses

_ADJECTIVES = frozenset({"ADJF", "PRTF"})
# Forms that the dictionary has otherwise than usage after numbers: (lemma, case, number).
_IRREGULAR = {
    ("человек", "gent", "plur"): "человек", ("год", "gent", "plur"): "лет",
    ("счёт", "gent", "plur"): "счетов", ("счёт", "nomn", "plur"): "счета",
}  # fmt: skip
_PEOPLE = frozenset({"человек", "человека"})
_QUOTES = '«»"„“”'


class Phrase(Struct, frozen=True):
    """Readings of the adjectives and of the head, and the words after it, which stay as they are."""

    adjectives: tuple[Any, ...]
    head: Any
    tail: str


@lru_cache(maxsize=4_096)
def read_phrase(item: str) -> Phrase | None:
    """The phrase ``новых случаев кори``, or None where no head can be told (a Latin word, a list, a bare number).

    Without a noun the last adjective is the head: ``подозреваемых``.
    """
    words = item.split()
    lead: list[Any] = []
    for index, word in enumerate(words):
        if word.strip(_QUOTES) != word or not is_cyrillic(word.lower()):
            return None
        readings = parses(word.lower())
        best = readings[0]
        if best.tag.POS in _ADJECTIVES:
            lead.append(best)
            continue
        nouns = [reading for reading in readings if reading.tag.POS == "NOUN" and not _is_name(reading)]
        if best.tag.POS != "NOUN" or not nouns:
            break
        agreeing = [noun for noun in nouns if all(_agrees(word, noun) for word in words[:index])]
        return Phrase(tuple(lead), (agreeing or nouns)[0], " ".join(words[index + 1 :]))
    return Phrase(tuple(lead[:-1]), lead[-1], "") if lead and len(lead) == len(words) else None


@lru_cache(maxsize=8_192)
def counted(item: str, value: Number, case: Case = "nomn", scaled: bool = False) -> str | None:
    """The phrase in the form that the number asks for: 3 ``новых реактора``, 5 ``новых реакторов``.

    None where the phrase cannot be read (see :func:`read_phrase`).
    """
    parts = conjuncts(item)
    if len(parts) > 1:
        return _each([counted(part, value, case, scaled) for part in parts])
    phrase = read_phrase(item)
    if phrase is None:
        return None
    form = 2 if scaled else plural(value, case)
    if form == 2:
        return built(phrase, "gent", "plur")
    if form == 0:
        return built(phrase, "nomn", "sing")
    whole = float(value).is_integer()
    several = whole and case == "nomn"
    number = "plur" if several and _is_adjectival(phrase.head) else "sing"
    return built(phrase, "gent", number, "plur" if several else "sing")


def genitive(item: str) -> str | None:
    """The phrase in the genitive, its number kept."""
    return _in_case(item, "gent")


def nominative(item: str) -> str | None:
    """The phrase in the nominative, its number kept; ``человек`` of a count is ``люди``."""
    if item in _PEOPLE:
        return "люди"
    return _in_case(item, "nomn")


def is_plural(item: str) -> bool:
    """Whether the head of the phrase stands in the plural, or is the ``человек`` of a count."""
    if item in _PEOPLE:
        return True
    phrase = read_phrase(item)
    return phrase is not None and phrase.head.tag.number == "plur"


def conjuncts(item: str) -> list[str]:
    """The phrases joined by "и"; one where the "и" is inside the words after the head: ``хищений нефти и топлива``."""
    first, joint, rest = item.partition(" и ")
    phrase = read_phrase(first)
    return [first, *conjuncts(rest)] if joint and phrase is not None and not phrase.tail else [item]


def _each(parts: list[str | None]) -> str | None:
    return None if None in parts else " и ".join(part for part in parts if part)


@lru_cache(maxsize=8_192)
def _in_case(item: str, case: Case) -> str | None:
    parts = conjuncts(item)
    if len(parts) > 1:
        return _each([_in_case(part, case) for part in parts])
    phrase = read_phrase(item)
    if phrase is None or phrase.head.tag.number is None:
        return None
    return built(phrase, case, str(phrase.head.tag.number))


def built(phrase: Phrase, case: Case, number: str, lead_number: str | None = None) -> str | None:
    """The phrase in a case and number; the adjectives may stand in a number of their own (2 ``новых реактора``)."""
    head = _head(phrase.head, case, number)
    if head is None:
        return None
    lead_number = lead_number or number
    gender = {str(phrase.head.tag.gender)} if lead_number == "sing" and phrase.head.tag.gender else set()
    lead: list[str] = []
    for adjective in phrase.adjectives:
        form = adjective.inflect({case, lead_number, *gender})
        if form is None:
            return None
        lead.append(str(form.word))
    return " ".join([*lead, head, *([phrase.tail] if phrase.tail else [])])


def _is_adjectival(head: Any) -> bool:
    """Whether the head declines like an adjective: two ``подозреваемых``, but two ``лаборатории``."""
    if head.tag.POS in _ADJECTIVES:
        return True
    several = head.inflect({"gent", "plur"})
    return several is not None and str(several.word).endswith(("ых", "их"))


def _agrees(adjective: str, noun: Any) -> bool:
    return any(
        reading.tag.POS in _ADJECTIVES and (reading.tag.case, reading.tag.number) == (noun.tag.case, noun.tag.number)
        for reading in parses(adjective.lower())
    )


def _is_name(reading: Any) -> bool:
    return any(mark in reading.tag for mark in ("Surn", "Name", "Patr", "Abbr"))


def _head(reading: Any, case: Case, number: str) -> str | None:
    irregular = _IRREGULAR.get((str(reading.normal_form), case, number))
    if irregular:
        return irregular
    if "Fixd" in reading.tag or ("Pltm" in reading.tag and number == "sing"):
        number = str(reading.tag.number or number)
    form = reading.inflect({case, number})
    return str(form.word) if form is not None else None
