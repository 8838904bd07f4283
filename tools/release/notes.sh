#!/bin/bash
# The section of CHANGELOG.md that tells of a version.
# usage: notes.sh TAG
set -euo pipefail
cd "$(dirname "$0")/../.."
awk -v version="${1#v}" '/^## /{inside = ($2 == version); next} inside' CHANGELOG.md | sed '/./,$!d'
