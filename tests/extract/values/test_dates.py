"""Dates in running sentences: ``[...]`` stands around each date, the values follow in order."""

# ruff: noqa: SIM905 - words read better in a row

import re
from collections.abc import Callable, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.document import Span
from extract.labels import Label
from extract.values.dates import read_dates

WEDNESDAY = date(2025, 11, 12)
NEW_YEAR = date(2026, 1, 5)


def values(
    marked: str, published: date | None, lang: str, events: Sequence[tuple[str, Label]] = ()
) -> list[str | None]:
    """Values of the dates marked in a text; ``events`` are further spans by their words."""
    text, spans, position = "", [], 0
    for match in re.finditer(r"\[([^\]]*)\]", marked):
        text += marked[position : match.start()]
        spans.append(Span(start=len(text), end=len(text) + len(match[1]), label="DATE", text=match[1]))
        text += match[1]
        position = match.end()
    text += marked[position:]
    for word, label in events:
        spans.append(Span.at(text, text.index(word), text.index(word) + len(word), label))
    mentions = read_dates(text, spans, published, "ru" if lang == "ru" else "en")
    assert all(text[m.start : m.end] == m.text for m in mentions)
    return [mention.value for mention in mentions]


ABSOLUTE = [
    ("2024-05-02", "ru", ["2 мая 2024 года", "2 мая 2024 г.", "2 мая 2024", "02.05.2024", "02.05.24", "2.05.2024",
                          "2024-05-02",
                          "02/05/2024", "02-05-2024", "четверг, 2 мая 2024 года", "2-го мая 2024-го",
                          "второго мая 2024 года",
                          "2\u00a0мая 2024\u00a0года", "2 ма\u00adя 2024 года", "утром 2 мая 2024 года",
                          "ночь на 2 мая 2024 года",
                          "2 мая 2024 года около 03:40", "2 мая 2024 года в 18.40", "02.05.2024 г.",
                          "2 мaя 2024 года"]),
    ("2024-05-02", "en", ["May 2, 2024", "2 May 2024", "2nd of May 2024", "May 2nd, 2024",
                          "the second of May, 2024", "2024-05-02",
                          "Thursday, May 2, 2024", "02.05.2024", "3:40 a.m. on May 2, 2024",
                          "about 4.20am on 2 May 2024",
                          "the early hours of May 2, 2024", "MAY 2, 2024", "May&nbsp;2, 2024",
                          "the night of May 2, 2024"]),
    ("2024-11", "ru", ["ноябрь 2024 года", "ноябре 2024-го", "ноября 2024", "конца ноября 2024 года"]),
    ("2024-11", "en", ["November 2024", "Nov. 2024", "the end of November 2024", "mid-November 2024",
                       "early November 2024"]),
    ("2024", "ru", ["2024 год", "2024 году", "2024-м", "2024-го", "2024", "весь 2024 год", "по итогам 2024-го"]),
    ("2024", "en", ["2024", "the whole of 2024", "the year 2024", "early 2024"]),
    ("2024-Q3", "ru", ["третий квартал 2024 года", "III квартале 2024 года", "3-й квартал 2024-го", "3 кв. 2024 г."]),
    ("2024-Q3", "en", ["the third quarter of 2024", "Q3 2024", "3Q 2024"]),
    ("2024-01/2024-06", "ru", ["первое полугодие 2024 года", "I полугодии 2024-го", "шесть месяцев 2024 года",
                               "январь–июнь 2024 года", "первая половина 2024 года", "с января по июнь 2024 года"]),
    ("2024-01/2024-06", "en", ["the first half of 2024", "H1 2024", "first six months of 2024", "January-June 2024",
                               "between January and June 2024", "from January through June 2024",
                               "two quarters of 2024"]),
    ("2024-01/2024-11", "ru", ["11 месяцев 2024 года", "одиннадцать месяцев 2024-го", "январе - ноябре 2024 года"]),
    ("2022/2024", "ru", ["2022–2024 годы", "2022-2024 годах", "с 2022 по 2024 год", "с 2022-го по 2024-й"]),
    ("2022/2024", "en", ["2022-2024", "from 2022 to 2024", "between 2022 and 2024", "2022 through 2024"]),
    ("2010/2019", "ru", ["2010-х", "2010-е годы"]),
    ("2010/2019", "en", ["the 2010s"]),
    ("2024-03-04/2024-03-10", "ru", ["с 4 по 10 марта 2024 года", "4–10 марта 2024 года",
                                     "с 4 марта по 10 марта 2024 года"]),
    ("2024-03-04/2024-03-10", "en", ["from March 4 to 10, 2024", "March 4-10, 2024", "between 4 and 10 March 2024"]),
    ("2023-12-28/2024-01-05", "ru", ["с 28 декабря 2023 года по 5 января 2024 года",
                                     "с 28 декабря по 5 января 2024 года",
                                     "28 декабря 2023 года – 5 января 2024 года"]),
    ("2023-09/2024-05", "ru", ["2023/24 учебный год", "2023-2024 учебном году"]),
    ("2023-09/2024-05", "en", ["the 2023-24 school year", "the 2023/2024 academic year"]),
    ("2024-12-31", "ru", ["конец 2024 года", "последний день декабря 2024 года", "31 декабря 2024"]),
    ("2024-03-31", "en", ["the end of the first quarter of 2024", "the last day of March 2024"]),
    ("2024-03/2024-05", "ru", ["весной 2024 года", "весна 2024-го"]),
    ("2024-12/2025-02", "en", ["winter 2024-2025", "the winter of 2024/25"]),
    ("2024-05-11/2024-05-20", "ru", ["вторая декада мая 2024 года"]),
    (None, "ru", ["31 февраля 2024 года", "45.13.2024", "18 233", "2,5", "№ 12", "297-1", "много лет", "100500 год"]),
    (None, "en", ["05/06/2024", "February 30, 2024", "a long time", "12,975", "3000 tenge", "May 2, 99999"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "phrase", "expected"), [(lang, phrase, value) for value, lang, group in ABSOLUTE for phrase in group]
)
@pytest.mark.parametrize("published", [None, WEDNESDAY])
def test_absolute(lang: str, phrase: str, expected: str | None, published: date | None) -> None:
    assert values(f"[{phrase}]", published, lang) == [expected]


RELATIVE = [  # published on Wednesday, 12 November 2025
    ("2026-07-01", ["[с 1 июля 2026 года]", "[from July 1, 2026]", "[since July 1, 2026]"]),
    ("2025-11-12", ["[сегодня] открыли", "[сегодня около пяти утра] прорвало", "[today] it opened",
                    "[6:32 a.m. today] it shook",
                    "it burst [last night]", "в [среду] открыли", "said on [Wednesday]", "[12 ноября] открыли"]),
    ("2025-11-11", ["[вчера] задержан", "[накануне] задержан", "was held [yesterday]", "во [вторник] задержан",
                    "[Tuesday morning] he was held", "[ночь на вторник] прошла", "in [11.11.2025] held"]),
    ("2025-11-10", ["[позавчера] задержан", "on [Monday] he was held", "[понедельник, 10 ноября], задержан"]),
    ("2025-11-06", ["в [прошлый четверг] задержан", "he was held [last Thursday]", "[Thursday last week] he was held",
                    "в [четверг на прошлой неделе] задержан"]),
    ("2025-11-14", ["в [пятницу] состоится суд", "the court will sit on [Friday]", "в [следующую пятницу] суд"]),
    ("2025-11-13", ["[завтра] суд", "the court sits [tomorrow]"]),
    ("2025-10-29", ["[две недели назад] был суд", "[two weeks ago] it sat"]),
    ("2023", ["[два года назад] сдали", "[two years ago] it opened"]),
    ("2024", ["в [прошлом году] сдали", "it opened [last year]", "за [минувший год] сдали"]),
    ("2026", ["в [следующем году] сдадут", "[next year] it will open", "в [будущем году] сдадут"]),
    ("2025", ["в [текущем году] план вырос", "the plan for [this year]"]),
    ("2024-11", ["в [ноябре прошлого года] сдали", "[November last year] was cold", "в [ноябре 2024 года] сдали"]),
    ("2025-10", ["в [прошлом месяце] сдали", "prices fell [last month]", "в [октябре] сдали",
                 "prices fell in [October]",
                 "[месяц назад] сдали"]),
    ("2024-12", ["в [декабре] сдали", "prices fell in [December]"]),
    ("2025-10-31", ["в [последний день октября] сдали", "on the [last day of October] it fell"]),
    ("2025-01-01/2025-11-12", ["[с начала года] сдали", "[since the beginning of the year] it fell", "[С января] сдали",
                               "it fell [since January]", "So far [this year], it fell", "[Year to date] it fell",
                               "[since January 1] it fell"]),
    ("2022/2025", ["[с 2022 года] сдали", "[since 2022] it fell"]),
    ("2024-08/2025-11", ["[с августа 2024 года] сдали", "[since August 2024] it fell"]),
    ("2025-10-01/2025-11-12", ["[с октября] сдали", "[since the start of October] it fell", "[с 1 октября] сдали"]),
    ("2020/2025", ["за [последние пять лет] сдали", "over the [past five years] it fell", "за [пять лет] сдали"]),
    ("2025-11-09/2025-11-12", ["за [последние трое суток] сдали", "over the [past three days] it fell"]),
    ("2025-11-05/2025-11-12", ["over the [past week] it fell", "за [минувшие семь дней] сдали"]),
    ("2025-11-11/2025-11-12", ["за [сутки] вырос", "in the [past 24 hours] it rose"]),
    ("2025-11-03/2025-11-09", ["на [прошлой неделе] вырос", "it rose [last week]"]),
    ("2025-11-10/2025-11-12", ["на [этой неделе] вырос", "it rose [earlier this week]"]),
    ("2025-11-08/2025-11-09", ["за [выходные] вырос", "over the [weekend] it rose"]),
    ("2025-01/2025-10", ["за [десять месяцев] выросло", "it rose in [10 months]", "[С января по октябрь] выросло",
                         "in [January-October] it rose", "in the [first ten months of the year] it rose"]),
    ("2025-01/2025-09", ["за [девять месяцев] выросло", "[three quarters] on it rose",
                         "охват по итогам [трёх кварталов]"]),
    ("2025-Q3", ["за [третий квартал] выросло", "it rose in the [third quarter]", "в [III квартале] выросло"]),
    ("2025-06/2025-08", ["за [лето] выросло", "it rose [last summer]", "it rose in [summer]"]),
    ("2024-12/2025-02", ["[прошлой зимой] выросло", "it rose [last winter]"]),
    ("2025-12-31", ["до [конца года] сдадут", "by the [end of the year] it will open"]),
    ("2026-03-31", ["до [конца первого квартала] сдадут", "until the [end of the first quarter] it stays closed"]),
    ("2026-07-01", ["до [1 июля] сдадут", "it is to open by [July 1]", "нормы вступят в силу [1 июля]"]),
    ("2025-07-01", ["[1 июля] сдали", "it opened on [July 1]"]),
    ("2025-11-19", ["[через неделю] откроют"]),
    ("2024-10/2025-03", ["[С октября по март] сдали", "it was open [between October and March]"]),
    ("2026-04-27/2026-05-25", ["[С 27 апреля по 25 мая] обойдут", "they will tour it [from April 27 to May 25]"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), [(marked, value) for value, group in RELATIVE for marked in group])
def test_relative(marked: str, expected: str) -> None:
    lang = "ru" if re.search("[а-я]", marked) else "en"
    assert values(marked, WEDNESDAY, lang) == [expected]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("За [11 месяцев] выявлено", "2025-01/2025-11"),
        ("с [1 января] тариф вырос", "2026-01-01"),
        ("[31 декабря] сгорел дом", "2025-12-31"),
        ("a house burnt down on [Dec. 31]", "2025-12-31"),
        ("a house burnt down in [December]", "2025-12"),
        ("in the [fourth quarter] it fell", "2025-Q4"),
        ("it fell [last week]", "2025-12-29/2026-01-04"),
        ("it fell [this winter]", "2025-12/2026-02"),
    ],
)
def test_over_the_turn_of_the_year(marked: str, expected: str) -> None:
    assert values(marked, NEW_YEAR, "ru" if re.search("[а-я]", marked) else "en") == [expected]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("За [девять месяцев] 20 дел, [годом ранее] – 30.", ["2025-01/2025-09", "2024-01/2024-09"]),
        ("In the [third quarter] 20 cases, [a year earlier] 30.", ["2025-Q3", "2024-Q3"]),
        ("В [2024 году] 20 дел, [годом ранее] – 30.", ["2024", "2023"]),
        ("20 cases [since January], [a year ago] 30.", ["2025-01-01/2025-11-12", "2024-01-01/2024-11-12"]),
        ("За [первый квартал] 20 дел, за [тот же период прошлого года] – 30.", ["2025-Q1", "2024-Q1"]),
        ("In the [first half of the year] 20 cases, in the [same period of 2023] 30.", ["2025-01/2025-06",
                                                                                        "2023-01/2023-06"]),
        ("[С начала года] 20 дел – больше, чем за [аналогичный период 2024 года].",
         ["2025-01-01/2025-11-12", "2024-01-01/2024-11-12"]),
        ("На [1 ноября] на учёте 20. [Годом ранее] было 30.", ["2025-11-01", "2024-11-01"]),
        ("В [2025 году] больше, чем в [2023-м]; [годом ранее] – 5.", ["2025", "2023", "2024"]),
        ("За [октябрь] рост 5%, [месяцем ранее] – 4%.", ["2025-10", "2025-09"]),
        ("В [этом году] дадут 5 млрд, в [следующем] – 6 млрд.", ["2025", "2026"]),
        ("[4 ноября] загорелся цех. [Днём позже] сгорел склад. В [тот же день] потушили.",
         ["2025-11-04", "2025-11-05", "2025-11-05"]),
        ("The plant caught fire on [Nov. 4]. [Two days later] it burnt out.", ["2025-11-04", "2025-11-06"]),
        ("[3 ноября 2024 года] начали, а [5 декабря] закончили.", ["2024-11-03", "2024-12-05"]),
        ("It began on [Nov. 3, 2023] and ended on [Feb. 5].", ["2023-11-03", "2024-02-05"]),
        ("[Годом ранее] было 30.", ["2024"]),
        ("[1 января] 2019 года было 30.", ["2019-01-01"]),
        ("С [начала года] было 30.", ["2025-01-01/2025-11-12"]),
        ("There were 30 since [2022].", ["2022/2025"]),
    ],
)  # fmt: skip
def test_of_the_article(marked: str, expected: list[str]) -> None:
    assert values(marked, WEDNESDAY, "ru" if re.search("[а-я]", marked) else "en") == expected


