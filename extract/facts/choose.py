"""Choose: the likeliest event word, ITEM, place and date of every figure, decided from left to right with a beam."""

import math
from collections.abc import Mapping
from typing import Final

from msgspec import Struct

from extract.facts.frame import Frame
from extract.facts.roles import event_candidates, history_features, pair_features
from extract.facts.scorer import Weights, score, softmax
from extract.facts.things import NONE, thing_candidates, thing_features
from extract.labels import Label

TASKS: Final[Mapping[str, Label | None]] = {"event": None, "item": "ITEM", "place": "LOC", "date": "DATE"}
"""The fitted decisions; all but the first choose a span of the label."""
_BEAM: Final = 3


class Choice(Struct, frozen=True):
    """``place`` is an index of the frame's row or -1, ``label`` the label there or "", ``score`` the probability."""

    place: int
    label: str
    score: float


def choose_events(frame: Frame, weights: Weights) -> list[Choice]:
    """The event of each figure. Candidates with the same label add up: which of two "seized" it was does not matter."""
    pairs = _Pairs(frame, weights)
    beams: list[tuple[float, tuple[Choice, ...]]] = [(0.0, ())]
    for number in range(len(frame.figures)):
        grown: list[tuple[float, tuple[Choice, ...]]] = []
        for total, chain in beams:
            previous = chain[-1].place if chain else NONE
            for choice in _events(pairs, number, previous):
                grown.append((total + math.log(max(choice.score, 1e-9)), (*chain, choice)))
        grown.sort(key=lambda beam: -beam[0])
        beams = _distinct(grown)
    return list(beams[0][1])


def _distinct(grown: list[tuple[float, tuple[Choice, ...]]]) -> list[tuple[float, tuple[Choice, ...]]]:
    """The best few chains, one for each last place: later decisions see nothing but that."""
    kept: dict[int, tuple[float, tuple[Choice, ...]]] = {}
    for total, chain in grown:
        kept.setdefault(chain[-1].place, (total, chain))
    return list(kept.values())[:_BEAM]


class _Pairs:
    """Scores of (figure, event word); what does not depend on the decisions before is reckoned once."""

    def __init__(self, frame: Frame, weights: Weights) -> None:
        self.frame = frame
        self._weights = weights
        self._known: dict[tuple[int, int], float] = {}

    def score(self, number: int, event: int, previous: int) -> float:
        key = (number, event)
        if key not in self._known:
            self._known[key] = score(self._weights, pair_features(self.frame, number, event))
        return self._known[key] + score(self._weights, history_features(self.frame, number, event, previous))


def _events(pairs: _Pairs, number: int, previous: int) -> list[Choice]:
    frame = pairs.frame
    candidates = event_candidates(frame, number, previous)
    shares = softmax([pairs.score(number, candidate, previous) for candidate in candidates])
    best: dict[str, tuple[float, float, int]] = {}
    for candidate, share in zip(candidates, shares, strict=True):
        label = frame.row[candidate].label if candidate != NONE else ""
        total, top, place = best.get(label, (0.0, -1.0, NONE))
        best[label] = (total + share, *((share, candidate) if share > top else (top, place)))
    return [Choice(place, label, total) for label, (total, _, place) in best.items()]


def choose_things(frame: Frame, label: Label, events: list[Choice], weights: Weights) -> list[Choice]:
    """The span of ``label`` that belongs to each figure, given the events chosen before."""
    chosen: list[Choice] = []
    for number, event in enumerate(events):
        previous = chosen[-1].place if chosen else NONE
        candidates = thing_candidates(frame, number, previous, label)
        shares = softmax(
            [score(weights, thing_features(frame, number, c, previous, event.place, label)) for c in candidates]
        )
        share, place = max(zip(shares, candidates, strict=True))
        chosen.append(Choice(place, label if place != NONE else "", share))
    return chosen
