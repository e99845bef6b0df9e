"""Forty more pages of the same kinds, written after the first had been mended."""

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
_PICTURE = '<img src="a.jpg" width="620" height="400">'


def _lines(*lines: str) -> str:
    return "\n".join(lines) + "\n"


CASES: dict[str, Case] = {
    # dates
    "date_minguo_words": Case(
        site("老郵局亮燈", whole(hant=True), info="中華民國一一三年十一月二日", hant=True),
        {"published": "2024-11-02", "has": _BODY_HANT},
    ),
    "date_minguo_digits": Case(
        site(
            "老郵局亮燈", whole(hant=True), info="發布日期：113-11-02　發布單位：文化科", hant=True
        ),
        {"published": "2024-11-02", "has": _BODY_HANT},
    ),
    "date_han_year": Case(
        site(
            "关于老邮局的通告",
            whole(
                after='<p align="right">清水湾镇人民政府</p><p align="right">二〇二四年十一月二日</p>'
            ),
            info="",
        ),
        {"published": "2024-11-02", "has": _BODY},
    ),
    "date_not_of_update": Case(
        site("老邮局亮灯", whole(), info="最后更新：2025-03-09 10:00　发表于：2024-11-02 08:15"),
        {"published": "2024-11-02T08:15", "has": _BODY},
    ),
    "date_not_of_birth": Case(
        site(
            "孟师傅",
            f"<p>孟师傅（1953年4月7日－），清水湾人，电工。</p>{p(*HANS)}",
            info="发布时间：2024年11月02日",
        ),
        {"published": "2024-11-02", "has": _BODY},
    ),
    # names
    "author_with_institution": Case(
        site("老邮局亮灯", whole(), info="作者：陆小满（清湾学院教师）　2024-11-02"),
        {"authors": ["陆小满"], "has": _BODY},
    ),
    "authors_three_in_row": Case(
        site(
            "老郵局亮燈",
            whole(hant=True),
            info="記者 何嘉樹、溫北、陸小滿／綜合報導 2024/11/02 08:15",
            hant=True,
        ),
        {"authors": ["何嘉樹", "溫北", "陸小滿"], "has": _BODY_HANT},
    ),
    "author_in_last_brackets": Case(
        site("老邮局亮灯", p(*HANS[:4]) + f"<p>{HANS[4]}（记者 陆小满 何嘉树）</p>"),
        {"authors": ["陆小满", "何嘉树"], "has": ["（记者 陆小满 何嘉树）", *_BODY]},
    ),
    "author_link_and_meta_platform": Case(
        site(
            "老邮局亮灯",
            whole(),
            info='<a href="/author/lu" rel="author">陆小满</a> · 2024-11-02',
            head='<meta name="author" content="WordPress">',
        ),
        {"authors": ["陆小满"], "has": _BODY},
    ),
    "editor_in_brackets_at_end": Case(
        site("老邮局亮灯", whole(after="<p>（责任编辑：何嘉树 HN015）</p>")),
        {"editors_include": ["何嘉树"], "has": _BODY, "has_not": ["HN015"]},
    ),
    "source_with_label_below_title": Case(
        site(
            "老邮局亮灯",
            whole(),
            info="2024年11月02日08:15 | 来源：<a href='/x'>清湾晚报</a>　分享到：微博 微信",
            head='<meta name="source" content="聚合新闻">',
        ),
        {"source": "清湾晚报", "has": _BODY},
    ),
    # titles
    "title_cut_in_h1": Case(
        site(
            "老邮局关门七年以后又亮起灯，里面摆的是修好的旧收音机",
            whole(),
            h1="<h1>老邮局关门七年以后又亮起灯，里面摆的…</h1>",
        ),
        {"title": "老邮局关门七年以后又亮起灯，里面摆的是修好的旧收音机", "has": _BODY},
    ),
    "title_with_board": Case(
        site(
            "[心得] 修老收音機的三個月",
            whole(hant=True),
            suffix=" - 看板 Radio - 清灣實業坊",
            h1="<h1>[心得] 修老收音機的三個月</h1>",
            hant=True,
        ),
        {"title": ["修老收音機的三個月", "[心得] 修老收音機的三個月"], "has": _BODY_HANT},
    ),
    "title_three_sections": Case(
        site("老邮局里的旧收音机", whole(), suffix="-生活频道-清湾在线-清湾权威门户"),
        {"title": "老邮局里的旧收音机", "has": _BODY},
    ),
    "title_number_of_topic": Case(
        site("老邮局里的旧收音机", whole(), h1="<h1><em>【深度】</em>老邮局里的旧收音机</h1>"),
        {"title": ["老邮局里的旧收音机", "【深度】老邮局里的旧收音机"], "has": _BODY},
    ),
    # hidden
    "hidden_attribute": Case(
        site(
            "老邮局亮灯",
            whole(
                middle=f"<div hidden>{p('记者手记：素材来自三次采访，供编辑部内部参考，不要发布。')}</div>"
            ),
        ),
        {"has": _BODY, "has_not": ["素材来自三次采访"]},
    ),
    "collapsed_twin": Case(
        site(
            "老邮局亮灯",
            f'<div class="short"><p>{HANS[0][:30]}… <a href="#">展开全文</a></p></div><div class="full" style="display:none">{p(*HANS)}</div>',
        ),
        {"has": _BODY, "has_not": ["展开全文"]},
    ),
    "white_on_white": Case(
        site(
            "老邮局亮灯",
            whole(middle='<p style="font-size:0px;color:#fff">清湾论坛独家整理禁止采集</p>'),
        ),
        {"has": _BODY, "has_not": ["禁止采集"]},
    ),
    # line breaks of the source
    "breaks_between_han": Case(
        site(
            "老邮局亮灯",
            p(
                HANS[0][:11] + "\n" + HANS[0][11:],
                HANS[1][:20] + "\r\n      " + HANS[1][20:],
                *HANS[2:],
            ),
        ),
        {"has_exact": [HANS[0], HANS[1]]},
    ),
    "break_in_title": Case(
        site("老邮局亮灯", whole(), h1="<h1>老邮局\n   亮灯</h1>"),
        {"title_exact": "老邮局亮灯", "has": _BODY},
    ),
    # captions and headings
    "caption_in_table": Case(
        site(
            "老邮局亮灯",
            whole(
                middle=f'<table align="center"><tr><td>{_PICTURE}</td></tr><tr><td align="center">柜台里的收音机　陆小满摄</td></tr></table>'
            ),
        ),
        {"caption": ["柜台里的收音机"], "has": _BODY},
    ),
    "caption_twice_in_alt": Case(
        site(
            "老邮局亮灯",
            whole(
                middle='<p><img src="b.jpg" width="620" height="400" alt="孟师傅在调台"></p><p>孟师傅在调台</p>'
            ),
        ),
        {"caption": ["孟师傅在调台"], "has": _BODY},
    ),
    "heading_last_line": Case(
        site(
            "老邮局亮灯",
            p(HANS[0]) + "<h3>怎么来</h3>" + p(*HANS[1:]) + "<h3>灯一直亮到九点。</h3>",
        ),
        {"has": ["灯一直亮到九点。", *_BODY]},
    ),
    "heading_bold_with_number": Case(
        site(
            "三件事",
            p(HANS[0])
            + "".join(
                f"<p><strong>{i}.{h}</strong></p>{p(HANS[i], HANS[i + 1])}"
                for i, h in enumerate(["换电容", "擦外壳", "教孩子"], 1)
            ),
        ),
        {"heading_has": ["换电容", "擦外壳", "教孩子"]},
    ),
    "formula_is_no_heading": Case(
        site(
            "算一算线圈",
            p(HANS[0]) + "<p><strong>N = L × 1000 / (π × d)</strong></p>" + p(*HANS[1:]),
        ),
        {"has": ["N = L × 1000", *_BODY], "no_heading": ["N = L"]},
    ),
    "heading_series_of_questions": Case(
        site(
            "孟师傅答街坊问",
            "".join(
                f"<p><b>问：{q}</b></p><p>答：{a}</p>"
                for q, a in zip(
                    ["为什么开在邮局里？", "电容贵不贵？", "孩子学得会吗？"], HANS, strict=False
                )
            ),
        ),
        {"has": ["为什么开在邮局里？", "电容贵不贵？", "孩子学得会吗？", FIRST_HANS]},
    ),
    # junk
    "related_label_with_title": Case(
        site(
            "老邮局亮灯",
            whole(after="<p>推荐阅读：环岛公交：12月起，末班车、首班车、节假日班次全部调整</p>"),
        ),
        {"has": _BODY, "has_not": ["推荐阅读", "末班车"]},
    ),
    "search_words_at_end": Case(
        site(
            "老邮局亮灯",
            whole(
                after="<p>猜你感兴趣：收音机哪里修　收音机回收价格　老收音机值多少钱　收音机品牌</p><p>友情链接：清湾招聘　清湾房产　清湾二手</p>"
            ),
        ),
        {"has": _BODY, "has_not": ["猜你感兴趣", "友情链接", "清湾招聘"]},
    ),
    "notice_of_reprint": Case(
        site(
            "老邮局亮灯",
            whole(after="<p>本作品为“清湾科普”原创，转载时务请注明出处</p><p>图片均来自网络</p>"),
        ),
        {"has": _BODY, "has_not": ["务请注明出处", "图片均来自网络"]},
    ),
    "extended_recommendation": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<p>延伸 · 推荐</p><p><a href="/1">环岛公交新增两个站点</a></p><p><a href="/2">海产价格连续三周回落</a></p>'
            ),
        ),
        {"has": _BODY, "has_not": ["延伸 · 推荐", "环岛公交"]},
    ),
    "app_sentence_between": Case(
        site(
            "老郵局亮燈",
            whole(
                hant=True,
                middle="<p>［不想錯過在地大小事？立刻加入《清灣新聞》官方帳號，一手掌握］</p>",
            ),
            hant=True,
        ),
        {"has": _BODY_HANT, "has_not": ["官方帳號", "一手掌握"]},
    ),
    "reading_time_above": Case(
        site("老邮局亮灯", whole(before="<p>本文共1286字，阅读约需4分钟</p>")),
        {"has": _BODY, "has_not": ["阅读约需"]},
    ),
    "listen_bar_above": Case(
        site("老邮局亮灯", whole(before="<p>点击播放 语音版 ▶ 00:00/05:32</p>")),
        {"has": _BODY, "has_not": ["00:00/05:32"]},
    ),
    "like_counts_below": Case(
        site(
            "老邮局亮灯",
            whole(after="<p>赞 128　踩 3　收藏 56　分享</p><p>阅读 10万+　在看 302</p>"),
        ),
        {"has": _BODY, "has_not": ["赞 128", "10万+"]},
    ),
    # clips
    "clip_hans": Case(
        _lines(
            "清湾网",
            "首页",
            "新闻",
            "生活",
            "副刊",
            "视频",
            "登录 | 注册",
            "当前位置：首页 > 生活 > 正文",
            "老邮局里的旧收音机",
            "2024-11-02 08:15",
            "来源：清湾晚报",
            "字号：大 中 小",
            HANS[0],
            HANS[1],
            "星期六的课堂",
            HANS[2],
            HANS[3],
            HANS[4],
            "责任编辑：何嘉树",
            "相关阅读",
            "环岛公交新增两个站点",
            "海产价格连续三周回落",
            "评论 12",
            "海风：真想去看看",
            "关于我们 | 广告服务 | 联系方式",
            "© 2024 清湾网 版权所有",
        ),
        {
            "title": "老邮局里的旧收音机",
            "published": "2024-11-02",
            "source": "清湾晚报",
            "heading": ["星期六的课堂"],
            "has": _BODY,
            "has_not": ["首页", "环岛公交", "真想去看看", "广告服务"],
        },
        ".txt",
    ),
    "clip_hant": Case(
        _lines(
            "跳到主要內容",
            "清灣日報",
            "即時",
            "要聞",
            "地方",
            "財經",
            "會員登入",
            "地方",
            "老郵局改成收音機教室 退休電工義務教學",
            "2024-11-02 08:15 清灣日報 記者何嘉樹／清水灣即時報導",
            "讚 1,204",
            "分享",
            HANT[0],
            "",
            HANT[1],
            "",
            "退休電工孟師傅（左）教孩子看電路圖。記者何嘉樹／攝影",
            "",
            HANT[2],
            "",
            HANT[3],
            "",
            HANT[4],
            "",
            "延伸閱讀",
            "漁港夜市延長到十一點",
            "環島公車新增兩站",
            "熱門文章",
            "海產價格回落三週",
            "留言",
            "清灣日報 版權所有",
        ).replace("\n", "\r\n"),
        {
            "title": "老郵局改成收音機教室 退休電工義務教學",
            "authors": ["何嘉樹"],
            "published": "2024-11-02",
            "has": _BODY_HANT,
            "has_not": ["會員登入", "漁港夜市", "海產價格", "1,204"],
        },
        ".txt",
    ),
    "clip_article_alone": Case(
        _lines("老邮局里的旧收音机", "", "陆小满", "", *[x for t in HANS for x in (t, "")]),
        {"title": "老邮局里的旧收音机", "has": _BODY},
        ".txt",
    ),
    "clip_steps": Case(
        _lines(
            "怎样给老收音机换电容",
            "作者：陆小满 2024年11月2日",
            HANS[0],
            "1. 断电，等十分钟。",
            "2. 拆下旧电容，记好正负极。",
            "3. 焊上新的，剪短引脚。",
            HANS[4],
        ),
        {
            "title": "怎样给老收音机换电容",
            "authors": ["陆小满"],
            "has": ["断电，等十分钟。", "焊上新的，剪短引脚。", LAST_HANS],
        },
        ".txt",
    ),
    "clip_table": Case(
        _lines(
            "三种电容的价钱",
            "2024-11-02",
            HANS[0],
            "名称\t容量\t单价",
            "瓷片\t104\t0.1元",
            "电解\t100μF\t0.5元",
            "薄膜\t1μF\t0.8元",
            HANS[1],
            HANS[4],
        ),
        {"title": "三种电容的价钱", "has": ["瓷片", "0.8元", *_BODY], "tables": [1]},
        ".txt",
    ),
    "clip_wechat": Case(
        _lines(
            "老邮局里的旧收音机",
            "原创 陆小满 清湾生活 2024年11月02日 08:15 浙江",
            "点击上方蓝字关注我们",
            HANS[0],
            HANS[1],
            "图片",
            "▲ 柜台里的收音机",
            HANS[2],
            HANS[3],
            HANS[4],
            "END",
            "喜欢就点个在看吧",
            "阅读原文",
            "阅读 1.2万",
            "赞 88",
            "写留言",
        ),
        {
            "title": "老邮局里的旧收音机",
            "authors": ["陆小满"],
            "published": "2024-11-02",
            "has": _BODY,
            "has_not": ["点击上方蓝字", "点个在看", "写留言", "1.2万"],
        },
        ".txt",
    ),
    # forums and answers
    "thread_of_one_author": Case(
        site(
            "修老收音机的三个月",
            "".join(
                f'<div class="floor" id="f{n}"><div class="who"><a class="nick" href="/user/{u}">{name}</a> <span>2024-11-0{n} 10:00</span></div><div class="said">{text}</div></div>'
                for n, (u, name, text) in enumerate(
                    [
                        (1, "渔火", p(*HANS[:2])),
                        (2, "小潮", p("好帖，坐等更新")),
                        (1, "渔火", p(*HANS[2:4])),
                        (3, "石头", p("厉害")),
                        (1, "渔火", p(HANS[4], HANS[0])),
                    ],
                    1,
                )
            ),
            info="",
        ),
        {"has": [FIRST_HANS, HANS[2][:12], LAST_HANS], "has_not": ["坐等更新", "厉害"]},
    ),
    "answer_after_question": Case(
        site(
            "收音机只有沙沙声怎么办？",
            '<div class="q-item" id="q1"><a class="username" href="/u/7">小潮</a><span class="time">3 天前</span><div>我捡了一台老收音机，装上电池以后只有沙沙声，调到哪里都一样，请问先查哪里？</div></div>'
            f'<div class="q-item accepted" id="a1"><a class="username" href="/u/8">渔火</a><span class="time">2 天前</span><div>{p(*HANS)}</div></div>'
            '<div class="q-item" id="a2"><a class="username" href="/u/9">石头</a><span class="time">1 天前</span><div>扔了买新的。</div></div>',
            info="",
        ),
        {
            "in_order": ["只有沙沙声，调到哪里都一样", FIRST_HANS],
            "has": [LAST_HANS],
            "has_not": ["扔了买新的"],
        },
    ),
}
