#!/bin/sh
# How fast "factbox" reads a web archive, and in how much memory: N pages, each with a menu and a text of its own, packed
# and not, one record in the middle damaged. It must be lost alone. A tenth goes first: memory must not grow.
#   bench/warc.sh [--records N] PROGRAM
set -eu
cd "$(dirname "$0")/.."
. bench/about.sh

records=10000
if [ "${1-}" = --records ]; then records=$2; shift 2; fi
program=${1:?the path of the native program, see bench/README.md}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

about
python3 - "$work" "$records" <<'PY'
import gzip, html, pathlib, random, sys

work, most = pathlib.Path(sys.argv[1]), int(sys.argv[2])
paragraphs = [
    html.escape(" ".join(p.split()))
    for path in sorted(pathlib.Path("samples").iterdir())
    for p in path.read_text(encoding="utf-8").split("\n\n")
    if len(p) > 120
]
menu = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(40))
chooser = random.Random(1)


def record(number):
    text = "".join(f"<p>{p}</p>" for p in chooser.sample(paragraphs, 12))
    page = (
        f"<!DOCTYPE html><html lang=en><head><title>Page {number}</title></head><body><nav><ul>{menu}</ul></nav>"
        f"<article><h1>Page {number} of the archive</h1>{text}</article><footer>{menu}</footer></body></html>"
    ).encode()
    content = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    return (
        b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://archive.example/%d\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
    ) % (number, len(content), content)


def damaged(bytes_, packed):
    if packed:
        return bytes_[:200] + b"\0" * 64 + bytes_[264:]
    return bytes_.replace(b"Content-Length: ", b"Content-Lenxth: ", 1)


def write(count, packed):
    with (work / f"{count}.warc{'.gz' if packed else ''}").open("wb") as file:
        for i in range(count):
            one = record(i)
            one = gzip.compress(one, 6, mtime=0) if packed else one
            file.write(damaged(one, packed) if i == count // 2 else one)


for count in (max(3, most // 10), most):
    write(count, packed=True)
    write(count, packed=False)
PY
# A process of its own: a child's peak of memory is never less than its parent's at the start.
python3 - "$program" "$work" "$records" <<'PY'
import os, pathlib, re, subprocess, sys, time

program, work, most = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])


def measure(count, ending):
    path, counted, said = work / f"{count}.{ending}", work / "counted", work / "said"
    unpacked = (work / f"{count}.warc").stat().st_size
    with counted.open("w") as out, said.open("w") as error:
        start = time.perf_counter()
        child = subprocess.Popen([program, "--format", "csv", str(path)], stdout=out, stderr=error)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
    pages = [int(m) for m in re.findall(r"archive\.example/(\d+),", counted.read_text())]
    assert pages == [i for i in range(count) if i != count // 2], "other pages than those that are whole"
    assert "1 damaged record skipped" in said.read_text(), said.read_text()
    assert os.waitstatus_to_exitcode(status) == 1, "exit code; with a damaged record it is 1"
    print(
        f"{ending:<7} {count:>7} records, {path.stat().st_size / 1e6:5.1f} MB, {unpacked / 1e6:5.1f} unpacked   "
        f"wall time: {seconds:5.2f} s   cpu: {usage.ru_utime + usage.ru_stime:5.2f} s   {count / seconds:5.0f} records/s   "
        f"{unpacked / 1e6 / seconds:4.1f} MB/s   peak memory: {usage.ru_maxrss / 1024:.1f} MiB   1 lost, in order"
    )


for ending in ("warc.gz", "warc"):
    for count in (max(3, most // 10), most):
        measure(count, ending)
PY
