import io
from pathlib import Path

import pytest
from rich.console import Console

from eval.metrics.counts import Counts, Share
from eval.report import errors, markdown, score
from eval.report.machine import cpu_model, describe
from eval.report.report import Report
from eval.report.result import Grid
from eval.report.score import Score
from eval.report.terminal import show, track
from eval.suites import stories
from tests.eval.perfect import Perfect, story

PAIR = (story("ru"), story("en"))


@pytest.fixture(scope="module")
def report() -> Report:
    return Report.of([stories.run(PAIR, Perfect(PAIR, without=["spans"]).map)])


def test_json_holds_every_score_and_comes_back(report: Report) -> None:
    again = Report.from_json(report.to_json())
    assert again.suites["stories"].grids == report.suites["stories"].grids
    assert again.machine == report.machine
    assert again.suites["stories"].mistakes == ()


def test_markdown(report: Report) -> None:
    text = report.to_markdown()
    assert "## Stories" in text
    assert "| facts | 1.000 [1.000, 1.000] | 1.000 [1.000, 1.000] | 1.000 [1.000, 1.000] | 1.000 | 1.000 | 4 |" in text
    assert "| HARM | – | – | – | – | – | 0 |" in text
    assert report.machine.packages["numpy"] in text
    rows = [line.count("|") for line in text.splitlines() if line.startswith("|")]
    assert len(rows) > 40


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (None, "–"),
        (score.f1([]), "–"),
        (score.measured(None, "s"), "–"),
        (score.measured(1.234, "s"), "1.23 s"),
        (score.measured(12345.6, "characters/s"), "12,346 characters/s"),
        (Score(value=0.5), "0.500"),
        (Score(value=0.5, low=0.25, high=0.75), "0.500 [0.250, 0.750]"),
    ],
)
def test_cells(given: Score | None, expected: str) -> None:
    assert markdown.cell(given) == expected


def test_scores_of_counts() -> None:
    f1 = score.f1([Counts(tp=1), Counts(fp=1, fn=1)])
    assert (f1.value, f1.tp, f1.fp, f1.fn, f1.documents) == (0.5, 1, 1, 1, 2)
    assert score.share([Share(1, 2), Share(0, 2)]).value == 0.25
    assert score.mean([1.0, 2.0]).value == 1.5
    assert score.mean([]).value is None


def test_columns_that_a_row_lacks() -> None:
    grid = Grid("Speed", {"a": {"x": Score(value=1.0)}, "b": {"y": Score(value=2.0)}})
    assert markdown.table(grid).splitlines()[2:] == ["| a | 1.000 | – |", "| b | – | 2.000 |"]


def test_terminal(report: Report) -> None:
    console = Console(file=io.StringIO(), width=140)
    show(report, console)
    printed = console.file.getvalue()  # type: ignore[attr-defined]
    assert "bilingual agreement" in printed
    assert any(line.split()[1:2] == ["facts"] and line.count("1.000") == 5 for line in printed.splitlines())


def test_track_passes_items_by() -> None:
    assert list(track(iter("abc"), "Letters", 3)) == ["a", "b", "c"]


def test_files(report: Report, tmp_path: Path) -> None:
    paths = report.write(tmp_path / "new")
    assert [path.name for path in paths] == ["report.json", "report.md", "errors-stories.md"]
    page = paths[2].read_text(encoding="utf-8")
    assert "| span | missed | 22 |" in page
    assert "⟦гашиша⟧" in page


def test_error_page_shows_the_frequent_first_and_says_what_it_leaves_out(report: Report) -> None:
    mistakes = report.suites["stories"].mistakes
    page = errors.page("Stories", mistakes, top=3)
    assert "19 more." in page
    examples = [line for line in page.splitlines() if "⟦" in line]
    assert len(examples) == 3
    assert len({line.split()[1] for line in examples}) == 3  # one of each pattern first


def test_error_page_of_no_errors() -> None:
    assert "0 errors." in errors.page("Stories", [])


def test_text_cannot_break_a_table() -> None:
    assert markdown.escape("a | b\nc") == "a \\| b c"


def test_machine() -> None:
    here = describe()
    assert here.cpu == cpu_model() != ""
    assert here.cores >= 1
    assert "msgspec" in here.packages
