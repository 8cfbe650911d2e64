"""All training corpora by name, as a configuration lists them."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from extract.errors import InputError
from models.corpora import gum, kaznerd, legal_ner, nerel, stories, unlabelled, worldwide
from models.corpora.annotated import Annotated
from models.corpora.augment import augmented, name_pools

STORIES: Final = Path("eval/data/stories")
"""Our own stories, in the project; the public corpora stand in a folder of the user's."""

_TELLINGS: Final = 6
_AUGMENTATION_SEED: Final = 20261127

_FOLDERS: Final[dict[str, tuple[str, Callable[[Path], Iterator[Annotated]]]]] = {
    "nerel": ("nerel/train", nerel.read),
    "worldwide": ("worldwide_en", lambda folder: worldwide.read(folder, "train")),
    "kaznerd": ("kaznerd", lambda folder: kaznerd.read(folder, "valid")),
    "legal_ner": ("legal_ner", legal_ner.read),
    "gum": ("gum", gum.read),
    "kazgov_news_en": ("kazgov_news_en", lambda folder: unlabelled.read(folder, "en", "kazgov_news_en")),
    "runne_unlabelled": ("runne_unlabelled", lambda folder: unlabelled.read(folder, "ru", "runne_unlabelled")),
}


def read_training(name: str, corpora: Path, project: Path) -> list[Annotated]:
    """The training part of a corpus; a folder's path names annotated stories of one's own, all of them read.

    Raises InputError for an unknown name, a missing folder or one without stories.
    """
    if name == "stories":
        return [stories.annotated(story) for story in stories.read_stories(project / STORIES, "train")]
    if name == "stories_augmented":
        return _augmented(corpora, project)
    if name not in _FOLDERS:
        return _own(name, project)
    folder, read = _FOLDERS[name]
    if not (corpora / folder).is_dir():
        raise InputError(f"{corpora / folder}: expected the files of {name}, found no such folder; give --corpora")
    return list(read(corpora / folder))


def _own(name: str, project: Path) -> list[Annotated]:
    folder = project / name
    if not folder.is_dir():
        known = ", ".join(("stories", "stories_augmented", *_FOLDERS))
        raise InputError(f"corpus {name!r}: expected {known} or a folder of annotated stories, found neither")
    found = [stories.annotated(story) for story in stories.read_stories(folder)]
    if not found:
        raise InputError(f"{folder}: expected annotated stories (*.md, see eval/data/GUIDELINES.md), found none")
    return found


def _augmented(corpora: Path, project: Path) -> list[Annotated]:
    """Each training story told anew a few times, with the names of the large corpora swapped in."""
    rng = random.Random(_AUGMENTATION_SEED)
    told = read_training("stories", corpora, project)
    pools = name_pools(
        [*told, *read_training("nerel", corpora, project), *read_training("worldwide", corpora, project)]
    )
    return [augmented(text, pools, rng) for text in told for _ in range(_TELLINGS)]
