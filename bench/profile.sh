#!/bin/sh
# Where the time of the four numbers goes, on one thread: the share of each function, by samples of the processor's clock
# (Debian's linux-perf) over ten runs. Makes a native program with its symbols.
#   bench/profile.sh [SHARED]
set -eu
cd "$(dirname "$0")/.."
. bench/about.sh
shared=${1:-../shared}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet publish src/FactBox.Cli -c Release -r linux-x64 -o "$work/bin" -p:StripSymbols=false -v q > /dev/null
program=$work/bin/factbox
corpora="dotnet run --project bench/Corpora -c Release --"
$corpora fresh "$shared" 7 "$work/base.txt" > /dev/null
$corpora repeat "$work/base.txt" 8 "$work/repeat.txt" > /dev/null
$corpora fresh "$shared" 50 "$work/fresh.txt" > /dev/null

about
for text in repeat fresh; do
  echo "$text: % of all samples"
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    perf record -q -e cpu-clock -F 10000 -o "$work/perf.data" \
      "$program" "$work/$text.txt" --plain --format ndjson --threads 1 > /dev/null 2>&1
    perf report -i "$work/perf.data" --stdio 2> /dev/null | grep -v '^#' || true
  done | awk '
    NF > 4 { share = $1; sub("%", "", share); name = $NF; gsub("FactBox_FactBox_", "", name); sum[name] += share }
    END { for (name in sum) if (sum[name] >= 5) printf "  %5.1f  %s\n", sum[name] / 10, name }' | sort -rn
done
