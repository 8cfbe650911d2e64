"""Extractive summaries: whole sentences, scored by a weighted sum of features and taken one by one (MMR).

Maximal marginal relevance: Carbonell & Goldstein 1998, "The Use of MMR, Diversity-Based Reranking". A sentence counts
less the more of its terms the chosen ones already say.
"""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

import regex

from extract.document import Fact, Range, Span
from extract.labels import Language
from extract.summary.features import NAMES, Candidate, candidates
from extract.summary.terms import first_word, terms, word_list

_ENDS: Final = regex.compile(r"[.!?…;][\"'\p{Pf}\p{Pe}»“]*$")
_LISTED: Final = regex.compile(r"^[\s\p{Z}]*(?:[-–—•·▪*►]|\d{1,2}[.)]\s)")
_LEAST_WORDS: Final = 5
_SAME: Final = 0.8
"""Share of the title's and the line's terms in common that makes the line the title."""


class Weights(NamedTuple):
    """``weights.toml``: of each feature, of redundancy, and the lengths of text that earn a sentence more."""

    features: tuple[float, ...]
    redundancy: float
    lengths: tuple[int, ...]


def summarise(
    text: str,
    sentences: Sequence[Range],
    body: Sequence[Range],
    lang: Language,
    title: str | None,
    spans: Sequence[Span],
    facts: Sequence[Fact],
    *,
    count: int | None = None,
) -> tuple[int, ...]:
    """Indices of the sentences that sum the article up, in text order.

    ``count`` is the most sentences taken, by default two or three by the length of the body. Sentences outside
    the body, headings and the title itself are never taken; where nothing else is left, the first sentences are.
    """
    inside = _inside(sentences, body)
    heading = frozenset(terms(title or "", lang))
    allowed = [index for index in inside if _speaks(text[slice(*sentences[index])], heading, lang)]
    if not allowed:
        allowed = [index for index in inside if text[slice(*sentences[index])].strip()]
    weights = fitted()
    if count is None:
        size = sum(end - start for start, end in body)
        count = 1 + sum(size >= length for length in weights.lengths)
    pool = candidates(text, sentences, allowed, lang, heading, spans, facts)
    return choose(pool, weights, count)


def choose(pool: list[Candidate], weights: Weights, count: int) -> tuple[int, ...]:
    """Take up to ``count`` candidates, the best first, each charged for what the chosen ones already say."""
    relevance = {
        item.number: sum(weight * value for weight, value in zip(weights.features, item.values, strict=True))
        for item in pool
    }
    chosen: list[Candidate] = []
    left = list(pool)
    while left and len(chosen) < count:
        best = max(
            left, key=lambda item: (relevance[item.number] - weights.redundancy * _repeats(item, chosen), -item.number)
        )
        chosen.append(best)
        left.remove(best)
    return tuple(sorted(item.number for item in chosen))


def summary_text(text: str, sentences: Sequence[Range], chosen: Sequence[int]) -> str:
    """The chosen sentences, word for word, whitespace squeezed, one space between them."""
    return " ".join(" ".join(text[slice(*sentences[index])].split()) for index in chosen)


@cache
def fitted() -> Weights:
    """The weights fitted to the reference summaries of the training stories."""
    table = tomllib.loads(files("extract.summary").joinpath("weights.toml").read_text(encoding="utf-8"))
    return Weights(
        tuple(float(table["features"][name]) for name in NAMES), float(table["redundancy"]), tuple(table["lengths"])
    )


def _repeats(item: Candidate, chosen: list[Candidate]) -> float:
    return max((len(item.terms & other.terms) / max(1, len(item.terms)) for other in chosen), default=0.0)


def _inside(sentences: Sequence[Range], body: Sequence[Range]) -> list[int]:
    """Sentences that lie in a part of the body; both come in order."""
    found: list[int] = []
    part = 0
    for index, (start, end) in enumerate(sentences):
        while part < len(body) and body[part][1] < end:
            part += 1
        if part < len(body) and body[part][0] <= start:
            found.append(index)
    return found


def _speaks(sentence: str, heading: frozenset[str], lang: Language) -> bool:
    """Whether it is a full sentence of prose: no heading, list item, caption, and not the title again."""
    if len(sentence.split()) < _LEAST_WORDS or first_word(sentence) in word_list("caption"):
        return False
    if not _ENDS.search(sentence) or _LISTED.match(sentence):
        return False
    if not heading:
        return True
    own = set(terms(sentence, lang))
    return len(heading & own) < _SAME * len(heading | own)
