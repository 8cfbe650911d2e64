# `make run` sets up and extracts the samples; `make test` sets up everything and passes all tests.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test test-slow lint check tables picture clean

run: .venv/.run
	$(BIN)/derek extract examples/*.md

test: .venv/.test
	$(BIN)/python -m pytest -m "not slow"

lint: .venv/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test

clean:
	rm -rf .venv build dist *.egg-info

.venv/bin/python:
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --upgrade pip

.venv/.run: pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --editable .
	touch $@

.venv/.test: pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --editable '.[train,dev]'
	touch $@ .venv/.run

tables:
	$(BIN)/python -m eval.report.pages

picture: .venv/.run
	$(BIN)/python -m app.show.picture examples/seizure.en.md examples/extract.svg

test-slow: .venv/.test
	$(BIN)/python -m pytest -m slow
