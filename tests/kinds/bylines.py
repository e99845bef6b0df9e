"""Who wrote it, for whom and when: names, sources, dates, and what is none of these."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANS, BODY_HANT, HANS, HANT, Case, bare, img, p, whole
from tests.kinds.shell import page as site

CASES: dict[str, Case] = {
    "dateline_lens": Case(
        site(
            "老郵局亮燈",
            f'<figure><img src="a.jpg" width="620" height="400"><figcaption>清水灣老郵局的收音機櫃。（記者何嘉樹攝）</figcaption></figure>'
            f"<p>〔記者何嘉樹／清水灣報導〕{HANT[0]}</p>{p(*HANT[1:])}",
            info="2024/11/02 08:15",
            hant=True,
        ),
        {"authors": ["何嘉樹"], "has": BODY_HANT, "published": "2024-11-02"},
    ),
    "dateline_hongkong": Case(
        site(
            "老郵局亮燈",
            f"<p>【清灣社十一月二日電】（記者 何嘉樹）{HANT[0]}</p>{p(*HANT[1:])}",
            info="",
            hant=True,
        ),
        {"authors": ["何嘉樹"], "has": BODY_HANT},
    ),
    "dateline_mainland": Case(
        site(
            "老邮局亮灯", f"<p>清湾晚报讯（记者 何嘉树 通讯员 陆小满）{HANS[0]}</p>{p(*HANS[1:])}"
        ),
        {"authors_include": ["何嘉树"], "has": BODY_HANS, "source": "清湾晚报"},
    ),
    "author_admin": Case(
        site(
            "老邮局亮灯",
            whole(after="<p>（作者陆小满，系清湾学院无线电系讲师）</p>"),
            head='<meta name="author" content="admin">',
        ),
        {"authors": ["陆小满"], "has": BODY_HANS},
    ),
    "author_webmaster_shown": Case(
        site(
            "老邮局亮灯",
            whole(),
            info="作者：清湾网编辑部管理员 2024-11-02",
            head='<meta name="author" content="webmaster">',
        ),
        {"no_author": ["webmaster"], "has": BODY_HANS},
    ),
    "author_with_role_bar": Case(
        site("老邮局亮灯", whole(before="<p>文 | 本报记者 陆小满　编辑 | 何嘉树</p>")),
        {"authors": ["陆小满"], "editors_include": ["何嘉树"], "has": BODY_HANS},
    ),
    "author_special_writer": Case(
        site("老邮局亮灯", whole(), info="2024年11月2日 08:15 撰稿：特约撰稿人 陆小满"),
        {"authors": ["陆小满"], "has": BODY_HANS},
    ),
    "authors_at_end_below_picture": Case(
        site("老邮局亮灯", whole(after=img() + "<p>文字：陆小满　何嘉树</p>")),
        {"authors": ["陆小满", "何嘉树"], "no_caption": ["文字"], "has": BODY_HANS},
    ),
    "editor_two_words": Case(
        site("老邮局亮灯", whole(after="<p>编辑：Nora Lindqvist</p>")),
        {"editors_include": ["Nora Lindqvist"], "has": BODY_HANS},
    ),
    "source_beside_platform": Case(
        site(
            "老邮局亮灯",
            whole(after="<p>来源：清湾晚报</p>"),
            info="<span>来源：清湾晚报</span> <span>2024-11-02 08:15</span>",
            head='<meta property="og:site_name" content="搜搜新闻"><meta name="author" content="搜搜号">',
        ),
        {"source": "清湾晚报", "has": BODY_HANS},
    ),
    "source_is_author": Case(
        site(
            "老邮局亮灯",
            whole(),
            info="渔火 · 2024-11-02",
            suffix=" - 渔火的博客",
            head='<meta name="author" content="渔火">',
        ),
        {"authors": ["渔火"], "source": [None, "渔火的博客"], "has": BODY_HANS},
    ),
    "staff_bars": Case(
        site(
            "老邮局亮灯",
            whole(
                after="<p>责编｜陆小满　　校对｜何嘉树　　审核｜温北</p><p>爆料｜0571-000000　合作｜hz@x.example</p>"
            ),
        ),
        {
            "editors_include": ["陆小满"],
            "has": BODY_HANS,
            "has_not": ["责编｜", "爆料｜", "合作｜"],
        },
    ),
    "date_minguo_words": Case(
        site("老郵局亮燈", whole(hant=True), info="中華民國一一三年十一月二日", hant=True),
        {"published": "2024-11-02", "has": BODY_HANT},
    ),
    "date_minguo_digits": Case(
        site(
            "老郵局亮燈", whole(hant=True), info="發布日期：113-11-02　發布單位：文化科", hant=True
        ),
        {"published": "2024-11-02", "has": BODY_HANT},
    ),
    "date_han_year": Case(
        site(
            "关于老邮局的通告",
            whole(
                after='<p align="right">清水湾镇人民政府</p><p align="right">二〇二四年十一月二日</p>'
            ),
            info="",
        ),
        {"published": "2024-11-02", "has": BODY_HANS},
    ),
    "date_not_of_update": Case(
        site("老邮局亮灯", whole(), info="最后更新：2025-03-09 10:00　发表于：2024-11-02 08:15"),
        {"published": "2024-11-02T08:15", "has": BODY_HANS},
    ),
    "date_not_of_birth": Case(
        site(
            "孟师傅",
            f"<p>孟师傅（1953年4月7日－），清水湾人，电工。</p>{p(*HANS)}",
            info="发布时间：2024年11月02日",
        ),
        {"published": "2024-11-02", "has": BODY_HANS},
    ),
    "author_with_institution": Case(
        site("老邮局亮灯", whole(), info="作者：陆小满（清湾学院教师）　2024-11-02"),
        {"authors": ["陆小满"], "has": BODY_HANS},
    ),
    "authors_three_in_row": Case(
        site(
            "老郵局亮燈",
            whole(hant=True),
            info="記者 何嘉樹、溫北、陸小滿／綜合報導 2024/11/02 08:15",
            hant=True,
        ),
        {"authors": ["何嘉樹", "溫北", "陸小滿"], "has": BODY_HANT},
    ),
    "author_in_last_brackets": Case(
        site("老邮局亮灯", p(*HANS[:4]) + f"<p>{HANS[4]}（记者 陆小满 何嘉树）</p>"),
        {"authors": ["陆小满", "何嘉树"], "has": ["（记者 陆小满 何嘉树）", *BODY_HANS]},
    ),
    "author_link_and_meta_platform": Case(
        site(
            "老邮局亮灯",
            whole(),
            info='<a href="/author/lu" rel="author">陆小满</a> · 2024-11-02',
            head='<meta name="author" content="WordPress">',
        ),
        {"authors": ["陆小满"], "has": BODY_HANS},
    ),
    "editor_in_brackets_at_end": Case(
        site("老邮局亮灯", whole(after="<p>（责任编辑：何嘉树 HN015）</p>")),
        {"editors_include": ["何嘉树"], "has": BODY_HANS, "has_not": ["HN015"]},
    ),
    "source_with_label_below_title": Case(
        site(
            "老邮局亮灯",
            whole(),
            info="2024年11月02日08:15 | 来源：<a href='/x'>清湾晚报</a>　分享到：微博 微信",
            head='<meta name="source" content="聚合新闻">',
        ),
        {"source": "清湾晚报", "has": BODY_HANS},
    ),
    "site_by_copyright": Case(
        bare(
            "老邮局亮灯 - 海风周刊",
            f'<h1>老邮局亮灯</h1><div class="t">2024-11-02</div><div class="txt">{p(*HANS)}</div><div class="b">Copyright © 2010-2024 海风周刊 All Rights Reserved</div>',
        ),
        {"title": "老邮局亮灯", "site": "海风周刊", "has": BODY_HANS},
    ),
    "site_by_og": Case(
        bare(
            "老邮局亮灯",
            f'<h1>老邮局亮灯</h1><p class="t">2024-11-02</p><div class="txt">{p(*HANS)}</div>',
            '<meta property="og:site_name" content="檐雨集">',
        ),
        {"site": "檐雨集", "has": BODY_HANS},
    ),
    "author_not_office": Case(
        site("老邮局亮灯", whole(after="<p>（本文作者为清湾学院无线电系教授陆小满）</p>")),
        {"authors": ["陆小满"], "has": BODY_HANS},
    ),
    "author_not_software": Case(
        site(
            "老邮局亮灯",
            whole(),
            info="2024-11-02",
            head='<meta name="generator" content="Hexo 6.3"><meta name="author" content="Microsoft Word">',
        ),
        {"no_author": ["Microsoft Word", "Hexo"], "has": BODY_HANS},
    ),
    "author_glued_to_city": Case(
        site(
            "老郵局亮燈",
            f"<p>（清灣社記者何嘉樹清水灣2日電）{HANT[0]}</p>{p(*HANT[1:])}",
            info="2024/11/2 08:15（11/2 20:01 更新）",
            hant=True,
        ),
        {"authors": ["何嘉樹"], "published": "2024-11-02T08:15", "has": BODY_HANT},
    ),
    "author_special_report": Case(
        site("老郵局亮燈", f"<p>記者何嘉樹／專題報導</p>{p(*HANT)}", info="2024-11-02", hant=True),
        {"authors": ["何嘉樹"], "has": BODY_HANT},
    ),
    "author_translator": Case(
        site("老邮局亮灯", whole(), info="作者：［英］约翰·格林　译者：陆小满　2024-11-02"),
        {"authors_include": ["约翰·格林"], "has": BODY_HANS},
    ),
    "date_not_of_saving": Case(
        site(
            "老邮局亮灯",
            whole(),
            info="2024年11月2日 星期六",
            head='<meta name="savepage-date" content="Mon Mar 10 2025 10:00:00 GMT+0800">',
        ),
        {"published": "2024-11-02", "has": BODY_HANS},
    ),
    "date_not_of_review": Case(
        site(
            "怎样挑电容",
            whole(),
            info="发布时间：2024-11-02　专家审核：2025-01-15　审核人：温北主任",
        ),
        {"published": "2024-11-02", "has": BODY_HANS},
    ),
    "date_in_table_layout": Case(
        bare(
            "老邮局亮灯-清湾政务网",
            f'<table width="760"><tr><td><a href="/">首页</a> <a href="/z">政务公开</a></td></tr></table><table width="760"><tr><td align="center"><font size="5"><b>老邮局亮灯</b></font></td></tr><tr><td align="center">发布日期：2024-11-2 8:15:00　阅读：1204次　来源：镇文化站</td></tr><tr><td>{p(*HANS)}</td></tr></table>',
        ),
        {
            "title": "老邮局亮灯",
            "published": "2024-11-02",
            "source": "镇文化站",
            "has": BODY_HANS,
            "has_not": ["1204"],
        },
    ),
    "byline_slashes": Case(
        site("老郵局亮燈", whole(hant=True), info="文／陸小滿　圖／何嘉樹　2024.11.02", hant=True),
        {"authors": ["陸小滿"], "published": "2024-11-02", "has": BODY_HANT},
    ),
    "byline_by_english": Case(
        site("老邮局亮灯", whole(), info="By 陆小满 | Nov 2, 2024"),
        {"authors": ["陆小满"], "has": BODY_HANS},
    ),
    "byline_posted_on": Case(
        site("老邮局亮灯", whole(), info="Posted on 2024-11-02 by 陆小满 in 生活"),
        {"authors": ["陆小满"], "published": "2024-11-02", "has": BODY_HANS},
    ),
    "byline_source_bracket": Case(
        site(
            "老邮局亮灯",
            whole(after="<p>（来源：清湾晚报 作者：陆小满 编辑：何嘉树）</p>"),
            info="2024-11-02",
        ),
        {
            "authors": ["陆小满"],
            "source": "清湾晚报",
            "editors_include": ["何嘉树"],
            "has": BODY_HANS,
        },
    ),
    "byline_reporter_intern": Case(
        site("老邮局亮灯", whole(), info="清湾晚报 | 实习记者 陆小满 | 2024-11-02"),
        {"authors": ["陆小满"], "has": BODY_HANS},
    ),
    "byline_self_media": Case(
        site("老邮局亮灯", whole(), info="渔火说 2024-11-02 08:15 发布于浙江"),
        {"published": "2024-11-02", "has": BODY_HANS},
    ),
    "name_trailing_dash": Case(
        site("老邮局亮灯", p(*HANS) + "<p>——陆小满，写于清水湾</p>", info="2024-11-02"),
        {"has": ["写于清水湾", *BODY_HANS]},
    ),
    "name_interview_roles": Case(
        site("老邮局亮灯", whole(before="<p>采访｜何嘉树</p><p>撰文｜陆小满</p><p>编辑｜温北</p>")),
        {"authors_include": ["陆小满"], "editors_include": ["温北"], "has": BODY_HANS},
    ),
    "name_two_reporters_mainland": Case(
        site("老邮局亮灯", whole(), info="2024-11-02 08:15 清湾晚报 记者 陆小满 通讯员 何嘉树"),
        {"authors": ["陆小满", "何嘉树"], "source": "清湾晚报", "has": BODY_HANS},
    ),
    "name_pen": Case(
        site("老邮局亮灯", whole(), info="作者 | 一只慢船　来源 | 清湾生活（ID：qwsh）"),
        {"authors": ["一只慢船"], "source": ["清湾生活", "清湾生活（ID：qwsh）"], "has": BODY_HANS},
    ),
    "name_dateline_plain": Case(
        site(
            "老邮局亮灯",
            f"<p>清湾社清水湾11月2日电（记者陆小满、何嘉树）{HANS[0]}</p>{p(*HANS[1:])}",
            info="",
        ),
        {"authors": ["陆小满", "何嘉树"], "has": BODY_HANS},
    ),
    "fields_side_by_side_without_blanks": Case(
        site(
            "老邮局亮灯",
            whole(),
            info="<b>清湾晚报记者 陆小满</b><b>11-02 08:15</b><b>来源：清湾晚报</b><b>听新闻</b>",
        ),
        {"authors": ["陆小满"], "source": "清湾晚报", "has": BODY_HANS},
    ),
    "day_in_parts_side_by_side": Case(
        site(
            "老邮局亮灯",
            whole(),
            info="<i>2024</i><i>年</i><i>11</i><i>月</i><i>2</i><i>日</i><i>来源：清湾晚报</i>",
        ),
        {"published": "2024-11-02", "source": "清湾晚报", "has": BODY_HANS},
    ),
}
