#!/usr/bin/env bash
# Expected: a library whose point is words of several readings reads 音樂 as it reads 音乐.
# Seen: pinyin-pro 3.29.4 has words in Simplified only: 音樂 yīn lè, 重慶 zhòng qìng, 長大 cháng dà, 乾淨 qián jìng, without a sign.
# So: readings beside Traditional text are taken from the Simplified one, and carried over.
set -u
command -v node >/dev/null && command -v npm >/dev/null || exit 2
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-audit --no-fund --prefix "$folder" pinyin-pro@3.29.4 >/dev/null 2>&1 || exit 2
cd "$folder" || exit 2
cat > try.cjs <<'JS'
const { pinyin } = require("pinyin-pro");
const got = ["音樂", "重慶", "長大", "乾淨", "音乐"].map((word) => pinyin(word));
console.log(JSON.stringify(got));
const seen = ["yīn lè", "zhòng qìng", "cháng dà", "qián jìng", "yīn yuè"];
process.exit(JSON.stringify(got) === JSON.stringify(seen) ? 0 : 1);
JS
node try.cjs
