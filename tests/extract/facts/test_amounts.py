"""Amounts: canonical values written out for readers."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.document import Number
from extract.facts.amounts import Case, plural, write_amount, write_number

Value = Number | tuple[Number, Number]

TABLE: list[tuple[Value, str, str, str]] = [
    (14.6, "kg", "14,6 кг", "14.6 kg"),
    (1_967, "kg", "1,967 т", "1.967 tonnes"),
    (38_400, "kg", "38,4 т", "38.4 tonnes"),
    (99_600_000_000, "kg", "99,6 млн т", "99.6 million tonnes"),
    (0.74, "kg", "740 г", "740 g"),
    ((10, 15), "kg", "10–15 кг", "10–15 kg"),
    (310, "l", "310 л", "310 litres"),
    (0.01, "l", "10 мл", "10 ml"),
    (47_000, "m", "47 км", "47 km"),
    (0.64, "m", "64 см", "64 cm"),
    (5_400_000, "m2", "5,4 млн м²", "5.4 million m²"),
    (3_500_000_000, "KZT", "3,5 млрд тенге", "3.5 billion tenge"),
    (908_250, "KZT", "908 250 тенге", "908,250 tenge"),
    (3_600_000_000_000, "KZT", "3,6 трлн тенге", "3.6 trillion tenge"),
    (1, "USD", "1 доллар", "$1"),
    (68.2, "USD", "68,2 доллара", "$68.20"),
    (11_500, "USD", "11 500 долларов", "$11,500"),
    (1_179_600, "KZT", "1 179 600 тенге", "1,179,600 tenge"),
    (1_864_000, "count", "1,864 млн", "1.864 million"),
    (1_200_000, "USD", "1,2 млн долларов", "$1.2 million"),
    (35_000_000, "EUR", "35 млн евро", "€35 million"),
    (21, "RUB", "21 рубль", "21 rubles"),
    (40, "MRP", "40 МРП", "40 MCI"),
    (7.2, "percent", "7,2 %", "7.2%"),
    (0.3, "pp", "0,3 п. п.", "0.3 percentage points"),
    (160, "minute", "160 минут", "160 minutes"),
    (1, "hour", "1 час", "1 hour"),
    (22, "hour", "22 часа", "22 hours"),
    (1.5, "year", "1,5 года", "1.5 years"),
    (5, "year", "5 лет", "5 years"),
    (1_200, "count", "1 200", "1,200"),
    (3_700_000, "count", "3,7 млн", "3.7 million"),
    (-34, "degC", "-34 °C", "-34 °C"),
]


@pytest.mark.parametrize(("value", "unit", "ru", "en"), TABLE)
def test_amounts_in_both_languages(value: Value, unit: str, ru: str, en: str) -> None:
    assert write_amount(value, unit, "ru") == ru
    assert write_amount(value, unit, "en") == en


def test_a_million_that_does_not_come_out_even_keeps_all_its_digits() -> None:
    assert write_amount(1_234_567, "count", "en") == "1,234,567"
    assert write_amount(1_234_567, "count", "ru") == "1 234 567"


def test_hectares_stay_hectares_where_the_article_has_them() -> None:
    assert write_amount(3_400_000, "m2", "ru", written="340 гектаров") == "340 га"
    assert write_amount(3_400_000, "m2", "en", written="340 hectares") == "340 hectares"
    assert write_amount(3_400_000, "m2", "en") == "3.4 million m²"


@pytest.mark.parametrize(
    ("value", "case", "form"),
    [
        *[(1, "nomn", 0), (21, "nomn", 0), (11, "nomn", 2), (2, "nomn", 1), (14, "nomn", 2), (5, "nomn", 2)],
        *[(1.5, "nomn", 1), (0, "nomn", 2), (1, "gent", 1), (4, "gent", 2), (101, "gent", 1), (111, "gent", 2)],
    ],
)
def test_russian_number_agreement(value: Number, case: Case, form: int) -> None:
    assert plural(value, case) == form


@given(st.integers(min_value=0, max_value=10**13))
def test_digits_survive_the_grouping(value: int) -> None:
    assert int(write_number(value, "ru").replace(" ", "")) == value
    assert int(write_number(value, "en").replace(",", "")) == value


@given(
    st.floats(min_value=0.001, max_value=10**9), st.sampled_from(["kg", "KZT", "percent", "l", "m", "count", "hour"])
)
def test_both_languages_state_the_same_digits(value: float, unit: str) -> None:
    ru, en = write_amount(value, unit, "ru"), write_amount(value, unit, "en")
    assert re.sub(r"\D", "", ru) == re.sub(r"\D", "", en)
