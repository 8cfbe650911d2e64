"""The whole way with the fitted model on input that is hard on offsets, size and language."""

from datetime import date

import pytest

from extract.document import Document
from extract.pipeline import Extractor
from extract.readers.article import Article
from models.corpora.stories import unmark
from models.weights import fitted
from tests.spans import assert_fits


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.load(fitted())


def read(extractor: Extractor, text: str, published: date | None = date(2026, 2, 10)) -> Document:
    document = extractor(Article(source="-", text=text, published=published))
    assert document.text == text
    assert_fits(document)
    return document


def figures(document: Document) -> set[tuple[str, object, str | None]]:
    return {(fact.event, fact.value, fact.unit) for fact in document.facts}


@pytest.mark.parametrize(
    "text",
    [
        "😀 Полиция изъяла 20 кг мефедрона 🌿. Задержаны двое мужчин.",
        "Полиция изъяла 20\u00a0кг мефедрона.\r\n\r\nЗадержаны двое мужчин.\r\n",
        "Поли\u00adция изъ\u00adяла 20\u2009кг мефе\u00adдрона. Задер\u00adжаны двое мужчин.",
        "\ufeffПолиция изъяла 20 кг мефедро\u0301на. Задержаны двое мужчин.",
    ],
    ids=["emoji", "nbsp-crlf", "soft-hyphens", "combining"],
)
def test_offsets_stay_right_and_facts_stay_found(extractor: Extractor, text: str) -> None:
    found = figures(read(extractor, text))
    assert ("seize", 20, "kg") in found
    assert ("detain", 2, "count") in found


@pytest.mark.parametrize("text", ["", " \n\t ", "…", "* * *", "🙂", "\u00ad", "a" * 5000])
def test_a_text_without_news_has_no_facts(extractor: Extractor, text: str) -> None:
    assert read(extractor, text).facts == ()


def test_a_line_of_100_000_characters_is_read_to_its_end(extractor: Extractor) -> None:
    line = "в районе проверили объекты и составили справки, " * 2100 + "а потом изъяли 77 кг гашиша"
    assert len(line) > 100_000
    found = read(extractor, line)
    assert any(fact.value == 77 and fact.unit == "kg" for fact in found.facts)


def test_a_third_language_is_told(extractor: Extractor) -> None:
    document = read(extractor, "Die Polizei beschlagnahmte gestern in München zwanzig Kilogramm Haschisch im Lager.")
    assert document.lang == "und"
    assert any("Russian or English" in warning for warning in document.warnings)


def test_kazakh_is_told(extractor: Extractor) -> None:
    document = read(
        extractor, "Полиция қызметкерлері Астанада жиырма келі есірткі тәркіледі, деп хабарлады министрлік."
    )
    assert document.lang == "kk"
    assert any("Kazakh" in warning for warning in document.warnings)


def test_relative_dates_without_a_publication_date_stay_empty_and_are_told(extractor: Extractor) -> None:
    document = read(extractor, "Вчера в Актобе полиция изъяла 3 кг гашиша.", published=None)
    assert [d.value for d in document.dates] == [None]
    assert any("--published" in warning for warning in document.warnings)


def test_many_articles_come_back_in_order_as_a_stream(extractor: Extractor) -> None:
    articles = (Article(source=str(n), text=f"В Алматы изъяли {n} кг гашиша.") for n in range(2, 40))
    sources = [document.source for document in extractor.map(articles)]
    assert sources == [str(n) for n in range(2, 40)]


def test_spans_of_an_annotator_give_facts(extractor: Extractor) -> None:
    text, spans = unmark("In [Aktau](LOC) police [seized](SEIZE) about [20 kilograms](QUANTITY) of [hashish](ITEM).")
    (fact,) = extractor.read(Article(source="-", text=text), spans).facts
    assert (fact.event, fact.value, fact.unit, fact.approx, fact.item) == ("seize", 20, "kg", "about", "hashish")
    assert fact.place == "Aktau"


@pytest.mark.slow
def test_two_megabytes_are_read_to_their_end(extractor: Extractor) -> None:
    paragraph = "В Шымкенте полиция изъяла {} кг гашиша и задержала двух мужчин.\n\n"
    text = "".join(paragraph.format(n) for n in range(30_000))
    found = figures(read(extractor, text))
    assert len(found) > 29_900
    assert {("seize", 0, "kg"), ("seize", 29_999, "kg"), ("detain", 2, "count")} <= found
