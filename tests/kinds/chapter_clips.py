"""Copied chapters of novels, whose titles stand among trails, menus and other chapters."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANS, HANS, Case, lines

_TITLE = "老邮局里的旧收音机"

CASES: dict[str, Case] = {
    "chapter_without_a_day": Case(
        lines(
            "慢船小说网",
            "首页 书架 排行",
            "渡江记",
            "第十二章 雨夜借船",
            "作者：陶小叶",
            "上一章 目录 下一章",
            *HANS,
            "上一章 目录 下一章",
            "加入书签",
        ),
        {"title": "第十二章 雨夜借船", "authors": ["陶小叶"], "has": BODY_HANS},
        ".txt",
    ),
    "chapter_above_its_text_only": Case(
        lines(
            "慢船小说网",
            "书架",
            "渡江记",
            "上一章",
            "目录",
            "下一章",
            "第十二章 雨夜借船",
            *HANS,
            "上一章",
            "目录",
            "下一章",
        ),
        {"title": "第十二章 雨夜借船", "has": BODY_HANS},
        ".txt",
    ),
    "chapters_of_one_text": Case(
        lines(_TITLE, "第一章 借船", *HANS[:3], "第二章 还船", *HANS[3:]),
        {"title": _TITLE, "heading": ["第一章 借船", "第二章 还船"]},
        ".txt",
    ),
    "chapter_below_a_trail": Case(
        lines("慢船小说", "渡江记 > 正文卷", "雨夜借船", "陶小叶", *HANS, "上一章 | 目录 | 下一章"),
        {"title": "雨夜借船", "has": BODY_HANS},
        ".txt",
    ),
    "chapter_below_its_book": Case(
        lines(
            "渡江记最新章节",
            "书签",
            "第一百零三章 风雨",
            "设置 字号 背景",
            *HANS,
            "上一章",
            "下一章",
        ),
        {"title": "第一百零三章 风雨", "has": BODY_HANS},
        ".txt",
    ),
    "chapter_that_goes_on_the_next_page": Case(
        lines(
            "首页",
            "书架",
            "第九章 还灯",
            "作者：陶小叶",
            "推荐票",
            *HANS,
            "（本章未完，请点击下一页继续阅读）",
            "上一章",
            "下一页",
            "手机用户请浏览阅读，掌上阅读更方便",
        ),
        {"title": "第九章 还灯", "has": BODY_HANS, "has_not": ["未完", "掌上阅读", "推荐票"]},
        ".txt",
    ),
}
