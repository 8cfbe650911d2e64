"""The tagger on a tiny model of random weights: what it finds means nothing, that nothing is lost does."""

from pathlib import Path

import pytest

from extract.document import ModelInfo
from extract.errors import ModelError
from extract.tagger.pieces import Pieces
from extract.tagger.segments import Segments
from extract.tagger.tagger import Job, Tagger
from models.torch_backend import TorchBackend

TEXTS = (
    "Изъяли 20 кг мефедрона. Двое задержаны в Астане!",
    "Police seized 5.3m tablets — worth $1.2m 😀 on May 2.",
    "со\u00adбаки и е\u0301лки\u00a0у\r\nреки\u2009Или",
    "одно предложение без точки " * 300,
    "",
    " \n ",
)


def jobs(texts: tuple[str, ...] = TEXTS) -> list[Job]:
    return [Job(text, Segments.of(text)) for text in texts]


@pytest.fixture(scope="module")
def tagger(tiny: Path) -> Tagger:
    return Tagger.load(tiny, threads=1, file="model.onnx")


def test_spans_point_at_their_text_in_order(tagger: Tagger) -> None:
    for text, spans in zip(TEXTS, tagger.tag(jobs()), strict=True):
        position = 0
        for span in spans:
            assert text[span.start : span.end] == span.text
            assert span.start >= position
            assert 0 <= span.score <= 1
            position = span.end


def test_a_long_text_is_read_to_its_end(tagger: Tagger) -> None:
    (spans,) = tagger.tag(jobs((TEXTS[3],)))
    assert spans[-1].end > len(TEXTS[3]) - 60


def test_company_in_the_batch_changes_nothing(tagger: Tagger) -> None:
    together = tagger.tag(jobs())
    alone = [tagger.tag([job])[0] for job in jobs()]
    assert [[(s.start, s.end, s.label) for s in spans] for spans in together] == [
        [(s.start, s.end, s.label) for s in spans] for spans in alone
    ]


def test_torch_and_onnx_find_the_same_spans(tagger: Tagger, tiny: Path) -> None:
    torch = Tagger(TorchBackend(tiny), Pieces.load(tiny / "tokenizer.json"), ModelInfo(name="tiny", version="0"))
    expected = [[(s.start, s.end, s.label) for s in spans] for spans in torch.tag(jobs())]
    assert [[(s.start, s.end, s.label) for s in spans] for spans in tagger.tag(jobs())] == expected
    assert any(expected)


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"derek\.json"):
        Tagger.load(tmp_path)


def test_a_missing_export_is_named(tiny: Path) -> None:
    with pytest.raises(ModelError, match="derek export"):
        Tagger.load(tiny, file="other.onnx")


def test_a_run_of_letters_does_not_fill_a_window(tiny: Path) -> None:
    pieces = Pieces.load(tiny / "tokenizer.json")
    assert [len(ids) for ids in pieces.split(["а" * 100_000, "кг", "\u00ad"])] == [1, 2, 1]
