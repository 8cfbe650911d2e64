"""Things: which ITEM a figure measures, where (LOC) and when (DATE) it holds.

One grammar for the three labels: candidates and their features for the fitted scorer; -1 stands for none.
"""

from collections.abc import Iterator
from typing import Final

from extract.facts.frame import Frame, bucket, inside
from extract.labels import Label

NONE: Final = -1
_BACK: Final = 2
_OLD: Final = 3
_NEAR: Final = 8


def thing_candidates(frame: Frame, number: int, previous: int, label: Label) -> list[int]:
    """Spans of the label in the figure's sentence; but for dates the last few of the two before it too; and none."""
    sentence = frame.row[frame.figures[number]].sentence
    own = frame.places_of(label, sentence)
    if label == "DATE":
        return [NONE, *own]
    old = [i for back in range(sentence - _BACK, sentence) for i in frame.places_of(label, back)][-_OLD:]
    if previous != NONE and previous not in own and previous not in old:
        old.append(previous)
    return [NONE, *old, *own]


def thing_features(frame: Frame, number: int, thing: int, previous: int, event: int, label: Label) -> Iterator[str]:
    """Features of the pair (figure, thing); ``previous`` is that of the figure before, ``event`` its own event."""
    near = label == "ITEM" and _adjacent(frame, number)
    yield from _history(frame, number, thing, previous, near)
    if thing == NONE:
        yield from _alone(frame, number, event, near, label)
    else:
        yield from _pair(frame, number, thing, event, near)


def _adjacent(frame: Frame, number: int) -> bool:
    """Whether an ITEM follows the figure at once (``14 kg of`` ITEM)."""
    place = frame.figures[number]
    after = [frame.row[i] for i in range(place + 1, min(place + 3, len(frame.row)))]
    if after and after[0].low == "of":
        after = after[1:]
    return bool(after) and after[0].label == "ITEM"


def _history(frame: Frame, number: int, item: int, previous: int, near: bool) -> Iterator[str]:
    if number == 0:
        return
    place, before = frame.figures[number], frame.figures[number - 1]
    kind, was = frame.kind(number), frame.kind(number - 1)
    gap = min(frame.row[place].sentence - frame.row[before].sentence, 2)
    state = "none" if item == NONE else "new"
    if item == previous and item != NONE:
        state = "same"
    elif item != NONE and previous != NONE and frame.row[item].base == frame.row[previous].base:
        state = "like"
    old = "none" if previous == NONE else "some"
    joint = frame.signature(before, place)
    yield f"h|{state}|{old}|{gap}|{near}"
    yield f"h|{state}|{old}|{kind}|{was}|{near}"
    yield f"h|{state}|{old}|{kind}|{was}|{gap}|{bucket(place - before)}"
    yield f"h|{state}|{joint}|{near}"
    yield f"h|{state}|{joint}|{kind}|{was}|{near}"
    yield f"h|{state}|{frame.path(before, place)}|{kind}"
    yield f"h|{state}|{frame.shown(place - 1)}|{kind}"
    yield f"h|{state}|{frame.shown(place + 1)}|{kind}"
    if frame.values[number].unit == frame.values[number - 1].unit:
        yield f"hu|{state}|{gap}|{near}"


def _alone(frame: Frame, number: int, event: int, near: bool, name: Label) -> Iterator[str]:
    place = frame.figures[number]
    kind, unit = frame.kind(number), frame.values[number].unit
    label = frame.row[event].label if event >= 0 else "none"
    governor = frame.governor(place)
    low = frame.governing(place)
    mine = frame.places_of(name, frame.row[place].sentence)
    yield f"0|{kind}|{label}|{near}"
    yield f"0|{unit}|{near}"
    yield f"0|{kind}|{min(len(mine), 3)}|{near}"
    yield f"0|g={low}|{kind}"
    yield f"0|g2={frame.shown(governor - 1)}|{low}|{kind}"
    yield f"0|n={frame.shown(place + 1)}|{frame.shown(place + 2)}"
    yield f"0|n={frame.shown(place + 1)}|{kind}|{label}"
    if event >= 0:
        yield f"0|e={frame.row[event].base}|{kind}"
    for index in range(max(place - 5, 0), min(place + 5, len(frame.row))):
        element = frame.row[index]
        if not element.label and element.sentence == frame.row[place].sentence:
            yield f"0|{'L' if index < place else 'R'}={element.base}|{kind}"


