"""A skeleton has a page's shape and none of its words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts import skeleton

KEY = b"a key of the test"
PAGE = """<!DOCTYPE html>
<html lang="zh-TW"><head><title>渡口的老人 - 河口日報</title>
<meta property="og:title" content="渡口的老人"><script>var who = "渡口";</script></head>
<body class="post"><!-- 渡口 --><h1 id="t">渡口的老人</h1>
<p>来源：河口日报　2024-03-05 09:12</p>
<p>老人說：&ldquo;船在&rdquo;
<a href="http://ferry.example/news/laoren.html?id=77">Ferryman Chen</a></p>
<img src="photo.jpg" alt=船夫></body></html>
"""


def known() -> frozenset[str]:
    return frozenset({"来源"})


def test_no_word_is_left_and_the_markup_is():
    made = skeleton.skeleton_of(PAGE, KEY, known())
    for word in ("渡口", "老人", "河口", "日报", "船", "Ferryman", "Chen", "ferry", "laoren", "77"):
        assert word not in made
    for mark in (
        '<body class="post">',
        '<h1 id="t">',
        "来源：",
        "2024-03-05 09:12",
        "&ldquo;",
        ".jpg",
    ):
        assert mark in made
    assert "var who" not in made
    assert [len(line) for line in made.splitlines()[3:7]] == [
        len(re.sub("<!--.*?-->", "", line)) for line in PAGE.splitlines()[3:7]
    ]


def test_what_is_told_twice_is_told_twice():
    made = skeleton.skeleton_of(PAGE, KEY, known())
    told = re.search('<h1 id="t">(.*?)</h1>', made)
    assert told is not None
    assert f'content="{told[1]}"' in made


def test_another_key_gives_other_words():
    assert skeleton.skeleton_of(PAGE, KEY) != skeleton.skeleton_of(PAGE, b"another")


def test_the_words_of_the_rules_are_known():
    assert {"来源", "责任编辑"} & skeleton.known_words()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_text_keeps_its_length_and_its_kinds(text: str):
    made = skeleton.Skeleton(known(), KEY).shape_of(text)
    assert len(made) == len(text)
    assert [c.isspace() for c in made] == [c.isspace() for c in text]


def test_the_page_is_written_beside_it_and_never_over_another(tmp_path, capsys):
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    assert skeleton.main([str(page)]) == 0
    assert "老人" not in (tmp_path / "page.skeleton.html").read_text("utf-8")
    assert skeleton.main([str(page)]) == 1
    assert skeleton.main([str(tmp_path / "gone.html")]) == 1
    assert capsys.readouterr().err.count("\n") == 2


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ('<meta charset="big5">', '<meta charset="utf-8">'),
        (
            "<meta http-equiv=Content-Type content='text/html; charset=gb2312'>",
            "<meta http-equiv=Content-Type content='text/html; charset=utf-8'>",
        ),
        ('<td colspan="2" rowspan=3>', '<td colspan="2" rowspan=3>'),
        ('<img width="640" height="12">', '<img width="640" height="12">'),
    ],
)
def test_what_a_page_is_read_and_laid_out_by_stays(tag: str, written: str):
    assert skeleton.skeleton_of(tag, KEY, known()) == written


def test_the_names_of_metadata_stay_and_those_of_anchors_go():
    made = skeleton.skeleton_of(
        '<meta name="author" content="陳船夫"><a name="Chen">', KEY, known()
    )
    assert '<meta name="author" content="' in made
    assert "陳" not in made
    assert "Chen" not in made
