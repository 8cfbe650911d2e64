"""The shipped weights: torch and the int8 file agree on news as far as eight bits allow."""

from pathlib import Path

import pytest

from extract.readers.read import read_file
from extract.tagger.pieces import Pieces
from extract.tagger.segments import Segments
from extract.tagger.tagger import Job, Tagger, read_info
from models.torch_backend import TorchBackend
from models.weights import fitted


@pytest.mark.slow
def test_int8_finds_nearly_all_that_torch_finds() -> None:
    folder = fitted()
    jobs = [Job(text, Segments.of(text)) for path in Path("examples").glob("*.md") for text in [read_file(path).text]]
    torch = Tagger(TorchBackend(folder), Pieces.load(folder / "tokenizer.json"), read_info(folder))
    found = [{(s.start, s.end, s.label) for s in spans} for spans in Tagger.load(folder).tag(jobs)]
    expected = [{(s.start, s.end, s.label) for s in spans} for spans in torch.tag(jobs)]
    assert sum(map(len, expected)) > 100
    common = sum(len(a & b) for a, b in zip(found, expected, strict=True))
    assert common >= 0.95 * sum(map(len, expected))
