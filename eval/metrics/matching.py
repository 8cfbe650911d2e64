"""One-to-one matching: as many pairs as there can be, the better pairs preferred, whatever the order of the lists."""

from collections.abc import Callable, Sequence
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


def match(
    gold: Sequence[A], found: Sequence[B], score: Callable[[A, B], float | tuple[float, ...] | None]
) -> list[tuple[int, int]]:
    """Pairs (index in gold, index in found), each index at most once, in the order of gold.

    ``score`` is None where the two may not be paired. Pairs are taken best score first, so strict before loose; then
    alternating paths (Kuhn, 1955) re-pair as little as it takes to make the number of pairs the greatest possible.
    That number does not depend on the order of the lists; which of equally good pairs is taken may, so sort them first.
    """
    options: list[tuple[float | tuple[float, ...], int, int]] = []
    reach: list[list[int]] = [[] for _ in gold]
    for i, wanted in enumerate(gold):
        for j, given in enumerate(found):
            value = score(wanted, given)
            if value is not None:
                options.append((value, i, j))
                reach[i].append(j)
    options.sort(key=lambda option: option[0], reverse=True)
    of_gold: dict[int, int] = {}
    of_found: dict[int, int] = {}
    for _, i, j in options:
        if i not in of_gold and j not in of_found:
            of_gold[i], of_found[j] = j, i
    for i in range(len(gold)):
        if i not in of_gold and reach[i]:
            _augment(i, reach, of_found, set())
    return sorted((i, j) for j, i in of_found.items())


def _augment(i: int, reach: list[list[int]], of_found: dict[int, int], seen: set[int]) -> bool:
    for j in reach[i]:
        if j in seen:
            continue
        seen.add(j)
        if j not in of_found or _augment(of_found[j], reach, of_found, seen):
            of_found[j] = i
            return True
    return False
