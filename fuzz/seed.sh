#!/bin/sh
# Fills fuzz/corpus from the files of the project; what fuzzing found there before stays.
set -eu
cd "$(dirname "$0")"
root=..
seed() { # target, files
    target=$1
    shift
    mkdir -p "corpus/$target"
    for file in "$@"; do
        # A name from the whole path, because packs use the same file names.
        cp "$file" "corpus/$target/seed-$(echo "${file#"$root"/}" | tr / -)"
    done
}
seed assessment "$root"/tests/golden/*.assessment.json "$root"/tests/golden/*.swanilai.json "$root"/tests/module/examples/*.json
seed instrument "$root"/instruments/*/instrument.json
seed texts "$root"/instruments/*/text.*.json
seed json "$root"/tests/golden/*.json "$root"/tests/module/examples/*.json "$root"/instruments/*/instrument.json
for target in corpus/*; do
    echo "$target: $(ls "$target" | wc -l) files"
done
