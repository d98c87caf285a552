#!/bin/sh
# The four numbers beside wc -w and GNU style, in turn on the same files: text that repeats, text that does not, the
# latter with its lines wrapped at a column, and the worst cases; all measures beside GNU style. Ratios are of the shortest times.
#   bench/speed.sh [--rounds N] [--megabytes N] PROGRAM [SHARED]
set -eu
cd "$(dirname "$0")/.."
. bench/about.sh

rounds=9
megabytes=50
while :; do
  case ${1-} in
    --rounds) rounds=$2; shift 2 ;;
    --megabytes) megabytes=$2; shift 2 ;;
    *) break ;;
  esac
done
program=${1:?the path of the native program, see bench/README.md}
shared=${2:-../shared}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
corpora="dotnet run --project bench/Corpora -c Release --"
base=$((megabytes / 7 > 0 ? megabytes / 7 : 1))
$corpora fresh "$shared" "$base" "$work/base.txt" > /dev/null
$corpora repeat "$work/base.txt" 8 "$work/repeat.txt" > /dev/null
$corpora fresh "$shared" "$megabytes" "$work/fresh.txt" > /dev/null
fold -s -w 72 "$work/fresh.txt" | sed 's/ $//' > "$work/wrapped.txt"
worst="every-token-new one-token only-punctuation only-marks only-stops only-apostrophes one-line"
for kind in $worst; do
  $corpora worst "$kind" "$base" "$work/$kind.txt" > /dev/null
done

about
python3 - "$rounds" "$program" "$work" $worst <<'PY'
import os, subprocess, sys, time

rounds, program, work, *worst = sys.argv[1:]
environment = dict(os.environ, LC_ALL="C.UTF-8")


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, env=environment)
    return time.perf_counter() - start


def ours(path, threads, measures="core"):
    return [program, path, "--plain", "--format", "ndjson", "--threads", str(threads), "--measures", measures]


def row(name, path, times):
    best = min(times)
    raw = " ".join(f"{t * 1000:.0f}" for t in times)
    print(f"  {name:<18} {os.path.getsize(path) / best / 1e6:7.0f} MB/s   best {best * 1000:6.0f} ms   raw: {raw}")
    return best


normal = None
for text in ["repeat", "fresh", "wrapped"]:
    path = f"{work}/{text}.txt"
    print(f"{text}: {os.path.getsize(path) / 1e6:.0f} MB")
    times = {"wc -w": [], "1 thread": [], "2 threads": []}
    for _ in range(int(rounds)):
        times["wc -w"].append(seconds(["wc", "-w", path]))
        times["1 thread"].append(seconds(ours(path, 1)))
        times["2 threads"].append(seconds(ours(path, 2)))
    best = {name: row(name, path, t) for name, t in times.items()}
    style = row("GNU style (once)", path, [seconds(["style", path])])
    print(
        f"  1 thread is {best['wc -w'] / best['1 thread']:.2f} x wc -w, {style / best['1 thread']:.0f} x style; "
        f"2 threads are {best['1 thread'] / best['2 threads']:.2f} x 1"
    )
    every = row("all measures", path, [seconds(ours(path, 1, "all")) for _ in range(3)])
    print(f"  all measures, 1 thread, are {style / every:.1f} x style")
    normal = normal or os.path.getsize(path) / best["1 thread"] / 1e6
print("measures that go by the order or the frequencies of the tokens: the time that each adds, over sizes")
sizes = []
for part in [1, 2, 4]:
    path = f"{work}/part.txt"
    with open(f"{work}/fresh.txt", "rb") as whole, open(path, "wb") as piece:
        piece.write(whole.read(os.path.getsize(f"{work}/fresh.txt") * part // 4))
    core = min(seconds(ours(path, 1)) for _ in range(3))
    sizes.append([f"{os.path.getsize(path) / 1e6:.0f} MB"])
    for measures in ["mtld", "mtld-ma-wrap", "mattr-50,mattr-500", "hdd-42"]:
        added = min(seconds(ours(path, 1, measures)) for _ in range(3)) - core
        sizes[-1].append(f"{measures} {added * 1e9 / os.path.getsize(path):.1f} ns a byte")
for line in sizes:
    print("  " + "   ".join(line))
print("worst cases, 1 thread; a tenth of normal text is", f"{normal / 10:.0f} MB/s")
for kind in worst:
    path = f"{work}/{kind}.txt"
    row(kind, path, [seconds(ours(path, 1)) for _ in range(3)])
PY
