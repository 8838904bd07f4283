#!/bin/bash
# linkinator from page to page of a served site, with fragments and what style sheets load: every link is answered.
# usage: crawl.sh ADDRESS
# Addresses elsewhere are not followed: the gate asks no server but its own.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
crawl=("$here/node_modules/.bin/linkinator" --check-fragments --check-css --redirects error
    --skip '^https?://(?!127\.0\.0\.1:)' --verbosity ERROR)
"${crawl[@]}" --recurse "$1"
# Nothing links to the page for addresses that do not exist: it is a start of its own.
"${crawl[@]}" "${1%/}/404.html"
