"""Names of acts in both languages, and the table they come from."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.labels import Language
from extract.values.acts import _index, find_act

NAMES = {
    "UK": ["УК", "УК РК", "Уголовного кодекса Республики Казахстан", "Уголовным кодексом", "нового Уголовного кодекса", "Criminal Code",
           "the Criminal Code of Kazakhstan", "Kazakhstan's Criminal Code", "Penal Code", "Қылмыстық кодексі", "Уголовный кодекс 2014 года"],
    "UPK": ["УПК РК", "Уголовно-процессуального кодекса", "Criminal Procedure Code", "Code of Criminal Procedure"],
    "UIK": ["УИК", "Уголовно-исполнительном кодексе", "Penal Enforcement Code"],
    "KoAP": ["КоАП", "КоАП РК", "Кодекса об административных правонарушениях", "Кодексе РК «Об административных правонарушениях»",
             "Code of Administrative Offences", "Code on Administrative Offenses", "Administrative Code", "Administrative Offences Code"],
    "GK": ["ГК РК", "Гражданского кодекса", "Civil Code"],
    "GPK": ["ГПК", "Гражданского процессуального кодекса", "Civil Procedure Code"],
    "TK": ["ТК РК", "Трудовому кодексу", "Labour Code", "Labor Code"],
    "NK": ["НК", "новый Налоговый кодекс", "Tax Code"],
    "ZK": ["Земельного кодекса", "Land Code"],
    "EK": ["Экологическим кодексом", "Environmental Code"],
    "BK": ["Бюджетного кодекса РК", "Budget Code"],
    "PK": ["Предпринимательского кодекса", "Entrepreneurial Code"],
    "ZDR": ["Кодекса «О здоровье народа и системе здравоохранения»", "Code on Public Health and the Healthcare System", "Health Code"],
    "K": ["Конституции", "Конституция 1995 года", "Constitution of Kazakhstan"],
    "АППК": ["АППК", "Административного процедурно-процессуального кодекса", "Administrative Procedure Code"],
    "Об образовании": ["Закона «Об образовании»", "закон РК об образовании", "Law on Education", "Law “On Education”"],
    "О языках в Республике Казахстан": ["Закон «О языках»", "Law on Languages"],
    "Об амнистии": ["закона об амнистии в честь юбилея независимости", "amnesty law", "Law on Amnesty to Mark Independence"],
    "О дорожном движении": ["законе «О дорожном движении»", "Law on Road Traffic"],
}  # fmt: skip


def language(name: str) -> Language:
    return "ru" if re.search("[а-яё]", name, re.IGNORECASE) else "en"


@pytest.mark.parametrize(("code", "name"), [(code, name) for code, names in NAMES.items() for name in names])
def test_names_of_one_act(code: str, name: str) -> None:
    act = find_act(name, language(name))
    assert act is not None
    assert (act.code, act.listed) == (code, True)


@pytest.mark.parametrize(
    "name", ["закон", "Кодекс", "Кең дала", "С дипломом – в село", "the law", "", "«»", "Comfortable School"]
)
def test_what_names_no_act(name: str) -> None:
    assert find_act(name, language(name)) is None


def test_an_act_outside_the_table_goes_by_its_russian_title() -> None:
    act = find_act("Закона РК «О семеноводстве»", "ru")
    assert act is not None
    assert (act.code, act.listed, act.url) == ("О семеноводстве", False, None)
    english = find_act("Law on Seed Production", "en")
    assert english is not None
    assert english.code is None


def test_an_amending_law_is_not_the_code_it_amends() -> None:
    act = find_act("Закон «О внесении изменений в Уголовный кодекс»", "ru")
    assert act is None or act.code != "UK"


def test_table_is_complete_and_names_do_not_clash() -> None:
    exact, _ = _index()
    acts = {act.code: act for act in exact.values()}
    assert len(acts) >= 54
    for act in acts.values():
        found = find_act(act.ru, "ru"), find_act(act.en, "en"), find_act(act.code or "", "ru")
        assert [other and other.code for other in found] == [act.code] * 3
        assert act.url is None or re.fullmatch(r"https://adilet\.zan\.kz/rus/docs/[KZ]\d{9}[\d_]", act.url)


def test_article_numbers_have_a_bound() -> None:
    criminal = find_act("УК", "ru")
    assert criminal is not None
    assert criminal.has_article("297-1")
    assert not criminal.has_article("608")


@given(st.text(max_size=60), st.sampled_from(["ru", "en"]))
def test_never_raises(name: str, lang: Language) -> None:
    find_act(name, lang)
