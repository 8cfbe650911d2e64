"""Frame: the row of elements with its figures, and the questions that the linkers ask about two places in it."""

from collections.abc import Sequence
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
_PATH: Final = 6


class Frame:
    """One article. ``figures[k]`` is the index in ``row`` of the k-th figure, ``values[k]`` what it says.

    A figure hidden under another span is left out.
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
        self._places: dict[str, tuple[int, ...]] = {}

    def places(self, label: str) -> tuple[int, ...]:
        """Indices in the row of the spans of a label."""
        if label not in self._places:
            self._places[label] = tuple(i for i, e in enumerate(self.row) if e.label == label)
        return self._places[label]

    def kind(self, number: int) -> str:
        """What the figure measures: count, money, percent, stuff, time or measure."""
        figure = self.values[number]
        return _CLASSES.get(figure.unit or "", _BY_LABEL.get(figure.span.label, "count"))

    def between(self, one: int, other: int) -> tuple[Element, ...]:
        """The elements strictly between two places of the row, whichever comes first."""
        return self.row[min(one, other) + 1 : max(one, other)]

    def governor(self, place: int) -> int:
        """Index of the word before a figure once approximators are stepped over, -1 where its sentence begins."""
        index = place - 1
        while index >= 0 and self.row[index].sentence == self.row[place].sentence:
            element = self.row[index]
            if element.label or not is_approximator(element.low):
                return index
            index -= 1
        return -1

    def shown(self, index: int) -> str:
        """A place as a feature: a span's label, the word itself where it is short or closed-class, else its form."""
        if not 0 <= index < len(self.row):
            return "^"
        element = self.row[index]
        if element.label:
            return "FIG" if element.label in FIGURES else element.label
        if len(element.low) <= 4 or kinds(element.low) or is_approximator(element.low):
            return element.low
        return f"*{element.form}"

    def path(self, one: int, other: int) -> str:
        """What lies between two near places, in reading order; "far" beyond six elements."""
        low, high = min(one, other), max(one, other)
        if high - low - 1 > _PATH:
            return "far"
        shown = [self.shown(i) for i in range(low + 1, high) if not is_approximator(self.row[i].low)]
        return "_".join(shown)

    def signature(self, one: int, other: int) -> str:
        """The joints between two places: punctuation and conjunctions, repeats folded, at most six."""
        marks: list[str] = []
        line = self.row[min(one, other)].line
        for element in self.between(one, other):
            if element.line != line:
                marks.append("/")
                line = element.line
            mark = "" if element.label else _SIGNS.get(element.low, "")
            if not mark and not element.label:
                mark = "".join(_MARKS[kind] for kind in kinds(element.low))
            if mark and (not marks or marks[-1] != mark):
                marks.append(mark)
        return "".join(marks[:6])


def bucket(distance: int) -> str:
    """A distance in elements on a rough logarithmic scale."""
    for limit in (0, 1, 2, 3, 5, 8, 12, 20, 35):
        if distance <= limit:
            return str(limit)
    return "99"
