"""Units: spellings and cases of one unit, and the table itself."""

from fractions import Fraction

import pytest

from extract.values.tokens import tokens
from extract.values.units import UnitKind, common, symbols, unit_at

ALLOWED = {
    "kg", "l", "m3", "m", "m2", "second", "minute", "hour", "day", "month", "year", "kWh", "MW", "W", "J", "Pa",
        "Hz", "byte",
    "degC", "m/s", "km/h", "point", "barrel", "percent", "pp", "bps", "MRP",
}  # fmt: skip

SPELLINGS: list[tuple[UnitKind, str, float, list[str]]] = [
    ("quantity", "kg", 1, ["кг", "кг.", "КГ", "килограмм", "килограммов", "килограммами", "kg", "kilograms", "кило"]),
    ("quantity", "kg", 1000, ["т", "т.", "тонн", "тонны", "тонной", "tons", "tonnes", "metric tons", "t", "тoнн"]),
    ("quantity", "kg", 0.001, ["г", "граммов", "гр.", "g", "grams"]),
    ("quantity", "kg", 100, ["ц", "центнеров", "centners"]),
    ("quantity", "l", 1, ["л", "литров", "liters", "litre"]),
    ("quantity", "l", 0.001, ["мл", "миллилитров", "ml", "millilitres"]),
    ("quantity", "m3", 1, ["кубометров", "куб. м", "куб.м", "кубических метров", "м3", "м³", "кубов",
        "cubic metres", "cu m"]),
    ("quantity", "m3", 10**9, ["куб. км", "км3", "кубических километра", "cubic km", "cubic kilometers"]),
    ("quantity", "m2", 1, ["кв. м", "кв.м", "кв. метров", "квадратных метров", "м2", "м²", "квадратов", "sq m",
        "square meters"]),
    ("quantity", "m2", 100, ["соток", "сотки"]),
    ("quantity", "m2", 10_000, ["га", "гектаров", "hectares", "ha"]),
    ("quantity", "m2", 10**6, ["кв. км", "квадратных километров", "sq km", "square kilometres"]),
    ("quantity", "m", 1000, ["км", "километров", "километровый", "km", "kilometers"]),
    ("quantity", "m", 0.01, ["см", "сантиметров", "cm", "centimetres"]),
    ("quantity", "day", 1, ["дней", "дня", "суток", "сут.", "days"]),
    ("quantity", "day", 7, ["недели", "недель", "weeks"]),
    ("quantity", "year", 1, ["лет", "года", "год", "летний", "years"]),
    ("quantity", "minute", 1, ["минут", "мин.", "минутный", "minutes"]),
    ("quantity", "kWh", 1, ["кВт·ч", "кВт-ч", "кВт*ч", "киловатт-часов", "киловатт-час", "kWh", "kilowatt-hours"]),
    ("quantity", "MW", 1, ["МВт", "мегаватт", "MW", "megawatts"]),
    ("quantity", "degC", 1, ["°C", "°С", "°", "градусов", "градусов Цельсия", "degrees", "degrees Celsius"]),
    ("quantity", "m/s", 1, ["м/с", "метров в секунду", "m/s", "meters per second"]),
    ("quantity", "km/h", 1, ["км/ч", "км в час", "километров в час", "km/h", "kph", "kilometres per hour"]),
    ("quantity", "barrel", 1, ["баррелей", "barrels"]),
    ("quantity", "point", 1, ["баллов", "points"]),
    ("money", "KZT", 1, ["₸", "тенге", "тг", "тг.", "KZT", "tenge", "T", "Т", "тeнге"]),
    ("money", "USD", 1, ["$", "US$", "долларов", "долларов США", "долл. США", "USD", "dollars", "U.S. dollars"]),
    ("money", "EUR", 1, ["€", "евро", "EUR", "euros"]),
    ("money", "RUB", 1, ["₽", "руб.", "рублей", "российских рублей", "RUB", "rubles", "roubles"]),
    ("money", "CNY", 1, ["¥", "юаней", "китайских юаней", "CNY", "yuan"]),
    ("money", "MRP", 1, ["МРП", "месячных расчётных показателей", "MCI", "monthly calculation indices", "MRP"]),
    ("percent", "percent", 1, ["%", "процентов", "процента", "процентный", "percent", "per cent"]),
    ("percent", "pp", 1, ["п.п.", "п. п.", "процентных пункта", "percentage points", "pp", "п.\u00a0п."]),
    ("percent", "bps", 1, ["б.п.", "базисных пунктов", "basis points", "bps"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "symbol", "factor", "text"), [(k, s, f, text) for k, s, f, texts in SPELLINGS for text in texts]
)
def test_spellings(kind: UnitKind, symbol: str, factor: float, text: str) -> None:
    found = unit_at(tokens(text), 0, kind)
    assert found is not None
    assert (found.unit.symbol, float(found.unit.factor)) == (symbol, factor)
    rest = text.replace("\u00a0", " ").rstrip(".")
    assert found.end >= len([t for t in tokens(rest) if t.text != "."]) or "." in rest


@pytest.mark.parametrize(
    ("kind", "text"),
    [("quantity", "человек"), ("quantity", "тенге"), ("money", "кг"), ("percent", "тонн"), ("quantity", ""),
        ("quantity", "годовых")],
)  # fmt: skip
def test_no_unit(kind: UnitKind, text: str) -> None:
    assert unit_at(tokens(text), 0, kind) is None


def test_the_longest_unit_wins() -> None:
    found = unit_at(tokens("процентных пункта выше"), 0, "percent")
    assert found is not None
    assert found.unit.symbol == "pp"


def test_common_units_of_time() -> None:
    assert common("hour", "minute") == ("minute", Fraction(60), Fraction(1))
    assert common("month", "year") == ("month", Fraction(1), Fraction(12))
    assert common("day", "minute") == ("minute", Fraction(1440), Fraction(1))
    assert common("kg", "kg") == ("kg", Fraction(1), Fraction(1))
    assert common("kg", "m") is None
    assert common("year", "day") is None


def test_the_table_holds_known_units_only() -> None:
    assert {s for s in symbols() if not (len(s) == 3 and s.isupper())} <= ALLOWED
    assert {"KZT", "USD", "EUR", "RUB", "CNY", "MRP"} <= symbols()
