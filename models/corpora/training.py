"""All training corpora by name, as a configuration lists them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from extract.errors import InputError
from models.corpora import gum, kaznerd, legal_ner, nerel, stories, worldwide
from models.corpora.annotated import Annotated

STORIES: Final = Path("eval/data/stories")
"""Our own stories, in the project; the public corpora stand in a folder of the user's."""

_FOLDERS: Final[dict[str, tuple[str, Callable[[Path], Iterator[Annotated]]]]] = {
    "nerel": ("nerel/train", nerel.read),
    "worldwide": ("worldwide_en", lambda folder: worldwide.read(folder, "train")),
    "kaznerd": ("kaznerd", lambda folder: kaznerd.read(folder, "valid")),
    "legal_ner": ("legal_ner", legal_ner.read),
    "gum": ("gum", gum.read),
}


def read_training(name: str, corpora: Path, project: Path) -> list[Annotated]:
    """The training part of a corpus. Raises InputError for an unknown name or a missing folder."""
    if name == "stories":
        return [stories.annotated(story) for story in stories.read_stories(project / STORIES, "train")]
    if name not in _FOLDERS:
        raise InputError(f"corpus {name!r}: expected stories, {', '.join(_FOLDERS)}")
    folder, read = _FOLDERS[name]
    if not (corpora / folder).is_dir():
        raise InputError(f"{corpora / folder}: expected the files of {name}, found no such folder; give --corpora")
    return list(read(corpora / folder))
