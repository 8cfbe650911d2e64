"""Wording: a fact as a short line in both languages.

"изъято: около 20 кг мефедрона" and "seized: about 20 kg of mephedrone". The words are in ``wording.toml``, items are
carried over by :mod:`extract.facts.lexicon`; an item it does not know stays in the language of its article.
"""

from typing import Final

import msgspec
from msgspec import Struct

from extract.document import Bilingual, Fact
from extract.facts.amounts import Case, Tongue, ends_of, is_scaled, table, write_amount
from extract.facts.elements import head, plain
from extract.facts.lexicon import english_plural, to_english, to_russian
from extract.facts.phrases import counted, genitive, is_plural, nominative
from extract.labels import Language

_MONEY: Final = frozenset({"KZT", "USD", "EUR", "RUB", "CNY", "MRP"})
_STUFF: Final = frozenset({"kg", "l", "m3", "barrel", "m", "m2"})


class Setting(Struct, frozen=True, kw_only=True):
    """What the text around a figure adds to its wording.

    ``written`` is the figure and ``word`` its event word as they stand; ``level``: a change gives the new level
    ("to X"), not the step; ``adjacent``: the item follows the figure at once, so it is what the number counts.
    """

    written: str = ""
    word: str = ""
    level: bool = False
    adjacent: bool = False


_PLAIN: Final = Setting()


def word_fact(fact: Fact, lang: Language, setting: Setting = _PLAIN) -> Bilingual:
    """The fact in words; ``lang`` is the language of its item. ``fact.text`` is not looked at."""
    if fact.item is not None:  # soft hyphens and line breaks of the article
        fact = msgspec.structs.replace(fact, item=" ".join(fact.item.replace("\u00ad", "").split()))
    return Bilingual(ru=_line(fact, lang, setting, "ru"), en=_line(fact, lang, setting, "en"))


def _line(fact: Fact, lang: Language, setting: Setting, tongue: Tongue) -> str:
    if fact.value is None or fact.unit is None:
        body = " ".join(filter(None, (setting.written, fact.item)))
        word = _event(fact, setting, tongue)
        return f"{word}: {body}" if word else body or "?"
    if fact.event == "change":
        return _change(fact, lang, setting, tongue)
    word = _event(fact, setting, tongue)
    counts = fact.unit == "count" or (fact.unit in _STUFF and (setting.adjacent or fact.event != "stat"))
    if fact.item is None:
        body = _amount(fact, setting, tongue)
    elif counts and (fact.unit == "count" or setting.adjacent or fact.unit not in ("m", "m2")):
        body = _of(fact, fact.item, lang, setting, tongue)
    elif word:
        body = f"{_amount(fact, setting, tongue)} ({_name(fact.item, lang, tongue)})"
    else:
        word, body = _name(fact.item, lang, tongue), _amount(fact, setting, tongue)
    return f"{word}: {body}" if word else body


def _event(fact: Fact, setting: Setting, tongue: Tongue) -> str:
    """The word before the colon, "" for a bare statement."""
    words = table()
    if fact.event in ("stat", "change"):
        return ""
    if fact.unit in _MONEY:
        entry = words["money"].get(fact.event)
        if entry or fact.event == "harm":
            return str((entry or words["event"]["harm"])[tongue])
    cases = fact.event == "convict" and fact.item is not None and _head(fact.item) in words["cases"]["heads"]
    kind = "cases" if cases else fact.event
    for variant in words["variant"]:
        begins = tuple(variant["begins"])
        if variant["event"] == kind and any(part.startswith(begins) for part in plain(setting.word).split()):
            return str(variant[tongue])
    return str(words["cases"][tongue] if cases else words["other"].get(fact.event, words["event"][fact.event])[tongue])


def _change(fact: Fact, lang: Language, setting: Setting, tongue: Tongue) -> str:
    words = table()
    way = words["change"][fact.direction or "none"]
    case: Case = "gent" if setting.level else "nomn"
    amount = _bare(fact, setting, tongue, case)
    approx = words["step"].get(fact.approx, {}).get(tongue, "")
    link = words["change"]["level" if setting.level else "step"][tongue]
    if tongue == "ru":
        line = " ".join(filter(None, (way["ru"], approx, link, amount)))
    else:
        line = " ".join(filter(None, (way["rose"] if setting.level else way["en"], link, approx, amount)))
    return f"{_name(fact.item, lang, tongue)}: {line}" if fact.item else line


def _amount(fact: Fact, setting: Setting, tongue: Tongue) -> str:
    approx = table()["approx"].get(fact.approx, {}).get(tongue, "")
    case: Case = "gent" if approx else "nomn"
    amount = _bare(fact, setting, tongue, case)
    return f"{approx} {amount}" if approx else amount


def _bare(fact: Fact, setting: Setting, tongue: Tongue, case: Case) -> str:
    if fact.value is None or fact.unit is None:
        return setting.written
    return write_amount(fact.value, fact.unit, tongue, case, setting.written)


def _of(fact: Fact, item: str, lang: Language, setting: Setting, tongue: Tongue) -> str:
    """The amount with what it counts or weighs: "33 лаборатории", "14,6 кг мефедрона", "14.6 kg of mephedrone"."""
    amount = _amount(fact, setting, tongue)
    value = fact.value or 0
    last = ends_of(value)[-1]
    count = fact.unit == "count"
    many = last != 1 if count else is_plural(item)
    if tongue == "en":
        thing = english_plural(item) if lang == "en" and count and many else _in_english(item, lang, many)
        if thing is not None:
            return f"{amount} {thing}" if count else f"{amount} of {thing}"
    thing = item if lang != "en" else to_russian(item) or item
    case: Case = "gent" if fact.approx != "exact" else "nomn"
    if count:
        return f"{amount} {counted(thing, last, case, is_scaled(value)) or thing}"
    return f"{amount} {thing if setting.adjacent and lang != 'en' else genitive(thing) or thing}"


def _name(item: str, lang: Language, tongue: Tongue) -> str:
    """The item on its own, in the nominative."""
    english = _in_english(item, lang, is_plural(item)) if tongue == "en" else None
    if english is not None:
        return english
    return nominative(item) or item if lang != "en" else to_russian(item) or item


def _in_english(item: str, lang: Language, many: bool) -> str | None:
    return item if lang == "en" else to_english(item, many)


def _head(item: str) -> str:
    return head(plain(item), "ITEM", "en" if item.isascii() else "ru")[0]
