"""Grids of scores as Markdown tables."""

from collections.abc import Callable, Mapping
from typing import Final, Literal

from eval.report.result import Grid, Result
from eval.report.score import Score


def lines(grid: Grid, *, intervals: bool = True) -> list[list[str]]:
    """The header and the rows of a grid as people read them.

    Behind the grid's own columns stand the precision, the recall and the number of gold records (or cases) of the first
    one, where any row has them.
    """
    columns = grid.columns
    behind = {
        name: [tell(next(iter(row.values()), None)) for row in grid.rows.values()] for name, tell in _BEHIND.items()
    }
    behind = {name: cells for name, cells in behind.items() if any(cells)}
    result = [["", *columns, *behind]]
    for i, (name, row) in enumerate(grid.rows.items()):
        cells = [cell(row.get(column), intervals=intervals) for column in columns]
        result.append([name, *cells, *(extra[i] for extra in behind.values())])
    return result


def cell(score: Score | None, *, intervals: bool = True) -> str:
    """One score: 0.966 [0.951, 0.979] for a ratio, 12.3 articles/s for a measurement, – for none."""
    if score is None or score.value is None:
        return "–"
    if score.unit:
        return f"{score.value:,.{2 if score.value < 10 else 0}f} {score.unit}"
    if not intervals or score.low is None or score.high is None:
        return f"{score.value:.3f}"
    return f"{score.value:.3f} [{score.low:.3f}, {score.high:.3f}]"


def table(grid: Grid) -> str:
    """One grid as a Markdown table."""
    header, *rows = lines(grid)
    rule = ["---", *("---:" for _ in header[1:])]
    return "\n".join("| " + " | ".join(escape(value) for value in line) + " |" for line in (header, rule, *rows))


def section(result: Result, level: int = 2) -> str:
    """A suite's part of the report: its title, what it stands on and its grids."""
    parts = [f"{'#' * level} {result.title}", f"{result.documents} documents in {result.seconds:.1f} s."]
    if result.failed:
        parts.append(f"No document was given for {len(result.failed)}: {', '.join(result.failed)}.")
    for grid in result.grids.values():
        parts += [f"**{grid.title}**", table(grid)]
    return "\n\n".join(parts)


def escape(text: str) -> str:
    """Text that does not end a table's cell."""
    return " ".join(text.replace("|", "\\|").split())


def _size(score: Score | None) -> str:
    if score is None:
        return ""
    if score.total is not None:
        return str(score.total)
    return str(score.tp + score.fn) if score.tp is not None and score.fn is not None else ""


def _part(score: Score | None, name: Literal["precision", "recall"]) -> str:
    if score is None or score.fn is None:  # not an F1
        return ""
    value = getattr(score, name)
    return "–" if value is None else f"{value:.3f}"


_BEHIND: Final[Mapping[str, Callable[[Score | None], str]]] = {
    "precision": lambda score: _part(score, "precision"),
    "recall": lambda score: _part(score, "recall"),
    "gold": _size,
}
