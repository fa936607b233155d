# make run    everything from a bare clone: sample sites, crawl, index, app  (PORT=8600; SOURCES="gansu beijing": live sources)
# make test   every test        make check   ruff and mypy --strict        make bench   ratios, measured side by side
# make system Debian packages that only some tests need
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUNS := $(VENV)/.runs
STAMP := $(VENV)/.tests
PEERS := $(VENV)/.peers
AT := $(if $(PORT),--port $(PORT))

.PHONY: run test check format bench system clean
.DEFAULT_GOAL := run

$(RUNS): pyproject.toml constraints.txt
	@echo "Setting up $(VENV) (once; about two minutes) …"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(STAMP): $(RUNS)
	@echo "Adding what only tests and checks need …"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

run: $(RUNS)
ifdef SOURCES
	@$(BIN)/tongbao run $(SOURCES) || echo "Not every source could be read; the app shows which, and why."
	@exec $(BIN)/tongbao app $(AT)
else
	@exec $(BIN)/tongbao samples run $(AT)
endif

test: $(STAMP)
	@$(BIN)/python -m pytest -n auto --maxprocesses=4

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(PEERS): $(STAMP)
	@echo "Adding what only the benchmarks compare with …"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check -c constraints.txt -e '.[peers]'
	@touch $@

bench: $(PEERS)
	@$(BIN)/python -m bench

system:
	apt-get update -q
	apt-get install -y -q chromium maven redis-server fonts-noto-cjk

clean:
	rm -rf $(VENV) data .data-*
