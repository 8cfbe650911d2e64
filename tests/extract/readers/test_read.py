"""Files and standard input as articles."""

from datetime import date
from pathlib import Path

import pytest

from extract.errors import InputError
from extract.readers import read_file, read_stdin

BODY = "Ночью в Рудном прорвало трубу большого диаметра, без воды остались два микрорайона.\r\nК утру её починили.\r\n"


def write(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_text_is_exactly_what_stands_in_the_file(tmp_path: Path) -> None:
    article = read_file(write(tmp_path, "a.txt", BODY))
    assert article.text == BODY
    assert article.source == str(tmp_path / "a.txt")
    assert (article.title, article.published, article.warnings) == (None, None, ())


def test_standard_input() -> None:
    article = read_stdin(("Воды нет\n\n" + BODY).encode("koi8-r"))
    assert (article.source, article.title) == ("-", "Воды нет")
    assert "KOI8-R" in article.warnings[0]


@pytest.mark.parametrize(
    ("text", "title", "published"),
    [
        ("---\ntitle: Воды  нет\npublished: 2026-03-12\n---\n" + BODY, "Воды нет", date(2026, 3, 12)),
        (
            '---\r\ntitle: "Вода: где её нет"\r\ndate: 2026-03-12T10:00:00\r\n---\r\n' + BODY,
            "Вода: где её нет",
            date(2026, 3, 12),
        ),
        ("# Воды нет #\n\n" + BODY, "Воды нет", None),
        ("---\npublished: 2026-03-12\n---\n# Воды нет\n" + BODY, "Воды нет", date(2026, 3, 12)),
        (BODY, None, None),
    ],
)
def test_markdown(tmp_path: Path, text: str, title: str | None, published: date | None) -> None:
    article = read_file(write(tmp_path, "a.md", text))
    assert (article.text, article.title, article.published, article.warnings) == (text, title, published, ())


@pytest.mark.parametrize("value", ["2026-02-30", "вчера", "[oops"])
def test_a_wrong_date_is_a_warning(tmp_path: Path, value: str) -> None:
    article = read_file(write(tmp_path, "a.md", f"---\npublished: {value}\n---\n{BODY}"))
    assert article.published is None
    assert len(article.warnings) == 1


def test_html_is_read_with_a_warning(tmp_path: Path) -> None:
    assert "HTML" in read_file(write(tmp_path, "a.html", f"<p>{BODY}</p>")).warnings[0]


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", "\u00a0\u200b\n".encode()])
def test_nothing_to_read(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(InputError, match=r"empty\.txt: expected .* found (an empty file|only whitespace); give"):
        read_file(write(tmp_path, "empty.txt", data))


def test_missing_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.txt: expected a file, found nothing"):
        read_file(tmp_path / "none.txt")
    with pytest.raises(InputError, match=r"found a folder.*derek batch"):
        read_file(tmp_path)
