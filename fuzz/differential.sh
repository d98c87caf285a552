#!/bin/sh
# The fast pass beside the plain implementation on random and mutated inputs: by both conventions, with every width of
# vector, as paragraphs, as a stream of short reads, and on several threads.
#   fuzz/differential.sh [--inputs N] [--seed N]
set -eu
cd "$(dirname "$0")/.."

inputs=100000
seed=1
while :; do
  case ${1-} in
    --inputs) inputs=$2; shift 2 ;;
    --seed) seed=$2; shift 2 ;;
    *) break ;;
  esac
done
dotnet run --project fuzz/FactBox.Fuzz -c Release -- differential "$inputs" "$seed" samples/*
