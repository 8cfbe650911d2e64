import subprocess
import sys
from collections.abc import Sequence

import pytest

from eval.peers.run import Measured
from eval.suites import speed

TEXTS = {"ru": ["Ни слова." * 2, "Ни."], "en": ["Not a word."]}


def measure(reader: str, texts: Sequence[str]) -> Measured:
    seconds = 0.5 if reader == "natasha" else 0.25
    return Measured(seconds=(9.0, seconds, 0.1), peak=3 * speed.MEGABYTE, version="1", spans=((),) * len(texts))


def test_throughput_counts_articles_and_code_points_of_the_median_round() -> None:
    rows = speed.run(["derek base"], TEXTS, measure).grids["speed"].rows["derek base"]
    assert rows["ru articles"].value == 8
    assert rows["ru characters"].value == 21 / 0.25
    assert rows["en characters"].value == 11 / 0.25
    assert rows["peak memory"].value == 3


def test_a_peer_reads_its_own_language_alone() -> None:
    rows = speed.run(["derek base", "natasha", "spaCy en_core_web_md"], TEXTS, measure).grids["speed"].rows
    assert rows["natasha"]["ru articles"].value == 4
    assert "en articles" not in rows["natasha"]
    assert "ru articles" not in rows["spaCy en_core_web_md"]


def test_no_articles() -> None:
    with pytest.raises(ValueError, match="no articles"):
        speed.run(["derek base"], {"ru": []}, measure)


def test_cold_start_measures_the_command_and_not_its_parent() -> None:
    hoard = bytearray(b"\1" * (100 * speed.MEGABYTE))
    found = speed.cold_start([sys.executable, "-S", "-c", "import time; time.sleep(0.1)"], runs=2)
    assert 0.1 < found.seconds < 5
    assert speed.MEGABYTE < found.peak < len(hoard)


def test_cold_start_of_a_failing_command() -> None:
    with pytest.raises(subprocess.CalledProcessError) as caught:
        speed.cold_start([sys.executable, "-c", "raise SystemExit('no such article')"], runs=1)
    assert "no such article" in caught.value.stderr


def test_cold_starts_stand_in_the_row_of_their_reader() -> None:
    command = [sys.executable, "-S", "-c", ""]
    rows = speed.run(["derek base", "derek fast"], TEXTS, measure, {"derek base": command}).grids["speed"].rows
    assert rows["derek base"]["cold start"].unit == "s"
    assert "cold start" not in rows["derek fast"]
