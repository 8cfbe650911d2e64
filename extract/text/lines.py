"""Lines of a text: their ranges, and which of them hard wrapping has torn out of one paragraph."""

import regex

from extract.document import Range

_BREAK = regex.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = r"[\s\p{Z}\p{Cc}\p{Cf}\p{Cn}]"
_LEADING = regex.compile(_INVISIBLE + "*+")
_TRAILING = regex.compile(rf"(?r){_INVISIBLE}*+")
_ENDS_IN_STOP = regex.compile(r"[.!?…:;][\p{Pf}\p{Pe}\"'»]*$")
_CONTINUES = regex.compile(r"\p{Ll}[\p{Ll}\p{M}\u00ad]*[\s,.;:)»-]")
_MARKER = regex.compile(r"[-–—•·▪*►#|]|\d+[.)]\s")

_MIN_WRAP = 45
"""Nobody wraps narrower; shorter lines are headings, list items, cells of a table."""
_MAX_WRAP = 130
_MIN_FILLED = 0.72
"""A wrapped line is full but for the word that did not fit."""


def line_ranges(text: str) -> list[Range]:
    """Ranges of all lines without their breaks, the empty ones too."""
    ranges: list[Range] = []
    start = 0
    for match in _BREAK.finditer(text):
        ranges.append((start, match.start()))
        start = match.end()
    ranges.append((start, len(text)))
    return ranges


def trimmed(text: str, start: int, end: int) -> Range | None:
    """The range without whitespace and invisible characters at its ends, or None where nothing visible is left."""
    match = _LEADING.match(text, start, end)
    start = match.end() if match else start
    match = _TRAILING.match(text, start, end)
    end = match.start() if match else end
    return (start, end) if start < end else None


def paragraphs(text: str, lines: list[Range]) -> list[Range]:
    """Trimmed ranges of the visible lines, those that hard wrapping broke put together again."""
    found: list[Range] = []
    block: list[Range] = []
    for start, end in lines:
        piece = trimmed(text, start, end)
        if piece is None:
            found += _unwrapped(text, block)
            block = []
        else:
            block.append(piece)
    return found + _unwrapped(text, block)


def _unwrapped(text: str, block: list[Range]) -> list[Range]:
    """Join the lines of a block (no blank line inside) where one runs on into the next."""
    if len(block) < 2:
        return block
    widths = [end - start for start, end in block]
    widest = max(widths)
    filled = sum(width >= _MIN_FILLED * widest for width in widths[:-1])
    # Two lines prove nothing about a width: there only the words can tell.
    even = len(block) > 2 and _MIN_WRAP <= widest <= _MAX_WRAP and filled >= 0.9 * (len(block) - 1)
    found = [block[0]]
    for piece, width in zip(block[1:], widths, strict=False):
        if _runs_on(text, found[-1], piece, width, even and width >= _MIN_FILLED * widest):
            found[-1] = (found[-1][0], piece[1])
        else:
            found.append(piece)
    return found


def _runs_on(text: str, before: Range, after: Range, width: int, even: bool) -> bool:
    if _MARKER.match(text, after[0]) or width < _MIN_WRAP:
        return False
    if even:
        return True
    tail = text[max(before[0], before[1] - 6) : before[1]]
    return (
        width <= _MAX_WRAP and not _ENDS_IN_STOP.search(tail) and _CONTINUES.match(text, after[0], after[1]) is not None
    )
