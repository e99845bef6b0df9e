"""A second look at the same kinds: other words once more."""

from __future__ import annotations

from tests.kinds.shell import (
    FIRST_HANS,
    FIRST_HANT,
    HANS,
    LAST_HANS,
    LAST_HANT,
    Case,
    p,
    whole,
)
from tests.kinds.shell import page as site

_BODY = [FIRST_HANS, LAST_HANS]
_BODY_HANT = [FIRST_HANT, LAST_HANT]
_PICTURE = '<p><img src="p.jpg" width="680" height="450"></p>'


CASES: dict[str, Case] = {
    "junk_star_us": Case(
        site(
            "老邮局亮灯",
            whole(after="<p>⭐星标清湾生活，好文不错过</p><p>点亮小红心，让更多人看见</p>"),
        ),
        {"has": _BODY, "has_not": ["星标清湾", "点亮小红心"]},
    ),
    "junk_answers_in_back": Case(
        site(
            "老邮局亮灯",
            whole(
                after="<p>后台私信“地图”，免费领取全镇修理铺名单</p><p>加编辑微信 qw520，拉你进街坊群</p>"
            ),
        ),
        {"has": _BODY, "has_not": ["后台私信", "拉你进街坊群"]},
    ),
    "junk_hot_list": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<h4>24小时热榜</h4><ol><li><a href="/1">渔港夜市延长营业到十一点</a></li><li><a href="/2">环岛公交新增两个站点</a></li><li><a href="/3">海产价格连续三周回落</a></li></ol>'
            ),
        ),
        {"has": _BODY, "has_not": ["24小时热榜", "渔港夜市"]},
    ),
    "junk_special_topic": Case(
        site("老邮局亮灯", whole(before='<p>>>>进入专题：<a href="/z">清湾手艺人</a></p>')),
        {"has": _BODY, "has_not": ["进入专题", "清湾手艺人"]},
    ),
    "junk_video_hint": Case(
        site(
            "老郵局亮燈",
            whole(hant=True, middle="<p>影片載入中…</p><p>點擊看影片 ▶</p>"),
            hant=True,
        ),
        {"has": _BODY_HANT, "has_not": ["影片載入中", "點擊看影片"]},
    ),
    "junk_google_news": Case(
        site(
            "老郵局亮燈",
            whole(hant=True, after="<p>在 Google News 上追蹤清灣日報</p><p>★ 用LINE傳送給好友</p>"),
            hant=True,
        ),
        {"has": _BODY_HANT, "has_not": ["Google News", "傳送給好友"]},
    ),
    "junk_survey": Case(
        site("老邮局亮灯", whole(middle="<p>【投票】你家里还有收音机吗？点击参与 ></p>")),
        {"has": _BODY, "has_not": ["点击参与"]},
    ),
    "junk_source_link_line": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<p>原文链接：<a href="http://x.example/a">http://x.example/a</a></p><p>本文编辑：豆豆</p>'
            ),
        ),
        {"has": _BODY, "has_not": ["原文链接", "本文编辑"]},
    ),
    "junk_paid_rest": Case(
        site(
            "老郵局亮燈",
            whole(hant=True, after="<p>本文為訂閱會員限定，登入後繼續閱讀</p>"),
            hant=True,
        ),
        {"has": _BODY_HANT, "has_not": ["訂閱會員限定"]},
    ),
    "junk_more_of_author": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<p>作者其他文章</p><p><a href="/1">渔港夜市</a></p><p><a href="/2">环岛公交</a></p>'
            ),
        ),
        {"has": _BODY, "has_not": ["作者其他文章", "渔港夜市"]},
    ),
    "junk_weather_and_date": Case(
        site(
            "老邮局亮灯", whole(), info="2024年11月2日 星期六 农历十月初二 多云 18℃ 来源：清湾晚报"
        ),
        {"published": "2024-11-02", "source": "清湾晚报", "has": _BODY},
    ),
    "stay_address_and_hours": Case(
        site(
            "周末去修收音机",
            p(*HANS)
            + "<p>地址：清水湾镇邮局路3号</p><p>时间：每周六 9:00-11:30</p><p>电话：0571-000000</p>",
        ),
        {"has": ["地址：清水湾镇邮局路3号", "时间：每周六", "电话：0571-000000", *_BODY]},
    ),
    "stay_reader_question": Case(
        site(
            "读者问",
            p(
                "读者小潮问：收音机只有沙沙声，怎么办？",
                *HANS,
                "你还有什么想问的？写信告诉我们吧。",
            ),
        ),
        {"has": ["读者小潮问", *_BODY]},
    ),
    "stay_bold_lead": Case(
        site("老邮局亮灯", f"<p><strong>导语：{HANS[0]}</strong></p>{p(*HANS[1:])}"),
        {"has": ["导语", *_BODY], "no_heading": ["导语"]},
    ),
    "stay_scan_to_pay": Case(
        site(
            "摊主的一天",
            p(
                *HANS[:3],
                "“扫码付款就行，零钱也收。”她说。",
                "她把二维码贴在收音机上，扫一扫就能听她录的叫卖声。",
                *HANS[3:],
            ),
        ),
        {"has": ["扫码付款就行", "扫一扫就能听", *_BODY]},
    ),
    "stay_list_of_books": Case(
        site(
            "五本修理书",
            p(HANS[0])
            + "".join(
                f"<p>{i}. 《{t}》</p>"
                for i, t in enumerate(
                    ["晶体管入门", "电容手册", "老收音机", "听筒与线圈", "木壳修复"], 1
                )
            )
            + p(HANS[4]),
        ),
        {"has": ["《晶体管入门》", "《木壳修复》", LAST_HANS]},
    ),
    "stay_signature_of_notice": Case(
        site(
            "关于老邮局的通告",
            whole(
                after='<p style="text-align:right">清水湾镇人民政府办公室</p><p style="text-align:right">2024年11月2日</p>'
            ),
            info="",
        ),
        {"has": ["清水湾镇人民政府办公室", "2024年11月2日", *_BODY], "published": "2024-11-02"},
    ),
    "name_trailing_dash": Case(
        site("老邮局亮灯", p(*HANS) + "<p>——陆小满，写于清水湾</p>", info="2024-11-02"),
        {"has": ["写于清水湾", *_BODY]},
    ),
    "name_interview_roles": Case(
        site("老邮局亮灯", whole(before="<p>采访｜何嘉树</p><p>撰文｜陆小满</p><p>编辑｜温北</p>")),
        {"authors_include": ["陆小满"], "editors_include": ["温北"], "has": _BODY},
    ),
    "name_two_reporters_mainland": Case(
        site("老邮局亮灯", whole(), info="2024-11-02 08:15 清湾晚报 记者 陆小满 通讯员 何嘉树"),
        {"authors": ["陆小满", "何嘉树"], "source": "清湾晚报", "has": _BODY},
    ),
    "name_pen": Case(
        site("老邮局亮灯", whole(), info="作者 | 一只慢船　来源 | 清湾生活（ID：qwsh）"),
        {"authors": ["一只慢船"], "source": ["清湾生活", "清湾生活（ID：qwsh）"], "has": _BODY},
    ),
    "name_dateline_plain": Case(
        site(
            "老邮局亮灯",
            f"<p>清湾社清水湾11月2日电（记者陆小满、何嘉树）{HANS[0]}</p>{p(*HANS[1:])}",
            info="",
        ),
        {"authors": ["陆小满", "何嘉树"], "has": _BODY},
    ),
    "title_quotes_and_site": Case(
        site("“灯亮了，人就来了”", whole(), suffix="|收音机|孟师傅|清水湾_清湾新闻"),
        {"title": "“灯亮了，人就来了”", "has": _BODY},
    ),
    "title_h2_above": Case(
        site("清湾网-清水湾人自己的网站", whole(), suffix="", h1="<h2>老邮局亮灯</h2>"),
        {"title": "老邮局亮灯", "has": _BODY},
    ),
    "caption_italic_gray": Case(
        site(
            "老邮局亮灯",
            p(HANS[0])
            + _PICTURE
            + '<p style="text-align:center;font-size:12px;color:#999">孟师傅的工作台</p>'
            + p(HANS[1])
            + _PICTURE
            + '<p style="text-align:center;font-size:12px;color:#999">修好的第一台</p>'
            + p(*HANS[2:]),
        ),
        {"caption": ["孟师傅的工作台", "修好的第一台"], "has": _BODY},
    ),
    "caption_not_question": Case(
        site("老邮局亮灯", p(HANS[0]) + _PICTURE + "<p>为什么偏偏是收音机？</p>" + p(*HANS[1:])),
        {"no_caption": ["为什么偏偏"], "has": ["为什么偏偏是收音机？", *_BODY]},
    ),
    "heading_time_series": Case(
        site(
            "孟师傅的一天",
            "".join(
                f"<p><strong>{t}</strong></p>{p(HANS[i], HANS[i + 1])}"
                for i, t in enumerate(["6:30 开门", "12:00 午饭", "20:00 关灯"])
            ),
        ),
        {"heading_has": ["6:30 开门", "12:00 午饭", "20:00 关灯"]},
    ),
    "heading_h4_and_lists": Case(
        site(
            "修理店须知",
            p(HANS[0])
            + "<h4>带什么来</h4><ul><li>坏了的机器</li><li>原来的说明书</li></ul><h4>不收什么</h4><ul><li>显像管电视</li></ul>"
            + p(HANS[4]),
        ),
        {"heading": ["带什么来", "不收什么"], "has": ["显像管电视", LAST_HANS]},
    ),
}
