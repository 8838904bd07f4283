#!/bin/bash
# html-validate over every page of a folder, by the rules of htmlvalidate.mjs: no error, no warning.
# usage: html-validate.sh SITE
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
"$here/node_modules/.bin/html-validate" --config "$here/htmlvalidate.mjs" --max-warnings 0 --ext html "$1"
echo "html-validate: no error in $(find "$1" -name '*.html' | wc -l) pages"
