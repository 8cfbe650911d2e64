"""Speed: throughput of extractors in one process after warm-up, peak memory, and a command's cold start."""

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from eval.report.result import Grid, Result
from eval.report.score import Score, measured
from eval.suites.extractor import Track, untracked
from extract.readers.article import Article

Read = Callable[[Iterable[Article]], Iterator[object]]
"""An extractor or a peer: whatever reads articles one after the other."""
MEGABYTE: Final = 1 << 20
_STATUS: Final = Path("/proc/self/status")
_RESET: Final = Path("/proc/self/clear_refs")
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


class Throughput(Struct, frozen=True, kw_only=True):
    """``seconds`` is the median round over all articles; ``peak`` the process's memory in bytes during the rounds."""

    articles: int
    characters: int
    seconds: float
    peak: int

    @property
    def articles_per_second(self) -> float:
        """Whole articles."""
        return self.articles / self.seconds

    @property
    def characters_per_second(self) -> float:
        """Code points of their texts."""
        return self.characters / self.seconds


class ColdStart(Struct, frozen=True, kw_only=True):
    """Least wall time in seconds and greatest peak memory in bytes of a command's runs."""

    seconds: float
    peak: int


def throughput(
    read: Read, articles: Sequence[Article], *, rounds: int = 3, warm_up: int = 3, track: Track = untracked
) -> Throughput:
    """Read the first ``warm_up`` articles unmeasured, then all of them ``rounds`` times. Raises ValueError without any."""
    if not articles:
        raise ValueError("no articles: expected at least one to measure speed on")
    _drain(read(articles[:warm_up]))
    _reset_peak()
    seconds: list[float] = []
    for _ in track(range(rounds), "Speed", rounds):
        start = time.perf_counter()
        _drain(read(articles))
        seconds.append(time.perf_counter() - start)
    characters = sum(len(article.text) for article in articles)
    return Throughput(
        articles=len(articles), characters=characters, seconds=statistics.median(seconds), peak=peak_memory()
    )


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
    readers: Mapping[str, Read],
    articles: Sequence[Article],
    commands: Mapping[str, Sequence[str]] | None = None,
    *,
    rounds: int = 3,
    track: Track = untracked,
) -> Result:
    """Measure extractors (and peers) by name on the same articles, and the cold start of commands by the same names."""
    start = time.perf_counter()
    rows: dict[str, dict[str, Score]] = {}
    for name, read in readers.items():
        found = throughput(read, articles, rounds=rounds, track=track)
        rows[name] = {
            "articles": measured(found.articles_per_second, "articles/s"),
            "characters": measured(found.characters_per_second, "characters/s"),
            "peak memory": measured(found.peak / MEGABYTE, "MB"),
        }
    for name, command in (commands or {}).items():
        begun = cold_start(command)
        rows.setdefault(name, {})["cold start"] = measured(begun.seconds, "s")
        rows[name]["cold start peak memory"] = measured(begun.peak / MEGABYTE, "MB")
    seconds = time.perf_counter() - start
    grids = {"speed": Grid("Speed in one process after warm-up", rows)}
    return Result(suite="speed", title="Speed", grids=grids, documents=len(articles), seconds=seconds)


def peak_memory() -> int:
    """Peak resident memory of this process in bytes, since the last reset where the kernel offers one."""
    if _STATUS.exists():
        for line in _STATUS.read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _reset_peak() -> None:
    """Forget the peak of whatever ran before (Linux: proc(5), clear_refs 5); elsewhere it stays in the figure."""
    try:
        _RESET.write_text("5")
    except OSError:
        return


def _drain(items: Iterator[object]) -> None:
    for _ in items:
        pass
