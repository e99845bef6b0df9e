#!/usr/bin/env bash
# Expected: Mozilla's Readability takes “ - Site” off a title, as it does in English.
# Seen: @mozilla/readability 0.6.0 counts words between blanks and leaves a short title alone: 新桥通了 - 某某网 stays; after _ ｜ and — nothing is taken off at all.
# So: Chinese pages kept by tools made of it are named with their site; a reader has to take it off.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
npm install --silent --no-fund --no-audit @mozilla/readability@0.6.0 jsdom@29.1.1 >/dev/null 2>&1 || exit 2
cat > see.mjs <<'JS'
import { JSDOM } from "jsdom";
import { Readability } from "@mozilla/readability";
const prose = "村里的人都到河边去看新修的桥，桥是用石头砌成的，一共花了三年，老人们说以前过河要绕十几里路。".repeat(3);
const named = (title, words) => {
  const body = Array.from({ length: 8 }, (_, i) => `<p>${i}${words}</p>`).join("");
  const page = `<!doctype html><html><head><title>${title}</title></head><body><article>${body}</article></body></html>`;
  return new Readability(new JSDOM(page).window.document).parse().title;
};
const got = [
  named("The new bridge was opened today - Some Site", "The bridge was built by hand with stone from the hill. ".repeat(5)),
  named("村里的新桥今天通了 - 某某网", prose),
  named("村里的新桥今天通了_某某网", prose),
];
console.log(got);
process.exit(got.join() === "The new bridge was opened today,村里的新桥今天通了 - 某某网,村里的新桥今天通了_某某网" ? 0 : 1);
JS
node see.mjs
