"""Files and standard input as articles."""

import html
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import regex

from extract.errors import InputError
from extract.readers.article import Article
from extract.readers.decode import decode
from extract.text.body import find_headline, front_matter
from extract.text.lines import trimmed

_HEADING: Final = regex.compile(r"^\ufeff?#{1,2}[ \t]+(?P<title>.+?)[ \t#]*\r?$", regex.MULTILINE)
_MARKDOWN: Final = frozenset({".md", ".markdown"})
_PAGES: Final = frozenset({".html", ".htm", ".xhtml"})


def read_file(path: Path) -> Article:
    """Read an article from a file, the kind told by its name: ``.md`` with front matter or a heading, else plain text.

    Raises InputError where the file is missing, a folder, empty, not text, or cannot be opened.
    """
    source = str(path)
    if path.is_dir():
        raise InputError(
            f"{source}: expected a file, found a folder; "
            f"name its files, or read it whole with: derek batch {source} --out facts.sqlite"
        )
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"{source}: expected a file, found nothing of that name; check the path") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError(f"{source}: expected a readable file, found: {reason}; check its permissions") from error
    return read_bytes(data, source, path.suffix.lower())


def read_stdin(data: bytes) -> Article:
    """Read an article from the bytes of standard input; its source is ``-``. Raises InputError as :func:`read_file`."""
    return read_bytes(data, "-", "")


def read_bytes(data: bytes, source: str, suffix: str) -> Article:
    """Read an article from bytes; ``suffix`` (``.md``, ``.txt``) tells the kind.

    Raises InputError where they are no text.
    """
    decoded = decode(data, source)
    text, warnings = decoded.text, list(decoded.warnings)
    if trimmed(text, 0, len(text)) is None:
        found = "only whitespace" if text else "an empty file"
        raise InputError(f"{source}: expected the text of an article, found {found}; give a file with text in it")
    if suffix in _PAGES:
        warnings.append("HTML is read as plain text, tags and all; save the article's text as .txt for a better result")
    meta: dict[str, Any] = _front_matter(text, warnings) if suffix in _MARKDOWN else {}
    title = meta.get("title") or (_heading(text) if suffix in _MARKDOWN else None) or _headline(text)
    published = _published(meta.get("published", meta.get("date")), warnings)
    return Article(source=source, text=text, title=title, published=published, warnings=tuple(warnings))


def _front_matter(text: str, warnings: list[str]) -> dict[str, Any]:
    end = front_matter(text)
    if not end:
        return {}
    # Imported here: most articles have no front matter.
    import yaml

    block = text[:end].lstrip("\ufeff").strip().strip("-")
    try:
        meta = yaml.safe_load(block)
    except yaml.YAMLError as error:
        reason = " ".join(str(error).split())
        warnings.append(f"the front matter is not valid YAML and was left unread: {reason}")
        return {}
    except ValueError as error:  # a date such as 2026-02-30
        warnings.append(f"the front matter holds an impossible value and was left unread: {error}")
        return {}
    meta = meta if isinstance(meta, dict) else {}
    return {**meta, "title": " ".join(str(meta["title"]).split())} if meta.get("title") else meta


def _heading(text: str) -> str | None:
    match = _HEADING.search(text, front_matter(text))
    return " ".join(match["title"].split()) if match else None


def _headline(text: str) -> str | None:
    found = find_headline(text)
    return " ".join(html.unescape(text[slice(*found)]).replace("\u00ad", "").split()) if found else None


def _published(value: Any, warnings: list[str]) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if value is None:
        return None
    try:
        return datetime.fromisoformat(str(value).strip()).date()
    except ValueError:
        warnings.append(f"published: expected a date such as 2026-02-09, found {str(value)!r}; it was left out")
        return None
