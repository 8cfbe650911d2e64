"""What a suite gives back: grids of scores and the mistakes behind them."""

from msgspec import Struct

from eval.metrics.mistakes import Mistake
from eval.report.score import Score
from extract.document import ModelInfo


class Grid(Struct, frozen=True):
    """A table of scores: row, then column."""

    title: str
    rows: dict[str, dict[str, Score]]

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns, in the order in which the rows first name them."""
        return tuple(dict.fromkeys(column for row in self.rows.values() for column in row))


class Result(Struct, frozen=True, kw_only=True):
    """One suite's outcome. ``failed`` are the sources that gave no document: all they hold counts as missed."""

    suite: str
    title: str
    grids: dict[str, Grid]
    documents: int
    seconds: float = 0.0
    failed: tuple[str, ...] = ()
    model: ModelInfo | None = None
    mistakes: tuple[Mistake, ...] = ()

    def score(self, grid: str, row: str, column: str) -> Score:
        """One score. Raises KeyError where the suite has none of that name."""
        return self.grids[grid].rows[row][column]
