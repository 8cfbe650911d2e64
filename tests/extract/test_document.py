import msgspec
import pytest

from extract.document import Bilingual, DateMention, Digest, Document, Fact, ModelInfo, Span, Summary, schema
from extract.errors import OffsetError

TEXT = "Изъяли 20 кг 🌿 мефедрона 9 февраля."


def document(**changes: object) -> Document:
    fields: dict[str, object] = {
        "source": "-",
        "id": "sha256:0",
        "lang": "ru",
        "published": None,
        "title": None,
        "text": TEXT,
        "sentences": ((0, len(TEXT)),),
        "body": ((0, len(TEXT)),),
        "spans": (Span.at(TEXT, 7, 12, "QUANTITY", 0.9),),
        "facts": (fact(),),
        "refs": (),
        "dates": (DateMention(text="9 февраля", value="2026-02-09", start=25, end=34),),
        "penalties": (),
        "entities": (),
        "summary": Summary(text=TEXT, sentences=(0,), digest=Digest()),
        "warnings": (),
        "model": ModelInfo(name="m", version="1"),
    }
    return Document(**{**fields, **changes})  # type: ignore[arg-type]


def fact(**changes: object) -> Fact:
    fields: dict[str, object] = {
        "event": "seize",
        "value": 20,
        "unit": "kg",
        "start": 7,
        "end": 12,
        "sentence": 0,
        "score": 0.9,
        "text": Bilingual("изъято: 20 кг", "seized: 20 kg"),
    }
    return Fact(**{**fields, **changes})  # type: ignore[arg-type]


def test_json_there_and_back() -> None:
    built = document()
    assert Document.from_json(built.to_json()) == built


def test_a_range_and_a_life_term_survive_json() -> None:
    built = document(facts=(fact(value=(10, 15.5)),))
    assert Document.from_json(built.to_json()).facts[0].value == (10, 15.5)


def test_every_key_is_always_present() -> None:
    keys = msgspec.json.decode(document(facts=(), dates=(), spans=()).to_json()).keys()
    assert set(keys) == {
        "source", "id", "lang", "published", "title", "text", "sentences", "body", "spans", "facts", "refs", "dates",
        "penalties", "entities", "summary", "warnings", "model",
    }  # fmt: skip


@pytest.mark.parametrize(("start", "end", "text"), [(0, 3, "ab"), (5, 4, "x"), (-1, 0, "a"), (3, 3, "")], ids=str)
def test_a_span_that_does_not_fit_itself_cannot_be_built(start: int, end: int, text: str) -> None:
    with pytest.raises(OffsetError, match="exactly end - start"):
        Span(start=start, end=end, label="ITEM", text=text)


@pytest.mark.parametrize(
    "changes",
    [
        {"spans": (Span(start=0, end=5, label="ITEM", text="другое"[:5]),)},
        {"spans": (Span(start=90, end=92, label="ITEM", text="кг"),)},
        {"dates": (DateMention(text="9 марта", value=None, start=25, end=32),)},
        {"facts": (fact(start=20, end=400),)},
        {"facts": (fact(start=9, end=9),)},
        {"facts": (fact(sentence=1),)},
        {"sentences": ((0, 900),)},
        {"summary": Summary(text="", sentences=(4,), digest=Digest())},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_a_record_that_does_not_fit_the_text_cannot_be_built(changes: dict[str, object]) -> None:
    with pytest.raises(OffsetError):
        document(**changes)


def test_records_are_immutable() -> None:
    with pytest.raises(AttributeError):
        document().lang = "en"  # type: ignore[misc]


def test_json_of_another_shape_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="missing required field"):
        Document.from_json(b'{"source": "-"}')


def test_json_with_shifted_offsets_is_refused() -> None:
    shifted = document().to_json().replace(b'"start":7,"end":12,"label"', b'"start":8,"end":13,"label"')
    with pytest.raises(msgspec.ValidationError):
        Document.from_json(shifted)


def test_schema_names_every_field_of_a_fact() -> None:
    assert set(schema()["$defs"]["Fact"]["properties"]) == set(Fact.__struct_fields__)
