#!/bin/sh
# How much memory and time "factbox stream" takes, and that every answer is there, in order. The lines are made from
# samples/, the same each time; the one in the middle is bad. A tenth of them goes first: memory must not grow.
#   bench/stream.sh [--lines N] PROGRAM
set -eu
cd "$(dirname "$0")/.."
. bench/about.sh

lines=100000
if [ "${1-}" = --lines ]; then lines=$2; shift 2; fi
program=${1:?the path of the native program, see bench/README.md}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

about
python3 - "$program" "$work" "$lines" <<'PY'
import json, os, pathlib, resource, subprocess, sys, time

program, work, most = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
texts = [json.dumps(p.read_text(encoding="utf-8")) for p in sorted(pathlib.Path("samples").iterdir())]
questions, answers = work / "questions", work / "answers"


def measure(count):
    bad = count // 2
    with questions.open("w", encoding="utf-8") as file:
        for i in range(count):
            file.write("oops\n" if i == bad else f'{{"id":{i},"text":{texts[i % len(texts)]}}}\n')
    with questions.open() as source, answers.open("w") as target:
        start = time.perf_counter()
        code = subprocess.run([program, "stream"], stdin=source, stdout=target).returncode
        seconds = time.perf_counter() - start
    check(code, count, bad)

    # The most that any child has taken; it begins with our own share, which must be the smaller one.
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < peak, "this script takes more than the program"
    size = questions.stat().st_size
    print(
        f"lines:    {count:>7}, {size / 1e6:.1f} MB   peak memory: {peak / 1024:.1f} MiB   "
        f"wall time: {seconds:.2f} s   {size / 1e6 / seconds:.0f} MB/s   order kept, 1 error"
    )


def check(code, count, bad):
    seen = 0
    with answers.open(encoding="utf-8") as file:
        for i, line in enumerate(file):
            answer = json.loads(line)
            assert answer["id"] == (None if i == bad else i), f"answer {i}: {line}"
            assert ("error" in answer) == (i == bad), f"answer {i}: {line}"
            assert ("measures" in answer) == (i != bad), f"answer {i}: {line}"
            seen += 1
    assert seen == count, f"{seen} answers to {count} lines"
    assert code == 1, f"exit code {code}; with one bad line it is 1"


for count in (max(3, most // 10), most):
    measure(count)
PY
