"""How a sentence speaks of a date: of the past or the future, to compare with it, as the day of a message."""

import re
from functools import cache
from typing import Any

from extract.text.morph import parses
from extract.values.date_context import Direction
from extract.values.date_tokens import Lexicon, lexicon, normalise

_BREAK = 30
"""Characters that a clause boundary counts for when the nearest verb is looked for."""
_REACH = 160
_LIKELY = 0.2
"""Share of a reading of a word form below which it is left aside."""
_WORD = re.compile(r"[^\W\d_]+|,(?!\d)|[;:()\u00ab\u00bb\u201c\u201d\"\u2013\u2014]")
_FULL_STOP = re.compile(r"[.!?\u2026]+[\"\u00bb\u201d]?\s+(?=[A-ZА-ЯЁ\u00ab\"\u201c])")
_INFINITIVE = re.compile(r"\b(?:(?:is|are|was|were) )?(?:to|will|must|shall|should|would) be \w+|\b(?:is|are) to\b")
_ENGLISH_PAST = re.compile(r"[a-z]{3,}[^aeiou]?ed$")


class Cues:
    """The words around one date. ``before`` and ``after`` are the rest of its sentence on either side."""

    def __init__(self, before: str, after: str, language: Lexicon) -> None:
        self.before = normalise(before[-400:])
        self.after = normalise(_FULL_STOP.split(after[:_REACH])[0])
        self.language = language
        if language == "en":
            self.before, self.after = (_INFINITIVE.sub("will", side) for side in (self.before, self.after))

    def says(self, cue: str) -> bool:
        """Whether the text before the date matches a cue of the data file."""
        return _pattern(cue, self.language).search(self.before) is not None

    def direction(self) -> Direction | None:
        """Tense of the nearest verb; "until" always looks ahead, "by" does where no verb tells otherwise."""
        if self.says("until"):
            return "future"
        clauses = _tenses(self.language)[2]
        nearest: tuple[int, Direction] | None = None
        sides = (list(_WORD.finditer(self.before[-_REACH:])), list(_WORD.finditer(self.after)))
        length = len(self.before[-_REACH:])
        for side, words in enumerate(sides):
            penalty = 0
            for match in words if side else reversed(words):
                word = match.group()
                if word in clauses or not word[0].isalpha():
                    penalty += _BREAK
                    continue
                distance = penalty + (match.start() if side else length - match.end())
                if nearest is not None and distance >= nearest[0]:
                    break
                tense = _tense(word, self.language)
                if tense is not None:
                    nearest = (distance, tense)
        if nearest is None:
            return "future" if self.says("soft") else None
        return nearest[1]


def _tense(word: str, language: Lexicon) -> Direction | None:
    """Past or future of a word that has a tense, by the lexicon, then by its form."""
    past, future, _ = _tenses(language)
    if word in future:
        return "future"
    if word in past:
        return "past"
    if language == "en":
        return "past" if _ENGLISH_PAST.search(word) else None
    readings = parses(word)
    if any("VERB" in reading.tag and "futr" in reading.tag and reading.score >= _LIKELY for reading in readings):
        return "future"
    tag: Any = readings[0].tag
    if ("VERB" in tag or "PRTS" in tag) and "past" in tag:
        return "past"
    return None


@cache
def _pattern(cue: str, language: Lexicon) -> re.Pattern[str]:
    return re.compile(str(lexicon(language)["cues"][cue]))


@cache
def _tenses(language: Lexicon) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    cues = lexicon(language)["cues"]
    return frozenset(cues["past"]), frozenset(cues["future"]), frozenset(cues["clause"])
