#!/bin/sh
# The native binary reads a file of every kind, and finds what the program finds that was not compiled ahead of time:
# what the compiler left out of a library would show here.
#   tools/check-native.sh PROGRAM
set -eu
cd "$(dirname "$0")/.."
program=$(realpath "${1:?the path of the native program, see bench/README.md}")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/files"
dotnet run --project fuzz/FactBox.Fuzz -c Release -- samples "$work/files"
dotnet build src/FactBox.Cli -c Release -v quiet -nologo -o "$work/managed" -p:PublishAot=false >/dev/null
cd "$work/files"
# The feeds have an ending that is read only if it is named.
dotnet "$work/managed/FactBox.Cli.dll" --measures all --format ndjson ./* > ../managed.txt
"$program" --measures all --format ndjson ./* > ../native.txt
cmp ../managed.txt ../native.txt
echo "$(ls | wc -l) files, $(wc -l < ../native.txt) articles: the same from the native binary"
