"""Frame: the row of elements with its figures, and the questions that the linkers ask about two places in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from extract.document import Range, Span
from extract.facts.cues import is_approximator, kinds
from extract.facts.elements import Element, elements
from extract.labels import EVENTS, FIGURES, Language
from extract.values.figure import Figure

_CLASSES: Final = {
    "count": "count", "percent": "percent", "pp": "percent",
    **dict.fromkeys(("KZT", "USD", "EUR", "RUB", "CNY", "MRP"), "money"),
    **dict.fromkeys(("kg", "l", "m3", "barrel"), "stuff"),
    **dict.fromkeys(("second", "minute", "hour", "day", "month", "year"), "time"),
}  # fmt: skip
_BY_LABEL: Final = {"CARDINAL": "count", "PERCENT": "percent", "MONEY": "money", "QUANTITY": "measure"}
_SIGNS: Final = {**{sign: sign for sign in ",;:()"}, **dict.fromkeys("—–-", "-"), **dict.fromkeys(".!?", ".")}
_MARKS: Final = {
    "coordinators": "&", "adversatives": "A", "relatives": "R", "subordinators": "S", "parts": "P", "negations": "N",
}  # fmt: skip
_VERBS: Final = frozenset({"VERB", "PRTS", "ed", "aux"})
_PATH: Final = 6
_JOINTS: Final = 6


class Frame:
    """One article. ``figures[k]`` is the index in ``row`` of the k-th figure, ``values[k]`` what it says.

    A figure hidden under another span is left out. Every question below is asked of a pair of places many times over, so
    answers come from sorted positions and are kept.
    """

    def __init__(
        self,
        text: str,
        sentences: Sequence[Range],
        spans: Sequence[Span],
        figures: Sequence[Figure],
        lang: Language,
    ) -> None:
        self.lang: Language = lang
        self.row: tuple[Element, ...] = elements(text, sentences, spans, lang)
        by_start = {figure.span.start: figure for figure in figures}
        found = [(i, by_start[e.start]) for i, e in enumerate(self.row) if e.label in FIGURES and e.start in by_start]
        self.figures: tuple[int, ...] = tuple(i for i, _ in found)
        self.values: tuple[Figure, ...] = tuple(figure for _, figure in found)
        self.events: tuple[int, ...] = tuple(i for i, e in enumerate(self.row) if e.label in EVENTS)
        self.amounts: tuple[int, ...] = tuple(i for i, e in enumerate(self.row) if e.label in FIGURES)
        self.verbs: tuple[int, ...] = tuple(i for i, e in enumerate(self.row) if not e.label and e.form in _VERBS)
        self._numbers = {place: number for number, place in enumerate(self.figures)}
        self._kinds = tuple(_CLASSES.get(v.unit or "", _BY_LABEL.get(v.span.label, "count")) for v in self.values)
        self._shown = tuple(_shown(element) for element in self.row)
        self._joints = tuple(_joints(self.row))
        self._joint_places = tuple(place for place, _, _ in self._joints)
        self._places: dict[str, tuple[int, ...]] = {}
        self._by_sentence: dict[str, dict[int, list[int]]] = {}
        self._governors: dict[int, int] = {}
        self._signatures: dict[tuple[int, int], str] = {}
        self._paths: dict[tuple[int, int], str] = {}

    def places(self, label: str) -> tuple[int, ...]:
        """Indices in the row of the spans of a label."""
        if label not in self._places:
            self._places[label] = tuple(i for i, e in enumerate(self.row) if e.label == label)
        return self._places[label]

    def events_of(self, sentence: int) -> Sequence[int]:
        """Indices in the row of the event words of a sentence."""
        return self._of_sentence("", self.events).get(sentence, ())

    def places_of(self, label: str, sentence: int) -> Sequence[int]:
        """Indices in the row of a sentence's spans of a label."""
        return self._of_sentence(label, self.places(label)).get(sentence, ())

    def _of_sentence(self, key: str, places: Sequence[int]) -> dict[int, list[int]]:
        if key not in self._by_sentence:
            grouped: dict[int, list[int]] = {}
            for place in places:
                grouped.setdefault(self.row[place].sentence, []).append(place)
            self._by_sentence[key] = grouped
        return self._by_sentence[key]

    def number(self, place: int) -> int:
        """Which figure stands at a place of the row, -1 where none does."""
        return self._numbers.get(place, -1)

    def kind(self, number: int) -> str:
        """What the figure measures: count, money, percent, stuff, time or measure."""
        return self._kinds[number]

    def between(self, one: int, other: int) -> tuple[Element, ...]:
        """The elements strictly between two places of the row, whichever comes first."""
        return self.row[min(one, other) + 1 : max(one, other)]

    def governor(self, place: int) -> int:
        """Index of the word before a figure once approximators are stepped over, -1 where its sentence begins."""
        if place not in self._governors:
            self._governors[place] = self._governor(place)
        return self._governors[place]

    def _governor(self, place: int) -> int:
        index = place - 1
        while index >= 0 and self.row[index].sentence == self.row[place].sentence:
            element = self.row[index]
            if element.label or not is_approximator(element.low):
                return index
            index -= 1
        return -1

    def governing(self, place: int) -> str:
        """The governor of a figure as a feature: the word itself, or the label of a span."""
        governor = self.governor(place)
        return self.row[governor].low if governor >= 0 and not self.row[governor].label else self.shown(governor)

    def shown(self, index: int) -> str:
        """A place as a feature: a span's label, the word itself where it is short or closed-class, else its form."""
        return self._shown[index] if 0 <= index < len(self._shown) else "^"

    def path(self, one: int, other: int) -> str:
        """What lies between two near places, in reading order; "far" beyond six elements."""
        low, high = (one, other) if one < other else (other, one)
        if high - low - 1 > _PATH:
            return "far"
        key = (low, high)
        if key not in self._paths:
            shown = [self._shown[i] for i in range(low + 1, high) if not is_approximator(self.row[i].low)]
            self._paths[key] = "_".join(shown)
        return self._paths[key]

    def signature(self, one: int, other: int) -> str:
        """The joints between two places: punctuation and conjunctions, repeats folded, at most six."""
        key = (one, other) if one < other else (other, one)
        if key not in self._signatures:
            self._signatures[key] = self._signature(*key)
        return self._signatures[key]

    def _signature(self, low: int, high: int) -> str:
        marks: list[str] = []
        for index in range(bisect_right(self._joint_places, low), bisect_left(self._joint_places, high)):
            _, breaks, mark = self._joints[index]
            if breaks:
                marks.append("/")
            if mark and (not marks or marks[-1] != mark):
                marks.append(mark)
            if len(marks) >= _JOINTS:
                break
        return "".join(marks[:_JOINTS])


def inside(places: Sequence[int], one: int, other: int) -> Sequence[int]:
    """Those of the sorted places that lie strictly between two places, whichever comes first."""
    low, high = (one, other) if one < other else (other, one)
    return places[bisect_right(places, low) : bisect_left(places, high)]


def _shown(element: Element) -> str:
    if element.label:
        return "FIG" if element.label in FIGURES else element.label
    if len(element.low) <= 4 or kinds(element.low) or is_approximator(element.low):
        return element.low
    return f"*{element.form}"


def _joints(row: Sequence[Element]) -> Iterator[tuple[int, bool, str]]:
    """The places where a line begins or a joint stands: (place, whether a line begins, the joint's sign or "")."""
    line = row[0].line if row else 0
    for place, element in enumerate(row):
        breaks, line = element.line != line, element.line
        mark = "" if element.label else _SIGNS.get(element.low, "")
        if not mark and not element.label:
            mark = "".join(_MARKS[kind] for kind in kinds(element.low))
        if breaks or mark:
            yield place, breaks, mark


def bucket(distance: int) -> str:
    """A distance in elements on a rough logarithmic scale."""
    for limit in (0, 1, 2, 3, 5, 8, 12, 20, 35):
        if distance <= limit:
            return str(limit)
    return "99"
