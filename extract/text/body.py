"""The parts of a text that are the article; around them lies page furniture (menus, rates, tags, related headlines).

Lines are told apart by shape: running prose is long and ends in a stop; what stands before the first and after the last
line of prose goes, if the captions of ``furniture.toml`` betray a page; between them only captions go, and the short
lines of a box of links. A doubtful line stays. Whole lines only.
"""

import html
import tomllib
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

import regex

from extract.document import Range
from extract.labels import Language
from extract.text.lines import line_ranges, paragraphs, trimmed

_ENDS: Final = regex.compile(r"[.!?…;]['\"\p{Pf}\p{Pe}»“]*$")
_COLON: Final = regex.compile(r":['\"»]?$")
_LEAD_IN: Final = regex.compile(r"^[\s\p{So}\p{Sk}\p{Cf}\p{M}\p{Z}*•·▪>-]+")
_ITEM: Final = regex.compile(r"^(?:[-–—•·▪*]|\d{1,2}[.)])\s*\S")
_SEPARATOR: Final = regex.compile(r"\s[|·/›>»•°–—]\s|\s{2,}|[|·›•]")
_SHORT_CHUNK: Final = 28
_PROSE_LENGTH: Final = 60
_LONG: Final = 140
"""A line of so many characters is prose even without a stop at its end."""
_MOST_CUED: Final = 260
"""Longer lines are paragraphs whatever words they begin with."""
_LEAST_PROSE: Final = 0.35
"""Share of the characters below which the text is not written in paragraphs and position says nothing."""
_FRONT_MATTER: Final = regex.compile(
    r"\ufeff?---[ \t]*\r?\n(?:[\w-]+[ \t]*:.*\r?\n|[ \t#].*\r?\n){1,60}?---[ \t]*(?:\r?\n|$)"
)
_NO_TITLE: Final = regex.compile(r"(?:[.,;:…]|[.!…][\"»”])$")
_MOST_TITLE_WORDS: Final = 25
_LONGEST_CAPTION: Final = 200
_CELL: Final = regex.compile(r"\s[|;]\s|\t")


class _Line(NamedTuple):
    start: int
    end: int
    plain: str
    prose: bool
    cue: str | None
    """Kind of furniture: ``box``, ``caption``, ``frame``; None for a line that may be the article."""
    item: bool


class _Cues(NamedTuple):
    box: regex.Pattern[str]
    start: regex.Pattern[str]
    inside: regex.Pattern[str]
    rates: regex.Pattern[str]
    weather: regex.Pattern[str]
    languages: regex.Pattern[str]
    stamp: regex.Pattern[str]


def find_body(text: str, lang: Language = "und") -> list[Range]:  # noqa: ARG001
    """Ranges of whole lines that are the article, in order; the whole visible text where nothing speaks against it.

    ``lang`` decides nothing yet: the captions of all languages are asked, as a Russian page may hold an English player.
    """
    offset = front_matter(text)
    lines = [
        _line(text, *piece)
        for start, end in line_ranges(text)
        if (piece := trimmed(text, start, end)) and start >= offset
    ]
    kept = _kept(lines)
    if not any(kept):
        kept = [True] * len(lines)
    ranges: list[Range] = []
    previous = False
    for line, keep in zip(lines, kept, strict=True):
        if keep and previous:
            ranges[-1] = (ranges[-1][0], line.end)
        elif keep:
            ranges.append((line.start, line.end))
        previous = keep
    return ranges


def front_matter(text: str) -> int:
    """Where the text goes on after a block of ``key: value`` lines between two ``---`` lines; 0 where there is none."""
    match = _FRONT_MATTER.match(text)
    return match.end() if match else 0


def find_headline(text: str) -> Range | None:
    """The headline that stands on a line of its own before the first paragraph, or None where nothing looks like one.

    On a page it is, of the lines before the first paragraph that no caption, date or menu claims, the one with most
    words in common with the paragraphs.
    """
    offset = front_matter(text)
    lines = [_line(text, *piece) for piece in paragraphs(text, line_ranges(text)) if piece[0] >= offset]
    first = next((index for index, line in enumerate(lines) if line.prose), len(lines))
    head = lines[:first] if any(line.cue for line in lines[:first]) and first < len(lines) else lines[:1]
    likely = [line for line in head if _titular(line)]
    if not likely or len(lines) < 2 or head == lines:
        return None
    stems = {stem for line in lines if line.prose for stem in _stems(line.plain)}
    best = max(likely, key=lambda line: len(_stems(line.plain) & stems))
    return best.start, best.end


def _stems(plain: str) -> set[str]:
    """First letters of the longer words, enough to compare a headline with its story, and figures."""
    return {word[:5] for word in regex.findall(r"\p{L}{4,}|\d{2,}", plain.lower())}


