"""Grids of scores as tables in the terminal, and progress on standard error."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from eval.report.markdown import lines
from eval.report.report import Report
from eval.report.result import Grid

T = TypeVar("T")


def table(grid: Grid) -> Table:
    """One grid, without its intervals, figures to the right."""
    header, *rows = lines(grid, intervals=False)
    result = Table(title=Text(grid.title), title_justify="left")
    for number, name in enumerate(header):
        result.add_column(Text(name), justify="right" if number else "left")
    for row in rows:
        result.add_row(*(Text(value) for value in row))
    return result


def show(report: Report, console: Console | None = None) -> None:
    """Print all grids of a report."""
    console = console or Console()
    for result in report.suites.values():
        console.rule(Text(result.title))
        for grid in result.grids.values():
            console.print(table(grid))


def track(items: Iterable[T], description: str, total: int | None = None) -> Iterator[T]:
    """The items themselves, with a bar on standard error while they pass by (nothing where that is no terminal)."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield from progress.track(items, total=total, description=description)
