"""Distillation end to end on a tiny teacher: the student is smaller, learns from it, and resumes its answers."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
import torch
from transformers import AutoModelForTokenClassification

from extract.tagger.segments import Segments
from extract.tagger.tagger import Job, Tagger
from models.config import Distillation, Schedule, read_config
from models.distil import distil, student, taught
from models.export import export
from tests.models.test_train import CONFIG as TRAINING
from tests.models.test_train import losses
from tests.tiny import build

CONFIG = Distillation(
    **{
        **{name: getattr(TRAINING, name) for name in Schedule.__struct_fields__},
        "name": "tiny-fast",
        "corpora": {"stories": 2.0, "runne_unlabelled": 1.0},
        "epochs": 20,
    },
    teacher="-",
    layers=(1,),
    feed_forward=16,
    window_limit=100,
    temperature=2.0,
    gold=0.5,
    hidden=1.0,
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("project")
    stories, news = folder / "eval/data/stories", folder / "runne_unlabelled"
    stories.mkdir(parents=True)
    news.mkdir()
    (stories / "dr01.ru.md").write_bytes(Path("eval/data/stories/dr01.ru.md").read_bytes())
    (news / "texts.jsonl").write_text('{"text": "В Актау изъяли 20 кг гашиша."}\n\n{"text": ""}\n', encoding="utf-8")
    build(folder / "teacher")
    return folder


def teacher(project: Path) -> Any:
    return AutoModelForTokenClassification.from_pretrained(project / "teacher")


def test_the_student_is_smaller_learns_and_is_exported_like_any_tagger(project: Path, tmp_path: Path) -> None:
    folder = distil(CONFIG, tmp_path, base=str(project / "teacher"), corpora=project, project=project)
    seen = losses(tmp_path)
    assert seen[-1] < seen[0]
    small = AutoModelForTokenClassification.from_pretrained(folder)
    assert small.config.num_hidden_layers == 1
    assert small.config.intermediate_size == 16
    export(folder)
    text = "В Актау изъяли 20 кг."
    (spans,) = Tagger.load(folder).tag([Job(text, Segments.of(text))])
    assert all(text[s.start : s.end] == s.text for s in spans)


def test_the_student_begins_as_the_teachers_own_layers(project: Path) -> None:
    whole = msgspec.structs.replace(CONFIG, layers=(0, 1), feed_forward=64)
    model, other = student(teacher(project), whole).train(False), teacher(project)
    ids = torch.arange(5, 25).reshape(2, 10)
    assert torch.allclose(model(input_ids=ids).logits, other(input_ids=ids).logits, atol=1e-5)


def test_a_student_larger_than_its_teacher_is_refused(project: Path) -> None:
    with pytest.raises(ValueError, match="at most the teacher's 2 layers"):
        student(teacher(project), msgspec.structs.replace(CONFIG, layers=(0, 2)))


def test_the_same_scores_have_nothing_to_teach() -> None:
    scores = torch.tensor([[2.0, 0.0, -1.0]])
    assert taught(scores, scores, 2.0).item() == pytest.approx(0, abs=1e-6)
    # by hand at temperature 1: the teacher says 1/2, 1/2, the student 3/4, 1/4
    own, other = torch.tensor([[3.0, 1.0]]).log(), torch.tensor([[1.0, 1.0]]).log()
    assert taught(own, other, 1.0).item() == pytest.approx(0.5 * (torch.log(torch.tensor(4 / 3))).item(), abs=1e-6)


def test_the_shipped_distillation_is_whole() -> None:
    config = read_config(Path("models/configs/fast.toml"))
    assert isinstance(config, Distillation)
    assert config.teacher == "base"
