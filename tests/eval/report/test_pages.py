from pathlib import Path

import pytest

from eval.report.pages import fill, stale
from eval.report.report import Report
from eval.report.result import Grid, Result
from eval.report.score import Score


def report() -> Report:
    grid = Grid("Scores", {"spans": {"all": Score(value=0.5)}})
    return Report.of([Result(suite="nerel", title="NEREL", grids={"scores": grid}, documents=1)])


def test_a_block_gets_the_reports_table_and_the_rest_stays() -> None:
    page = "# Title\n<!-- table nerel/scores -->\nold\n<!-- end -->\nText\n"
    filled = fill(page, report())
    assert "| spans | 0.500 |" in filled
    assert "old" not in filled
    assert filled.startswith("# Title\n")
    assert filled.endswith("<!-- end -->\nText\n")
    assert fill(filled, report()) == filled


def test_a_block_without_its_table_is_an_error() -> None:
    with pytest.raises(KeyError):
        fill("<!-- table nerel/labels -->\n<!-- end -->", report())


def test_the_projects_tables_are_those_of_its_report() -> None:
    assert stale(Path()) == {}, "run: make tables"
