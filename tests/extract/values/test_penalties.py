"""Penalties: wordings of one sanction, in both languages. Marks are written ``[text](LABEL)``."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.document import Penalty, Span
from extract.labels import Language
from extract.values.penalties import read_penalties

Row = tuple[str, float | None, float | str | None, str | None]

RU: dict[Row, list[str]] = {
    ("imprisonment", 5, 10, "year"): ["от 5 до 10 лет лишения свободы", "лишением свободы на срок от пяти до десяти лет", "5–10 лет колонии",
                                      "пять – десять лет тюрьмы", "пяти–десяти лет"],
    ("imprisonment", None, 7, "year"): ["до семи лет лишения свободы", "вплоть до 7 лет колонии", "не более 7 лет за решёткой",
                                        "лишение свободы на срок до 7 лет"],
    ("imprisonment", 3, None, "year"): ["не менее трёх лет лишения свободы", "от 3 лет лишения свободы"],
    ("imprisonment", 66, 66, "month"): ["5 лет 6 месяцев", "пять с половиной лет колонии", "5,5 года лишения свободы", "пять лет и шесть месяцев"],
    ("imprisonment", 18, 18, "month"): ["полтора года лишения свободы", "год и шесть месяцев колонии"],
    ("imprisonment", 6, 24, "month"): ["от 6 месяцев до 2 лет лишения свободы"],
    ("imprisonment", None, 1, "year"): ["до года лишения свободы", "лишение свободы на срок до одного года"],
    ("imprisonment", 3, 3, "year"): ["три года условно", "3 года лишения свободы"],
    ("imprisonment", None, "life", None): ["пожизненное лишение свободы", "вплоть до пожизненного срока", "пожизненное"],
    ("other", None, "life", None): ["пожизненный запрет на госслужбу", "пожизненно лишить права занимать должности"],
    ("other", 7, 7, "year"): ["лишение прав на семь лет"],
    ("other", None, None, None): ["предупреждение", "лишением лицензии", "принудительное лечение"],
    ("fine", 2000, 3000, "MRP"): ["штраф от 2 000 до 3 000 МРП", "от 2\u00a0000 до 3\u00a0000 МРП штрафа", "штраф в 2000–3000 МРП"],
    ("fine", None, 50, "MRP"): ["штраф до 50 МРП", "взыскание до 50 МРП", "до 50 месячных расчётных показателей"],
    ("fine", 20, 20, "MRP"): ["штраф в размере 20 МРП", "20 МРП", "штрафом в двадцать МРП"],
    ("fine", 236_000_000, 236_000_000, "KZT"): ["штраф в 236 млн тенге"],
    ("arrest", 15, 15, "day"): ["арест на 15 суток", "15 суток", "пятнадцать суток административного ареста"],
    ("arrest", None, 50, "day"): ["арест до 50 суток"],
    ("arrest", None, None, None): ["административный арест"],
    ("community_service", None, 200, "hour"): ["до 200 часов общественных работ", "общественные работы на срок до 200 часов"],
    ("restriction", 3, 3, "year"): ["три года ограничения свободы", "тремя годами ограни\u00adчения свободы"],
    ("restriction", None, None, None): ["ограничение свободы"],
    ("confiscation", None, None, None): ["конфискацией имущества"],
    ("deportation", None, None, None): ["выдворение за пределы страны", "депортацию"],
}  # fmt: skip
EN: dict[Row, list[str]] = {
    ("imprisonment", 5, 10, "year"): ["five to ten years in prison", "between 5 and 10 years behind bars", "5-10 years' imprisonment",
                                      "imprisonment for five to 10 years"],
    ("imprisonment", None, 7, "year"): ["up to seven years in prison", "no more than 7 years behind bars", "7 years in prison at most"],
    ("imprisonment", 3, None, "year"): ["at least three years in prison", "no less than 3 years' imprisonment"],
    ("imprisonment", 66, 66, "month"): ["five and a half years", "five-and-a-half years in prison", "5.5 years in prison",
                                        "five years and six months"],
    ("imprisonment", 3, 3, "year"): ["suspended three-year sentence", "three years in a penal colony"],
    ("imprisonment", None, "life", None): ["life imprisonment", "life", "jailed for life", "up to life imprisonment", "a life sentence"],
    ("other", None, "life", None): ["lifetime ban on public office", "banned for life from holding public office"],
    ("other", 7, 7, "year"): ["seven-year driving ban", "loss of the licence for seven years"],
    ("fine", 20, 50, "MRP"): ["fine of 20 to 50 MCI", "between 20 and 50 MCI", "20 to 50 monthly calculation indices"],
    ("fine", None, 5000, "MRP"): ["fine of up to 5,000 MCI", "up to 5,000 MCI"],
    ("fine", 36_000_000, 36_000_000, "KZT"): ["fine of 36 million tenge"],
    ("arrest", 5, 5, "day"): ["five days' arrest", "5 days of administrative arrest"],
    ("community_service", None, 200, "hour"): ["up to 200 hours of community service", "community service for up to 200 hours"],
    ("restriction", 2, 2, "year"): ["two years of restricted freedom", "two years of re\u00adstricted freedom"],
    ("restriction", None, None, None): ["restriction of liberty"],
    ("confiscation", None, None, None): ["confiscation of property"],
    ("deportation", None, None, None): ["deportation from Kazakhstan"],
    ("other", None, None, None): ["warning", "forbidden to work in state clinics"],
}  # fmt: skip


def read(marked: str, lang: Language) -> tuple[Penalty, ...]:
    text, spans = "", []
    for piece in re.split(r"(\[[^\]]*\]\([A-Z]+\))", marked):
        mark = re.fullmatch(r"\[([^\]]*)\]\(([A-Z]+)\)", piece)
        start = len(text)
        text += mark[1] if mark else piece
        if mark:
            spans.append(Span.at(text, start, len(text), mark[2]))  # type: ignore[arg-type]
    return read_penalties(text, spans, lang)


def rows(marked: str, lang: Language = "ru") -> list[Row]:
    return [(p.kind, p.min, p.max, p.unit) for p in read(marked, lang)]


@pytest.mark.parametrize(("row", "phrase"), [(row, phrase) for row, phrases in RU.items() for phrase in phrases])
def test_russian(row: Row, phrase: str) -> None:
    assert rows(f"Ему назначили [{phrase}](PENALTY).") == [row]


@pytest.mark.parametrize(("row", "phrase"), [(row, phrase) for row, phrases in EN.items() for phrase in phrases])
def test_english(row: Row, phrase: str) -> None:
    assert rows(f"The court chose [{phrase}](PENALTY).", "en") == [row]


@pytest.mark.parametrize(
    ("marked", "lang", "last"),
    [
        ("[от 8 до 12 лет](PENALTY) вместо [от 6 до 12](PENALTY)", "ru", ("imprisonment", 6, 12, "year")),
        ("Одному [девять лет лишения свободы](PENALTY), другому [шесть с половиной](PENALTY)", "ru", ("imprisonment", 78, 78, "month")),
        ("[up to three years in prison](PENALTY), for saiga [five to ten](PENALTY)", "en", ("imprisonment", 5, 10, "year")),
        ("[restriction of liberty for up to two years](PENALTY) or [imprisonment for the same term](PENALTY)", "en",
         ("imprisonment", None, 2, "year")),
        ("[ограничение свободы до двух лет](PENALTY) либо [лишение свободы на тот же срок](PENALTY)", "ru", ("imprisonment", None, 2, "year")),
        ("Максимальное наказание – [семь лет лишения свободы](PENALTY)", "ru", ("imprisonment", None, 7, "year")),
        ("They face a maximum of [eight years in prison](PENALTY)", "en", ("imprisonment", None, 8, "year")),
        ("Назначен [штраф в размере двадцатикратной суммы взятки](PENALTY), то есть [112 млн тенге](MONEY)", "ru",
         ("fine", 112_000_000, 112_000_000, "KZT")),
        ("He got a [fine of ten times the bribe](PENALTY), or [2.8 million tenge](MONEY)", "en", ("fine", 2_800_000, 2_800_000, "KZT")),
        ("Выписан [штраф](PENALTY) в [50 тысяч тенге](MONEY)", "ru", ("fine", 50_000, 50_000, "KZT")),
        ("Грозит [штраф в 20 МРП](PENALTY) ([78 640 тенге](MONEY))", "ru", ("fine", 20, 20, "MRP")),
    ],
)  # fmt: skip
def test_what_the_text_around_says(marked: str, lang: Language, last: Row) -> None:
    assert rows(marked, lang)[-1] == last


def test_a_sanction_stated_twice_is_listed_once() -> None:
    assert len(rows("[до семи лет лишения свободы](PENALTY), повторим: [до 7 лет колонии](PENALTY)")) == 1


def test_offsets_are_those_of_the_span() -> None:
    (penalty,) = read("Судья дал [5 лет 6 месяцев](PENALTY).", "ru")
    assert (penalty.start, penalty.end) == (10, 25)


@given(low=st.integers(1, 20), more=st.integers(1, 10))
def test_terms_read_back(low: int, more: int) -> None:
    high = low + more
    assert rows(f"[от {low} до {high} лет лишения свободы](PENALTY)") == [("imprisonment", low, high, "year")]
    assert rows(f"[{low} to {high} years in prison](PENALTY)", "en") == [("imprisonment", low, high, "year")]
    assert rows(f"[{high} лет {low % 11 + 1} месяцев](PENALTY)") == [
        ("imprisonment", *[high * 12 + low % 11 + 1] * 2, "month")
    ]


@given(st.text(min_size=1, max_size=60), st.sampled_from(["ru", "en"]))
def test_never_raises(text: str, lang: Language) -> None:
    for penalty in read_penalties(text, [Span.at(text, 0, len(text), "PENALTY")], lang):
        bounds = (penalty.min, penalty.max)
        assert None in bounds or penalty.max == "life" or penalty.min <= penalty.max  # type: ignore[operator]
