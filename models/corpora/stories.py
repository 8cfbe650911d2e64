"""The annotated stories of ``eval/data/stories``: front matter in YAML, body with inline marks ``[text](LABEL)``."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal, get_args

import yaml
from msgspec import Struct

from extract.document import Span
from extract.errors import InputError
from extract.labels import LABELS
from models.corpora.annotated import Annotated, Mark

SHIPPED: Final = Path(__file__).parents[2] / "eval/data/stories"
"""Our own stories, installed with the package."""

Split = Literal["train", "dev", "test"]

_MARK = re.compile(r"\[([^\[\]]+)\]\(([A-Z]+)\)")
_NUMBER = re.compile(r"\d+$")
_FIRST_DEV: Final = 9
_FIRST_TEST: Final = 10


class Story(Struct, frozen=True, kw_only=True):
    """An annotated file: ``text`` is the body without marks, ``spans`` point into it, the lists are as annotated."""

    name: str
    lang: Literal["ru", "en"]
    published: date
    title: str
    summary: str
    text: str
    spans: tuple[Span, ...]
    key: tuple[int, ...]
    facts: tuple[dict[str, Any], ...]
    refs: tuple[dict[str, Any], ...]
    dates: tuple[dict[str, Any], ...]
    penalties: tuple[dict[str, Any], ...]

    @property
    def split(self) -> Split:
        """Numbers 01-08 of a theme train, 09 develops, 10-12 test."""
        match = _NUMBER.search(self.name)
        number = int(match.group()) if match else 0
        return "train" if number < _FIRST_DEV else "dev" if number < _FIRST_TEST else "test"


def read_story(path: Path) -> Story:
    """Read one story. Raises InputError where the front matter or a mark is broken."""
    parts = path.read_text(encoding="utf-8").split("---\n", 2)
    if len(parts) != 3 or parts[0].strip():
        raise InputError(f"{path}: expected front matter between two '---' lines, found none; see GUIDELINES.md")
    meta = yaml.safe_load(parts[1])
    text, spans = unmark(parts[2], str(path))
    return Story(
        name=meta["story"],
        lang=meta["lang"],
        published=meta["published"],
        title=meta["title"],
        summary=" ".join(meta["summary"].split()),
        text=text,
        spans=spans,
        key=tuple(meta["key"]),
        facts=tuple(meta.get("facts") or ()),
        refs=tuple(meta.get("refs") or ()),
        dates=tuple(meta.get("dates") or ()),
        penalties=tuple(meta.get("penalties") or ()),
    )


def unmark(marked: str, source: str = "-") -> tuple[str, tuple[Span, ...]]:
    """Split marked text into plain text and spans. Raises InputError on a label outside the set."""
    plain: list[str] = []
    spans: list[Span] = []
    position = length = 0
    for match in _MARK.finditer(marked):
        between = marked[position : match.start()]
        length += len(between)
        content, label = match.groups()
        if label not in LABELS:
            raise InputError(f"{source}: unknown label {label} on {content!r}; expected one of {', '.join(LABELS)}")
        spans.append(Span(start=length, end=length + len(content), label=label, text=content))
        plain += (between, content)
        length += len(content)
        position = match.end()
    plain.append(marked[position:])
    return "".join(plain), tuple(spans)


def read_stories(folder: Path, split: Split | None = None) -> Iterator[Story]:
    """All stories of a folder in name order, or those of one split."""
    if split is not None and split not in get_args(Split):
        raise ValueError(f"split {split!r}: expected one of {', '.join(get_args(Split))}")
    for path in sorted(folder.glob("*.md")):
        story = read_story(path)
        if split is None or story.split == split:
            yield story


def annotated(story: Story) -> Annotated:
    """A story as training text: every label of ours is annotated, so an unmarked word is O."""
    return Annotated(
        source=f"{story.name}.{story.lang}",
        corpus="stories",
        lang=story.lang,
        text=story.text,
        marks=tuple(Mark(span.start, span.end, frozenset({span.label})) for span in story.spans),
        absent=frozenset(),
    )
