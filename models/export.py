"""Package a fitted model: the ONNX file in float32, and its int8 version that the project ships."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers import AutoModelForTokenClassification

from extract.errors import ModelError

FLOAT: Final = "model.onnx"
INT8: Final = "model.int8.onnx"
_OPSET: Final = 18


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
    path = export_float(folder, folder / FLOAT)
    return path, quantise(path)


def export_float(folder: Path, target: Path) -> Path:
    """Write the float32 ONNX file of a saved model. Raises ModelError where the folder holds no weights."""
    if not (folder / "config.json").is_file():
        raise ModelError(f"{folder}: expected a model saved by `derek train`, found no config.json")
    model = AutoModelForTokenClassification.from_pretrained(folder, dtype=torch.float32, attn_implementation="eager")
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


def quantise(path: Path) -> Path:
    """The int8 version of a float32 ONNX file, next to it.

    Weights are quantised per channel, activations at run time (dynamic quantisation). What reads the GELU of a
    feed-forward block stays in float32, and so does the classifier: a few channels there reach far beyond the rest, and
    one scale for all of them costs most of what eight bits lose (see the model card).
    """
    logging.getLogger().setLevel(logging.ERROR)  # onnxruntime advises a pre-processing step that changes nothing here
    target = path.with_name(INT8)
    model = onnx.load(path)
    quantize_dynamic(
        model,
        target,
        per_channel=True,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=list(_delicate(model)),
        extra_options={"MatMulConstBOnly": True},
    )
    return target


def _delicate(model: onnx.ModelProto) -> Iterator[str]:
    """Names of the products whose weights narrow a layer (feed-forward out, classifier); the others keep or widen it."""
    shapes = {tensor.name: tuple(tensor.dims) for tensor in model.graph.initializer}
    for node in model.graph.node:
        if node.op_type in ("MatMul", "Gemm"):
            yield from (node.name for name in node.input if len(s := shapes.get(name, ())) == 2 and s[0] > s[1])
