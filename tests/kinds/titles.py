"""The title as the page says it, without its site, its boards and its badges."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANS, BODY_HANT, Case, whole
from tests.kinds.shell import page as site

CASES: dict[str, Case] = {
    "site_by_suffix": Case(
        site(
            "修一台老收音机",
            whole(),
            suffix=" – 半夏手记",
            info="2024-11-02",
            head='<meta property="og:site_name" content="半夏手记">',
        ),
        {"title": "修一台老收音机", "site": "半夏手记", "has": BODY_HANS},
    ),
    "title_is_always_site": Case(
        site(
            "清湾文库",
            whole(),
            suffix="",
            h1='<h2 class="art-title">怎样给老收音机换电容</h2>',
            info="",
        ),
        {"title": "怎样给老收音机换电容", "has": BODY_HANS},
    ),
    "title_in_two_lines": Case(
        site(
            "清水湾镇人民政府关于保护老邮局旧址的通知",
            whole(),
            h1='<p align="center"><strong>清水湾镇人民政府</strong></p><p align="center"><strong>关于保护老邮局旧址的通知</strong></p>',
        ),
        {
            "title": "清水湾镇人民政府关于保护老邮局旧址的通知",
            "no_paragraph": ["关于保护老邮局旧址的通知"],
            "has": BODY_HANS,
        },
    ),
    "title_badge_exclusive": Case(
        site("老邮局里的七年", whole(), h1='<h1><i class="tag">独家</i>老邮局里的七年</h1>'),
        {"title": "老邮局里的七年", "has": BODY_HANS},
    ),
    "title_badge_hot": Case(
        site(
            "老郵局裡的七年",
            whole(hant=True),
            h1='<h1><span class="label">影音</span> 老郵局裡的七年</h1>',
            hant=True,
        ),
        {"title": "老郵局裡的七年", "has": BODY_HANT},
    ),
    "title_cut_in_h1": Case(
        site(
            "老邮局关门七年以后又亮起灯，里面摆的是修好的旧收音机",
            whole(),
            h1="<h1>老邮局关门七年以后又亮起灯，里面摆的…</h1>",
        ),
        {"title": "老邮局关门七年以后又亮起灯，里面摆的是修好的旧收音机", "has": BODY_HANS},
    ),
    "title_with_board": Case(
        site(
            "[心得] 修老收音機的三個月",
            whole(hant=True),
            suffix=" - 看板 Radio - 清灣實業坊",
            h1="<h1>[心得] 修老收音機的三個月</h1>",
            hant=True,
        ),
        {"title": ["修老收音機的三個月", "[心得] 修老收音機的三個月"], "has": BODY_HANT},
    ),
    "title_three_sections": Case(
        site("老邮局里的旧收音机", whole(), suffix="-生活频道-清湾在线-清湾权威门户"),
        {"title": "老邮局里的旧收音机", "has": BODY_HANS},
    ),
    "title_number_of_topic": Case(
        site("老邮局里的旧收音机", whole(), h1="<h1><em>【深度】</em>老邮局里的旧收音机</h1>"),
        {"title": ["老邮局里的旧收音机", "【深度】老邮局里的旧收音机"], "has": BODY_HANS},
    ),
    "title_in_brackets_of_column": Case(
        site("【清湾人物】守着收音机的电工", whole(), suffix="--清湾新闻网"),
        {"title": ["【清湾人物】守着收音机的电工", "守着收音机的电工"], "has": BODY_HANS},
    ),
    "title_behind_site": Case(
        site("老邮局亮灯", whole(), head="", suffix="", h1="<h1>老邮局亮灯</h1>").replace(
            "<title>老邮局亮灯", "<title>清湾网 | 老邮局亮灯"
        ),
        {"title": "老邮局亮灯", "has": BODY_HANS},
    ),
    "title_quotes_and_site": Case(
        site("“灯亮了，人就来了”", whole(), suffix="|收音机|孟师傅|清水湾_清湾新闻"),
        {"title": "“灯亮了，人就来了”", "has": BODY_HANS},
    ),
    "title_h2_above": Case(
        site("清湾网-清水湾人自己的网站", whole(), suffix="", h1="<h2>老邮局亮灯</h2>"),
        {"title": "老邮局亮灯", "has": BODY_HANS},
    ),
}
