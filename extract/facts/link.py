"""Link: the labelled spans of an article made into facts.

For each figure the fitted linkers choose its event word, its ITEM, its place and its date
(:mod:`extract.facts.choose`); rules give the direction of a change, merge what is told twice and word the fact in both
languages.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import msgspec

from extract.document import Bilingual, DateMention, Fact, Range, Span
from extract.facts.choose import TASKS, Choice, choose_events, choose_things
from extract.facts.direction import step_direction, word_direction
from extract.facts.frame import Frame
from extract.facts.merge import merge
from extract.facts.scorer import load
from extract.facts.sections import Section, sections
from extract.facts.things import NONE
from extract.facts.wording import Setting, word_fact
from extract.labels import Direction, Event, Language
from extract.values.figure import Figure

_EVENTS: Final[dict[str, Event]] = {
    "SEIZE": "seize", "DETAIN": "detain", "DISMANTLE": "dismantle", "DETECT": "detect", "CONVICT": "convict",
    "ENACT": "enact", "CHANGE": "change", "ALLOCATE": "allocate", "HARM": "harm", "": "stat",
}  # fmt: skip
_LEVEL: Final = frozenset({"до", "to", "at", "достиг", "достигла", "достигло", "reach", "reached"})
_STEP: Final = frozenset({"на", "by", "of", "ещё"})
_NEXT: Final = 2
_UNWORDED: Final = Bilingual("", "")
_SURE: Final = 0.5
"""A place or date is optional: below this probability it is left out."""


def link_facts(
    text: str,
    sentences: Sequence[Range],
    spans: Sequence[Span],
    figures: Sequence[Figure],
    dates: Sequence[DateMention],
    lang: Language,
    nominative: Callable[[str], str],
) -> tuple[Fact, ...]:
    """The facts of an article in text order, repeats merged.

    ``spans`` are all labelled spans, ``figures`` those read into values, ``dates`` the resolved DATE mentions;
    ``nominative`` puts a place name into its dictionary form. An empty article has no facts.
    """
    facts: list[Fact] = []
    settings: dict[int, tuple[str | None, Setting]] = {}
    for section in sections(sentences, spans):
        for fact, setting in _linked(text, section, figures, dates, lang, nominative):
            settings[fact.start] = (fact.item, setting)
            facts.append(fact)
    return tuple(_worded(fact, lang, *settings[fact.start]) for fact in merge(facts, lang))


def _linked(
    text: str,
    section: Section,
    figures: Sequence[Figure],
    dates: Sequence[DateMention],
    lang: Language,
    nominative: Callable[[str], str],
) -> Iterator[tuple[Fact, Setting]]:
    """The facts of a section, repeats and all, with what their wording needs to know."""
    frame = Frame(text, section.sentences, section.spans, figures, lang)
    if not frame.figures:
        return
    events = choose_events(frame, load("event"))
    chosen = {task: choose_things(frame, label, events, load(task)) for task, label in TASKS.items() if label}
    resolved = {date.start: date.value for date in dates}
    scores = {span.start: span.score for span in section.spans}
    for number, (figure, event) in enumerate(zip(frame.values, events, strict=True)):
        item, place, date = (chosen[task][number] for task in ("item", "place", "date"))
        setting = _setting(text, frame, number, event, item)
        known = [choice for choice in (event, item) if choice.place != NONE]
        fact = Fact(
            event=_EVENTS[event.label],
            value=figure.value,
            unit=figure.unit,
            approx="exact" if setting.level and figure.approx == "up_to" else figure.approx,
            item=_written(text, frame, item),
            place=_place(text, frame, place, nominative),
            date=resolved.get(frame.row[date.place].start) if date.label and date.score >= _SURE else None,
            direction=_direction(frame, number, event) if event.label == "CHANGE" else None,
            start=figure.span.start,
            end=figure.span.end,
            sentence=section.first + frame.row[frame.figures[number]].sentence,
            score=min(figure.span.score, event.score, *(scores[frame.row[choice.place].start] for choice in known)),
            text=_UNWORDED,
        )
        yield fact, setting


def _worded(fact: Fact, lang: Language, item: str | None, setting: Setting) -> Fact:
    """An item filled in from another mention does not stand next to this figure."""
    if fact.item != item:
        setting = msgspec.structs.replace(setting, adjacent=False)
    return msgspec.structs.replace(fact, text=word_fact(fact, lang, setting))


def _written(text: str, frame: Frame, choice: Choice) -> str | None:
    if choice.place == NONE:
        return None
    element = frame.row[choice.place]
    return text[element.start : element.end]


def _place(text: str, frame: Frame, choice: Choice, nominative: Callable[[str], str]) -> str | None:
    written = _written(text, frame, choice)
    return nominative(written) if written is not None and choice.score >= _SURE else None


def _setting(text: str, frame: Frame, number: int, event: Choice, item: Choice) -> Setting:
    place = frame.figures[number]
    between = frame.between(place, item.place) if item.place > place else None
    return Setting(
        written=frame.values[number].span.text,
        word=_written(text, frame, event) or "",
        level=event.label == "CHANGE" and _is_level(frame, number, event),
        adjacent=between is not None and all(not e.label and e.low in ("of", "«", "“", '"') for e in between),
    )


def _is_level(frame: Frame, number: int, event: Choice) -> bool:
    """Whether a changed figure is the new level: "to X", "до X", or a bare amount apart from its event word."""
    place = frame.figures[number]
    before = frame.row[place - 1].low if place else ""
    governor = frame.governor(place)
    word = frame.row[governor].low if governor >= 0 else ""
    if _LEVEL & {before, word}:
        return True
    if _STEP & {before, word} or frame.kind(number) == "percent" or event.place > place:
        return False
    return place - event.place > _NEXT


def _direction(frame: Frame, number: int, event: Choice) -> Direction | None:
    """What the event word says, else the step from the level before ("from X to Y")."""
    told = word_direction(frame.row[event.place].low, frame.lang)
    if told or not number or frame.values[number].unit != frame.values[number - 1].unit:
        return told
    return step_direction(frame.values[number - 1].value, frame.values[number].value)
