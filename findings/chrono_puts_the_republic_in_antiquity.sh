#!/usr/bin/env bash
# Expected: chrono, which has a parser for Traditional Chinese, reads 民國115年 as 2026, or reads no date.
# Seen: chrono-node 2.10.3 reads 民國115年3月5日 as the year 115; zh.hant reads 二〇二六年 as the year 26, zh.hans rightly as 2026.
# So: clippers that take a page's date by it sort Taiwan's notices 1,900 years back.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm install --silent --no-fund --no-audit chrono-node@2.10.3 >/dev/null 2>&1 || exit 2
cat > see.mjs <<'JS'
import * as chrono from "chrono-node";
const year = (parser, words) => parser.parseDate(words)?.getFullYear();
const got = [
  year(chrono.zh.hant, "民國115年3月5日"), year(chrono.zh.hant, "二〇二六年三月五日"),
  year(chrono.zh.hans, "二〇二六年三月五日"), year(chrono.zh.hant, "2026年3月5日"),
];
console.log(got);
process.exit(got.join() === "115,26,2026,2026" ? 0 : 1);
JS
node see.mjs
