#!/bin/bash
# The Nu HTML checker, which the W3C uses, over every page and style sheet of a folder: no error.
# usage: vnu.sh SITE
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
java -jar "$here/node_modules/vnu-jar/build/dist/vnu.jar" \
    --skip-non-html --also-check-css --errors-only --format gnu "$1"
echo "vnu: no error in $(find "$1" -name '*.html' | wc -l) pages and $(find "$1" -name '*.css' | wc -l) style sheets"
