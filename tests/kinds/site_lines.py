"""Lines of the site round and within the text."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANS, BODY_HANT, HANS, HANT, Case, p, whole
from tests.kinds.shell import page as site

CASES: dict[str, Case] = {
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
            "has": BODY_HANS,
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
        {"has": BODY_HANT, "has_not": ["按讚追蹤", "加入清灣LINE", "點我下載"]},
    ),
    "link_box_labels": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<div><p><b>热点聚焦</b></p><p><a href="/1">渔港夜市延长营业到十一点</a></p><p><a href="/2">环岛公交新增两个站点</a></p><p><b>经济观察</b></p><p><a href="/3">海产价格连续三周回落</a></p><p><b>人物专访</b></p></div>'
            ),
        ),
        {"has": BODY_HANS, "has_not": ["热点聚焦", "经济观察", "人物专访", "渔港夜市"]},
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
            "has": BODY_HANT,
            "heading": ["收音機排到門外"],
            "has_not": ["繼續往下閱讀", "漁港夜市", "今日熱門", "環島公車", "歡迎投稿"],
        },
    ),
    "more_links_at_ends": Case(
        site(
            "老邮局亮灯",
            f"<p>{HANS[0]}<a href='/1'>【详细】</a></p><p>{HANS[1]}<a href='/2'>[阅读全文]</a></p><p>{HANS[2]}<a href='/3'>了解更多 »</a></p>{p(*HANS[3:])}",
        ),
        {"has": BODY_HANS, "has_not": ["【详细】", "[阅读全文]", "了解更多"]},
    ),
    "promotion_before": Case(
        site(
            "新收音机下月上市",
            whole(
                before="<p>【清湾网好物】想第一时间试用新品？<a href='/t'>点此报名清湾试用团</a>，海量新品免费体验！</p>"
            ),
        ),
        {"has": BODY_HANS, "has_not": ["清湾试用团", "免费体验"]},
    ),
    "rating": Case(
        site(
            "老邮局亮灯",
            whole(),
            below='<div><img src="s.gif" width="16"><img src="s.gif" width="16"><img src="s.gif" width="16"> (12 次投票，平均 4.6 分，满分 5 分)</div><p>载入中...</p><p>版权声明：转载请保留原文链接。</p>',
        ),
        {"has": BODY_HANS, "has_not": ["次投票", "载入中", "转载请保留"], "figures": [0]},
    ),
    "more_news_within": Case(
        site(
            "老郵局亮燈",
            p(*HANT[:2])
            + "<p><strong>更多清灣新聞報導</strong></p><p><a href='/1'>漁港夜市延長到十一點</a></p><p><a href='/2'>環島公車新增兩站</a></p>"
            + p(*HANT[2:]),
            hant=True,
        ),
        {"has": BODY_HANT, "has_not": ["更多清灣新聞", "漁港夜市"]},
    ),
    "related_box_in_middle": Case(
        site(
            "老邮局亮灯",
            whole(
                middle='<div class="inner-link"><span>相关报道</span><a href="/1">渔港夜市延长营业到十一点</a></div>'
            ),
        ),
        {"has": BODY_HANS, "has_not": ["相关报道", "渔港夜市"]},
    ),
    "account_card": Case(
        site(
            "老邮局亮灯",
            whole(
                after="<p>—— / END / ——</p><p>图文：陆小满</p><p>编辑：何嘉树</p><p>🔥 往期回顾 🔥</p><p>☞ 环岛公交新增两个站点</p><p>☞ 海产价格连续三周回落</p><p>👇点击下方名片，一起涨知识👇</p>"
            ),
        ),
        {
            "has": BODY_HANS,
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
        {"has": BODY_HANS, "has_not": ["我要纠错", "惊讶 3"]},
    ),
    "subscribe_between": Case(
        site(
            "老郵局亮燈",
            whole(hant=True, middle="<p>⭐ 訂閱清灣電子報，每週五收到精選文章</p>"),
            hant=True,
        ),
        {"has": BODY_HANT, "has_not": ["訂閱清灣電子報"]},
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
        {"has": BODY_HANT, "has_not": ["贊助我們", "創用CC"]},
    ),
    "column_notice": Case(
        site(
            "老邮局亮灯",
            whole(
                after="<p>（本文为作者授权清湾网发表，文章为其独立观点，不代表清湾网立场。）</p>"
            ),
        ),
        {"has": BODY_HANS, "has_not": ["不代表清湾网立场"]},
    ),
    "page_numbers": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<p align="center"><a href="2.html">[2]</a> <a href="3.html">[3]</a> <a href="2.html">下一页</a></p>'
            ),
        ),
        {"has": BODY_HANS, "has_not": ["下一页"]},
    ),
}
