"""Terms: the words of a sentence by which sentences, headlines and stories are compared."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from extract.labels import Language
from extract.text.morph import lemma

_WORD: Final = re.compile(r"\w+")
_CYRILLIC: Final = re.compile(r"[а-яё]")
_SUFFIX: Final = re.compile(r"(?:ies|ied|ing|edly|ed|es|s|ly|'s)$")
_LEMMATISED: Final = frozenset({"ru", "en"})
"""Not Kazakh: Russian morphology would make nonsense of it."""
_STEM: Final = 4
"""An English ending goes only where so many letters stay."""
_SHORT: Final = 3


@cache
def word_list(name: str) -> frozenset[str]:
    """One list of ``words.toml``."""
    table = tomllib.loads(files("extract.summary").joinpath("words.toml").read_text(encoding="utf-8"))
    return frozenset(table[name].split())


def first_word(sentence: str) -> str:
    """The sentence's first word, lower case; an empty string where it opens with a quotation or has none."""
    words = sentence.split(maxsplit=1)
    return words[0].rstrip(",.:").lower() if words else ""


def terms(text: str, lang: Language) -> list[str]:
    """Lemmas (Russian) or stems (English) of the content words, and the figures, in order."""
    return [
        term for word in _WORD.findall(text.replace("\u00ad", "").lower()) if (term := _term(word, lang in _LEMMATISED))
    ]


@lru_cache(maxsize=65_536)
def _term(word: str, lemmatised: bool) -> str | None:
    if word.isdigit():
        return word
    if len(word) < _SHORT or word in word_list("stop"):
        return None
    if lemmatised and _CYRILLIC.search(word):
        term = lemma(word)
        return None if term in word_list("stop") else term
    stem = _SUFFIX.sub("", word)
    return stem if len(stem) >= _STEM else word
