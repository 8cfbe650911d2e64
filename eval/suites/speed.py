"""Speed: throughput of Derek and its peers, each in a process of its own after warm-up, and a command's cold start."""

import json
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from eval.peers.run import LANGUAGES, Measured
from eval.report.result import Grid, Result
from eval.report.score import Score, measured
from eval.suites.extractor import Track, untracked

Measure = Callable[[str, Sequence[str]], Measured]
"""A reader's name and texts in; :func:`eval.peers.run.measured` with its environment chosen."""
MEGABYTE: Final = 1 << 20
_LANGUAGES: Final = ("ru", "en")
# The peak of a child is never below what its parent held when it forked, so a small parent of its own reads it.
_CHILD: Final = """
import json, resource, subprocess, sys, time
start = time.perf_counter()
done = subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
error = done.stderr.decode(errors="replace")[-500:]
print(json.dumps({"seconds": seconds, "peak": peak * 1024, "code": done.returncode, "error": error}))
"""


class ColdStart(Struct, frozen=True, kw_only=True):
    """Least wall time in seconds and greatest peak memory in bytes of a command's runs."""

    seconds: float
    peak: int


def cold_start(command: Sequence[str], runs: int = 3) -> ColdStart:
    """Run a command ``runs`` times from nothing. Raises CalledProcessError where one fails."""
    seconds: list[float] = []
    peaks: list[int] = []
    for _ in range(runs):
        wrapped = [sys.executable, "-S", "-E", "-c", _CHILD, *command]
        told = json.loads(subprocess.run(wrapped, capture_output=True, check=True).stdout)
        if told["code"]:
            raise subprocess.CalledProcessError(told["code"], list(command), stderr=told["error"])
        seconds.append(told["seconds"])
        peaks.append(told["peak"])
    return ColdStart(seconds=min(seconds), peak=max(peaks))


def run(
    readers: Iterable[str],
    texts: Mapping[str, Sequence[str]],
    measure: Measure,
    commands: Mapping[str, Sequence[str]] | None = None,
    *,
    track: Track = untracked,
) -> Result:
    """Measure readers on the texts of each language they read, and the cold start of commands by the same names.

    Raises ValueError without any text.
    """
    if not any(texts.values()):
        raise ValueError("no articles: expected at least one to measure speed on")
    start = time.perf_counter()
    named = list(readers)
    rows = {name: _row(name, texts, measure) for name in track(named, "Speed", len(named))}
    for name, command in (commands or {}).items():
        begun = cold_start(command)
        rows.setdefault(name, {})["cold start"] = measured(begun.seconds, "s")
        rows[name]["cold start peak memory"] = measured(begun.peak / MEGABYTE, "MB")
    seconds = time.perf_counter() - start
    grids = {"speed": Grid("Speed in one process after warm-up, the median of three rounds", rows)}
    return Result(suite="speed", title="Speed", grids=grids, documents=sum(map(len, texts.values())), seconds=seconds)


def _row(name: str, texts: Mapping[str, Sequence[str]], measure: Measure) -> dict[str, Score]:
    row: dict[str, Score] = {}
    peaks: list[int] = []
    for lang in _LANGUAGES:
        given = texts.get(lang, ())
        if not given or LANGUAGES.get(name, lang) != lang:
            continue
        found = measure(name, given)
        seconds = statistics.median(found.seconds)
        row[f"{lang} articles"] = measured(len(given) / seconds, "articles/s")
        row[f"{lang} characters"] = measured(sum(map(len, given)) / seconds, "characters/s")
        peaks.append(found.peak)
    row["peak memory"] = measured(max(peaks) / MEGABYTE if peaks else None, "MB")
    return row


def installed_command() -> tuple[str, ...] | None:
    """``derek`` beside the running interpreter or on the path, None where it is not installed."""
    beside = Path(sys.executable).with_name("derek")
    found = str(beside) if beside.exists() else shutil.which("derek")
    return (found,) if found else None
