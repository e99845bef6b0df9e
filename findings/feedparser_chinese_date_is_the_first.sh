#!/usr/bin/env bash
# Expected: a date that is in none of the formats gives None; one with Chinese words either parses or does not.
# Seen: feedparser 6.0.11 reads 2026年11月30日 08:00 as the first of November at midnight: the year and month are taken, day and hour are dropped.
# So: published_parsed of a Chinese feed is wrong by up to a month and looks right; the words beside it must be read.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.11 2>/dev/null || exit 2
cd "$folder" || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" -W ignore - <<'PY'
import sys
import feedparser
item = "<item><title>t</title><pubDate>2026年11月30日 08:00</pubDate></item>"
feed = feedparser.parse(f'<rss version="2.0"><channel><title>t</title>{item}</channel></rss>')
got = tuple(feed.entries[0].published_parsed)[:5]
print(got)
sys.exit(got != (2026, 11, 1, 0, 0))
PY
