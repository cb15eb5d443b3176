# Every command of the project. Each target installs what it misses (Debian and npm packages) and says so.
#   make run    builds a release and serves the Veenkoloniën alliance on http://localhost:8080
#   make test   builds and runs the tests
# The scripts behind the targets are in tools/.

# Where `make run` keeps its data and listens, and how long each fuzzer runs.
DATA ?= data
LISTEN ?= 127.0.0.1:8080
FUZZ_SECONDS ?= 60

.DEFAULT_GOAL := help
.PHONY: help build run test test-slow bench fuzz lint format reference package clean

help:
	@echo 'make build      the release binary, at build/release/kracht'
	@echo 'make run        serve the Veenkoloniën alliance on http://$(LISTEN), data in $(DATA)/'
	@echo 'make test       the tests that every change must pass (25 minutes at most on 2 cores)'
	@echo 'make test-slow  everything else: full series, all variants, all sanitizers'
	@echo 'make bench      measurements, as ratios against nginx and raw SQLite'
	@echo 'make fuzz       every fuzzer for FUZZ_SECONDS=$(FUZZ_SECONDS)'
	@echo 'make lint       clang-tidy, clang-format and shellcheck on what changed since they last passed'
	@echo 'make format     lay out the C++ after .clang-format'
	@echo 'make reference  write docs/reference from what the program says of itself'
	@echo 'make package    a Debian package, in build/release/'
	@echo 'make clean      remove build/ (not $(DATA)/)'

build:
	@tools/install_packages.sh build
	@tools/install_npm.sh build
	@tools/build.sh release kracht

run: build
	@tools/run.sh '$(DATA)' '$(LISTEN)'

test:
	@tools/test.sh quick

test-slow:
	@tools/test.sh slow

bench:
	@tools/bench.sh

fuzz:
	@tools/fuzz.sh '$(FUZZ_SECONDS)'

lint:
	@tools/lint.sh

format:
	@tools/format.sh

reference: build
	@tools/reference.sh

package: build
	@tools/package.sh

clean:
	@rm -rf build
