"""Directions of change words."""

import pytest

from extract.facts.direction import step_direction, word_direction
from extract.labels import Direction, Language


@pytest.mark.parametrize(
    ("word", "lang", "direction"),
    [
        ("выросла", "ru", "up"),
        ("рост", "ru", "up"),
        ("больше", "ru", "up"),
        ("подoрожал", "ru", "up"),  # a Latin o
        ("стало меньше", "ru", "down"),
        ("снизились", "ru", "down"),
        ("упал", "ru", "down"),
        ("изменилась", "ru", None),
        ("rose", "en", "up"),
        ("went up", "en", "up"),
        ("Doubled", "en", "up"),
        ("fewer", "en", "down"),
        ("went down", "en", "down"),
        ("halved", "en", "down"),
        ("changed", "en", None),
    ],
)
def test_words(word: str, lang: Language, direction: Direction | None) -> None:
    assert word_direction(word, lang) == direction


def test_steps() -> None:
    assert step_direction(5, 8) == "up"
    assert step_direction(8, 5.5) == "down"
    assert step_direction(8, 8) is None
    assert step_direction((5, 6), 8) is None
    assert step_direction(None, 8) is None
