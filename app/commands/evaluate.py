"""``derek eval``: accuracy and speed, as a report."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class SplitOption(StrEnum):
    """Choices of ``--split``."""

    train = "train"
    dev = "dev"
    test = "test"


def command(
    suites: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SUITE]...", help="stories, stories-gold-spans, nerel, worldwide, kaznerd, exports, speed, peers."
        ),
    ] = None,
    split: Annotated[SplitOption, typer.Option(help="Which of our stories are scored.")] = SplitOption.test,
    corpora: Annotated[Path, typer.Option(help="Folder with the public corpora (see models/README.md).")] = Path(
        "corpora"
    ),
    report: Annotated[Path | None, typer.Option(help="Folder for report.json, report.md and the mistakes.")] = None,
    peers: Annotated[
        Path | None,
        typer.Option(help="Python of an environment with natasha and spaCy, to measure beside Derek (eval/README.md)."),
    ] = None,
    model: Annotated[str, typer.Option(help="A shipped model or the folder of an exported one.")] = "base",
) -> None:
    """Accuracy and speed, as tables and a report. Without a suite: stories and speed."""
    from rich.console import Console

    from eval.report.terminal import show
    from eval.run import SUITES, Options, run_suites
    from extract.pipeline import Extractor
    from models.weights import fitted

    unknown = sorted(set(suites or ()) - set(SUITES))
    if unknown:
        raise typer.BadParameter(f"{', '.join(unknown)}: expected some of {', '.join(SUITES)}")
    folder = fitted(model)
    options = Options(split=split.value, corpora=corpora, model=folder, peers=peers)
    result = run_suites(suites or ["stories", "speed"], Extractor.load(folder), report, options)
    show(result, Console())
