"""Shares told as a ratio: ``каждый пятый``, ``one in five``, ``двое из десяти``."""

from typing import Final

from extract.values.forms import lemmas
from extract.values.numbers import number, number_at
from extract.values.numerals import lexicon
from extract.values.quantities import Read
from extract.values.tokens import Token, tokens
from extract.values.wording import Style

_EVERY: Final = frozenset({"каждый", "every"})
_OF: Final = (("из",), ("in",), ("out", "of"), ("of", "every"), ("in", "every"), ("из", "каждых"))


def read_ratio(text: str, lang: str) -> Read | None:
    """The part of one that a ratio states, or None where the text is none."""
    items = tokens(text)
    if len(items) < 2:
        return None
    if not _forms(items[0].text).isdisjoint(_EVERY):
        return _every(items, lang)
    style = Style(lang=lang)
    part = number_at(items, 0, style)
    if part is None:
        return None
    for words in sorted(_OF, key=len, reverse=True):
        end = part.end + len(words)
        if tuple(item.text for item in items[part.end : end]) == words:
            whole = number_at(items, end, style)
            if whole is not None and 0 < part.value < whole.value and part.scale == whole.scale == 1:
                return Read(number(part.value / whole.value), None, fraction=True)
    return None


def _every(items: list[Token], lang: str) -> Read | None:
    """``каждый третий``: one over the ordinal; ``каждый второй``, ``every other`` is a half."""
    if _forms(items[1].text) & {"второй", "second", "other"}:
        return Read(0.5, None, fraction=True)
    for form in _forms(items[1].text):
        word = lexicon(lang).get(form)
        if word is not None and word.role == "ordinal":
            return Read(number(word.value), None, fraction=True)
    return None


def _forms(word: str) -> frozenset[str]:
    return frozenset({word, *lemmas(word)})
