"""Summaries: whole sentences of the article."""

from extract.summary.summarise import summarise, summary_text

__all__ = ["summarise", "summary_text"]
