#!/bin/sh
# Runs a script of this folder and keeps its command line and output under runs/<date>-<cpu>/.
#   bench/keep.sh startup|stream|speed|profile|huge|types|warc|hostile|growth|parts ARGUMENTS
set -eu
cd "$(dirname "$0")/.."
name=$1
shift
cpu=$(LC_ALL=C lscpu | sed -n 's/^Model name: *//p' | head -1 | tr -cs 'A-Za-z0-9\n' '-' | sed 's/^-//; s/-$//')
kept=bench/runs/$(date -u +%F)-$cpu
mkdir -p "$kept"
{
  echo "\$ bench/$name.sh $*"
  "bench/$name.sh" "$@"
} > "$kept/$name.txt" || { cat "$kept/$name.txt"; exit 1; }
cat "$kept/$name.txt"
