"""Pieces of words: kept from call to call, the same whatever was asked before."""

from pathlib import Path

import pytest

from extract.errors import ModelError
from extract.tagger import pieces
from extract.tagger.pieces import MAX_PIECES, Pieces
from models.weights import fitted

WORDS = ["Полиция", "изъяла", "20", "кг", "изъяла", "hashish", "Поли\u00adция", "ы" * 5000, "\u4e00"]


@pytest.fixture
def tokenizer() -> Pieces:
    return Pieces.load(fitted() / "tokenizer.json")


def test_pieces_do_not_depend_on_neighbours_or_on_what_was_asked_before(tokenizer: Pieces) -> None:
    together = tokenizer.split(WORDS)
    assert together == [Pieces.load(fitted() / "tokenizer.json").split([word])[0] for word in WORDS]
    assert tokenizer.split(WORDS) == together
    assert together[0] == together[6]  # a soft hyphen is not seen
    assert all(1 <= len(ids) <= MAX_PIECES for ids in together)


def test_what_is_kept_stays_small(tokenizer: Pieces, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "_KEPT", 3)
    for _ in range(3):
        assert tokenizer.split(WORDS) == Pieces.load(fitted() / "tokenizer.json").split(WORDS)
        assert len(tokenizer._known) <= 3


def test_a_missing_tokenizer_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no such file"):
        Pieces.load(tmp_path / "tokenizer.json")