def _titular(line: _Line) -> bool:
    words = len(line.plain.split())
    return (
        line.cue is None
        and not line.prose
        and 1 < words <= _MOST_TITLE_WORDS
        and not _NO_TITLE.search(line.plain)
        and not line.item
    )


def _kept(lines: list[_Line]) -> list[bool]:
    prose = [index for index, line in enumerate(lines) if line.prose]
    kept = [line.cue is None for line in lines]
    size = sum(line.end - line.start for line in lines)
    if not prose or sum(lines[index].end - lines[index].start for index in prose) < _LEAST_PROSE * size:
        return kept
    first, last = prose[0], prose[-1]
    if any(line.cue for line in lines[:first]):
        kept[:first] = [False] * first
    _drop_boxes(lines, kept, first, last)
    _drop_tail(lines, kept, last)
    return kept


def _drop_boxes(lines: list[_Line], kept: list[bool], first: int, last: int) -> None:
    """Short lines after the heading of a box go with it, up to the next paragraph."""
    inside = False
    for index in range(first, last + 1):
        line = lines[index]
        inside = line.cue == "box" or (inside and not line.prose and not _ENDS.search(line.plain))
        kept[index] = kept[index] and not inside


def _drop_tail(lines: list[_Line], kept: list[bool], last: int) -> None:
    tail = range(last + 1, len(lines))
    if not any(lines[index].cue for index in tail):
        return
    listed = _COLON.search(lines[last].plain) is not None
    for index in tail:
        line = lines[index]
        begins = line.item or _row(lines, index) or _COLON.search(line.plain) is not None
        listed = line.cue is None and (listed or begins)
        if line.cue or not (listed or _ENDS.search(line.plain)):
            kept[index:] = [False] * (len(lines) - index)
            return


def _row(lines: list[_Line], index: int) -> bool:
    """A row of a table: a neighbour has the same separator, one of them a figure."""
    mark = _CELL.search(lines[index].plain)
    if mark is None:
        return False
    near = [lines[other].plain for other in (index - 1, index + 1) if 0 <= other < len(lines)]
    rows = [lines[index].plain, *(plain for plain in near if mark.group().strip() in plain)]
    return len(rows) > 1 and any(character.isdigit() for plain in rows for character in plain)


def _line(text: str, start: int, end: int) -> _Line:
    raw = text[start:end]
    plain = " ".join(html.unescape(raw).replace("\u00ad", "").split()) if len(raw) < 4 * _MOST_CUED else raw
    ends = _ENDS.search(plain[-8:]) is not None
    prose = (len(plain) >= _PROSE_LENGTH and ends) or len(plain) >= _LONG
    spaced = html.unescape(raw) if len(raw) <= _MOST_CUED else raw
    cue = _cue(plain, spaced, prose) if len(plain) <= _MOST_CUED else None
    return _Line(start, end, plain, prose and cue is None, cue, _ITEM.match(plain) is not None)


def _cue(plain: str, spaced: str, prose: bool) -> str | None:
    cues = _cues()
    bare = _LEAD_IN.sub("", plain)
    if cues.box.fullmatch(bare.rstrip(":.… ")):
        return "box"
    if cues.start.match(bare) and not (prose and len(plain) > _LONGEST_CAPTION):
        return "caption"
    if prose:
        return None
    if cues.inside.search(plain) or (cues.stamp.search(bare[:60]) and len(bare) < 90 and not _ENDS.search(bare)):
        return "caption"
    weather = len(plain) < _PROSE_LENGTH and not _ENDS.search(plain) and cues.weather.search(plain) is not None
    if weather or len(cues.rates.findall(plain)) > 1:
        return "frame"
    return "frame" if _menu(spaced) else None


def _menu(line: str) -> bool:
    """``Home | News | Sport``, ``Общество / Происшествия``, ``KZ RU EN``: chunks of a word or two without figures."""
    words = regex.findall(r"[\p{L}'’ʻ‘]+", line)
    if words and sum(_cues().languages.fullmatch(word) is not None for word in words) >= max(2, 0.6 * len(words)):
        return True
    chunks = [chunk.strip() for chunk in _SEPARATOR.split(line.strip()) if chunk.strip()]
    if len(chunks) < 3 or any(character.isdigit() for character in line) or _ENDS.search(line):
        return False
    return all(len(chunk) <= _SHORT_CHUNK and chunk[0].isupper() for chunk in chunks)


@cache
def _cues() -> _Cues:
    table = tomllib.loads(files("extract.text").joinpath("furniture.toml").read_text(encoding="utf-8"))
    patterns = {name: value if isinstance(value, str) else "|".join(value) for name, value in table.items()}
    # A capital stays a capital although case is ignored elsewhere: "By Asel Omarova", not "by evening".
    cased = {name: pattern.replace(r"\p{Lu}", r"(?-i:\p{Lu})") for name, pattern in patterns.items()}
    return _Cues(**{name: regex.compile(f"(?:{pattern})", regex.IGNORECASE) for name, pattern in cased.items()})
