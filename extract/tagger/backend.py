"""What a backend does: piece ids in, a score for each tag at each piece out."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
Floats = NDArray[np.float32]


class Backend(Protocol):
    """The encoder with its classifier, run by any engine."""

    def logits(self, ids: Ids, mask: Ids) -> Floats:
        """Scores [windows, pieces, tags] for ``ids`` [windows, pieces], where ``mask`` is 1 (0 on padding)."""
        ...
