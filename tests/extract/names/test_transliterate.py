"""Names between the alphabets."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.names.transliterate import to_english, to_russian

BOTH_WAYS = {
    "Касым-Жомарт Токаев": "Kassym-Jomart Tokayev",
    "Ерлан Турсынбеков": "Yerlan Tursynbekov",
    "Асем Касенова": "Assem Kassenova",
    "Гульмира Хусаинова": "Gulmira Khussainova",
    "Айгуль Смаилова": "Aigul Smailova",
    "Юрий Щукин": "Yury Shchukin",
    "Наталья Ким": "Natalya Kim",
    "Алия Сейтказы": "Aliya Seitkazy",
    "Ж. Жапаров": "Zh. Zhaparov",
}


@pytest.mark.parametrize(("russian", "english"), BOTH_WAYS.items())
def test_both_ways(russian: str, english: str) -> None:
    assert to_english(russian) == english
    assert to_russian(english) == russian


@pytest.mark.parametrize(
    ("kazakh", "english"), [("Серік Жұманғарин", "Serik Zhumangarin"), ("Айсұлу Сәрсенова", "Aisulu Sarsenova")]
)
def test_kazakh_letters(kazakh: str, english: str) -> None:
    assert to_english(kazakh) == english


@pytest.mark.parametrize(
    "name", ["John Smith", "Xi Jinping", "Hakan Fidan", "Martin Kobler", "Julie Stufft", "Maria Garcia"]
)
def test_foreign_names_are_not_guessed(name: str) -> None:
    assert to_russian(name) is None


def test_spellings_of_one_name() -> None:
    assert {to_russian(name) for name in ("Sergey Petrov", "Sergei Petrov")} == {"Сергей Петров"}
    assert {to_russian(name) for name in ("Asem Kasymova", "Assem Kassymova")} == {"Асем Касымова"}


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=20))
def test_never_raises(name: str) -> None:
    assert isinstance(to_english(name), str)
    assert isinstance(to_russian(name), str | None)
