from datetime import date
from pathlib import Path

from eval.suites import exports
from models.corpora.stories import Story, unmark


def test_the_exports_of_a_tiny_model_are_compared(tiny: Path) -> None:
    text, spans = unmark("[Police](ORG) seized [20 kg](QUANTITY) of [hashish](ITEM).")
    story = Story(
        name="xx01", lang="en", published=date(2026, 1, 1), title="", summary="", text=text, spans=spans,
        key=(), facts=(), refs=(), dates=(), penalties=(),
    )  # fmt: skip
    result = exports.run([story] * 3, tiny)
    assert result.score("scores", "ONNX, float32", "same as torch").value == 1.0
    assert set(result.grids["scores"].rows) == {"torch, float32", "ONNX, float32", "ONNX, int8"}
    assert result.score("scores", "ONNX, int8", "span F1").tp is not None
