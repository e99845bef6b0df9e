"""Copied pages with a second line below the headline: the title is the first, both are kept."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANS, HANS, Case, lines

_MENU = ("首页", "要闻", "副刊", "影音", "登录", "注册")
_TITLE = "老邮局里的收音机又响了"
_LONG = "一位退休电工用七年时间，把街坊的旧机器修成了一座博物馆"
_SHORT = "一位退休电工和他的旧机器"
_DAY = "2026-11-03 08:15"

_SIGNED = {
    "name_paper_and_day": (_LONG, ("陆小满", "清湾晚报", _DAY)),
    "names_in_one_line": (_LONG, ("陆小满 · 清湾晚报", "2026-05-02")),
    "short_deck": (_SHORT, ("陆小满", "清湾晚报", _DAY)),
    "hours_ago": (_SHORT, ("陆小满", "清湾晚报", "5小时前")),
}
CASES: dict[str, Case] = {
    **{
        f"deck_over_{name}": Case(
            lines(*_MENU, _TITLE, deck, *signed, *HANS, "分享", "收藏"),
            {"title": _TITLE, "has": [deck, *BODY_HANS]},
            ".txt",
        )
        for name, (deck, signed) in _SIGNED.items()
    },
    "deck_or_headlines_of_others": Case(
        lines(
            *_MENU,
            "渡口的钟在夜里又响了",
            "一条河的十二个老名字",
            _TITLE,
            "陆小满",
            "清湾晚报",
            _DAY,
            *HANS,
        ),
        {"title": _TITLE, "has": BODY_HANS},
        ".txt",
    ),
}
