"""Linking: invented sentences, both languages, one row a figure: (event, value, unit, item)."""

from typing import Any

import pytest

from extract.document import Span
from extract.errors import OffsetError
from extract.labels import Language
from tests.extract.facts.marked import facts_in, facts_of

Row = tuple[str, Any, str, str | None]

CASES: list[tuple[str, Language, str, list[Row]]] = [
    (
        "one event word reaches over a list",
        "ru",
        "При обыске [изъяли](SEIZE) [9,4 кг](QUANTITY) [гашиша](ITEM), [полкилограмма](QUANTITY) [героина](ITEM) и "
        "[210 литров](QUANTITY) [прекурсоров](ITEM).",
        [("seize", 9.4, "kg", "гашиша"), ("seize", 0.5, "kg", "героина"), ("seize", 210, "l", "прекурсоров")],
    ),
    (
        "one event word reaches over a list",
        "en",
        "Officers [seized](SEIZE) [9.4 kg](QUANTITY) of [hashish](ITEM), [half a kilo](QUANTITY) of [heroin](ITEM) and "
        "[210 litres](QUANTITY) of [precursors](ITEM).",
        [("seize", 9.4, "kg", "hashish"), ("seize", 0.5, "kg", "heroin"), ("seize", 210, "l", "precursors")],
    ),
    (
        "two clauses, two events",
        "ru",
        "За год [ликвидированы](DISMANTLE) [27](CARDINAL) [нарколабораторий](ITEM), [задержаны](DETAIN) "
        "[64](CARDINAL) [человека](ITEM).",
        [("dismantle", 27, "count", "нарколабораторий"), ("detain", 64, "count", "человека")],
    ),
    (
        "two clauses, two events",
        "en",
        "[Twelve](CARDINAL) [drug labs](ITEM) were [shut down](DISMANTLE) and [41](CARDINAL) [people](ITEM) "
        "[detained](DETAIN).",
        [("dismantle", 12, "count", "drug labs"), ("detain", 41, "count", "people")],
    ),
    (
        "a part of the figure before keeps its event and item",
        "ru",
        "С начала года [зарегистрировано](DETECT) [640](CARDINAL) [краж](ITEM), в том числе [85](CARDINAL) – в сёлах.",
        [("detect", 640, "count", "краж"), ("detect", 85, "count", "краж")],
    ),
    (
        "damage has no item",
        "en",
        "The [damage](HARM) was put at [4.5 million tenge](MONEY).",
        [("harm", 4_500_000, "KZT", None)],
    ),
    (
        "damage has no item",
        "ru",
        "[Ущерб](HARM) оценили в [4,5 млн тенге](MONEY).",
        [("harm", 4_500_000, "KZT", None)],
    ),
    (
        "from a level to a level",
        "ru",
        "[Инфляция](ITEM) [выросла](CHANGE) с [8,1%](PERCENT) до [8,6%](PERCENT).",
        [("stat", 8.1, "percent", "Инфляция"), ("change", 8.6, "percent", "Инфляция")],
    ),
    (
        "from a level to a level",
        "en",
        "[Inflation](ITEM) [rose](CHANGE) from [8.1%](PERCENT) to [8.6%](PERCENT).",
        [("stat", 8.1, "percent", "Inflation"), ("change", 8.6, "percent", "Inflation")],
    ),
    (
        "a statement without an event word",
        "ru",
        "В городе работают [14](CARDINAL) [поликлиник](ITEM).",
        [("stat", 14, "count", "поликлиник")],
    ),
]


@pytest.mark.parametrize(("what", "lang", "marked", "rows"), CASES)
def test_figures_find_their_event_and_item(what: str, lang: Language, marked: str, rows: list[Row]) -> None:
    found = [(f.event, f.value, f.unit, f.item) for f in facts_of(marked, lang)]
    assert found == rows, what


def test_offsets_are_those_of_the_figure_without_approximator() -> None:
    marked = "Полиция [изъяла](SEIZE) около [20 кг](QUANTITY) [мефедрона](ITEM)."
    (found,) = facts_of(marked, "ru")
    assert (found.start, found.end) == (marked_text(marked).index("20"), marked_text(marked).index(" мефедрона"))
    assert found.approx == "about"
    assert found.text.ru == "изъято: около 20 кг мефедрона"
    assert found.text.en == "seized: about 20 kg of mephedrone"


def test_a_change_tells_its_direction_and_whether_it_is_the_new_level() -> None:
    found = facts_of("[Выручка](ITEM) [выросла](CHANGE) на [7,2%](PERCENT), до [3,5 млрд тенге](MONEY).", "ru")
    assert [f.direction for f in found] == ["up", "up"]
    assert [f.text.ru for f in found] == ["выручка: рост на 7,2 %", "выручка: рост до 3,5 млрд тенге"]
    assert [f.text.en for f in found] == ["revenue: up 7.2%", "revenue: rose to 3.5 billion tenge"]


def test_place_and_date_of_the_sentence() -> None:
    marked = "[5 мая](DATE) в [Семей](LOC) [изъяли](SEIZE) [3 кг](QUANTITY) [гашиша](ITEM)."
    (found,) = facts_of(marked, "ru", {"5 мая": "2026-05-05"})
    assert (found.place, found.date) == ("Семей", "2026-05-05")


def test_a_headline_and_its_lead_state_one_fact() -> None:
    marked = (
        "[Изъято](SEIZE) [274](CARDINAL) [телефона](ITEM)\n\n"
        "Следователи [изъяли](SEIZE) [274](CARDINAL) [телефона](ITEM) и [задержали](DETAIN) [5](CARDINAL) "
        "[человек](ITEM)."
    )
    assert [(f.event, f.value) for f in facts_of(marked, "ru")] == [("seize", 274), ("detain", 5)]


def test_unread_figures_are_kept_without_value() -> None:
    text = "Изъято сколько-то мефедрона."
    spans = (Span.at(text, 0, 6, "SEIZE"), Span.at(text, 7, 17, "QUANTITY"), Span.at(text, 18, 27, "ITEM"))
    (found,) = facts_in(text, spans, "ru", {})
    assert found.value is None
    assert "сколько-то" in found.text.ru


def test_no_figures_no_facts() -> None:
    assert facts_of("[Мажилис](ORG) [принял](ENACT) закон.", "ru") == ()
    assert facts_of("", "en") == ()


def test_overlapping_and_unsorted_spans_do_no_harm() -> None:
    text = "Seized 20 kg of mephedrone in Almaty."
    spans = (
        Span.at(text, 16, 26, "ITEM"),
        Span.at(text, 7, 12, "QUANTITY"),
        Span.at(text, 0, 6, "SEIZE", 0.4),
        Span.at(text, 7, 9, "CARDINAL", 0.2),
    )
    found = facts_in(text, spans, "en", {})
    assert found
    assert all(f.score <= 0.4 for f in found if f.event == "seize")


def test_a_fact_cannot_point_outside_its_text() -> None:
    with pytest.raises(OffsetError):
        Span.at("short", 3, 9, "CARDINAL")


def marked_text(marked: str) -> str:
    from models.corpora.stories import unmark

    return unmark(marked)[0]
