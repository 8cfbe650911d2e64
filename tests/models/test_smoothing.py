"""Smoothing changes nothing in exact arithmetic and evens out what the output products read."""

from pathlib import Path

import pytest
import torch
from transformers import AutoModelForTokenClassification

from models.smoothing import ScaledGelu, channel_peaks, smooth
from tests.tiny import build

IDS = torch.arange(5, 45).reshape(2, 20)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return build(tmp_path)


def test_scores_stay_and_outliers_shrink(folder: Path) -> None:
    model = AutoModelForTokenClassification.from_pretrained(folder).eval()
    with torch.no_grad():
        model.bert.encoder.layer[0].intermediate.dense.bias[3] = 40.0  # a channel far beyond the rest
        before = model(input_ids=IDS).logits
        peaks = channel_peaks(model, [{"input_ids": IDS}])
        smooth(model, peaks)
        after = model(input_ids=IDS).logits
    assert torch.allclose(before, after, atol=1e-3)
    smoothed = channel_peaks(model, [{"input_ids": IDS}])
    name = "bert.encoder.layer.0.output.dense"
    assert (smoothed[name].max() / smoothed[name].median()) < 0.5 * (peaks[name].max() / peaks[name].median())


def test_a_factor_of_one_is_the_gelu_itself() -> None:
    values = torch.linspace(-4, 4, 30).reshape(3, 10)
    assert torch.allclose(ScaledGelu(torch.ones(10))(values), torch.nn.functional.gelu(values), atol=1e-6)


def test_another_activation_is_refused(folder: Path) -> None:
    model = AutoModelForTokenClassification.from_pretrained(folder)
    model.config.hidden_act = "relu"
    with pytest.raises(ValueError, match="expected gelu"):
        smooth(model, {})
