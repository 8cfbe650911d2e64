"""What speaks for and against a sentence in a summary; each feature is a number of about 0 to 1."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

import regex

from extract.document import Fact, Range, Span
from extract.labels import EVENTS, FIGURES, Language
from extract.summary.terms import first_word, terms, word_list
from extract.text.ranges import holders

NAMES: Final = (
    "first", "early", "title", "central", "figures", "events", "entities",
    "long", "short", "quoted", "dependent", "unfinished",
)  # fmt: skip

_QUOTED: Final = regex.compile(r"^[\s\p{Z}]*(?:[-–—]|[\"“«„”])|[»”\"],?[\s\p{Z}]*[–—-]?[\s\p{Z}]*\p{Ll}+|[»”\"][.]?$")
_ENDS: Final = regex.compile(r"[.!?…][\"»”)]*$")
_WORDY: Final = 38
_BRIEF: Final = 9
_MANY: Final = 4.0
_NAMED: Final = frozenset({"PERSON", "ORG", "LOC"})


class Candidate(NamedTuple):
    """A sentence that may be taken: its index, terms and features in the order of :data:`NAMES`."""

    number: int
    terms: frozenset[str]
    values: tuple[float, ...]


def candidates(
    text: str,
    sentences: Sequence[Range],
    allowed: Collection[int],
    lang: Language,
    heading: frozenset[str],
    spans: Sequence[Span],
    facts: Sequence[Fact],
) -> list[Candidate]:
    """The allowed sentences with their features; ``heading`` holds the terms of the title."""
    bags = {index: terms(text[slice(*sentences[index])], lang) for index in allowed}
    common = Counter(term for bag in bags.values() for term in set(bag))
    carried = Counter(fact.sentence for fact in facts)
    marked = _by_sentence(sentences, spans)
    found: list[Candidate] = []
    for rank, index in enumerate(sorted(allowed)):
        start, end = sentences[index]
        inside = marked[index]
        figures = carried[index] or sum(span.label in FIGURES for span in inside)
        piece, bag = text[start:end], bags[index]
        size = len(piece.split())
        values = (
            float(rank == 0),
            1 / (1 + rank),
            len(heading & set(bag)) / max(1, len(heading)),
            sum(common[term] > 1 for term in bag) / max(1, len(bag)),
            min(figures, _MANY) / _MANY,
            min(sum(span.label in EVENTS for span in inside), _MANY) / _MANY,
            min(len({span.text for span in inside if span.label in _NAMED}), _MANY) / _MANY,
            min(1.0, max(0.0, size / _WORDY - 1)),
            float(size < _BRIEF),
            float(_QUOTED.search(piece) is not None),
            float(first_word(piece) in word_list("dependent")),
            float(_ENDS.search(piece) is None),
        )
        found.append(Candidate(index, frozenset(bag), values))
    return found


def _by_sentence(sentences: Sequence[Range], spans: Sequence[Span]) -> dict[int, list[Span]]:
    """The spans that lie within each sentence."""
    marked: dict[int, list[Span]] = defaultdict(list)
    holder = holders(sentences)
    for span in spans:
        index = holder(span.start, span.end)
        if index is not None:
            marked[index].append(span)
    return marked
