"""The first forty pages: bylines, captions, headings, lines of the site, what must stay."""

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


def _img(name: str = "a", *, alt: str = "") -> str:
    return f'<p><img src="{name}.jpg" width="620" height="400" alt="{alt}"></p>'


CASES: dict[str, Case] = {
    # bylines
    "dateline_lens": Case(
        site(
            "老郵局亮燈",
            f'<figure><img src="a.jpg" width="620" height="400"><figcaption>清水灣老郵局的收音機櫃。（記者何嘉樹攝）</figcaption></figure>'
            f"<p>〔記者何嘉樹／清水灣報導〕{HANT[0]}</p>{p(*HANT[1:])}",
            info="2024/11/02 08:15",
            hant=True,
        ),
        {"authors": ["何嘉樹"], "has": _BODY_HANT, "published": "2024-11-02"},
    ),
    "dateline_hongkong": Case(
        site(
            "老郵局亮燈",
            f"<p>【清灣社十一月二日電】（記者 何嘉樹）{HANT[0]}</p>{p(*HANT[1:])}",
            info="",
            hant=True,
        ),
        {"authors": ["何嘉樹"], "has": _BODY_HANT},
    ),
    "dateline_mainland": Case(
        site(
            "老邮局亮灯", f"<p>清湾晚报讯（记者 何嘉树 通讯员 陆小满）{HANS[0]}</p>{p(*HANS[1:])}"
        ),
        {"authors_include": ["何嘉树"], "has": _BODY, "source": "清湾晚报"},
    ),
    "author_admin": Case(
        site(
            "老邮局亮灯",
            whole(after="<p>（作者陆小满，系清湾学院无线电系讲师）</p>"),
            head='<meta name="author" content="admin">',
        ),
        {"authors": ["陆小满"], "has": _BODY},
    ),
    "author_webmaster_shown": Case(
        site(
            "老邮局亮灯",
            whole(),
            info="作者：清湾网编辑部管理员 2024-11-02",
            head='<meta name="author" content="webmaster">',
        ),
        {"no_author": ["webmaster"], "has": _BODY},
    ),
    "author_with_role_bar": Case(
        site("老邮局亮灯", whole(before="<p>文 | 本报记者 陆小满　编辑 | 何嘉树</p>")),
        {"authors": ["陆小满"], "editors_include": ["何嘉树"], "has": _BODY},
    ),
    "author_special_writer": Case(
        site("老邮局亮灯", whole(), info="2024年11月2日 08:15 撰稿：特约撰稿人 陆小满"),
        {"authors": ["陆小满"], "has": _BODY},
    ),
    "authors_at_end_below_picture": Case(
        site("老邮局亮灯", whole(after=_img() + "<p>文字：陆小满　何嘉树</p>")),
        {"authors": ["陆小满", "何嘉树"], "no_caption": ["文字"], "has": _BODY},
    ),
    "editor_two_words": Case(
        site("老邮局亮灯", whole(after="<p>编辑：Nora Lindqvist</p>")),
        {"editors_include": ["Nora Lindqvist"], "has": _BODY},
    ),
    "source_beside_platform": Case(
        site(
            "老邮局亮灯",
            whole(after="<p>来源：清湾晚报</p>"),
            info="<span>来源：清湾晚报</span> <span>2024-11-02 08:15</span>",
            head='<meta property="og:site_name" content="搜搜新闻"><meta name="author" content="搜搜号">',
        ),
        {"source": "清湾晚报", "has": _BODY},
    ),
    "source_is_author": Case(
        site(
            "老邮局亮灯",
            whole(),
            info="渔火 · 2024-11-02",
            suffix=" - 渔火的博客",
            head='<meta name="author" content="渔火">',
        ),
        {"authors": ["渔火"], "source": [None, "渔火的博客"], "has": _BODY},
    ),
    "staff_bars": Case(
        site(
            "老邮局亮灯",
            whole(
                after="<p>责编｜陆小满　　校对｜何嘉树　　审核｜温北</p><p>爆料｜0571-000000　合作｜hz@x.example</p>"
            ),
        ),
        {"editors_include": ["陆小满"], "has": _BODY, "has_not": ["责编｜", "爆料｜", "合作｜"]},
    ),
    # titles and sites
    "site_by_suffix": Case(
        site(
            "修一台老收音机",
            whole(),
            suffix=" – 半夏手记",
            info="2024-11-02",
            head='<meta property="og:site_name" content="半夏手记">',
        ),
        {"title": "修一台老收音机", "site": "半夏手记", "has": _BODY},
    ),
    "title_is_always_site": Case(
        site(
            "清湾文库",
            whole(),
            suffix="",
            h1='<h2 class="art-title">怎样给老收音机换电容</h2>',
            info="",
        ),
        {"title": "怎样给老收音机换电容", "has": _BODY},
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
            "has": _BODY,
        },
    ),
    "title_badge_exclusive": Case(
        site("老邮局里的七年", whole(), h1='<h1><i class="tag">独家</i>老邮局里的七年</h1>'),
        {"title": "老邮局里的七年", "has": _BODY},
    ),
    "title_badge_hot": Case(
        site(
            "老郵局裡的七年",
            whole(hant=True),
            h1='<h1><span class="label">影音</span> 老郵局裡的七年</h1>',
            hant=True,
        ),
        {"title": "老郵局裡的七年", "has": _BODY_HANT},
    ),
    # captions
    "caption_running_text": Case(
        site(
            "老邮局亮灯",
            f'<div>{HANS[0]}<br><br>{HANS[1]}<br><img src="a.jpg" width="620" height="400"><br>星期六早上见！<br><br>{HANS[2]}<br>'
            f'<img src="b.jpg" width="620" height="400"><br>那么修不好怎么办？<br><br>{HANS[3]}<br><br>{HANS[4]}</div>',
        ),
        {
            "has": ["星期六早上见！", "那么修不好怎么办？", *_BODY],
            "no_caption": ["星期六早上见", "那么修不好"],
        },
    ),
    "caption_sentence": Case(
        site(
            "老邮局亮灯",
            whole(middle=_img() + p("一刻钟以后，喇叭响了。") + _img("b") + p("屋里没有人说话。")),
        ),
        {
            "paragraph_starts": ["一刻钟以后，喇叭响了。", "屋里没有人说话。"],
            "no_caption": ["一刻钟", "屋里没有人"],
        },
    ),
    "caption_marks": Case(
        site(
            "老邮局亮灯",
            whole(
                middle=_img()
                + p("▼ 柜台上的收音机")
                + _img("b")
                + p("孟师傅在换电容／摄影 陆小满")
                + _img("c")
                + p("（点击图片查看高清大图）")
            ),
        ),
        {
            "has": _BODY,
            "caption": ["柜台上的收音机", "孟师傅在换电容"],
            "no_caption": ["▼", "／摄影", "查看高清大图"],
            "has_not": ["查看高清大图"],
        },
    ),
    "recipe_steps": Case(
        site(
            "自己做紙喇叭",
            p(HANT[0])
            + "<h2>作法</h2>"
            + "".join(
                f"<figure>{pic}<figcaption><b>{n}</b>{step}</figcaption></figure>"
                for n, (step, pic) in enumerate(
                    [
                        ("把厚紙裁成扇形，邊緣要平。", ""),
                        ("捲成圓錐，用漿糊黏牢。", '<img src="s2.jpg" width="500" height="300">'),
                        ("線圈繞三十匝。", ""),
                        ("放上磁鐵，接好兩條線。", '<img src="s4.jpg" width="500" height="300">'),
                        ("通電聽聽看，太小聲就多繞幾匝。", ""),
                    ],
                    1,
                )
            )
            + p(*HANT[1:]),
            hant=True,
        ),
        {
            "has": ["把厚紙裁成扇形", "捲成圓錐", "線圈繞三十匝。", "放上磁鐵", "通電聽聽看"],
            "no_caption": ["把厚紙裁成扇形", "線圈繞三十匝", "通電聽聽看"],
        },
    ),
    # headings
    "heading_under_picture": Case(
        site(
            "老邮局亮灯",
            "".join(
                _img(f"h{i}") + p(f"<strong>{h}</strong>", HANS[i] + HANS[i + 1])
                for i, h in enumerate(["柜台后面的电台", "一只电容三毛钱", "星期六的课堂"])
            ),
        ),
        {
            "heading": ["柜台后面的电台", "一只电容三毛钱", "星期六的课堂"],
            "no_caption": ["柜台后面", "一只电容", "星期六的课堂"],
        },
    ),
    "heading_series_of_views": Case(
        site(
            "三家店怎么看",
            "".join(
                f'<p style="text-align:center;"><strong>{h}</strong></p><p>清湾电器行　{w}</p><p>{HANS[i]}{HANS[i + 1]}</p>'
                for i, (h, w) in enumerate(
                    [
                        ("旧货生意正在回暖", "陆小满"),
                        ("零件价格还会上涨", "何嘉树"),
                        ("学徒比机器更难找", "温北"),
                    ]
                )
            ),
        ),
        {"heading": ["旧货生意正在回暖", "零件价格还会上涨", "学徒比机器更难找"]},
    ),
    "heading_steps_below_pictures": Case(
        site(
            "修收音机的四步",
            "".join(
                (_img(f"n{i}") if i % 2 else "") + p(f"（{n}）{h}", HANS[i] + HANS[i + 1])
                for i, (n, h) in enumerate(
                    zip("一二三四", ["拆壳", "量电压", "换电容", "试听"], strict=True)
                )
            ),
        ),
        {
            "has": ["（一）拆壳", "（二）量电压", "（三）换电容", "（四）试听"],
            "no_caption": ["（二）", "（四）"],
        },
    ),
    "heading_tag_on_prose": Case(
        site(
            "本周五件事",
            "".join(f"<h3>◆ {a}{b}</h3>" for a, b in zip(HANS, HANS[1:] + HANS[:1], strict=True)),
        ),
        {"no_heading": ["◆"], "has": [x[:10] for x in HANS]},
    ),
    "heading_with_part_number": Case(
        site(
            "他把邮局变成学校",
            "".join(
                f'<p style="text-align:center">{n}</p><p style="text-align:center"><strong>{h}</strong></p>{p(HANS[i], HANS[i + 1])}'
                for i, (n, h) in enumerate(
                    [("01", "关门的那一年"), ("02", "第一个学徒"), ("03", "喇叭响了")]
                )
            ),
        ),
        {
            "heading_has": ["关门的那一年", "第一个学徒", "喇叭响了"],
            "no_paragraph": ["01", "02", "03"],
        },
    ),
    # hidden
    "keywords_off_screen": Case(
        site(
            "老邮局亮灯",
            whole(
                after=f'<div style="height:0;overflow:hidden">{"收音机回收 电容批发 喇叭维修 老式电器 清湾修理 " * 60}</div>'
            ),
        ),
        {"has": _BODY, "has_not": ["电容批发", "喇叭维修"]},
    ),
    "keywords_clipped": Case(
        site(
            "老邮局亮灯",
            whole(
                before=f'<div style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">{"收音机回收,电容批发,喇叭维修,老式电器," * 60}</div>'
            ),
        ),
        {"has": _BODY, "has_not": ["电容批发", "喇叭维修"]},
    ),
    # lines of the site
    "account_promotion": Case(
        site(
            "老邮局亮灯",
            whole(
                after=p(
                    "长按下方二维码，关注“清湾生活”",
                    "后台回复“修理”，领取老电器维修地图",
                    "回复“二手”，加入换物群",
                    "觉得有用，请点右下角“赞”和“在看”",
                    "↓↓↓戳“阅读原文”报名",
                )
            ),
        ),
        {
            "has": _BODY,
            "has_not": ["长按下方二维码", "后台回复", "回复“二手”", "点右下角", "阅读原文"],
        },
    ),
    "account_promotion_hant": Case(
        site(
            "老郵局亮燈",
            whole(
                hant=True,
                after=p(
                    "👉 按讚追蹤「清灣生活」粉絲專頁，好文不漏接",
                    "📢 加入清灣LINE好友，每天看在地新聞",
                    "點我下載清灣新聞APP",
                ),
            ),
            hant=True,
        ),
        {"has": _BODY_HANT, "has_not": ["按讚追蹤", "加入清灣LINE", "點我下載"]},
    ),
    "link_box_labels": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<div><p><b>热点聚焦</b></p><p><a href="/1">渔港夜市延长营业到十一点</a></p><p><a href="/2">环岛公交新增两个站点</a></p><p><b>经济观察</b></p><p><a href="/3">海产价格连续三周回落</a></p><p><b>人物专访</b></p></div>'
            ),
        ),
        {"has": _BODY, "has_not": ["热点聚焦", "经济观察", "人物专访", "渔港夜市"]},
    ),
    "site_lines_within": Case(
        site(
            "老郵局亮燈",
            p(HANT[0])
            + p("▲▼（請繼續往下閱讀…）")
            + p(HANT[1])
            + "<p>👉看更多：<a href='/1'>漁港夜市延長到十一點</a></p>"
            + "<p><strong>收音機排到門外</strong></p>"
            + p(*HANT[2:])
            + "<p><strong>◤今日熱門◢</strong></p><p><a href='/2'>環島公車新增兩站</a></p><p><a href='/3'>海產價格回落三週</a></p><p>歡迎投稿：clearbay@x.example</p>",
            hant=True,
        ),
        {
            "has": _BODY_HANT,
            "heading": ["收音機排到門外"],
            "has_not": ["繼續往下閱讀", "漁港夜市", "今日熱門", "環島公車", "歡迎投稿"],
        },
    ),
    "more_links_at_ends": Case(
        site(
            "老邮局亮灯",
            f"<p>{HANS[0]}<a href='/1'>【详细】</a></p><p>{HANS[1]}<a href='/2'>[阅读全文]</a></p><p>{HANS[2]}<a href='/3'>了解更多 »</a></p>{p(*HANS[3:])}",
        ),
        {"has": _BODY, "has_not": ["【详细】", "[阅读全文]", "了解更多"]},
    ),
    "promotion_before": Case(
        site(
            "新收音机下月上市",
            whole(
                before="<p>【清湾网好物】想第一时间试用新品？<a href='/t'>点此报名清湾试用团</a>，海量新品免费体验！</p>"
            ),
        ),
        {"has": _BODY, "has_not": ["清湾试用团", "免费体验"]},
    ),
    "rating": Case(
        site(
            "老邮局亮灯",
            whole(),
            below='<div><img src="s.gif" width="16"><img src="s.gif" width="16"><img src="s.gif" width="16"> (12 次投票，平均 4.6 分，满分 5 分)</div><p>载入中...</p><p>版权声明：转载请保留原文链接。</p>',
        ),
        {"has": _BODY, "has_not": ["次投票", "载入中", "转载请保留"], "figures": [0]},
    ),
    # what must stay
    "hotline": Case(
        site(
            "老人走失獲救",
            whole(
                hant=True,
                after=p(
                    "◎清灣網關心您：",
                    "失蹤協尋專線：110",
                    "老人諮詢服務：0800-228585",
                    "衛福部安心專線：1925",
                ),
            ),
            hant=True,
        ),
        {"has": _BODY_HANT, "all_or_none": ["失蹤協尋專線", "老人諮詢服務", "衛福部安心專線"]},
    ),
    "instruction": Case(
        site(
            "怎样举报一个群",
            "<h2>一、举报群主</h2>"
            + p("打开支付宝APP，点右上角的头像，选“安全中心”，再按提示上传三张截图。", HANS[0])
            + "<h2>二、举报成员</h2>"
            + p("长按对方的头像，点“投诉”，填写理由以后提交。", HANS[1], HANS[4]),
        ),
        {"heading": ["一、举报群主", "二、举报成员"], "has": ["打开支付宝APP", "长按对方的头像"]},
    ),
    "links_after_colon": Case(
        site(
            "阅览室规定",
            p(*HANS, "借书之前请先读完下面几份文件：")
            + "".join(
                f'<p><a href="/{i}">{t}</a></p>'
                for i, t in enumerate(
                    [
                        "清湾阅览室借阅办法",
                        "清湾阅览室赔偿标准",
                        "清湾阅览室开放时间表",
                        "清湾阅览室志愿者守则",
                    ]
                )
            ),
        ),
        {
            "has": [
                "清湾阅览室借阅办法",
                "清湾阅览室赔偿标准",
                "清湾阅览室开放时间表",
                "清湾阅览室志愿者守则",
            ]
        },
    ),
    "linked_names": Case(
        site(
            "六件修理工具",
            p(HANS[0])
            + "".join(
                f'<p><a href="https://x.example/{i}">{t}</a></p><p><img src="t{i}.jpg" width="400" height="300"></p>'
                for i, t in enumerate(
                    ["尖嘴钳", "万用表 830", "吸锡器", "热风枪", "放大镜台灯", "镊子套装"]
                )
            )
            + p(HANS[4]),
        ),
        {
            "has": ["尖嘴钳", "万用表 830", "吸锡器", "热风枪", "放大镜台灯", "镊子套装"],
            "figures_at_least": [6],
        },
    ),
    "numbered_scan": Case(
        site(
            "阅览室小程序能做什么",
            p(
                HANS[0],
                HANS[1],
                "1、查询馆藏图书",
                "2、预约自习座位",
                "3、扫描二维码借书",
                "4、关注公众号接收到期提醒",
                "5、在线续借",
                HANS[4],
            ),
        ),
        {
            "has": [
                "1、查询馆藏图书",
                "3、扫描二维码借书",
                "4、关注公众号接收到期提醒",
                "5、在线续借",
            ]
        },
    ),
    "qr_of_article": Case(
        site(
            "二维码门牌怎么用",
            p(HANS[0], "每户门口都贴了一块这样的牌子：")
            + '<p><img src="qrcode_door.jpg" alt="二维码门牌" width="640" height="420"></p>'
            + p("清水湾的二维码门牌，用手机一扫就能报修。", *HANS[1:]),
        ),
        {"figures_at_least": [1], "has": ["用手机一扫就能报修"]},
    ),
    "reference_marks": Case(
        site(
            "清水湾邮局",
            f"<p>{HANS[0]}<sup>[1]</sup></p><p>{HANS[1]}<sup>[2]</sup></p>{p(*HANS[2:])}<h2>参考文献</h2><ol><li>《清湾县志》，1988年。</li><li>《邮局旧事》，2003年。</li></ol>",
        ),
        {"has": _BODY, "all_or_none": ["[1]", "《清湾县志》"]},
    ),
}
