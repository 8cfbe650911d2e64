"""Closed-class words around a figure (``cues.toml``): approximators, conjunctions, relatives, negations."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

KINDS: Final = ("coordinators", "adversatives", "relatives", "subordinators", "parts", "negations")


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((files("extract.facts") / "cues.toml").read_text(encoding="utf-8"))


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for kind in KINDS:
        for words in _tables()[kind].values():
            for word in words:
                found.setdefault(word, []).append(kind)
    return {word: tuple(kinds) for word, kinds in found.items()}


@cache
def _approximators() -> frozenset[str]:
    return frozenset(word for words in _tables()["approximators"].values() for word in words)


def is_approximator(word: str) -> bool:
    """Whether the lower-case word only qualifies the figure after it: ``около``, ``at``, ``least``."""
    return word in _approximators()


def kinds(word: str) -> tuple[str, ...]:
    """The classes of a lower-case function word, empty for any other word."""
    return _kinds().get(word, ())
