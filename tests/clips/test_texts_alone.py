"""A text that is an article and no page is kept whole, whatever its lines look like."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.pipeline import read_file

ONE = "渡口的木船每天清早来回六趟，船钱两角，收了三十年没有涨过，过河的人都认得撑船的老宋。"
TWO = "河口的老船匠说，木船怕的不是风浪，是搁在岸上的年月；船板一干，缝就开了，再也合不拢。"
TEXTS = {
    "verse": "渡口\n\n水来了\n水去了\n岸还在\n\n船来了\n船去了\n人还在\n",
    "questions": "渡口问答\n\n船票多少钱？\n两角。\n\n可以带车吗？\n可以。\n\n几点开？\n六点。\n",
    "a list at the end": f"露营清单\n\n{ONE}\n\n{TWO}\n\n要带的东西：\n帐篷\n睡袋\n炉子\n水壶\n",
    "a signed letter": f"致邻居的信\n\n各位邻居：\n\n{ONE}\n\n{TWO}\n\n此致\n敬礼\n\n三号楼 宋河\n",
    "words of pages as headings": f"写影评\n\n{ONE}\n\n评论\n\n{TWO}\n\n推荐\n\n{ONE}又一部。\n",
    "words of pages in sentences": f"老照片\n\n{ONE}\n\n分享\n\n可以拿去分享，不必问。\n\n{TWO}\n",
    "minutes": f"会议纪要\n地点：二楼\n\n一、渡口\n{ONE}\n二、其他\n1. 值班\n2. 换锁\n",
    "commands": f"服务器\n\n{ONE}\n\n先更新：\n\napt update\napt install nginx\n\n完成。\n",
    "one paragraph": ONE,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_nothing_of_an_article_alone_is_taken_out(text: str, line_end: str, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(text.replace("\n", line_end).encode())
    reading = read_file(path)
    assert reading.removals == ()
    first = text.split("\n")[0]
    assert reading.article.metadata.title == (first if "\n" in text else "")
