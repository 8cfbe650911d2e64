"""``python -m app.show.picture ARTICLE OUT.svg``: what ``derek extract`` shows, as the README's picture."""

import io
import re
import sys
from pathlib import Path

from rich.console import Console

from app.show.document import show
from extract.pipeline import Extractor
from extract.readers.read import read_file
from models.weights import fitted


def picture(article: Path, width: int = 110) -> str:
    """An SVG that asks no other host for its font."""
    console = Console(record=True, width=width, file=io.StringIO())
    show(Extractor.load(fitted())(read_file(article)), console)
    return re.sub(r"@font-face \{.*?\}\s*", "", console.export_svg(title=f"derek extract {article}"), flags=re.DOTALL)


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(picture(Path(sys.argv[1])), encoding="utf-8")
