#!/usr/bin/env bash
# Expected: a text index finds a Chinese clause at least when it is given whole.
# Seen: lunr 2.3.9 trims every token of what is not \\w, which is ASCII: nothing of a Chinese text is left in its index, and no error says so.
# So: a site's own search, kept with its pages, finds nothing in Chinese unless its maker took the trimmer out.
set -u
command -v node >/dev/null && command -v npm >/dev/null || exit 2
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" lunr@2.3.9 >/dev/null 2>&1 || exit 2
cd "$folder" || exit 2
cat > try.cjs <<'JS'
const lunr = require("lunr");
const index = lunr(function () {
  this.ref("id");
  this.field("text");
  this.add({ id: 1, text: "天气预报 常常不准 weather" });
});
const got = ["天气预报", "常常不准", "weather"].map((word) => index.search(word).length);
console.log(JSON.stringify(got));
process.exit(JSON.stringify(got) === "[0,0,1]" ? 0 : 1);
JS
node try.cjs
