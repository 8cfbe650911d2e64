"""Calibration: raw tagger scores into chances of being right."""

from pathlib import Path
from typing import Final

import msgspec
import numpy as np
from msgspec import Struct

from extract.tagger.backend import Floats

_EDGE: Final = 1e-6


class Calibration(Struct, frozen=True):
    """Platt scaling (Platt 1999) of a probability's log odds; the default changes nothing."""

    slope: float = 1.0
    offset: float = 0.0

    def __call__(self, scores: Floats) -> Floats:
        """Calibrated probabilities, same shape, their order kept."""
        odds = self.slope * log_odds(scores) + self.offset
        return np.asarray(1 / (1 + np.exp(-odds)), dtype=np.float32)


def log_odds(scores: Floats) -> Floats:
    """Of probabilities; certain ones are taken for nearly certain."""
    kept = np.clip(scores, _EDGE, 1 - _EDGE)
    return np.asarray(np.log(kept / (1 - kept)), dtype=np.float32)


class _About(Struct):
    calibration: Calibration = Calibration()


def read_calibration(folder: Path) -> Calibration:
    """That of the ``derek.json`` of a fitted model; none there leaves scores as they are."""
    return msgspec.json.decode((folder / "derek.json").read_bytes(), type=_About).calibration
