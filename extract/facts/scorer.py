"""Scorer: a log-linear choice among candidates, with the weights that ``models.linking.fit`` fitted."""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

Weights = Mapping[str, float]


@cache
def load(task: str) -> Weights:
    """The fitted weights of a task: ``event`` or ``item``."""
    raw = (files("extract.facts") / f"{task}.weights.json").read_text(encoding="utf-8")
    table: dict[str, float] = json.loads(raw)
    return table


def score(weights: Weights, features: Iterable[str]) -> float:
    """Sum of the weights of the features; unknown features weigh nothing."""
    return float(sum(filter(None, map(weights.get, features))))  # no Python frame a feature: half of all linking time


def softmax(scores: Sequence[float]) -> list[float]:
    """Probabilities of the candidates, in their order."""
    top = max(scores)
    powers = [math.exp(s - top) for s in scores]
    total = sum(powers)
    return [p / total for p in powers]
