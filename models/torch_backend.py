"""The torch backend: the saved folder as transformers loads it; what the exported files are verified against."""

from pathlib import Path
from typing import cast

import torch
from transformers import AutoModelForTokenClassification

from extract.tagger.backend import Floats, Ids


class TorchBackend:
    """The fitted tagger in float32 (see :class:`extract.tagger.backend.Backend`)."""

    def __init__(self, folder: Path) -> None:
        self._model = AutoModelForTokenClassification.from_pretrained(folder, dtype=torch.float32).eval()

    @torch.inference_mode()
    def logits(self, ids: Ids, mask: Ids) -> Floats:
        """Scores [windows, pieces, tags]."""
        output = self._model(input_ids=torch.from_numpy(ids), attention_mask=torch.from_numpy(mask))
        return cast(Floats, output.logits.numpy())
