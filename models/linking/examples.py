"""Gold links of the annotated stories: each figure of a body aligned with its fact, its event word and its item."""

from typing import Any, Final

from msgspec import Struct

from extract.document import Span
from extract.facts.frame import Frame
from extract.labels import EVENTS, FIGURES, Approx, Label
from extract.names.places import nominative
from extract.text.sentences import split_sentences
from extract.values.figure import Figure
from extract.values.figures import read_figure
from models.corpora.stories import Story

_LABELS: Final = {
    "count": "CARDINAL", "percent": "PERCENT", "pp": "PERCENT",
    **dict.fromkeys(("KZT", "USD", "EUR", "RUB", "CNY", "MRP"), "MONEY"),
}  # fmt: skip


class Linked(Struct, frozen=True):
    """A story as the linkers see it: ``gold[k]`` is the annotated fact of the k-th figure of ``frame``."""

    name: str
    story: Story
    frame: Frame
    gold: tuple[dict[str, Any], ...]


def linked(story: Story) -> Linked:
    """Align the story's figures with its facts."""
    spans = [span for span in story.spans if span.label in FIGURES]
    pairs = align([read_figure(story.text, span, story.lang) for span in spans], story.facts)
    figures = [known_figure(span.span, fact) for span, fact in pairs]
    frame = Frame(story.text, split_sentences(story.text, story.lang), story.spans, figures, story.lang)
    return Linked(f"{story.name}.{story.lang}", story, frame, tuple(fact for _, fact in pairs))


def align(figures: list[Figure], facts: tuple[dict[str, Any], ...]) -> list[tuple[Figure, dict[str, Any]]]:
    """Pairs of a figure and its fact in text order; equal values go by their order, what fits nothing is left out."""
    scored = sorted(
        (-_fit(figure, fact), abs(i - j), i, j)
        for i, figure in enumerate(figures)
        for j, fact in enumerate(facts)
        if _fit(figure, fact) > 0
    )
    taken: dict[int, int] = {}
    for _, _, i, j in scored:
        if i not in taken and j not in taken.values():
            taken[i] = j
    return [(figures[i], facts[j]) for i, j in sorted(taken.items())]


def known_figure(span: Span, fact: dict[str, Any]) -> Figure:
    """The figure with the annotated value, so that linking is fitted apart from the reading of numbers."""
    value = tuple(fact["value"]) if isinstance(fact["value"], list) else fact["value"]
    approx: Approx = fact.get("approx", "exact")
    return Figure(span=span, value=value, unit=fact["unit"], approx=approx)


def gold_events(example: Linked, number: int, candidates: list[int]) -> list[int]:
    """The candidates that give the figure its annotated event; empty where the event word is out of reach."""
    event = example.gold[number]["event"]
    if event == "stat":
        return [-1]
    row = example.frame.row
    return [c for c in candidates if c >= 0 and row[c].label in EVENTS and row[c].label.lower() == event]


def gold_things(example: Linked, number: int, candidates: list[int], label: Label) -> list[int]:
    """The candidates that are the annotated item, place (nominative) or date (ISO value); -1 where it has none."""
    key = {"ITEM": "item", "LOC": "place", "DATE": "date"}[label]
    wanted = example.gold[number].get(key)
    if wanted is None:
        return [-1]
    story, row = example.story, example.frame.row
    texts = {c: story.text[row[c].start : row[c].end] for c in candidates if c >= 0}
    if label == "DATE":
        values = {str(date["text"]): str(date["value"]) for date in story.dates}
        return [c for c, text in texts.items() if values.get(text) == str(wanted)]
    if label == "LOC":
        return [c for c, text in texts.items() if nominative(text, story.lang).casefold() == str(wanted).casefold()]
    return [c for c, text in texts.items() if text.casefold() == str(wanted).casefold()]


def _fit(figure: Figure, fact: dict[str, Any]) -> float:
    if figure.span.label != _LABELS.get(fact["unit"], "QUANTITY"):
        return 0.0
    value = list(fact["value"]) if isinstance(fact["value"], list) else [fact["value"]]
    own = list(figure.value) if isinstance(figure.value, tuple) else [figure.value]
    if len(own) == len(value) and all(
        a is not None and abs(a - b) <= 1e-4 * abs(b) for a, b in zip(own, value, strict=True)
    ):
        return 1.0 if figure.unit == fact["unit"] else 0.5
    return 0.1
