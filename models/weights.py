"""Where the fitted models stand: folders beside this file, installed with the package."""

from pathlib import Path
from typing import Final

from extract.errors import ModelError

DEFAULT: Final = "base"


def fitted(name: str = DEFAULT) -> Path:
    """The folder of a fitted model, by the name of a shipped one or by its path. Raises ModelError for neither."""
    shipped = Path(__file__).parent
    for folder in (shipped / name, Path(name)):
        if (folder / "derek.json").is_file():
            return folder
    known = sorted(path.parent.name for path in shipped.glob("*/derek.json"))
    raise ModelError(
        f"model {name!r}: expected {' or '.join(known) or 'a shipped model'} or a folder that `derek export` wrote, "
        "found neither"
    )
