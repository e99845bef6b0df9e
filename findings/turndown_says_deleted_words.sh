#!/usr/bin/env bash
# Expected: Turndown keeps what <del>, <sub> and <mark> mean, as HTML where Markdown has no form.
# Seen: turndown 7.2.5 keeps their words alone: 价格<del>一百</del>五十元 is 价格一百五十元, H<sub>2</sub>O is H2O; strikethrough is a module that has to be added.
# So: in notes made by clippers of it deleted words stand as said, and nothing in the file tells.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm install --silent --no-fund --no-audit turndown@7.2.5 >/dev/null 2>&1 || exit 2
cat > see.mjs <<'JS'
import Turndown from "turndown";
const got = new Turndown().turndown("<p>价格<del>一百</del>五十元，H<sub>2</sub>O</p>");
console.log(got);
process.exit(got === "价格一百五十元，H2O" ? 0 : 1);
JS
node see.mjs
