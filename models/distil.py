"""Distillation: a small tagger taught by a fitted one (Hinton et al. 2015), for speed.

The student begins as some of the teacher's layers with their strongest feed-forward neurons. It learns the teacher's
scores of every word, its last hidden states (Jiao et al. 2020, TinyBERT) and the annotation itself. The teacher reads every
window once; what it says is kept on disk.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from rich.console import Console
from rich.progress import track
from torch import Tensor
from torch.nn import functional
from transformers import AutoModelForTokenClassification, AutoTokenizer, PreTrainedModel

from extract.labels import TAGS
from extract.tagger.pieces import Pieces
from models.batches import Example, collate, grouped, window_examples
from models.config import Distillation
from models.corpora.training import read_training
from models.encoding import encode
from models.loop import fastest_precision, fit
from models.loss import label_set_loss
from models.train import save
from models.weights import fitted

_LAYER: Final = "bert.encoder.layer."
_TEACHER_TOKENS: Final = 4096


class Lesson(Example, frozen=True):
    """A window and where its words stand among the teacher's answers, from ``place`` on."""

    place: int


class Answers:
    """What the teacher says of each word, in arrays on disk: scores [words, tags] and hidden states [words, width]."""

    def __init__(self, folder: Path) -> None:
        self._scores: NDArray[np.float16] = np.load(folder / "scores.npy", mmap_mode="r")
        self._hidden: NDArray[np.float16] = np.load(folder / "hidden.npy", mmap_mode="r")

    def of(self, lessons: Sequence[Lesson]) -> tuple[Tensor, Tensor]:
        """Scores and hidden states of the words of some lessons, float32, in their order."""
        chosen = _places(lessons)
        return torch.from_numpy(self._scores[chosen]).float(), torch.from_numpy(self._hidden[chosen]).float()


def distil(
    config: Distillation, out: Path, *, base: str | None, corpora: Path, project: Path, resume: bool = True
) -> Path:
    """Fit the student and save it to ``out / "model"``; returns that folder. ``base`` is another teacher's folder."""
    source = Path(base) if base else fitted(config.teacher)
    tokenizer = AutoTokenizer.from_pretrained(source)
    pieces = Pieces(tokenizer.backend_tokenizer)
    teacher = AutoModelForTokenClassification.from_pretrained(source, dtype=torch.float32, attn_implementation="eager")
    rng = random.Random(config.seed)
    lessons, repeats = _lessons(config, pieces, corpora, project, rng)
    answers = _answers(teacher.eval(), lessons, pieces.pad, out / "answers", resume)
    model = student(teacher, config)

    def loss(group: Sequence[Lesson]) -> tuple[Tensor, int]:
        batch = collate(group, pieces.pad)
        with fastest_precision():
            output = model(input_ids=batch.ids, attention_mask=batch.mask, output_hidden_states=True)
        logits = output.logits.flatten(0, 1)[batch.firsts].float()
        hidden = output.hidden_states[-1].flatten(0, 1)[batch.firsts].float()
        scores, states = answers.of(group)
        value = taught(logits, scores, config.temperature) + config.gold * label_set_loss(logits, batch.allowed)
        distance = 1 - functional.cosine_similarity(hidden, states).mean()
        return value + config.hidden * distance, batch.ids.numel()

    def epoch(number: int) -> list[list[Lesson]]:
        order = random.Random(config.seed * 1000 + number)
        return grouped([lessons[index] for index in repeats], config.batch_tokens, order)

    fit(model, epoch, loss, config, out, resume=resume)
    folder = out / "model"
    save(model, tokenizer, folder, config)
    return folder


def taught(logits: Tensor, scores: Tensor, temperature: float) -> Tensor:
    """Divergence of the student's tag distributions from the teacher's, both [words, tags], mean over words.

    Scaled by the square of the temperature, so that its gradient does not shrink with it (Hinton et al. 2015).
    """
    own = functional.log_softmax(logits / temperature, dim=-1)
    other = functional.log_softmax(scores / temperature, dim=-1)
    return functional.kl_div(own, other, reduction="batchmean", log_target=True) * temperature**2


