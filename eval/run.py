"""Run suites and write their report: the importable half of ``derek eval``."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from eval.report.report import Report
from eval.report.result import Result
from eval.report.terminal import track as progress_bar
from eval.suites import speed, stories, tagging
from eval.suites.extractor import Extractor, SpanReader, Track
from eval.suites.story import article
from extract.errors import InputError
from models.corpora import kaznerd, nerel, worldwide
from models.corpora.annotated import Annotated, Mark
from models.corpora.stories import Split, Story, read_stories

STORIES: Final = Path(__file__).parent / "data" / "stories"


class Options(Struct, frozen=True, kw_only=True):
    """What suites may be told: ``peers`` are other readers to time, ``command`` the one whose cold start is timed."""

    folder: Path = STORIES
    split: Split = "dev"
    corpora: Path = Path("corpora")
    """Folder of the public corpora: their test parts are not ours to ship."""
    peers: Mapping[str, speed.Read] = {}
    command: tuple[str, ...] | None = None
    model: Path = Path("models/base")
    """Folder of the fitted weights, for the suite that compares its exports."""
    track: Track = progress_bar

    def stories(self) -> list[Story]:
        """The stories of the split."""
        return list(read_stories(self.folder, self.split))


Suite = Callable[[Extractor, Options], Result]


def run_stories(extractor: Extractor, options: Options) -> Result:
    """From text to facts."""
    title = f"Stories ({options.split})"
    return stories.run(options.stories(), extractor.map, title=title, track=options.track)


def run_gold_spans(extractor: Extractor, options: Options) -> Result:
    """From gold spans to facts. Raises TypeError where the extractor cannot be given spans."""
    if not isinstance(extractor, SpanReader):
        raise TypeError(
            f"{type(extractor).__name__} has no read(article, spans): expected one to measure gold spans with"
        )
    title = f"Stories ({options.split}), spans given"
    return stories.run_gold_spans(options.stories(), extractor, title=title, track=options.track)


def run_nerel(extractor: Extractor, options: Options) -> Result:
    """Tagging of the outermost entities of NEREL's test part."""
    return _tagging(extractor, options, "nerel", "nerel/test", nerel.read)


def run_worldwide(extractor: Extractor, options: Options) -> Result:
    """Tagging of the held-out fifth of English Worldwide Newswire."""
    return _tagging(extractor, options, "worldwide", "worldwide_en", lambda folder: worldwide.read(folder, "test"))


def run_kaznerd(extractor: Extractor, options: Options) -> Result:
    """Tagging of KazNERD's test part."""
    return _tagging(extractor, options, "kaznerd", "kaznerd", lambda folder: kaznerd.read(folder, "test"))


def _tagging(
    extractor: Extractor, options: Options, name: str, folder: str, read: Callable[[Path], Iterable[Annotated]]
) -> Result:
    path = options.corpora / folder
    if not path.is_dir():
        raise InputError(f"{path}: expected the files of {name}, found no such folder; give --corpora FOLDER")
    return tagging.run(
        list(read(path)),
        extractor.map,
        suite=name,
        title=f"{name}, test part, labels mapped, outermost spans",
        undecided=_open_marks,
        track=options.track,
    )


def _open_marks(text: Annotated) -> Iterable[Mark]:
    """Marks whose type leaves our label open: a found span there is right with any of its labels."""
    return (mark for mark in text.marks if len(mark.choices) > 1)


def run_exports(_extractor: Extractor, options: Options) -> Result:
    """torch, float32 ONNX and int8 ONNX side by side on the stories. Needs the [train] extra."""
    from eval.suites import exports

    return exports.run(options.stories(), options.model, title=f"Exports on the stories ({options.split})")


def run_speed(extractor: Extractor, options: Options) -> Result:
    """Throughput of the extractor and its peers, cold start of the command on the shortest article."""
    articles = [article(story) for story in options.stories()]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(min((a.text for a in articles), key=len, default=""), encoding="utf-8")
        command = options.command or installed_command()
        commands = {"derek": [*command, "extract", str(path), "--json"]} if command and articles else {}
        return speed.run({"derek": extractor.map, **options.peers}, articles, commands, track=options.track)


def installed_command() -> tuple[str, ...] | None:
    """``derek`` beside the running interpreter or on the path, None where it is not installed."""
    beside = Path(sys.executable).with_name("derek")
    found = str(beside) if beside.exists() else shutil.which("derek")
    return (found,) if found else None


SUITES: Final[Mapping[str, Suite]] = {
    "stories": run_stories,
    "stories-gold-spans": run_gold_spans,
    "nerel": run_nerel,
    "worldwide": run_worldwide,
    "kaznerd": run_kaznerd,
    "exports": run_exports,
    "speed": run_speed,
}


def run_suites(
    names: Iterable[str],
    extractor: Extractor,
    out: Path | None = None,
    options: Options | None = None,
    suites: Mapping[str, Suite] = SUITES,
) -> Report:
    """Run suites by name in the order given and, where ``out`` is a folder, write the report there.

    Raises ValueError on a name that is not among ``suites``, before any is run.
    """
    chosen: Sequence[str] = list(dict.fromkeys(names))
    unknown = [name for name in chosen if name not in suites]
    if unknown:
        raise ValueError(f"unknown suite {', '.join(unknown)}: expected some of {', '.join(suites)}")
    report = Report.of([suites[name](extractor, options or Options()) for name in chosen])
    if out is not None:
        report.write(out)
    return report
