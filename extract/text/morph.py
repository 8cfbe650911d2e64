"""Russian morphology: one pymorphy3 analyser for the process, answers cached (OpenCorpora dictionary)."""

from functools import cache, lru_cache
from typing import Any

import pymorphy3


@cache
def _analyser() -> Any:
    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=65_536)
def parses(word: str) -> tuple[Any, ...]:
    """All readings of a word form, the likeliest first (pymorphy3 ``Parse`` records: word, tag, normal_form, score).

    Empty for letters that have no Unicode name (Tangut, say): pymorphy3 asks for it and fails.
    """
    try:
        return tuple(_analyser().parse(word))
    except ValueError:
        return ()


def lemma(word: str) -> str:
    """Dictionary form of the likeliest reading, lower case: ``тонны`` -> ``тонна``."""
    found = parses(word)
    return str(found[0].normal_form) if found else word.lower()


@lru_cache(maxsize=16_384)
def inflect(word: str, grammemes: frozenset[str]) -> str | None:
    """The word put into the given grammemes (``{"nomn", "sing"}``), lower case, or None where no reading can be."""
    for parse in parses(word):
        form = parse.inflect(set(grammemes))
        if form is not None:
            return str(form.word)
    return None
