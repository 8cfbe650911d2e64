import io

import pytest
from rich.console import Console

from app.show.document import number, show
from extract.document import Penalty
from tests.extract.test_document import document, fact


def shown(**changes: object) -> str:
    console = Console(file=io.StringIO(), width=120)
    show(document(**changes), console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_row_a_fact_with_its_approximation_and_range() -> None:
    text = shown(facts=(fact(value=(10, 15), approx="about", place="Актау"),))
    assert "≈ 10–15" in text
    assert "Актау" in text


def test_an_unread_value_is_shown_as_such() -> None:
    assert "?" in shown(facts=(fact(value=None, unit=None),))


def test_spans_are_named_in_the_text() -> None:
    assert "20 кг quantity" in shown()


def test_warnings_are_shown() -> None:
    assert "! no date" in shown(warnings=("no date",))


@pytest.mark.parametrize(
    ("penalty", "expected"),
    [
        ({"min": 10, "max": 15, "unit": "year"}, "imprisonment 10–15 year"),
        ({"max": 7, "unit": "year"}, "imprisonment up to 7 year"),
        ({"min": 5, "max": 5, "unit": "year"}, "imprisonment 5 year"),
        ({"max": "life"}, "imprisonment for life"),
        ({"min": 3, "unit": "year"}, "imprisonment at least 3 year"),
    ],
)
def test_penalties_in_words(penalty: dict[str, object], expected: str) -> None:
    record = Penalty(kind="imprisonment", start=0, end=6, **penalty)  # type: ignore[arg-type]
    assert expected in shown(penalties=(record,))


@pytest.mark.parametrize(("value", "text"), [(1967, "1 967"), (0.5, "0.5"), (3.5e9, "3 500 000 000"), (14.6, "14.6")])
def test_numbers_are_grouped(value: float, text: str) -> None:
    assert number(value).replace("\u2009", " ") == text
