#!/bin/bash
# Compiles the program for one system, tries it, and packs it into dist/; prints the path of the archive.
# usage: archive.sh TARGET [NAME]
# The archive is called after TARGET, or NAME. The same program gives the same archive.
set -euo pipefail
cd "$(dirname "$0")/../.."
target=$1
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -1)
name=dossier-$version-${2:-$target}
[[ $target == *windows* ]] && program=dossier.exe || program=dossier
{
    rustup target add "$target"
    cargo build --release --locked --target "$target"
    built=${CARGO_TARGET_DIR:-target}/$target/release/$program
    "$built" --version
    # What it is for, before anyone downloads it.
    "$built" check --built --deny warnings
    rm -rf "dist/$name"
    mkdir -p "dist/$name"
    cp "$built" LICENSE LICENSE-APACHE LICENSE-MIT README.md CHANGELOG.md "dist/$name"
    if [[ $target == *windows* ]]; then
        (cd dist && 7z a -bso0 "$name.zip" "$name")
        archive=dist/$name.zip
    else
        # The tar of macOS knows fewer options; its archives are not compared.
        if tar --version | grep -q GNU; then
            same=(--sort=name --owner=0 --group=0 --numeric-owner "--mtime=@${SOURCE_DATE_EPOCH:-0}")
        else
            same=(--uid 0 --gid 0)
        fi
        tar "${same[@]}" -C dist -cf - "$name" | gzip -9n >"dist/$name.tar.gz"
        archive=dist/$name.tar.gz
    fi
    rm -rf "dist/$name"
} >&2
echo "$archive"
