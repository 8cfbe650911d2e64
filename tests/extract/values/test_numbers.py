"""Numbers: many phrasings of one value, both languages, and round trips."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.values.numbers import parse_number, scan_numbers

PHRASINGS = [
    (0, "ru", ["0", "ноль", "нуля"]),
    (1, "ru", ["один", "одна", "одного", "одной"]),
    (2, "ru", ["2", "два", "две", "двух", "двумя", "двое", "двоих", "двоим", "оба", "обоих", "обеими", "2-х",
        "пара"]),
    (5, "ru", ["5", "пять", "пяти", "пятью", "пятеро", "пятерых", "5-ти", "Пятерым"]),
    (14, "ru", ["14", "четырнадцать", "четырнадцати", "четырнадцатью", "ЧЕТЫРНАДЦАТЬ"]),
    (25, "ru", ["двадцать пять", "двадцати пяти", "двадцатью пятью"]),
    (40, "ru", ["сорок", "сорока"]),
    (112, "ru", ["112", "сто двенадцать", "ста двенадцати", "сто двенадцатью"]),
    (247, "ru", ["двести сорок семь", "двухсот сорока семи", "двумстам сорока семи"]),
    (2300, "ru", ["2300", "2 300", "2\u00a0300", "2\u2009300", "2\u202f300", "2'300", "2.300", "2,3 тыс.",
        "2,3 тысячи",
                  "две тысячи триста", "двумя тысячами тремястами", "двух тысяч трёхсот", "2 тыс. 300",
                  "2&nbsp;300"]),
    (1000, "ru", ["тысяча", "тысячу", "одна тысяча", "1 тыс.", "1 тыс", "1000", "10 сотен"]),
    (6500, "ru", ["шесть с половиной тысяч", "шести с половиной тысяч", "6,5 тыс.", "6½ тыс."]),
    (15, "ru", ["полтора десятка", "полутора десятков", "15"]),
    (20, "ru", ["два десятка", "двух десятков", "пара десятков", "двадцать"]),
    (200, "ru", ["две сотни", "пара сотен", "двести", "200"]),
    (50, "ru", ["полсотни", "полусотни", "пятьдесят", "пятидесяти", "пятьюдесятью"]),
    (1_500_000, "ru", ["полтора миллиона", "полутора миллионов", "1,5 млн", "1,5млн", "1.5 млн", "1 млн 500 тыс.",
        "1 500 000",
                       "1.500.000", "1,500,000", "миллион пятьсот тысяч", "1 миллион 500 тысяч", "1,5 mln"]),
    (500_000_000, "ru", ["полмиллиарда", "0,5 млрд", "500 млн", "500 миллионов"]),
    (1_340_000_000, "ru", ["1 млрд 340 млн", "1,34 млрд", "1,34 миллиарда"]),
    (250_000, "ru", ["четверть миллиона", "четверти миллиона", "250 тысяч"]),
    (1967.5, "ru", ["1967,5", "1 967,5", "1967.5", "1\u00a0967,5", "1.967,5", "1,967.5"]),
    (12_975_000, "ru", ["12,975 млн", "12.975 млн", "12 975 тысяч"]),
    (3.5, "ru", ["3,5", "три с половиной", "трёх с половиной", "3½"]),
    (1.5, "ru", ["полтора", "полторы", "полутора"]),
    (5.3, "ru", ["5,3", "пять целых три десятых"]),
    (-31, "ru", ["минус 31", "-31", "\u221231", "минус тридцать один"]),
    (1, "en", ["one", "1", "One"]),
    (2, "en", ["two", "a couple", "a couple of", "a pair", "2"]),
    (12, "en", ["12", "twelve", "a dozen", "one dozen"]),
    (41, "en", ["forty-one", "Forty one", "41", "forty\u2011one"]),
    (112, "en", ["one hundred and twelve", "a hundred and twelve", "one hundred twelve", "112"]),
    (1000, "en", ["a thousand", "one thousand", "1,000", "1 000", "1k", "ten hundred"]),
    (1012, "en", ["one thousand and twelve", "1,012", "1 012"]),
    (1500, "en", ["fifteen hundred", "one and a half thousand", "1.5 thousand", "1.5k", "1,500"]),
    (2300, "en", ["two thousand three hundred", "2,300", "2.3 thousand", "2300"]),
    (22_000, "en", ["twenty-two thousand", "22 thousand", "22k", "22,000"]),
    (200_000, "en", ["two hundred thousand", "200 thousand", "200k"]),
    (1_500_000, "en", ["one and a half million", "a million and a half", "1.5 million", "1.5 mln", "1.5mn",
        "1,500,000"]),
    (500_000, "en", ["half a million", "half million", "0.5 million"]),
    (250_000, "en", ["quarter of a million", "a quarter of a million", "a quarter million"]),
    (3_200_000_000, "en", ["3.2bn", "3.2 bn", "3.2 billion", "3,200 million"]),
    (1_284_000, "en", ["1.284 million", "1,284 thousand", "1,284,000"]),
    (18_233, "en", ["18,233", "18 233", "18\u00a0233", "18233"]),
    (2.5, "en", ["2.5", "two and a half", "2½", "2,5"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "lang", "text"), [(value, lang, text) for value, lang, texts in PHRASINGS for text in texts]
)
def test_phrasings(value: float, lang: str, text: str) -> None:
    assert parse_number(text, lang) == value


@pytest.mark.parametrize(
    ("text", "lang", "value"),
    [
        ("10-15", "ru", (10, 15)),
        ("от 16 до 30", "ru", (16, 30)),
        ("с 3 до 5 млн", "ru", (3_000_000, 5_000_000)),
        ("3–5 тыс.", "ru", (3000, 5000)),
        ("от 400 тыс. до 1,2 млн", "ru", (400_000, 1_200_000)),
        ("от 500 до 2 тыс.", "ru", (500, 2000)),
        ("от двух до шести", "ru", (2, 6)),
        ("трёх–семи", "ru", (3, 7)),
        ("6,5–7 млн", "ru", (6_500_000, 7_000_000)),
        ("between 5 and 7", "en", (5, 7)),
        ("from 2 to 3 million", "en", (2_000_000, 3_000_000)),
        ("two to three", "en", (2, 3)),
        ("6.5-7 million", "en", (6_500_000, 7_000_000)),
        ("24,500–25,200", "en", (24_500, 25_200)),
    ],
)
def test_ranges(text: str, lang: str, value: tuple[float, float]) -> None:
    assert parse_number(text, lang) == value


@pytest.mark.parametrize(
    "text",
    ["", " ", "тысяч", "тысячи", "сотни", "десятки тысяч", "hundreds of thousands", "сотен", "несколько",
        "thousands", "dozens", "hundred people", "5 тонн", "КСБ2", "27.05.24", "16:00",
     "пятая", "fifth of May", "от", "and", "-", "млн", "и 5", "5 6 7 x", "семья"],
)  # fmt: skip
def test_not_a_number(text: str) -> None:
    assert parse_number(text, "ru") is None
    assert parse_number(text, "en") is None


def test_scan_gives_offsets_into_the_text() -> None:
    text = "Наказание – от\u00a015 до 20 лет и штраф в двести МРП, 5,3млн тенге; 27.05.24 в 16:00."
    found = scan_numbers(text, "ru")
    assert [(text[n.start : n.end], n.value) for n in found] == [
        ("15", 15), ("20", 20), ("двести", 200), ("5,3млн", 5_300_000)
    ]  # fmt: skip
    assert [n.value for n in scan_numbers(text, "ru", 20, 40)] == [20]


@pytest.mark.parametrize(
    ("text", "lang", "values"),
    [
        ("пять, три и две тысячи триста сорок", "ru", [5, 3, 2340]),
        ("до тысячи человек, тысячи людей", "ru", [1000]),
        ("up to seven years, then two thousand five hundred and twenty others", "en", [7, 2520]),
        ("in the third quarter two people", "en", [2]),
        ("a fifth of all and two-thirds", "en", [0.2, pytest.approx(2 / 3)]),
        ("120 млн тенге, или $250 тыс.", "ru", [120_000_000, 250_000]),
        ("за 3 млн 15 марта", "ru", [3_000_000, 15]),
        ("в 2024 году 3 902 иска", "ru", [2024, 3902]),
        ("шес\u00adти мил\u00adли\u00adонов", "ru", [6_000_000]),
        ("AA\U00017000 пя\U00017000 \ue000", "ru", []),  # letters without a Unicode name
        ("трe\u0301х", "ru", []),  # a stressed letter of the wrong script: not read, not raised
    ],
)
def test_scan(text: str, lang: str, values: list[float]) -> None:
    assert [n.value for n in scan_numbers(text, lang)] == values


def test_combining_marks_and_soft_hyphens() -> None:
    assert parse_number("четырёх", "ru") == 4
    assert parse_number("четыре\u0308х", "ru") == 4
    assert parse_number("двад\u00adцать", "ru") == 20
    assert parse_number("шeсть", "ru") == 6  # a Latin e inside


GROUPERS = {"ru": [" ", "\u00a0", "\u2009", "\u202f", "'", "."], "en": [",", " ", "\u00a0", "'"]}


@settings(deadline=None)
@given(st.integers(0, 10**14), st.sampled_from(["ru", "en"]), st.data())
def test_grouped_integers_come_back(value: int, lang: str, data: st.DataObject) -> None:
    mark = data.draw(st.sampled_from(["", *GROUPERS[lang]]))
    assert parse_number(f"{value:,}".replace(",", mark), lang) == value


MARKS = st.sampled_from([("ru", ","), ("ru", "."), ("en", ".")])
SCALES = st.sampled_from([("тыс.", 3), ("млн", 6), ("млрд", 9), ("трлн", 12), ("bn", 9), ("million", 6)])


@settings(deadline=None)
@given(st.integers(0, 10**9), st.integers(0, 99), MARKS, st.booleans())
def test_decimals_come_back(whole: int, cents: int, style: tuple[str, str], grouped: bool) -> None:
    lang, mark = style
    text = f"{whole:,}".replace(",", "\u00a0") if grouped else str(whole)
    assert parse_number(f"{text}{mark}{cents:02d}", lang) == float(f"{whole}.{cents:02d}")


@settings(deadline=None)
@given(st.integers(1, 999), SCALES)
def test_multipliers(value: int, scale: tuple[str, int]) -> None:
    word, power = scale
    lang = "en" if word.isascii() else "ru"
    for text in (f"{value} {word}", f"{value}{word}", f"{value}\u00a0{word}"):
        assert parse_number(text, lang) == value * 10**power


@settings(deadline=None)
@given(st.text(max_size=60), st.sampled_from(["ru", "en", "kk", "und"]))
def test_never_raises(text: str, lang: str) -> None:
    for found in scan_numbers(text, lang):
        assert 0 <= found.start < found.end <= len(text)
    parse_number(text, lang)


WORDS = st.sampled_from(
    ["two", "три", "half", "a", "тысячи", "of", "and", "с", "половиной", "hundred", "пара", "-", "5", "1/2",
        "минус", "%", "полу", "трети", "млн.", "3,5", "и", "до"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(WORDS, max_size=7))
def test_never_raises_on_number_like_text(parts: list[str]) -> None:
    text = " ".join(parts)
    for lang in ("ru", "en"):
        parse_number(text, lang)
        scan_numbers(text, lang)
