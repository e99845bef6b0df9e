#!/usr/bin/env bash
# Expected: the same sentence is cut into the same words in both scripts: ICU has one dictionary for Chinese.
# Seen: Intl.Segmenter (ICU, Node 20): 發展中國家 is one word, 发展中国家 is three, 发展, 中, 国家.
# So: a double click selects other words after the script is changed, and places do not carry over by words.
set -u
command -v node >/dev/null && command -v npm >/dev/null || exit 2
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
cat > try.cjs <<'JS'
const cut = (text) => [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)].map((part) => part.segment);
const got = [cut("發展中國家的"), cut("发展中国家的")];
console.log(JSON.stringify(got));
const seen = [["發展中國家", "的"], ["发展", "中", "国家", "的"]];
process.exit(JSON.stringify(got) === JSON.stringify(seen) ? 0 : 1);
JS
node try.cjs
