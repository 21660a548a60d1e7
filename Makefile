# One command for each thing one does here; `make` alone lists them.

SWIFT    ?= swift
PIPELINE ?= Pipelines/fazhi
OUTPUT   ?= Output
# Further options of `huizong run`, e.g. make run ARGS='--period 2024'.
ARGS     ?=

.DEFAULT_GOAL := help
.PHONY: help setup build run test format lint check bench pictures documentation clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install the system libraries that are missing
	@Scripts/setup.sh

build: setup ## Build the program for use (.build/release/huizong)
	$(SWIFT) build -c release --product huizong

run: build ## Run the pipeline: make run [PIPELINE=dir] [OUTPUT=dir] [ARGS='--period 2024']
	@Scripts/run.sh $(PIPELINE) --output $(OUTPUT) $(ARGS)

test: setup ## Run all tests
	Tests/Scripts/setup-test.sh
	$(SWIFT) test

format: ## Format the sources in place
	$(SWIFT) format -i -r Package.swift Sources Tests

lint: ## Check the format of the sources
	$(SWIFT) format lint -r --strict Package.swift Sources Tests

check: lint test ## What to run before a push: lint, tests, and the pipeline's own examples
	$(SWIFT) run huizong check $(PIPELINE)

bench: ## Measure the speed
	@if [ -f Benchmarks/Package.swift ]; then $(SWIFT) run -c release --package-path Benchmarks; \
	else echo "bench: there is no Benchmarks package yet; it comes with a later version"; fi

pictures: build ## Draw the pictures anew (needs LibreOffice, poppler-utils and Chromium)
	Scripts/pictures.sh

documentation: ## Build the documentation as a web site (.build/documentation)
	docc convert Sources/huizong/Documentation.docc --output-path .build/documentation \
	  --fallback-display-name Huizong --fallback-bundle-identifier huizong --warnings-as-errors

clean: ## Remove what was built; Output stays
	rm -rf .build
