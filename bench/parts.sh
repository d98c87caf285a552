#!/bin/sh
# The parts of the one pass, each alone, by BenchmarkDotNet: all of them by its short job, unless its options say otherwise.
#   bench/parts.sh [OPTIONS OF BENCHMARKDOTNET]      for instance --job dry, --filter '*Classify*'
set -eu
cd "$(dirname "$0")/.."
case " $*" in *" --job "* | *" -j "*) ;; *) set -- --job short "$@" ;; esac
case " $*" in *" --filter "* | *" -f "*) ;; *) set -- --filter '*' "$@" ;; esac
artifacts=$(mktemp -d)
trap 'rm -rf "$artifacts"' EXIT
dotnet run --project bench/FactBox.Benchmarks -c Release -- --artifacts "$artifacts" "$@" > "$artifacts/log" ||
  { cat "$artifacts/log"; exit 1; }
cat "$artifacts"/results/*-report-github.md
