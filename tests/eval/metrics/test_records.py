"""References, dates, penalties and bilingual agreement."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.metrics import agreement, dates, penalties, references
from eval.metrics.counts import Counts
from eval.metrics.facts import Claim
from extract.document import Bilingual, DateMention, Penalty, Reference


def reference(**fields: Any) -> Reference:
    return Reference(**fields, start=0, end=1, title=Bilingual(ru="", en=""))


def penalty(**fields: Any) -> Penalty:
    return Penalty(**fields, start=0, end=1)


@pytest.mark.parametrize(
    ("entry", "found", "right"),
    [
        ({"code": "UK", "article": "297-1", "part": 3}, {"code": "UK", "article": "297-1", "part": "3"}, True),
        ({"code": "UK", "article": 297, "part": None}, {"code": "UK", "article": "297"}, True),
        (
            {"code": "KoAP", "article": "443", "part": 1, "point": 2},
            {"code": "KoAP", "article": "443", "part": 1},
            False,
        ),
        ({"code": "Об образовании", "article": "47"}, {"code": "Об образовании", "article": "47"}, True),
        ({"code": "UK", "article": "189"}, {"code": None, "article": "189"}, False),
    ],
)
def test_references(entry: dict[str, Any], found: dict[str, Any], right: bool) -> None:
    counted = references.count([references.gold_key(entry)], [references.found_key(reference(**found))])
    assert counted == (Counts(tp=1) if right else Counts(fp=1, fn=1))


def test_an_article_listed_twice_is_once_spurious() -> None:
    key = references.gold_key({"code": "UK", "article": "188"})
    assert references.count([key], [key, key]) == Counts(tp=1, fp=1)


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        (date(2026, 3, 3), "2026-03-03"),
        (2025, "2025"),
        ("2025-12", "2025-12"),
        ("2024-Q1", "2024-Q1"),
        ("2025-01-01/2025-10-14", "2025-01-01/2025-10-14"),
    ],
)
def test_dates_of_yaml(value: Any, iso: str) -> None:
    mention = DateMention(text="x", value=iso, start=0, end=1)
    assert dates.gold_key({"text": "x", "value": value}) == dates.found_key(mention) == iso


def test_dates_are_a_set() -> None:
    assert dates.count(["2025", "2025", "2024"], ["2025", None, None, "2023", "2023"]) == Counts(tp=1, fp=1, fn=1)
    assert dates.count([], [None]).f1 is None


@pytest.mark.parametrize(
    ("entry", "found", "right"),
    [
        (
            {"kind": "imprisonment", "min": 15, "max": 20, "unit": "year"},
            {"kind": "imprisonment", "min": 15.0, "max": 20, "unit": "year"},
            True,
        ),
        ({"kind": "imprisonment", "max": "life"}, {"kind": "imprisonment", "max": "life"}, True),
        ({"kind": "imprisonment", "max": 5, "unit": "year"}, {"kind": "restriction", "max": 5, "unit": "year"}, False),
        ({"kind": "fine", "max": 200, "unit": "MRP"}, {"kind": "fine", "min": 200, "max": 200, "unit": "MRP"}, False),
        ({"kind": "fine", "max": 200, "unit": "MRP"}, {"kind": "fine", "max": 200, "unit": "KZT"}, False),
        ({"kind": "confiscation"}, {"kind": "confiscation"}, True),
    ],
)
def test_penalties(entry: dict[str, Any], found: dict[str, Any], right: bool) -> None:
    counted = penalties.count([penalties.gold_key(entry)], [penalties.found_key(penalty(**found))])
    assert counted == (Counts(tp=1) if right else Counts(fp=1, fn=1))


def test_agreement_of_two_files() -> None:
    russian = [Claim("seize", (12.0,), "kg", item="гашиша"), Claim("detain", (2.0,), "count", item="мужчин")]
    english = [
        Claim("seize", (12.0,), "kg", item="hashish"),
        Claim("stat", (2.0,), "count"),
        Claim("stat", (7.0,), "m"),
    ]
    assert agreement.count(russian, english) == Counts(tp=1, fp=2, fn=1)
    assert agreement.count(russian, english).f1 == agreement.count(english, russian).f1 == pytest.approx(2 / 5)


keys = st.lists(st.tuples(st.sampled_from(["UK", None]), st.sampled_from(["1", "2"]), st.none(), st.none()), max_size=6)


@settings(deadline=None)
@given(keys)
def test_perfection_in_any_order(gold: list[references.Key]) -> None:
    assert references.count(gold, gold[::-1]) == Counts(tp=len(gold))
    assert penalties.count(gold, sorted(gold, key=repr)) == Counts(tp=len(gold))
