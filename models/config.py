"""Training configurations: the TOML files of ``models/configs``."""

import tomllib
from pathlib import Path

import msgspec
from msgspec import Struct

from extract.errors import InputError


class Schedule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every fit is told. Lengths are in pieces, the batch with its padding."""

    name: str
    version: str
    epochs: int
    batch_tokens: int
    learning_rate: float
    head_learning_rate: float
    warmup: float
    """Share of the steps over which the rate rises; then it falls linearly to zero."""
    weight_decay: float
    dropout: float
    clip: float
    seed: int
    checkpoint_steps: int
    corpora: dict[str, float]
    """Share of each corpus's texts read in an epoch; above 1 they are repeated."""


class Config(Schedule, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything that decides the weights of a tagger."""

    base: str
    """Folder or hub name of the encoder."""
    window_limits: tuple[int, ...]
    """A text is cut at one of these, drawn anew each time, so that short and long inputs are both at home."""


class Distillation(Schedule, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything that decides the weights of a student."""

    teacher: str
    """Folder of the fitted tagger that teaches; a shipped model by its name."""
    layers: tuple[int, ...]
    """The teacher's layers that the student begins with."""
    feed_forward: int
    """Width of the student's feed-forward blocks: that many of the teacher's neurons are kept, the strongest."""
    window_limit: int
    temperature: float
    """Both sides' scores are divided by it, so that the teacher's doubts teach too."""
    gold: float
    """Weight of the annotation's own loss beside the teacher's."""
    hidden: float
    """Weight of the distance between the last hidden states."""


def read_config(path: Path) -> Config | Distillation:
    """A configuration with a ``teacher`` is a distillation.

    Raises InputError where the file is missing or a key is missing, unknown or of another type.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        if "teacher" in table:
            return msgspec.convert(table, type=Distillation)
        return msgspec.convert(table, type=Config)
    except FileNotFoundError:
        raise InputError(f"{path}: expected a training configuration, found no such file; see models/configs") from None
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise InputError(f"{path}: not a training configuration: {error}") from error
