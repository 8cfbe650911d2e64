"""Nominative and gender of people's names."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.names.people import nominative_person, read_person

# Nominative -> forms of it that news write.
FORMS = {
    "Снежанна Имашева": ["Снежанна Имашева", "Снежанны Имашевой", "Снежанне Имашевой", "Снежанну Имашеву"],
    "Ерлан Турсынбеков": ["Ерлана Турсынбекова", "Ерлану Турсынбекову", "Ерланом Турсынбековым", "Ерлане Турсынбекове"],
    "Касым-Жомарт Токаев": ["Касым-Жомарта Токаева", "Касым-Жомарту Токаеву", "Касым-Жомартом Токаевым"],
    "Токаев Касым-Жомарт Кемелевич": ["Токаева Касым-Жомарта Кемелевича", "Токаевым Касым-Жомартом Кемелевичем"],
    "Айгерим Бексултанова": ["Айгерим Бексултановой", "Айгерим Бексултанову"],
    "Айгуль Сарсекова": ["Айгуль Сарсековой", "Айгули Сарсековой"],
    "Сауле Жумабекова": ["Сауле Жумабековой"],
    "Елена Иванова": ["Елены Ивановой", "Елене Ивановой", "Еленой Ивановой"],
    "Иванов Сергей": ["Иванова Сергея", "Иванову Сергею"],
    "Динара Касымовна Ахметова": ["Динары Касымовны Ахметовой", "Динару Касымовну Ахметову"],
    "Нурлан Абайулы": ["Нурлана Абайулы", "Нурлану Абайулы"],
    "Айсулу Нурлыбеккызы": ["Айсулу Нурлыбеккызы"],
    "Талгат Оразбек": ["Талгата Оразбека", "Талгату Оразбеку", "Талгатом Оразбеком"],
    "Абай Дуйсенбай": ["Абая Дуйсенбая", "Абаю Дуйсенбаю"],
    "Мадина Ералы": ["Мадины Ералы", "Мадине Ералы"],
    "Рустам Хан": ["Рустама Хана"],
    "Лариса Тен": ["Ларисы Тен", "Ларисе Тен"],
    "Виктор Цой": ["Виктора Цоя", "Виктором Цоем"],
    "Андрей Шевчук": ["Андрея Шевчука", "Андрею Шевчуку"],
    "Мария Шевчук": ["Марии Шевчук", "Марией Шевчук"],
    "Никита Шевченко": ["Никиты Шевченко"],
    "Дмитрий Бужинский": ["Дмитрия Бужинского"],
    "Светлана Жаровская": ["Светланы Жаровской"],
    "Бауыржан Серикович": ["Бауыржана Сериковича", "Бауыржану Сериковичу"],
    "А. Сейтова": ["А. Сейтова", "А. Сейтовой"],
    "С. Абдрахманов": ["С. Абдрахманову", "С. Абдрахмановым"],
    "Имашева": ["Имашевой"],
    "Бердибек Кажиев": ["Бердибека Кажиева"],
    "Талғат Мұсабаев": ["Талғата Мұсабаева"],
    "Руслан Темиргалиев": ["Руслана Темир галиева"],
    "Нурлан Абишев": ["НУРЛАНА АБИШЕВА"],
}  # fmt: skip


@pytest.mark.parametrize(("name", "form"), [(name, form) for name, forms in FORMS.items() for form in [name, *forms]])
def test_nominative(name: str, form: str) -> None:
    assert nominative_person(form) == name


@pytest.mark.parametrize(
    ("form", "gender"),
    [
        ("Снежанны Имашевой", "f"),
        ("Гульнар Досмаилова", "f"),
        ("Ерлана Сагимбаева", "m"),
        ("Saule Kassenova", "f"),
        ("Berik Omarov", "m"),
        ("Nurlan Orazbek", None),
    ],
)
def test_gender(form: str, gender: str | None) -> None:
    assert read_person(form).gender == gender


@pytest.mark.parametrize(("form", "sure"), [("А. Сейтова", False), ("А. Сейтовой", True), ("Асхата Ермекова", True)])
def test_ambiguous_form_is_not_sure(form: str, sure: bool) -> None:
    assert read_person(form).sure is sure


def test_known_gender_decides() -> None:
    assert read_person("Сейтова", "m").name == "Сейтов"
    assert read_person("Сейтова", "f").name == "Сейтова"


@pytest.mark.parametrize(
    ("form", "name"),
    [("Aigerim Beksultanova's", "Aigerim Beksultanova"), ("YERLAN OSPANOV", "Yerlan Ospanov"), ("Li", "Li")],
)
def test_english(form: str, name: str) -> None:
    assert nominative_person(form) == name


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="АБЕаеиойкнвсыуя -.ю«»AZaz'\u00ad\u0301\n", max_size=18))
def test_never_raises(name: str) -> None:
    assert isinstance(nominative_person(name), str)
