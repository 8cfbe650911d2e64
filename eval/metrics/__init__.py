"""Metrics: pure functions from gold and found records of one document to counts that add up."""
