"""Ages of people in years: ``30-летний``, ``aged between 16 and 30``, ``пятилетняя``, ``in his 40s``."""

import re
from fractions import Fraction
from typing import Final, NamedTuple

from extract.document import Number
from extract.values.approx import own_approx
from extract.values.numerals import numeral
from extract.values.quantities import read_measures
from extract.values.tokens import tokens
from extract.values.wording import Style

_IN_YEARS: Final = {"day": Fraction(1, 365), "month": Fraction(1, 12), "year": Fraction(1), None: Fraction(1)}
_DECADE = re.compile(r"\b([1-9]0)['\u2019]?s\b")
_DECADE_YEARS: Final = 9
_DIGITS: Final = 2
_OLDEST: Final = 130


class Age(NamedTuple):
    """Years, both ends included; None where an end is open ("старше 60"). An exact age has both ends equal."""

    min: Number | None
    max: Number | None


def read_age(text: str, lang: str) -> Age | None:
    """The age that the text of an AGE span states, or None where it cannot be read."""
    decade = _decade(text)
    if decade is not None:
        return Age(decade, decade + _DECADE_YEARS)
    read = read_measures(text, Style(lang="en" if lang == "en" else "ru", loose=True), "quantity")
    if read is None or read.unit not in _IN_YEARS:
        return None
    factor = _IN_YEARS[read.unit]
    ends = read.value if isinstance(read.value, tuple) else (read.value, read.value)
    low, high = (_years(end, factor) for end in ends)
    if not 0 <= low <= high <= _OLDEST:
        return None
    approx = own_approx(text) if low == high else None
    if approx in ("over", "at_least"):
        return Age(low, None)
    return Age(None, high) if approx in ("under", "up_to") else Age(low, high)


def _years(value: Number, factor: Fraction) -> Number:
    years = Fraction(str(value)) * factor
    return years.numerator if years.denominator == 1 else round(float(years), _DIGITS)


def _decade(text: str) -> int | None:
    """``in his 40s``, ``thirties``: the first year of the decade."""
    match = _DECADE.search(text)
    if match:
        return int(match.group(1))
    for token in tokens(text):
        word = numeral(token.text.removesuffix("ies") + "y", "en") if token.text.endswith("ties") else None
        if word is not None:
            return int(word.value)
    return None
