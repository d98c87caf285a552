#!/bin/sh
# What a token costs as the number of types grows: texts of so many different words, drawn by Zipf's law.
#   bench/types.sh [--megabytes N] PROGRAM
set -eu
cd "$(dirname "$0")/.."
. bench/about.sh

megabytes=50
if [ "${1-}" = --megabytes ]; then megabytes=$2; shift 2; fi
program=${1:?the path of the native program, see bench/README.md}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for types in 1000 10000 100000 1000000; do
  dotnet run --project bench/Corpora -c Release -- types $types "$megabytes" "$work/$types.txt" > /dev/null
done

about
python3 - "$program" "$work" <<'PY'
import json, os, subprocess, sys, time

program, work = sys.argv[1:]
print("    words      types      tokens   best of 5      a token   peak memory")
for words in [1000, 10000, 100000, 1000000]:
    command = [program, f"{work}/{words}.txt", "--plain", "--format", "ndjson", "--threads", "1"]
    best, peak = 1e9, 0
    for _ in range(5):
        start = time.perf_counter()
        run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        counts = json.loads(run.stdout.read())["counts"]
        _, status, usage = os.wait4(run.pid, 0)
        assert status == 0
        best, peak = min(best, time.perf_counter() - start), max(peak, usage.ru_maxrss)
    print(
        f"{words:>9} {counts['types']:>10} {counts['tokens']:>11} {best * 1000:>8.0f} ms "
        f"{best * 1e9 / counts['tokens']:>9.1f} ns {peak / 1024:>9.1f} MiB"
    )
PY
