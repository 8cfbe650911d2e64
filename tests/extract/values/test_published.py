"""The publication stamp of a page."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.values.dates import find_published

DAY = date(2025, 11, 18)


@pytest.mark.parametrize(
    "line",
    [
        "18 November 2025 – 19:05",
        "Tuesday, November 18, 2025",
        "Published: Nov. 18, 2025, 3:40 p.m.",
        "18.11.25",
        "18.11.2025 09:15 &nbsp; Views: 77",
        "18 ноября 2025, 17:48 &nbsp;|&nbsp; Редакция &nbsp;|&nbsp; 12 просмотров",
        "15:13, 18 Ноябрь 2025 | GMT +5",
        "18 ноября 2025 г., вторник, 16:02",
        "Опубликовано 18.11.2025 в 10:05, обновлено 19.11.2025 в 12:30",
        "2025-11-18T10:05:00+05:00",
        "18-11-2025, 10:22",
        "Новости / 18 ноября 2025 / 0 комментариев",
    ],
)
def test_stamps(line: str) -> None:
    page = f"Степной курьер\nГлавная | Новости | Спорт\n\nЗаголовок о пожаре\n\n{line}\n\nВ Костанае сгорел склад.\n"
    assert find_published(page, "ru") == DAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "В Костанае сгорел склад. Ущерб оценивают в 12 млн тенге.",
        "На 1 января 2026 года население страны составило 20 млн человек.",
        "On May 2, 2024 the court in Kostanay sentenced two men to five years in prison.",
        "Приказ от 31.12.2024 вступает в силу с начала года для всех районов области.",
        "USD 523.40 EUR 606.10 RUB 6.45",
        "31.02.2025 10:00",
        "Тел. 8 (7142) 18-11-25",
    ],
)
def test_no_stamp(text: str) -> None:
    assert find_published(text, "ru") is None


def test_a_clock_beats_the_masthead() -> None:
    assert find_published("Friday, November 21, 2025\nHeadline\n18 November 2025 – 19:05\nText.", "en") == DAY


@given(st.text(max_size=200))
def test_never_raises(text: str) -> None:
    found = find_published(text, "en")
    assert found is None or isinstance(found, date)
