"""Where the fitted models stand: folders beside this file, installed with the package."""

from pathlib import Path
from typing import Final

from extract.errors import ModelError

DEFAULT: Final = "base"
_HERE: Final = Path(__file__).parent


def fitted(name: str = DEFAULT) -> Path:
    """The folder of a fitted model, by the name of a shipped one or by its path. Raises ModelError for neither."""
    for folder in (_HERE / name, Path(name)):
        if (folder / "derek.json").is_file():
            return folder
    raise ModelError(
        f"model {name!r}: expected {' or '.join(shipped()) or 'a shipped model'} or a folder that `derek export` wrote, "
        "found neither"
    )


def shipped() -> list[str]:
    """Names of the fitted models that come with the package."""
    return sorted(path.parent.name for path in _HERE.glob("*/derek.json"))
