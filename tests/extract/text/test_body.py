"""The article among page furniture."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.text.body import find_body, find_headline, front_matter

STORY = (
    "Ночью в Рудном прорвало трубу большого диаметра, без воды остались два микрорайона, сообщили в акимате города.",
    "Подвоз воды",
    "Воду привозят восемь цистерн, они стоят у школ и поликлиник до позднего вечера, очереди небольшие.",
    "– у школы № 5;",
    "– у рынка.",
    "Ремонт обещают закончить к утру, причину аварии выясняет комиссия, первые выводы назовут в пятницу.",
)
NEWS = (
    "A water main burst in Rudny overnight and left two neighborhoods dry, the city administration said.",
    "Eight tank trucks bring water",
    "They stand near schools and clinics until late in the evening, and queues are short, residents told reporters.",
)
HEAD_RU = (
    "Главная | Новости | Спорт | Афиша",
    "USD 501,2  EUR 590,1  RUB 6,3",
    "Рудный: −7 °C, снег",
    "В Рудном прорвало трубу",
    "12 марта 2026, 09:15",
    "Фото: архив редакции",
)
TAIL_RU = (
    "Теги: вода, авария, Рудный",
    "Сейчас читают",
    "Хоккеисты проиграли пятый матч",
    "Подпишитесь на наш Telegram-канал",
    "© 2026 Все права защищены",
)
HEAD_EN = (
    "Home > News > City",
    "QAZ | РУС | ENG",
    "Water main bursts in Rudny",
    "By Asel Omarova",
    "March 12, 2026 | 9:15 a.m.",
    "Share on Facebook",
)
TAIL_EN = (
    "Tags: water, Rudny",
    "Most popular",
    "Hockey team loses again",
    "Subscribe to our newsletter",
    "All rights reserved",
)


def kept(text: str) -> list[str]:
    return [line.strip() for start, end in find_body(text) for line in text[start:end].splitlines() if line.strip()]


@pytest.mark.parametrize("blank", ["\n", "\n\n", "\r\n"])
@pytest.mark.parametrize(("head", "story", "tail"), [(HEAD_RU, STORY, TAIL_RU), (HEAD_EN, NEWS, TAIL_EN)])
def test_furniture_goes(head: tuple[str, ...], story: tuple[str, ...], tail: tuple[str, ...], blank: str) -> None:
    ends = story if story is STORY else story[:3]
    assert kept(blank.join((*head, *story, *tail))) == list(ends)


@pytest.mark.parametrize(
    "line",
    [
        "Читайте также: Мост через Тобол откроют в мае",
        "Фото: пресс-служба акимата",
        "Реклама",
        "READ ALSO: Bridge to open in May",
        "(Photo: city administration)",
        "Посмотреть эту публикацию в Instagram",
        "Advertisement",
    ],
)
def test_captions_inside_go(line: str) -> None:
    text = "\n".join((*STORY[:3], line, *STORY[3:]))
    assert kept(text) == list(STORY)


def test_a_box_of_links_goes() -> None:
    text = "\n".join((STORY[0], "Читайте также:", "Мост закрыли", "Трамвай сошёл с рельсов", STORY[2], STORY[5]))
    assert kept(text) == [STORY[0], STORY[2], STORY[5]]


@pytest.mark.parametrize(
    "text", ["\n".join(STORY), "\n\n".join(NEWS), "Коротко", "Пожар\nВода\nСвет", "«Да», – сказал он.\n" + STORY[0]]
)
def test_plain_articles_stay_whole(text: str) -> None:
    assert kept(text) == [line for line in text.split("\n") if line]


def test_front_matter_is_outside() -> None:
    text = "---\ntitle: Вода\npublished: 2026-03-12\n---\n" + STORY[0]
    assert find_body(text) == [(front_matter(text), len(text))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("В Рудном прорвало трубу\n\n" + STORY[0], "В Рудном прорвало трубу"),
        ("\n".join((*HEAD_RU, *STORY, *TAIL_RU)), "В Рудном прорвало трубу"),
        ("\n".join((*HEAD_EN, *NEWS, *TAIL_EN)), "Water main bursts in Rudny"),
        ("\n".join(STORY), None),
        ("Только заголовок", None),
        ("", None),
    ],
)
def test_headline(text: str, title: str | None) -> None:
    found = find_headline(text)
    assert (text[slice(*found)] if found else None) == title


@given(
    st.lists(st.sampled_from((*HEAD_RU, *STORY, *TAIL_RU, "", "  ", "☎", "\u200b", "· · ·")), max_size=12).map(
        "\n".join
    )
)
@settings(max_examples=150, deadline=None)
def test_ranges_are_whole_lines_in_order(text: str) -> None:
    ranges = find_body(text)
    flat = [offset for pair in ranges for offset in pair]
    assert flat == sorted(flat)
    for start, end in ranges:
        assert text[start:end].strip() == text[start:end]
        assert not text[:start].rpartition("\n")[2].strip(" \u200b")
        assert not text[end:].partition("\n")[0].strip(" \u200b")
