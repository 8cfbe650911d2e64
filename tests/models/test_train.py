"""Training end to end on a tiny encoder and two stories of ours: it learns, resumes, and saves what others load."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
import torch
from safetensors.torch import load_file
from transformers import AutoModelForTokenClassification

from extract.errors import InputError
from models import loop
from models.config import Config, read_config
from models.train import train
from tests.tiny import build

CONFIG = Config(
    name="tiny",
    version="0",
    base="-",
    corpora={"stories": 1.0},
    epochs=2,
    batch_tokens=512,
    window_limits=(64, 120),
    learning_rate=3e-3,
    head_learning_rate=3e-3,
    warmup=0.1,
    weight_decay=0.0,
    dropout=0.0,
    clip=1.0,
    seed=1,
    checkpoint_steps=5,
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    stories = folder / "eval/data/stories"
    stories.mkdir(parents=True)
    for name in ("dr01.ru.md", "dr01.en.md"):
        (stories / name).write_bytes((Path("eval/data/stories") / name).read_bytes())
    build(folder / "encoder")
    return folder


def losses(run: Path) -> list[float]:
    return [msgspec.json.decode(line)["loss"] for line in (run / "log.jsonl").read_bytes().splitlines()]


def fit(project: Path, out: Path, config: Config = CONFIG) -> Path:
    return train(config, out, base=str(project / "encoder"), corpora=project, project=project)


def test_the_saved_folder_loads_with_plain_from_pretrained(project: Path, tmp_path: Path) -> None:
    folder = fit(project, tmp_path)
    model = AutoModelForTokenClassification.from_pretrained(folder)
    assert model.config.id2label[1] == "B-PERSON"
    assert load_file(folder / "model.safetensors")["classifier.weight"].dtype == torch.float16


def test_the_loss_falls(project: Path, tmp_path: Path) -> None:
    fit(project, tmp_path, msgspec.structs.replace(CONFIG, epochs=12))
    seen = losses(tmp_path)
    assert seen[-1] < seen[0] * 0.8


def test_a_run_that_was_cut_off_ends_as_it_would_have(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = load_file(fit(project, tmp_path / "whole") / "model.safetensors")
    config = msgspec.structs.replace(CONFIG, checkpoint_steps=3)
    with monkeypatch.context() as patch:
        _interrupt_at(patch, 4)
        with pytest.raises(KeyboardInterrupt):
            fit(project, tmp_path / "cut", config)
    assert (tmp_path / "cut" / "checkpoint.pt").exists()
    resumed = load_file(fit(project, tmp_path / "cut", config) / "model.safetensors")
    assert all(torch.equal(whole[name], resumed[name]) for name in whole)


def _interrupt_at(patch: pytest.MonkeyPatch, step: int) -> None:
    original, calls = loop.step_once, []

    def interrupted(*arguments: Any) -> tuple[float, int]:
        calls.append(1)
        if len(calls) > step:
            raise KeyboardInterrupt
        return original(*arguments)

    patch.setattr(loop, "step_once", interrupted)


def test_a_broken_configuration_says_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_config(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_text('name = "x"\n')
    with pytest.raises(InputError, match="version"):
        read_config(tmp_path / "bad.toml")


def test_the_shipped_configurations_are_whole() -> None:
    for path in Path("models/configs").glob("*.toml"):
        assert read_config(path).corpora["stories"] > 0


def test_a_fitted_tagger_is_fitted_further_on_a_folder_of_ones_own(project: Path, tmp_path: Path) -> None:
    mine = project / "mine"
    mine.mkdir()
    story = (project / "eval/data/stories/dr01.en.md").read_text(encoding="utf-8").replace("story: dr01", "story: my77")
    (mine / "my77.en.md").write_text(story, encoding="utf-8")
    config = msgspec.structs.replace(CONFIG, corpora={"mine": 1.0, "stories": 0.5}, epochs=1)
    first = fit(project, tmp_path / "first", msgspec.structs.replace(CONFIG, epochs=1))
    second = train(config, tmp_path / "second", base=str(first), corpora=project, project=project)
    one, two = load_file(first / "model.safetensors"), load_file(second / "model.safetensors")
    assert one.keys() == two.keys()
    assert any(not torch.equal(one[name], two[name]) for name in one)
