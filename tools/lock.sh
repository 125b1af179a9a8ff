#!/bin/sh
# Pins the dependencies of pyproject.toml, hashes included, into requirements/.
# The lists name no registry: where packages come from is each machine's own affair.
set -eu
cd "$(dirname "$0")/.."

compile() {
    list=requirements/$1.txt
    shift
    echo "Pinning $list."
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 \
        --generate-hashes --no-emit-index-url --no-emit-find-links \
        --custom-compile-command "make lock" \
        "$@" pyproject.toml -o "$list"
}

compile run "$@"
compile dev --extra dev --constraint requirements/run.txt "$@"
