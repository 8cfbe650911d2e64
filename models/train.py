"""Fit a tagger: transformers' token classifier under the label-set loss."""

import json
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from transformers import AutoModelForTokenClassification, AutoTokenizer, PreTrainedModel

from extract.labels import TAGS
from extract.tagger.pieces import Pieces
from models.batches import Example, collate, grouped, window_examples
from models.config import Config, Schedule
from models.corpora.training import read_training
from models.encoding import encode
from models.loop import fastest_precision, fit
from models.loss import label_set_loss

Rows = Mapping[str, Sequence[Mapping[str, Any]]]


def train(config: Config, out: Path, *, base: str | None, corpora: Path, project: Path, resume: bool = True) -> Path:
    """Fit the configuration and save the model to ``out / "model"``; returns that folder (see :func:`models.loop.fit`)."""
    source = base or config.base
    tokenizer = AutoTokenizer.from_pretrained(source)
    pieces = Pieces(tokenizer.backend_tokenizer)
    rows = {name: encode(read_training(name, corpora, project), pieces).to_list() for name in config.corpora}
    torch.manual_seed(config.seed)
    model = new_model(source, config.dropout)

    def loss(group: Sequence[Example]) -> tuple[Tensor, int]:
        batch = collate(group, pieces.pad)
        with fastest_precision():
            logits = model(input_ids=batch.ids, attention_mask=batch.mask).logits
        return label_set_loss(logits.flatten(0, 1)[batch.firsts].float(), batch.allowed), batch.ids.numel()

    fit(model, lambda number: _epoch(rows, config, pieces, number), loss, config, out, resume=resume)
    folder = out / "model"
    save(model, tokenizer, folder, config)
    return folder


def new_model(source: str, dropout: float) -> PreTrainedModel:
    """The encoder with an untrained classifier over :data:`extract.labels.TAGS`, unless ``source`` has a fitted one.

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


def save(model: PreTrainedModel, tokenizer: Any, folder: Path, config: Schedule) -> None:
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
