"""Tables beside the code: tab-separated files with ``#`` comment lines."""

from collections.abc import Iterator
from importlib.resources import files


def rows(name: str, width: int) -> Iterator[tuple[str, ...]]:
    """The rows of the package's table ``name``, missing cells at the end of a row filled with "" up to ``width``."""
    for line in files("extract.names").joinpath(name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("\t")]
            yield tuple(cells + [""] * (width - len(cells)))


def listed(cell: str) -> list[str]:
    """The names of a cell: ``"a; b"`` -> ``["a", "b"]``."""
    return [part for part in (part.strip() for part in cell.split(";")) if part]
