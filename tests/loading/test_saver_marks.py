"""What savers note in a page: where it is from, when it was saved, who saved it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.articles.archived_addresses import is_copy, original_address, time_of_copy
from reader.loading.pages.html_file import address_of_mirror
from reader.loading.pages.saver_marks import SaverMarks, saver_marks, without_archive_metas

URL = "https://dukou.example/a/1.html?x=1"


@pytest.mark.parametrize(
    ("markup", "marks"),
    [
        (f"<!-- saved from url=(0034){URL} --><html>", SaverMarks(URL)),
        ("<!-- saved from url=(0014)about:internet --><html>", SaverMarks()),
        (
            f"<html><!--\n Page saved with SingleFile \n url: {URL} \n saved date: "
            "Mon Mar 10 2025 09:00:05 GMT+0800 (中国标准时间)\n--><head>",
            SaverMarks(URL, "2025-03-10T09:00:05+08:00", "SingleFile"),
        ),
        (
            f"<!-- Saved from {URL} at 2025-03-10T01:00:00Z using monolith v2.8.3 --><html>",
            SaverMarks(URL, "2025-03-10T01:00:00Z", "monolith v2.8.3"),
        ),
        (
            f'<html data-scrapbook-source="{URL}" data-scrapbook-create="20250310010000000">',
            SaverMarks(URL, "2025-03-10T01:00:00Z", "WebScrapBook"),
        ),
        (
            f'<html><head><meta name="savepage-url" content="{URL}"><meta name="savepage-date" '
            'content="Mon Mar 10 2025 09:00:05 GMT+0800"><meta name="savepage-version" '
            'content="28.11">',
            SaverMarks(URL, "2025-03-10T09:00:05+08:00", "Save Page WE 28.11"),
        ),
        (
            f'<html><head><meta name="source-url" content="{URL}"><meta name="exporter-version" '
            'content="Evernote Mac 9.4"/>',
            SaverMarks(URL, None, "Evernote Mac 9.4"),
        ),
        (
            "<html><!-- Mirrored from dukou.example/a/1.html by HTTrack Website Copier/3.x "
            "[XR&CO'2014], Mon, 10 Mar 2025 01:00:00 GMT -->",
            SaverMarks(
                "http://dukou.example/a/1.html",
                "2025-03-10T01:00:00+00:00",
                "HTTrack Website Copier/3.x",
            ),
        ),
        (
            f'<html><script>__wm.wombat("{URL}","20250310010000","x")</script>',
            SaverMarks(URL, "2025-03-10T01:00:00Z", "Wayback Machine"),
        ),
        (
            "<html>文<!-- FILE ARCHIVED ON 01:00:00 Mar 10, 2025 AND RETRIEVED FROM THE -->",
            SaverMarks("", "2025-03-10T01:00:00Z", "Wayback Machine"),
        ),
        (
            f"<!-- saved from url=(0080)https://web.archive.org/web/20250310010000/{URL} -->",
            SaverMarks(URL, "2025-03-10T01:00:00Z"),
        ),
        ("<html><p>saved from url=(0034)https://x.example</p>", SaverMarks()),
    ],
)
def test_what_savers_note(markup: str, marks: SaverMarks) -> None:
    assert saver_marks(markup) == marks


@pytest.mark.parametrize(
    "copy",
    [
        f"https://web.archive.org/web/20250310010000if_/{URL}",
        f"https://archive.ph/2025.03.10-010000/{URL}",
        f"https://archive.today/20250310010000/{URL}",
        f"https://webcache.googleusercontent.com/search?q=cache:AbC-1:{URL}",
    ],
)
def test_the_address_within_an_address(copy: str) -> None:
    assert original_address(copy) == URL
    assert is_copy(copy)


def test_other_addresses_stay_as_they_are() -> None:
    assert original_address(URL) == URL
    assert time_of_copy(URL) is None
    assert original_address("https://archive.org/details/x") == "https://archive.org/details/x"


def test_the_archives_own_metas_do_not_speak_for_the_page() -> None:
    metas = '<meta property="article:published_time" content="2025-03-10">'
    canonical = '<link rel="canonical" href="{}">'
    copy = canonical.format(f"https://archive.today/2025.03.10-010000/{URL}") + metas
    assert "article:published_time" not in without_archive_metas(copy).replace("copy:article", "")
    own = canonical.format(URL) + metas
    assert without_archive_metas(own) == own


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/m/www.dukou.example/a/b 1.html", "http://www.dukou.example/a/b%201.html"),
        ("/m/news.dukou.com.cn/index.html", "http://news.dukou.com.cn/index.html"),
        ("/m/notes.assets/1.html", ""),
        ("/m/page_files/1.html", ""),
    ],
)
def test_the_folder_of_a_mirror_is_named_as_its_host(path: str, address: str) -> None:
    assert address_of_mirror(Path(path)) == address
