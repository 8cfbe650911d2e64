"""Summaries: ROUGE against the reference, next to Lead-k and the extractive oracle; share of its figures kept."""

import re
from collections.abc import Sequence

from msgspec import Struct

from eval.metrics.counts import Share
from eval.metrics.rouge import Rouge, ngram_f1, rouge
from eval.metrics.text import words

# Groups of three digits set apart by a space of any width belong to one number; so do decimals.
_FIGURE = re.compile(r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)*(?!\d)|\d+(?:[.,]\d+)*")
_SPACES = re.compile(r"\s")


class Scored(Struct, frozen=True):
    """One summary of one document against its reference."""

    rouge: Rouge
    figures: Share


class SummaryScores(Struct, frozen=True):
    """The system's summary beside the two that bound it, all of the same number of sentences ``k``."""

    system: Scored
    lead: Scored
    oracle: Scored
    k: int


def score(summary: str, k: int, sentences: Sequence[str], reference: str) -> SummaryScores:
    """Score a summary of ``k`` sentences of an article with these ``sentences`` (its body, in order)."""
    return SummaryScores(
        score_text(summary, reference),
        score_text(lead(sentences, k), reference),
        score_text(oracle(sentences, k, reference), reference),
        k,
    )


def score_text(summary: str, reference: str) -> Scored:
    """ROUGE of a text and the reference's figures it keeps."""
    return Scored(rouge(summary, reference), figures_kept(summary, reference))


def lead(sentences: Sequence[str], k: int) -> str:
    """The first ``k`` sentences: the baseline that is hard to beat in news."""
    return " ".join(sentences[:k])


def oracle(sentences: Sequence[str], k: int, reference: str) -> str:
    """At most ``k`` sentences picked greedily by ROUGE-1 + ROUGE-2 F1 while it rises (Nallapati et al., 2017)."""
    wanted = words(reference)
    split = [words(sentence) for sentence in sentences]
    chosen: list[int] = []
    best = 0.0
    while len(chosen) < k:
        rated = [(_sum(split, [*chosen, i], wanted), -i) for i in range(len(split)) if i not in chosen]
        top, index = max(rated, default=(0.0, 0))
        if top <= best:
            break
        best = top
        chosen.append(-index)
    return " ".join(sentences[i] for i in sorted(chosen))


def figures_kept(summary: str, reference: str) -> Share:
    """How many of the reference's numbers in digits (different ones) the summary states too."""
    wanted, given = figures(reference), figures(summary)
    return Share(len(wanted & given), len(wanted))


def figures(text: str) -> frozenset[str]:
    """The different numbers in digits, one form for ``18 233`` and ``18,233``, ``5,4`` and ``5.4``."""
    return frozenset(_canonical(match.group()) for match in _FIGURE.finditer(text))


def _canonical(figure: str) -> str:
    whole = _SPACES.sub("", figure)
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", whole):  # English thousands; a Russian decimal of three digits is rare
        return whole.replace(",", "")
    return whole.replace(",", ".")


def _sum(split: Sequence[Sequence[str]], chosen: Sequence[int], wanted: Sequence[str]) -> float:
    given = [word for i in sorted(chosen) for word in split[i]]
    return ngram_f1(given, wanted, 1) + ngram_f1(given, wanted, 2)
