"""What stands right around a copied article: subtitles, boards, accounts, links, rules of dashes."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANS, BODY_HANT, HANS, HANT, Case, lines

CASES: dict[str, Case] = {
    "clip_blog_of_somebody": Case(
        lines(
            "海风的博客",
            "博客园 首页 新随笔 联系 管理",
            "随笔 - 12  文章 - 3  评论 - 40",
            "修一台旧收音机",
            *HANS,
            "posted @ 2024-11-02 08:15  海风  阅读(33)  评论(4)  收藏  举报",
            "刷新评论刷新页面返回顶部",
        ),
        {
            "title": "修一台旧收音机",
            "authors": ["海风"],
            "published": "2024-11-02",
            "has": BODY_HANS,
            "has_not": ["新随笔", "刷新评论", "海风的博客"],
        },
        ".txt",
    ),
    "clip_title_that_names_a_blog": Case(
        lines("老邮局的博客", "陆小满 2024-11-02", *HANS),
        {"title": "老邮局的博客", "has": BODY_HANS},
        ".txt",
    ),
    "clip_board_glued": Case(
        lines(
            "作者radio (收音機)",
            "看板Post",
            "標題[閒聊] 老郵局",
            "時間Sat Nov  2 08:15:00 2024",
            *HANT,
        ),
        {
            "title": "[閒聊] 老郵局",
            "published": "2024-11-02",
            "has": BODY_HANT,
            "has_not": ["看板"],
        },
        ".txt",
    ),
    "clip_lines_that_begin_as_a_board": Case(
        lines("老郵局的收音機", "時間是最好的師傅", "作者也這麼說", *HANT),
        {"has": [*BODY_HANT, "時間是最好的師傅", "作者也這麼說"], "title": "老郵局的收音機"},
        ".txt",
    ),
    "clip_account_told_again": Case(
        lines(
            "老邮局的收音机",
            "原创",
            "海风",
            "渡口故事",
            "2024年11月2日 08:15",
            "浙江",
            *HANS,
            "渡口故事",
            "轻触阅读原文",
            "继续滑动看下一个",
        ),
        {
            "title": "老邮局的收音机",
            "source": "渡口故事",
            "has": BODY_HANS,
            "has_not": ["浙江", "原创"],
        },
        ".txt",
    ),
    "clip_place_that_is_text": Case(
        lines("老邮局的收音机", "2024-11-02", *HANS[:3], "浙江", *HANS[3:]),
        {"has": [*BODY_HANS, "浙江"]},
        ".txt",
    ),
    "clip_links_without_marks": Case(
        lines(
            "首页>副刊>正文",
            "老邮局里的旧收音机",
            "2024-11-02 08:15",
            *HANS,
            "（来源：清湾晚报 编辑：何嘉树）",
            "订报须知",
            "社长信箱",
            "报社大事记",
        ),
        {"has": BODY_HANS, "source": "清湾晚报", "has_not": ["订报须知", "大事记"]},
        ".txt",
    ),
    "clip_short_lines_of_an_article_alone": Case(
        lines("老邮局里的旧收音机", *HANS, "编辑：何嘉树", "初稿于清水湾", "改于老邮局"),
        {"has": [*BODY_HANS, "初稿于清水湾", "改于老邮局"]},
        ".txt",
    ),
    "clip_dashes_and_card": Case(
        lines(
            "老邮局里的旧收音机",
            "海风",
            "2024-11-02 08:15",
            *HANS,
            "------------",
            "海风",
            "关注",
            "点赞",
            "收藏",
            "评论",
        ),
        {"authors": ["海风"], "has": BODY_HANS, "has_not": ["----"]},
        ".txt",
    ),
    "clip_dashes_between_parts": Case(
        lines("老邮局里的旧收音机", "2024-11-02", *HANS[:2], "------------", *HANS[2:]),
        {"has": BODY_HANS, "in_order": [HANS[1][-9:], HANS[2][:9]]},
        ".txt",
    ),
    "clip_subtitle_under_headline": Case(
        lines(
            "渡口來信：給夏天的一封信",
            "修收音機的人",
            "林小雨",
            "Nov 02, 2024",
            "8",
            "Share",
            *HANT,
        ),
        {"title": "渡口來信：給夏天的一封信", "published": "2024-11-02", "has": BODY_HANT},
        ".txt",
    ),
    "clip_picture_words_under_title": Case(
        lines(
            "老郵局：七年之後重新亮燈",
            "圖像來源，清灣日報",
            "圖像加註文字，",
            "孟師傅在燈下修機器",
            "何嘉樹",
            "清灣日報",
            "2024年11月2日",
            *HANT,
        ),
        {
            "title": "老郵局：七年之後重新亮燈",
            "authors": ["何嘉樹"],
            "source": "清灣日報",
            "has": [*BODY_HANT, "孟師傅在燈下修機器"],
        },
        ".txt",
    ),
    "clip_forum_first_post": Case(
        lines(
            "论坛›器材›旧收音机",
            "旧收音机还能修吗",
            "海风",
            "发表于 2024-11-2 20:15:11 | 只看该作者 | 倒序浏览",
            *HANS,
            "回复",
            "使用道具 举报",
            "发表于 2024-11-3 21:00:02 | 只看该作者",
            "能修，先断电。",
        ),
        {"published": "2024-11-02", "has": BODY_HANS, "has_not": ["先断电", "倒序"]},
        ".txt",
    ),
}
