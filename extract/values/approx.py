"""How exact a figure is, about, over, under, up to or at least, told by the words around it and inside it."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Final, get_args

from extract.labels import Approx
from extract.values.numerals import numeral
from extract.values.tokens import Token, tokens
from extract.values.units import keys

_WINDOW: Final = 60  # code points looked at on either side; a phrase with its fillers is shorter
_CLAUSE: Final = 90  # a verb of change or the other end of a range stands this near
_SENTENCE = re.compile(r"[.]\s+(?=[^\W\d_a-zа-яё]|[«\"“])|[!?;:]\s|\n")
_ADJACENT: Final = frozenset({"чем", "than", "$", "€", "£", "₸", "₽", "¥", "kzt", "usd", "us", "eur"})
_FILLERS: Final = 3


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("extract.values").joinpath("approx.toml").read_text(encoding="utf-8"))


@cache
def _phrases(side: str) -> dict[tuple[str, ...], Approx]:
    return {
        tuple(token.text for token in tokens(phrase)): approx
        for approx in get_args(Approx)
        for phrase in _table()[side].get(approx, ())
    }


@cache
def _words(section: str, name: str = "words") -> frozenset[str]:
    return frozenset(_table()[section][name])


@cache
def _longest(side: str) -> int:
    return max(map(len, _phrases(side)))


def read_approx(text: str, start: int, end: int) -> Approx:
    """Exactness of the figure at ``text[start:end]``; ``exact`` where nothing says otherwise."""
    before = tokens(text, max(0, start - _WINDOW), start)
    if start > _WINDOW and before and not text[start - _WINDOW - 1].isspace():
        before = before[1:]  # the window may have cut a word
    inside = tokens(text, start, end)
    after = tokens(text, end, min(len(text), end + _WINDOW))
    return _inside(inside) or _before(before, text, start, after) or _after(after) or "exact"


def own_approx(text: str) -> Approx | None:
    """Exactness said inside a figure's own text ("older than 60", "18 и старше"), or None."""
    return _inside(tokens(text))


def _before(items: list[Token], text: str, start: int, after: list[Token]) -> Approx | None:
    """The phrase that ends right before the figure, prepositions between them passed over."""
    fillers, bare = _words("between"), _words("bare")
    for skipped in range(_FILLERS + 1):
        stop = len(items) - skipped
        if stop <= 0 or (skipped and items[stop].text not in fillers):
            return None
        found = _ending(items[:stop])
        if found is None:
            continue
        phrase, approx = found
        passed = [item.text for item in items[stop:]]
        if passed and phrase[-1] in bare and passed[0] not in _ADJACENT:
            return None
        if passed[-1:] == ["the"] and approx in ("over", "under"):  # "more than the 187 added a year ago" compares
            return None
        if phrase[-1] == "to" or phrase == ("до",):
            if skipped or _is_level(text, start, len(phrase)):
                continue
        elif len(phrase) == 1 and _is_particle(items[:stop], after):
            return None
        return approx
    return None


def _is_particle(items: list[Token], after: list[Token]) -> bool:
    """Whether the last word belongs to a verb ("signed over") or governs what is counted ("under 12 articles")."""
    if items[-1].text not in ("over", "under"):
        return False
    verb = len(items) > 1 and items[-2].text in _words("particle", "verbs")
    return verb or (bool(after) and after[0].text in _words("particle", "nouns") and items[-1].text == "under")


def _ending(items: list[Token]) -> tuple[tuple[str, ...], Approx] | None:
    for length in range(min(_longest("before"), len(items)), 0, -1):
        phrase = tuple(item.text for item in items[-length:])
        approx = _phrases("before").get(phrase)
        if approx is not None:
            return phrase, approx
    return None


def _after(items: list[Token]) -> Approx | None:
    """The phrase right after the figure, or after the word that it counts ("20 тонн с лишним", "ten people or so")."""
    for offset in (0, 1):
        if offset and (not items or items[0].kind != "word"):
            break
        for length in range(min(_longest("after"), len(items) - offset), 0, -1):
            phrase = tuple(item.text for item in items[offset : offset + length])
            approx = _phrases("after").get(phrase)
            follows = items[offset + length].kind if offset + length < len(items) else "sign"
            if approx is not None and (offset == 0 or length > 1) and follows != "digits":
                return approx
    return None


def _inside(items: list[Token]) -> Approx | None:
    """A phrase that opens the span ("более 20 кг") or closes it ("20 кг и более", "50+")."""
    first = next((i for i, item in enumerate(items) if item.kind == "digits"), None)
    for length in range(min(_longest("before"), len(items) - 1), 0, -1):
        phrase = tuple(item.text for item in items[:length])
        approx = _phrases("before").get(phrase)
        if approx is not None and (first is None or first >= length):
            return approx
    for length in range(min(_longest("after"), len(items) - 1), 0, -1):
        ends = range(len(items) - length, 0, -1) if length > 1 else (len(items) - length,)
        for at in ends:  # a phrase of several words may also stand before the unit: "20 с лишним тонн"
            approx = _phrases("after").get(tuple(item.text for item in items[at : at + length]))
            if approx is not None:
                return approx
    return None


def _is_level(text: str, start: int, words: int) -> bool:
    """Whether "до", "up to" before ``start`` names a level or an end of a range: "выросло до 5%", "от 3 до 5"."""
    low = max(0, start - _CLAUSE)
    for match in _SENTENCE.finditer(text, low, start):
        low = match.end()
    clause = tokens(text, low, start)[:-words]
    if any(item.kind == "word" and not _words("change", "lemmas").isdisjoint(keys(item.text)) for item in clause):
        return True
    if words > 1:
        return False
    opened = [i for i, item in enumerate(clause) if item.text in ("от", "с", "со")]
    return any(
        i + 1 < len(clause)
        and (clause[i + 1].kind == "digits" or numeral(clause[i + 1].text, "ru") is not None)
        and not any(item.text == "до" for item in clause[i + 1 :])
        for i in opened
    )
