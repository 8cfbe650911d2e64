"""Words and plain strings as the metrics compare them."""

import re
from datetime import date
from typing import Any

_WORD = re.compile(r"\w+")


def words(text: str) -> list[str]:
    r"""Words as ``\w+`` in lower case, without stemming."""
    return _WORD.findall(text.lower())


def jaccard(one: str, other: str) -> float:
    """Shared words by all words of two phrases, as sets; 1.0 where neither has a word."""
    a, b = set(words(one)), set(words(other))
    return len(a & b) / len(a | b) if a | b else 1.0


def plain(value: Any) -> str | None:
    """A YAML scalar as a string: a date in ISO form, an integer as written, None where it is missing or empty."""
    if value is None:
        return None
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split()) or None
