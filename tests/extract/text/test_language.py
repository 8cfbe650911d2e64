"""Language detection, from a word to an article."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.labels import Language
from extract.text.language import detect_language


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Пожар потушили", "ru"),
        ("Полиция вернула владельцу угнанный автомобиль", "ru"),
        ("Аким Қостаная Ғалым Әбенов рассказал, как в городе чинят дороги и что будет с мостом.", "ru"),
        ("Он сказал: «The show must go on», и ушёл со сцены, не дожидаясь оваций.", "ru"),
        ("Fire crews saved the barn", "en"),
        ("The minister quoted the proverb «Тише едешь – дальше будешь» and said the talks would go on.", "en"),
        ("Snow", "en"),
        ("Шымкентте жаңа мектеп ашылды", "kk"),
        ("Бұл туралы ішкі істер министрлігі хабарлады", "kk"),
        ("Поліція Києва затримала трьох чоловіків за підозрою у крадіжці", "und"),
        ("Die Feuerwehr hat den Brand in der Nacht gelöscht, verletzt wurde niemand", "und"),
        ("Le ministre a annoncé hier une hausse des prix de l'énergie", "und"),
        ("北京今天下雪", "und"),
        ("", "und"),
        (" \n", "und"),
        ("12 345,6 – 7%", "und"),
        ("😀👍", "und"),
    ],
)
def test_language(text: str, lang: Language) -> None:
    assert detect_language(text) == lang


@given(st.text(max_size=80))
@settings(max_examples=100, deadline=None)
def test_any_text_has_an_answer(text: str) -> None:
    assert detect_language(text) in {"ru", "en", "kk", "und"}


def test_clear_text_loads_no_model() -> None:
    code = (
        "import sys; from extract.text.language import detect_language as d; d('Суд вынес приговор по делу о краже');"
        "d('The court has passed its verdict'); sys.exit('py3langid' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
