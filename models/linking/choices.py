"""The decisions of the linkers as training examples, each made with the right decisions before it."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from extract.facts.roles import event_candidates, event_features
from extract.facts.things import thing_candidates, thing_features
from extract.labels import Label
from models.linking.examples import Linked, gold_events, gold_things


class Decision(Struct, frozen=True):
    """The features of each candidate and which of them are right."""

    features: list[list[str]]
    right: list[bool]


def event_decisions(example: Linked) -> Iterator[Decision]:
    """The event decisions of a story; a figure whose event word is out of reach is left out."""
    frame, previous = example.frame, -1
    for number, place in enumerate(frame.figures):
        candidates = event_candidates(frame, number, previous)
        right = gold_events(example, number, candidates)
        if right:
            features = [list(event_features(frame, number, c, previous)) for c in candidates]
            yield Decision(features, [c in right for c in candidates])
            previous = previous if previous in right else nearest(right, place)


def thing_decisions(example: Linked, label: Label) -> Iterator[Decision]:
    """The ITEM, LOC or DATE decisions of a story."""
    frame, previous, event = example.frame, -1, -1
    for number, place in enumerate(frame.figures):
        events = gold_events(example, number, event_candidates(frame, number, event))
        event = event if event in events else nearest(events, place) if events else -1
        candidates = thing_candidates(frame, number, previous, label)
        right = gold_things(example, number, candidates, label)
        if right:
            features = [list(thing_features(frame, number, c, previous, event, label)) for c in candidates]
            yield Decision(features, [c in right for c in candidates])
            previous = previous if previous in right else nearest(right, place)


def nearest(places: Sequence[int], place: int) -> int:
    """The place of the row closest to another."""
    return min(places, key=lambda p: abs(p - place))
