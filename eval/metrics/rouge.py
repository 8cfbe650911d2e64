r"""ROUGE-1/2/L F1 (Lin, 2004) over words as ``\w+`` in lower case, without stemming, one reference."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from eval.metrics.text import words


class Rouge(Struct, frozen=True):
    """F1 of single words, of pairs of words, and of the longest common subsequence of the whole text."""

    one: float
    two: float
    longest: float


def rouge(candidate: str, reference: str) -> Rouge:
    """ROUGE of one summary; 0.0 where either side has nothing to compare."""
    given, wanted = words(candidate), words(reference)
    return Rouge(ngram_f1(given, wanted, 1), ngram_f1(given, wanted, 2), longest_f1(given, wanted))


def ngram_f1(given: Sequence[str], wanted: Sequence[str], n: int) -> float:
    """F1 of the multisets of n-grams."""
    a, b = _ngrams(given, n), _ngrams(wanted, n)
    return _f1((a & b).total(), a.total(), b.total())


def longest_f1(given: Sequence[str], wanted: Sequence[str]) -> float:
    """F1 of the longest common subsequence."""
    row = [0] * (len(wanted) + 1)
    for word in given:
        corner = 0
        for j, other in enumerate(wanted, 1):
            above = row[j]
            row[j] = corner + 1 if word == other else max(above, row[j - 1])
            corner = above
    return _f1(row[-1], len(given), len(wanted))


def _ngrams(tokens: Sequence[str], n: int) -> Counter[tuple[str, ...]]:
    return Counter(zip(*(tokens[i:] for i in range(n)), strict=False))


def _f1(shared: int, given: int, wanted: int) -> float:
    return 2 * shared / (given + wanted) if shared else 0.0