def student(teacher: PreTrainedModel, config: Distillation) -> PreTrainedModel:
    """The small model, begun from the teacher's weights.

    Of each feed-forward block those neurons are kept whose weights in and out are largest. Raises ValueError where the
    teacher has fewer layers or neurons than the configuration asks for, or is not of the BERT family.
    """
    shape = teacher.config
    weights = teacher.state_dict()
    if not any(name.startswith(_LAYER) for name in weights):
        raise ValueError(f"teacher of type {shape.model_type}: expected a BERT, whose layers can be taken over")
    if max(config.layers) >= shape.num_hidden_layers or config.feed_forward > shape.intermediate_size:
        raise ValueError(
            f"layers {config.layers}, feed-forward {config.feed_forward}: expected at most the teacher's "
            f"{shape.num_hidden_layers} layers and {shape.intermediate_size} neurons"
        )
    small = type(shape).from_dict(
        {
            **shape.to_dict(),
            "num_hidden_layers": len(config.layers),
            "intermediate_size": config.feed_forward,
            "hidden_dropout_prob": config.dropout,
            "attention_probs_dropout_prob": 0.0,
        }
    )
    model: PreTrainedModel = AutoModelForTokenClassification.from_config(  # type: ignore[no-untyped-call]
        small, attn_implementation="eager"
    )
    model.load_state_dict(dict(_begun(weights, config)))
    model.train()
    return model


def _begun(weights: Mapping[str, Tensor], config: Distillation) -> Iterator[tuple[str, Tensor]]:
    kept = {layer: _strongest(weights, layer, config.feed_forward) for layer in config.layers}
    for name, value in weights.items():
        if not name.startswith(_LAYER):
            yield name, value
            continue
        number, _, rest = name.removeprefix(_LAYER).partition(".")
        layer = int(number)
        if layer not in kept:
            continue
        if rest.startswith("intermediate."):
            value = value[kept[layer]]
        elif rest == "output.dense.weight":
            value = value[:, kept[layer]]
        for place in (i for i, own in enumerate(config.layers) if own == layer):
            yield f"{_LAYER}{place}.{rest}", value.clone()


def _strongest(weights: Mapping[str, Tensor], layer: int, count: int) -> Tensor:
    inward = weights[f"{_LAYER}{layer}.intermediate.dense.weight"].norm(dim=1)
    outward = weights[f"{_LAYER}{layer}.output.dense.weight"].norm(dim=0)
    strongest: Tensor = (inward * outward).topk(count).indices.sort().values
    return strongest


def _lessons(
    config: Distillation, pieces: Pieces, corpora: Path, project: Path, rng: random.Random
) -> tuple[list[Lesson], list[int]]:
    """All windows, each once, and the indices of an epoch's windows: texts of shares above 1 come more than once."""
    lessons: list[Lesson] = []
    epoch: list[int] = []
    place = 0
    for name, share in config.corpora.items():
        rows: list[Mapping[str, Any]] = encode(read_training(name, corpora, project), pieces).to_list()
        chosen = sorted(rng.sample(range(len(rows)), min(len(rows), round(share * len(rows)))))
        begin = len(lessons)
        for index in chosen:
            for example in window_examples(rows[index], pieces, config.window_limit):
                lessons.append(Lesson(example.ids, example.firsts, example.allowed, place))
                place += len(example.firsts)
        epoch += [*range(begin, len(lessons))] * max(1, round(share))
    return lessons, epoch


def _places(lessons: Sequence[Lesson]) -> NDArray[np.int64]:
    """Where the words of some lessons stand among the answers, in the lessons' order."""
    return np.concatenate([np.arange(lesson.place, lesson.place + len(lesson.firsts)) for lesson in lessons])


@torch.inference_mode()
def _answers(teacher: Any, lessons: Sequence[Lesson], pad: int, folder: Path, resume: bool) -> Answers:
    """Ask the teacher, unless its answers to these very lessons lie there from a run that was cut off."""
    words = lessons[-1].place + len(lessons[-1].firsts) if lessons else 0
    done = folder / "done"
    if resume and done.is_file() and done.read_text() == str(words):
        return Answers(folder)
    folder.mkdir(parents=True, exist_ok=True)
    done.unlink(missing_ok=True)
    scores = np.lib.format.open_memmap(folder / "scores.npy", "w+", np.float16, (words, len(TAGS)))
    width = teacher.config.hidden_size
    hidden = np.lib.format.open_memmap(folder / "hidden.npy", "w+", np.float16, (words, width))
    groups = grouped(lessons, _TEACHER_TOKENS, random.Random(0))
    for group in track(groups, "asking the teacher", console=Console(stderr=True)):
        batch = collate(group, pad)
        with fastest_precision():
            output = teacher(input_ids=batch.ids, attention_mask=batch.mask, output_hidden_states=True)
        places = _places(group)
        scores[places] = output.logits.flatten(0, 1)[batch.firsts].float().numpy()
        hidden[places] = output.hidden_states[-1].flatten(0, 1)[batch.firsts].float().numpy()
    scores.flush()
    hidden.flush()
    done.write_text(str(words))
    return Answers(folder)
