"""Encodings: what was encoded comes back exactly; what is no text is named."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import InputError
from extract.readers.decode import decode

RUSSIAN = "Суд в Таразе вернул дело прокурору.\r\nУщерб – 4,2 млн тенге, «пострадали» 12 семей."
SHORT = "Пожар потушили"
PAGES = ("cp1251", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("text", [RUSSIAN, SHORT, "снег", "СНЕГ И ВЕТЕР В АСТАНЕ", "USD 500: доллар подорожал"])
def test_old_russian_pages(text: str, page: str) -> None:
    text = text.encode(page, "ignore").decode(page)
    found = decode(text.encode(page), "old.txt")
    assert found.text == text
    # MacCyrillic writes capitals as CP866 and small letters as CP1251 does: the text is right under either name.
    assert page == "mac-cyrillic" or page.upper() in found.warnings[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", [RUSSIAN, "Қостанай 👍 e\u0301\r\nline", "Plain English, five words long"])
def test_unicode(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding), "new.txt")
    assert found.text == text
    assert bool(found.warnings) == (encoding in {"utf-16-le", "utf-16-be"})


def test_english_with_typographic_marks() -> None:
    text = "“We can’t say,” the café’s owner said – not yet."
    found = decode(text.encode("cp1252"), "en.txt")
    assert found.text == text
    assert "CP1252" in found.warnings[0]


def test_kazakh_names() -> None:
    text = "Аким Қостаная Ғалым Әбенов открыл школу в селе Ұзынкөл"
    assert decode(text.encode("kz1048"), "kz.txt").text == text


def test_a_few_damaged_bytes_do_not_change_the_encoding() -> None:
    data = (RUSSIAN * 5).encode()
    found = decode(data[:-1] + b"\xd0", "cut.txt")
    assert found.encoding == "utf-8"
    assert "damaged" in found.warnings[0]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04\x14\x00", "Word"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"abc\x00\x01\x02def\x00ghi\x07", "zero bytes"),
    ],
)
def test_binary_files_are_named(data: bytes, word: str) -> None:
    with pytest.raises(InputError, match=rf"^story\.txt: expected .*{word}.*; \w+"):
        decode(data, "story.txt")


@given(
    st.text(min_size=1).filter(
        lambda text: "\x00" not in text and not text.startswith(("\ufeff", "%PDF", "PK", "BZh", "ID3", "PAR1"))
    )
)
def test_utf8_round_trip(text: str) -> None:
    try:
        assert decode(text.encode(), "any.txt").text == text
    except InputError:
        assert text.startswith("{\\rtf") or text[4:8] == "ftyp" or text[8:12] == "WEBP"


@given(st.binary(max_size=60))
def test_any_bytes_decode_or_are_refused(data: bytes) -> None:
    with suppress(InputError):
        assert isinstance(decode(data, "any.bin").text, str)
