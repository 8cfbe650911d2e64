"""Items in the other language."""

from importlib.resources import files

import pytest

from extract.facts.lexicon import english_plural, regular_plural, to_english, to_russian


@pytest.mark.parametrize(
    ("item", "many", "english"),
    [
        ("мефедрона", False, "mephedrone"),
        ("подпольные лаборатории", True, "underground laboratories"),
        ("человек", True, "people"),
        ("уголовных дел", True, "criminal cases"),
        ("новых случаев кори", True, "new cases of measles"),
        ("доз вакцины", True, "doses of vaccine"),
        ("сайтов и Telegram-каналов", True, "websites and Telegram channels"),
        ("ребёнка", True, "children"),
        ("ребенка", True, "children"),
        ("асиков", True, None),
        ("бетпакдалинских сайгаков", True, None),
        ("водителя в Костанае", True, None),
    ],
)
def test_russian_to_english(item: str, many: bool, english: str | None) -> None:
    assert to_english(item, many) == english


@pytest.mark.parametrize(
    ("item", "russian"),
    [
        ("mephedrone", "мефедрон"),
        ("synthetic drugs", "синтетические наркотики"),
        ("drug laboratories", "нарколаборатории"),
        ("criminal cases", "уголовные дела"),
        ("people", "люди"),
        ("cash", "наличные"),
        ("doses of vaccine", "дозы вакцины"),
        ("cases", None),
        ("marmot pelts", None),
        ("very", None),
    ],
)
def test_english_to_russian(item: str, russian: str | None) -> None:
    assert to_russian(item) == russian


def test_plurals() -> None:
    assert english_plural("illegal tap") == "illegal taps"
    assert english_plural("people") == "people"
    assert english_plural("case of measles") == "cases of measles"
    assert english_plural("marmot pelt") == "marmot pelt"
    assert [regular_plural(w) for w in ("city", "day", "box", "search", "drug")] == [
        "cities", "days", "boxes", "searches", "drugs",
    ]  # fmt: skip


def test_every_row_of_the_lexicon_is_whole() -> None:
    seen: set[tuple[str, str]] = set()
    for line in (files("extract.facts") / "items.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        fields = line.split("\t")
        assert 3 <= len(fields) <= 5, line
        assert fields[0] in ("n", "a"), line
        assert all(fields[1:3]), line
        assert (fields[0], fields[1]) not in seen, f"{line}: twice"
        seen.add((fields[0], fields[1]))
