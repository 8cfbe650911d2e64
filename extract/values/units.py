"""Units of measure, currencies and percent signs: which unit a run of tokens names (data in ``units.toml``)."""

import tomllib
from fractions import Fraction
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final, Literal, NamedTuple

from extract.values.forms import lemmas
from extract.values.tokens import Token, tokens

UnitKind = Literal["quantity", "money", "percent"]

_JOINERS: Final = frozenset(".-\u2010\u2011*\u00b7\u22c5\u2219\u2022")
_MORPHOLOGY_FROM: Final = 3  # shorter words are abbreviations: "г" is a gram, whatever else it may be short for
_END: Final = ""


class Unit(NamedTuple):
    """A unit as written: ``factor`` of the canonical ``symbol``."""

    symbol: str
    factor: Fraction


class UnitMatch(NamedTuple):
    """A unit that ends before token ``end``."""

    unit: Unit
    end: int


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("extract.values").joinpath("units.toml").read_text(encoding="utf-8"))


@cache
def _trie(kind: UnitKind) -> dict[str, Any]:
    root: dict[str, Any] = {}
    for symbol, factors in _table()[kind].items():
        for factor, phrases in factors.items():
            for phrase in phrases:
                node = root
                for token in tokens(phrase):
                    if token.text not in _JOINERS:
                        node = node.setdefault(token.text, {})
                node[_END] = Unit(symbol, Fraction(factor))
    return root


def unit_at(items: list[Token], i: int, kind: UnitKind) -> UnitMatch | None:
    """The longest unit of a kind that starts at token ``i``; full stops and hyphens inside it are passed over."""
    return _walk(items, i, _trie(kind), first=True)


def _walk(items: list[Token], i: int, node: dict[str, Any], *, first: bool) -> UnitMatch | None:
    best = UnitMatch(node[_END], i) if _END in node else None
    j = i
    while not first and j < len(items) and items[j].text in _JOINERS:
        j += 1
    if j >= len(items) or (items[j].kind == "digits" and not items[j].glued):
        return best
    for key in keys(items[j].text):
        if key in node:
            found = _walk(items, j + 1, node[key], first=False)
            if found is not None and (best is None or found.end > best.end):
                best = found
    return best


@lru_cache(maxsize=16_384)
def keys(word: str) -> tuple[str, ...]:
    """What a folded word can be looked up by: itself, its dictionary forms, its singular."""
    if len(word) < _MORPHOLOGY_FROM or not word.isalpha():
        return (word,)
    if word.isascii():
        singular = (word[:-1],) if word.endswith("s") else ()
        return (word, *singular)
    return tuple(dict.fromkeys((word, *lemmas(word))))


def smaller(symbol: str) -> tuple[str, int] | None:
    """The next smaller unit of time and how many make one, or None: ``year`` -> (``month``, 12)."""
    step = _table()["steps"].get(symbol)
    return None if step is None else (step[0], step[1])


def common(first: str, second: str) -> tuple[str, Fraction, Fraction] | None:
    """A unit for both and the factors to it, or None: (``hour``, ``minute``) -> (``minute``, 60, 1)."""
    if first == second:
        return first, Fraction(1), Fraction(1)
    for large, small, swapped in ((first, second, False), (second, first, True)):
        symbol, factor = large, Fraction(1)
        while (step := smaller(symbol)) is not None:
            symbol, factor = step[0], factor * step[1]
            if symbol == small:
                return (small, Fraction(1), factor) if swapped else (small, factor, Fraction(1))
    return None


def symbols() -> frozenset[str]:
    """All canonical units, ``count`` apart."""
    return frozenset(symbol for kind in ("quantity", "money", "percent") for symbol in _table()[kind])
