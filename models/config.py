"""Training configurations: the TOML files of ``models/configs``."""

import tomllib
from pathlib import Path

import msgspec
from msgspec import Struct

from extract.errors import InputError


class Config(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything that decides the weights. Lengths are in pieces, the batch with its padding."""

    name: str
    version: str
    base: str
    """Folder or hub name of the encoder."""
    corpora: dict[str, float]
    """Share of each corpus's texts read in an epoch; above 1 they are repeated."""
    epochs: int
    batch_tokens: int
    window_limits: tuple[int, ...]
    """A text is cut at one of these, drawn anew each time, so that short and long inputs are both at home."""
    learning_rate: float
    head_learning_rate: float
    warmup: float
    """Share of the steps over which the rate rises; then it falls linearly to zero."""
    weight_decay: float
    dropout: float
    clip: float
    seed: int
    checkpoint_steps: int


def read_config(path: Path) -> Config:
    """Raises InputError where the file is missing or a key is missing, unknown or of another type."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), type=Config)
    except FileNotFoundError:
        raise InputError(f"{path}: expected a training configuration, found no such file; see models/configs") from None
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise InputError(f"{path}: not a training configuration: {error}") from error
