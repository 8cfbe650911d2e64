"""Ages of people, in years."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.values.ages import read_age

AGES = [
    ((30, 30), "ru", ["30-летний", "30-летней", "30 лет", "тридцати лет", "тридцатилетний", "30",
        "возрастом 30 лет", "30\u00a0лет"]),
    ((5, 5), "ru", ["пятилетняя", "пять лет", "пяти лет", "5-летнего", "5 лет"]),
    ((2, 2), "ru", ["двухлетний", "2 года", "двух лет", "2-летняя"]),
    ((16, 30), "ru", ["от 16 до 30 лет", "16–30 лет", "16-30 лет", "с 16 до 30 лет", "16 и 30 лет",
        "от шестнадцати до тридцати лет"]),
    ((11, 13), "ru", ["11–13-летние", "11-13-летних"]),
    ((0.5, 18), "ru", ["от 6 месяцев до 18 лет", "от полугода до 18 лет"]),
    ((0.5, 0.5), "ru", ["шести месяцев", "6 месяцев", "шестимесячный", "полгода"]),
    ((60, None), "ru", ["старше 60 лет", "не моложе 60 лет", "60 лет и старше", "не менее 60 лет"]),
    ((None, 18), "ru", ["младше 18 лет", "до 18 лет", "не старше 18 лет", "моложе 18 лет"]),
    ((30, 30), "en", ["30-year-old", "aged 30", "30 years old", "thirty years old", "30", "age 30",
        "thirty-year-old"]),
    ((16, 30), "en", ["aged between 16 and 30", "aged 16 to 30", "16-30 years old", "from 16 to 30",
        "between 16 and 30 years of age"]),
    ((0.5, 0.5), "en", ["six-month-old", "aged six months", "6 months old"]),
    ((40, 49), "en", ["in his 40s", "in her forties", "40s"]),
    ((60, None), "en", ["older than 60", "over 60", "aged 60 or older", "60 and over", "at least 60 years old"]),
    ((None, 18), "en", ["under 18", "younger than 18", "up to 18 years", "below 18"]),
]  # fmt: skip


@pytest.mark.parametrize(("age", "lang", "text"), [(age, lang, text) for age, lang, texts in AGES for text in texts])
def test_phrasings(age: tuple[float | None, float | None], lang: str, text: str) -> None:
    found = read_age(text, lang)
    assert found is not None
    assert tuple(found) == age


@pytest.mark.parametrize("text", ["", "подросток", "pensioner", "20 кг", "летний", "years old", "900 лет"])
def test_not_an_age(text: str) -> None:
    assert read_age(text, "ru") is None
    assert read_age(text, "en") is None


@settings(deadline=None)
@given(st.integers(1, 110))
def test_any_age_comes_back(age: int) -> None:
    for text, lang in ((f"{age}-летний", "ru"), (f"{age} лет", "ru"), (f"{age}-year-old", "en"), (f"aged {age}", "en")):
        assert read_age(text, lang) == (age, age)


@settings(deadline=None)
@given(st.text(max_size=40), st.sampled_from(["ru", "en"]))
def test_never_raises(text: str, lang: str) -> None:
    read_age(text, lang)
