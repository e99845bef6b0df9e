"""What was not saved is told: check pages, and characters of a page's own font."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.messages.errors import CheckPageError
from reader.core.messages.notices import NoticeKind
from reader.pipeline import read_file

SENTENCE = "摆渡的老卢今年七十一岁，每天早上六点开第一班船，风大的日子也照样出来等人。"


def kinds(tmp_path: Path, body: str) -> list[NoticeKind]:
    path = tmp_path / "a.html"
    path.write_text(f"<html><body>{body}</body></html>", "utf-8")
    return [notice.kind for notice in read_file(path).article.notices]


@pytest.mark.parametrize(
    "words",
    [
        "当前环境异常，完成验证后即可继续访问。",
        "请拖动滑块完成拼图",
        "Verify you are human by ticking",
        "在您访问 hekou.example 之前，正在检查您的浏览器。",
        "正在驗證您是否是真人。這可能需要幾秒鐘時間。",
        "系統偵測到您的連線異常，請輸入驗證碼",
        "请输入图中的验证码",
        "Sorry, you have been blocked",
    ],
)
def test_a_check_page_is_told(tmp_path: Path, words: str) -> None:
    assert kinds(tmp_path, f"<h2>提示</h2><p>{words}</p>") == [NoticeKind.CHECK_PAGE]


def test_a_check_page_without_an_article_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><nav><a href=x>完成安全验证</a></nav></html>", "utf-8")
    with pytest.raises(CheckPageError):
        read_file(path)


def test_an_article_about_checks_is_none(tmp_path: Path) -> None:
    body = f"<h1>验证码的历史</h1><p>{SENTENCE * 20}请完成验证。</p>"
    assert kinds(tmp_path, body) == []


def test_characters_of_the_pages_own_font_are_told(tmp_path: Path) -> None:
    assert kinds(tmp_path, f"<p>{SENTENCE}\ue3e8\ue54b他\ue3e8</p>") == [NoticeKind.OWN_FONT]
    assert kinds(tmp_path, f"<p>{SENTENCE}\ue3e8</p>") == []
