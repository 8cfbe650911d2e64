"""Where a sentence could end, and the rules that say whether it does.

A rule is a function of a :class:`Stop` that answers JOIN, SPLIT or None (pass); :data:`RULES` are asked in order.
"""

import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

import regex

from extract.labels import Language

_SPACE = r"(?:[\s\p{Z}]|&nbsp;|&#160;)"
_CLOSER = r"(?:[\"'\p{Pf}\p{Pe}»“*_]|&raquo;|&rdquo;|&rsquo;|&quot;|&#187;|\[\d{1,3}\])"
_STOP = regex.compile(
    rf"(?P<mark>[.!?…]++)\p{{M}}*+(?P<closer>{_CLOSER}{{0,6}}+)(?P<after>[.!?…]{{0,6}}+)(?P<space>{_SPACE}*+)"
)
_OPENING = regex.compile(r"(?:[\"'«„“‘(\[\p{Ps}\p{Pi}¿¡*_#•]|&laquo;|&ldquo;|&quot;)*+")
_DASH = regex.compile(r"(?:[-–—‒―]|&ndash;|&mdash;)(?:[\s\p{Z}]|&nbsp;)*")
_WORD = regex.compile(r"[\p{L}][\p{L}\p{M}\u00ad'’-]*")
_INITIAL = regex.compile(r"^[\p{P}]*(?:\p{Lu}\.-?)*(?:\p{Lu}|Дж|Ю|Я)$")
_ENUMERATOR = regex.compile(r"^[\s\p{Z}\p{Ps}]*(?:\d{1,3}(?:\.\d{1,2})*|[IVXivx]{1,5}|\p{L})$")
_ROMAN_OR_DIGIT = regex.compile(r"[\d№]|[IVX]+\b")
_SPACED_DATE = regex.compile(r"\d{1,2}\.?$")
_DATE_TAIL = regex.compile(r"\d{1,2}\.[\s\p{Z}]?(?:\d{2,4})\b|(?:19|20)\d\d\b")
_GLUED = regex.compile(r"\p{Lu}\p{Ll}+(?=[\s\p{Z},:-])|\p{Lu}[\s\p{Z}]\p{Ll}|[«„“(][\p{L}\d]|[–—][\s\p{Z}]")
_GLUED_LEFT = regex.compile(r"[\p{Ll}\d\p{M}%»)\"]{2,}$")
_DATELINE = regex.compile(
    r"^(?:[\p{Lu}\d][\p{L}\p{M}\d\u00ad'’./-]*+|[«»\"(),/:.–—-]|[\s\p{Z}]|(?<=\d[\s\p{Z}])\p{Ll}++|(?:г|кор|корр)(?=\.))++$"
)
_CAPITALS = regex.compile(r"^[\s\p{Z}«\"/(]*\p{Lu}[\p{Lu}\d-]{2,}")
_AGENCY_DASH = regex.compile(
    r"(?:\d{1,2}[\s\p{Z}]\p{Ll}{3,8}\.?[\s\p{Z}])?[^.!?\r\n\p{Ll}]{0,12}"
    r"(?:\p{Lu}[\p{L}\d.-]*[\s\p{Z}]?){1,3}(?:/[\p{L}. ]+/)?[\s\p{Z}]*[–—-][\s\p{Z}]"
)

_SCALES: Final = frozenset({"тыс", "млн", "млрд", "трлн"})

_WINDOW: Final = 64
"""Characters looked at on either side of a stop; keeps the whole linear."""
_DATELINE_LIMIT: Final = 60
_ENUMERATOR_LIMIT: Final = 14
_ENDS: Final = frozenset(".;:!?")

JOIN: Final = False
SPLIT: Final = True


