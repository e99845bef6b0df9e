#!/usr/bin/env bash
# Expected: sanitizing takes scripts away and leaves inline markup such as ruby, which HTML has had since 2014.
# Seen: feedparser 6.0.11 takes ruby, rt and mark away and leaves what they hold: 姓<ruby>仉<rt>zhǎng</rt></ruby> is 姓仉zhǎng.
# So: an article kept from a feed has pinyin or zhuyin glued to its rare characters, which no later step can tell from text.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.11 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
import feedparser
item = "<item><title>t</title><description>&lt;p&gt;姓&lt;ruby&gt;仉&lt;rt&gt;zhǎng&lt;/rt&gt;&lt;/ruby&gt;的&lt;mark&gt;人&lt;/mark&gt;&lt;/p&gt;</description></item>"
feed = feedparser.parse(f'<rss version="2.0"><channel><title>t</title>{item}</channel></rss>')
got = feed.entries[0].description
print(got)
sys.exit(got != "<p>姓仉zhǎng的人</p>")
PY
