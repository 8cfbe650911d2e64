"""Bodies by name, abbreviation and place."""

import pytest

from extract.names.bodies import is_abbreviation_of, lookup_body
from extract.names.local_bodies import compose, place_of_body

KNOWN = {
    "Ministry of Internal Affairs": ["МВД", "МВД РК", "Министерством внутренних дел", "Interior Ministry", "ІІМ"],
    "National Security Committee": [
        "КНБ",
        "Комитета национальной безопасности РК",
        "KNB",
        "Committee of National Security",
    ],
    "Border Service": ["Пограничной службой КНБ", "KNB Border Service", "National Security Committee's Border Service"],
    "Ministry of Labor and Social Protection": [
        "Минтруда",
        "Labour Ministry",
        "Ministry of Labour and Social Protection",
    ],
    "Prosecutor General's Office": ["Генпрокуратуре", "Prosecutor General’s Office", "General Prosecutor's Office"],
    "Kazatomprom": ["Казатомпрома", "НАК «Казатомпром»", "Казатомпромом"],
}


@pytest.mark.parametrize(("english", "name"), [(english, name) for english, names in KNOWN.items() for name in names])
def test_known_body(english: str, name: str) -> None:
    body = lookup_body(name)
    assert body is not None and body.en == english


@pytest.mark.parametrize("name", ["МВД России", "Russia's Interior Ministry", "Комитет матерей", "", "«»", "Hooli"])
def test_unknown_body(name: str) -> None:
    assert lookup_body(name) is None


@pytest.mark.parametrize(
    ("name", "russian", "english"),
    [
        ("ДЧС Тараза", "Департамент по чрезвычайным ситуациям Тараза", "Taraz Emergency Department"),
        ("Атырау Region", None, None),
        ("Police Department of the Abai Region", "Департамент полиции области Абай", "Abai Region Police Department"),
        ("акиматом Тараза", "Акимат Тараза", "akimat of Taraz"),
        ("Кентауского городского суда", "Кентауский городской суд", "Kentau City Court"),
        ("Korday District Court", "Кордайский районный суд", "Korday District Court"),
        ("Павлодарском областном суде", "Павлодарский областной суд", "Pavlodar Regional Court"),
        ("Суд № 3 Тараза", "Суд № 3 Тараза", "Taraz City Court No. 3"),
        ("Emergency Department", "Департамент по чрезвычайным ситуациям", "Emergency Department"),
        ("Департамент полиции Гондора", None, None),
    ],
)  # fmt: skip
def test_local_body(name: str, russian: str | None, english: str | None) -> None:
    body = compose(name)
    assert (body and body.ru, body and body.en) == (russian, english)


def test_place_of_body() -> None:
    assert place_of_body("ДЧС Костанайской области", "ru") == "Костанайская область"
    assert place_of_body("Almaty Justice Department", "en") == "Almaty"
    assert place_of_body("ДЧС", "ru") is None
    assert place_of_body("КНБ", "ru") is None


def test_abbreviation() -> None:
    assert is_abbreviation_of("КИСИ", "Казахстанский институт стратегических исследований")
    assert is_abbreviation_of("НДЗ", "Новый дом за рекой") is False
    assert not is_abbreviation_of("и", "искра")