class Stop(NamedTuple):
    """A place where a sentence could end."""

    text: str
    lang: Language
    begin: int
    """Where the line begins."""
    mark: str
    """The stop itself: ``.``, ``?!``, ``...``"""
    closer: str
    """Quotes and brackets that close after it."""
    cut: int
    """Where the next sentence would begin."""
    spaced: bool
    before: str
    """The word before ``word``."""
    word: str
    """What stands before the stop up to whitespace."""
    opening: str
    dash: str
    following: str
    """The text after opening quotes and dashes."""

    @property
    def next_word(self) -> str:
        """The first word after the stop, or an empty string."""
        match = _WORD.match(self.following)
        return match.group().replace("\u00ad", "") if match else ""


class Abbreviations(NamedTuple):
    """The classes of ``abbreviations.toml``."""

    open: frozenset[str]
    number: frozenset[str]
    unit: frozenset[str]
    name: frozenset[str]
    openers: frozenset[str]
    every: frozenset[str]
    """All abbreviations whatever their class."""


@cache
def abbreviations() -> Abbreviations:
    """The abbreviations of both languages, lower case, without the last stop."""
    table = tomllib.loads(files("extract.text").joinpath("abbreviations.toml").read_text(encoding="utf-8"))
    classes = {name: frozenset(words) for name, words in table.items()}
    every = frozenset().union(*(words for name, words in classes.items() if name != "openers"))
    return Abbreviations(**classes, every=every)


def find_stops(text: str, start: int, end: int, lang: Language) -> Iterator[Stop]:
    """All places in ``text[start:end]`` where a sentence could end, but for the end itself."""
    for match in _STOP.finditer(text, start, end):
        cut = match.end()
        if cut >= end:
            return
        yield _stop(text, start, end, match, lang)


def splits(stop: Stop) -> bool:
    """Whether a sentence ends at the stop: the answer of the first rule that has one."""
    for rule in RULES:
        answer = rule(stop)
        if answer is not None:
            return answer
    return SPLIT


def _stop(text: str, begin: int, end: int, match: regex.Match[str], lang: Language) -> Stop:
    cut = match.end()
    left = text[max(begin, match.start() - _WINDOW) : match.start()]
    words = left.split() if left and not left[-1].isspace() else []
    right = text[cut : min(end, cut + _WINDOW)]
    opening = _OPENING.match(right)
    first = opening.group() if opening else ""
    dash = _DASH.match(right, len(first))
    second = dash.group() if dash else ""
    return Stop(
        text=text,
        lang=lang,
        begin=begin,
        mark=match["mark"] + match["after"],
        closer=match["closer"],
        cut=cut,
        spaced=bool(match["space"]),
        before=words[-2] if len(words) > 1 else "",
        word=words[-1] if words else "",
        opening=first,
        dash=second,
        following=_after_openings(right, len(first) + len(second)),
    )


def _after_openings(right: str, position: int) -> str:
    match = _OPENING.match(right, position)
    return right[match.end() if match else position :]


def no_space(stop: Stop) -> bool | None:
    """``Zakon.kz``, ``5.3`` go on; ``пляжа.Это на`` lacks its space."""
    if stop.spaced:
        return None
    if stop.closer and stop.mark[-1] in ".!?…" and stop.dash:
        return None
    left = stop.word + stop.mark
    glued = _GLUED_LEFT.search(stop.word) and _GLUED.match(stop.text, stop.cut) and "/" not in left and "@" not in left
    return None if glued and "www" not in left else JOIN


def enumerator(stop: Stop) -> bool | None:
    """``1. Текст`` and ``IV. Text`` at the beginning of a line, ``... да. 2. Второй`` within it."""
    listed = stop.word.isdigit() and len(stop.word) < 3 and stop.before[-1:] in _ENDS
    if stop.mark == "." and listed and stop.before[:-1].lower().lstrip("(") not in abbreviations().every:
        return JOIN
    if stop.mark != "." or stop.cut - stop.begin > _ENUMERATOR_LIMIT:
        return None
    return JOIN if _ENUMERATOR.match(stop.text[stop.begin : stop.cut].rstrip()[:-1]) else None


