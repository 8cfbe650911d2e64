"""legal_NER (Legal-NLP-EkStep): Indian judgements in English; the source of ARTICLE and LAW beside the stories."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from extract.labels import EVENTS, LABELS, Label
from models.corpora.annotated import Annotated, Mark, outermost
from models.corpora.mapping import choices

_ABSENT: Final[frozenset[Label]] = frozenset(LABELS) - {"ARTICLE", "LAW"} | EVENTS
"""Only provisions and statutes are marked throughout; names stand unmarked where their role in the case is not told."""


def read(folder: Path) -> Iterator[Annotated]:
    """The development part, one record a text."""
    table = choices("legal_ner")
    with (folder / "dev.jsonl").open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            record = json.loads(line)
            marks = outermost(Mark(start, end, table[kind]) for start, end, kind in record["entities"] if kind in table)
            yield Annotated(
                source=f"dev:{number}", corpus="legal_ner", lang="en", text=record["text"], marks=marks, absent=_ABSENT
            )
