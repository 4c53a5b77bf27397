# `make demo` and `make test` need Python >= 3.11 and make, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint benchmark pictures pin models clean

demo: $(VENV)/.ready
	@echo
	@$(BIN)/critic batch corpus/sample --now 2026-11-18T20:00:00-08:00 || test $$? -eq 1
	@echo
	@echo "That was:          $(BIN)/critic batch corpus/sample --now 2026-11-18T20:00:00-08:00"
	@echo "Your own letter:   $(BIN)/critic check LETTER.txt"
	@echo "What you know:     $(BIN)/critic explain round"
	@echo "The page:          $(BIN)/critic serve"

test: $(VENV)/.ready lint
	$(BIN)/python -m pytest

lint: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Fit anew what is fitted in a minute; the network needs torch: critic models train --network
models: $(VENV)/.ready
	$(BIN)/critic models train

# Not among the requirements: a pipeline that is only measured against.
benchmark: $(VENV)/.ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r tests/benchmarks/requirements.txt
	$(BIN)/python -m pytest -m benchmark -s

# One pinned, hashed file for all: what the demo runs is what the tests tested.
$(VENV)/.ready: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "critic needs Python 3.11 or newer; name it: make PYTHON=python3.12 demo")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# The README's, as the page and the report look now; needs Chromium.
pictures: $(VENV)/.ready
	$(BIN)/python tests/web/pictures.py

# Resolve the ranges of pyproject.toml anew into the one pinned, hashed file.
pin: $(VENV)/.ready
	$(BIN)/pip-compile --quiet --extra dev --extra train --generate-hashes --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
	    --allow-unsafe --strip-extras --no-header --output-file requirements.txt pyproject.toml

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
