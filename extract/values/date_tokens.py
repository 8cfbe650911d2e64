"""The words of a date as codes (one letter each, see ``dates_ru.toml``), so that both languages share one grammar.

``2 мая 2024 года`` and ``2 May of the year 2024`` become ``NMYy``; values (2, 5, 2024) stand beside the letters.
"""

import html
import re
import tomllib
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final, Literal

from msgspec import Struct

from extract.values.numbers import scan_numbers

Lexicon = Literal["ru", "en"]

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[a-z]")
_LOOKALIKES: Final = str.maketrans("aceopxyk", "асеорхук")
_PIECES: Final = re.compile(
    r"""
    (?P<iso>(?<!\d)\d{4}-\d{2}-\d{2}(?!\d))
  | (?P<time>(?<!\d)\d{1,2}(?:[:.]\d{2})?\s*[ap]\.?\s?m\b\.? | (?<!\d)\d{1,2}:\d{2}(?::\d{2})?
      | (?<=[вt]\s)\d{1,2}\.\d{2}(?![.\d]) | (?<=около\s)\d{1,2}\.\d{2}(?![.\d]))
  | (?P<numeric>(?<![\d.])\d{1,2}(?P<sep>[./-])\d{1,2}(?P=sep)(?:\d{4}|(?<!-)\d{2})(?!\d))
  | (?P<short>(?<![\d.])\d{1,2}\.(?:0[1-9]|1[0-2])(?![\d.]))
  | (?P<quarter>\bq[1-4]\b|\b[1-4]q\b)
  | (?P<half>\bh[12]\b|\b[12]h\b)
  | (?P<number>\d+)(?:(?P<decade>(?:-?(?:х|е|ми)|s)\b)|(?P<ordinal>-?(?:st|nd|rd|th|го|й|я|ю|м|ое|ый|ой|му|ом|ая|е)\b))?
  | (?P<word>[^\W\d_]+)
  | (?P<dash>[-\u2010-\u2015\u2212/]+)
  | (?P<comma>[,;]) | (?P<and>&)
    """,
    re.VERBOSE,
)
_YEARS: Final = range(1000, 2200)  # four digits outside of these are a count, not a year
_CENTURY_PIVOT: Final = 70  # "27.05.24" is 2024, "27.05.98" is 1998


class Token(Struct, frozen=True):
    """``code`` is one letter of the grammar; ``spelled`` marks a number in words ("три квартала" is not the third)."""

    code: str
    value: int = 0
    spelled: bool = False


def normalise(text: str) -> str:
    """Lower case without soft hyphens, stress marks, entities, odd spaces and Latin look-alikes; offsets are lost."""
    plain = html.unescape(text) if "&" in text else text
    plain = unicodedata.normalize("NFC", plain.replace("\u00ad", "").replace("\u0301", "")).lower().replace("ё", "е")
    return re.sub(r"[^\W\d_]+", _unmixed, re.sub(r"\s+", " ", plain))


def _unmixed(match: re.Match[str]) -> str:
    word = match.group()
    return word.translate(_LOOKALIKES) if _CYRILLIC.search(word) and _LATIN.search(word) else word


def lexicon_of(text: str, lang: str) -> Lexicon:
    """Which word list reads a text: the script decides, the language of the article where there are no letters."""
    if _CYRILLIC.search(text):
        return "ru"
    return "en" if _LATIN.search(text.lower()) or lang == "en" else "ru"


def tokenize(text: str, lang: str) -> tuple[Token, ...]:
    """Codes of a date as written; ``?`` is a word, ``#`` a number of no date. Words that say nothing are left out."""
    plain = normalise(text)
    language = lexicon_of(plain, lang)
    plain = re.sub(r"\b(?:early|small|wee) hours\b", "night", plain)
    spelled = {
        found.start: found
        for found in scan_numbers(plain, language)
        if plain[found.start].isalpha() and plain[found.end - 1].isalpha()
    }
    tokens: list[Token] = []
    position = 0
    while position < len(plain):
        found = spelled.get(position)
        if found is not None and "quarters" in plain[position : found.end]:  # of a year, no fraction
            found = next(iter(scan_numbers(plain[position : found.end].split(" ")[0], language)), None)
            found = found and found._replace(end=position + found.end)
        if found is not None and (token := _spelled(float(found.value))) is not None:
            tokens.append(token)
            position = found.end
            continue
        match = _PIECES.match(plain, position)
        if match is None:
            position += 1
            continue
        tokens += _tokens(match, language)
        position = match.end()
    return _merged([token for token in tokens if token.code != "_"])


