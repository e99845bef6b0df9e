"""Copied text of one to three lines, whatever they are."""

from __future__ import annotations

from itertools import product

import pytest

from reader.extraction.lines.clip import draft_of_text

LINES = (
    "首页 登录 注册",
    "老邮局里的旧收音机",
    "林小雨",
    "2024-03-05 08:10",
    "关注",
    "Written by hand for a museum of post.",
    "他修了四十年收音机，每个星期六仍到渡口边的老邮局去，把听得见的声音一台一台找回来，再送还给镇上的人家。",
)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_few_lines_are_read_and_none_is_lost(count: int) -> None:
    for lines in product(LINES, repeat=count):
        said = repr(draft_of_text("\n".join(lines)))
        assert all(line in said or line[:10] in said for line in lines), lines
