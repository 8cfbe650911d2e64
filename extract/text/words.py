"""Words: the units that the tagger labels and whose ends are the only ends a span can have.

Runs of letters (with combining marks and soft hyphens), runs of digits, and every other visible character alone. So
``30-летний`` is ``30 | - | летний`` and ``5,3млн`` is ``5 | , | 3 | млн``:
a label can begin or end wherever an annotator's may.
"""

import regex

from extract.document import Range

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}\u00ad]*|\d+|[^\s\p{L}\d\p{Z}\p{C}]\p{M}*|[\p{M}\p{Co}\p{Cs}]")


def words(text: str, start: int = 0, end: int | None = None) -> list[Range]:
    """Half-open ranges of the words of ``text[start:end]``, in the text's own offsets."""
    return [match.span() for match in _WORD.finditer(text, start, len(text) if end is None else end)]