def _spelled(value: float) -> Token | None:
    if value == int(value) and 0 < value <= 100:
        return Token("N", int(value), True)
    return Token("n", int(value * 12), True) if value in (1.5, 2.5, 3.5) else None  # years in months


def _tokens(match: re.Match[str], language: Lexicon) -> Sequence[Token]:
    kind, text = str(match.lastgroup), match.group()
    if match["number"]:
        return [_number(match)]
    if match["word"]:
        return _word(text, language)
    if match["numeric"]:
        return _numeric(text, str(match["sep"]), language)
    if match["iso"]:
        return [Token("Z", int(text.replace("-", "")))]
    if match["short"]:
        number, month = text.split(".")
        return [Token("N", int(number)), Token("M", int(month))]
    if match["quarter"] or match["half"]:
        return [Token("O", int(text.strip("qh"))), Token(kind[0])]
    return [Token({"dash": "-", "comma": ",", "and": "&", "time": "t"}[kind])]


def _number(match: re.Match[str]) -> Token:
    digits = match["number"]
    if len(digits) > 4:
        return Token("#")
    value = int(digits)
    if len(digits) == 4:
        if value not in _YEARS:
            return Token("#")
        return Token("z" if match["decade"] and value % 10 == 0 else "Y", value)
    if len(digits) == 3:
        return Token("#")
    return Token("O" if match["ordinal"] else "N", value)


def _numeric(text: str, separator: str, language: Lexicon) -> Sequence[Token]:
    """Day first; with slashes in English the day is only known where one of the two cannot be a month."""
    first, second, last = (int(part) for part in text.split(separator))
    if last < 100:
        last += 2000 if last < _CENTURY_PIVOT else 1900
    if separator == "/" and language == "en":
        if first <= 12 and second <= 12 and first != second:
            return [Token("#")]
        if second > 12:
            first, second = second, first
    return [Token("Z", last * 10_000 + second * 100 + first)]


def _word(word: str, language: Lexicon) -> Sequence[Token]:
    exact, stems = _words(language)
    codes = exact.get(word)
    if codes is None:
        codes = next((stems[word[:end]] for end in range(len(word), 1, -1) if word[:end] in stems), None)
    return codes if codes is not None else (Token("?"),)


def _merged(tokens: list[Token]) -> tuple[Token, ...]:
    """``twenty-fifth`` and ``двадцать пятое`` as one ordinal, ``half a year`` as six months."""
    merged: list[Token] = []
    for token in tokens:
        if token.code == "O" and token.value < 10:
            tail = merged[-2:] if merged and merged[-1].code == "-" else merged[-1:]
            if tail and tail[0].spelled and tail[0].code == "N" and tail[0].value in (20, 30):
                del merged[-len(tail) :]
                token = Token("O", tail[0].value + token.value)
        if token.code == "y" and merged and merged[-1].code == "h" and (len(merged) < 2 or merged[-2].code not in "ON"):
            merged[-1:] = [Token("N", 6, True)]  # half a year
            token = Token("m")
        merged.append(token)
    return tuple(merged)


@cache
def lexicon(name: Lexicon) -> dict[str, Any]:
    """The data file of a language: ``words`` by code and ``cues``."""
    data = files("extract.values").joinpath(f"dates_{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(data)


@cache
def _words(name: Lexicon) -> tuple[dict[str, tuple[Token, ...]], dict[str, tuple[Token, ...]]]:
    """Whole words and stems, each with its tokens."""
    exact: dict[str, tuple[Token, ...]] = {}
    stems: dict[str, tuple[Token, ...]] = {}
    for codes, forms in lexicon(name)["words"].items():
        tokens = tuple(Token(code[0], int(code[1:] or 0)) for code in codes.split())
        for form in forms:
            (stems if form.endswith("*") else exact)[form.rstrip("*")] = tokens
    return exact, stems
