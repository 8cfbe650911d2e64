"""Nominative of places, the gazetteer, and lists that share a type word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.document import Span
from extract.names.listing import place_at
from extract.names.places import lookup, nominative
from extract.names.toponym import adjective, genitive, town_of
from extract.names.unlisted import place_in_english, place_in_russian

RUSSIAN = {
    "Темиртау": ["Темиртау"],
    "Талдыкорган": ["Талдыкоргане", "Талдыкоргана", "ТАЛДЫКОРГАН"],
    "Алматинская область": ["Алматинской области", "Алматинскую область", "АЛМАТИНСКОЙ ОБЛАСТИ", "Алматинской"],
    "Карасайский район": ["Карасайского района", "Карасайском районе", "Карасайским районом"],
    "Усть-Каменогорск": ["Усть-Каменогорске", "Усть-Каменогорском"],
    "Россия": ["Россию", "России", "Россией"],
    "Семей": ["Семее", "Семея", "Семеем"],
    "Сарань": ["Сарани", "Саранью"],
    "Рудный": ["Рудном", "Рудного", "Рудным"],
    "Макат": ["Макатом", "Макате"],
    "Конаев": ["Конаевом", "Конаеве"],
    "Форт-Шевченко": ["Форта-Шевченко", "Форте-Шевченко"],
    "Нидерланды": ["Нидерландах", "Нидерландов"],
    "Филиппины": ["Филиппин", "Филиппинах"],
    "ОАЭ": ["ОАЭ"],
    "ВКО": ["ВКО"],
    "Южная Корея": ["Южной Корее", "Южную Корею"],
    "Республика Казахстан": ["Республики Казахстан", "Республике Казахстан"],
    "область Жетісу": ["области Жетісу"],
    "район имени Габита Мусрепова": ["районе имени Габита Мусрепова"],
    "улица Сатпаева": ["улице Сатпаева", "улицы Сатпаева"],
    "трасса Алматы – Бишкек": ["трассе Алматы – Бишкек", "трассу Алматы – Бишкек"],
    "Карагандинская ТЭЦ-1": ["Карагандинской ТЭЦ-1"],
    "Большое Алматинское озеро": ["Большом Алматинском озере"],
    "Шардаринское водохранилище": ["Шардаринского водохранилища"],
    "Сурчинский район": ["Сурчинском районе"],  # in no gazetteer
    "Тонкерис": ["Тонкерисе", "Тонкерисом"],
    "Шубарсай": ["Шубарсае"],
    "Коктерек": ["Коктерека"],
    "Кокпексу": ["Кокпексу"],
    "Кок-Тобе": ["Кок-Тобе"],
    "Казахстан": ["Кaзахстане", "Казах\u00adстана"],
    "Петропавловск": ["Петропав ловске"],
}


@pytest.mark.parametrize(("name", "form"), [(name, form) for name, forms in RUSSIAN.items() for form in [name, *forms]])
def test_russian(name: str, form: str) -> None:
    assert nominative(form, "ru") == name


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("Kazakhstan's", "Kazakhstan"),
        ("Shymkent’s", "Shymkent"),
        ("SARYAGASH DISTRICT", "Saryagash District"),
        ("Kyzylorda regions", "Kyzylorda Region"),
        ("Akmola region", "Akmola region"),
        ("UAE", "UAE"),
    ],
)
def test_english(form: str, name: str) -> None:
    assert nominative(form, "en") == name


@pytest.mark.parametrize(
    ("names", "english"),
    [
        (["Алма-Ата", "Алматы", "Almaty", "Alma-Ata"], "Almaty"),
        (["Актобе", "Ақтөбе", "Актюбинск", "Aktyubinsk", "Aqtobe"], "Aktobe"),
        (["Усть-Каменогорск", "Өскемен", "Oskemen"], "Ust-Kamenogorsk"),
        (["Кызылорда", "Кзыл-Орда", "Qyzylorda", "Kzylorda"], "Kyzylorda"),
        (["ЗКО", "West Kazakhstan Oblast", "West Kazakhstan"], "West Kazakhstan Region"),
        (["Turkey", "Türkiye", "Турция"], "Türkiye"),
        (["РК", "Republic of Kazakhstan"], "Kazakhstan"),
    ],
)
def test_other_names(names: list[str], english: str) -> None:
    assert {place.en for name in names if (place := lookup(name))} == {english}
    assert all(lookup(name) for name in names)


def test_region_of_a_town() -> None:
    place = lookup("Экибастуз")
    assert place is not None and place.region == "Павлодарская область"
    assert lookup("Нигдеград") is None


@pytest.mark.parametrize(
    ("text", "mark", "lang", "name"),
    [
        ("в Карагандинской и Абайской областях", "Карагандинской", "ru", "Карагандинская область"),
        ("в Жамбылском, Шуском и Кордайском районах", "Жамбылском", "ru", "Жамбылский район"),
        ("in Turkistan, Kyzylorda and Atyrau regions", "Turkistan", "en", "Turkistan Region"),
        ("The Atyrau (41.7) and Aktobe regions (38.9)", "Atyrau", "en", "Atyrau Region"),
        ("in Turkistan and Almaty", "Turkistan", "en", "Turkistan"),
    ],
)
def test_shared_type_word(text: str, mark: str, lang: str, name: str) -> None:
    at = text.index(mark)
    assert place_at(text, Span.at(text, at, at + len(mark), "LOC"), "ru" if lang == "ru" else "en") == name


@pytest.mark.parametrize(
    ("place", "form"),
    [
        ("Карагандинская область", "Карагандинской области"),
        ("область Абай", "области Абай"),
        ("Шуский район", "Шуского района"),
        ("Тараз", "Тараза"),
        ("Караганда", "Караганды"),
        ("Темиртау", "Темиртау"),
        ("Рудный", "Рудного"),
        ("Семей", "Семея"),
    ],
)
def test_genitive(place: str, form: str) -> None:
    assert genitive(place) == form


@pytest.mark.parametrize(
    ("town", "form"), [("Балхаш", "балхашский"), ("Караганда", "карагандинский"), ("Рудный", "рудненский")]
)
def test_adjective_and_back(town: str, form: str) -> None:
    assert adjective(town) == form
    place = town_of(form)
    assert place is not None and place.ru == town


def test_places_outside_the_gazetteer() -> None:
    assert place_in_english("трасса Актау – Бейнеу") == "Aktau – Beineu highway"
    assert place_in_russian("Aktau – Beineu highway") == "трасса Актау – Бейнеу"
    assert place_in_english("улица Букетова") == "Buketov Street"
    assert place_in_english("Жаланаш") == "Zhalanash"
    assert place_in_english("Ницца") is None  # a dictionary word: it has an English name of its own
    assert place_in_russian("Nice") is None


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="АКаеиойскгмвтрлы -–'’Zaz\u00ad\n«»1", max_size=20), st.sampled_from(["ru", "en", "kk", "und"]))
def test_never_raises(name: str, lang: str) -> None:
    assert isinstance(nominative(name, lang), str)
