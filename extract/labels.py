"""The label set of the tagger and the closed vocabularies of the document (see ``eval/data/GUIDELINES.md``)."""

from typing import Final, Literal, get_args

Label = Literal[
    "PERSON", "ORG", "LOC", "ROLE", "DATE", "LAW", "ARTICLE", "CRIME", "PENALTY",
    "QUANTITY", "CARDINAL", "MONEY", "PERCENT", "AGE", "ITEM",
    "SEIZE", "DETAIN", "DISMANTLE", "DETECT", "CONVICT", "ENACT", "CHANGE", "ALLOCATE", "HARM",
]  # fmt: skip
Event = Literal[
    "seize", "detain", "dismantle", "detect", "convict", "enact", "change", "allocate", "harm", "stat",
]  # fmt: skip
Approx = Literal["exact", "about", "over", "under", "up_to", "at_least"]
Direction = Literal["up", "down"]
Language = Literal["ru", "en", "kk", "und"]
PenaltyKind = Literal[
    "imprisonment", "fine", "arrest", "restriction", "community_service", "deportation", "confiscation", "other",
]  # fmt: skip

LABELS: Final[tuple[Label, ...]] = get_args(Label)
"""All labels, in the order of the classifier's output."""

FIGURES: Final[frozenset[Label]] = frozenset({"QUANTITY", "CARDINAL", "MONEY", "PERCENT"})
"""Labels whose spans carry a value and so make a fact."""

EVENTS: Final[frozenset[Label]] = frozenset(
    {"SEIZE", "DETAIN", "DISMANTLE", "DETECT", "CONVICT", "ENACT", "CHANGE", "ALLOCATE", "HARM"}
)
"""Labels of event words; lower-cased they are the ``event`` of a fact."""

TAGS: Final[tuple[str, ...]] = ("O", *(f"{prefix}-{label}" for label in LABELS for prefix in "BI"))
"""BIO tags, index = class of the token classifier: 0 is O, then B and I of each label."""
