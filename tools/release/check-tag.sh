#!/bin/bash
# Whether a tag is that of the version in Cargo.toml, and CHANGELOG.md says what is in it.
# usage: check-tag.sh TAG
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -1)
if [[ $1 != "v$version" ]]; then
    echo "the tag is $1, but Cargo.toml says $version" >&2
    exit 1
fi
notes=$(tools/release/notes.sh "$1")
if [[ -z $notes ]]; then
    echo "CHANGELOG.md has no section \"## $version\"" >&2
    exit 1
fi
echo "dossier $version"
