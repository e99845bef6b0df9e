"""Copied pages of dishes: the cook stands below figures and buttons, the day at the foot."""

from __future__ import annotations

from tests.kinds.shell import Case, lines

_HANS = (
    "小时候每到夏天外婆都会做的一道凉菜，现在轮到我做给她吃。",
    "用料",
    "毛豆\t500克",
    "花椒\t20粒",
    "做法",
    "毛豆剪去两头，用盐搓洗，冲净以后沥干。",
    "水开下花椒和毛豆，不盖锅盖煮八分钟，颜色才绿。",
)
_HANT = (
    "小時候每到夏天外婆都會做的一道涼菜，現在輪到我做給她吃。",
    "食材",
    "毛豆\t500克",
    "花椒\t20粒",
    "做法",
    "毛豆剪去兩頭，用鹽搓洗，沖淨以後瀝乾。",
    "水開下花椒和毛豆，不蓋鍋蓋煮八分鐘，顏色才綠。",
)

CASES: dict[str, Case] = {
    "recipe_cook_below_a_button": Case(
        lines(
            "菜谱分类",
            "社区",
            "凉拌毛豆",
            "8.6 综合评分",
            "1024 七天内做过这道菜",
            "收藏",
            "外婆的院子",
            *_HANS,
            "该菜谱发布于2025-07-02 18:22:01",
            "我做过这道菜",
        ),
        {
            "title": "凉拌毛豆",
            "authors": ["外婆的院子"],
            "published": "2025-07-02",
            "has": [_HANS[0], _HANS[-1]],
            "has_not": ["七天内做过", "该菜谱"],
        },
        ".txt",
    ),
    "recipe_cook_below_followers": Case(
        lines(
            "食譜分類",
            "登入",
            "涼拌毛豆",
            "收藏 512",
            "跟著做 38",
            "外婆的院子",
            *_HANT,
            "列印",
            "分享",
        ),
        {
            "title": "涼拌毛豆",
            "authors": ["外婆的院子"],
            "has": [_HANT[0], _HANT[-1]],
            "has_not": ["跟著做"],
        },
        ".txt",
    ),
    "recipe_told_in_a_story": Case(
        lines("外婆的毛豆", "陆小满", _HANS[0], "这道菜我做过很多次，每次都差一点。", *_HANS[5:]),
        {"title": "外婆的毛豆", "has": ["我做过很多次", _HANS[-1]]},
        ".txt",
    ),
}
