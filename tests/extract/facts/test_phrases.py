"""Russian phrases after numbers and in their cases."""

import pytest

from extract.document import Number
from extract.facts.phrases import counted, genitive, nominative

AFTER_NUMBERS: list[tuple[str, Number, str]] = [
    ("контрактам", 3, "контракта"),
    ("законодательным актам", 6, "законодательных актов"),
    ("подпольных лабораторий", 33, "подпольных лаборатории"),
    ("подпольных лабораторий", 21, "подпольная лаборатория"),
    ("инженерам технадзора", 2, "инженера технадзора"),
    ("человек", 3, "человека"),
    ("человека", 12, "человек"),
    ("детей", 4, "ребёнка"),
    ("детей", 7, "детей"),
    ("новых случаев кори", 118, "новых случаев кори"),
    ("сайтов и каналов", 2, "сайта и канала"),
    ("задержанных", 2, "задержанных"),
    ("счетов", 9, "счетов"),
]


@pytest.mark.parametrize(("item", "value", "form"), AFTER_NUMBERS)
def test_after_a_number(item: str, value: Number, form: str) -> None:
    assert counted(item, value) == form


def test_after_an_approximator_the_genitive() -> None:
    assert counted("лаборатории", 2, "gent") == "лабораторий"
    assert counted("лаборатории", 21, "gent") == "лаборатории"


@pytest.mark.parametrize(
    ("item", "form"),
    [
        ("мефедрона", "мефедрон"),
        ("синтетических наркотиков", "синтетические наркотики"),
        ("нагрузку на сеть", "нагрузка на сеть"),
        ("питьевой воды", "питьевая вода"),
        ("нефти и угля", "нефть и уголь"),
        ("человек", "люди"),
    ],
)
def test_nominative(item: str, form: str) -> None:
    assert nominative(item) == form


@pytest.mark.parametrize(
    ("item", "form"), [("мефедрон", "мефедрона"), ("реагенты", "реагентов"), ("сухое молоко", "сухого молока")]
)
def test_genitive(item: str, form: str) -> None:
    assert genitive(item) == form


@pytest.mark.parametrize("item", ["Brent", "альфа-PVP №5", "«Наурыз»", "", "очень быстро"])
def test_what_cannot_be_read_is_left_alone(item: str) -> None:
    assert nominative(item) is None
    assert counted(item, 5) is None


def test_an_and_behind_the_head_joins_the_words_there() -> None:
    assert counted("хищений нефти и топлива", 5) == "хищений нефти и топлива"
    assert counted("сайт и канал", 5) == "сайтов и каналов"
