"""Colours of labels in the terminal: names, figures, law and events each keep to one family."""

from typing import Final

from extract.labels import EVENTS, Label

_NAMES: Final = "bold cyan"
_EVENTS: Final = "bold magenta"

STYLES: Final[dict[Label, str]] = {
    "PERSON": _NAMES,
    "ORG": _NAMES,
    "LOC": _NAMES,
    "ROLE": "cyan",
    "DATE": "green",
    "LAW": "yellow",
    "ARTICLE": "bold yellow",
    "CRIME": "red",
    "PENALTY": "bold red",
    "QUANTITY": "bold blue",
    "CARDINAL": "bold blue",
    "MONEY": "bold blue",
    "PERCENT": "bold blue",
    "AGE": "blue",
    "ITEM": "underline",
    **dict.fromkeys(EVENTS, _EVENTS),
}
