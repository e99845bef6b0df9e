#!/usr/bin/env bash
# wget -k rewrites the link that says where a page is from.
# Expected: <link rel="canonical"> is a statement about the page; only what the page shows or leads to is
#   converted for reading offline, and the address stays in the file.
# Seen: wget 1.21 with -k: href="http://127.0.0.1:…/a/page.html" becomes href="page.html". og:url, which is
#   no link to it, stays.
# So: The address of a page that wget mirrored must be taken from og:url, or from the folder that is
#   named as its host.
set -u
command -v wget > /dev/null || exit 2
folder=$(mktemp -d) || exit 2
mkdir -p "$folder/site/a" "$folder/kept"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
address="http://127.0.0.1:$port/a/page.html"
printf '<html><head><title>a</title><link rel="canonical" href="%s"><meta property="og:url" content="%s"></head><body><p>a</p></body></html>' \
    "$address" "$address" > "$folder/site/a/page.html"
(cd "$folder/site" && exec python3 -m http.server "$port" --bind 127.0.0.1 > /dev/null 2>&1) &
server=$!
trap 'kill "$server"; rm -rf "$folder"' EXIT
for _ in 1 2 3 4 5 6 7 8 9 10; do
    wget -q -O /dev/null "$address" && break
    sleep 0.5
done
(cd "$folder/kept" && wget -q -k -E "$address")
wget --version | head -n 1
kept=$(cat "$folder"/kept/page.html "$folder"/kept/*/a/page.html 2> /dev/null)
echo "$kept" | grep -o '<link[^>]*>\|<meta[^>]*>'
[[ $kept == *'rel="canonical" href="page.html"'* && $kept == *"content=\"$address\""* ]]
