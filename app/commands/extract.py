"""``derek extract``: facts and summary of articles."""

import sys
from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from extract.document import Document
from extract.errors import InputError
from extract.labels import Language
from extract.readers.article import Article
from extract.readers.read import read_file, read_stdin

_STDIN = "-"
_LANGUAGES: dict[str, Language] = {"ru": "ru", "en": "en"}


class LanguageOption(StrEnum):
    """Choices of ``--lang``."""

    auto = "auto"
    ru = "ru"
    en = "en"


class _Inputs:
    """Reads articles one by one; a bad one is reported and counted, the rest goes on."""

    def __init__(self, files: list[Path], published: date | None, lang: LanguageOption) -> None:
        self.failed = 0
        self._files = files
        self._published = published
        self._lang = _LANGUAGES.get(lang)

    def __iter__(self) -> Iterator[Article]:
        for path in self._files:
            try:
                article = read_stdin(sys.stdin.buffer.read()) if str(path) == _STDIN else read_file(path)
            except InputError as error:
                self.failed += 1
                print(f"derek: {error}", file=sys.stderr)
                continue
            yield msgspec.structs.replace(
                article, published=self._published or article.published, lang=self._lang or article.lang
            )


def command(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Articles; - is standard input.")],
    published: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Publication date: relative dates count from it."),
    ] = None,
    lang: Annotated[LanguageOption, typer.Option(help="Language of the articles.")] = LanguageOption.auto,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document a line, in input order.")] = False,
    sentences: Annotated[
        int | None, typer.Option(min=1, help="Length of the summary; else fitted to the article.")
    ] = None,
    model: Annotated[str, typer.Option(help="A shipped model or the folder of an exported one.")] = "base",
) -> None:
    """Facts and summary of articles.

    Exit status: 0 all done, 1 some inputs failed (each is named with its reason), 2 wrong usage.
    """
    from extract.pipeline import Extractor
    from models.weights import fitted

    inputs = _Inputs(files, published.date() if published else None, lang)
    extractor = Extractor.load(fitted(model), sentences=sentences)
    for document in extractor.map(inputs):
        _print(document, as_json)
    if inputs.failed:
        raise typer.Exit(1)


def _print(document: Document, as_json: bool) -> None:
    if as_json:
        sys.stdout.buffer.write(document.to_json() + b"\n")
        sys.stdout.buffer.flush()
    else:
        from app.show.document import show

        show(document)
