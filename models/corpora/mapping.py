"""Each corpus's entity types in our labels (``types.toml``)."""

import tomllib
from functools import cache
from pathlib import Path
from typing import cast

from extract.labels import LABELS
from models.corpora.annotated import Choice


@cache
def choices(corpus: str) -> dict[str, frozenset[Choice]]:
    """The labels that each type of a corpus may have with us. Types that are missing here say nothing about ours.

    Raises KeyError for a corpus that the table lacks, ValueError for a label that is not ours.
    """
    table = tomllib.loads(Path(__file__).with_name("types.toml").read_text(encoding="utf-8"))[corpus]
    known = {*LABELS, "O"}
    result = {}
    for kind, labels in table.items():
        found = frozenset([labels] if isinstance(labels, str) else labels)
        if not found <= known:
            raise ValueError(f"types.toml [{corpus}] {kind}: unknown label in {sorted(found)}")
        result[kind] = cast(frozenset[Choice], found)
    return result
