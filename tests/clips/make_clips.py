"""Copies the pages beside this file as a person does: all of a page selected in a real browser.

    python tests/clips/make_clips.py [NAME...]        (needs ``chromium``)

Every page of ``pages/`` is selected as a whole, as it is and in the other script, and what the
browser gives as its text is written to ``copied/NAME.hans.txt`` or ``.hant.txt`` with what a reader
should see of it beside it. The pages mark that themselves: ``data-t`` the title, ``data-h`` a
heading, ``data-k`` and ``data-c`` text and captions of the article, ``data-m`` and ``data-n`` what
may stay or go; all else is no part of the article.
"""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
VARIANTS = {"zh-CN": "tw-words", "zh-TW": "hans", "zh-HK": "hans"}
SCRIPTS = {"zh-CN": ("hans", "hant"), "zh-TW": ("hant", "hans"), "zh-HK": ("hant", "hans")}
COPY = """<script>
addEventListener('load', () => {
  const texts = (name) => [...document.querySelectorAll(name)].map((e) => e.innerText.trim());
  const junk = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const marked = '[data-t],[data-h],[data-k],[data-c],[data-m],[data-n],script,textarea';
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    const text = walk.currentNode.data.trim();
    if (text && !element.closest(marked)) junk.push(text);
  }
  const wanted = {title: texts('[data-t]')[0], headings: texts('[data-h]'),
    kept: texts('[data-k],[data-c]'), junk};
  getSelection().selectAllChildren(document.body);
  const copied = getSelection().toString();
  document.title = '';
  document.body.textContent = JSON.stringify({copied, wanted});
});
</script>"""


def copied(markup: str) -> dict[str, object]:
    """Return the text that the browser copies of a page, and what the page says is wanted."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(markup + COPY, "utf-8")
        browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
        shown = subprocess.run([*browser, page.as_uri()], capture_output=True, check=True).stdout
    body = re.search(r"<body>(.*)</body>", shown.decode("utf-8"), re.S)
    if body is None:
        raise ValueError(shown)
    found: dict[str, object] = json.loads(html.unescape(body[1]))
    return found


def converted(text: str, variant: str) -> str:
    """Return ``text`` in another script, as this program converts it."""
    command = [sys.executable, "-m", "reader", "convert", "-", "--to", variant]
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    return done.stdout.decode()


def main() -> None:
    """Copy the named pages, or all."""
    names = sys.argv[1:] or sorted(path.stem for path in (HERE / "pages").glob("*.html"))
    (HERE / "copied").mkdir(exist_ok=True)
    for name in names:
        markup = (HERE / "pages" / f"{name}.html").read_text("utf-8")
        language = re.search(r"lang=(zh-\w\w)", markup)[1]  # type: ignore[index] # our own pages
        other = converted(markup, VARIANTS[language])
        for script, page in zip(SCRIPTS[language], (markup, other), strict=True):
            result = copied(page)
            target = HERE / "copied" / f"{name}.{script}"
            target.with_suffix(f".{script}.txt").write_text(str(result["copied"]), "utf-8")
            wanted = json.dumps(result["wanted"], ensure_ascii=False, indent=1)
            target.with_suffix(f".{script}.json").write_text(wanted + "\n", "utf-8")


if __name__ == "__main__":
    main()
