"""Figures: values in canonical units, many phrasings of one value, and what a figure leaves to its neighbours."""

from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.document import Span
from extract.labels import Label, Language
from extract.values.figures import read_figure

Q: Final = "QUANTITY"
C: Final = "CARDINAL"
M: Final = "MONEY"
P: Final = "PERCENT"


def read(text: str, lang: Language, label: Label) -> tuple[object, str | None]:
    figure = read_figure(text, Span.at(text, 0, len(text), label), lang)
    return figure.value, figure.unit


PHRASINGS: list[tuple[object, str, Label, list[str]]] = [
    (1967, "kg", Q, ["1 тонна 967 кг", "1 т 967 кг", "1 ton 967 kg", "1,967 kg|en", "1 967 килограммов", "1,967 т",
        "1.967 tons|en",
                     "1 тонны и 967 кг", "1 тонна, 967 кг", "одна тонна девятьсот шестьдесят семь килограммов"]),
    (500, "kg", Q, ["полтонны", "полутонны", "0,5 т", "500 кг", "half a ton", "half-ton", "half a tonne",
        "пол-тонны", "пять центнеров"]),
    (0.5, "kg", Q, ["полкилограмма", "0,5 кг", "500 г", "пятьсот граммов", "half a kilogram", "half-kilogram",
        "500-граммовый"]),
    (3.2, "kg", Q, ["3 кг 200 г", "3,2 кг", "3.2 kg|en", "3 kg 200 g", "3200 г", "3,2кг",
        "3 килограмма двести граммов"]),
    (1500, "kg", Q, ["полторы тонны", "полутора тонн", "a ton and a half", "one and a half tons", "1,5 т",
        "тонна с половиной"]),
    (100, "kg", Q, ["центнер", "1 ц", "100kg"]),
    (1000, "kg", Q, ["тонна", "тонну", "a ton", "1 т."]),
    (20, "l", Q, ["20 литров", "20 л", "20 liters", "20 litres", "20-литровая", "двадцать литров"]),
    (0.5, "l", Q, ["0,5 л", "пол-литра", "поллитра", "500 мл", "half a litre"]),
    (5_400_000, "m2", Q, ["5,4 млн кв. м", "5,4 млн квадратных метров", "5.4 million square metres|en",
        "5.4m sq m|en", "5,4млн кв.м"]),
    (1200, "m2", Q, ["12 соток", "1 200 кв. м", "0,12 га", "1,200-square-meter|en", "0.12-hectare|en"]),
    (31, "m", Q, ["31 метр", "31-метровый", "31 м", "31-meter", "31 metres"]),
    (0.64, "m", Q, ["64 см", "64 сантиметра", "64-сантиметровый", "64 centimeters"]),
    (5.12, "m", Q, ["5 м 12 см", "5 meters 12 centimeters", "512 см", "5 метров двенадцать сантиметров"]),
    (43_000, "m", Q, ["43-километровом", "43 км", "43-kilometer", "сорок три километра"]),
    (1_500_000, "m", Q, ["полторы тысячи километров", "1,5 тыс. км", "1 500 км", "fifteen hundred kilometers",
        "1,500 km|en"]),
    (69_200_000_000, "m3", Q, ["69,2 млрд кубометров", "69,2 млрд куб. м", "69.2 billion cubic metres|en",
        "69.2bn cu m|en", "69,2 куб. км"]),
    (160, "minute", Q, ["2 часа 40 минут", "2 ч 40 мин", "2 ч. 40 мин.", "2 hours 40 minutes",
        "two hours and forty minutes", "160 минут"]),
    (30, "minute", Q, ["полчаса", "half an hour", "30 минут", "30-минутный", "тридцать минут", "half-hour"]),
    (90, "minute", Q, ["полтора часа", "полуторачасовой", "an hour and a half", "one and a half hours", "90 минут",
        "час с половиной"]),
    (15, "minute", Q, ["четверть часа", "a quarter of an hour", "15 минут", "15-minute"]),
    (6, "month", Q, ["полгода", "half a year", "6 месяцев", "six months", "шестимесячный", "шесть месяцев"]),
    (18, "month", Q, ["полтора года", "a year and a half", "18 месяцев", "one and a half years",
        "год и шесть месяцев", "год с половиной",]),
    (66, "month", Q, ["пять с половиной лет", "five and a half years", "5 лет 6 месяцев", "5½ лет"]),
    (20, "month", Q, ["год и восемь месяцев", "a year and eight months", "1 год 8 месяцев", "20 месяцев"]),
    (21, "day", Q, ["три недели", "three weeks", "21 день", "трёхнедельный", "21-day", "двадцать один день"]),
    (3, "day", Q, ["трое суток", "три дня", "3 сут.", "трёхдневный", "three days", "трёх календарных дней",
        "3 calendar days"]),
    (75.6, "year", Q, ["75,6 года", "75.6 years|en"]),
    (15, "year", Q, ["15 лет", "пятнадцати лет", "15-летний", "пятнадцатилетний", "fifteen years", "15-year"]),
    (210, "kWh", Q, ["210 кВт·ч", "210 кВт-ч", "210 kWh", "210 киловатт-часов", "0,21 МВт·ч"]),
    (1400, "MW", Q, ["1,4 ГВт", "1400 МВт", "1.4 GW|en", "1 400 мегаватт"]),
    (-31, "degC", Q, ["минус 31 градус", "минус 31 градуса", "-31 °C", "\u221231°C", "minus 31 degrees",
        "минус тридцать один градус"]),
    (23, "m/s", Q, ["23 м/с", "23 метра в секунду", "23 m/s", "23 metres per second"]),
    (94, "km/h", Q, ["94 км/ч", "94 километра в час", "94 km/h", "94 kilometres per hour"]),
    (1_520_000, "barrel", Q, ["1,52 млн баррелей", "1.52 million barrels|en", "1.52m barrels|en"]),
    ((10, 15), "kg", Q, ["10-15 кг", "10–15 кг", "от 10 до 15 кг", "10—15 килограммов", "from 10 to 15 kg",
        "10 to 15 kg", "10 кг – 15 кг"]),
    ((5000, 7000), "kg", Q, ["5-7 тонн", "между 5 и 7 тоннами", "between 5 and 7 tons", "от пяти до семи тонн",
        "5–7 т", "от 5 т до 7 т"]),
    ((-35, -30), "degC", Q, ["минус 30–35 градусов", "минус 30-35 °C", "от минус 30 до минус 35 градусов",
        "от -30 до -35 °C", "minus 30 to 35 degrees"]),
    ((2, 3), "day", Q, ["два-три дня", "2-3 дня", "two to three days", "две-три сутки"]),
    ((20, 30), "count", C, ["два-три десятка", "20–30", "twenty to thirty"]),
    (5200, "KZT", M, ["5 тыс. 200 тенге", "пять тысяч двести тенге", "5 200Т", "₸ 5 200", "5,2 тыс тг",
        "5,200-tenge|en"]),
    (3_200_500, "KZT", M, ["3 млн 200 тысяч 500 тенге", "3 млн. 200 тыс. 500 тенге",
        "три миллиона двести тысяч пятьсот тенге"]),
    (1_150_000_000, "USD", M, ["US$1.15bn|en", "USD1.15 bn|en", "1.15bn USD|en", "1,15 млрд долл.",
        "$1.15-billion|en"]),
    (125_400, "count", C, ["сто двадцать пять тысяч четыреста", "ста двадцати пяти тысяч четырёхсот", "125 400",
                           "one hundred and twenty-five thousand four hundred"]),
    (7000, "kg", Q, ["7-ми тонн", "7 тонн", "семи тонн", "7 с лишним тонн", "7-тонный", "семитонный"]),
    ((50, 1000), "kg", Q, ["от 50 кг до 1 т"]),
    ((600_000_000, 700_000_000), "m3", Q, ["600–700 млн кубометров",
        "between 600 million and 700 million cubic metres"]),
    (14, "count", C, ["14", "четырнадцать", "четырнадцати", "fourteen", "Fourteen"]),
    (18_233, "count", C, ["18 233", "18\u00a0233", "18\u2009233", "18,233", "18,233|en", "18.233", "18'233",
        "18,233 тыс.", "18&nbsp;233"]),
    (12, "count", C, ["дюжина", "a dozen", "12"]),
    (15, "count", C, ["полтора десятка", "15", "пятнадцать", "fifteen"]),
    (250_000, "count", C, ["четверть миллиона", "четверти миллиона", "quarter of a million", "250 тыс.", "250k|en"]),
    ((30, 40), "count", C, ["30–40", "30-40", "от 30 до 40", "тридцать–сорок", "thirty to forty"]),
    (3_500_000_000, "KZT", M, ["3,5 млрд тенге", "3,5 млрд ₸", "3,5млрд тг", "3 млрд 500 млн тенге",
        "3.5 billion tenge|en", "KZT 3.5 billion|en",
                               "₸3.5bn|en", "3,5 миллиарда тенге", "KZT3.5bn|en", "3.5 billion KZT|en"]),
    (18_500, "USD", M, ["18,5 тысячи долларов", "$18 500", "$18,5 тыс.", "$18,500|en", "US$18,500|en",
        "18 500 долларов США", "$18.5k|en",
                        "18,5 тыс. долл. США", "USD 18,500|en", "18 500 американских долларов"]),
    (1_200_000, "USD", M, ["$1.2m|en", "$1.2 million|en", "1,2 млн долларов", "$1,2 млн", "1.2 million dollars|en"]),
    (6000, "EUR", M, ["6 тысяч евро", "€6,000|en", "€6 000", "6 тыс. евро", "six thousand euros", "EUR 6,000|en"]),
    (148_000_000, "RUB", M, ["148 млн рублей", "148 млн руб.", "148 million rubles", "₽148 млн", "148 млн ₽"]),
    (200, "MRP", M, ["200 МРП", "двести МРП", "200 месячных расчётных показателей", "200 MCI",
        "200 monthly calculation indices"]),
    (491.71, "KZT", M, ["491,71 тенге", "491.71 tenge|en", "491 тенге 71 тиын"]),
    (1_500_000, "KZT", M, ["полтора миллиона тенге", "one and a half million tenge", "1 500 000 тенге",
        "1.500.000 тенге"]),
    ((350_000_000, 450_000_000), "USD", M, ["$350–450 млн", "between $350 million and $450 million",
        "от 350 до 450 млн долларов"]),
    ((400_000, 1_200_000), "KZT", M, ["от 400 тыс. до 1,2 млн ₸", "from 400,000 to 1.2 million tenge|en"]),
    ((25_000, 40_000), "KZT", M, ["25–40 тыс. тенге", "25,000–40,000 tenge|en", "от 25 до 40 тысяч тенге"]),
    (8, "percent", P, ["8%", "8 %", "8 процентов", "восемь процентов", "8 percent", "8 per cent", "eight percent",
        "8-процентный"]),
    (33.3, "percent", P, ["треть", "трети", "третья часть", "a third", "one third", "one-third"]),
    (20, "percent", P, ["пятая часть", "пятую часть", "одна пятая", "a fifth", "one fifth", "20%"]),
    (75, "percent", P, ["три четверти", "Три четверти", "three quarters", "three-quarters", "75%"]),
    (66.7, "percent", P, ["две трети", "двух третей", "two thirds", "two-thirds"]),
    (50, "percent", P, ["половина", "половину", "half", "50%"]),
    (20, "percent", P, ["каждый пятый", "каждого пятого", "каждая пятая", "one in five", "one out of five",
                        "every fifth",
                        "один из пяти", "два из десяти", "2 in 10|en"]),
    (50, "percent", P, ["каждый второй", "every second", "1/2", "½", "a half"]),
    (100_000, "KZT", M, ["100 000 (сто тысяч) тенге", "100,000 (one hundred thousand) tenge|en"]),
    (25, "percent", P, ["четверть", "четверти", "a quarter", "one quarter"]),
    (0.3, "pp", P, ["0,3 п.п.", "0,3 п. п.", "0,3 процентного пункта", "0.3 percentage points|en", "0.3 pp|en"]),
    (0.5, "pp", P, ["0,5 п.п.", "half a percentage point"]),
    (0.5, "percent", P, ["полпроцента", "0,5%", "half a percent"]),
    (25, "bps", P, ["25 б.п.", "25 базисных пунктов", "25 basis points"]),
    ((9.5, 11.5), "percent", P, ["9,5–11,5%", "от 9,5 до 11,5 процента", "9.5–11.5%|en", "9.5% to 11.5%|en"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "unit", "label", "text"), [(v, u, label, t) for v, u, label, texts in PHRASINGS for t in texts]
)
def test_phrasings(value: object, unit: str, label: Label, text: str) -> None:
    text, _, said = text.partition("|")
    english = said == "en" or (text.isascii() and any(char.isalpha() for char in text))
    assert read(text, "en" if english else "ru", label) == (value, unit)


@pytest.mark.parametrize(
    ("marked", "lang", "label", "value", "unit"),
    [
        ("Проезд подорожал с [90] до 120 тенге.", "ru", M, 90, "KZT"),
        ("Цена выросла с [28] до 33 тысяч тенге.", "ru", M, 28_000, "KZT"),
        ("Поголовье выросло с [1,9] до 2,8 млн голов.", "ru", C, 1_900_000, "count"),
        ("Сократилось со [148] до 96 тысяч человек.", "ru", C, 148_000, "count"),
        ("Выросло с [800] до 2 тыс. человек.", "ru", C, 800, "count"),
        ("Изъято 213 кг героина, годом ранее – [168].", "ru", Q, 168, "kg"),
        ("Police seized 213 kg of heroin, against [168] a year ago.", "en", Q, 168, "kg"),
        ("За два года добыто 7 млн тонн нефти, на [3,4 млн] больше.", "ru", Q, 3_400_000_000, "kg"),
        ("Два моста: [160] и 96 метров.", "ru", Q, 160, "m"),
        ("Two bridges of [160] and 96 meters.", "en", Q, 160, "m"),
        ("Траты выросли до 5 млрд тенге ($10 млн) с [4,6 млрд].", "ru", M, 4_600_000_000, "KZT"),
        ("Ставка поднялась с [12] до 16 процентов.", "ru", P, 12, "percent"),
        ("Ожидания опустились на [4] и 5 п.п.", "ru", P, 4, "pp"),
        ("Разбои – на 20%, кражи – на [18,1].", "ru", P, 18.1, "percent"),
        ("Fuel rose to [241] from 229 tenge.", "en", M, 241, "KZT"),
        ("Изъято около [тонны] гашиша.", "ru", Q, 1000, "kg"),
        ("Сгорели [тонны] зерна.", "ru", Q, None, None),
        ("Пришло около [тысячи] человек.", "ru", C, 1000, "count"),
        ("Пришли [тысячи] человек.", "ru", C, None, None),
        ("Пришли [десятки тысяч] человек.", "ru", C, None, None),
        ("Ночью [31 градус] мороза.", "ru", Q, -31, "degC"),
        ("Ночью [28–33 градуса] ниже нуля.", "ru", Q, (-33, -28), "degC"),
        ("It was [20 degrees] below zero.", "en", Q, -20, "degC"),
        ("It was [20 degrees], and the frost is over.", "en", Q, 20, "degC"),
        ("Всего [17] чего-то.", "ru", Q, 17, None),
    ],
)
def test_what_is_left_to_the_neighbours(
    marked: str, lang: Language, label: Label, value: object, unit: str | None
) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    figure = read_figure(text, Span.at(text, start, end, label), lang)
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize("label", [Q, C, M, P])
@pytest.mark.parametrize(
    "text",
    [
        "несколько",
        "сотни килограммов",
        "hundreds of kilograms",
        "dozens of tons",
        "тонн",
        "—",
        "млн",
        "several",
        "dozens",
        "кг",
    ],
)
def test_what_cannot_be_read_stays_none(text: str, label: Label) -> None:
    assert read(text, "ru", label)[0] is None


def test_amounts_side_by_side_stay_two() -> None:
    text = "120 млн тенге, или $250 тыс."
    spans = [Span.at(text, 0, 13, M), Span.at(text, 19, 28, M)]
    assert [(f.value, f.unit) for f in (read_figure(text, s, "ru") for s in spans)] == [
        (120_000_000, "KZT"),
        (250_000, "USD"),
    ]


@settings(deadline=None)
@given(st.text(max_size=50), st.sampled_from([Q, C, M, P]), st.sampled_from(["ru", "en", "kk", "und"]))
def test_never_raises(text: str, label: Label, lang: Language) -> None:
    if text:
        read(text, lang, label)


PARTS = st.sampled_from(
    ["5", "1,2", "10–15", "тыс.", "млн", "кг", "г", "тонн", "половиной", "с", "и", "and", "a", "half", "year",
        "год", "полгода", "минус", "%", "$", "₸", "тенге", "от", "до", "(", ")", "из"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PARTS, min_size=1, max_size=7), st.sampled_from([Q, C, M, P]), st.sampled_from(["ru", "en"]))
def test_never_raises_on_figure_like_text(parts: list[str], label: Label, lang: Language) -> None:
    read(" ".join(parts), lang, label)


@settings(deadline=None)
@given(st.integers(1, 10**6), st.integers(1, 999))
def test_compounds_of_mass(tons: int, kilograms: int) -> None:
    assert read(f"{tons} т {kilograms} кг", "ru", Q) == (tons * 1000 + kilograms, "kg")
    assert read(f"{tons} tons {kilograms} kg", "en", Q) == (tons * 1000 + kilograms, "kg")
