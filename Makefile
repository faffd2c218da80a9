# Everything the project does, in one word each; `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
PYTHON ?= python3
PORT ?= 8501
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.run
DEV := $(VENV)/.dev
NODE := $(VENV)/node/.done
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: help
help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Debian ships venv without pip unless python3-venv is there: then the pip of the system fills the environment.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; say which: make PYTHON=python3.12 …")'
	@echo "Making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv --clear $(VENV) >/dev/null 2>&1 || $(PYTHON) -m venv --clear --without-pip $(VENV)

define install
	@pip="$(BIN)/python -m pip"; [ -x $(BIN)/pip ] || pip="$(PYTHON) -m pip --python $(BIN)/python"; \
	echo "Installing what $(1) pins (a minute or two the first time)"; \
	$$pip install -qq --require-hashes --requirement $(1); \
	$$pip install -qq --no-deps --no-build-isolation --editable .
endef

$(RUN): requirements/run.txt pyproject.toml | $(BIN)/python
	$(call install,requirements/run.txt)
	@touch $@

$(DEV): requirements/dev.txt pyproject.toml | $(BIN)/python
	$(call install,requirements/dev.txt)
	@touch $@ $(RUN)

# What tests need of Node comes from Python's wheels and npm's lock, which names versions and hashes and no registry.
$(NODE): tests/node/package.json tests/node/package-lock.json $(DEV)
	@echo "Installing what tests/node/package-lock.json pins"
	@mkdir -p $(@D) && cp $(filter %.json,$^) $(@D)
	@NODE_OPTIONS="--use-system-ca $${NODE_OPTIONS:-}" $(BIN)/npm ci --prefix $(@D) --ignore-scripts --no-audit --no-fund --loglevel error
	@touch $@

.PHONY: dashboard
dashboard: $(RUN) ## Set up what it needs and open the dashboard
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ] || [ "$$(uname)" = Darwin ]; then \
	( sleep 4; $(BIN)/python -m webbrowser -t http://127.0.0.1:$(PORT) ) >/dev/null 2>&1 & fi; \
	echo "Open http://127.0.0.1:$(PORT)"; exec $(BIN)/python -m uvicorn app:app --port $(PORT) --no-access-log

# Give the names people will ask for: make serve OPENNESS_HOSTS=scores.example.org; a proxy in front adds TLS.
HOST ?= 0.0.0.0
.PHONY: serve
serve: export OPENNESS_HOSTS ?= localhost
serve: $(RUN) ## Serve the dashboard to others; /_stcore/health says whether it lives
	exec $(BIN)/python -m uvicorn app:app --host $(HOST) --port $(PORT) --proxy-headers --no-server-header --no-access-log

.PHONY: check
check: $(RUN) ## Check every data file
	@$(BIN)/openness check
	@$(BIN)/openness tidy --check

.PHONY: lint
lint: $(DEV) ## Check code, types, floors and licenses
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then echo "$(BIN)/reuse lint"; $(BIN)/reuse lint --quiet || $(BIN)/reuse lint; \
	elif [ "$${CI:-}" = true ]; then echo "No git checkout: cannot lint licenses." >&2; exit 1; \
	else echo "Skipped: the license lint, which needs a git checkout."; fi

.PHONY: test
test: lint check $(NODE) ## Set up and run every check and test, real-browser ones included
	@if .ci/chromium; then $(PYTEST); else $(PYTEST) -m "not browser"; fi

PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist loadscope

.PHONY: bench
bench: $(DEV) ## Measure speed and memory; keeps the figures in docs/benchmarks.md
	@.ci/chromium
	@$(BIN)/python -m benchmarks $(if $(PEER),--peer $(PEER))

.PHONY: format
format: $(DEV) ## Put code and data in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/openness tidy

.PHONY: pins
pins: $(DEV) ## Pin the newest dependencies again, with hashes
	$(BIN)/uv pip compile $(PINNING) --upgrade --group build pyproject.toml --output-file requirements/run.txt
	$(BIN)/uv pip compile $(PINNING) --constraint requirements/run.txt --group build --group dev pyproject.toml --output-file requirements/dev.txt

# No header, no annotation and no index: the files name versions and hashes, and nothing of the machine that made them.
PINNING := --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links

.PHONY: clean
clean: ## Remove everything that was made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache src/*.egg-info
