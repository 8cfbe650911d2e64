"""Entities of an article: which mentions are one, and what they are called."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.document import Entity, Span
from extract.labels import Label, Language
from extract.names.entities import find_entities

_MARK = re.compile(r"\[([^\]]+)\]\((PERSON|ORG|LOC)\)")


def _found(marked: str, lang: Language) -> dict[str, tuple[Entity, list[str]]]:
    """Entities of a text with inline marks, by name, with the texts of their mentions."""
    text, spans, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        label: Label = "PERSON" if match[2] == "PERSON" else "ORG" if match[2] == "ORG" else "LOC"
        spans.append(Span(start=len(text), end=len(text) + len(match[1]), label=label, text=match[1]))
        text, at = text + match[1], match.end()
    text += marked[at:]
    entities = find_entities(text, spans, lang)
    return {entity.name: (entity, [text[start:end] for start, end in entity.mentions]) for entity in entities}


def test_person_in_russian() -> None:
    found = _found(
        "[Токаева](PERSON) встретил [Олжаса Сарыбекова](PERSON). [Касым-Жомарт Токаев](PERSON) и [О. Сарыбеков]"
        "(PERSON) подписали указ. [Сарыбеков](PERSON) добавил: [Айгуль Сарыбекова](PERSON) здесь ни при чём.",
        "ru",
    )
    assert {name: mentions for name, (_, mentions) in found.items()} == {
        "Касым-Жомарт Токаев": ["Токаева", "Касым-Жомарт Токаев"],
        "Олжас Сарыбеков": ["Олжаса Сарыбекова", "О. Сарыбеков", "Сарыбеков"],
        "Айгуль Сарыбекова": ["Айгуль Сарыбекова"],
    }
    assert found["Олжас Сарыбеков"][0].en == "Olzhas Sarybekov"


def test_person_in_english() -> None:
    found = _found("[Larisa Ten](PERSON) and [Nurlan Abenov](PERSON). [Ten](PERSON)'s aide met [Abenov](PERSON).", "en")
    assert found["Larisa Ten"][1] == ["Larisa Ten", "Ten"]
    assert found["Larisa Ten"][0].ru == "Лариса Тен"
    assert found["Nurlan Abenov"][1] == ["Nurlan Abenov", "Abenov"]


def test_namesakes_stay_apart() -> None:
    found = _found("[Ерлан Омаров](PERSON) и [Бекзат Омаров](PERSON). [Омаров](PERSON) уехал.", "ru")
    assert found["Ерлан Омаров"][1] == ["Ерлан Омаров"]
    assert found["Бекзат Омаров"][1] == ["Бекзат Омаров", "Омаров"]


def test_foreign_person_is_not_transliterated() -> None:
    entity, _ = _found("Посол [Жюли Стаффт](PERSON).", "ru")["Жюли Стаффт"]
    assert entity.en is None
    assert _found("Встреча с [Дональдом Трампом](PERSON).", "ru")["Дональд Трамп"][0].en == "Donald Trump"


def test_bodies() -> None:
    found = _found(
        "[Комитет национальной безопасности](ORG) ([КНБ](ORG)) и [ДЧС Абайской области](ORG). В [КНБ](ORG) уточнили. "
        "[ДЧС](ORG) предупреждает. [Казахстанский институт книги](ORG), или [КИК](ORG).",
        "ru",
    )
    assert [len(mentions) for _, mentions in found.values()] == [3, 2, 2]
    assert found["Комитет национальной безопасности"][0].en == "National Security Committee"
    assert found["Департамент по чрезвычайным ситуациям области Абай"][0].en == "Abai Region Emergency Department"
    assert found["Казахстанский институт книги"][0].en is None


def test_unknown_body_with_its_abbreviation_in_brackets() -> None:
    found = _found("The [River Guard of the North](ORG) ([NRG](ORG)) said. [NRG](ORG) boats left.", "en")
    assert [mentions for _, mentions in found.values()] == [["River Guard of the North", "NRG", "NRG"]]


def test_places() -> None:
    found = _found(
        "В [Алма-Ате](LOC), [ВКО](LOC) и [Алматы](LOC); на [трассе Актау – Бейнеу](LOC) у [Тонкериса](LOC).", "ru"
    )
    assert found["Алматы"][1] == ["Алма-Ате", "Алматы"]
    assert found["Восточно-Казахстанская область"][0].en == "East Kazakhstan Region"
    assert found["трасса Актау – Бейнеу"][0].en == "Aktau – Beineu highway"


_LABELS: list[Label] = ["PERSON", "ORG", "LOC", "ITEM"]


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet="АКБабеиойскнв .()«»-№2AZaz's\u00ad\n", min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 59), st.integers(1, 14), st.sampled_from(_LABELS)), max_size=6),
    st.sampled_from(["ru", "en", "kk", "und"]),
)
def test_mentions_are_exactly_the_spans(text: str, marks: list[tuple[int, int, Label]], lang: Language) -> None:
    spans = [Span.at(text, at, min(at + size, len(text)), label) for at, size, label in marks if at < len(text)]
    entities = find_entities(text, spans, lang)
    for kind in ("PERSON", "ORG", "LOC"):
        mentions = sorted(mention for entity in entities if entity.type == kind for mention in entity.mentions)
        assert mentions == sorted({(span.start, span.end) for span in spans if span.label == kind})
    assert [entity.mentions[0] for entity in entities] == sorted(entity.mentions[0] for entity in entities)
    assert all(entity.mentions == tuple(sorted(entity.mentions)) for entity in entities)
