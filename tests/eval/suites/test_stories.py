from collections.abc import Iterable, Iterator

import msgspec
import pytest

from eval.report.result import Result
from eval.suites import stories
from eval.suites.story import article, body_sentences
from extract.document import Document
from extract.errors import OffsetError
from extract.readers.article import Article
from tests.eval.perfect import Perfect, fact, story

PAIR = (story("ru"), story("en"))
ALONE = story(
    "en", "aa01", facts=(), refs=(), dates=(), penalties=(), spans=(), text="Nothing happened.", summary="Calm."
)


def value(result: Result, row: str, column: str = "all", grid: str = "scores") -> float | None:
    return result.score(grid, row, column).value


def test_a_perfect_extractor_scores_one() -> None:
    result = stories.run(PAIR, Perfect(PAIR).map)
    for column in ("all", "ru", "en"):
        for row in (
            "spans",
            "spans: events",
            "spans: partial",
            "facts",
            "facts: item",
            "references",
            "dates",
            "penalties",
        ):
            assert value(result, row, column) == 1.0, (row, column)
    assert value(result, "bilingual agreement") == 1.0
    assert value(result, "language") == 1.0
    assert value(result, "SEIZE", "ru", "labels") == 1.0
    assert value(result, "HARM", "ru", "labels") is None
    assert result.mistakes == ()
    assert (result.documents, result.failed, result.model and result.model.name) == (2, (), "perfect")


def test_nothing_to_score_is_none() -> None:
    result = stories.run([ALONE], Perfect([ALONE]).map)
    assert value(result, "facts") is None
    assert value(result, "facts", "ru") is None
    assert result.score("scores", "facts", "en").low is None


@pytest.mark.parametrize("field", ["spans", "facts", "refs", "dates", "penalties"])
def test_what_is_not_found_is_missed(field: str) -> None:
    result = stories.run(PAIR, Perfect(PAIR, without=[field]).map)
    row = {"refs": "references"}.get(field, field)
    assert value(result, row) == 0.0
    assert {m.kind for m in result.mistakes} == {"missed"}
    assert len({m.what for m in result.mistakes}) == 1


def test_a_document_that_is_not_given_counts_as_missed() -> None:
    result = stories.run(PAIR, Perfect(PAIR, drop=["aa09.en"]).map)
    assert result.failed == ("aa09.en",)
    assert value(result, "facts", "ru") == 1.0
    assert value(result, "facts", "en") == 0.0
    assert value(result, "facts") == pytest.approx(2 / 3)  # 2 tp, 2 fn
    assert value(result, "bilingual agreement") == 0.0


def test_languages_apart_and_intervals_around() -> None:
    def half(articles: Iterable[Article]) -> Iterator[Document]:
        for document in Perfect(PAIR).map(articles):
            extra = (fact(value=99),) if document.lang == "en" else ()
            yield msgspec.structs.replace(document, facts=document.facts + extra)

    result = stories.run(PAIR, half)
    facts = result.score("scores", "facts", "all")
    assert (facts.tp, facts.fp, facts.fn, facts.documents) == (4, 1, 0, 2)
    assert facts.value == pytest.approx(8 / 9)
    assert [facts.low, facts.high] == pytest.approx([4 / 5, 1.0])
    assert value(result, "facts", "ru") == 1.0
    assert value(result, "bilingual agreement") == pytest.approx(4 / 5)


def test_order_of_files_does_not_matter() -> None:
    items = [*PAIR, ALONE]
    extract = Perfect(items, without=["dates"]).map
    one, other = stories.run(items, extract), stories.run(items[::-1], extract)
    assert one.grids == other.grids
    assert one.mistakes == other.mistakes


def test_gold_spans_are_handed_over_and_not_scored() -> None:
    result = stories.run_gold_spans(PAIR, Perfect(PAIR))
    assert result.suite == "stories-gold-spans"
    assert "spans" not in result.grids["scores"].rows
    assert value(result, "facts") == 1.0


def test_summaries_stand_beside_lead_and_oracle() -> None:
    rows = stories.run(PAIR, Perfect(PAIR).map).grids["summaries-all"].rows
    assert list(rows) == ["summary", "Lead-k", "extractive oracle"]
    assert rows["summary"]["ROUGE-1"].value == rows["Lead-k"]["ROUGE-1"].value  # the summary is the first line
    assert rows["summary"]["figures kept"].value == 1.0
    assert rows["summary"]["sentences"].value == 1.0


def test_furniture_is_no_sentence_of_the_lead() -> None:
    document = next(Perfect(PAIR).map([article(PAIR[0])]))
    second = document.sentences[1]
    assert body_sentences(msgspec.structs.replace(document, body=(second,))) == [document.text[slice(*second)]]


def test_another_text_is_refused() -> None:
    changed = story("ru", text=PAIR[0].text + " ")
    with pytest.raises(OffsetError, match=r"aa09\.ru"):
        stories.run([PAIR[0]], Perfect([changed]).map)


def test_two_stories_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="sources"):
        stories.run([PAIR[0], PAIR[0]], Perfect(PAIR).map)
