"""Suites: a test set, an extractor and the metrics that are taken of the two."""
