"""Roles: which event word a figure belongs to.

Candidates and their features for the fitted scorer; -1 stands for none.
"""

from collections.abc import Iterator
from typing import Final

from extract.facts.frame import Frame, bucket, inside
from extract.labels import FIGURES

NONE: Final = -1
_NEAR: Final = 8
_WINDOW: Final = 6


def event_candidates(frame: Frame, number: int, previous: int) -> list[int]:
    """Event words of the figure's sentence and the one before it, the previous figure's event, and none."""
    place = frame.figures[number]
    sentence = frame.row[place].sentence
    found = [*frame.events_of(sentence - 1), *frame.events_of(sentence)]
    if previous != NONE and previous not in found:
        found.append(previous)
    return [NONE, *found]


def event_features(frame: Frame, number: int, event: int, previous: int) -> Iterator[str]:
    """Features of the pair (figure, event word); ``previous`` is the event of the figure before, -1 for none."""
    yield from history_features(frame, number, event, previous)
    yield from pair_features(frame, number, event)


def pair_features(frame: Frame, number: int, event: int) -> Iterator[str]:
    """The features that do not depend on decisions before."""
    return _alone(frame, number) if event == NONE else _pair(frame, number, event)


def history_features(frame: Frame, number: int, event: int, previous: int) -> Iterator[str]:
    """The features that look at the event of the figure before."""
    if number == 0:
        yield f"h0|{event == NONE}"
        return
    place, before = frame.figures[number], frame.figures[number - 1]
    kind, was = frame.kind(number), frame.kind(number - 1)
    gap = min(frame.row[place].sentence - frame.row[before].sentence, 2)
    now = frame.row[event].label if event != NONE else "none"
    old = frame.row[previous].label if previous != NONE else "none"
    same = "same" if event == previous else "like" if now == old else "new"
    joint = frame.signature(before, place)
    crossed = bool(inside(frame.events, before, place))
    state = f"{same}|{now == 'none'}|{gap}|{crossed}"
    yield f"h|{state}"
    yield f"h|{state}|{joint}"
    yield f"h|{state}|{kind == was}|{bucket(place - before)}"
    yield f"h|{state}|{kind}|{was}"
    yield f"h|{now}|{old}|{gap}"
    yield f"h|{now}|{old}|{gap}|{kind}|{was}"
    yield f"h|{now}|{old}|{kind}|{frame.path(before, place)}"
    yield f"hp|{same}|{now == 'none'}|{frame.path(before, place)}"
    yield f"hn|{same}|{now == 'none'}|{frame.shown(place - 1)}|{joint}"


def _around(frame: Frame, number: int) -> Iterator[str]:
    place = frame.figures[number]
    governor = frame.governor(place)
    kind = frame.kind(number)
    unit = frame.values[number].unit
    low = frame.governing(place)
    yield f"k={kind}"
    yield f"u={unit}"
    yield f"g={low}"
    yield f"g={low}|{kind}"
    yield f"n={frame.shown(place + 1)}|{kind}"
    yield f"n2={frame.shown(place + 1)}|{frame.shown(place + 2)}"
    yield f"gn={low}|{frame.shown(place + 1)}"
    yield f"g2={frame.shown(governor - 1)}|{low}"


def _alone(frame: Frame, number: int) -> Iterator[str]:
    place = frame.figures[number]
    kind = frame.kind(number)
    sentence = frame.row[place].sentence
    for feature in _around(frame, number):
        yield f"0|{feature}"
    mine = frame.events_of(sentence)
    left, right = [i for i in mine if i < place], [i for i in mine if i > place]
    yield f"0|events={min(len(left), 2)}.{min(len(right), 2)}|{kind}"
    if left:
        yield f"0|left={frame.row[left[-1]].label}|{frame.signature(left[-1], place)}"
        yield f"0|leftd={bucket(place - left[-1])}"
    if right:
        yield f"0|right={frame.row[right[0]].label}|{frame.signature(right[0], place)}"
    for side, step in (("L", -1), ("R", 1)):
        index, seen = place + step, 0
        while 0 <= index < len(frame.row) and seen < _WINDOW and frame.row[index].sentence == sentence:
            element = frame.row[index]
            if element.low == ";" or (element.label and element.label in FIGURES and seen > 3):
                break
            if not element.label or element.label == "ITEM":
                yield f"0|{side}={element.base}"
                if seen < 2:
                    yield f"0|{side}{seen}={element.base}|{kind}"
            elif seen < 3:
                yield f"0|{side}{seen}={element.label}|{kind}"
            index, seen = index + step, seen + 1
    for element in frame.row[max(place - 30, 0) : place + 30]:
        if element.sentence == sentence and not element.label and len(element.low) > 1:
            yield f"0|s={element.base}"


