"""Pages in the forms of other sites: layouts of tables, blogs, messages, papers of three regions."""

from __future__ import annotations

from tests.kinds.shell import (
    FIRST_HANS,
    FIRST_HANT,
    HANS,
    HANT,
    LAST_HANS,
    LAST_HANT,
    Case,
    p,
    whole,
)
from tests.kinds.shell import page as site

_BODY = [FIRST_HANS, LAST_HANS]
_BODY_HANT = [FIRST_HANT, LAST_HANT]


def _bare(title: str, body: str, head: str = "") -> str:
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'


CASES: dict[str, Case] = {
    # sounds like something else
    "photo_named_qr": Case(
        site(
            "菜摊上的二维码",
            p(HANS[0])
            + '<p><img src="/up/qr-stall.jpg" alt="" width="800" height="533"></p><p>菜摊上方挂着收款码</p>'
            + p(*HANS[1:]),
        ),
        {"figures_at_least": [1], "has": _BODY},
    ),
    "photo_of_scanning": Case(
        site(
            "街坊扫码点菜",
            p(*HANS[:2])
            + '<p><img src="/up/2211.jpg" alt="老人扫码点菜" width="720" height="480"></p>'
            + p(*HANS[2:]),
        ),
        {"figures_at_least": [1], "has": _BODY},
    ),
    "code_of_account": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<p><img src="/up/ewm.png" width="258" height="258"></p><p>扫码关注清湾晚报公众号</p>'
            ),
        ),
        {"figures": [0], "has": _BODY, "has_not": ["扫码关注"]},
    ),
    "promotion_like_sentences": Case(
        site(
            "怎么把收音机接上手机",
            p(
                HANS[0],
                "下载安装好蓝牙调试软件以后，先打开它，再长按收音机背面的按钮，直到灯闪三下。",
                "关注指示灯的颜色，绿色才算接通。",
                "扫描到的设备里选“QS-01”，点“连接”。",
                HANS[4],
            ),
        ),
        {"has": ["下载安装好蓝牙调试软件", "关注指示灯的颜色", "扫描到的设备里", LAST_HANS]},
    ),
    "share_in_story": Case(
        site(
            "老邮局亮灯",
            p(
                *HANS[:3],
                "她把照片分享到朋友圈，三天里来了四十个人。",
                HANS[3],
                "“点赞的人比修机器的人多。”孟师傅笑着说。",
                HANS[4],
            ),
        ),
        {"has": ["她把照片分享到朋友圈", "点赞的人比修机器的人多", *_BODY]},
    ),
    "h1_paragraphs": Case(
        site(
            "孟师傅的五句话",
            "".join(f"<h1>{t}</h1>" for t in HANS),
            h1='<div class="tit">孟师傅的五句话</div>',
        ),
        {
            "title": "孟师傅的五句话",
            "has": [t[:12] for t in HANS],
            "no_heading": [t[:6] for t in HANS],
        },
    ),
    "series_whole_or_not": Case(
        site(
            "七天日记",
            "".join(
                f"<p>第{n}天</p>{p(HANS[i % 5], HANS[(i + 1) % 5])}"
                for i, n in enumerate("一二三四五六七")
            ),
        ),
        {"all_or_none_headings": [f"第{n}天" for n in "一二三四五六七"], "has": ["第七天"]},
    ),
    # what is hidden
    "sources_for_editors": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<div class="source-info" style="display: none;">稿源：编辑部内部稿件库 第1123号 审核：三审</div>'
            ),
        ),
        {"has": _BODY, "has_not": ["内部稿件库"]},
    ),
    "aria_hidden_menu": Case(
        site(
            "老邮局亮灯",
            whole(),
            below='<div aria-hidden="true" class="modal-login"><p>登录以后可以收藏文章、发表评论，还能参加每月抽奖活动。</p></div>',
        ),
        {"has": _BODY, "has_not": ["每月抽奖"]},
    ),
    "twin_for_phones": Case(
        site(
            "老邮局亮灯",
            f'<div class="pc">{p(*HANS)}</div><div class="mobile" style="display:none">{p(*HANS)}</div>',
        ),
        {"once": [FIRST_HANS, LAST_HANS]},
    ),
    "wechat_body_unshown": Case(
        _bare(
            "老邮局亮灯",
            f'<div id="img-content"><h1 id="activity-name">老邮局亮灯</h1><div id="meta_content"><span class="rich_media_meta rich_media_meta_text">陆小满</span><a id="js_name">清湾生活</a><em id="publish_time">2024-11-02 08:15</em></div><div id="js_content" style="visibility: hidden; opacity: 0;">{p(*HANS)}</div></div>',
        ),
        {"title": "老邮局亮灯", "has": _BODY, "published": "2024-11-02"},
    ),
    # names and dates
    "site_by_copyright": Case(
        _bare(
            "老邮局亮灯 - 海风周刊",
            f'<h1>老邮局亮灯</h1><div class="t">2024-11-02</div><div class="txt">{p(*HANS)}</div><div class="b">Copyright © 2010-2024 海风周刊 All Rights Reserved</div>',
        ),
        {"title": "老邮局亮灯", "site": "海风周刊", "has": _BODY},
    ),
    "site_by_og": Case(
        _bare(
            "老邮局亮灯",
            f'<h1>老邮局亮灯</h1><p class="t">2024-11-02</p><div class="txt">{p(*HANS)}</div>',
            '<meta property="og:site_name" content="檐雨集">',
        ),
        {"site": "檐雨集", "has": _BODY},
    ),
    "author_not_office": Case(
        site("老邮局亮灯", whole(after="<p>（本文作者为清湾学院无线电系教授陆小满）</p>")),
        {"authors": ["陆小满"], "has": _BODY},
    ),
    "author_not_software": Case(
        site(
            "老邮局亮灯",
            whole(),
            info="2024-11-02",
            head='<meta name="generator" content="Hexo 6.3"><meta name="author" content="Microsoft Word">',
        ),
        {"no_author": ["Microsoft Word", "Hexo"], "has": _BODY},
    ),
    "author_glued_to_city": Case(
        site(
            "老郵局亮燈",
            f"<p>（清灣社記者何嘉樹清水灣2日電）{HANT[0]}</p>{p(*HANT[1:])}",
            info="2024/11/2 08:15（11/2 20:01 更新）",
            hant=True,
        ),
        {"authors": ["何嘉樹"], "published": "2024-11-02T08:15", "has": _BODY_HANT},
    ),
    "author_special_report": Case(
        site("老郵局亮燈", f"<p>記者何嘉樹／專題報導</p>{p(*HANT)}", info="2024-11-02", hant=True),
        {"authors": ["何嘉樹"], "has": _BODY_HANT},
    ),
    "author_translator": Case(
        site("老邮局亮灯", whole(), info="作者：［英］约翰·格林　译者：陆小满　2024-11-02"),
        {"authors_include": ["约翰·格林"], "has": _BODY},
    ),
    "date_not_of_saving": Case(
        site(
            "老邮局亮灯",
            whole(),
            info="2024年11月2日 星期六",
            head='<meta name="savepage-date" content="Mon Mar 10 2025 10:00:00 GMT+0800">',
        ),
        {"published": "2024-11-02", "has": _BODY},
    ),
    "date_not_of_review": Case(
        site(
            "怎样挑电容",
            whole(),
            info="发布时间：2024-11-02　专家审核：2025-01-15　审核人：温北主任",
        ),
        {"published": "2024-11-02", "has": _BODY},
    ),
    "date_in_table_layout": Case(
        _bare(
            "老邮局亮灯-清湾政务网",
            f'<table width="760"><tr><td><a href="/">首页</a> <a href="/z">政务公开</a></td></tr></table><table width="760"><tr><td align="center"><font size="5"><b>老邮局亮灯</b></font></td></tr><tr><td align="center">发布日期：2024-11-2 8:15:00　阅读：1204次　来源：镇文化站</td></tr><tr><td>{p(*HANS)}</td></tr></table>',
        ),
        {
            "title": "老邮局亮灯",
            "published": "2024-11-02",
            "source": "镇文化站",
            "has": _BODY,
            "has_not": ["1204"],
        },
    ),
    # captions
    "caption_between_line_breaks": Case(
        site(
            "老邮局亮灯",
            f'<p>{HANS[0]}</p><p style="text-align:center"><img src="a.jpg" width="620" height="400"><br><span style="color:#888;font-size:12px">傍晚的老邮局。陆小满 摄</span></p>{p(*HANS[1:])}',
        ),
        {"caption": ["傍晚的老邮局"], "has": _BODY},
    ),
    "caption_with_triangle": Case(
        site(
            "老郵局亮燈",
            p(HANT[0])
            + '<p><img src="a.jpg" width="620" height="400"></p><p>▲孟師傅修好的收音機。（圖／記者何嘉樹攝）</p>'
            + p(*HANT[1:]),
            hant=True,
        ),
        {"caption": ["孟師傅修好的收音機"], "no_caption": ["▲"], "has": _BODY_HANT},
    ),
    "caption_line_is_next_heading": Case(
        site(
            "老邮局亮灯",
            p(HANS[0])
            + '<p><img src="a.jpg" width="620" height="400"></p><p>二、修好的第一台</p>'
            + p(HANS[1], HANS[2])
            + "<p>三、来帮忙的学生</p>"
            + p(*HANS[3:]),
        ),
        {"no_caption": ["二、修好的第一台"], "has": ["二、修好的第一台", "三、来帮忙的学生"]},
    ),
    "caption_is_first_words": Case(
        site(
            "老邮局亮灯",
            '<p><img src="a.jpg" width="620" height="400"></p><p>编者按：这是一组关于手艺的报道，今天刊出第一篇。</p>'
            + p(*HANS),
        ),
        {"no_caption": ["编者按"], "has": ["编者按：这是一组关于手艺的报道", *_BODY]},
    ),
    # headings
    "heading_roman": Case(
        site(
            "修理店的一年",
            "".join(
                f"<p><b>{n}. {h}</b></p>{p(HANS[i], HANS[i + 1])}"
                for i, (n, h) in enumerate([("Ⅰ", "开门"), ("Ⅱ", "等人"), ("Ⅲ", "散场")])
            ),
        ),
        {"heading_has": ["开门", "等人", "散场"]},
    ),
    "heading_in_section_boxes": Case(
        site(
            "修理店的一年",
            "".join(
                f"<section><section><span>{h}</span></section></section>{p(HANS[i], HANS[i + 1])}"
                for i, h in enumerate(["#春天", "#夏天", "#秋天"])
            ),
        ),
        {"has": ["#春天", "#夏天", "#秋天"]},
    ),
    "heading_part_words": Case(
        site(
            "修理店的一年",
            "".join(
                f'<p style="text-align:center"><strong>PART 0{i + 1}</strong></p><p style="text-align:center"><strong>{h}</strong></p>{p(HANS[i], HANS[i + 1])}'
                for i, h in enumerate(["开门", "等人来", "散场以后"])
            ),
        ),
        {"heading_has": ["开门", "等人来", "散场以后"], "no_paragraph": ["PART 01", "PART 02"]},
    ),
    # lines of the site
    "more_news_within": Case(
        site(
            "老郵局亮燈",
            p(*HANT[:2])
            + "<p><strong>更多清灣新聞報導</strong></p><p><a href='/1'>漁港夜市延長到十一點</a></p><p><a href='/2'>環島公車新增兩站</a></p>"
            + p(*HANT[2:]),
            hant=True,
        ),
        {"has": _BODY_HANT, "has_not": ["更多清灣新聞", "漁港夜市"]},
    ),
    "related_box_in_middle": Case(
        site(
            "老邮局亮灯",
            whole(
                middle='<div class="inner-link"><span>相关报道</span><a href="/1">渔港夜市延长营业到十一点</a></div>'
            ),
        ),
        {"has": _BODY, "has_not": ["相关报道", "渔港夜市"]},
    ),
    "account_card": Case(
        site(
            "老邮局亮灯",
            whole(
                after="<p>—— / END / ——</p><p>图文：陆小满</p><p>编辑：何嘉树</p><p>🔥 往期回顾 🔥</p><p>☞ 环岛公交新增两个站点</p><p>☞ 海产价格连续三周回落</p><p>👇点击下方名片，一起涨知识👇</p>"
            ),
        ),
        {
            "has": _BODY,
            "editors_include": ["何嘉树"],
            "has_not": ["END", "往期回顾", "环岛公交", "点击下方名片"],
        },
    ),
    "vote_and_report": Case(
        site(
            "老邮局亮灯",
            whole(
                after="<p>您看完此文的感受：</p><p>感动 12 · 惊讶 3 · 无聊 0</p><p>我要纠错 | 举报</p>"
            ),
        ),
        {"has": _BODY, "has_not": ["我要纠错", "惊讶 3"]},
    ),
    "subscribe_between": Case(
        site(
            "老郵局亮燈",
            whole(hant=True, middle="<p>⭐ 訂閱清灣電子報，每週五收到精選文章</p>"),
            hant=True,
        ),
        {"has": _BODY_HANT, "has_not": ["訂閱清灣電子報"]},
    ),
    "donation_at_end": Case(
        site(
            "老郵局亮燈",
            whole(
                hant=True,
                after="<p>獨立媒體需要你的支持，請按此贊助我們</p><p>本文採用創用CC 姓名標示授權</p>",
            ),
            hant=True,
        ),
        {"has": _BODY_HANT, "has_not": ["贊助我們", "創用CC"]},
    ),
    "column_notice": Case(
        site(
            "老邮局亮灯",
            whole(
                after="<p>（本文为作者授权清湾网发表，文章为其独立观点，不代表清湾网立场。）</p>"
            ),
        ),
        {"has": _BODY, "has_not": ["不代表清湾网立场"]},
    ),
    "page_numbers": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<p align="center"><a href="2.html">[2]</a> <a href="3.html">[3]</a> <a href="2.html">下一页</a></p>'
            ),
        ),
        {"has": _BODY, "has_not": ["下一页"]},
    ),
    # text
    "dialogue_kept": Case(
        site(
            "和孟师傅聊天",
            p(
                "记者：开店最难的是什么？",
                "孟师傅：" + HANS[0],
                "记者：以后呢？",
                "孟师傅：" + HANS[4],
            ),
        ),
        {"has": ["记者：开店最难的是什么？", "记者：以后呢？", LAST_HANS]},
    ),
    "poem_kept": Case(
        site(
            "老邮局",
            "<p>灯亮了<br>信箱还空着<br>有人把耳朵<br>贴在木头上</p><p>听见三十年前的雨<br>正从天线上<br>一滴一滴<br>落进茶杯</p>",
            info="陆小满",
        ),
        {"has": ["信箱还空着", "落进茶杯"]},
    ),
    "table_of_prices": Case(
        site(
            "三种电容的价钱",
            p(*HANS[:2])
            + "<table><tr><th>名称</th><th>单价</th></tr><tr><td>瓷片</td><td>0.1元</td></tr><tr><td>电解</td><td>0.5元</td></tr></table>"
            + p(*HANS[2:]),
        ),
        {"tables": [1], "has": ["瓷片", "0.5元", *_BODY]},
    ),
}
