"""NEREL v1.1 (nerel-ds/NEREL): Russian Wikinews, nested entities in brat stand-off."""

import re
from collections.abc import Iterator
from pathlib import Path

from models.corpora.annotated import UNSEEN_BY_NER, Annotated, Mark, outermost
from models.corpora.mapping import choices

_BARE_NUMBER = re.compile(r"[\d\s.,]+|[^\W\d]+")


def read(folder: Path) -> Iterator[Annotated]:
    """The documents of one part (``nerel/train``), outermost entities only. Offsets need the text's own line ends."""
    for path in sorted(folder.glob("*.txt")):
        with path.open(encoding="utf-8", newline="") as file:
            text = file.read()
        marks = outermost(_marks(path.with_suffix(".ann").read_text(encoding="utf-8"), text))
        yield Annotated(source=path.name, corpus="nerel", lang="ru", text=text, marks=marks, absent=UNSEEN_BY_NER)


def _marks(stand_off: str, text: str) -> Iterator[Mark]:
    table = choices("nerel")
    for line in stand_off.splitlines():
        if not line.startswith("T"):
            continue
        kind, place = line.split("\t")[1].split(" ", 1)
        offsets = [int(number) for number in re.findall(r"\d+", place)]  # "12 15;20 24": a split entity, taken whole
        if kind not in table:
            continue
        start, end = min(offsets), max(offsets)
        labels = table[kind]
        if kind == "NUMBER" and _BARE_NUMBER.fullmatch(text[start:end]):
            labels = frozenset({"CARDINAL"})
        yield Mark(start, end, labels)
