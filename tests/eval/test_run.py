from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml

from eval.peers.run import Measured
from eval.run import Options, run_suites
from eval.suites.extractor import Extractor
from models.corpora.stories import Story, read_stories
from models.weights import shipped
from tests.eval.perfect import EN, RU, Perfect, story


def quiet(items, description, total=None):  # type: ignore[no-untyped-def]
    return iter(items)


def write(folder: Path, item: Story, marked: str) -> None:
    fields = ("title", "summary", "lang", "published")
    meta = {"story": item.name, "key": list(item.key), **{name: getattr(item, name) for name in fields}}
    meta |= {name: list(getattr(item, name)) for name in ("facts", "refs", "dates", "penalties")}
    front = yaml.safe_dump(meta, allow_unicode=True)
    (folder / f"{item.name}.{item.lang}.md").write_text(f"---\n{front}---\n{marked}\n", encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "stories"
    place.mkdir()
    for number in ("08", "09", "10"):
        write(place, story("ru", f"aa{number}"), RU)
        write(place, story("en", f"aa{number}"), EN)
    return place


def test_suites_run_and_write(folder: Path, tmp_path: Path) -> None:
    extractor = Perfect(read_stories(folder, "dev"))
    options = Options(folder=folder, track=quiet)
    report = run_suites(["stories", "stories-gold-spans"], extractor, tmp_path / "out", options)
    assert list(report.suites) == ["stories", "stories-gold-spans"]
    assert report.suites["stories"].documents == 2  # number 09 alone
    assert report.suites["stories"].score("scores", "facts", "all").value == 1.0
    assert report.suites["stories-gold-spans"].score("scores", "dates", "en").value == 1.0
    assert (tmp_path / "out" / "report.json").exists()


def test_test_split_is_asked_for_by_name(folder: Path) -> None:
    extractor = Perfect(read_stories(folder, "test"))
    report = run_suites(["stories"], extractor, options=Options(folder=folder, split="test", track=quiet))
    assert report.suites["stories"].title == "Stories (test)"
    assert report.suites["stories"].documents == 2


def test_speed_and_peers_measure_every_shipped_model(folder: Path, tmp_path: Path) -> None:
    asked: list[str] = []

    def measure(reader: str, texts: Sequence[str]) -> Measured:
        asked.append(reader)
        return Measured(seconds=(1.0,), peak=1, version="1", spans=((),) * len(texts))

    options = Options(folder=folder, peers=Path("python"), command=("true",), measure=measure, track=quiet)
    extractor = Perfect(read_stories(folder, "dev"))
    suites = run_suites(["speed", "peers"], extractor, options=options).suites
    assert (suites["speed"].grids["speed"].rows["derek base"]["cold start"].value or 0) > 0
    assert {f"derek {name}" for name in shipped()} | {"natasha", "spaCy en_core_web_md"} <= {*asked}
    assert suites["peers"].documents == 2


def test_unknown_suite_is_named_before_any_runs(folder: Path) -> None:
    class Untouched:
        def map(self, articles, /):  # type: ignore[no-untyped-def]
            raise AssertionError

    with pytest.raises(ValueError, match="'?speeed.*stories"):
        run_suites(["stories", "speeed"], Untouched(), options=Options(folder=folder))


def test_gold_spans_need_a_reader(folder: Path) -> None:
    class MapOnly:
        map = Perfect([]).map

    extractor: Extractor = MapOnly()
    with pytest.raises(TypeError, match="MapOnly has no read"):
        run_suites(["stories-gold-spans"], extractor, options=Options(folder=folder))
