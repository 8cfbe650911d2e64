"""Amounts: a value in its canonical unit written out for readers.

"14,6 кг" and "14.6 kg", "3,5 млрд тенге" and "3.5 billion tenge".
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

from extract.document import Number

Tongue = Literal["ru", "en"]
Case = Literal["nomn", "gent"]

_MAGNITUDES: Final = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_SCALED: Final = frozenset(
    {"count", "KZT", "USD", "EUR", "RUB", "CNY", "MRP", "t", "m2", "ha", "m3", "l", "barrel", "kWh"}
)
# Canonical unit -> display units from the largest: worth in the canonical unit, least value shown in it.
_LADDERS: Final[dict[str, tuple[tuple[str, float, float], ...]]] = {
    "kg": (("t", 1000, 1000), ("kg", 1, 1), ("g", 0.001, 0)),
    "l": (("l", 1, 0.1), ("ml", 0.001, 0)),
    "m": (("km", 1000, 1000), ("m", 1, 1), ("cm", 0.01, 0.01), ("mm", 0.001, 0)),
}
_AREAS: Final = (
    ("ha", 10_000.0, (" га", "гектар", "hectare", " ha")),
    ("km2", 1_000_000.0, ("кв. км", "кв км", "км²", "square kilo", "sq km")),
)
_DIGITS: Final = 4
_SCALED_DIGITS: Final = 3  # 1.864 million, but 1,179,600
_TINY: Final = 1e-9


@cache
def table() -> dict[str, Any]:
    """The words of ``wording.toml``."""
    return tomllib.loads((files("extract.facts") / "wording.toml").read_text(encoding="utf-8"))


def write_amount(
    value: Number | tuple[Number, Number], unit: str, tongue: Tongue, case: Case = "nomn", written: str = ""
) -> str:
    """The value with its unit, without an item; ``count`` is the bare number. A pair is written as a range with a dash.

    ``written`` is the figure as the article has it: an area given in hectares stays in hectares.
    """
    ends = ends_of(value)
    shown, factor = _display(unit, min(abs(end) for end in ends), written.lower())
    scaled = [end / factor for end in ends]
    size, word = _magnitude(shown, min(abs(end) for end in scaled), tongue)
    number = "–".join(write_number(end / size, tongue) for end in scaled)
    if word:
        number = f"{number} {word}"
    last = scaled[-1] / size
    sign = table()["sign"].get(shown) if tongue == "en" else None
    if sign and len(ends) == 1:
        if not word and not float(scaled[0]).is_integer():
            number = f"{scaled[0]:,.2f}"
        return f"-{sign}{number[1:]}" if number.startswith("-") else f"{sign}{number}"
    if shown == "count":
        return number
    name = _unit_name(shown, last, tongue, case, bool(word))
    return f"{number}%" if (shown, tongue) == ("percent", "en") else f"{number} {name}"


def write_number(value: Number, tongue: Tongue) -> str:
    """Digits of a number in the language's manner: ``1 200,5`` or ``1,200.5``; four decimals at most."""
    text = f"{value:,.{_DIGITS}f}".rstrip("0").rstrip(".") if not float(value).is_integer() else f"{value:,.0f}"
    if not float(value).is_integer() and float(text.replace(",", "") or 0) == 0:
        text = f"{value:.{_DIGITS}g}"
    if tongue == "en":
        return text
    return text.replace(",", " ").replace(".", ",")


def plural(value: Number, case: Case = "nomn") -> int:
    """Which Russian form the number takes: 0 one, 1 genitive singular, 2 genitive plural."""
    if not float(value).is_integer():
        return 1
    tens, ones = abs(int(value)) % 100, abs(int(value)) % 10
    if ones == 1 and tens != 11:
        return 1 if case == "gent" else 0
    if case == "nomn" and 2 <= ones <= 4 and not 12 <= tens <= 14:
        return 1
    return 2


def is_scaled(value: Number | tuple[Number, Number]) -> bool:
    """Whether a count is written with "million": then Russian puts what it counts into the genitive plural."""
    return bool(_magnitude("count", min(abs(end) for end in ends_of(value)), "ru")[1])


def ends_of(value: Number | tuple[Number, Number]) -> tuple[Number, ...]:
    """The two ends of a range, or the one value."""
    return value if isinstance(value, tuple) else (value,)


def _display(unit: str, least: float, written: str) -> tuple[str, float]:
    if unit == "m2":
        for shown, factor, hints in _AREAS:
            if any(hint in written for hint in hints):
                return shown, factor
    for shown, factor, floor in _LADDERS.get(unit, ()):
        if least >= floor:
            return shown, factor
    return unit, 1


def _magnitude(unit: str, least: float, tongue: Tongue) -> tuple[int, str]:
    if unit in _SCALED:
        for size, name in _MAGNITUDES:
            if least >= size and abs(round(least / size, _SCALED_DIGITS) * size - least) < _TINY * size:
                return size, table()["magnitude"][name][tongue]
    return 1, ""


def _unit_name(unit: str, last: Number, tongue: Tongue, case: Case, scaled: bool) -> str:
    entry = table()["unit"].get(unit)
    if entry is None:
        return unit
    names: list[str] = entry[tongue]
    if len(names) == 1:
        return names[0]
    if tongue == "en":
        return names[0] if last == 1 and not scaled else names[1]
    return names[2 if scaled else plural(last, case)]
