"""Calls to follow, share, buy and read on, and lists of other articles."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANS, BODY_HANT, Case, whole
from tests.kinds.shell import page as site

CASES: dict[str, Case] = {
    "related_label_with_title": Case(
        site(
            "老邮局亮灯",
            whole(after="<p>推荐阅读：环岛公交：12月起，末班车、首班车、节假日班次全部调整</p>"),
        ),
        {"has": BODY_HANS, "has_not": ["推荐阅读", "末班车"]},
    ),
    "search_words_at_end": Case(
        site(
            "老邮局亮灯",
            whole(
                after="<p>猜你感兴趣：收音机哪里修　收音机回收价格　老收音机值多少钱　收音机品牌</p><p>友情链接：清湾招聘　清湾房产　清湾二手</p>"
            ),
        ),
        {"has": BODY_HANS, "has_not": ["猜你感兴趣", "友情链接", "清湾招聘"]},
    ),
    "notice_of_reprint": Case(
        site(
            "老邮局亮灯",
            whole(after="<p>本作品为“清湾科普”原创，转载时务请注明出处</p><p>图片均来自网络</p>"),
        ),
        {"has": BODY_HANS, "has_not": ["务请注明出处", "图片均来自网络"]},
    ),
    "extended_recommendation": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<p>延伸 · 推荐</p><p><a href="/1">环岛公交新增两个站点</a></p><p><a href="/2">海产价格连续三周回落</a></p>'
            ),
        ),
        {"has": BODY_HANS, "has_not": ["延伸 · 推荐", "环岛公交"]},
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
        {"has": BODY_HANT, "has_not": ["官方帳號", "一手掌握"]},
    ),
    "reading_time_above": Case(
        site("老邮局亮灯", whole(before="<p>本文共1286字，阅读约需4分钟</p>")),
        {"has": BODY_HANS, "has_not": ["阅读约需"]},
    ),
    "listen_bar_above": Case(
        site("老邮局亮灯", whole(before="<p>点击播放 语音版 ▶ 00:00/05:32</p>")),
        {"has": BODY_HANS, "has_not": ["00:00/05:32"]},
    ),
    "like_counts_below": Case(
        site(
            "老邮局亮灯",
            whole(after="<p>赞 128　踩 3　收藏 56　分享</p><p>阅读 10万+　在看 302</p>"),
        ),
        {"has": BODY_HANS, "has_not": ["赞 128", "10万+"]},
    ),
    "end_staff_table": Case(
        site(
            "老邮局亮灯",
            whole(after="<p>撰文：陆小满</p><p>摄影：何嘉树</p><p>排版：温北</p><p>监制：秦川</p>"),
        ),
        {"authors_include": ["陆小满"], "has": BODY_HANS, "has_not": ["排版：温北", "监制：秦川"]},
    ),
    "end_promotion_poster": Case(
        site(
            "老邮局亮灯",
            whole(
                after="<p>扫码进群，和五百位老收音机爱好者一起聊</p><p>商务合作请加微信：qingwan2024</p><p>未经授权禁止转载，转载请联系后台</p>"
            ),
        ),
        {"has": BODY_HANS, "has_not": ["扫码进群", "商务合作", "禁止转载"]},
    ),
    "end_ratings_hant": Case(
        site(
            "老郵局亮燈",
            whole(
                hant=True, after="<p>這篇文章對你有幫助嗎？</p><p>是　否</p><p>瀏覽人次：3,204</p>"
            ),
            hant=True,
        ),
        {"has": BODY_HANT, "has_not": ["對你有幫助嗎", "瀏覽人次"]},
    ),
    "end_next_previous": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<p>上一篇：<a href="/1">环岛公交新增两个站点</a></p><p>下一篇：<a href="/2">海产价格连续三周回落</a></p>'
            ),
        ),
        {"has": BODY_HANS, "has_not": ["上一篇", "海产价格"]},
    ),
    "middle_advertisement_words": Case(
        site(
            "老郵局亮燈",
            whole(hant=True, middle="<p>廣告／請繼續往下閱讀</p><p>文章未完，繼續閱讀請往下滑</p>"),
            hant=True,
        ),
        {"has": BODY_HANT, "has_not": ["請繼續往下", "請往下滑"]},
    ),
    "middle_look_further": Case(
        site(
            "老郵局亮燈",
            whole(
                hant=True,
                middle='<p>【延伸閱讀】<a href="/1">漁港夜市延長到十一點</a></p><p>【看更多】<a href="/2">環島公車新增兩站</a></p>',
            ),
            hant=True,
        ),
        {"has": BODY_HANT, "has_not": ["漁港夜市", "環島公車"]},
    ),
    "top_follow_and_font": Case(
        site(
            "老邮局亮灯", whole(before="<p>关注</p><p>分享</p><p>字体：小 中 大</p><p>收藏本文</p>")
        ),
        {"has": BODY_HANS, "has_not": ["字体：小", "收藏本文"]},
    ),
    "junk_star_us": Case(
        site(
            "老邮局亮灯",
            whole(after="<p>⭐星标清湾生活，好文不错过</p><p>点亮小红心，让更多人看见</p>"),
        ),
        {"has": BODY_HANS, "has_not": ["星标清湾", "点亮小红心"]},
    ),
    "junk_answers_in_back": Case(
        site(
            "老邮局亮灯",
            whole(
                after="<p>后台私信“地图”，免费领取全镇修理铺名单</p><p>加编辑微信 qw520，拉你进街坊群</p>"
            ),
        ),
        {"has": BODY_HANS, "has_not": ["后台私信", "拉你进街坊群"]},
    ),
    "junk_hot_list": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<h4>24小时热榜</h4><ol><li><a href="/1">渔港夜市延长营业到十一点</a></li><li><a href="/2">环岛公交新增两个站点</a></li><li><a href="/3">海产价格连续三周回落</a></li></ol>'
            ),
        ),
        {"has": BODY_HANS, "has_not": ["24小时热榜", "渔港夜市"]},
    ),
    "junk_special_topic": Case(
        site("老邮局亮灯", whole(before='<p>>>>进入专题：<a href="/z">清湾手艺人</a></p>')),
        {"has": BODY_HANS, "has_not": ["进入专题", "清湾手艺人"]},
    ),
    "junk_video_hint": Case(
        site(
            "老郵局亮燈",
            whole(hant=True, middle="<p>影片載入中…</p><p>點擊看影片 ▶</p>"),
            hant=True,
        ),
        {"has": BODY_HANT, "has_not": ["影片載入中", "點擊看影片"]},
    ),
    "junk_google_news": Case(
        site(
            "老郵局亮燈",
            whole(hant=True, after="<p>在 Google News 上追蹤清灣日報</p><p>★ 用LINE傳送給好友</p>"),
            hant=True,
        ),
        {"has": BODY_HANT, "has_not": ["Google News", "傳送給好友"]},
    ),
    "junk_survey": Case(
        site("老邮局亮灯", whole(middle="<p>【投票】你家里还有收音机吗？点击参与 ></p>")),
        {"has": BODY_HANS, "has_not": ["点击参与"]},
    ),
    "junk_source_link_line": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<p>原文链接：<a href="http://x.example/a">http://x.example/a</a></p><p>本文编辑：豆豆</p>'
            ),
        ),
        {"has": BODY_HANS, "has_not": ["原文链接", "本文编辑"]},
    ),
    "junk_paid_rest": Case(
        site(
            "老郵局亮燈",
            whole(hant=True, after="<p>本文為訂閱會員限定，登入後繼續閱讀</p>"),
            hant=True,
        ),
        {"has": BODY_HANT, "has_not": ["訂閱會員限定"]},
    ),
    "junk_more_of_author": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<p>作者其他文章</p><p><a href="/1">渔港夜市</a></p><p><a href="/2">环岛公交</a></p>'
            ),
        ),
        {"has": BODY_HANS, "has_not": ["作者其他文章", "渔港夜市"]},
    ),
    "junk_weather_and_date": Case(
        site(
            "老邮局亮灯", whole(), info="2024年11月2日 星期六 农历十月初二 多云 18℃ 来源：清湾晚报"
        ),
        {"published": "2024-11-02", "source": "清湾晚报", "has": BODY_HANS},
    ),
    "links_to_tags": Case(
        site(
            "老郵局亮燈",
            whole(
                hant=True,
                after='<div class="x9"><a href="/t/1" rel="tag">收音機</a>, <a href="/t/2" rel="tag">手藝</a>, <a href="/t/3" rel="nofollow tag">清灣</a></div>',
                middle='<p>孟師傅說的<a href="/t/4" rel="tag">電容</a>要先放電，放電的時間不能短於十分鐘，這一點他每次都要講三遍。</p>',
            ),
            hant=True,
        ),
        {"has": [*BODY_HANT, "電容要先放電"], "has_not": ["手藝, 清灣"]},
    ),
    "lists_of_search_words": Case(
        site(
            "老邮局亮灯",
            whole(
                after="<ul><li>猜你感兴趣：收音机哪里修　收音机回收价格　老收音机值多少钱</li></ul><ul><li>友情链接：<a href='http://a.example'>清湾招聘</a>　<a href='http://b.example'>清湾房产</a></li></ul>"
            ),
        ),
        {"has": BODY_HANS, "has_not": ["猜你感兴趣", "友情链接", "清湾房产"]},
    ),
}
