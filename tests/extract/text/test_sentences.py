"""Sentence splitting: tables in both languages (``|`` marks the expected cuts) and properties of any text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.labels import Language
from extract.text.sentences import split_sentences
from extract.text.words import words

RUSSIAN = [
    "Встреча прошла в г. Актау. | Открыл её А. Б. Сериков.",
    "В 2023 г. | Фонд закупил 5 кг. 200 г. реагентов.",
    "Дело по п. 3) ч. 2 ст. 189 УК РК передано в суд. | Приговор – 6 лет.",
    "Наказание – по ст.ст. 392 и 394 кодекса. | Суд согласился.",
    "Собрано 12 тыс. тонн, потрачено 3,5 млн. тенге. | Это рекорд.",
    "Штраф составит 10 тыс. МРП. | Его увеличат.",
    "Купили муку, сахар и т. д. | Потом привезли соль.",
    "Больница им. Сызганова примет 40 чел. | Остальных отправят домой.",
    "«Где деньги?» – спросил судья. | «Нет их!» – Ахметов отвернулся.",
    "«Мы ждём ответа, – сказал он. | – Срок истёк».",
    "Ждали… | Не дождались… и разошлись.",
    "«Конец!» | Зал встал. | (Так решили все.) | Вышли.",
    "Дата 27. 05. 2024 указана верно. | В 10.30 начали.",
    "АКТОБЕ. КАЗИНФОРМ – Дорогу открыли. | Пробок нет.",
    "ПАВЛОДАР, 5 мая – Sputnik. Мост закрыли. | Объезд есть.",
    "1. Первый вопрос решён. | 2. Второй отложен.",
    "Изъято 300 млн. | Дело в суде.",
    "В списке был Сериков А. Б. | В суд он не пришёл.",
    "&laquo;Так и есть&raquo;. | Позже добавили.",
    "Хорошая новость 👍! | Ещё одна 😀. | И третья ❤️.",
]
ENGLISH = [
    "Mr. Akhmetov met J. K. Miller at 5 p.m. | The talks went on.",
    "The U.S. Senate voted on Jan. 7. | He left the U.S. | She stayed.",
    "See Art. 5 and No. 10 on p. 3. | Nothing else applies.",
    "Prices rose 5.3% in Sept. 2025. | They fell to $1.2 million in Oct. 2025.",
    "The buyer is Acme Inc. | Police said nothing. | Acme Inc. paid.",
    "“We did it.” | She smiled. | “Really?” he asked.",
    '"Stop!" | Nobody stopped. | (It was late.) | Then it rained...',
    "ASTANA. Kazinform – The road is open. | Traffic is light.",
    "So did I. | The rest stayed at home.",
    "St. Petersburg sent aid, e.g. blankets, i.e. warm ones. | It arrived.",
    "Costs are up, esp. in towns?! | Yes.",
]


@pytest.mark.parametrize(("lang", "marked"), [*(("ru", line) for line in RUSSIAN), *(("en", line) for line in ENGLISH)])
def test_sentences(lang: Language, marked: str) -> None:
    text = marked.replace("| ", "")
    expected = [part.strip() for part in marked.split("|")]
    assert [text[start:end] for start, end in split_sentences(text, lang)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Заголовок\nПервая строка. Вторая.", ["Заголовок", "Первая строка.", "Вторая."]),
        ("Что нашли:\r\n– 2 кг золота;\r\n– 3 ружья.\r\n", ["Что нашли:", "– 2 кг золота;", "– 3 ружья."]),
        ("one two three\n\nfour five", ["one two three", "four five"]),
        ("\ufeff  Текст.\u00a0\u2009Ещё.\u00a0 ", ["Текст.", "Ещё."]),
        (
            "До\u00adро\u00adгу за\u00adкры\u00adли. Объ\u00adезд есть.",
            ["До\u00adро\u00adгу за\u00adкры\u00adли.", "Объ\u00adезд есть."],
        ),
        (
            "Вода поднялась.Это выше нормы. Сайт gov.kz работает.",
            ["Вода поднялась.", "Это выше нормы.", "Сайт gov.kz работает."],
        ),
        ("", []),
        (" \n\t\u00a0\n", []),
        ("***", ["***"]),
    ],
)
def test_lines(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in split_sentences(text, "ru")] == expected


def test_hard_wrapping_is_undone() -> None:
    text = (
        "The regional department reported on Monday that repair crews had\n"
        "closed the bridge over the river and that buses would go round by\n"
        "the northern road. Drivers were asked to leave home early and to\n"
        "follow the signs.\n\nThe work takes two weeks."
    )
    parts = [" ".join(text[start:end].split()) for start, end in split_sentences(text, "en")]
    assert len(parts) == 3
    assert parts[0].endswith("the northern road.")


@given(
    st.text(alphabet=st.sampled_from("аБ вг.Г!?…«»\"'()–- \n\r\t\u00a0\u00ad\u0301\u200b1290%&;,😀ABc.z"), max_size=120)
)
@settings(max_examples=300, deadline=None)
def test_ranges_cover_what_is_visible(text: str) -> None:
    ranges = split_sentences(text, "ru")
    flat = [offset for pair in ranges for offset in pair]
    assert flat == sorted(flat)
    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in ranges)
    covered = {offset for start, end in ranges for offset in range(start, end)}
    assert all(start in covered for start, _ in words(text))


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_no_text_raises(text: str) -> None:
    covered = {offset for start, end in split_sentences(text, "en") for offset in range(start, end)}
    assert all(start in covered for start, _ in words(text))


@pytest.mark.parametrize(
    "text", ["слово " * 17_000, "x" * 100_000, "." * 100_000, ". " * 30_000, "а. б. " * 10_000, '"' * 50_000]
)
def test_long_lines_take_linear_time(text: str) -> None:
    began = time.process_time()
    split_sentences(text, "ru")
    assert time.process_time() - began < 5
