import subprocess
import sys
import time
from collections.abc import Iterable, Iterator

import pytest

from eval.suites import speed
from extract.readers.article import Article

ARTICLES = [Article(source=str(i), text="Ни слова." * (i + 1)) for i in range(4)]


def sleepy(articles: Iterable[Article]) -> Iterator[int]:
    for article in articles:
        time.sleep(0.01)
        yield len(article.text)


def test_throughput_counts_articles_and_code_points() -> None:
    found = speed.throughput(sleepy, ARTICLES, rounds=1, warm_up=0)
    assert (found.articles, found.characters) == (4, 9 * (1 + 2 + 3 + 4))
    assert 0 < found.articles_per_second <= 100
    assert found.characters_per_second == pytest.approx(found.articles_per_second * 90 / 4)


def test_warm_up_is_not_measured() -> None:
    seen: list[str] = []

    def read(articles: Iterable[Article]) -> Iterator[None]:
        for article in articles:
            if not seen:
                time.sleep(0.2)
            seen.append(article.source)
            yield

    assert speed.throughput(read, ARTICLES, rounds=2, warm_up=1).seconds < 0.15
    assert seen == ["0", *"0123", *"0123"]


def test_no_articles() -> None:
    with pytest.raises(ValueError, match="no articles"):
        speed.throughput(sleepy, [])


def test_peak_memory_sees_what_was_held_for_a_moment() -> None:
    def greedy(articles: Iterable[Article]) -> Iterator[int]:
        for _ in articles:
            yield len(bytearray(b"\1" * (60 * speed.MEGABYTE)))

    assert speed.throughput(greedy, ARTICLES[:1], rounds=1, warm_up=0).peak > 60 * speed.MEGABYTE


def test_cold_start_measures_the_command_and_not_its_parent() -> None:
    hoard = bytearray(b"\1" * (100 * speed.MEGABYTE))
    found = speed.cold_start([sys.executable, "-S", "-c", "import time; time.sleep(0.1)"], runs=2)
    assert 0.1 < found.seconds < 5
    assert speed.MEGABYTE < found.peak < len(hoard)


def test_cold_start_of_a_failing_command() -> None:
    with pytest.raises(subprocess.CalledProcessError) as caught:
        speed.cold_start([sys.executable, "-c", "raise SystemExit('no such article')"], runs=1)
    assert "no such article" in caught.value.stderr


def test_run_puts_peers_side_by_side() -> None:
    command = [sys.executable, "-S", "-c", ""]
    result = speed.run({"derek": sleepy, "peer": lambda a: iter(list(a))}, ARTICLES, {"derek": command}, rounds=1)
    rows = result.grids["speed"].rows
    assert list(rows) == ["derek", "peer"]
    assert (rows["peer"]["articles"].value or 0) > (rows["derek"]["articles"].value or 0)
    assert rows["derek"]["cold start"].unit == "s"
    assert "cold start" not in rows["peer"]
