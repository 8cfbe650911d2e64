"""The ONNX backend: onnxruntime on the CPU."""

from pathlib import Path
from typing import cast

import onnxruntime

from extract.errors import ModelError
from extract.tagger.backend import Floats, Ids


class OnnxBackend:
    """An exported tagger. ``threads``: 0 leaves the number to onnxruntime (all cores)."""

    def __init__(self, path: Path, threads: int = 0) -> None:
        if not path.is_file():
            raise ModelError(f"{path}: expected an exported tagger, found no such file; run `derek export`")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def logits(self, ids: Ids, mask: Ids) -> Floats:
        """See :class:`extract.tagger.backend.Backend`."""
        (scores,) = self._session.run(None, {"input_ids": ids, "attention_mask": mask})
        return cast(Floats, scores)
