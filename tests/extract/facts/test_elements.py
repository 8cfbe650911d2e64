"""The row of elements."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from extract.document import Span
from extract.facts.elements import elements, head, plain
from extract.facts.frame import Frame
from extract.text.sentences import split_sentences


def test_spans_are_single_elements_and_words_stand_between() -> None:
    text = "Seized 20 kg of mephedrone."
    spans = [Span.at(text, 0, 6, "SEIZE"), Span.at(text, 7, 12, "QUANTITY"), Span.at(text, 16, 26, "ITEM")]
    row = elements(text, [(0, 27)], spans, "en")
    assert [(e.label, e.low) for e in row] == [
        ("SEIZE", "seized"), ("QUANTITY", "20 kg"), ("", "of"), ("ITEM", "mephedrone"), ("", "."),
    ]  # fmt: skip


def test_heads() -> None:
    assert head("подпольных нарколабораторий", "ITEM", "ru")[0] == "нарколаборатория"
    assert head("loaf of social bread", "ITEM", "en")[0] == "loaf"
    assert head("underground laboratories", "ITEM", "en")[0] == "laboratory"
    assert head("", "ITEM", "en") == ("", "x")


def test_look_alikes_and_soft_hyphens() -> None:
    assert plain("Подoрожал") == "подорожал"
    assert plain("жиль\u00adцов") == "жильцов"
    assert plain("Telegram-канал") == "telegram-канал"


@given(st.text(max_size=200))
def test_elements_cover_every_word_in_order_whatever_the_text(text: str) -> None:
    row = Frame(text, split_sentences(text, "ru"), (), (), "ru").row
    assert all(0 <= e.start < e.end <= len(text) for e in row)
    assert all(one.end <= other.start for one, other in pairwise(row))
