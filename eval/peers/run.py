"""Readers of :mod:`eval.peers.measure` run in processes of their own, in this environment or in another."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from eval.peers.measure import DEREK, PEERS
from extract.errors import ModelError

_SCRIPT: Final = Path(__file__).with_name("measure.py")
_PROJECT: Final = Path(__file__).parents[2]
LANGUAGES: Final = {"natasha, names": "ru", "natasha": "ru", "spaCy en_core_web_md": "en"}
"""The peers, each with the one language it reads."""


class Measured(Struct, frozen=True):
    """``seconds`` of each round over all the texts, ``peak`` memory in bytes, ``spans`` of each text."""

    seconds: tuple[float, ...]
    peak: int
    version: str
    spans: tuple[tuple[tuple[int, int, str], ...], ...]


def measured(reader: str, texts: Sequence[str], python: Path | None = None, rounds: int = 3) -> Measured:
    """Run a reader over the texts with an interpreter, this one by default.

    Raises ModelError with the end of what it printed where it fails: mostly a package that the environment lacks.
    """
    if reader not in PEERS and not DEREK.fullmatch(reader):
        raise ModelError(f"reader {reader!r}: expected derek MODEL, {', '.join(PEERS)}")
    request = json.dumps({"texts": list(texts), "rounds": rounds, "warm_up": 5})
    environment = None if python else {**os.environ, "PYTHONPATH": str(_PROJECT)}
    command = [str(python or sys.executable), str(_SCRIPT), reader]
    done = subprocess.run(command, input=request, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise ModelError(f"{reader} in {command[0]}: expected it to run there, found: {done.stderr.strip()[-400:]}")
    return msgspec.json.decode(done.stdout, type=Measured)
