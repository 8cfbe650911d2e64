"""Stories told anew: marks stay on the words they were on, whatever the noise."""

import random
import re

import pytest

from models.corpora import augment
from models.corpora.annotated import Annotated, Mark
from models.corpora.augment import augmented, name_pools
from models.corpora.stories import unmark

RU = "В [Актау](LOC) [полиция](ORG) [изъяла](SEIZE) [1 967 кг](QUANTITY) [«синтетики»](ITEM). Всё, сообщил [Ержан Сатов](PERSON)."
EN = "[ASTANA](LOC) – Police [seized](SEIZE) [1,967 kg](QUANTITY) of [hashish](ITEM), [Yerzhan Satov](PERSON) said."
OTHERS = "[Темир](LOC) [Аскар Нуров](PERSON) [Almaty](LOC) [Askar Nurov](PERSON)"


def told(marked: str, lang: str) -> Annotated:
    text, spans = unmark(marked)
    marks = tuple(Mark(s.start, s.end, frozenset({s.label})) for s in spans)
    return Annotated(source="x", corpus="stories", lang=lang, text=text, marks=marks, absent=frozenset())  # type: ignore[arg-type]


@pytest.mark.parametrize(("marked", "lang"), [(RU, "ru"), (EN, "en")])
def test_every_telling_keeps_its_marks_in_order_and_on_words(marked: str, lang: str) -> None:
    text = told(marked, lang)
    pools = name_pools([text, told(OTHERS, lang)])
    seen = set()
    for seed in range(60):
        other = augmented(text, pools, random.Random(seed))
        seen.add(other.text)
        assert [m.choices for m in other.marks] == [m.choices for m in text.marks]
        for mark in other.marks:
            piece = other.text[mark.start : mark.end]
            assert piece
            assert piece == piece.strip()
    assert len(seen) > 30


def test_a_figure_keeps_its_last_digits_and_length() -> None:
    text = told("[изъяли](SEIZE) [1 967 кг](QUANTITY)", "ru")
    for seed in range(30):
        other = augmented(text, {}, random.Random(seed))
        figure = other.text[other.marks[1].start : other.marks[1].end].lower()
        digits = re.sub(r"\D", "", figure)
        assert len(digits) == 4
        assert digits.endswith("67")
        assert figure.replace("\u00ad", "").endswith("кг")


def test_a_name_is_swapped_for_one_of_its_shape_throughout() -> None:
    text = told("[Ержан Сатов](PERSON) и [Ержан Сатов](PERSON)", "ru")
    pools = name_pools([told("[Айжан Нуров](PERSON) [Аскар Омаров](PERSON) [Ли](PERSON)", "ru")])
    names = set()
    for seed in range(40):
        other = augmented(text, pools, random.Random(seed))
        first, second = (other.text[m.start : m.end].replace("\u00ad", "") for m in other.marks)
        names.add(first.casefold())
        if first.isascii() or not re.search("[a-z]", first + second):  # look-alike letters are drawn word by word
            assert first == second
    assert "айжан нуров" in names
    assert "ли" not in names


@pytest.mark.parametrize(
    ("noise", "text", "fits"),
    [
        (augment._shout, "Изъято", "ИЗЪЯТО"),
        (augment._flat, "one\n\ntwo", "one two"),
        (augment._plain, "как есть", "как есть"),
    ],
)
def test_noise(noise: object, text: str, fits: str) -> None:
    assert noise(text, random.Random(0)) == fits  # type: ignore[operator]
