"""The language of an article: Russian, English, Kazakh, or undetermined.

Letters and function words decide the clear cases at no cost; only where they leave it open is the model of py3langid
loaded (Lui & Baldwin 2012, "langid.py: An Off-the-shelf Language Identification Tool"; 142 languages), which takes
most of a second.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Final

import regex

from extract.labels import Language

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}\u00ad]*")
_CYRILLIC = regex.compile(r"\p{Script=Cyrillic}")
_LATIN = regex.compile(r"\p{Script=Latin}")
_FOREIGN_CYRILLIC = regex.compile(r"[^а-яё\u00ad\p{M}\p{Latin}]")
_KAZAKH_ONLY = regex.compile(r"[ғқұ]")
_NOT_KAZAKH = regex.compile(r"[їєґўѓќљњџћђјѕҷӣӯҳҫҙҡ]")
_RUSSIAN_ONLY = regex.compile(r"[ыэёщ]")
_BULGARIAN = regex.compile(r"ъ[^еёюя]")

_SAMPLE: Final = 20_000
"""Characters looked at; a menu in another language at the top weighs little in as many."""
_FEW_WORDS: Final = 5
_TITLE_WORDS: Final = 15
"""Under this many words the model takes Russian for its neighbours; the alphabet is the better witness."""
_CLEAR_ENGLISH: Final = 0.12
_MOST_ACCENTED: Final = 0.03


def detect_language(text: str) -> Language:
    """``ru``, ``en`` or ``kk``; ``und`` for another language and where there are no letters to go by.

    The script and the words that most of the text is made of decide, so that quotations in the other language do not.
    """
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    letters = sum(map(len, words))
    if letters < 2:
        return "und"
    cyrillic = [word for word in words if _CYRILLIC.match(word)]
    latin = [word for word in words if _LATIN.match(word)]
    if sum(map(len, cyrillic)) + sum(map(len, latin)) < letters / 2:
        return "und"
    if sum(map(len, cyrillic)) >= sum(map(len, latin)):
        return _of_cyrillic(cyrillic)
    return _of_latin(latin)


def _of_cyrillic(words: list[str]) -> Language:
    foreign = [word for word in words if _FOREIGN_CYRILLIC.search(word)]
    russian = sum(word in _lists()["ru"] for word in words)
    joined = " ".join(words)
    if len(foreign) > 1.5 * russian and len(foreign) > 0.1 * len(words):
        if _NOT_KAZAKH.search(joined):
            return _of_model(words, ("kk", "ru")) if len(words) >= _FEW_WORDS else "und"
        if len(_KAZAKH_ONLY.findall(joined)) > 0.01 * len(joined):
            return "kk"
        return _of_model(words, ("kk", "ru"))
    if len(words) < _FEW_WORDS:
        return "und" if _NOT_KAZAKH.search(joined) else "ru"
    bulgarian = len(_BULGARIAN.findall(joined)) > 0.004 * len(joined)
    if not foreign and len(words) < _TITLE_WORDS and not bulgarian:
        return "ru"
    if russian and _RUSSIAN_ONLY.search(joined) and not bulgarian:
        return "ru"
    return _of_model(words, ("ru", "kk"))


def _of_latin(words: list[str]) -> Language:
    joined = "".join(words)
    accented = sum(letter > "\x7f" for letter in joined) > _MOST_ACCENTED * len(joined)
    english = sum(word in _lists()["en"] for word in words)
    if not accented and (english >= _CLEAR_ENGLISH * len(words) or len(words) < _FEW_WORDS):
        return "en"
    return _of_model(words, ("en",))


def _of_model(words: list[str], allowed: tuple[Language, ...]) -> Language:
    name = _model().classify(" ".join(words))[0]
    return name if name in allowed else "und"


@cache
def _lists() -> dict[str, frozenset[str]]:
    table = tomllib.loads(files("extract.text").joinpath("function_words.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in table.items()}


@cache
def _model() -> Any:
    # Imported here: py3langid brings numpy and unpacks its weights, which most articles never need.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE)
    model.set_languages(sorted(_lists()["rivals"]))
    return model
