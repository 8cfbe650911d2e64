"""Smoothing: the outliers of a feed-forward block moved from its activations into its weights (SmoothQuant, Xiao et al. 2023).

Eight bits share one scale over a whole tensor of activations, and after the GELU a few channels reach far beyond the rest.
Dividing each channel by a factor there and multiplying its weights by it changes nothing in exact arithmetic, but lets the
scale fit them all. The factor costs nothing at run time: the GELU ends in a product with one half as it is.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

import torch
from torch import Tensor, nn

_SHARE: Final = 0.7
"""How much of a channel's reach moves: 1 evens out the activations, 0 the weights. Chosen on the development stories."""
_LEAST: Final = 1e-4


class ScaledGelu(nn.Module):
    """GELU with every channel multiplied by a factor of its own."""

    scale: Tensor

    def __init__(self, factor: Tensor) -> None:
        super().__init__()
        self.register_buffer("scale", factor / 2)

    def forward(self, values: Tensor) -> Tensor:
        """[..., channels] to the same shape."""
        return values * (1 + torch.erf(values / 2**0.5)) * self.scale


@torch.inference_mode()
def channel_peaks(model: Any, batches: Iterable[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """The largest magnitude of every channel that enters a block's output product, by the product's name."""
    peaks: dict[str, Tensor] = {}
    hooks = []
    for name, module in _products(model):

        def note(_module: nn.Module, inputs: tuple[Tensor, ...], name: str = name) -> None:
            peak = inputs[0].abs().flatten(0, -2).amax(dim=0)
            peaks[name] = torch.maximum(peaks[name], peak) if name in peaks else peak

        hooks.append(module.register_forward_pre_hook(note))
    for batch in batches:
        model(**batch)
    for hook in hooks:
        hook.remove()
    return peaks


@torch.no_grad()
def smooth(model: Any, peaks: Mapping[str, Tensor]) -> None:
    """Move the outliers of a BERT's feed-forward blocks into their weights, in place.

    Raises ValueError where the blocks do not use the exact GELU.
    """
    if model.config.hidden_act != "gelu":
        raise ValueError(f"activation {model.config.hidden_act!r}: expected gelu, whose last product takes the factors")
    for layer in model.base_model.encoder.layer:
        product = layer.output.dense
        name = next(name for name, module in _products(model) if module is product)
        weights = product.weight.abs().amax(dim=0).clamp_min(_LEAST)
        factor = peaks[name].clamp_min(_LEAST) ** _SHARE / weights ** (1 - _SHARE)
        product.weight.mul_(factor)
        layer.intermediate.intermediate_act_fn = ScaledGelu(1 / factor)


def _products(model: Any) -> list[tuple[str, nn.Module]]:
    outputs = {id(layer.output.dense) for layer in model.base_model.encoder.layer}
    return [(name, module) for name, module in model.named_modules() if id(module) in outputs]
