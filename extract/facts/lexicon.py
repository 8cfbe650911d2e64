"""Items in the other language: a small lexicon of common words (``items.tsv``), put together where that is safe."""

from functools import cache
from importlib.resources import files
from typing import Any

from msgspec import Struct

from extract.facts.phrases import Phrase, built, conjuncts, genitive, read_phrase
from extract.text.morph import lemma, parses

_VOWELS = "aeiou"


class Entry(Struct, frozen=True):
    """A word in both languages. ``many`` is the English plural, "" for a mass noun and for adjectives."""

    ru: str
    en: str
    many: str


@cache
def _rows() -> tuple[tuple[str, Entry, bool], ...]:
    rows: list[tuple[str, Entry, bool]] = []
    for line in (files("extract.facts") / "items.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, ru, en, many, way = (*line.split("\t"), "", "")[:5]
            plural = "" if many == "-" or kind == "a" else many or regular_plural(en)
            rows.append((kind, Entry(ru, en, plural), way == ">"))
    return tuple(rows)


@cache
def _russian(kind: str) -> dict[str, Entry]:
    return {_folded(entry.ru): entry for known, entry, _ in reversed(_rows()) if known == kind}


@cache
def _english(kind: str) -> dict[str, Entry]:
    table: dict[str, Entry] = {}
    for known, entry, one_way in _rows():
        if known == kind:
            for form in filter(None, (entry.en.lower(), entry.many.lower())):
                if one_way:
                    continue
                table.setdefault(form, entry)
    return table


@cache
def _plurals() -> dict[str, str]:
    return {entry.en.lower(): entry.many for _, entry, _ in _rows() if entry.many}


def to_english(item: str, many: bool) -> str | None:
    """A Russian item in English, ``many`` things or one; None where any of its words is not in the lexicon."""
    parts = conjuncts(item.lower())
    if len(parts) > 1:
        translated = [to_english(part, many) for part in parts]
        return None if None in translated else " and ".join(part for part in translated if part)
    phrase = read_phrase(item)
    if phrase is None:
        return None
    lead = [_russian("a").get(_folded(_masculine(adjective))) for adjective in phrase.adjectives]
    head = _noun(phrase)
    if head is None or None in lead:
        return None
    words = [*(entry.en for entry in lead if entry), head.many if many and head.many else head.en]
    if not phrase.tail:
        return " ".join(words)
    tail_phrase = read_phrase(phrase.tail)
    if tail_phrase is None:
        return None
    numbers = {str(p.tag.number) for p in parses(tail_phrase.head.word) if p.tag.case == "gent"}
    tail = to_english(phrase.tail, "sing" not in numbers) if numbers else None
    return None if tail is None else f"{' '.join(words)} of {tail}"


def to_russian(item: str) -> str | None:
    """An English item in Russian, nominative: plural where the English head is, else singular; None where not known."""
    head_text, _, tail_text = item.lower().partition(" of ")
    words = head_text.split()
    for size in range(min(3, len(words)), 0, -1):
        entry = _english("n").get(" ".join(words[-size:]))
        if entry:
            break
    else:
        return None
    number = "plur" if entry.many and " ".join(words[-size:]) == entry.many.lower() else "sing"
    phrase = read_phrase(entry.ru)
    if phrase is None:
        return None
    head = phrase.head
    if head.tag.number == "plur":  # деньги, наличные: there is no singular
        number = "plur"
    result = [built(phrase, "nomn", number) or entry.ru]
    tail = [] if not tail_text else [_genitive(to_russian(tail_text))]
    gender = {str(head.tag.gender)} if number == "sing" and head.tag.gender else set()
    for word in reversed(words[:-size]):
        adjective = _english("a").get(word)
        if adjective is None:
            return None
        form = parses(adjective.ru)[0].inflect({"nomn", number, *gender})
        result.insert(0, str(form.word) if form else adjective.ru)
    return None if None in tail else " ".join([*result, *(part for part in tail if part)])


def english_plural(item: str) -> str:
    """An English item whose head is a known singular put into the plural; any other stays."""
    head, link, tail = item.partition(" of ")
    words = head.split()
    for size in range(min(2, len(words)), 0, -1):
        many = _plurals().get(" ".join(words[-size:]).lower())
        if many:
            return " ".join([*words[:-size], many]) + link + tail
    return item


def regular_plural(word: str) -> str:
    """The regular English plural: ``laboratory`` -> ``laboratories``."""
    if word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS:
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s"


def _noun(phrase: Phrase) -> Entry | None:
    table = _russian("n")
    for reading in parses(phrase.head.word):
        entry = table.get(_folded(str(reading.normal_form))) or table.get(_folded(_masculine(reading)))
        if entry:
            return entry
    return None


def _masculine(reading: Any) -> str:
    form = reading.inflect({"nomn", "sing", "masc"})
    return str(form.word) if form is not None else lemma(str(reading.word))


def _genitive(russian: str | None) -> str | None:
    return genitive(russian) if russian else None


def _folded(word: str) -> str:
    return word.replace("ё", "е")
