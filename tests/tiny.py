"""A tiny tagger built in code: the real architecture and file formats with a handful of random weights."""

import json
from pathlib import Path

import torch
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers
from transformers import BertConfig, BertForTokenClassification, PreTrainedTokenizerFast

from extract.labels import TAGS

_SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]
_LETTERS = "abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяё0123456789"


def build(folder: Path, seed: int = 0) -> Path:
    """Save a tagger that plain ``from_pretrained`` loads: one piece a letter, two layers of width 32."""
    torch.manual_seed(seed)
    vocabulary = [*_SPECIAL, *_LETTERS, *(f"##{letter}" for letter in _LETTERS)]
    tokenizer = Tokenizer(
        models.WordPiece(
            {piece: i for i, piece in enumerate(vocabulary)}, unk_token="<unk>", max_input_chars_per_word=9
        )
    )
    tokenizer.normalizer = normalizers.Sequence([normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.Split(Regex(r"\s+"), "removed")
    tokenizer.add_special_tokens(_SPECIAL)
    PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer, bos_token="<s>", eos_token="</s>", pad_token="<pad>", unk_token="<unk>"
    ).save_pretrained(folder)
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=512,
        pad_token_id=1,
        num_labels=len(TAGS),  # type: ignore[call-arg]
        id2label=dict(enumerate(TAGS)),
        label2id={tag: index for index, tag in enumerate(TAGS)},
    )
    model = BertForTokenClassification(config)
    torch.nn.init.normal_(model.classifier.weight, std=1.0)  # so that the labels it finds differ from word to word
    model.save_pretrained(folder)
    (folder / "derek.json").write_text(json.dumps({"name": "tiny", "version": "0"}), encoding="utf-8")
    return folder
