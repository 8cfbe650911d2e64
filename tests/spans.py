"""Checks shared by all tests that look at offsets."""

from extract.document import Document


def assert_fits(document: Document) -> None:
    """Every record points at its own text, and spans are ordered and apart."""
    text = document.text
    for span in document.spans:
        assert text[span.start : span.end] == span.text
    for left, right in zip(document.spans, document.spans[1:], strict=False):
        assert left.end <= right.start
    for date in document.dates:
        assert text[date.start : date.end] == date.text
    for fact in document.facts:
        start, end = document.sentences[fact.sentence]
        assert start <= fact.start < fact.end <= end
    for left_sentence, right_sentence in zip(document.sentences, document.sentences[1:], strict=False):
        assert left_sentence[1] <= right_sentence[0]
