# Everything happens in .venv in this folder; nothing is installed elsewhere.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo tui test check format setup clean benchmark pictures

demo: .venv/relnote
	@$(BIN)/relnote --demo today
	@echo
	@echo "make tui opens relnote on this demo notebook."

tui: .venv/relnote
	@$(BIN)/relnote --demo

test: check
	$(BIN)/python -m pytest -n 3 -q

check: .venv/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

benchmark: .venv/dev
	$(BIN)/python -m benchmarks

pictures: .venv/relnote
	$(BIN)/python docs/make_pictures.py

setup: .venv/dev

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/relnote: .venv/bin/python pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/dev: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/relnote

clean:
	rm -rf .venv build dist