def _pair(frame: Frame, number: int, item: int, event: int, near: bool) -> Iterator[str]:
    place = frame.figures[number]
    row = frame.row
    thing, figure = row[item], row[place]
    kind = frame.kind(number)
    side = "L" if item < place else "R"
    gap = figure.sentence - thing.sentence
    where = f"{side}{min(gap, 2)}"
    between = frame.between(item, place)
    figures = len(inside(frame.amounts, item, place))
    items = len(inside(frame.places(thing.label), item, place))
    events = inside(frame.events, item, place)
    verbs = len(inside(frame.verbs, item, place))
    joint = frame.signature(item, place)
    path = frame.path(item, place)
    owner = _owner(frame, item)
    owned = "mine" if owner == number else frame.kind(owner) if owner >= 0 else "free"
    label = row[event].label if event >= 0 else "none"
    low = frame.governing(place)

    yield f"k={where}|{kind}|{near}"
    yield f"d={where}|{bucket(len(between))}|{near}"
    yield f"d={where}|{bucket(len(between))}|{kind}|{items}"
    yield f"x={where}|{min(items, 3)}|{min(figures, 2)}|{min(len(events), 1)}|{kind}"
    yield f"x={where}|{min(items, 3)}|{near}"
    yield f"v={where}|{min(verbs, 2)}|{min(items, 1)}|{kind}"
    yield f"o={where}|{owned}|{kind}"
    yield f"o={where}|{owned}|{near}|{min(items, 2)}"
    yield f"o={where}|{owned}|{label}|{kind}"
    yield f"j={where}|{joint}"
    yield f"j={where}|{joint}|{kind}|{min(items, 2)}"
    yield f"j={where}|{joint}|{owned}"
    yield f"b={kind}|{thing.base}|{side}"
    yield f"b={thing.base}|{owned}"
    yield f"c={where}|{thing.form}|{kind}|{min(items, 1)}"
    yield f"c={where}|{thing.form}|{path}"
    yield f"g={low}|{kind}|{where}|{min(items, 1)}"
    yield f"n={frame.shown(place + 1)}|{kind}|{where}|{min(items, 1)}"
    yield f"i-={frame.shown(item - 1)}|{where}|{kind}"
    yield f"i+={frame.shown(item + 1)}|{where}|{kind}"
    yield f"e={where}|{label}|{kind}|{min(items, 2)}"
    if path != "far":
        yield f"p={where}|{path}"
        yield f"p={where}|{path}|{kind}"
    if len(between) <= _NEAR:
        for element in between:
            if not element.label:
                yield f"w={side}|{element.base}|{kind}"
    if event >= 0:
        order = "".join(sign for _, sign in sorted(((item, "i"), (place, "f"), (event, "e"))))
        yield f"t={order}|{label}|{kind}|{min(gap, 1)}"
        yield f"t={order}|{kind}|{min(items, 2)}|{min(gap, 1)}"
        yield f"te={bucket(abs(event - item))}|{label}|{kind}"
        yield f"tp={order}|{frame.path(event, item)}|{label}"
        rival = len(inside(frame.places(thing.label), event, item))
        yield f"tr={order}|{min(rival, 2)}|{label}|{kind}"


def _owner(frame: Frame, item: int) -> int:
    """Number of the figure that stands right before the ITEM (``14 kg of`` ITEM), -1 where none does."""
    index = item - 1
    if index >= 0 and frame.row[index].low == "of":
        index -= 1
    return frame.number(index)
