"""What a page hides, and what it only sets small."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANS, FIRST_HANS, HANS, LAST_HANS, Case, bare, p, whole
from tests.kinds.shell import page as site

CASES: dict[str, Case] = {
    "keywords_off_screen": Case(
        site(
            "老邮局亮灯",
            whole(
                after=f'<div style="height:0;overflow:hidden">{"收音机回收 电容批发 喇叭维修 老式电器 清湾修理 " * 60}</div>'
            ),
        ),
        {"has": BODY_HANS, "has_not": ["电容批发", "喇叭维修"]},
    ),
    "keywords_clipped": Case(
        site(
            "老邮局亮灯",
            whole(
                before=f'<div style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">{"收音机回收,电容批发,喇叭维修,老式电器," * 60}</div>'
            ),
        ),
        {"has": BODY_HANS, "has_not": ["电容批发", "喇叭维修"]},
    ),
    "hidden_attribute": Case(
        site(
            "老邮局亮灯",
            whole(
                middle=f"<div hidden>{p('记者手记：素材来自三次采访，供编辑部内部参考，不要发布。')}</div>"
            ),
        ),
        {"has": BODY_HANS, "has_not": ["素材来自三次采访"]},
    ),
    "collapsed_twin": Case(
        site(
            "老邮局亮灯",
            f'<div class="short"><p>{HANS[0][:30]}… <a href="#">展开全文</a></p></div><div class="full" style="display:none">{p(*HANS)}</div>',
        ),
        {"has": BODY_HANS, "has_not": ["展开全文"]},
    ),
    "white_on_white": Case(
        site(
            "老邮局亮灯",
            whole(middle='<p style="font-size:0px;color:#fff">清湾论坛独家整理禁止采集</p>'),
        ),
        {"has": BODY_HANS, "has_not": ["禁止采集"]},
    ),
    "sources_for_editors": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<div class="source-info" style="display: none;">稿源：编辑部内部稿件库 第1123号 审核：三审</div>'
            ),
        ),
        {"has": BODY_HANS, "has_not": ["内部稿件库"]},
    ),
    "aria_hidden_menu": Case(
        site(
            "老邮局亮灯",
            whole(),
            below='<div aria-hidden="true" class="modal-login"><p>登录以后可以收藏文章、发表评论，还能参加每月抽奖活动。</p></div>',
        ),
        {"has": BODY_HANS, "has_not": ["每月抽奖"]},
    ),
    "twin_for_phones": Case(
        site(
            "老邮局亮灯",
            f'<div class="pc">{p(*HANS)}</div><div class="mobile" style="display:none">{p(*HANS)}</div>',
        ),
        {"once": [FIRST_HANS, LAST_HANS]},
    ),
    "wechat_body_unshown": Case(
        bare(
            "老邮局亮灯",
            f'<div id="img-content"><h1 id="activity-name">老邮局亮灯</h1><div id="meta_content"><span class="rich_media_meta rich_media_meta_text">陆小满</span><a id="js_name">清湾生活</a><em id="publish_time">2024-11-02 08:15</em></div><div id="js_content" style="visibility: hidden; opacity: 0;">{p(*HANS)}</div></div>',
        ),
        {"title": "老邮局亮灯", "has": BODY_HANS, "published": "2024-11-02"},
    ),
    "hidden_by_class_words": Case(
        site(
            "老邮局亮灯",
            whole(
                middle='<span style="display:inline-block;width:0;height:0;overflow:hidden">清湾网版权内容请勿转采</span>'
            ),
        ),
        {"has": BODY_HANS, "has_not": ["请勿转采"]},
    ),
}
