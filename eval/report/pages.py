"""Tables of the README and the model card, written from the committed report.

A block between ``<!-- table SUITE/GRID -->`` and ``<!-- end -->`` is replaced by that grid. ``python -m eval.report.pages``
fills the pages; with ``--check`` it changes nothing and exits 1 where one is stale.
"""

import re
import sys
from pathlib import Path
from typing import Final

from eval.report import markdown
from eval.report.report import Report

PAGES: Final = {
    Path("README.md"): Path("eval/results/report.json"),
    Path("models/base/README.md"): Path("eval/results/report.json"),
}
"""Each page and the report its tables come from."""

_BLOCK = re.compile(r"(<!-- table (?P<suite>[\w-]+)/(?P<grid>[^>]+?) -->\n).*?(<!-- end -->)", re.DOTALL)


def fill(page: str, report: Report) -> str:
    """The page with every table written anew. Raises KeyError where a block names a table the report lacks."""

    def table(match: re.Match[str]) -> str:
        grid = report.suites[match["suite"]].grids[match["grid"]]
        return f"{match[1]}{markdown.table(grid)}\n{match[4]}"

    return _BLOCK.sub(table, page)


def stale(project: Path) -> dict[Path, str]:
    """The pages whose tables differ from their report, each with what it should be."""
    found: dict[Path, str] = {}
    for page, source in PAGES.items():
        text = (project / page).read_text(encoding="utf-8")
        filled = fill(text, Report.from_json((project / source).read_bytes()))
        if filled != text:
            found[project / page] = filled
    return found


def main(check: bool) -> int:
    """Fill the pages, or with ``check`` name the stale ones; the exit status."""
    outdated = stale(Path())
    for page, text in outdated.items():
        if check:
            print(
                f"{page}: its tables are not those of {PAGES[page]}; run python -m eval.report.pages", file=sys.stderr
            )
        else:
            page.write_text(text, encoding="utf-8")
            print(f"filled {page}", file=sys.stderr)
    return 1 if check and outdated else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
