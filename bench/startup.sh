#!/bin/sh
# How long the whole native process takes on one small file: the median of N runs. Prints what was measured with what.
#   bench/startup.sh [--runs N] PROGRAM
set -eu
cd "$(dirname "$0")/.."
. bench/about.sh

runs=20
if [ "${1-}" = --runs ]; then runs=$2; shift 2; fi
program=${1:?the path of the native program, see bench/README.md}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
file=$work/small.txt
printf 'The cat sat. The dog ran.\n\nIt is a big day.\n' > "$file"

about
echo "input:    $(wc -c < "$file" | tr -d ' ') bytes"

# A shell cannot time a millisecond the same way everywhere; python can.
for arguments in "FILE" "FILE --format json" "explain FILE" "--version"; do
  python3 - "$runs" "$program" "$file" $arguments <<'PY'
import statistics, subprocess, sys, time

runs, program, file, *arguments = sys.argv[1:]
command = [program] + [file if a == "FILE" else a for a in arguments]
times = []
for run in range(int(runs) + 1):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    times.append((time.perf_counter() - start) * 1000)
times = times[1:]  # the first run reads the program from disk
print(f"factbox {' '.join(arguments):<20} median {statistics.median(times):5.1f} ms   raw: {' '.join(f'{t:.1f}' for t in times)}")
PY
done
