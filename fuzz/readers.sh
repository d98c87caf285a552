#!/bin/sh
# Small valid files of every kind that is read, changed at random: each must be read or refused, in bounded time, by the
# error that is made for it.
#   fuzz/readers.sh [--inputs N] [--seed N]
set -eu
cd "$(dirname "$0")/.."
. fuzz/options.sh
options "inputs=20000 seed=1" "$@"

dotnet run --project fuzz/FactBox.Fuzz -c Release -- readers "$inputs" "$seed"
