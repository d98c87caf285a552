#!/usr/bin/env bash
# Records the public API of src/FactBox in PublicAPI.Unshipped.txt, as the build's RS0016 messages name it.
set -euo pipefail
cd "$(dirname "$0")/../src/FactBox"
echo '#nullable enable' > PublicAPI.Unshipped.txt
{ dotnet build -c Debug --no-incremental -v q 2>&1 || true; } |
  sed -n "s/.*error RS0016: Symbol '\(.*\)' is not part of the declared public API.*/\1/p" |
  LC_ALL=C sort -u >> PublicAPI.Unshipped.txt
dotnet build -c Debug -v q
