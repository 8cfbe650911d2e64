"""The tagger: texts in, labelled spans out."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec
import numpy as np
from msgspec import Struct

from extract.document import ModelInfo, Span
from extract.errors import ModelError
from extract.tagger.backend import Backend, Floats, Ids
from extract.tagger.calibration import Calibration, read_calibration
from extract.tagger.decoding import decode, tags_chunks
from extract.tagger.onnx import OnnxBackend
from extract.tagger.pieces import Pieces
from extract.tagger.segments import Segments
from extract.tagger.windows import Window, plan_windows

WINDOW_LIMIT: Final = 192
"""Pieces a window; the encoder could take 510, but attention grows with the square and nearby sentences tell most."""
BATCH_TOKENS: Final = 2048
"""Pieces a batch with padding: bounds memory whatever the length of an article."""


_UNCALIBRATED: Final = Calibration()


class Job(Struct, frozen=True):
    """A text with its words and sentences."""

    text: str
    segments: Segments


def read_info(folder: Path) -> ModelInfo:
    """Name and version of the model in a folder. Raises ModelError where it holds none."""
    about = folder / "derek.json"
    if not about.is_file():
        raise ModelError(f"{folder}: expected a fitted model with derek.json, found none; give --model")
    return msgspec.json.decode(about.read_bytes(), type=ModelInfo)


class Tagger:
    """Finds spans with a fitted model; ``info`` names it."""

    def __init__(
        self, backend: Backend, pieces: Pieces, info: ModelInfo, calibration: Calibration = _UNCALIBRATED
    ) -> None:
        self._backend = backend
        self._pieces = pieces
        self._calibration = calibration
        self.info = info

    @classmethod
    def load(
        cls, folder: Path, *, threads: int = 0, file: str = "model.int8.onnx", calibration: Calibration | None = None
    ) -> "Tagger":
        """The tagger in a folder that ``derek export`` wrote, calibrated as fitted there unless told otherwise.

        Raises ModelError where a file is missing.
        """
        info = read_info(folder)
        backend, pieces = OnnxBackend(folder / file, threads), Pieces.load(folder / "tokenizer.json")
        return cls(backend, pieces, info, read_calibration(folder) if calibration is None else calibration)

    def tag(self, jobs: Sequence[Job]) -> list[tuple[Span, ...]]:
        """Spans of each text, in text order, without overlap. Windows of all the texts share batches."""
        pieces = [self._pieces.split([job.text[a:b] for a, b in job.segments.words]) for job in jobs]
        scores = [np.zeros((len(job.segments.words), 0), dtype=np.float32) for job in jobs]
        windows = [
            (number, window)
            for number, job in enumerate(jobs)
            for window in plan_windows([len(ids) for ids in pieces[number]], job.segments.sentences, WINDOW_LIMIT)
        ]
        for group in _grouped(windows, pieces):
            for (number, window), found in zip(group, self._run(group, pieces), strict=True):
                if scores[number].shape[1] == 0:
                    scores[number] = np.zeros((len(scores[number]), found.shape[1]), dtype=np.float32)
                scores[number][window.first : window.last] = found
        return [
            tuple(_spans(job, _log_softmax(values), self._calibration))
            for job, values in zip(jobs, scores, strict=True)
        ]

    def _run(self, group: list[tuple[int, Window]], pieces: list[list[list[int]]]) -> Iterator[Floats]:
        """Scores [kept words, tags] of each window of a batch."""
        rows, firsts = [], []
        for number, window in group:
            ids, starts = [self._pieces.begin], []
            for index in range(window.start, window.end):
                if window.first <= index < window.last:
                    starts.append(len(ids))
                ids += pieces[number][index]
            rows.append([*ids, self._pieces.end])
            firsts.append(starts)
        width = max(map(len, rows))
        batch: Ids = np.full((len(rows), width), self._pieces.pad, dtype=np.int64)
        mask: Ids = np.zeros((len(rows), width), dtype=np.int64)
        for index, row in enumerate(rows):
            batch[index, : len(row)] = row
            mask[index, : len(row)] = 1
        logits = self._backend.logits(batch, mask)
        for index, starts in enumerate(firsts):
            yield logits[index, starts]


def _grouped(windows: list[tuple[int, Window]], pieces: list[list[list[int]]]) -> Iterator[list[tuple[int, Window]]]:
    """Windows of like length together, so that little is padding."""

    def length(entry: tuple[int, Window]) -> int:
        number, window = entry
        return sum(len(ids) for ids in pieces[number][window.start : window.end]) + 2

    group: list[tuple[int, Window]] = []
    for entry in sorted(windows, key=length):
        if group and (len(group) + 1) * length(entry) > BATCH_TOKENS:
            yield group
            group = []
        group.append(entry)
    if group:
        yield group


def _log_softmax(logits: Floats) -> Floats:
    if not logits.size:
        return logits
    shifted = logits - logits.max(axis=1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)), dtype=np.float32)


def _spans(job: Job, scores: Floats, calibration: Calibration) -> Iterator[Span]:
    """The spans of one text; a span's score is the calibrated probability of the least certain of its words."""
    if not scores.size:
        return
    sentences = job.segments.sentences
    tags = decode(scores, sentences)
    chosen = calibration(np.exp(scores[np.arange(len(tags)), tags]))
    for chunk in tags_chunks(tags, sentences):
        start, end = job.segments.words[chunk.start][0], job.segments.words[chunk.end - 1][1]
        score = min(1.0, float(chosen[chunk.start : chunk.end].min()))
        yield Span.at(job.text, start, end, chunk.label, round(score, 4))
