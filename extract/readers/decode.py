"""Bytes to text, without mojibake: UTF-8 and UTF-16 first, then the old Cyrillic code pages by letter statistics.

The text is exactly the decoded input: line ends stay as they are, only a byte order mark goes.
"""

import codecs
import math
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Final

from msgspec import Struct

from extract.errors import InputError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PAGES: Final = ("cp1251", "koi8-r", "cp866", "iso8859-5", "kz1048", "mac-cyrillic", "cp1252")
"""Single-byte code pages, the likelier first: that decides where the statistics cannot."""
_TYPOGRAPHY: Final = frozenset("«»–—“”„‘’…№•°\u00a0\u00ad")
_SIGNS: Final = frozenset("€£§©®±·₸™")
_SAMPLE: Final = 4_096
"""Bytes judged, from the first that is not ASCII."""
_MOST_DAMAGED: Final = 0.01
_RIGHT_CASE: Final = 4.5
"""Cost in nats of a capital right after a small letter: KOI8-R read as CP1251 swaps the cases."""
_ALONE: Final = 4.0
"""Cost of a Cyrillic letter without another beside it: the dashes and quotes of English text become such."""
_UNLIKELY: Final = -9.0
_PLAUSIBLE: Final = -6.0


class Decoded(Struct, frozen=True):
    """The text, the Python name of its encoding and what the reader should tell about it."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, source: str) -> Decoded:
    """Decode an article. Raises InputError where the bytes are no text (the message says what they are)."""
    check_text(data, source)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, errors="replace")
            return Decoded(text, encoding, _damage(text, encoding) if "\ufffd" in text else ())
    wide = _wide(data)
    if wide:
        note = f"read as {wide.upper()}: there is no byte order mark"
        return Decoded(data.decode(wide, errors="replace"), wide, (note,))
    if 0 in data:
        raise InputError(
            f"{source}: expected the text of an article, found binary data (zero bytes); "
            "save it as UTF-8 text (.txt or .md)"
        )
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _decode_old(data)


def check_text(data: bytes, source: str) -> None:
    """Raise InputError where the first bytes are those of a known kind of file that is not text."""
    for kind in _kinds():
        at = kind.get("at", 0)
        if data[at : at + len(kind["magic"])] == kind["magic"]:
            raise InputError(f"{source}: expected the text of an article, found {kind['name']}; {kind['fix']}")


def _decode_old(data: bytes) -> Decoded:
    damaged = data.decode("utf-8", errors="replace")
    wide = sum(character > "\x7f" for character in damaged)
    lost = damaged.count("\ufffd")
    if wide > 2 * lost and lost <= max(2, _MOST_DAMAGED * len(damaged)):
        return Decoded(damaged, "utf-8", _damage(damaged, "utf-8"))
    encoding, plausible = guess(data)
    note = f"the text is not UTF-8; read as {encoding.upper()}"
    if not plausible:
        note += ", which is a guess; if letters look wrong, save the file as UTF-8"
    return Decoded(data.decode(encoding, errors="replace"), encoding, (note,))


def guess(data: bytes) -> tuple[str, bool]:
    """The likeliest single-byte encoding of bytes that are not UTF-8, and whether its text looks plausible."""
    first = next((index for index, byte in enumerate(data) if byte > 0x7F), 0)
    sample = data[max(0, first - 1) :][:_SAMPLE]
    scored = [(_score(sample, page), page) for page in _PAGES]
    best, encoding = max(scored, key=lambda pair: pair[0])
    if best >= _PLAUSIBLE:
        return encoding, True
    # Imported here: few articles are so strange.
    from charset_normalizer import from_bytes

    found = from_bytes(sample).best()
    return (found.encoding, False) if found else (encoding, False)


def _score(data: bytes, encoding: str) -> float:
    """Mean log-probability of the characters beyond ASCII, as letters of Russian or marks of print."""
    weights = _weights()
    text = data.decode(encoding, errors="replace")
    total, count, before = 0.0, 0, " "
    for character, after in zip(text, text[1:] + " ", strict=True):
        if character > "\x7f":
            count += 1
            small = character.lower()
            total += weights.get(small) or _of_other(character, before, after)
            total -= _RIGHT_CASE if small != character and before.isalpha() and before == before.lower() else 0.0
            alone = small in weights and before.lower() not in weights and after.lower() not in weights
            total -= _ALONE if alone else 0.0
        before = character
    return total / count if count else 0.0


def _of_other(character: str, before: str, after: str) -> float:
    if character in _TYPOGRAPHY:
        return -4.0
    if character in _SIGNS:
        return _UNLIKELY if before.isalpha() or after.isalpha() else -4.0
    if character.isalpha() and character < "\u0180":
        # An accented Latin letter stands among plain ones: café, not Çàêîí.
        return -4.5 if before.isascii() and before.isalpha() else -7.5
    return _UNLIKELY


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of Latin or Cyrillic text is 0 or 4."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return None
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if sum(byte in (0, 4, 0x20) for byte in high) > 0.8 * len(high) and 0 in high:
            text = sample.decode(encoding, errors="replace")
            return encoding if all(character.isprintable() or character.isspace() for character in text[:-1]) else None
    return None


def _damage(text: str, encoding: str) -> tuple[str, ...]:
    count = text.count("\ufffd")
    return (f"{count} damaged characters: not all of the text is valid {encoding.upper()}",)


@cache
def _weights() -> dict[str, float]:
    table = _table("letters.toml")["per_mille"]
    return {letter: math.log(share / 1000) for letter, share in table.items()}


@cache
def _kinds() -> tuple[dict[str, Any], ...]:
    return tuple({**kind, "magic": bytes.fromhex(kind["hex"])} for kind in _table("magic.toml")["kind"])


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("extract.readers").joinpath(name).read_text(encoding="utf-8"))
