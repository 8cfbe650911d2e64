"""Words into the encoder's subword pieces; the tagger labels a word at its first piece."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tokenizers import Tokenizer

from extract.errors import ModelError

MAX_PIECES: Final = 12
"""A word is represented by its first pieces only: a run of 100,000 letters must not fill a window of its own."""

_KEPT: Final = 50_000
"""Words whose pieces are kept: a few megabytes, and nearly every word of the next article."""
_SOFT_HYPHEN: Final = "\u00ad"


class Pieces:
    """A tokenizer of the ``tokenizers`` library applied to words that are already split."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._known: dict[str, list[int]] = {}
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self.begin = self._id("<s>")
        self.end = self._id("</s>")
        self.pad = self._id("<pad>")
        self._unknown = self._id("<unk>")

    @classmethod
    def load(cls, path: Path) -> "Pieces":
        """Read ``tokenizer.json``. Raises ModelError where it is missing."""
        if not path.is_file():
            raise ModelError(f"{path}: expected the tokenizer of a fitted model, found no such file")
        return cls(Tokenizer.from_file(str(path)))

    def split(self, words: Sequence[str]) -> list[list[int]]:
        """Piece ids of each word, at least one and at most :data:`MAX_PIECES` a word.

        A word's pieces do not depend on its neighbours and news repeats its words, so they are kept.
        """
        known = self._known
        new = [word for word in dict.fromkeys(words) if word not in known]
        if new:
            known.update(zip(new, self._encode(new), strict=True))
        found = [known[word] for word in words]
        if len(known) > _KEPT:
            self._known = {}
        return found

    def _encode(self, words: Sequence[str]) -> list[list[int]]:
        pieces: list[list[int]] = [[] for _ in words]
        clean = [_clean(word) for word in words]
        encoding = self._tokenizer.encode(clean, is_pretokenized=True, add_special_tokens=False)
        for piece, index in zip(encoding.ids, encoding.word_ids, strict=True):
            if index is not None and len(pieces[index]) < MAX_PIECES:
                pieces[index].append(piece)
        return [ids or [self._unknown] for ids in pieces]

    def _id(self, token: str) -> int:
        found = self._tokenizer.token_to_id(token)
        if found is None:
            raise ModelError(f"the tokenizer has no {token!r} piece: expected an XLM-R vocabulary")
        return int(found)


def _clean(word: str) -> str:
    """A soft hyphen is invisible to the reader and so to the model; the rest of a very long word is not looked at."""
    return word.replace(_SOFT_HYPHEN, "")[: MAX_PIECES * 16]
