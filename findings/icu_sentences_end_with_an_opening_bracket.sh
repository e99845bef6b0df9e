#!/usr/bin/env bash
# Expected: sentences are parted before an opening 「: it belongs to what is said.
# Seen: Intl.Segmenter (ICU, Node 20) leaves 「 at the end of the sentence before and gives 真的嗎？」 without it.
# So: reading aloud and marking by sentence need rules of their own for corner brackets.
set -u
command -v node >/dev/null && command -v npm >/dev/null || exit 2
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
cat > try.cjs <<'JS'
const parts = [...new Intl.Segmenter("zh", { granularity: "sentence" }).segment("他走了。「真的嗎？」她問。")];
const got = parts.map((part) => part.segment);
console.log(JSON.stringify(got));
process.exit(JSON.stringify(got) === JSON.stringify(["他走了。「", "真的嗎？」", "她問。"]) ? 0 : 1);
JS
node try.cjs
