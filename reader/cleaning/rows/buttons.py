"""Buttons in words: what asks to slide, unfold, turn or hear more; what blogs print at the foot."""

from __future__ import annotations

from reader.cleaning.line_rules import LineRule, Place
from reader.core.messages.translatable import translatable

_HERE = r"(?:点[此这我]|点(?:击|选)?(?:此处?|这里)|按此|戳此|戳这里)"
_SEE = r"(?:即?可|来|以|,)*(?:查?看|浏览|阅读|欣赏|收看|切换)"
_MORE = r"(?:更多|全部|全文|完整|下一?[张页]|大图|高清|内[容文]|图[片集辑]?|组图|长图|照片|相片|相集|详情)*"
_LIGHT = r"(?:[关开]灯|护眼(?:模式)?|[夜日]间(?:模式)?)"
_SIZE = r"(?:[特超]?[大中小]|默认|字号|字体|背景|白天)"

EARLY: tuple[LineRule, ...] = (
    LineRule(
        "placeholder",
        translatable("Marks the place of an advertisement, a player or a button."),
        Place.ANYWHERE,
        28,
        is_whole=True,
        phrases=rf"""(?:图片?|照片|表格)?(?:可|请)?[向往]?[上下左右]{{1,2}}[滑划]动?(?:屏幕|图片)?{_SEE}{_MORE}
        (?:图片?|照片|表格)可[向往]?[上下左右]{{1,2}}[滑划]动? (?:点击)?展开(?:阅读|查看|剩余)(?:全文|全部|更多|内容)+
        {_HERE}{_SEE}(?:更多|全文|完整|图集|图辑|相集|详情){_MORE} 详见全文
        (?:读者|网友)?可?{_HERE}{_SEE}(?:图集|图辑|相集|影片) 更多(?:精彩|内容|图片|照片)+,?请?[看见翻点往]下一?页
        [听让](?:记者|主播|作者|编辑)(?:读给你听|念给你听|为你(?:朗?读|播报)) 点击?(?:播放|收听)(?:音频|录音|语音|全文)
        {_LIGHT}(?:[\s|/]+(?:{_LIGHT}|{_SIZE}))+ 第\(\d{{1,3}}/\d{{1,3}}\)页 前往(?:选购|购买|购物|下单|商城)
        (?:记得|别忘了?|求|欢迎|来个)?(?:点赞|投币)?一键三连""",
        removed=(
            "上滑查看更多图片",
            "△上下滑动查看更多",
            "向右滑動查看下一張圖",
            "图片可左右滑动",
            "展开阅读全文",
            "點此看更多",
            "[點此看更多]",
            "詳見全文…",
            "讀者可按此看圖集",
            "更多精彩，請看下頁",
            "听记者读给你听",
            "点击播放音频",
            "关灯 护眼 大 中 小",
            "第(1/2)页",
            "前往選購",
            "记得一键三连",
        ),
        kept=(
            "左滑右滑的年轻人",
            "向上滑动的门",
            "展开全文讨论之前",
            "点此看更多的人不多",
            "前往购买的人排成了长队",
            "听记者读给你听的那封信",
            "夜间",
            "第(1/2)页的批注",
            "关灯",
        ),
    ),
    LineRule(
        "page_buttons",
        translatable("Buttons of the page, such as print, close or report."),
        Place.FOOT,
        40,
        is_whole=True,
        phrases=r"""发表(?:回应|回响|留言|评论) 回应(?:文章|本文|此文) 引用通告 附件下载 leave\sa\s(?:comment|reply)
        (?:posted\sin|filed\sunder):?\s[^。]{1,28} advertisements? permalink trackbacks? print""",
        removed=(
            "發表迴響",
            "回應文章",
            "引用通告",
            "附件下载",
            "Leave a comment",
            "Filed under: 生活",
            "Posted in 散文",
            "Advertisements",
            "Permalink",
            "Trackback",
            "Print",
        ),
        kept=("發表迴響的人", "他回應文章裡的問題", "附件下载以后要先解压", "Prints of the river"),
    ),
    LineRule(
        "byline",
        translatable("Says when, where or by whom the article was published."),
        Place.EDGE,
        16,
        is_whole=True,
        phrases=r"""(?:发表|发布|编辑)[于自]\s\S{2,4} ip属地:?\s*\S{2,5}""",
        removed=("发表于 浙江", "IP属地：福建"),
        kept=("发表于浙江的三篇小说", "编辑于 是停下了笔"),
    ),
)
"""In the order in which they are asked; the first that fits gives the reason."""
