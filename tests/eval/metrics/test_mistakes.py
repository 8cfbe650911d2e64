from eval.metrics import mistakes
from eval.metrics.facts import Claim
from models.corpora.stories import unmark


def test_kinds_of_span_mistakes() -> None:
    marked = "[Изъяли](SEIZE) [20 кг](QUANTITY) [сухого мака](ITEM) в [Шу](LOC), [двое](CARDINAL) [задержаны](DETAIN)"
    text, gold = unmark(marked)
    wrong = "[Изъяли](DETECT) [20 кг](QUANTITY) сухого [мака](ITEM) в [Шу, двое](ORG) [задержаны](DETAIN)"
    found = unmark(wrong)[1]
    listed = mistakes.of_spans("aa.ru", text, gold, found)
    assert [(m.kind, m.gold, m.found, m.pattern) for m in listed] == [
        ("label", "SEIZE Изъяли", "DETECT Изъяли", "SEIZE → DETECT"),
        ("boundary", "ITEM сухого мака", "ITEM мака", "ITEM"),
        ("missed", "LOC Шу", "", "LOC"),  # shares less of the ORG than the next
        ("label and boundary", "CARDINAL двое", "ORG Шу, двое", "CARDINAL → ORG"),
    ]
    assert listed[1].context == "Изъяли 20 кг ⟦сухого мака⟧ в Шу, двое задержаны"


def test_spurious_span() -> None:
    text, found = unmark("Nothing [new](ITEM) here")
    assert [(m.kind, m.found) for m in mistakes.of_spans("aa.en", text, (), found)] == [("spurious", "ITEM new")]


def test_facts_of_another_event_are_one_mistake() -> None:
    gold = [Claim("seize", (5.0,), "kg", item="мака"), Claim("stat", (1.0,), "m")]
    found = [Claim("stat", (5.0,), "kg", approx="about"), Claim("stat", (2.0,), "m")]
    listed = mistakes.of_facts("aa.ru", gold, found, {found[1]: "на ⟦2 м⟧ выше"})
    assert [m.context for m in listed] == ["", "", "на ⟦2 м⟧ выше"]
    assert [(m.kind, m.gold, m.found, m.pattern) for m in listed] == [
        ("label", "seize: 5 kg | мака", "stat: about 5 kg", "seize → stat"),
        ("missed", "stat: 1 m", "", "stat"),
        ("spurious", "", "stat: 2 m", "stat"),
    ]


def test_records() -> None:
    keys = [("UK", "188", None, None), ("UK", "189", "2", None)]
    listed = mistakes.of_records("reference", "aa.ru", keys, keys[1:] * 2)
    assert [(m.kind, m.gold or m.found) for m in listed] == [
        ("missed", "UK, 188, –, –"),
        ("spurious", "UK, 189, 2, –"),
    ]
    assert mistakes.of_records("date", "aa.ru", ["2025", "2025"], ["2025", None], once=True) == []
