"""References: pointers with the act they belong to. Marks are written ``[text](LABEL)`` as in the annotated stories."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.document import Reference, Span
from extract.labels import Language
from extract.values.references import read_references

Row = tuple[str | None, str, int | None, int | None]


def read(marked: str, lang: Language = "ru") -> tuple[Reference, ...]:
    text, spans = "", []
    for piece in re.split(r"(\[[^\]]*\]\([A-Z]+\))", marked):
        mark = re.fullmatch(r"\[([^\]]*)\]\(([A-Z]+)\)", piece)
        start = len(text)
        text += mark[1] if mark else piece
        if mark:
            spans.append(Span.at(text, start, len(text), mark[2]))  # type: ignore[arg-type]
    sentences = [match.span() for match in re.finditer(r"[^\n]+?(?:[.!?](?=\s+[A-ZА-Я])|(?=\n)|$)", text)]
    return read_references(text, spans, sentences, lang)


def rows(marked: str, lang: Language = "ru") -> list[Row]:
    return [(r.code, r.article, r.part, r.point) for r in read(marked, lang)]  # type: ignore[misc]


RU: dict[str, list[Row]] = {
    "Дело по [ч. 3 ст. 297-1](ARTICLE) [УК РК](LAW).": [("UK", "297-1", 3, None)],
    "Согласно [УПК](LAW), [статья 201](ARTICLE), данные не разглашают.": [("UPK", "201", None, None)],
    "По [ст. 188](ARTICLE) («Кража») и [ч. 2 ст. 190](ARTICLE) [УК](LAW) их осудили.": [("UK", "188", None, None), ("UK", "190", 2, None)],
    "[УК РК](LAW) ([ст. 190](ARTICLE)) и [КоАП](LAW) ([ст. 159](ARTICLE)) изменят.": [("UK", "190", None, None), ("KoAP", "159", None, None)],
    "По [ст. 190](ARTICLE) [УК](LAW) шесть дел. Ещё одно – по [статье 188](ARTICLE).": [("UK", "190", None, None), ("UK", "188", None, None)],
    "По [ст. 190](ARTICLE) [УК](LAW) шесть дел. Повторно о [статье 190](ARTICLE).": [("UK", "190", None, None)],
    "[Ч. 1 ст. 408](ARTICLE) [КоАП](LAW) – штраф, [ч. 3](ARTICLE) той же статьи – арест.": [("KoAP", "408", 1, None), ("KoAP", "408", 3, None)],
    "[УК](LAW) смягчили. Наказали по [ст. 608](ARTICLE), что есть лишь в [КоАП](LAW) страны.": [("KoAP", "608", None, None)],
    "По [ст. 22](ARTICLE) [закона о возврате активов](LAW) имущество вернут.":
        [("О возврате государству незаконно приобретённых активов", "22", None, None)],
    "По [п. 4 ст. 12](ARTICLE) [Закона «О семеноводстве»](LAW) поле проверят.": [("О семеноводстве", "12", None, 4)],
    # the tagger missed or cut something
    "Его судят по ст. 188 УК РК.": [("UK", "188", None, None)],
    "Его судят по ч. 3 ст. [297-1](ARTICLE) УК.": [("UK", "297-1", 3, None)],
    "Его судят по ч. 3 [ст. 297-](ARTICLE)1 [УК](LAW).": [("UK", "297-1", 3, None)],
    "Статья 5 договора не изменилась, [УК](LAW) тоже.": [],
    "Он получил [20 лет](PENALTY) по [ст. 99](ARTICLE) [УК](LAW).": [("UK", "99", None, None)],
    # several codes at hand: the sanction decides
    "Меняют [КоАП](LAW), [УК](LAW) и [УПК](LAW). [Статья 274](ARTICLE) сулит [до трёх лет лишения свободы](PENALTY).": [("UK", "274", None, None)],
    "Ни одной нормы. [УК](LAW) прежний.": [],
}  # fmt: skip
EN: dict[str, list[Row]] = {
    "Charged under [part 3 of Article 297-1](ARTICLE) of the [Criminal Code](LAW).": [("UK", "297-1", 3, None)],
    "See [Article 190, part 4, point 2](ARTICLE), of the [Criminal Code](LAW).": [("UK", "190", 4, 2)],
    "Under the [Administrative Code](LAW)'s [Article 407](ARTICLE) dealers are fined.": [("KoAP", "407", None, None)],
    "The [Labour Code](LAW) was amended. [Article 113](ARTICLE) now sets the date.": [("TK", "113", None, None)],
    "The [Tax Code](LAW) is new. [Part 1 of Article 2](ARTICLE) of the code lists taxes.": [("NK", "2", 1, None)],
    "He was convicted of a crime under [part 2 of Article 234](ARTICLE) and went to prison.": [("UK", "234", 2, None)],
    "A pardon followed under [Article 5](ARTICLE) of the [Law on Seed Production](LAW).": [(None, "5", None, None)],
    "He is tried under Article 188 of the Criminal Code.": [("UK", "188", None, None)],
    "Article 5 of the NATO treaty is not the [Criminal Code](LAW).": [],
}  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), RU.items())
def test_russian(marked: str, expected: list[Row]) -> None:
    assert rows(marked) == expected


@pytest.mark.parametrize(("marked", "expected"), EN.items())
def test_english(marked: str, expected: list[Row]) -> None:
    assert rows(marked, "en") == expected


def test_title_and_address() -> None:
    (reference,) = read("Суд применил [п. 2) ч. 3 ст. 297-1](ARTICLE) [УК РК](LAW).")
    assert reference.title.ru == "Уголовный кодекс Республики Казахстан, п. 2 ч. 3 ст. 297-1"
    assert reference.title.en == "Criminal Code of the Republic of Kazakhstan, Article 297-1, part 3, point 2"
    assert reference.url == "https://adilet.zan.kz/rus/docs/K1400000226"


def test_offsets_are_those_of_the_pointer_in_the_original_text() -> None:
    text = "Дело по ч.\u00a03 ста\u00adтьи 297-1 УК РК."
    (reference,) = read_references(text, [], [(0, len(text))], "ru")
    assert text[reference.start : reference.end] == "ч.\u00a03 ста\u00adтьи 297-1"


@given(
    st.text(max_size=120),
    st.lists(st.tuples(st.integers(0, 119), st.integers(1, 20), st.sampled_from(["ARTICLE", "LAW"])), max_size=4),
)
def test_never_raises_and_stays_inside(text: str, places: list[tuple[int, int, str]]) -> None:
    text = "ст. 5 УК " + text
    spans = [
        Span.at(text, start, min(len(text), start + length), label)  # type: ignore[arg-type]
        for start, length, label in places
        if start < len(text)
    ]
    for reference in read_references(text, spans, [(0, len(text))], "ru"):
        assert 0 <= reference.start < reference.end <= len(text)
