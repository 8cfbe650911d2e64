"""Fitting the linkers: alignment of figures with facts, and the log-linear model on toy decisions."""

from datetime import date

from extract.facts.scorer import score
from models.corpora.stories import Story, unmark
from models.linking.choices import Decision, event_decisions, nearest, thing_decisions
from models.linking.examples import linked
from models.linking.fit import number, right
from models.linking.loglinear import fit

MARKED = (
    "В [Семее](LOC) [изъяли](SEIZE) [3 кг](QUANTITY) [гашиша](ITEM) и [7](CARDINAL) [телефонов](ITEM). "
    "В городе [9](CARDINAL) [школ](ITEM)."
)
FACTS = (
    {"event": "stat", "value": 9, "unit": "count", "item": "школ"},
    {"event": "seize", "value": 7, "unit": "count", "item": "телефонов", "place": "Семей"},
    {"event": "seize", "value": 3, "unit": "kg", "item": "гашиша", "place": "Семей"},
)


def _story() -> Story:
    text, spans = unmark(MARKED)
    return Story(
        name="xx01", lang="ru", published=date(2026, 1, 1), title="", summary="", text=text, spans=spans, key=(),
        facts=FACTS, refs=(), dates=(), penalties=(),
    )  # fmt: skip


def test_figures_meet_their_facts_whatever_the_order_of_the_list() -> None:
    example = linked(_story())
    assert [fact["value"] for fact in example.gold] == [3, 7, 9]


def test_every_decision_has_a_right_candidate() -> None:
    example = linked(_story())
    for decisions in (event_decisions(example), thing_decisions(example, "ITEM"), thing_decisions(example, "LOC")):
        found = list(decisions)
        assert len(found) == 3
        assert all(any(decision.right) and len(decision.right) == len(decision.features) for decision in found)


def test_the_model_learns_what_tells_right_from_wrong() -> None:
    decisions = [Decision([["near", "x"], ["far", "x"]], [True, False])] * 8
    weights = fit(decisions, l2=0.1)
    assert score(weights, ["near"]) > 0.5 > -0.5 > score(weights, ["far"])
    assert abs(weights.get("x", 0.0)) < 0.01


def test_rare_features_get_no_weight() -> None:
    assert fit([Decision([["once"], ["other"]], [True, False])], least=2) == {}


def test_counting_what_is_right() -> None:
    example = linked(_story())
    empty: dict[str, dict[str, float]] = {"event": {}, "item": {}, "place": {}, "date": {}}
    hits, total = right([example], empty)["event"]
    assert (total, 0 <= hits <= 3) == (3, True)


def test_names() -> None:
    assert number("ev01.ru.md") == 1
    assert nearest([1, 8, 20], 11) == 8
