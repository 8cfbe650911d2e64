"""``derek train``: fit a tagger."""

import sys
from pathlib import Path
from typing import Annotated

import typer


def command(
    config: Annotated[Path, typer.Argument(help="A file of models/configs.")],
    base: Annotated[
        str | None, typer.Option(help="Encoder (or teacher): folder or hub name; else the configuration's.")
    ] = None,
    corpora: Annotated[Path, typer.Option(help="Folder with the public corpora (see models/README.md).")] = Path(
        "corpora"
    ),
    out: Annotated[Path | None, typer.Option(help="Folder of the run; else runs/NAME.")] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Start anew instead of resuming from a checkpoint.")] = False,
) -> None:
    """Fit the tagger of a configuration, or distil it from a teacher.

    A run that was cut off goes on from its last checkpoint. Needs the [train] extra.
    """
    from models.config import Distillation, read_config
    from models.distil import distil
    from models.train import train

    settings, target = read_config(config), out or Path("runs") / config.stem
    if isinstance(settings, Distillation):
        folder = distil(settings, target, base=base, corpora=corpora, project=Path.cwd(), resume=not fresh)
    else:
        folder = train(settings, target, base=base, corpora=corpora, project=Path.cwd(), resume=not fresh)
    print(f"saved {folder}; package it with: derek export {folder}", file=sys.stderr)
