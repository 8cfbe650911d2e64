"""Readers in processes of their own: Derek's for real, a peer as a stand-in package on the path."""

import sys
from pathlib import Path

import pytest

from eval.peers.run import LANGUAGES, measured
from extract.errors import ModelError

TEXT = "В Актау полиция изъяла 20 кг гашиша, сообщил Ержан Сатов."


def test_the_shipped_tagger_and_the_pipeline_find_the_same_spans() -> None:
    alone, whole = measured("derek base, tagger", [TEXT], rounds=2), measured("derek base", [TEXT], rounds=1)
    assert alone.spans == whole.spans
    assert (2, 7, "LOC") in alone.spans[0]
    assert len(alone.seconds) == 2
    assert 50 << 20 < alone.peak < 1 << 30


def test_a_package_that_is_not_there_is_named() -> None:
    with pytest.raises(ModelError, match="(?s)natasha.*No module named"):
        measured("natasha", [TEXT], Path(sys.executable))


def test_an_unknown_reader_is_told_the_known_ones() -> None:
    with pytest.raises(ModelError, match="natasha, names"):
        measured("nltk", [TEXT])


def test_each_peer_has_a_language() -> None:
    assert set(LANGUAGES.values()) == {"ru", "en"}
