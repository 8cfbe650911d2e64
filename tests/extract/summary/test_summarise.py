"""Summaries take whole sentences of the article, the telling ones."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.document import Range, Span
from extract.labels import Label, Language
from extract.summary import summarise, summary_text
from extract.summary.terms import terms
from extract.text.body import find_body
from extract.text.sentences import split_sentences

RUSSIAN = (
    "Вода в Рудном: аварию устранили за ночь",
    "В Рудном за ночь устранили аварию на водоводе, из-за которой 4 тысячи жителей остались без воды.",
    "Погода стоит ясная, по утрам подмораживает.",
    "«Мы работали без сна», – сказал мастер.",
    "Ущерб от аварии оценили в 12 млн тенге, виновных ищет комиссия акимата Рудного.",
    "Читайте также: Мост закрыли.",
)
ENGLISH = (
    "Rudny water main repaired overnight",
    "Crews in Rudny repaired a water main overnight after a burst left 4,000 residents without water.",
    "The weather is clear and the mornings are cold.",
    "“We did not sleep,” a foreman said.",
    "Damage from the burst is put at 12 million tenge, and a Rudny commission is looking for those responsible.",
    "Read also: Bridge closed.",
)
MARKS: dict[Language, dict[str, Label]] = {
    "ru": {"4 тысячи": "CARDINAL", "12 млн тенге": "MONEY", "Ущерб": "HARM", "акимата": "ORG"},
    "en": {"4,000": "CARDINAL", "12 million tenge": "MONEY", "Damage": "HARM"},
}


def article(lines: tuple[str, ...], lang: Language) -> tuple[str, list[Range], list[Range], list[Span]]:
    text = "\n".join(lines)
    spans = [
        Span.at(text, text.index(mark), text.index(mark) + len(mark), label) for mark, label in MARKS[lang].items()
    ]
    return text, split_sentences(text, lang), find_body(text, lang), spans


@pytest.mark.parametrize(("lang", "lines"), [("ru", RUSSIAN), ("en", ENGLISH)])
def test_the_telling_sentences_are_taken(lang: Language, lines: tuple[str, ...]) -> None:
    text, sentences, body, spans = article(lines, lang)
    chosen = summarise(text, sentences, body, lang, lines[0], spans, (), count=2)
    assert summary_text(text, sentences, chosen) == f"{lines[1]} {lines[4]}"


@pytest.mark.parametrize("count", [1, 2, 3, 9])
def test_count_is_an_upper_bound(count: int) -> None:
    text, sentences, body, spans = article(RUSSIAN, "ru")
    chosen = summarise(text, sentences, body, "ru", RUSSIAN[0], spans, (), count=count)
    assert len(chosen) == min(count, 4)
    assert list(chosen) == sorted(set(chosen))


def test_a_sentence_is_not_said_twice() -> None:
    lead = "В Рудном за ночь устранили аварию на водоводе, сообщили в акимате."
    other = "Ущерб оценили в 12 млн тенге, виновных назовёт комиссия."
    text = "\n".join((lead, lead.replace("сообщили", "заявили"), other))
    sentences = split_sentences(text, "ru")
    assert summarise(text, sentences, [(0, len(text))], "ru", None, (), (), count=2) in {(0, 2), (0, 1)}


def test_whitespace_is_squeezed_and_nothing_else() -> None:
    text = "One\u00a0 thing\r\nhappened.  Another  thing did."
    assert summary_text(text, [(0, 21), (23, len(text))], (0, 1)) == "One thing happened. Another thing did."


def test_short_and_headless_texts_still_have_a_summary() -> None:
    text = "Снег и ветер"
    assert summarise(text, [(0, len(text))], [(0, len(text))], "ru", text, (), ()) == (0,)
    assert summarise("", [], [], "und", None, (), ()) == ()


def test_terms_are_lemmas() -> None:
    assert terms("Изъятых тонн, и 5,3", "ru") == terms("изъятая тонна 5 3", "ru")
    assert terms("repairs repaired", "en") == ["repair", "repair"]


@given(st.text(alphabet=st.sampled_from("аб. Вг!\n\u00adxyZ😀 "), max_size=150))
@settings(max_examples=100, deadline=None)
def test_any_text_has_an_answer(text: str) -> None:
    sentences, body = split_sentences(text, "ru"), find_body(text, "ru")
    chosen = summarise(text, sentences, body, "ru", None, (), ())
    assert bool(chosen) == bool(sentences)
    summary_text(text, sentences, chosen)
