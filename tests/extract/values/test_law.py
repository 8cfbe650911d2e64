"""Pointers into an act: many wordings of one place, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.values.law import Pointer, read_pointers
from extract.values.law_tokens import Plain

SAME = {
    ("297-1", 3, None): [
        "ч. 3 ст. 297-1",
        "ч.3 ст.297-1",
        "части 3 статьи 297-1",
        "частью третьей статьи 297-1",
        "3-й части статьи 297-1",
        "третьей части статьи 297-1",
        "статья 297-1, часть третья",
        "ст. 297-1 (ч. 3)",
        "ст. 297¹ ч. 3",
        "ч. 3 ст. 297‑1",
        "ч.\u00a03 ст.\u2009297-1",
        "ч.&nbsp;3 ст.&nbsp;297-1",
        "ча\u00adсти 3 ста\u00adтьи 297-1",
        "part 3 of Article 297-1",
        "Part Three of Article 297-1",
        "the third part of Article 297-1",
        "Article 297-1, part 3",
        "Article 297-1 (part 3)",
        "Article 297-1(3)",
        "Art. 297-1(3)",
        "section 3 of Article 297-1",
    ],
    ("218", 3, 2): [
        "п. 2 ч. 3 ст. 218",
        "п. 2) ч. 3 ст. 218",
        "пункту 2 части третьей статьи 218",
        "ст. 218 ч. 3 п. 2",
        "статья 218 ч.3 п.2",
        "статье 218, части 3, пункту 2",
        "пп. 2) ч. 3 ст. 218",
        "подпункт 2 части 3 статьи 218",
        "п. 2 ч. 3 по 218-й статье".replace("по ", ""),
        "paragraph 2 of part 3 of Article 218",
        "point 2, part 3 of Article 218",
        "part 3, point 2 of Article 218",
        "Part 3 (point 2) of Art. 218",
        "point 2 of Art. 218(3)",
        "Article 218(3)(2)",
        "Article 218, part 3, clause 2",
        "subparagraph 2 of part 3 of Article 218",
    ],
    ("15", None, 1): [
        "п. 1 ст. 15",
        "пункт 1 статьи 15",
        "подпункт 4 пункта 1 статьи 15",
        "пп. 4) п. 1 ст. 15",
        "paragraph 1 of Article 15",
        "subparagraph 4 of paragraph 1 of Article 15",
    ],
    ("44", None, None): [
        "ст. 44",
        "по 44-й статье",
        "статье 44",
        "подпункт 15) статьи 44",
        "Article 44",
        "Art. 44",
        "абзац 2 статьи 44",
    ],
}

LISTS = {
    "статьи 301 и 303": [("301", None, None), ("303", None, None)],
    "ст.ст. 301, 303": [("301", None, None), ("303", None, None)],
    "Articles 301 and 303": [("301", None, None), ("303", None, None)],
    "статьям 120, 121 и 366": [("120", None, None), ("121", None, None), ("366", None, None)],
    "ст. 188-191": [("188", None, None), ("191", None, None)],
    "Articles 188–191": [("188", None, None), ("191", None, None)],
    "ст. 434-2": [("434-2", None, None)],
    "части 2 и 3 статьи 188": [("188", 2, None), ("188", 3, None)],
    "parts 2 and 3 of Article 188": [("188", 2, None), ("188", 3, None)],
    "Articles 216 (part 3) and 245 (part 4)": [("216", 3, None), ("245", 4, None)],
    "Articles 216(3) and 245(4)": [("216", 3, None), ("245", 4, None)],
    "ч. 2 ст. 188, ч. 3 ст. 190 и ст. 300 ч. 2": [("188", 2, None), ("190", 3, None), ("300", 2, None)],
    "ст. 188, ч. 2 ст. 190": [("188", None, None), ("190", 2, None)],
    "ст. 188 ч. 2, ст. 190 ч. 3": [("188", 2, None), ("190", 3, None)],
    "ч. 2 ст. 188 и ч. 4": [("188", 2, None), ("188", 4, None)],
    "ч. 4": [(None, 4, None)],
    "Part 4": [(None, 4, None)],
    "п. «б» ч. 2 ст. 7": [("7", 2, "б")],
    "глава 5": [],
    "": [],
    "статья": [],
    "20 лет": [],
}


@pytest.mark.parametrize(
    ("place", "phrase"), [(place, phrase) for place, phrases in SAME.items() for phrase in phrases]
)
def test_wordings_of_one_place(place: tuple[str, int | None, int | None], phrase: str) -> None:
    assert read_pointers(phrase) == (Pointer(*place),)


@pytest.mark.parametrize(("phrase", "places"), LISTS.items())
def test_lists(phrase: str, places: list[tuple[str | None, int | None, int | str | None]]) -> None:
    assert read_pointers(phrase) == tuple(Pointer(*place) for place in places)


STYLES = [
    lambda a, p, n: " ".join(filter(None, (n and f"п. {n}", p and f"ч. {p}", f"ст. {a}"))),
    lambda a, p, n: " ".join(filter(None, (n and f"пункт {n}", p and f"части {p}", f"статьи {a}"))),
    lambda a, p, n: " ".join(filter(None, (f"ст. {a}", p and f"ч. {p}", n and f"п. {n}"))),
    lambda a, p, n: ", ".join(filter(None, (f"статья {a}", p and f"часть {p}", n and f"пункт {n}"))),
    lambda a, p, n: " of ".join(filter(None, (n and f"paragraph {n}", p and f"part {p}", f"Article {a}"))),
    lambda a, p, n: ", ".join(filter(None, (f"Article {a}", p and f"part {p}", n and f"point {n}"))),
]


@given(
    number=st.integers(2, 950),
    raised=st.integers(1, 9),
    has_raised=st.booleans(),
    part=st.none() | st.integers(1, 20),
    point=st.none() | st.integers(1, 30),
    style=st.sampled_from(STYLES),
)
def test_what_is_written_in_any_style_reads_back(
    number: int, raised: int, has_raised: bool, part: int | None, point: int | None, style: object
) -> None:
    article = f"{number}-{raised}" if has_raised and raised <= number else str(number)
    assert read_pointers(style(article, part, point)) == (Pointer(article, part, point),)  # type: ignore[operator]


@given(st.text(st.sampled_from("чпст. -–()0123456789,и\n«»aof Articlepart²¹\u00ad\u0301"), max_size=60))
def test_never_raises(text: str) -> None:
    for pointer in read_pointers(text):
        assert pointer.article != "0"


@given(st.text(max_size=80))
def test_plain_text_keeps_its_offsets(text: str) -> None:
    plain = Plain.of(text)
    assert len(plain.offsets) == len(plain.text) + 1
    assert list(plain.offsets) == sorted(set(plain.offsets))
    for i, character in enumerate(plain.text):
        start, end = plain.original(i, i + 1)
        assert text[start:end] == character or character == " "
        assert plain.position(start) == i
