"""Copied pages whose lines look like what they are not, each with what looks so and stays."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANS, BODY_HANT, HANS, HANT, Case, lines

_TITLE = "老邮局里的旧收音机"
_MENU = ("首页", "要闻", "副刊", "影音", "登录", "注册")
_DAY = "2026-11-03 08:15"
_HEAD = (*_MENU, _TITLE, f"{_DAY} 来源：清湾晚报")

CASES: dict[str, Case] = {
    "left_first_of_headings_in_brackets": Case(
        lines(
            *_MENU,
            _TITLE,
            "清湾教育局",
            "【收音机从哪里来】",
            *HANS[:3],
            "【收音机到哪里去】",
            *HANS[3:],
            "分享到",
        ),
        {
            "title": _TITLE,
            "has": [*BODY_HANS, "收音机从哪里来"],
            "heading": ["【收音机从哪里来】", "【收音机到哪里去】"],
        },
        ".txt",
    ),
    "left_title_in_brackets": Case(
        lines("清湾日历", "订阅", "【老邮局里的旧收音机】", *HANS),
        {"title": "【老邮局里的旧收音机】", "has": BODY_HANS},
        ".txt",
    ),
    "left_counter_of_a_gallery": Case(
        lines("首页", "图集", _TITLE, "1/9", *HANS, "下一张", "查看原图"),
        {"title": _TITLE, "has": BODY_HANS, "has_not": ["1/9"]},
        ".txt",
    ),
    "left_counter_of_a_gallery_above": Case(
        lines("返回", "1/9", _TITLE, *HANS, "分享", "收藏"),
        {"title": _TITLE, "has": BODY_HANS, "has_not": ["1/9"]},
        ".txt",
    ),
    "left_fraction_in_a_title": Case(
        lines("9/3 的渡船", *HANS), {"title": "9/3 的渡船", "has": BODY_HANS}, ".txt"
    ),
    "left_call_to_scan_above_the_title": Case(
        lines(
            "扫一扫下载清湾客户端",
            _TITLE,
            "清湾一所邮局留着一台收音机，没有人记得它是谁的。",
            *HANS,
        ),
        {"title": _TITLE, "has": BODY_HANS, "has_not": ["扫一扫下载"]},
        ".txt",
    ),
    "left_scanning_is_the_subject": Case(
        lines("扫一扫之后，老人们去了哪里", *HANS),
        {"title": "扫一扫之后，老人们去了哪里", "has": BODY_HANS},
        ".txt",
    ),
    "left_title_of_a_number_and_words": Case(
        lines("1024 个夜晚", _DAY, *HANS), {"title": "1024 个夜晚", "has": BODY_HANS}, ".txt"
    ),
    "left_reporters_in_brackets_above_the_editor": Case(
        lines(*_HEAD, *HANS, "（记者 林小雨 通讯员 何明珠）", "编辑：白小满"),
        {
            "has": BODY_HANS,
            "no_heading": ["（记者", "(记者"],
            "authors": ["林小雨", "何明珠"],
        },
        ".txt",
    ),
    "left_reporters_above_a_sentence": Case(
        lines(
            *_HEAD,
            *HANS,
            "（记者 林小雨 通讯员 何明珠）",
            "编辑：白小满 校对：许青禾 审核：陈望舒，联系电话见报纸末版。",
        ),
        {"has": BODY_HANS, "no_heading": ["（记者", "(记者"]},
        ".txt",
    ),
    "left_caption_with_a_comma": Case(
        lines(
            *_HEAD,
            "一台收音机",
            *HANS[:2],
            "林小雨在柜台前，身后是那台收音机",
            *HANS[2:4],
            "收音机的下落",
            *HANS[4:],
        ),
        {
            "has": [*BODY_HANS, "林小雨在柜台前，身后"],
            "no_heading": ["林小雨在柜台前"],
            "heading": ["收音机的下落"],
        },
        ".txt",
    ),
    "left_headings_with_a_comma": Case(
        lines(
            *_HEAD, *HANS[:2], "收音机来了，人也来了", *HANS[2:4], "收音机走了，人还在", *HANS[4:]
        ),
        {"heading": ["收音机来了，人也来了", "收音机走了，人还在"]},
        ".txt",
    ),
    "left_name_above_the_first_sentence": Case(
        lines(*_HEAD, "林小雨", *HANS[:3], "收音机的下落", *HANS[3:4], "谁还在听", *HANS[4:]),
        {"no_heading": ["林小雨"], "heading": ["收音机的下落"], "has": BODY_HANS},
        ".txt",
    ),
    "left_call_to_open_beside_the_day": Case(
        lines(_TITLE, "打开看看", "关注", "2026-11-03 08:15", *HANS, "打开APP查看更多"),
        {"title": _TITLE, "authors": [], "has": BODY_HANS, "has_not": ["打开看看"]},
        ".txt",
    ),
    "left_call_to_open_and_a_name": Case(
        lines(
            _TITLE, "渡口纪事", "打开看看", "2026-11-03 08:15", "关注", *HANS, "渡口纪事", "关注"
        ),
        {"title": _TITLE, "authors": ["渡口纪事"], "has": BODY_HANS, "has_not": ["打开看看"]},
        ".txt",
    ),
    "left_source_beside_the_name": Case(
        lines(*_MENU, _TITLE, "林小雨", "清湾晚报", _DAY, *HANS, "分享到"),
        {"title": _TITLE, "authors": ["林小雨"], "source": "清湾晚报", "has": BODY_HANS},
        ".txt",
    ),
    "left_source_above_the_name": Case(
        lines(
            *_MENU, _TITLE, "界湾新闻", "林小雨", _DAY, *HANS, "分享", "收藏", "界湾新闻", "关注"
        ),
        {"title": _TITLE, "authors": ["林小雨"], "source": "界湾新闻", "has": BODY_HANS},
        ".txt",
    ),
    "left_source_above_the_name_without_menu": Case(
        lines(_TITLE, "清湾晚报", "林小雨", _DAY, *HANS),
        {"title": _TITLE, "authors": ["林小雨"], "source": "清湾晚报", "has": BODY_HANS},
        ".txt",
    ),
    "left_downloads_of_an_attachment": Case(
        lines(*_HEAD, *HANS, "附件【名单.pdf】已下载312次", "上一条：关于停电的通知"),
        {"has": BODY_HANS, "has_not": ["已下载"]},
        ".txt",
    ),
    "left_attachments_stay": Case(
        lines(
            *_HEAD,
            *HANS,
            "附件：参加名单",
            "附件下载了312次，没有一个人回信。",
            "上一条：关于停电的通知",
        ),
        {"has": [*BODY_HANS, "参加名单", "没有一个人回信"]},
        ".txt",
    ),
    "left_badges_of_a_site": Case(
        lines(
            "首页",
            "登录",
            "Matrix 首页推荐",
            _TITLE,
            "半亩方塘",
            "关注",
            _DAY,
            "手机看",
            "分享",
            "清湾晚报客户端出品",
            *HANS,
            "清湾晚报客户端出品",
            "分享",
            "手机看",
            "收藏",
        ),
        {"title": _TITLE, "has": BODY_HANS, "has_not": ["首页推荐", "手机看", "出品"]},
        ".txt",
    ),
    "left_badge_below_the_title": Case(
        lines("首页", "登录", _TITLE, "半亩方塘", _DAY, "Matrix 首页推荐", *HANS),
        {"title": _TITLE, "has": BODY_HANS, "has_not": ["首页推荐"]},
        ".txt",
    ),
    "left_phones_are_the_subject": Case(
        lines(_TITLE, *HANS[:3], "手机看书的人", *HANS[3:], "这台收音机是清湾无线电厂出品。"),
        {"has": [*BODY_HANS, "手机看书的人", "无线电厂出品"]},
        ".txt",
    ),
    "left_heading_that_says_picture": Case(
        lines(*_HEAD, "文字", *HANS[:2], "图片", *HANS[2:4], "声音", *HANS[4:]),
        {"heading": ["图片", "声音"], "has": [*BODY_HANS, "文字"]},
        ".txt",
    ),
    "left_word_for_a_picture_goes": Case(
        lines(*_HEAD, *HANS[:2], "图片", *HANS[2:4], "图片", *HANS[4:]),
        {"has": BODY_HANS, "no_heading": ["图片"], "no_paragraph": ["图片"]},
        ".txt",
    ),
    "left_traditional_reporters": Case(
        lines(
            "首頁",
            "登入",
            "搜尋",
            "老郵局裡的舊收音機",
            _DAY,
            *HANT,
            "（記者 林小雨 攝影 何明珠）",
            "責任編輯：白小滿",
        ),
        {"has": BODY_HANT, "no_heading": ["（記者", "(記者"]},
        ".txt",
    ),
    "left_headings_of_which_the_longest_is_numbered": Case(
        lines(
            *_HEAD, *HANS[:2], "一、收音机来了，镇上的人也都来了", *HANS[2:4], "二、下落", *HANS[4:]
        ),
        {"heading": ["一、收音机来了，镇上的人也都来了", "二、下落"]},
        ".txt",
    ),
    "left_short_title_above_its_day": Case(
        lines("清湾网", "修收音机", "2026-11-03", *HANS),
        {"title": "修收音机", "has": BODY_HANS},
        ".txt",
    ),
    "left_title_above_a_button_to_follow": Case(
        lines("首页", "登录", _TITLE, "关注", _DAY, *HANS),
        {"title": _TITLE, "authors": [], "has": BODY_HANS},
        ".txt",
    ),
    "left_account_above_a_button_to_follow": Case(
        lines("半亩方塘", "关注", _DAY, *HANS), {"authors": ["半亩方塘"], "has": BODY_HANS}, ".txt"
    ),
    "left_bracketed_heading_below_a_dated_title": Case(
        lines(*_MENU, "老邮局里修好了一排旧收音机", _DAY, "【收音机从哪里来】", *HANS, "分享到"),
        {"title": "老邮局里修好了一排旧收音机", "has": [*BODY_HANS, "收音机从哪里来"]},
        ".txt",
    ),
    "left_title_posted_below_a_menu": Case(
        lines("清湾网", "登录", "收音机的下落", "发布于 2026-11-03", *HANS),
        {"title": "收音机的下落", "has": BODY_HANS},
        ".txt",
    ),
    "left_heading_below_figures": Case(
        lines(
            "首页",
            "登录",
            _TITLE,
            "8.7 综合评分",
            "故事从邮局说起",
            *HANS[:3],
            "谁还在听",
            *HANS[3:],
        ),
        {"title": _TITLE, "authors": [], "has": [*BODY_HANS, "故事从邮局说起"]},
        ".txt",
    ),
    "left_field_below_a_trail": Case(
        lines("首页", "登录", "文档 › 进阶 › 数据加载", "版本：3.x", "数据加载", *HANS),
        {"title": "数据加载", "has": BODY_HANS},
        ".txt",
    ),
    "left_source_below_the_name": Case(
        lines(*_MENU, _TITLE, "林小雨", "清湾观察", _DAY, *HANS, "分享", "收藏"),
        {"title": _TITLE, "authors": ["林小雨"], "source": "清湾观察", "has": BODY_HANS},
        ".txt",
    ),
    "left_second_line_of_the_title_above_the_name": Case(
        lines(*_MENU, _TITLE, "它们的下落", "林小雨", _DAY, *HANS, "分享", "收藏"),
        {"title": _TITLE, "source": None, "has": BODY_HANS},
        ".txt",
    ),
    "left_long_call_to_scan_and_a_deck": Case(
        lines(
            "扫一扫，下载清湾新闻客户端，看更多本地消息",
            _TITLE,
            "邮局里留着一台收音机，没有人记得它是谁的",
            *HANS,
        ),
        {"title": _TITLE, "has": [*BODY_HANS, "没有人记得它是谁的"], "has_not": ["扫一扫"]},
        ".txt",
    ),
    "left_title_with_a_comma_below_a_site": Case(
        lines("清湾晚报", "登录", "邮局里留着一台收音机，没有人记得它是谁的", *HANS),
        {"title": "邮局里留着一台收音机，没有人记得它是谁的", "has": BODY_HANS},
        ".txt",
    ),
    "left_account_below_the_first_line": Case(
        lines("修收音机的老人", "渡口纪事", "2026年11月3日 08:15", "江苏", *HANS),
        {"title": "修收音机的老人", "has": BODY_HANS},
        ".txt",
    ),
    "left_site_above_the_title_and_day": Case(
        lines("清湾网", "修收音机的老人", "2026年11月3日 08:15", *HANS),
        {"title": "修收音机的老人", "has": BODY_HANS},
        ".txt",
    ),
    "left_caption_below_a_picture": Case(
        lines(
            *_HEAD,
            *HANS[:2],
            "图片",
            "林小雨在柜台前，身后是那台收音机",
            *HANS[2:4],
            "图片",
            *HANS[4:],
        ),
        {"has": [*BODY_HANS, "林小雨在柜台前"], "no_heading": ["林小雨"]},
        ".txt",
    ),
    "left_single_heading_with_a_comma": Case(
        lines(*_HEAD, *HANS[:2], "收音机修好了，听的人却少了", *HANS[2:]),
        {"heading": ["收音机修好了，听的人却少了"], "has": BODY_HANS},
        ".txt",
    ),
    "left_paper_between_title_and_day": Case(
        lines("修收音机的老人", "清湾晚报", "2026年11月3日 08:15", *HANS),
        {"title": "修收音机的老人", "source": "清湾晚报", "authors": [], "has": BODY_HANS},
        ".txt",
    ),
    "left_deck_below_buttons": Case(
        lines(
            *_MENU,
            "邮局里还留着一台收音机",
            "林小雨",
            "清湾观察",
            _DAY,
            "听新闻",
            "手机看",
            "分享",
            "它在柜台后面响了四十年，如今只剩这一台",
            *HANS,
            "责任编辑：白小满",
        ),
        {
            "title": "邮局里还留着一台收音机",
            "authors": ["林小雨"],
            "source": "清湾观察",
            "published": "2026-11-03",
            "has": [*BODY_HANS, "如今只剩这一台"],
        },
        ".txt",
    ),
    "left_title_below_a_day_and_buttons": Case(
        lines("清湾晚报", "2026年11月3日", "放大", "缩小", "邮局里还留着一台收音机", *HANS),
        {"title": "邮局里还留着一台收音机", "has": BODY_HANS},
        ".txt",
    ),
    "left_counter_above_a_day_that_was_posted": Case(
        lines(_TITLE, "1.2k", "12", "发布于 2026-11-03", *HANS),
        {"title": _TITLE, "authors": [], "published": "2026-11-03", "has": BODY_HANS},
        ".txt",
    ),
    "left_attachment_below_the_day_of_signing": Case(
        lines(
            *_HEAD,
            *HANS,
            "清湾镇文化站",
            "2026年11月3日",
            "附件：报名表.docx",
            "附件【评分标准.pdf】下载次数：45",
            "【打印本页】【关闭窗口】",
        ),
        {"has": [*BODY_HANS, "报名表.docx"], "has_not": ["下载次数", "打印本页"]},
        ".txt",
    ),
}
