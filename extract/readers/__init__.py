"""Readers: files and bytes in, :class:`Article` out."""

from extract.readers.article import Article
from extract.readers.read import read_bytes, read_file, read_stdin

__all__ = ["Article", "read_bytes", "read_file", "read_stdin"]
