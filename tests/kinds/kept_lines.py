"""Lines of articles that say what furniture says, or are set as it is: every one of them stays."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANS, BODY_HANT, HANS, HANT, Case, bare, lines, p, page, whole

_SAID_AT_THE_END = {
    "members_counted": "三年里，清湾网有两万人成为付费用户。",
    "media_and_members": "支持独立媒体的人越来越少，会员只剩三百。",
    "listeners_counted": "在小宇宙和喜马拉雅上，这档节目有三万人订阅。",
    "tea_of_a_story": "请我喝杯茶",
    "number_of_a_swindler": "“加我微信：hk2020，货款好说。”",
    "readers_counted": "文章发布以后，村里人第一次关注起这条河。",
    "law_of_what_is_posted": "第五条 违反规定发布广告的，依法追究法律责任。",
    "essay_found": "2003年他读到《河边的修理铺》一文，后来又查到更多信息",
    "code_not_scanned": "客服让我扫描二维码，我没有扫。",
    "street_with_codes": "支持老邮局的街坊建了一个微信群",
    "feelings_counted": "120人觉得方便",
    "is_it_an_advertisement": "这是广告吗？",
    "of_an_agency": "我是广告公司的",
    "does_it_help": "这样做是否有用？",
    "vote": "支持：62%",
    "poll": "35人觉得太贵",
    "volunteers": '欢迎加入<a href="/s">清水湾志愿者社群</a>，每周六上午在老邮局集合，一起修收音机。',
    "channel_of_somebody": '孟师傅现在的<a href="https://v.example/x">YouTube频道</a>有三千人订阅。',
    "lecture": '讲座免费开放，欢迎街坊带着旧机器来，位置见<a href="/map">这里</a>。',
    "words_that_run_on_in_a_link": '那天晚上，全村的人第一次挤在祠堂里<a href="/z">看直播</a>',
    "address_of_parts": "网址 https://radio.example/parts",
}
_SAID_IN_THE_OTHER_SCRIPT = {
    "listeners_counted": "在Spotify和SoundOn上，這檔節目有三萬人訂閱。",
    "media_and_members": "支持獨立媒體的人愈來愈少，會員只剩三百。",
    "code_not_scanned": "客服叫我掃描QR碼，我沒有掃。",
    "is_it_an_advertisement": "這是廣告嗎？",
    "does_it_help": "這樣做是否有用？",
    "words_that_run_on_in_a_link": '孩子們放學以後喜歡坐在這裡<a href="/z">收聽錄音</a>',
}


def _words(line: str) -> str:
    before, _, rest = line.partition("<a")
    return before if len(before) > 4 else rest.partition("</a>")[2] or line


def _link(text: str) -> str:
    return f'<a href="/{len(text)}.html">{text}</a>'


def _teasers(*named: tuple[str, ...]) -> str:
    return "".join(p(_link(name), *said) for name, *said in named)


_LAST_BELOW_TEASERS = page(
    "老邮局亮灯",
    p(*HANS[:4])
    + "<h3>相关报道</h3>"
    + _teasers(
        ("环岛公交新增两个站点", "两条线路都经过渡口。", "2024-10-01"),
        ("海产价格连续三周", "鱼市上的买主多了。", "2024-10-02"),
        ("北岸灯塔重新刷漆",),
    )
    + p(HANS[4]),
)
_BOOKS = page(
    "周末书单",
    p(*HANS[:2])
    + "<h2>推荐阅读</h2>"
    + _teasers(
        ("河边的修理铺", "写一个人怎样用十年学会修收音机，第三章讲电容的部分最好读。"),
        ("旧邮局的门牌", "作者走了七个镇子，把每间邮局的门牌都画了下来，读起来像散步。"),
        ("听戏的人们", "讲的是戏台下面的人，有人卖茶，有人修琴，也有人只是坐着听。"),
    ),
)
_REPLIES_QUOTED = page(
    "渡口要不要收费",
    p(
        HANS[0],
        "网友清风 回复于2019年3月4日：不收钱谁来修船？",
        "网友小满 回复于2019年3月5日：老人坐船应当免费。",
        *HANS[1:],
    ),
)
_CHRONICLE = page(
    "清水湾大事记",
    p(
        "1951年3月2日",
        "邮局开门，第一天收了四十封信，多数寄往省城。",
        "1988年6月9日",
        "邮局搬到新街，旧屋空了下来，屋顶漏了两年。",
        "2017年1月5日",
        "邮局关门，最后一封信是孟师傅寄给自己的。",
    ),
)
_DIARY = bare(
    "渡口日记",
    "<h1>渡口日记</h1>" + p("2019年5月1日", *HANS[:2], "2019年5月2日", *HANS[2:]),
)
_LIFE = bare("怀念孟师傅", "<h1>怀念孟师傅</h1>" + p("1938年4月2日—2019年5月1日", *HANS))
_PLAY = bare(
    "渡口（独幕剧）",
    "<h1>渡口（独幕剧）</h1>"
    + p(
        "时间：2019年5月1日",
        "地点：清水湾渡口",
        "【幕启。渡口，夜，汽灯亮着。】",
        "孟师傅：船还没来，水却涨了三寸，今天夜里谁也别想过去。",
        "何嘉树：那我就坐在这里等，反正家里也没有人等我吃饭。",
        "孟师傅：灯灭了，喊声也远了，明天再看吧。",
    ),
)
_VERSE = bare(
    "十里滩",
    "<h1>十里滩</h1>" + p("上了渡船往下看", "往下还有十里滩", "滩头有人摇白旗", "旗下有人卖鱼干"),
)

_POEMS = page(
    "渡口诗三首",
    p(
        "野渡",
        "〔唐〕王维",
        "渡头余落日，墟里上孤烟。",
        "夜渡",
        "〔宋〕陆游",
        "船头月似霜，橹声到水乡。",
        "晚渡",
        "〔清〕袁枚",
        "行人过桥去，犬吠出林来。",
    ),
)
_CRITICS = page(
    "老邮局亮灯",
    whole(
        after="<div><h3>评论家的话</h3>"
        + p("“旧机器里有新声音。”", "他们在报上这样写，写完又来修了一台。")
        + "<textarea></textarea></div>"
    ),
)
_GIVEN = page(
    "修船捐款",
    whole(
        middle='<div class="donation">'
        + p("第一笔捐款来自一位不肯留名的老人，他把三百块钱放在柜台上就走了。")
        + "</div>"
    ),
)
_SECOND_FILM = page(
    "渡口（影评）",
    whole(
        middle='<div class="movie-card">'
        + p("第二部片子讲的是一条船怎样在雨里走了三天，最后还是回到了原来的码头。")
        + "</div>"
    ),
)
_CLIPPED_PLAY = lines(
    "渡口（独幕剧）",
    "时间：1935年冬",
    "地点：清水湾渡口",
    "人物：",
    "孟师傅",
    "何嘉树",
    "周小满",
    "",
    "【幕启。渡口，夜，汽灯亮着。】",
    "孟师傅：船还没来，水却涨了三寸，今天夜里谁也别想过去。",
    "何嘉树：那我就坐在这里等，反正家里也没有人等我吃饭。",
    "周小满：你们听，上游有人在喊，好像是那条运木头的船。",
    "孟师傅：是它，灯灭了，喊声也远了，明天再看吧。",
)
_CLIPPED_DISH = lines(
    "豆腐羹",
    "材料",
    "豆腐 200克",
    "虾仁 50克",
    "盐 少许",
    "做法",
    "1. 豆腐切成小块，放进开水里煮两分钟，捞出来沥干。",
    "2. 虾仁下锅炒到变色，倒进豆腐，加一碗水烧开。",
    "3. 勾芡，撒上葱花，关火。",
)
_CLIPPED_STEPS = lines(
    "三步关掉推送",
    HANS[0],
    "1. 打开设置",
    "2. 点击“通知”",
    "3. 关闭",
    "4. 返回上一页",
    "5. 确定",
    HANS[4],
)


CASES: dict[str, Case] = {
    **{
        f"kept_line_{name}": Case(
            page("老邮局亮灯", whole(after=p(line))), {"has": [*BODY_HANS, _words(line)]}
        )
        for name, line in _SAID_AT_THE_END.items()
    },
    **{
        f"kept_line_hant_{name}": Case(
            page("老郵局亮燈", whole(hant=True, after=p(line)), hant=True),
            {"has": [*BODY_HANT, _words(line)]},
        )
        for name, line in _SAID_IN_THE_OTHER_SCRIPT.items()
    },
    "last_sentence_below_teasers": Case(
        _LAST_BELOW_TEASERS, {"has": BODY_HANS, "has_not": ["环岛公交", "鱼市上"]}
    ),
    "books_and_what_is_said_of_them": Case(
        _BOOKS, {"has": ["第三章讲电容", "每间邮局的门牌", "有人修琴"]}
    ),
    "replies_quoted_by_news": Case(
        _REPLIES_QUOTED, {"has": [*BODY_HANS, "不收钱谁来修船", "老人坐船应当免费"]}
    ),
    "days_of_a_chronicle": Case(
        _CHRONICLE, {"has": ["1951年3月2日", "1988年6月9日", "2017年1月5日"]}
    ),
    "two_days_of_a_diary": Case(_DIARY, {"has": ["2019年5月1日", "2019年5月2日", *BODY_HANS]}),
    "when_somebody_lived": Case(_LIFE, {"has": ["1938年4月2日—2019年5月1日", *BODY_HANS]}),
    "time_of_a_play": Case(_PLAY, {"has": ["时间：2019年5月1日", "地点：清水湾渡口"]}),
    "verse_that_goes_down": Case(_VERSE, {"has": ["往下还有十里滩", "滩头有人摇白旗"]}),
    "poets_of_several_poems": Case(_POEMS, {"has": ["〔唐〕王维", "〔宋〕陆游", "〔清〕袁枚"]}),
    "critics_above_a_field": Case(_CRITICS, {"has": [*BODY_HANS, "旧机器里有新声音"]}),
    "donation_of_the_article": Case(_GIVEN, {"has": [*BODY_HANS, "第一笔捐款来自"]}),
    "film_of_the_article": Case(_SECOND_FILM, {"has": [*BODY_HANS, "第二部片子讲的是"]}),
    "clip_of_a_play": Case(
        _CLIPPED_PLAY,
        {
            "title": "渡口（独幕剧）",
            "has": ["时间：1935年冬", "地点：清水湾渡口", "人物：", "周小满", "明天再看吧"],
        },
        ".txt",
    ),
    "clip_of_a_dish": Case(
        _CLIPPED_DISH,
        {"title": "豆腐羹", "has": ["豆腐 200克", "虾仁 50克", "豆腐切成小块", "撒上葱花"]},
        ".txt",
    ),
    "clip_of_short_steps": Case(
        _CLIPPED_STEPS,
        {"has": ["打开设置", "点击“通知”", "关闭", "返回上一页", "确定", *BODY_HANS]},
        ".txt",
    ),
    "clip_of_quoted_comments": Case(
        lines(
            "一场争论",
            *HANS[:2],
            "评论区里，有人这样写：",
            "清风：不收钱谁来修船？",
            "小满：老人坐船应当免费。",
            *HANS[3:],
        ),
        {"has": [*BODY_HANS, "有人这样写", "不收钱谁来修船"]},
        ".txt",
    ),
    "clip_of_quoted_comments_hant": Case(
        lines("一場爭論", *HANT[:2], "網友評論：", "「不收錢誰來修船？」", *HANT[3:]),
        {"has": [*BODY_HANT, "不收錢誰來修船"]},
        ".txt",
    ),
    "clip_with_words_of_buttons": Case(
        lines("夜泊", HANS[0], "月落", "乌啼", HANS[1], "分享", "收藏", "喜欢", HANS[4]),
        {"has": BODY_HANS},
        ".txt",
    ),
    "clip_with_words_of_a_site": Case(
        lines(
            "稿费",
            *HANS[:2],
            "更多",
            "编辑说，投稿的人多，版权的事要先讲好，客服只管收信，别的什么都不管。",
            HANS[2],
            HANS[4],
        ),
        {"has": [*BODY_HANS, "编辑说，投稿的人多"]},
        ".txt",
    ),
    "reply_in_one_line": Case(
        bare(
            "渡口 - 江边社区",
            "<h1>渡口</h1>"
            + p(
                "作者：南山 提交日期：2009-11-20 21:13:00",
                *HANS[:2],
                "网友清风 回复于2009-11-21 10:00：不收钱谁来修船？",
                *HANS[2:],
            ),
        ),
        {"has": [*BODY_HANS, HANS[2][:12]]},
    ),
}
