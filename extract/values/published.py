"""The publication stamp of a page: a short line near its head that holds a full date and hardly anything else."""

import html
import re
from datetime import date

from extract.labels import Language
from extract.text.lines import line_ranges
from extract.values.date_context import Context
from extract.values.date_parts import single
from extract.values.date_tokens import tokenize

_HEAD = 3000
"""Characters from the start in which a stamp is looked for."""
_STAMP = 200
"""Characters: a longer line is prose."""
_PROSE = 4
"""Words: so many in a row beside the date are a sentence, not a stamp."""
_MONTH = (
    r"(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
)
_DATE = re.compile(
    rf"""(?<![\d.])(?:\d{{4}}-\d{{2}}-\d{{2}}(?!\d)
    | \d{{1,2}}(?P<s>[./-])\d{{1,2}}(?P=s)(?:\d{{4}}|(?<!-)\d{{2}})(?!\d)
    | \d{{1,2}}(?:st|nd|rd|th)?[ ](?:{_MONTH}),?[ ]\d{{4}}(?!\d)
    | (?:{_MONTH})[ ]\d{{1,2}}(?:st|nd|rd|th)?,?[ ]\d{{4}}(?!\d))""",
    re.IGNORECASE | re.VERBOSE,
)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}(?!\d)(?:\s*[ap]\.?m\b\.?)?", re.IGNORECASE)
_KEYWORD = re.compile(
    r"\b(?:published|posted|updated|date|опубликован\w*|размещен\w*|дата|добавлен\w*)\b[^\w]*(?:\w+[^\w]+)?$",
    re.IGNORECASE,
)
_RUN = re.compile(r"[^\W\d_]+(?:[ '\u2019-]+[^\W\d_]+)*")


def find_published(text: str, lang: Language) -> date | None:
    """The day the page says it was published on, or None. A line with a clock time or "Published" beats a mere date."""
    plain: date | None = None
    for start, end in line_ranges(text[:_HEAD]):
        line = text[start:end]
        if not 6 <= len(line.strip()) <= _STAMP:
            continue
        found = _stamp(" ".join(html.unescape(line).split()), lang)
        if found is not None and found[1]:
            return found[0]
        plain = plain or (found[0] if found else None)
    return plain


def _stamp(line: str, lang: str) -> tuple[date, bool] | None:
    """The first date of a stamp line and whether a clock or a keyword stands with it; None for prose."""
    match = _DATE.search(line)
    if match is None:
        return None
    tokens = tokenize(match.group(), lang)
    try:
        period = single(tokens, Context(published=None))
    except ValueError:
        return None
    if period is None or period.first != period.last:
        return None
    keyword = _KEYWORD.search(line[: match.start()]) is not None
    before, after = line[: match.start()], line[match.end() :]
    runs = [*_RUN.findall(_CLOCK.sub("|", before))[-1:], *_RUN.findall(_CLOCK.sub("|", after))[:1]]
    if not keyword and any(len(run.split()) > _PROSE for run in runs):
        return None
    if not keyword and line.endswith((".", "!", "?")) and len(_RUN.findall(after)) > 1 and not _CLOCK.search(line):
        return None
    return period.first, keyword or _CLOCK.search(line.replace(match.group(), " ")) is not None