def test_this_year_runs_where_events_are_counted() -> None:
    running = ["2025-01-01/2025-11-12"]
    assert values("В [этом году] задержаны 20 человек.", WEDNESDAY, "ru", [("задержаны", "DETAIN")]) == running
    assert values("Police detained 20 people [this year].", WEDNESDAY, "en", [("detained", "DETAIN")]) == running
    assert values("В [этом году] выделено 5 млрд тенге.", WEDNESDAY, "ru", [("выделено", "ALLOCATE")]) == ["2025"]


@pytest.mark.parametrize(
    "phrase", ["вчера", "2 мая", "в прошлом году", "с начала года", "третий квартал", "пятницу", "годом ранее", "год",
               "last week", "May 2", "since 2022", "Monday", "this year", "two weeks ago", "last winter", "December"],
)  # fmt: skip
def test_relative_without_publication_day_is_unknown(phrase: str) -> None:
    assert values(f"[{phrase}]", None, "ru" if re.search("[а-я]", phrase) else "en") == [None]


RU_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
EN_MONTHS = "January February March April May June July August September October November December".split()
EN_SHORT = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
STYLES: list[tuple[str, Callable[[date], str]]] = [
    ("ru", lambda d: f"{d.day} {RU_MONTHS[d.month - 1]} {d.year} года"),
    ("ru", lambda d: f"{d.day} {RU_MONTHS[d.month - 1]} {d.year} г."),
    ("ru", lambda d: f"{d.day}\u00a0{RU_MONTHS[d.month - 1].upper()}\u00a0{d.year}"),
    ("ru", lambda d: f"{d:%d.%m.%Y}"),
    ("ru", lambda d: f"{d.day}.{d:%m.%Y}"),
    ("ru", lambda d: f"{d:%d/%m/%Y}"),
    ("ru", lambda d: f"ночь на {d.day} {RU_MONTHS[d.month - 1]} {d.year} года"),
    ("en", lambda d: f"{EN_MONTHS[d.month - 1]} {d.day}, {d.year}"),
    ("en", lambda d: f"{d.day} {EN_MONTHS[d.month - 1]} {d.year}"),
    ("en", lambda d: f"{EN_SHORT[d.month - 1]} {d.day}, {d.year}"),
    ("en", lambda d: f"{EN_MONTHS[d.month - 1][:3].upper()} {d.day} {d.year}"),
    ("en", lambda d: f"{d:%Y-%m-%d}"),
    ("en", lambda d: f"{d:%d.%m.%Y}"),
    ("en", lambda d: f"3:40 a.m. on {EN_MONTHS[d.month - 1]} {d.day}, {d.year}"),
]


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from(STYLES), st.none() | st.dates(date(1990, 1, 1)))
def test_every_day_reads_back(day: date, style: tuple[str, Callable[[date], str]], published: date | None) -> None:
    lang, write = style
    assert values(f"x [{write(day)}] y", published, lang) == [str(day)]


