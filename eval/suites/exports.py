"""The exported files against the weights they come from: the same spans, and what int8 costs."""

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from eval.metrics.counts import Share
from eval.metrics.spans import count
from eval.report import score
from eval.report.result import Grid, Result
from eval.report.score import Score
from extract.document import Span
from extract.tagger.backend import Backend
from extract.tagger.onnx import OnnxBackend
from extract.tagger.pieces import Pieces
from extract.tagger.segments import Segments
from extract.tagger.tagger import Job, Tagger, read_info
from models.corpora.stories import Story
from models.export import FLOAT, INT8, export_float
from models.torch_backend import TorchBackend

_TORCH: Final = "torch, float32"


def run(stories: Sequence[Story], folder: Path, *, title: str = "Exports") -> Result:
    """Tag the stories with torch, the float32 ONNX file (made anew, it is not shipped) and the shipped int8 file."""
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as made:
        backends: dict[str, Backend] = {
            _TORCH: TorchBackend(folder),
            "ONNX, float32": OnnxBackend(export_float(folder, Path(made) / FLOAT)),
            "ONNX, int8": OnnxBackend(folder / INT8),
        }
        jobs = [Job(story.text, Segments.of(story.text, lang=story.lang)) for story in stories]
        found = {name: _tag(backend, folder, jobs) for name, backend in backends.items()}
    rows = {name: _row(stories, spans, found[_TORCH]) for name, spans in found.items()}
    return Result(
        suite="exports",
        title=title,
        grids={"scores": Grid("Strict span F1, and texts whose spans are all torch's", rows)},
        documents=len(stories),
        seconds=time.perf_counter() - start,
        model=read_info(folder),
    )


def _tag(backend: Backend, folder: Path, jobs: Sequence[Job]) -> list[tuple[Span, ...]]:
    return Tagger(backend, Pieces.load(folder / "tokenizer.json"), read_info(folder)).tag(jobs)


def _row(
    stories: Sequence[Story], found: Sequence[tuple[Span, ...]], reference: Sequence[tuple[Span, ...]]
) -> dict[str, Score]:
    same = [_places(spans) == _places(other) for spans, other in zip(found, reference, strict=True)]
    return {
        "span F1": score.f1([count(story.spans, spans).strict for story, spans in zip(stories, found, strict=True)]),
        "same as torch": score.share([Share.of([equal]) for equal in same]),
    }


def _places(spans: Sequence[Span]) -> list[tuple[int, int, str]]:
    return [(span.start, span.end, span.label) for span in spans]
