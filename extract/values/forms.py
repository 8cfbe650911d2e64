"""Dictionary forms of folded words; only Cyrillic words are put to the analyser, which knows no other letters."""

import re
from functools import lru_cache
from typing import Any

from extract.text.morph import parses

_CYRILLIC = re.compile("[\u0400-\u04ff]+")


def readings(word: str) -> tuple[Any, ...]:
    """All morphological readings of a Cyrillic word (pymorphy3 ``Parse`` records), none of any other."""
    return parses(word) if _CYRILLIC.fullmatch(word) else ()


@lru_cache(maxsize=16_384)
def lemmas(word: str) -> tuple[str, ...]:
    """All dictionary forms a word can have, the likeliest first, ё written е; none for a word that is not Cyrillic."""
    return tuple(dict.fromkeys(parse.normal_form.replace("ё", "е") for parse in readings(word)))
