#!/bin/sh
# The parts of the one pass, each alone, by BenchmarkDotNet.
#   bench/parts.sh [OPTIONS OF BENCHMARKDOTNET]
set -eu
cd "$(dirname "$0")/.."
artifacts=$(mktemp -d)
trap 'rm -rf "$artifacts"' EXIT
dotnet run --project bench/FactBox.Benchmarks -c Release -- --filter '*' --job short --artifacts "$artifacts" "$@" \
  > "$artifacts/log" || { cat "$artifacts/log"; exit 1; }
cat "$artifacts"/results/*-report-github.md
