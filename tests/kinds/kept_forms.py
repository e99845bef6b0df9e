"""What looks like a template's furniture and is the article: each stands beside what goes."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANS, BODY_HANT, Case, bare, p, page, whole
from tests.kinds.templates import HANS, HANT, A, B, ps

SLIDES = "".join(
    f'<div class="swiper-slide"><a href="big{i}.jpg"><img src="s{i}.jpg" width="640" height="420"></a><p>{words}</p></div>'
    for i, words in enumerate(("船头的汽灯在雨里亮着。", "写着水位的木板靠在墙边。"))
)
VIEWED = "".join(
    f'<a href="viewer{i}.html"><img src="s{i}.jpg" width="640" height="420">{words}</a>'
    for i, words in enumerate(("船头的汽灯在雨里亮着。", "写着水位的木板靠在墙边。"))
)

CASES: dict[str, Case] = {
    "slides_of_the_article": Case(
        page(
            "老邮局亮灯",
            whole(middle=f'<div class="swiper"><div class="swiper-wrapper">{SLIDES}</div></div>'),
        ),
        {"has": [*BODY_HANS, "船头的汽灯在雨里", "写着水位的木板"], "figures": [2]},
    ),
    "slides_that_lead_to_a_viewer": Case(
        page(
            "老邮局亮灯",
            whole(middle=f'<div class="swiper">{VIEWED}</div>'),
        ),
        {"has": [*BODY_HANS, "船头的汽灯在雨里"], "figures": [2]},
    ),
    "score_between_texts": Case(
        page(
            "老邮局亮灯",
            whole(middle=p("3/6") + '<p><img src="a.jpg" width="640" height="420"></p>'),
        ),
        {"has": [*BODY_HANS, "3/6"]},
    ),
    "title_with_a_colon": Case(
        bare(
            "渡口笔记: 三百米的河面",
            f"<h1>渡口笔记: 三百米的河面</h1><p>2020-05-06</p>{ps(HANS)}",
        ),
        {"title": "渡口笔记: 三百米的河面", "has": A},
    ),
    "article_about_printing": Case(
        bare(
            "打印 - 江边百科",
            f"<h1>打印</h1>{ps(HANS)}<div>© 2020 江边百科</div>",
        ),
        {"title": "打印", "has": A},
    ),
    "ferry_for_a_price": Case(
        page("老邮局亮灯", whole(after=p("每月只要 99 元，老人就能坐船。"))),
        {"has": [*BODY_HANS, "每月只要 99 元"]},
    ),
    "boxes_with_a_role_that_is_none": Case(
        bare(
            "豆腐店的凌晨",
            f'<h1>豆腐店的凌晨</h1><p>2020-05-06</p><div role="note">{HANT[0]}</div>{ps(HANT, 1, 6)}',
        ),
        {"has": B, "no_heading": [HANT[0][:10]]},
    ),
    "reader_at_the_end": Case(
        page(
            "老郵局亮燈",
            whole(hant=True, after=p("廣播員說，這一天的節目沒有更多的話了。")),
            hant=True,
        ),
        {"has": [*BODY_HANT, "沒有更多的話"]},
    ),
    "users_in_a_story_of_no_forum": Case(
        page(
            "老邮局亮灯",
            whole(middle='<p>第一张照片是<a href="/u/88">岸上的鹭</a>拍的，他每周都来。</p>'),
            info="2024-11-02 08:15　来源：清湾晚报　作者：孟小满",
        ),
        {"authors": ["孟小满"], "has": [*BODY_HANS, "岸上的鹭"]},
    ),
}
