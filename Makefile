# Everything a developer or operator does. `make` alone lists it.

PYTHON ?= python3
APP := .venv/bin/python
BOT := bot/.venv/bin/python
PREPARE := $(PYTHON) -m scripts.prepare

export RASA_TELEMETRY_ENABLED := false

.DEFAULT_GOAL := help
.PHONY: help run test check format validate train spacy quality conversations screenshots walk faults bench demo-reset import
.PHONY: import-payments export administrator retention outbound events docs-routes docs-rules
.PHONY: texts lock clean

help: ## show this list
	@awk 'BEGIN { FS = ":.*## " } \
	     /^##@ / { printf "\n%s\n", substr($$0, 5) } \
	     /^[a-z-]+:.*## / { printf "  make %-24s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

##@ Use
run: ## start everything and print the address; sets up what is missing
	@$(PREPARE) run
	@$(APP) -m scripts.run

demo-reset: ## put the demo people back as they were
	@$(PREPARE) store
	@$(APP) -m arrears.cases demo-reset

import: ## read cases from a case file: make import FILE=cases.jsonl
	@$(if $(FILE),,$(error Say which file: make import FILE=cases.jsonl))$(PREPARE) store
	@$(APP) -m arrears.cases import "$(FILE)"

import-payments: ## read payments from a CSV file: make import-payments FILE=payments.csv
	@$(if $(FILE),,$(error Say which file: make import-payments FILE=payments.csv))$(PREPARE) store
	@$(APP) -m arrears.cases import-payments "$(FILE)"

export: ## write all cases to a case file: make export FILE=cases.jsonl
	@$(if $(FILE),,$(error Say which file: make export FILE=cases.jsonl))$(PREPARE) store
	@$(APP) -m arrears.cases export "$(FILE)"

administrator: ## somebody who may give others access to the desk: make administrator USERNAME=bo NAME="Bo de Beheerder"
	@$(if $(and $(USERNAME),$(NAME)),,$(error Say who: make administrator USERNAME=bo NAME="Bo de Beheerder"))$(PREPARE) store
	@$(APP) -m arrears.desk add-administrator "$(USERNAME)" --name "$(NAME)"

events: ## events for creditors' systems: make events ARGS='list --creditor "…" --since 2026-11-01'; or replay
	@$(PREPARE) store
	@$(APP) -m arrears.events $(ARGS)

outbound: ## messages of our own accord: make outbound ARGS=plan, or ARGS="send --to-log"
	@$(PREPARE) store
	@$(APP) -m arrears.channels.outbound $(ARGS)

docs-routes: ## print every page and act of the desk with who may use it, as Markdown
	@$(PREPARE) check >&2
	@$(APP) -m arrears.desk routes

retention: ## erase what nobody has to keep any longer: make retention ARGS=plan to see how much, or ARGS=run
	@$(PREPARE) store
	@$(APP) -m arrears.cases.privacy $(ARGS)

docs-rules: ## print every rule's numbers as they are today, with source and certainty, as Markdown
	@$(PREPARE) check >&2
	@$(APP) -m arrears.law

screenshots: ## take the pictures of the chat and the desk in docs/screenshots anew
	@$(PREPARE) test
	@$(APP) -m tests.browser.screenshots

texts: ## write every text that people read, with how hard it is to read, to docs/texts.md
	@$(PREPARE) check
	@$(APP) -m scripts.texts page

##@ Develop
test: ## run all tests; for some: make test ARGS="tests/arrears/law -k fees"
	@$(PYTHON) -m scripts.run_tests $(ARGS)

check: ## check format, style, types, imports and Dutch texts; changes nothing
	@$(PREPARE) check
	$(APP) -m ruff format --check .
	$(APP) -m ruff check .
	$(APP) -m mypy
	$(APP) -m mypy benchmarks tests --exclude '^tests/(bot|understanding)/'
	$(BOT) -m mypy --config-file bot/mypy.ini
	.venv/bin/lint-imports
	$(APP) -m scripts.texts check

format: ## format the code and repair what can be repaired
	@$(PREPARE) check
	$(APP) -m ruff check --fix-only .
	$(APP) -m ruff format .

validate: ## have Rasa check domain, rules and examples; fails on any warning
	@$(PREPARE) check
	@$(PYTHON) -m scripts.in_bot bot data validate --fail-on-warnings \
		--domain domain --data data --config config.yml

train: ## train the bot, also when nothing has changed
	@$(PREPARE) train

quality: ## print how well the trained bot understands its test messages
	@$(PREPARE) test
	@$(PYTHON) -m scripts.in_bot tests.understanding

conversations: ## play ten conversations, one a promise, and write docs/conversations.md
	@$(PREPARE) test
	@$(APP) -m tests.dialogues

walk: ## talk at random for a while: make walk ARGS="--seed 7 --turns 5000"
	@$(PREPARE) test
	@$(APP) -m tests.walks $(ARGS)

faults: ## kill every process while people talk: make faults ARGS="--conversations 2000 --seed 7"
	@$(PREPARE) test
	@$(APP) -m tests.faults $(ARGS)

bench: ## measure turns beside a default Rasa assistant; or: make bench ARGS=turns, chats, understanding, rules, store, queue, year
	@$(PREPARE) test
	@$(APP) -m benchmarks $(ARGS)

##@ Maintain
spacy: ## try again to download the Dutch pipeline for the bot
	@$(PREPARE) spacy

lock: ## recompile the locks; for the newest versions: make lock ARGS=--upgrade
	@$(PYTHON) -m scripts.lock $(ARGS)

clean: ## remove what can be made again: environments, tools, model, caches; keeps the case store
	rm -rf .venv bot/.venv .tools models/*.tar.gz models/spacy .rasa
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	rm -rf var/cache var/log var/stamps var/spacy_model
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
