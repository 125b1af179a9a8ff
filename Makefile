# A menu. The work is done by the small scripts in tools/; docs/windows.md has the same steps for Windows.
PYTHON ?= python3
HERE   := .venv/bin/python

# Children of the tests would otherwise compile the whole program at every start.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run test check tour gallery bench lock clean
.PHONY: ready-run ready-dev format style types floors house

help: ## show this menu
	@echo "Loket Industri. What make can do:"
	@sed -n 's/^\([a-z]*\): .*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18

run: ready-run ## set everything up and open the window (without a display: the tour)
	@$(HERE) tools/window.py

test: ready-dev ## set everything up and run every test; ARGS="tests/core -k name" narrows
	@$(HERE) -m pytest -n auto $(ARGS)

check: format style types floors house ## format, style, types, import floors and house rules

tour: ready-run ## walk one applicant of each SOP through the wizard; leaves out/
	@QT_QPA_PLATFORM=offscreen $(HERE) -m desktop_app.ui.tour --out out

gallery: ready-dev ## picture every screen and state into build/gallery/
	@QT_QPA_PLATFORM=offscreen $(HERE) -m tests.gallery --out build/gallery

bench: ready-dev ## measure against a limit taken in the same run
	@QT_QPA_PLATFORM=offscreen $(HERE) -m tests.bench

lock: ready-dev ## pin the dependencies of pyproject.toml anew; ARGS=--upgrade takes newer ones
	@sh tools/lock.sh $(ARGS)

clean: ## remove what make has made, .venv and out/ included
	rm -rf .venv build dist out .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find desktop_app tests tools -name __pycache__ -prune -exec rm -rf {} +

format: ready-dev
	$(HERE) -m ruff format --check .

style: ready-dev
	$(HERE) -m ruff check .

types: ready-dev
	$(HERE) -m mypy

floors: ready-dev
	.venv/bin/lint-imports --no-logo

house: ready-dev
	$(HERE) -m pytest tests/house

ready-run:
	@$(PYTHON) tools/environment.py run
	@$(HERE) tools/libraries.py run

ready-dev:
	@$(PYTHON) tools/environment.py dev
	@$(HERE) tools/libraries.py dev
