"""Run suites and write their report: the importable half of ``derek eval``."""

import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from eval.peers.run import LANGUAGES, Measured, measured
from eval.report.report import Report
from eval.report.result import Result
from eval.report.terminal import track as progress_bar
from eval.suites import peers, speed, stories, tagging
from eval.suites.extractor import Extractor, SpanReader, Track
from eval.suites.speed import Measure
from extract.errors import InputError
from models.corpora import kaznerd, nerel, worldwide
from models.corpora import stories as stories_corpus
from models.corpora.annotated import Annotated, Mark
from models.corpora.stories import Split, Story, read_stories
from models.weights import shipped

STORIES: Final = Path(__file__).parent / "data" / "stories"


class Options(Struct, frozen=True, kw_only=True):
    """What suites may be told: ``command`` is the one whose cold start is timed."""

    folder: Path = STORIES
    split: Split = "dev"
    corpora: Path = Path("corpora")
    """Folder of the public corpora: their test parts are not ours to ship."""
    peers: Path | None = None
    """Interpreter of an environment that has natasha and spaCy with its model; without it Derek is measured alone."""
    measure: Measure | None = None
    """Runs a reader by name; by default in a process of its own."""
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


def run_speed(_extractor: Extractor, options: Options) -> Result:
    """Throughput of the shipped models and their peers, cold start of the command on the shortest article."""
    texts = {lang: [s.text for s in options.stories() if s.lang == lang] for lang in ("ru", "en")}
    readers = [*(f"derek {name}{part}" for name in shipped() for part in ("", ", tagger")), *_peers(options)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(min((t for own in texts.values() for t in own), key=len, default=""), encoding="utf-8")
        command = options.command or speed.installed_command()
        commands = {
            f"derek {name}": [*command, "extract", str(path), "--json", "--model", name]
            for name in shipped()
            if command and any(texts.values())
        }
        return speed.run(readers, texts, _measure(options), commands, track=options.track)


def run_peers(_extractor: Extractor, options: Options) -> Result:
    """People, places and bodies found by the shipped models and by other taggers. Needs --peers for the others."""
    told = [stories_corpus.annotated(story) for story in options.stories()]
    sets = {f"stories, {lang}": [text for text in told if text.lang == lang] for lang in ("ru", "en")}
    for name, folder, read in (
        ("NEREL", "nerel/test", nerel.read),
        ("Worldwide", "worldwide_en", lambda folder: worldwide.read(folder, "test")),
    ):
        if (options.corpora / folder).is_dir():
            sets[name] = list(read(options.corpora / folder))
    sets = {title: samples for title, samples in sets.items() if samples}
    readers = [*(f"derek {name}" for name in shipped()), *_peers(options)]
    return peers.run(sets, readers, _measure(options, rounds=1), track=options.track)


def _peers(options: Options) -> list[str]:
    return list(LANGUAGES) if options.peers else []


def _measure(options: Options, rounds: int = 3) -> Measure:
    def measure(reader: str, texts: Sequence[str]) -> Measured:
        return measured(reader, texts, options.peers if reader in LANGUAGES else None, rounds)

    return options.measure or measure


SUITES: Final[Mapping[str, Suite]] = {
    "stories": run_stories,
    "stories-gold-spans": run_gold_spans,
    "nerel": run_nerel,
    "worldwide": run_worldwide,
    "kaznerd": run_kaznerd,
    "exports": run_exports,
    "speed": run_speed,
    "peers": run_peers,
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
