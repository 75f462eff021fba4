# Gouvernail: all that a newcomer, a developer and CI call. Debian with Python 3.11+ (and its venv module), git and make
# is all that may be assumed; everything else is brought here. Every target can be repeated.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
PORT ?= 8000
BIN := .venv/bin
# A machine may hold several Pythons: the first that is 3.11 or later is taken.
PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { command -v $$p; break; }; done)
UV := $(BIN)/uv
# The tests are shared out among the cores, and a core without work takes from another; JOBS=0 runs them one after the
# other, for a debugger. The slowest of a stage are told under it.
JOBS ?= auto
PYTEST := $(BIN)/pytest -q -n $(JOBS) --dist worksteal --durations=5 --durations-min=5
# What was compiled is kept beside the sources, whatever the machine says: hundreds of processes load the same modules.
export PYTHONDONTWRITEBYTECODE :=
LOCKED := .venv/.locked-$(shell cat requirements/dev.txt pyproject.toml 2>/dev/null | cksum | cut -d' ' -f1)
CHROMIUM := $(shell command -v chromium || command -v chromium-browser || command -v google-chrome || true)

.PHONY: help setup run demo check format test test-core test-sqlite test-postgresql test-rights test-browser test-wheel bench lock browser clean-demo

help: ## Show this list.
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 26

setup: $(LOCKED) ## Make .venv with the locked dependencies and the command .venv/bin/gouvernail.

$(LOCKED):
	@if [ -z "$(PYTHON)" ]; then echo "Python 3.11 or later with its venv module is needed (Debian: apt-get install python3-venv)." >&2; exit 1; fi
	@echo "setup: environment in .venv with $$($(PYTHON) --version)"
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv .venv
	@[ -x $(UV) ] || { echo "setup: uv"; $(BIN)/python -m pip install --quiet --disable-pip-version-check "uv>=0.8" 2>/dev/null || $(BIN)/python -m pip install "uv>=0.8"; }
	@echo "setup: locked dependencies"
	@$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements/dev.txt
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --editable .
	@rm -f .venv/.locked-*
	@touch $@
	@echo "setup: done; the command is .venv/bin/gouvernail"

demo: setup ## Import the sample programmes and serve them on PORT (default 8000) until stopped.
	@GOUVERNAIL_DATA_DIR="$${GOUVERNAIL_DATA_DIR:-$(CURDIR)/data/demo}" exec $(BIN)/gouvernail demo --port $(PORT)

clean-demo: ## Forget the demonstration's data.
	@rm -rf data/demo && echo "data/demo removed"

run: setup ## Serve with automatic reload, for development (own data in data/dev).
	@export GOUVERNAIL_DEBUG=1 GOUVERNAIL_DATA_DIR="$${GOUVERNAIL_DATA_DIR:-$(CURDIR)/data/dev}"; mkdir -p "$$GOUVERNAIL_DATA_DIR"; \
	$(BIN)/gouvernail migrate --verbosity 0; exec $(BIN)/gouvernail runserver $(PORT)

check: setup ## Lint, format, types, import contract, migrations: fast.
	@echo "check: lint";       $(BIN)/ruff check --quiet .
	@echo "check: format";     $(BIN)/ruff format --quiet --check .
	@echo "check: imports";    $(BIN)/lint-imports --no-cache > .venv/lint-imports.log 2>&1 || { cat .venv/lint-imports.log; exit 1; }
	@echo "check: types";      GOUVERNAIL_DEBUG=1 $(BIN)/mypy --no-error-summary
	@echo "check: migrations"; GOUVERNAIL_DATABASE_URL=sqlite:///:memory: $(BIN)/gouvernail makemigrations --check --dry-run --verbosity 0

format: setup ## Apply the format and the safe corrections of the linter.
	@$(BIN)/ruff check --fix --quiet . || true
	@$(BIN)/ruff format --quiet .

test: check test-core test-sqlite test-postgresql browser test-browser test-wheel ## Every check and every test.
	@echo "test: all passed"

