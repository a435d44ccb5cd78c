# Two commands matter: `make run` and `make test`. Everything is installed into .venv, from pinned versions.

PYTHON ?= python3
BIN = .venv/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: run install test check audit licences lock clean

run: install
	@$(BIN)/annotator sample
	@$(BIN)/annotator serve

install: .venv/installed

# Two at a time; the tests of one file share what they set up.
test: .venv/installed-dev
	$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

check: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@$(MAKE) --no-print-directory audit

# Known weaknesses of what is pinned; NOT AUDITED, where no list of them can be reached. With ANNOTATOR_REQUIRE_AUDIT=1 that fails.
audit: .venv/installed-dev
	@$(BIN)/python requirements/audit.py

# Under which licence each library stands. Run it after `make lock`, in a fresh .venv: it tells of what is installed there.
licences: .venv/installed-dev
	@{ echo "# Under which licences the libraries stand"; echo; \
	    echo "Written by \`make licences\` from what an installation of the lock (\`requirements/\`) says of itself."; \
	    echo "\`tests/test_docs.py\` fails where a pinned library is missing here or stands in another version."; \
	    echo "UNKNOWN is what says nothing of itself but in its file LICENSE: axe-playwright-python, MIT."; \
	    echo "The typefaces in \`annotator/static/fonts\` stand under the SIL Open Font License 1.1, printed there."; echo; \
	    $(BIN)/pip-licenses --format=markdown --with-urls --with-system --order=license --ignore-packages annotator; \
	} > docs/licences.md

# torch comes first: asked for by another package it would bring the largest build there is.
.venv/torch: requirements/torch.txt
	@echo "Installing into .venv; the first time this takes a minute or two." >&2
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12")'
	@$(PYTHON) -m venv .venv
	@$(PIP) install --requirement requirements/torch.txt
	@touch $@

.venv/installed: .venv/torch requirements/run.txt setup.cfg
	@$(PIP) install --no-deps --requirement requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/installed-dev: .venv/installed requirements/dev.txt
	@$(PIP) install --no-deps --requirement requirements/dev.txt
	@touch $@

# Pins and hashes of everything but torch, from what setup.cfg names. Run it after changing a dependency.
lock: .venv/torch
	@$(PIP) install pip-tools
	$(BIN)/pip-compile $(LOCK) --output-file requirements/run.txt setup.cfg requirements/build.in
	$(BIN)/pip-compile $(LOCK) --extra test --extra check --constraint requirements/run.txt \
	    --output-file requirements/dev.txt setup.cfg requirements/build.in

# What `--unsafe-package` names is resolved but not written down.
LOCK = --quiet --generate-hashes --unsafe-package torch --constraint requirements/torch.txt --strip-extras \
    --no-header --no-emit-index-url --no-emit-find-links --no-emit-options

clean:
	rm -rf .venv build *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
