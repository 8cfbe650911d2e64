"""Direction of a change, read off its event word (``direction.toml``) or off the two ends of "from X to Y"."""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from extract.document import Number
from extract.facts.elements import is_cyrillic, plain
from extract.labels import Direction, Language
from extract.text.morph import lemma

Value = Number | tuple[Number, Number] | None
_DIRECTIONS: Final[tuple[Direction, ...]] = ("up", "down")


@cache
def _table(lang: Language) -> dict[str, Direction]:
    raw = tomllib.loads((files("extract.facts") / "direction.toml").read_text(encoding="utf-8"))
    return {entry: direction for direction in _DIRECTIONS for entry in raw["en" if lang == "en" else "ru"][direction]}


@lru_cache(maxsize=4_096)
def word_direction(word: str, lang: Language) -> Direction | None:
    """Where a CHANGE span points: ``выросла`` up, ``went down`` down, None for a word that does not say.

    Of several words the last telling one counts: "went down", "стало больше".
    """
    table = _table(lang)
    for part in reversed(plain(word).split()):
        for form in (part, lemma(part)) if lang != "en" and is_cyrillic(part) else (part,):
            fits = [entry for entry in table if form.startswith(entry)]
            if fits:
                return table[max(fits, key=len)]
    return None


def step_direction(before: Value, after: Value) -> Direction | None:
    """Where the step between two levels points, None where they are ranges, unknown or equal."""
    if isinstance(before, tuple) or isinstance(after, tuple) or before is None or after is None or before == after:
        return None
    return "up" if after > before else "down"
