"""``derek export``: package a fitted tagger."""

import sys
from pathlib import Path
from typing import Annotated

import typer


def command(
    folder: Annotated[Path, typer.Argument(help="Folder of a fitted model, as `derek train` saved it.")],
) -> None:
    """Write model.onnx (float32) and model.int8.onnx next to the weights and calibrate its scores. Needs the [train] extra."""
    from models.calibrate import calibrate
    from models.export import export

    for path in export(folder):
        print(f"{path}: {path.stat().st_size / 1e6:.1f} MB", file=sys.stderr)
    fitted = calibrate(folder)
    print(f"scores calibrated: slope {fitted.slope:.3f}, offset {fitted.offset:+.3f}", file=sys.stderr)
