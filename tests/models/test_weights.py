from pathlib import Path

import pytest

from extract.errors import ModelError
from models.weights import fitted


def test_the_shipped_model_is_whole_and_light() -> None:
    folder = fitted()
    for name in ("config.json", "model.safetensors", "model.int8.onnx", "tokenizer.json", "derek.json"):
        assert (folder / name).stat().st_size < 95e6


def test_a_folder_is_taken_as_it_is(tiny: Path) -> None:
    assert fitted(str(tiny)) == tiny


def test_neither_is_an_error_that_names_what_there_is() -> None:
    with pytest.raises(ModelError, match="expected base or a folder"):
        fitted("large")
