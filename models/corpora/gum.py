"""GUM (amir-zeldes/gum): English news, interviews, biographies and court speech; dates are marked in the XML."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Final

from extract.labels import LABELS, Label
from models.corpora.annotated import Annotated
from models.corpora.tagged import from_sentences

_TAG = re.compile(r"<(/?)(\w+)")
_ABSENT: Final[frozenset[Label]] = frozenset(LABELS) - {"DATE"}


def read(folder: Path) -> Iterator[Annotated]:
    """The documents of ``xml``: a word a line between tags, ``<s>`` around sentences, ``<date>`` around dates."""
    for path in sorted((folder / "xml").glob("*.xml")):
        sentences: list[list[tuple[str, str]]] = []
        prefix = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            tag = _TAG.match(line) if "\t" not in line else None
            if tag is None:
                if line.strip() and sentences:
                    sentences[-1].append((unescape(line.split("\t", 1)[0]), f"{prefix}-date" if prefix else "O"))
                    prefix = "I" if prefix else ""
            elif tag.group(2) == "s" and not tag.group(1):
                sentences.append([])
            elif tag.group(2) == "date":
                prefix = "" if tag.group(1) else "B"
        yield from_sentences(
            [sentence for sentence in sentences if sentence],
            source=path.name,
            corpus="gum",
            lang="en",
            absent=_ABSENT,
        )
