#!/usr/bin/env bash
# Expected: remark writes the characters of a text as they are and escapes marks of Markdown alone.
# Seen: remark-stringify 11.0.0 writes the Han character after a bold run that ends in a Chinese mark as a reference: **重點：**&#x5F8C;面.
# So: notes made by tools of it cannot be searched for the word; a reader of Markdown has to resolve references everywhere.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm install --silent --no-fund --no-audit unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 >/dev/null 2>&1 || exit 2
cat > see.mjs <<'JS'
import { unified } from "unified";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkStringify from "remark-stringify";
const tool = unified().use(rehypeParse).use(rehypeRemark).use(remarkStringify);
const got = String(await tool.process("<p>這是<b>重點：</b>後面</p>")).trim();
console.log(got);
process.exit(got === "這是**重點：**&#x5F8C;面" ? 0 : 1);
JS
node see.mjs