@given(st.dates(date(1971, 1, 1), date(2069, 12, 31)))
def test_two_figures_of_the_year(day: date) -> None:
    assert values(f"[{day:%d.%m.%y}]", None, "ru") == [str(day)]


@given(st.dates(date(2000, 3, 1), date(2100, 1, 1)), st.integers(0, 300))
def test_a_day_without_its_year_is_the_one_before(published: date, back: int) -> None:
    day = date.fromordinal(published.toordinal() - back)
    assert values(f"пожар потушен [{day.day} {RU_MONTHS[day.month - 1]}].", published, "ru") == [str(day)]
    assert values(f"The fire was put out on [{EN_MONTHS[day.month - 1]} {day.day}].", published, "en") == [str(day)]


WORDS = st.sampled_from(
    "с по до в на конца начала последние прошлый тот же год года месяц неделя день квартал полугодие 5 11 31 2024 "
    "2024-м мая пятницу – , и назад ранее позже два лето сезон since the last first of year end 2019 May 30 99 same "
    "quarter week ago to between and from 00.00.0000 99.99.99 0000-00-00 9999 1000 зимой учебный полтора".split()
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=4),
    st.none() | st.dates(),
    st.sampled_from(["ru", "en"]),
)
def test_never_raises_and_speaks_iso(phrases: list[str], published: date | None, lang: str) -> None:
    part = r"\d{4}(-\d\d(-\d\d)?|-Q[1-4])?"
    for value in values(". ".join(f"[{phrase}]" for phrase in phrases), published, lang):
        assert value is None or re.fullmatch(rf"{part}(/{part})?", value)


@given(st.text(max_size=40).filter(lambda text: not set(text) & set("[]")), st.dates())
def test_any_text(text: str, published: date) -> None:
    if text:
        values(f"[{text}]", published, "ru")
