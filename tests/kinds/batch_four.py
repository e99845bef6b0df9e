"""The last pages, written to see whether what was mended holds for pages not seen before."""

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
_PICTURE = '<p><img src="p.jpg" width="680" height="450"></p>'


CASES: dict[str, Case] = {
    "end_staff_table": Case(
        site(
            "老邮局亮灯",
            whole(after="<p>撰文：陆小满</p><p>摄影：何嘉树</p><p>排版：温北</p><p>监制：秦川</p>"),
        ),
        {"authors_include": ["陆小满"], "has": _BODY, "has_not": ["排版：温北", "监制：秦川"]},
    ),
    "end_promotion_poster": Case(
        site(
            "老邮局亮灯",
            whole(
                after="<p>扫码进群，和五百位老收音机爱好者一起聊</p><p>商务合作请加微信：qingwan2024</p><p>未经授权禁止转载，转载请联系后台</p>"
            ),
        ),
        {"has": _BODY, "has_not": ["扫码进群", "商务合作", "禁止转载"]},
    ),
    "end_ratings_hant": Case(
        site(
            "老郵局亮燈",
            whole(
                hant=True, after="<p>這篇文章對你有幫助嗎？</p><p>是　否</p><p>瀏覽人次：3,204</p>"
            ),
            hant=True,
        ),
        {"has": _BODY_HANT, "has_not": ["對你有幫助嗎", "瀏覽人次"]},
    ),
    "end_next_previous": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<p>上一篇：<a href="/1">环岛公交新增两个站点</a></p><p>下一篇：<a href="/2">海产价格连续三周回落</a></p>'
            ),
        ),
        {"has": _BODY, "has_not": ["上一篇", "海产价格"]},
    ),
    "middle_advertisement_words": Case(
        site(
            "老郵局亮燈",
            whole(hant=True, middle="<p>廣告／請繼續往下閱讀</p><p>文章未完，繼續閱讀請往下滑</p>"),
            hant=True,
        ),
        {"has": _BODY_HANT, "has_not": ["請繼續往下", "請往下滑"]},
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
        {"has": _BODY_HANT, "has_not": ["漁港夜市", "環島公車"]},
    ),
    "top_follow_and_font": Case(
        site(
            "老邮局亮灯", whole(before="<p>关注</p><p>分享</p><p>字体：小 中 大</p><p>收藏本文</p>")
        ),
        {"has": _BODY, "has_not": ["字体：小", "收藏本文"]},
    ),
    "top_summary_stays": Case(
        site(
            "老邮局亮灯",
            '<div class="abstract"><b>摘要</b>：关门七年的老邮局成了修理收音机的教室。</div>'
            + p(*HANS),
        ),
        {"has": ["关门七年的老邮局成了修理收音机的教室", *_BODY]},
    ),
    "editors_note_stays": Case(
        site("老邮局亮灯", p(*HANS) + "<p>编后：手艺要有人教，也要有人肯学。</p>"),
        {"has": ["编后：手艺要有人教", *_BODY]},
    ),
    "correction_stays": Case(
        site(
            "老郵局亮燈",
            p(*HANT) + "<p>（更正：本文初稿誤植孟師傅年齡，特此更正並致歉。）</p>",
            hant=True,
        ),
        {"has": ["特此更正並致歉", *_BODY_HANT]},
    ),
    "byline_slashes": Case(
        site("老郵局亮燈", whole(hant=True), info="文／陸小滿　圖／何嘉樹　2024.11.02", hant=True),
        {"authors": ["陸小滿"], "published": "2024-11-02", "has": _BODY_HANT},
    ),
    "byline_by_english": Case(
        site("老邮局亮灯", whole(), info="By 陆小满 | Nov 2, 2024"),
        {"authors": ["陆小满"], "has": _BODY},
    ),
    "byline_posted_on": Case(
        site("老邮局亮灯", whole(), info="Posted on 2024-11-02 by 陆小满 in 生活"),
        {"authors": ["陆小满"], "published": "2024-11-02", "has": _BODY},
    ),
    "byline_source_bracket": Case(
        site(
            "老邮局亮灯",
            whole(after="<p>（来源：清湾晚报 作者：陆小满 编辑：何嘉树）</p>"),
            info="2024-11-02",
        ),
        {"authors": ["陆小满"], "source": "清湾晚报", "editors_include": ["何嘉树"], "has": _BODY},
    ),
    "byline_reporter_intern": Case(
        site("老邮局亮灯", whole(), info="清湾晚报 | 实习记者 陆小满 | 2024-11-02"),
        {"authors": ["陆小满"], "has": _BODY},
    ),
    "byline_self_media": Case(
        site("老邮局亮灯", whole(), info="渔火说 2024-11-02 08:15 发布于浙江"),
        {"published": "2024-11-02", "has": _BODY},
    ),
    "title_in_brackets_of_column": Case(
        site("【清湾人物】守着收音机的电工", whole(), suffix="--清湾新闻网"),
        {"title": ["【清湾人物】守着收音机的电工", "守着收音机的电工"], "has": _BODY},
    ),
    "title_behind_site": Case(
        site("老邮局亮灯", whole(), head="", suffix="", h1="<h1>老邮局亮灯</h1>").replace(
            "<title>老邮局亮灯", "<title>清湾网 | 老邮局亮灯"
        ),
        {"title": "老邮局亮灯", "has": _BODY},
    ),
    "caption_below_two_pictures": Case(
        site(
            "老邮局亮灯",
            p(HANS[0])
            + '<p><img src="1.jpg" width="680" height="450"></p><p><img src="2.jpg" width="680" height="450"></p><p style="text-align:center">图为修理前后的收音机。 陆小满 摄</p>'
            + p(*HANS[1:]),
        ),
        {"caption": ["图为修理前后的收音机"], "has": _BODY},
    ),
    "caption_figure_with_source": Case(
        site(
            "老郵局亮燈",
            p(HANT[0])
            + '<figure><img src="1.jpg" width="680" height="450"><figcaption>孟師傅的工具箱。圖／清灣日報資料照</figcaption></figure>'
            + p(*HANT[1:]),
            hant=True,
        ),
        {"caption": ["孟師傅的工具箱"], "has": _BODY_HANT},
    ),
    "captions_numbered": Case(
        site(
            "老邮局亮灯",
            p(HANS[0])
            + _PICTURE
            + "<p>图1 电路板正面</p>"
            + p(HANS[1])
            + _PICTURE
            + "<p>图2 电路板背面</p>"
            + p(*HANS[2:]),
        ),
        {"caption": ["电路板正面", "电路板背面"], "has": _BODY},
    ),
    "heading_short_quotes": Case(
        site(
            "老邮局亮灯",
            "".join(
                f"<p><strong>“{h}”</strong></p>{p(HANS[i], HANS[i + 1])}"
                for i, h in enumerate(["不响就再拆一遍", "我只教肯坐下来的人", "灯一亮就有人来"])
            ),
        ),
        {"heading_has": ["不响就再拆一遍", "我只教肯坐下来的人", "灯一亮就有人来"]},
    ),
    "heading_brackets": Case(
        site(
            "老邮局亮灯",
            "".join(
                f"<p>【{h}】</p>{p(HANS[i], HANS[i + 1])}"
                for i, h in enumerate(["开门", "等人", "散场"])
            ),
        ),
        {"heading_has": ["开门", "等人", "散场"]},
    ),
    "heading_not_bold_sentence": Case(
        site(
            "老邮局亮灯",
            p(HANS[0])
            + "<p><strong>孟师傅今年六十八岁，他说自己最怕的不是穷，而是手闲下来。</strong></p>"
            + p(*HANS[1:]),
        ),
        {"no_heading": ["孟师傅今年六十八岁"], "has": ["手闲下来", *_BODY]},
    ),
    "steps_numbered_with_pictures": Case(
        site(
            "怎样换电容",
            p(HANS[0])
            + "".join(
                f"<p>第{n}步：{t}</p>{_PICTURE}"
                for n, t in zip(
                    "一二三", ["断电等十分钟。", "拆下旧电容。", "焊上新电容。"], strict=True
                )
            )
            + p(HANS[4]),
        ),
        {
            "has": ["第一步：断电", "第三步：焊上新电容"],
            "no_caption": ["第二步", "第三步"],
            "figures": [3],
        },
    ),
    "list_of_links_needed": Case(
        site(
            "老收音机资料汇总",
            p(HANS[0], HANS[1], "可以下载的说明书有这些：")
            + '<ul><li><a href="/a.pdf">红灯711说明书</a></li><li><a href="/b.pdf">春雷3P7说明书</a></li><li><a href="/c.pdf">海鸥101说明书</a></li></ul>'
            + p(HANS[4]),
        ),
        {"has": ["红灯711说明书", "春雷3P7说明书", "海鸥101说明书"]},
    ),
    "download_links_at_end": Case(
        site(
            "老收音机资料汇总",
            p(*HANS)
            + '<p>附件：</p><p><a href="/a.doc">1. 报名表.doc</a></p><p><a href="/b.doc">2. 借用协议.doc</a></p>',
        ),
        {"has": ["报名表.doc", "借用协议.doc", *_BODY]},
    ),
    "quote_box_stays": Case(
        site(
            "老邮局亮灯",
            p(*HANS[:2])
            + '<div class="quote-card"><p>机器坏了可以修，手艺断了就难接上了。</p></div>'
            + p(*HANS[2:4]),
        ),
        {"has": ["机器坏了可以修，手艺断了就难接上了。", HANS[3][:12]]},
    ),
    "letters_of_readers": Case(
        site(
            "读者来信三则",
            p("编辑同志：", HANS[0], "清水湾　陆小满", "编辑同志：", HANS[1], "河口镇　何嘉树"),
        ),
        {"has": ["清水湾　陆小满", "河口镇　何嘉树", FIRST_HANS]},
    ),
    "hidden_by_class_words": Case(
        site(
            "老邮局亮灯",
            whole(
                middle='<span style="display:inline-block;width:0;height:0;overflow:hidden">清湾网版权内容请勿转采</span>'
            ),
        ),
        {"has": _BODY, "has_not": ["请勿转采"]},
    ),
}