# Tests that start processes of their own, on databases of their own of both kinds: once is enough.
OWN_PROCESSES := tests/management/test_worker.py tests/management/test_backup.py tests/management/test_hostile.py \
	tests/config/test_environment.py tests/config/test_sqlite_queue.py
DATABASE_TESTS := tests/models tests/queries tests/services tests/web tests/public tests/api tests/management tests/config

test-core: setup ## The pure core, files and the house rules.
	@echo "test: core, files, house"; $(PYTEST) tests --ignore=tests/browser $(DATABASE_TESTS:%=--ignore=%)

test-sqlite: setup ## What touches the database, on SQLite.
	@echo "test: SQLite"; $(PYTEST) $(DATABASE_TESTS)

# The matrix of rights asks the same gate on both: it is walked once, on SQLite, where it is faster; on PostgreSQL as the
# role of the server, behind the second wall. Nor is what is marked `one_database` (CONTRIBUTING.md) asked twice.
test-postgresql: setup ## The same on PostgreSQL (a throwaway database on the local server).
	@url="$${GOUVERNAIL_TEST_POSTGRESQL:-postgres://postgres@127.0.0.1:5432/gouvernail}"; \
	if $(BIN)/python -m tests.postgresql "$$url"; then \
	  echo "test: PostgreSQL"; GOUVERNAIL_DATABASE_URL="$$url" $(PYTEST) -m "not one_database" $(DATABASE_TESTS) $(OWN_PROCESSES:%=--ignore=%) --ignore-glob='tests/web/rights/test_[!b]*.py'; \
	else echo "test: PostgreSQL left out (no server at $$url); set GOUVERNAIL_TEST_POSTGRESQL to name one"; fi

test-rights: setup ## Every address about everything, by everybody (an hour of a core; `make test` takes them in turn).
	@echo "test: the whole matrix of rights"; GOUVERNAIL_THOROUGH=1 $(PYTEST) tests/web/rights
	@url="$${GOUVERNAIL_TEST_POSTGRESQL:-postgres://postgres@127.0.0.1:5432/gouvernail}"; \
	if $(BIN)/python -m tests.postgresql "$$url"; then echo "test: the same on PostgreSQL, as the server's role"; \
	  GOUVERNAIL_THOROUGH=1 GOUVERNAIL_DATABASE_URL="$$url" $(PYTEST) tests/web/rights/test_behind_the_wall.py; fi

# The browser is a system package: brought as root or with sudo where apt-get is there, else said and left out.
browser:
	@if [ -z "$(CHROMIUM)" ]; then \
	  if [ "$$(id -u)" = 0 ]; then as=""; elif sudo -n true 2>/dev/null; then as="sudo"; else as="no"; fi; \
	  if [ "$$as" != no ] && command -v apt-get >/dev/null; then \
	    echo "setup: Chromium, for the browser tests (system package)"; \
	    { $$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -qq -y --no-install-recommends chromium; } >.venv/chromium.log 2>&1 \
	      || { tail -5 .venv/chromium.log; echo "setup: Chromium could not be installed; the browser tests are left out"; }; \
	  else echo "setup: no Chromium and no right to install it; the browser tests are left out"; fi; fi

test-browser: setup ## Real browser, axe on every page.
	@if command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; then \
	  echo "test: browser"; $(PYTEST) tests/browser; \
	else echo "test: browser left out (no Chromium)"; fi

test-wheel: setup ## Build the wheel, install it in an empty folder, run the demo from it.
	@echo "test: wheel"; bash tests/wheel.sh

bench: setup ## Print the figures of benchmarks/ beside the yardstick.
	@for file in benchmarks/bench_*.py; do name=$$(basename $$file .py); echo "== $$name"; $(BIN)/python -m benchmarks.$$name; done

lock: setup ## Renew requirements/*.txt from pyproject.toml.
	@$(UV) pip compile --quiet --upgrade --universal --generate-hashes --no-annotate --no-header -o requirements/base.txt pyproject.toml
	@$(UV) pip compile --quiet --upgrade --universal --generate-hashes --no-annotate --no-header --group dev -o requirements/dev.txt pyproject.toml
