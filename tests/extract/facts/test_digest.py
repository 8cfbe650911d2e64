"""The digest of an article's facts."""

from extract.document import Bilingual, Fact
from extract.facts.digest import LINES, write_digest
from tests.extract.facts.marked import fact


def _fact(number: int, **fields: object) -> Fact:
    return fact(start=number * 10, end=number * 10 + 1, text=Bilingual(f"р{number}", f"e{number}"), **fields)


def test_events_before_statistics_and_in_text_order() -> None:
    facts = [_fact(n, sentence=n, event="stat" if n % 2 else "seize", item="x") for n in range(12)]
    assert write_digest(facts, "en").en == ("e0", "e2", "e4", "e6", "e8", "e10")


def test_one_sentence_does_not_fill_the_digest() -> None:
    facts = [_fact(n, sentence=0, event="seize") for n in range(8)] + [_fact(20, sentence=9, event="stat")]
    digest = write_digest(facts, "ru")
    assert "р20" in digest.ru
    assert len(digest.ru) == len(digest.en) == LINES


def test_lines_that_read_the_same_are_told_once() -> None:
    line = Bilingual("изъято: 2 кг", "seized: 2 kg")
    facts = [fact(event="seize", start=n, end=n + 1, sentence=n, text=line) for n in range(3)]
    assert write_digest(facts, "ru").ru == ("изъято: 2 кг",)


def test_no_facts_no_lines() -> None:
    assert write_digest([], "en").en == ()
