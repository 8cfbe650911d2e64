"""News without annotation, for what a teacher says of it: one JSON object with ``text`` a line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from extract.labels import LABELS
from models.corpora.annotated import Annotated


def read(folder: Path, lang: Literal["ru", "en"], corpus: str) -> Iterator[Annotated]:
    """The texts of every ``*.jsonl`` of the folder, in order. Nothing is marked and no label is annotated."""
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                text = json.loads(line)["text"] if line.strip() else ""
                if text.strip():
                    yield Annotated(
                        source=f"{path.name}:{number}",
                        corpus=corpus,
                        lang=lang,
                        text=text,
                        marks=(),
                        absent=frozenset(LABELS),
                    )
