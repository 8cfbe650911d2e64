"""Package a fitted model: the ONNX file in float32, and its int8 version that the project ships."""

import logging
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers import AutoModelForTokenClassification

from extract.errors import ModelError
from extract.tagger.pieces import Pieces
from models.batches import collate, window_examples
from models.corpora import stories
from models.encoding import encode
from models.smoothing import channel_peaks, smooth

FLOAT: Final = "model.onnx"
INT8: Final = "model.int8.onnx"
_OPSET: Final = 18
_CALIBRATION_STEP: Final = 6
"""Every sixth training story: enough of both languages to show each channel's reach."""
_CALIBRATION_WINDOW: Final = 192


class _Logits(nn.Module):
    """The classifier with plain tensors in and out, as ONNX wants it."""

    def __init__(self, model: nn.Module) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Scores [windows, pieces, tags]."""
        logits: Tensor = self.model(input_ids=input_ids, attention_mask=attention_mask).logits
        return logits


def export(folder: Path) -> tuple[Path, Path]:
    """Write ``model.onnx`` and ``model.int8.onnx`` next to the saved weights; returns both paths."""
    return export_float(folder, folder / FLOAT), export_int8(folder, folder / INT8)


def export_float(folder: Path, target: Path) -> Path:
    """Write the float32 ONNX file of a saved model. Raises ModelError where the folder holds no weights."""
    return _write(_load(folder), target)


def export_int8(folder: Path, target: Path) -> Path:
    """Write the int8 ONNX file of a saved model. Raises ModelError where the folder holds no weights.

    Weights are quantised per channel, activations at run time (dynamic quantisation) after the feed-forward blocks were
    smoothed (:mod:`models.smoothing`). Weights use seven bits: with eight, sums of two products overflow sixteen bits on
    processors without VNNI, and results would depend on the machine. The classifier, the smallest product, stays in float32.
    """
    logging.getLogger().setLevel(logging.ERROR)  # onnxruntime advises a pre-processing step that changes nothing here
    model = _load(folder)
    smooth(model, channel_peaks(model, _calibration(folder)))
    with tempfile.TemporaryDirectory() as made:
        whole = onnx.load(_write(model, Path(made) / FLOAT))
        quantize_dynamic(
            whole,
            target,
            per_channel=True,
            weight_type=QuantType.QInt8,
            reduce_range=True,
            nodes_to_exclude=list(_classifiers(whole, model.config.num_labels)),
            extra_options={"MatMulConstBOnly": True},
        )
    return target


def _load(folder: Path) -> Any:
    if not (folder / "config.json").is_file():
        raise ModelError(f"{folder}: expected a model saved by `derek train`, found no config.json")
    model = AutoModelForTokenClassification.from_pretrained(folder, dtype=torch.float32, attn_implementation="eager")
    return model.eval()


def _write(model: nn.Module, target: Path) -> Path:
    ids = torch.randint(5, 50, (2, 16))
    axes = {0: torch.export.Dim("windows"), 1: torch.export.Dim("pieces", max=512)}
    program = torch.onnx.export(
        _Logits(model).eval(),
        (ids, torch.ones_like(ids)),
        dynamo=True,
        opset_version=_OPSET,
        input_names=["input_ids", "attention_mask"],
        output_names=["logits"],
        dynamic_shapes={"input_ids": axes, "attention_mask": axes},
        verbose=False,
    )
    if program is None:
        raise RuntimeError("torch.onnx.export returned no program")
    program.save(target, external_data=False)
    return target


def _calibration(folder: Path) -> Iterator[Mapping[str, Tensor]]:
    pieces = Pieces.load(folder / "tokenizer.json")
    texts = [stories.annotated(story) for story in stories.read_stories(stories.SHIPPED, "train")][::_CALIBRATION_STEP]
    for row in encode(texts, pieces).to_list():
        batch = collate(list(window_examples(row, pieces, _CALIBRATION_WINDOW)), pieces.pad)
        yield {"input_ids": batch.ids, "attention_mask": batch.mask}


def _classifiers(model: onnx.ModelProto, tags: int) -> Iterator[str]:
    """Names of the products that give the tags' scores."""
    wide = {tensor.name for tensor in model.graph.initializer if len(tensor.dims) == 2 and tags in tensor.dims}
    yield from (node.name for node in model.graph.node if node.op_type in ("MatMul", "Gemm") and wide & {*node.input})
