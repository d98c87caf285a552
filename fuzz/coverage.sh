#!/bin/sh
# The fast pass beside the plain implementation on inputs that afl-fuzz makes: what reaches new code is changed further.
# By both conventions, with every width of vector, as paragraphs and as a stream of short reads; those that are kept because
# they reach new code, all in one, on two threads.
#   fuzz/coverage.sh [--seconds N] [--inputs N] [--seed N]
# Needs Debian's afl++. What is found is made as short as it can be, printed and kept; exit code 1.
set -eu
cd "$(dirname "$0")/.."
. fuzz/options.sh
options "seconds=60 inputs=300 seed=1" "$@"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet tool restore > /dev/null
dotnet publish fuzz/FactBox.Fuzz -c Release -o "$work/program" > "$work/log" || { cat "$work/log"; exit 1; }
cp -r "$work/program" "$work/traced"
# From here on the counting tells afl-fuzz which branches it takes.
dotnet sharpfuzz "$work/traced/FactBox.dll"
dotnet "$work/program/FactBox.Fuzz.dll" seeds "$work/seeds" "$inputs" "$seed" samples/*

# Neither the processor's frequency nor what becomes of core files is a script's to change; a difference is an exception.
export AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_AFFINITY=1 AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1
export DOTNET_GCgen0size=4000000 DOTNET_gcConcurrent=0
afl-fuzz -i "$work/seeds/inputs" -x "$work/seeds/words" -o "$work/found" -t 5000 -m none -s "$seed" -V "$seconds" \
  -- dotnet "$work/traced/FactBox.Fuzz.dll" target > "$work/log" || { tail -30 "$work/log"; exit 1; }
grep -E '^(run_time|execs_done|execs_per_sec|cycles_done|corpus_count|corpus_found|edges_found|stability|saved_crashes|saved_hangs|afl_version) ' \
  "$work/found/default/fuzzer_stats"

# Threads only now: which branches they take in turn is chance, and would look like new code.
find "$work/found/default/queue" "$work/found/default/crashes" "$work/found/default/hangs" -name 'id:*' -print0 |
  xargs -0 -n 5000 dotnet "$work/program/FactBox.Fuzz.dll" files
grep -q '^saved_crashes *: 0$' "$work/found/default/fuzzer_stats"
