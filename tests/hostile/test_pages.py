"""A page made to do harm gets a bounded answer: an article, or a sentence."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.core.article import Figure
from reader.core.articles.walk import iter_blocks
from reader.core.messages.errors import ReaderError
from reader.pipeline import read_file
from tests.hostile.pages import PAGES, SENTENCE, data_address, mhtml, packed, page, png, webarchive

SECONDS = 90
"""For the whole program, on a machine that does other things too; most take five."""
QUICK_SECONDS = 10
"""Of the processor, whatever else it does."""
MOST_MEMORY = 2_000_000_000
"""Bytes of address space."""
_SMALLER = 200

_SHOW = """
import sys
try:
    import resource
except ImportError:
    pass
else:
    resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]),) * 2)
from reader.cli import main
sys.exit(main(["show", "--removed", "--format", "json", "--script", "hant", sys.argv[2]]))
"""


@pytest.mark.parametrize("name", PAGES)
def test_a_small_one_is_read_or_refused(name, tmp_path):
    count, make = PAGES[name]
    file = tmp_path / "page.html"
    file.write_bytes(make(max(1, count // _SMALLER)))
    started = time.process_time()
    try:
        reading = read_file(file)
    except ReaderError:
        pass
    else:
        assert reading.article.blocks
    assert time.process_time() - started < QUICK_SECONDS


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_a_large_one_is_shown_or_refused_in_time(name, tmp_path, root):
    count, make = PAGES[name]
    file = tmp_path / "page.html"
    file.write_bytes(make(count))
    shown = subprocess.run(
        [sys.executable, "-c", _SHOW, str(MOST_MEMORY), str(file)],
        cwd=root,
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    if shown.returncode == 0:
        pages = json.loads(shown.stdout)  # of a very long one a list of its parts
        assert all(page["blocks"] for page in (pages if isinstance(pages, list) else [pages]))
    else:
        (sentence,) = shown.stderr.decode().splitlines()
        assert sentence.startswith("qingdu: ")


OUTSIDE = (
    "file://{folder}/secret.png",
    "{folder}/secret.png",
    "../secret.png",
    "%2e%2e/secret.png",
    "..%2fsecret.png",
    "..\\secret.png",
    "a/../../secret.png",
    "page_files/../../secret.png",
    "./.././secret.png",
    "link.png",
    "linked/secret.png",
    "//example.com/secret.png",
    "https://example.com/secret.png",
    "\\\\example.com\\share\\secret.png",
)


@pytest.fixture
def page_folder(tmp_path: Path) -> Path:
    (tmp_path / "secret.png").write_bytes(png(9, 9))
    folder = tmp_path / "pages"
    folder.mkdir()
    if sys.platform != "win32":
        (folder / "link.png").symlink_to(tmp_path / "secret.png")
        (folder / "linked").symlink_to(tmp_path, target_is_directory=True)
    return folder


@pytest.mark.parametrize("pack", ["plain", "mhtml", "webarchive", "zip"])
def test_nothing_outside_the_page_is_read(pack, page_folder):
    references = [address.format(folder=page_folder.parent) for address in OUTSIDE]
    body = page("".join(f'<p><img src="{r}"></p><p>{SENTENCE}</p>' for r in references))
    packings = {
        "plain": body,
        "mhtml": mhtml([("Content-Type: text/html; charset=utf-8", body)]),
        "webarchive": webarchive(body, {}),
        "zip": packed({"a/page.html": body, "../other.png": png(9, 9)}),
    }
    file = page_folder / "page.html"
    file.write_bytes(packings[pack])
    article = read_file(file).article
    figures = [block for block in iter_blocks(article.blocks) if isinstance(block, Figure)]
    assert len(figures) == len(OUTSIDE)
    assert article.assets == {}
    assert [figure.asset_id for figure in figures if figure.asset_id] == []


def test_no_script_is_part_of_the_article(tmp_path):
    file = tmp_path / "page.html"
    scripts = "<script>document.write('写出来的字')</script><p onclick=alert(1)>点一下看看。</p>"
    file.write_bytes(page(f'{scripts}<a href="javascript:alert(1)">{SENTENCE}</a>'))
    reading = read_file(file)
    whole = repr((reading.article, reading.removals))
    assert "写出来的字" not in whole
    assert "alert" not in whole


def test_all_pictures_together_are_bounded(tmp_path):
    """One file that the page calls by many names is read and kept once."""
    (tmp_path / "a.png").write_bytes(png(9, 9) + bytes(1_000_000))
    file = tmp_path / "page.html"
    file.write_bytes(page("".join(f'<p>{SENTENCE}</p><img src="a.png?{i}">' for i in range(2_000))))
    article = read_file(file).article
    assert len(article.assets) == 2_000
    assert len({id(asset.data) for asset in article.assets.values()}) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="the whole path would be too long there")
def test_the_longest_name_that_a_file_can_have_is_read(tmp_path):
    file = tmp_path / ("a" * 250 + ".htm")
    file.write_bytes(page('<img src="b.png">'))
    assert read_file(file).article.blocks


def test_a_picture_that_claims_much_is_kept_as_it_is(tmp_path):
    file = tmp_path / "page.html"
    file.write_bytes(page(f'<img src="{data_address(png(30_000, 30_000))}"><p>{SENTENCE}</p>'))
    (asset,) = read_file(file).article.assets.values()
    assert asset.data == png(30_000, 30_000)