def dateline(stop: Stop) -> bool | None:
    """``КАРАГАНДА. КАЗИНФОРМ – За неделю`` is one sentence."""
    if stop.mark != "." or stop.cut - stop.begin > _DATELINE_LIMIT:
        return None
    head = stop.text[stop.begin : stop.cut]
    if not _DATELINE.match(head):
        return None
    capitals = _CAPITALS.match(head) is not None
    return JOIN if capitals or _AGENCY_DASH.match(stop.text, stop.cut) else None


def lower_case(stop: Stop) -> bool | None:
    """What goes on in lower case goes on, but ``iPhone`` and ``e-gov`` can open a sentence."""
    word = stop.next_word
    if not word or not word[0].islower():
        return None
    return None if any(letter.isupper() for letter in word) else JOIN


def speech(stop: Stop) -> bool | None:
    """``«Почему?» – Иванов не ответил``: a dash after a quotation goes on, unless a full stop stood outside it."""
    return JOIN if stop.dash and not stop.opening and stop.closer and stop.mark[-1:] in "!?…" else None


def closing_follows(stop: Stop) -> bool | None:
    """``… ! »``: a quote, bracket, comma or stop after the space belongs to what stands before it."""
    rest = stop.text[stop.cut : stop.cut + 2]
    if rest[:1] in "»”)],;:" or (rest[:1] in "\"'" and not rest[1:].strip()):
        return JOIN
    return None


def abbreviation(stop: Stop) -> bool | None:
    """The classes of the data file: ``ст. 190``, ``г. Алматы``, ``2024 г. Полиция``, ``U.S. Senate``."""
    if stop.mark != "." or stop.closer:
        return None
    known = abbreviations()
    word = stop.word.lower().lstrip("(«\"'“„[–—-").replace("\u00ad", "")
    # "ст.ст. 392 и 394", "т.е." as one word: the class of the whole, else of its last part.
    if word.count(".") and word not in known.every:
        word = word.rpartition(".")[2]
    pair = f"{stop.before.lower().rstrip('.')}.{word}" if stop.before.endswith(".") else word
    numbered = any(letter.isdigit() for letter in stop.before[-6:]) or stop.word[:1].isdigit()
    if word in ("г", "гор", "г.г", "гг"):
        return SPLIT if numbered or word in ("г.г", "гг") else JOIN
    if pair in known.unit and pair != word:
        return _before_capital(stop)
    if word in known.unit and (numbered or word not in known.open | known.number):
        return _before_capital(stop)
    if word in known.number and _ROMAN_OR_DIGIT.match(stop.following):
        return JOIN
    if word in known.open or pair in known.open:
        return JOIN
    if word in known.name:
        return SPLIT if stop.next_word.lower() in known.openers else JOIN
    return None


def _before_capital(stop: Stop) -> bool | None:
    """A digit, a currency sign or an acronym goes on with the figure: ``10 тыс. МРП``, ``155 тыс. ₸``."""
    word = stop.next_word
    if stop.following and not word:
        return None if stop.opening or stop.dash else JOIN
    return JOIN if 1 < len(word) < 5 and word.isupper() and stop.word.lower() in _SCALES else None


def initial(stop: Stop) -> bool | None:
    """``А. Б. Иванов``, ``J. Smith``; after a surname (``Иванов А. Б. В суде``) an opening word decides."""
    if stop.mark != "." or stop.closer or not _INITIAL.match(stop.word):
        return None
    if stop.lang == "en" and stop.word == "I":
        return None
    word = stop.next_word
    if not word[:1].isupper():
        return None
    single = len(word) == 1 and stop.following[1:2] == "."
    return JOIN if single or word.lower() not in abbreviations().openers else None


def spaced_date(stop: Stop) -> bool | None:
    """``27. 05. 2024``."""
    if stop.mark != "." or not _SPACED_DATE.search(stop.word) or len(stop.word.lstrip("(")) > 2:
        return None
    return JOIN if _DATE_TAIL.match(stop.following) else None


Rule = Callable[[Stop], bool | None]
RULES: Final[tuple[Rule, ...]] = (
    no_space,
    enumerator,
    dateline,
    closing_follows,
    lower_case,
    speech,
    abbreviation,
    initial,
    spaced_date,
)
