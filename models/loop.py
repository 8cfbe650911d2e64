"""The loop of a fit: batches in, weights out, with progress, a log, and checkpoints it resumes from."""

import json
import math
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, TypeVar

import torch
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from torch import Tensor, nn
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR
from transformers import PreTrainedModel

from models.config import Schedule

_CHECKPOINT: Final = "checkpoint.pt"
_LOG: Final = "log.jsonl"
_SLACK: Final = 1.01
"""Epochs differ by a few batches; the rate may end just above zero, never before the last one."""

_HAS_BFLOAT16: Final = torch.cpu._is_avx512_bf16_supported()

T = TypeVar("T")


def fit(
    model: PreTrainedModel,
    epoch: Callable[[int], list[T]],
    loss: Callable[[T], tuple[Tensor, int]],
    config: Schedule,
    out: Path,
    *,
    resume: bool = True,
) -> None:
    """Minimise ``loss`` over the batches that ``epoch`` gives for each epoch's number.

    ``loss`` gives a batch's mean loss and its pieces. Batches must depend on the epoch's number alone: a run that was cut
    off goes on from its last checkpoint in ``out`` and ends as it would have. Progress is shown on standard error and
    kept in ``log.jsonl``.
    """
    out.mkdir(parents=True, exist_ok=True)
    steps = math.ceil(len(epoch(0)) * config.epochs * _SLACK)
    optimizer, scheduler = _optimizer(model, config, steps)
    done = _restore(out / _CHECKPOINT, model, optimizer, scheduler) if resume else 0
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(config.name, total=steps, completed=done)
        began, seen = time.monotonic(), 0
        for step, (number, batch) in enumerate(_batches(epoch, config.epochs), 1):
            if step <= done:
                continue
            torch.manual_seed(config.seed + step)
            value, pieces = step_once(model, batch, loss, config, optimizer, scheduler)
            seen += pieces
            progress.update(task, completed=step, description=f"{config.name} epoch {number + 1} loss {value:.3f}")
            if step % 20 == 0:
                rate = round(seen / (time.monotonic() - began))
                _log(out / _LOG, step=step, steps=steps, epoch=number, loss=round(value, 4), tokens_a_second=rate)
            if step % config.checkpoint_steps == 0:
                _save_checkpoint(out / _CHECKPOINT, step, model, optimizer, scheduler)


def fastest_precision() -> torch.autocast:
    """bfloat16 where the processor has it; elsewhere its emulation is twenty times slower than float32, which then stays."""
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=_HAS_BFLOAT16)


def step_once(
    model: PreTrainedModel,
    batch: T,
    loss: Callable[[T], tuple[Tensor, int]],
    config: Schedule,
    optimizer: AdamW,
    scheduler: LambdaLR,
) -> tuple[float, int]:
    """One step downhill; returns the loss before it and the pieces read."""
    value, pieces = loss(batch)
    value.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(model.parameters(), config.clip)
    optimizer.step()
    scheduler.step()
    optimizer.zero_grad(set_to_none=True)
    return float(value.detach()), pieces


def _batches(epoch: Callable[[int], Sequence[T]], epochs: int) -> Iterator[tuple[int, T]]:
    for number in range(epochs):
        for batch in epoch(number):
            yield number, batch


def _optimizer(model: PreTrainedModel, config: Schedule, steps: int) -> tuple[AdamW, LambdaLR]:
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
