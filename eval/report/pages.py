"""Tables of the README and the model card, written from the committed report (``eval/results/report.json``).

A block between ``<!-- table SUITE/GRID -->`` and ``<!-- end -->`` is replaced by that grid. ``python -m eval.report.pages``
fills the pages; with ``--check`` it changes nothing and exits 1 where one is stale.
"""

import re
import sys
from pathlib import Path
from typing import Final

from eval.report import markdown
from eval.report.report import Report

REPORT: Final = Path("eval/results/report.json")
PAGES: Final = (Path("README.md"), Path("models/base/README.md"))

_BLOCK = re.compile(r"(<!-- table (?P<suite>[\w-]+)/(?P<grid>[^>]+?) -->\n).*?(<!-- end -->)", re.DOTALL)


def fill(page: str, report: Report) -> str:
    """The page with every table written anew. Raises KeyError where a block names a table the report lacks."""

    def table(match: re.Match[str]) -> str:
        grid = report.suites[match["suite"]].grids[match["grid"]]
        return f"{match[1]}{markdown.table(grid)}\n{match[4]}"

    return _BLOCK.sub(table, page)


def stale(project: Path) -> list[Path]:
    """The pages whose tables differ from the report."""
    report = Report.from_json((project / REPORT).read_bytes())
    pages = [project / page for page in PAGES]
    return [page for page in pages if fill(text := page.read_text(encoding="utf-8"), report) != text]


def main(check: bool) -> int:
    """Fill the pages, or with ``check`` name the stale ones; the exit status."""
    outdated = stale(Path())
    for page in outdated:
        if check:
            print(f"{page}: its tables are not those of {REPORT}; run python -m eval.report.pages", file=sys.stderr)
        else:
            report = Report.from_json(REPORT.read_bytes())
            page.write_text(fill(page.read_text(encoding="utf-8"), report), encoding="utf-8")
            print(f"filled {page}", file=sys.stderr)
    return 1 if check and outdated else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
