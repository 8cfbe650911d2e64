"""Facts in words: one row a fact, both languages."""

from typing import Any

import pytest

from extract.facts.wording import Setting, word_fact
from extract.labels import Language
from tests.extract.facts.marked import fact

NEXT = Setting(adjacent=True)
TABLE: list[tuple[Language, dict[str, Any], Setting, str, str]] = [
    ("ru", {"event": "seize", "value": 20, "unit": "kg", "approx": "about", "item": "мефедрона"}, NEXT,
     "изъято: около 20 кг мефедрона", "seized: about 20 kg of mephedrone"),
    ("en", {"event": "seize", "value": 14.6, "unit": "kg", "item": "mephedrone"}, NEXT,
     "изъято: 14,6 кг мефедрона", "seized: 14.6 kg of mephedrone"),
    ("ru", {"event": "seize", "value": 12, "unit": "kg", "approx": "over", "item": "Героина"}, Setting(),
     "изъято: более 12 кг героина", "seized: over 12 kg of heroin"),
    ("ru", {"event": "dismantle", "value": 21, "item": "подпольных лабораторий"}, NEXT,
     "ликвидировано: 21 подпольная лаборатория", "shut down: 21 underground laboratories"),
    ("ru", {"event": "dismantle", "value": 33, "approx": "at_least", "item": "лаборатории"}, NEXT,
     "ликвидировано: не менее 33 лабораторий", "shut down: at least 33 laboratories"),
    ("en", {"event": "detain", "value": 1_200, "item": "people"}, NEXT,
     "задержано: 1 200 человек", "detained: 1,200 people"),
    ("ru", {"event": "detect", "value": 3_700_000, "item": "нарушений"}, NEXT,
     "выявлено: 3,7 млн нарушений", "detected: 3.7 million violations"),
    ("ru", {"event": "convict", "value": 58, "item": "уголовных дел"}, NEXT,
     "возбуждено: 58 уголовных дел", "opened: 58 criminal cases"),
    ("ru", {"event": "convict", "value": 4, "item": "чиновника"}, Setting(word="осудили", adjacent=True),
     "осуждено: 4 чиновника", "convicted: 4 officials"),
    ("en", {"event": "convict", "value": 21_600_000, "unit": "KZT"}, Setting(word="fined"),
     "штрафы и взыскания: 21,6 млн тенге", "fines and recoveries: 21.6 million tenge"),
    ("ru", {"event": "harm", "value": 6, "item": "человек"}, Setting(word="погибли", adjacent=True),
     "погибло: 6 человек", "killed: 6 people"),
    ("en", {"event": "harm", "value": 7_600_000_000, "unit": "KZT"}, Setting(word="damage"),
     "ущерб: 7,6 млрд тенге", "damage: 7.6 billion tenge"),
    ("ru", {"event": "allocate", "value": 3_500_000_000, "unit": "KZT", "item": "ремонт"}, Setting(word="выделили"),
     "выделено: 3,5 млрд тенге (ремонт)", "allocated: 3.5 billion tenge (repair)"),
    ("ru", {"event": "change", "value": 7.2, "unit": "percent", "direction": "up"}, Setting(),
     "рост на 7,2 %", "up 7.2%"),
    ("ru", {"event": "change", "value": 7.2, "unit": "percent", "direction": "down", "approx": "over", "item": "цена"},
     Setting(), "цена: снижение более чем на 7,2 %", "price: down over 7.2%"),
    ("en", {"event": "change", "value": 1_210, "unit": "MW", "direction": "up", "item": "load"}, Setting(level=True),
     "load: рост до 1 210 МВт", "load: rose to 1,210 MW"),
    ("ru", {"value": 47_000, "unit": "m", "item": "труб"}, NEXT, "47 км труб", "47 km of pipes"),
    ("ru", {"value": 12, "item": "аулах"}, NEXT, "12 аулов", "12 villages"),
    ("ru", {"value": 41, "unit": "percent", "item": "осуждённых"}, Setting(), "осуждённые: 41 %", "convicts: 41%"),
    ("ru", {"value": 300_000, "unit": "KZT"}, Setting(), "300 000 тенге", "300,000 tenge"),
    ("ru", {"value": (10, 15), "unit": "minute"}, Setting(), "10–15 минут", "10–15 minutes"),
    ("ru", {"event": "seize", "value": 212, "item": "шкурок сурка"}, NEXT,
     "изъято: 212 шкурок сурка", "seized: 212 шкурок сурка"),
    ("en", {"event": "seize", "value": 212, "item": "marmot pelts"}, NEXT,
     "изъято: 212 marmot pelts", "seized: 212 marmot pelts"),
    ("ru", {"value": 6, "item": "жиль\u00adцов"}, NEXT, "6 жильцов", "6 жильцов"),
    ("ru", {"event": "seize", "value": None, "unit": None, "item": "гашиша"}, Setting(written="мешок"),
     "изъято: мешок гашиша", "seized: мешок гашиша"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "fields", "setting", "ru", "en"), TABLE)
def test_wording(lang: Language, fields: dict[str, Any], setting: Setting, ru: str, en: str) -> None:
    worded = word_fact(fact(**fields), lang, setting)
    assert worded.ru == ru
    assert worded.en == en
