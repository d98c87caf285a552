#!/bin/sh
# Small valid files of every kind that is read, changed at random: each must be read or refused, in bounded time, by the
# error that is made for it.
#   fuzz/readers.sh [--inputs N] [--seed N]
set -eu
cd "$(dirname "$0")/.."

inputs=20000
seed=1
while :; do
  case ${1-} in
    --inputs) inputs=$2; shift 2 ;;
    --seed) seed=$2; shift 2 ;;
    *) break ;;
  esac
done
dotnet run --project fuzz/FactBox.Fuzz -c Release -- readers "$inputs" "$seed"
