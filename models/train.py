"""Fit a tagger: transformers' token classifier under the label-set loss, with checkpoints it resumes from."""

import json
import math
import random
import shutil
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import torch
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from torch import nn
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR
from transformers import AutoModelForTokenClassification, AutoTokenizer, PreTrainedModel

from extract.labels import TAGS
from extract.tagger.pieces import Pieces
from models.batches import Batch, Example, collate, grouped, window_examples
from models.config import Config
from models.corpora.training import read_training
from models.encoding import encode
from models.loss import label_set_loss

_CHECKPOINT: Final = "checkpoint.pt"
_LOG: Final = "log.jsonl"
_SLACK: Final = 1.01
"""Epochs differ by a few batches; the rate may end just above zero, never before the last one."""

Rows = Mapping[str, Sequence[Mapping[str, Any]]]


def train(config: Config, out: Path, *, base: str | None, corpora: Path, project: Path, resume: bool = True) -> Path:
    """Fit the configuration and save the model to ``out / "model"``; returns that folder.

    Progress is shown on standard error and kept in ``log.jsonl``. With ``resume`` a run that was cut off goes on from
    its last checkpoint: the batches depend on the seed and the step alone, so it ends as it would have.
    """
    out.mkdir(parents=True, exist_ok=True)
    source = base or config.base
    tokenizer = AutoTokenizer.from_pretrained(source)
    pieces = Pieces(tokenizer.backend_tokenizer)
    rows = {name: encode(read_training(name, corpora, project), pieces).to_list() for name in config.corpora}
    torch.manual_seed(config.seed)
    model = new_model(source, config.dropout)
    steps = math.ceil(len(_epoch(rows, config, pieces, 0)) * config.epochs * _SLACK)
    optimizer, scheduler = _optimizer(model, config, steps)
    done = _restore(out / _CHECKPOINT, model, optimizer, scheduler) if resume else 0
    console = Console(stderr=True)
    with Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=console
    ) as progress:
        task = progress.add_task(config.name, total=steps, completed=done)
        step, began, seen = 0, time.monotonic(), 0
        for number in range(config.epochs):
            for group in _epoch(rows, config, pieces, number):
                step += 1
                if step <= done:
                    continue
                batch = collate(group, pieces.pad)
                torch.manual_seed(config.seed + step)
                loss = _step(model, batch, config)
                optimizer.step()
                scheduler.step()
                optimizer.zero_grad(set_to_none=True)
                seen += batch.ids.numel()
                progress.update(task, completed=step, description=f"{config.name} epoch {number + 1} loss {loss:.3f}")
                if step % 20 == 0:
                    rate = seen / (time.monotonic() - began)
                    _log(
                        out / _LOG,
                        step=step,
                        steps=steps,
                        epoch=number,
                        loss=round(loss, 4),
                        tokens_a_second=round(rate),
                    )
                if step % config.checkpoint_steps == 0:
                    _save_checkpoint(out / _CHECKPOINT, step, model, optimizer, scheduler)
    folder = out / "model"
    save(model, tokenizer, folder, config)
    return folder


def new_model(source: str, dropout: float) -> PreTrainedModel:
    """The encoder with an untrained classifier over :data:`extract.labels.TAGS`.

    Attention runs eagerly and without dropout: on a CPU both are faster than the fused kernel (measured: 1,600 against
    1,090 pieces a second).
    """
    model: PreTrainedModel = AutoModelForTokenClassification.from_pretrained(
        source,
        num_labels=len(TAGS),
        id2label=dict(enumerate(TAGS)),
        label2id={tag: index for index, tag in enumerate(TAGS)},
        attention_probs_dropout_prob=0.0,
        hidden_dropout_prob=dropout,
        attn_implementation="eager",
        dtype=torch.float32,
    )
    model.train()
    return model


def save(model: PreTrainedModel, tokenizer: Any, folder: Path, config: Config) -> None:
    """Write what plain ``from_pretrained`` reads, weights in float16, and ``derek.json`` with name and version."""
    folder.mkdir(parents=True, exist_ok=True)
    model.to(torch.float16).save_pretrained(folder)  # type: ignore[arg-type]
    model.to(torch.float32)  # type: ignore[arg-type]
    tokenizer.save_pretrained(folder)
    (folder / "derek.json").write_text(json.dumps({"name": config.name, "version": config.version}) + "\n", "utf-8")


def _epoch(rows: Rows, config: Config, pieces: Pieces, number: int) -> list[list[Example]]:
    """The batches of an epoch, not yet padded: they depend on the seed and the epoch's number alone."""
    rng = random.Random(config.seed * 1000 + number)
    examples: list[Example] = []
    for name, data in rows.items():
        whole, part = divmod(config.corpora[name], 1.0)
        chosen = [*range(len(data))] * int(whole) + rng.sample(range(len(data)), round(part * len(data)))
        for index in chosen:
            examples += window_examples(data[index], pieces, rng.choice(config.window_limits))
    return grouped(examples, config.batch_tokens, rng)


def _step(model: PreTrainedModel, batch: Batch, config: Config) -> float:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = model(input_ids=batch.ids, attention_mask=batch.mask).logits
    loss = label_set_loss(logits.flatten(0, 1)[batch.firsts].float(), batch.allowed)
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(model.parameters(), config.clip)
    return float(loss.detach())


def _optimizer(model: PreTrainedModel, config: Config, steps: int) -> tuple[AdamW, LambdaLR]:
    decayed: list[nn.Parameter] = []
    plain: list[nn.Parameter] = []
    head: list[nn.Parameter] = []
    for name, parameter in model.named_parameters():
        (head if name.startswith("classifier") else decayed if parameter.ndim > 1 else plain).append(parameter)
    optimizer = AdamW(
        [
            {"params": decayed, "weight_decay": config.weight_decay},
            {"params": plain, "weight_decay": 0.0},
            {"params": head, "weight_decay": config.weight_decay, "lr": config.head_learning_rate},
        ],
        lr=config.learning_rate,
        betas=(0.9, 0.98),
        fused=True,
    )
    warmup = max(1, round(steps * config.warmup))
    return optimizer, LambdaLR(
        optimizer, lambda step: min((step + 1) / warmup, max(0.0, (steps - step) / max(1, steps - warmup)))
    )


def _save_checkpoint(path: Path, step: int, model: Any, optimizer: AdamW, scheduler: LambdaLR) -> None:
    state = {
        "step": step,
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "scheduler": scheduler.state_dict(),
    }
    torch.save(state, path.with_suffix(".new"))
    shutil.move(path.with_suffix(".new"), path)  # a run killed while it writes keeps the checkpoint before


def _restore(path: Path, model: Any, optimizer: AdamW, scheduler: LambdaLR) -> int:
    if not path.is_file():
        return 0
    state = torch.load(path, weights_only=True)
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    scheduler.load_state_dict(state["scheduler"])
    return int(state["step"])


def _log(path: Path, **values: float) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(values) + "\n")
