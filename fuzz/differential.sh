#!/bin/sh
# The fast pass beside the plain implementation on random and mutated inputs: by both conventions, with every width of
# vector, as paragraphs, as a stream of short reads, and on several threads.
#   fuzz/differential.sh [--inputs N] [--seed N]
set -eu
cd "$(dirname "$0")/.."
. fuzz/options.sh
options "inputs=100000 seed=1" "$@"

# Each input makes tables anew: a large nursery (64 MB, in hexadecimal) saves a fifth of the time.
export DOTNET_GCgen0size=4000000 DOTNET_gcConcurrent=0
dotnet run --project fuzz/FactBox.Fuzz -c Release -- differential "$inputs" "$seed" samples/*