def _pair(frame: Frame, number: int, event: int) -> Iterator[str]:
    place = frame.figures[number]
    row = frame.row
    word, figure = row[event], row[place]
    label, kind = word.label, frame.kind(number)
    side = "L" if event < place else "R"
    gap = figure.sentence - word.sentence
    joint = frame.signature(event, place)
    between = frame.between(event, place)
    figures = len(inside(frame.amounts, event, place))
    others = [row[i].label for i in inside(frame.events, event, place)]
    items = len(inside(frame.places("ITEM"), event, place))
    verbs = len(inside(frame.verbs, event, place))
    low = frame.governing(place)
    path = frame.path(event, place)
    near = "own" if gap == 0 else "past" if gap == 1 else "old"
    where = f"{side}{near}"

    yield f"lab={label}|{near}"
    yield f"lab={label}|{kind}|{where}"
    yield f"d={where}|{bucket(len(between))}"
    yield f"d={where}|{label}|{bucket(len(between))}"
    yield f"rank={where}|{min(len(others), 3)}"
    yield f"rank={where}|{label}|{min(len(others), 2)}|{kind}"
    yield f"first={where}|{others[0] if others else ''}|{label}"
    yield f"f={where}|{min(figures, 3)}|{min(len(others), 1)}|{joint}"
    yield f"f={where}|{label}|{min(figures, 3)}"
    yield f"i={where}|{min(items, 2)}|{label}|{kind}"
    yield f"j={where}|{joint}"
    yield f"j={where}|{label}|{joint}"
    yield f"v={where}|{min(verbs, 2)}"
    yield f"v={where}|{min(verbs, 2)}|{label}|{min(len(others), 1)}"
    yield f"w={word.base}|{near}"
    yield f"w={word.base}|{kind}|{where}"
    yield f"w={word.form}|{side}|{label}"
    yield f"w={word.form}|{side}|{bucket(len(between))}|{joint}"
    yield f"g={low}|{label}"
    yield f"g={low}|{label}|{kind}|{where}"
    yield f"n={frame.shown(place + 1)}|{label}|{side}"
    yield f"e+={frame.shown(event + 1)}|{side}|{label}"
    yield f"e-={frame.shown(event - 1)}|{side}|{label}"
    yield f"eg={frame.shown(event + 1 if side == 'L' else event - 1)}|{low}|{side}"
    if path != "far":
        yield f"p={where}|{path}"
        yield f"p={where}|{path}|{label}"
        yield f"p={where}|{path}|{label}|{kind}"
    if len(between) <= _NEAR:
        for element in between:
            if not element.label:
                yield f"b={side}|{element.base}"
                yield f"b={side}|{element.base}|{label}"
            elif element.label == "ITEM":
                yield f"bi={side}|{element.form}|{label}"
    yield from _rivals(frame, number, event)


def _rivals(frame: Frame, number: int, event: int) -> Iterator[str]:
    """How the event word is placed to the other figures and the figure to other event words."""
    place = frame.figures[number]
    label = frame.row[event].label
    side = "L" if event < place else "R"
    distance = abs(place - event)
    before, after = inside(frame.figures, event - distance, event), inside(frame.figures, event, event + distance)
    along, across = (len(before), len(after)) if place < event else (len(after), len(before))
    yield f"r={side}|{min(along + across, 3)}|{min(across, 1)}"
    yield f"r={side}|{label}|{min(across, 1)}|{min(along, 2)}"
    mine = frame.events_of(frame.row[place].sentence)
    closer = [i for i in mine if i != event and abs(i - place) < distance]
    for i in closer[:2]:
        yield f"c={side}|{label}|{frame.row[i].label}|{'L' if i < place else 'R'}"
    yield f"c={side}|{min(len(closer), 2)}|{min(sum(i > place for i in closer), 1)}"
