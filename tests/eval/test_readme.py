"""The worked examples of the README hold."""

import doctest
from pathlib import Path

import eval as package


def test_examples() -> None:
    path = Path(package.__path__[0]) / "README.md"
    outcome = doctest.testfile(str(path), module_relative=False, encoding="utf-8")
    assert outcome.attempted > 20
    assert outcome.failed == 0
