#!/bin/sh
# A text of many gigabytes, as a file and through standard input, on one thread and on all: time, peak memory, and that
# all give the same numbers. The text is made of a natural one of 50 MB, over and over.
#   bench/huge.sh [--gigabytes N] PROGRAM [SHARED]
set -eu
cd "$(dirname "$0")/.."
. bench/about.sh

gigabytes=10
if [ "${1-}" = --gigabytes ]; then gigabytes=$2; shift 2; fi
program=${1:?the path of the native program, see bench/README.md}
shared=${2:-../shared}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet run --project bench/Corpora -c Release -- fresh "$shared" 50 "$work/base.txt" > /dev/null

about
python3 - "$program" "$work" "$gigabytes" <<'PY'
import json, os, resource, shutil, subprocess, sys, time

program, work, gigabytes = sys.argv[1], sys.argv[2], float(sys.argv[3])
base, huge = f"{work}/base.txt", f"{work}/huge.txt"
times = max(1, round(gigabytes * 1e9 / os.path.getsize(base)))
if shutil.disk_usage(work).free < times * os.path.getsize(base) * 1.05:
    sys.exit(f"{work} has too little room for {gigabytes:g} GB; choose less by --gigabytes, or set TMPDIR")
with open(huge, "wb") as target:
    for _ in range(times):
        with open(base, "rb") as source:
            shutil.copyfileobj(source, target)
size = os.path.getsize(huge)
print(f"text: {size / 1e9:.2f} GB")

start = time.perf_counter()
subprocess.run(["cat", huge], stdout=subprocess.DEVNULL, check=True)
print(f"  cat to /dev/null           {time.perf_counter() - start:7.1f} s")
answers = []
for name, path, threads in [("file", huge, 1), ("file", huge, os.cpu_count()), ("standard input", "-", os.cpu_count())]:
    command = [program, path, "--plain", "--format", "ndjson", "--threads", str(threads)]
    start = time.perf_counter()
    source = subprocess.Popen(["cat", huge], stdout=subprocess.PIPE) if path == "-" else None
    run = subprocess.Popen(
        command, stdin=source.stdout if source else None, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    answer = json.loads(run.stdout.read())
    _, status, usage = os.wait4(run.pid, 0)
    seconds = time.perf_counter() - start
    assert status == 0, f"{name}: exit status {status}"
    answers.append({**answer["factBox"], **answer["counts"]})
    peak = usage.ru_maxrss * 1024
    # A child begins with our own share, which must be the smaller one.
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 < peak, "this script takes more than the program"
    print(
        f"  {name:<15} {threads} thread{'s' if threads > 1 else ' '}  {seconds:7.1f} s  {size / 1e6 / seconds:5.0f} MB/s  "
        f"peak memory {peak / 2**20:6.1f} MiB"
    )
    assert peak <= 200e6, f"{name}: more than 200 MB"
print(f"  {answers[0]}")
assert all(a == answers[0] for a in answers), f"not the same numbers: {answers}"
print("  the same numbers each time, each in less than 200 MB")
PY
