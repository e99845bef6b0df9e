"""Writes small pages: the same plain site around whatever a case is about."""

from __future__ import annotations

from typing import NamedTuple

HANS = (
    "清水湾的老邮局关门七年以后，上个月又亮起了灯，里面摆的不再是信箱，而是两排修好的旧收音机。",
    "守店的是退休电工孟师傅，他把街坊送来的坏机器一台台拆开，换下发黑的电容，再把外壳擦得发亮。",
    "附近中学的学生放学以后常来帮忙，有人学会了看电路图，也有人只是坐着听一会儿戏。",
    "镇上答应免去头两年的房租，条件是每个星期六上午要教孩子们做一件能响的东西。",
    "孟师傅说，机器坏了可以修，手艺断了就难接上了，所以来多少人他都教。",
)
HANT = (
    "清水灣的老郵局關門七年以後，上個月又亮起了燈，裡面擺的不再是信箱，而是兩排修好的舊收音機。",
    "守店的是退休電工孟師傅，他把街坊送來的壞機器一臺臺拆開，換下發黑的電容，再把外殼擦得發亮。",
    "附近中學的學生放學以後常來幫忙，有人學會了看電路圖，也有人只是坐著聽一會兒戲。",
    "鎮上答應免去頭兩年的房租，條件是每個星期六上午要教孩子們做一件能響的東西。",
    "孟師傅說，機器壞了可以修，手藝斷了就難接上了，所以來多少人他都教。",
)
FIRST_HANS, LAST_HANS = HANS[0][:14], HANS[-1][-15:]
FIRST_HANT, LAST_HANT = HANT[0][:14], HANT[-1][-15:]
BODY_HANS, BODY_HANT = [FIRST_HANS, LAST_HANS], [FIRST_HANT, LAST_HANT]
IMAGE = '<img src="a.jpg" width="620" height="400">'
PICTURE = '<p><img src="p.jpg" width="680" height="450"></p>'


class Case(NamedTuple):
    """A page and what should come of it."""

    page: str
    checks: dict[str, object]
    suffix: str = ".html"


def p(*texts: str) -> str:
    """Return each text as a paragraph."""
    return "".join(f"<p>{text}</p>" for text in texts)


def img(name: str = "a", *, alt: str = "") -> str:
    """Return a picture in a paragraph of its own."""
    return f'<p><img src="{name}.jpg" width="620" height="400" alt="{alt}"></p>'


def lines(*texts: str) -> str:
    """Return copied text of these lines."""
    return "\n".join(texts) + "\n"


def bare(title: str, body: str, head: str = "") -> str:
    """Return a page that has nothing but a title and its body."""
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


def whole(before: str = "", after: str = "", *, hant: bool = False, middle: str = "") -> str:
    """Return five paragraphs with something before, behind and in the middle of them."""
    texts = HANT if hant else HANS
    return before + p(*texts[:3]) + middle + p(*texts[3:]) + after


def page(
    title: str,
    body: str,
    *,
    head: str = "",
    info: str = "2024-11-02 08:15　来源：清湾晚报",
    suffix: str = "_清湾网",
    h1: str | None = None,
    below: str = "",
    box: str = "article-text",
    hant: bool = False,
) -> str:
    """Return a page of a small site: menu, title, line about the article, body, footer."""
    menu = "首頁 要聞 副刊 影音 登入" if hant else "首页 要闻 副刊 影音 登录"
    links = "".join(f'<li><a href="/{i}">{name}</a></li>' for i, name in enumerate(menu.split()))
    foot = "關於本站 隱私權" if hant else "关于本站 隐私政策"
    feet = " | ".join(f'<a href="/f{i}">{name}</a>' for i, name in enumerate(foot.split()))
    shown = f"<h1>{title}</h1>" if h1 is None else h1
    said = f'<div class="meta-line">{info}</div>' if info else ""
    return (
        f'<!DOCTYPE html><html lang="{"zh-TW" if hant else "zh-CN"}"><head><meta charset="utf-8">'
        f'<title>{title}{suffix}</title>{head}</head><body><ul class="top">{links}</ul>'
        f'<div class="wrap"><div class="left">{shown}{said}<div class="{box}">{body}</div>{below}'
        f'</div></div><div class="foot">{feet}<p>© 2024 清湾网</p></div></body></html>'
    )
