"""Exactness: words before, after and inside a figure, and words that only look like it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.labels import Approx
from extract.values.approx import own_approx, read_approx

CASES: list[tuple[Approx, list[str]]] = [
    ("about", [
        "изъято около [20 кг]", "почти [на 5%]", "выросло почти на [5%]", "порядка [300] человек",
        "примерно [7 тонн]",
        "по оценке, приблизительно [3 млн] тенге", "About [40] people", "nearly [$2 million] was lost",
        "almost a [third]",
        "fell by almost [a third]", "roughly [20 kg]", "some [300] guests", "close to [50] cases", "~[20 кг]",
        "[ten] people or so",
        "снизилось едва ли не на [треть]", "an estimated [400] animals",
    ]),
    ("over", [
        "свыше [20 тонн]", "более [45] жителей", "более чем на [30%]", "чуть более [6 млн тенге]", "больше [сотни]",
        "[20 тонн] с лишним",
        "[двадцать] с небольшим лет", "более чем в [200] домах", "over [20 tons]", "more than [fifty] homes",
        "just over [12 kg]",
        "upwards of [700] shops", "well over [a million]", "by more than [30 percent]", "посылки тяжелее [5 кг]",
        "сумма перевалила за [полмиллиарда]", "in excess of [$3 million]", "rose by more than [a fifth]",
        "more than $[5 million]",
    ]),
    ("under", [
        "менее [20 кг]", "чуть меньше [трети]", "менее чем за [час]", "just under [40 percent]",
        "less than [an hour]",
        "fewer than [ten] people", "не дотянул до [четверти]", "slightly less than [5 km]",
    ]),
    ("up_to", [
        "сроком до [12 месяцев]", "штраф до [200 МРП]", "не более [30] дней", "вплоть до [20%]", "не свыше [5 кг]",
        "up to [5 kg]",
        "no more than [20] visitors", "at most [ten] days", "fines of up to [100 MCI]",
        "Доход доходил до [3 млн тенге]",
        "подросток получал до [20 тысяч тенге]", "в возрасте от 20 до 30 лет привозили до [5 тонн]",
        "will not exceed [100 MCI]",
    ]),
    ("at_least", [
        "не менее [20] человек", "как минимум [три] дома", "по меньшей мере [40] семей", "at least [20] people",
        "no fewer than [six]",
        "[20] человек и более", "[5 кг] и более", "[ten] or more", "no less than [5 million]", "минимум [50 тенге]",
        "[50] and over",
    ]),
    ("exact", [
        "изъято [20 кг]", "выросло до [5%]", "снизилась с 7 до [5%]", "от 3 до [5] лет", "ставку повысили до [16%]",
        "[5] человек",
        "увеличили с 16 до [20] мест", "цена подорожала до [300 тенге]", "he handed over [38] files",
        "signed over [23] trucks",
        "больше на [20%]", "стало меньше на [треть]", "exceeded by [3 million]",
        "more than the [187] added a year ago",
        "edged up to [548,000 tenge]", "went up to [16 percent]", "punished under [12] articles",
        "До вечера. [20] домов", "до Алматы [20 км]",
        "14 гранат, [3 кг] тротила и свыше 20 тысяч патронов", "достигла [7%]",
        "a minimum pension of last year, [5] percent",
        "количество выросло, по словам акима, до [40] школ",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("approx", "marked"), [(approx, text) for approx, texts in CASES for text in texts])
def test_words_around(approx: Approx, marked: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    assert read_approx(marked.replace("[", "").replace("]", ""), start, end) == approx


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("более 20 кг", "over"),
        ("около 5 млн", "about"),
        ("не менее трёх", "at_least"),
        ("up to 7 years", "up_to"),
        ("18 лет и старше", "at_least"),
        ("50+", "at_least"),
        ("older than 60", "over"),
        ("20 кг", None),
        ("от 3 до 5 лет", None),
        ("between 5 and 7", None),
        ("", None),
    ],
)
def test_words_inside(text: str, approx: Approx | None) -> None:
    assert own_approx(text) == approx


def test_soft_hyphens_and_hard_spaces_do_not_hide_the_words() -> None:
    text = "изъято не\u00a0ме\u00adнее\u00a020 кг"
    assert read_approx(text, len(text) - 5, len(text)) == "at_least"


@settings(deadline=None)
@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_never_raises(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    read_approx(text, start, min(len(text), start + length))
