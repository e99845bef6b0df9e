"""Words of captions and credits, each with a line that it makes one.

A word is written as ``core.prose.plain`` writes lines. To have one more understood: add it to the
row whose place fits and a line with it to ``told``; the tests are made of these, and fail for a
word without an example.
"""

from __future__ import annotations

from typing import NamedTuple


class CaptionWords(NamedTuple):
    """Words of one place in a caption."""

    words: str
    """Regular expressions, which white space sets apart."""
    told: tuple[str, ...]
    """Lines that are captions by them."""
    kept: tuple[str, ...]
    """Lines of articles with such words in them."""


TAKEN = CaptionWords(
    r"""
    摄于[^()]{0,16}
    (?<!拍)摄影报[导道] (?<!拍)摄影? 供图 提供 翻摄 截图 制图 绘图 资料图?片?照? 档案照?片?
    示意图 合成图? 图片? 发 授权
    """,
    told=(
        "海岛的早晨（张三摄影报道）",
        "老人在补网（阿桂摄）",
        "白沙灯塔（阿桂摄影）",
        "楼梯（图书馆供图）",
        "展厅一角（主办方提供）",
        "旧报纸（阿桂翻摄）",
        "灯亮了（画面截图）",
        "航线（白小满制图）",
        "剖面（白小满绘图）",
        "六十年前的船（本报资料照片）",
        "旧船坞（学会档案照片）",
        "航道（示意图）",
        "两条船（合成图）",
        "小院（作者图片）",
        "船靠岸（通讯社发）",
        "老码头（阿桂摄于1998年）",
        "守塔人（本人授权）",
    ),
    kept=(
        "他摄影三十年了",
        "他出发的那天没有风",
        "图书馆提供木料，老人来做",
        "他画了一张示意图，又画了一张",
    ),
)
"""What was done with the picture, at a credit's end."""

PEOPLE = CaptionWords(
    r"""
    记者 通讯员 摄影师 摄影 特约 实习生 网友 读者 受访者 当事人 采访对象 主办方 警方 消防
    """,
    told=(
        "船靠岸了。记者张三摄",
        "船靠岸了。通讯员张三摄",
        "船靠岸了。摄影师张三摄",
        "船靠岸了。摄影张三摄",
        "船靠岸了。特约张三摄",
        "船靠岸了。实习生张三摄",
        "船靠岸了。网友张三摄",
        "船靠岸了。读者张三摄",
        "船靠岸了。受访者张三摄",
        "船靠岸了。当事人张三摄",
        "船靠岸了。采访对象张三摄",
        "船靠岸了。主办方张三摄",
        "船靠岸了。警方张三摄",
        "船靠岸了。消防张三摄",
    ),
    kept=(
        "船靠岸了。记者走上灯塔，四下看了看。",
        "读者寄来一封信",
    ),
)
"""Who took or gave it."""

AGENCIES = CaptionWords(
    r"""
    资料照片? 资料图?片? 档案照?片? 示意图 视频截图 网络截图 网络图片 网页截图 网上图片 网络
    网路 视觉中国 东方ic ic\s?photo 图虫(?:创意)? getty(?:\s?images)? pixabay unsplash
    shutterstock reuters afp ap\b 路透社? 法新社? 美联社(?:档案照)? 欧新社 彭博社?
    新华社(?:发|照片)? 中新社发? 中央社(?:档案照片?)? 中通社 cnsphoto 本报资料照?片? 翻摄画面
    """,
    told=(
        "船靠岸了。资料照片",
        "船靠岸了。资料图片",
        "船靠岸了。档案照片",
        "船靠岸了。示意图",
        "船靠岸了。视频截图",
        "船靠岸了。网络截图",
        "船靠岸了。网络图片",
        "船靠岸了。网页截图",
        "船靠岸了。网上图片",
        "船靠岸了。网络",
        "船靠岸了。网路",
        "船靠岸了。视觉中国",
        "船靠岸了。东方IC",
        "船靠岸了。图虫创意",
        "船靠岸了。pixabay",
        "船靠岸了。unsplash",
        "船靠岸了。shutterstock",
        "船靠岸了。reuters",
        "船靠岸了。AFP",
        "船靠岸了。AP",
        "船靠岸了。路透社",
        "船靠岸了。法新社",
        "船靠岸了。美联社档案照",
        "船靠岸了。欧新社",
        "船靠岸了。彭博社",
        "船靠岸了。新华社发",
        "船靠岸了。中新社发",
        "船靠岸了。中央社档案照片",
        "船靠岸了。中通社",
        "船靠岸了。cnsphoto",
        "船靠岸了。本报资料照片",
        "船靠岸了。翻摄画面",
        "船靠岸了。IC photo",
        "船靠岸了。Getty Images",
    ),
    kept=(
        "网络把岛连起来，他说",
        "中央社的人坐在船上",
    ),
)
"""Agencies and places that pictures come from."""

LABELS = CaptionWords(
    r"""
    图像来源\s*[,:]? (?:图片|照片|[首题头配]图)(?:来源|提供|授权)
    图片?(?:来源|来自|源|自|据|提供)? 摄影? 供图 来源 取自 翻摄自 截自 视频截图 credit
    photo(?:\s(?:by|credit|source))? source
    """,
    told=(
        "图像来源：江边网",
        "图片提供：阿桂",
        "首图来源：江边网",
        "图片来源：江边网",
        "图源：江边网",
        "摄影：阿桂",
        "供图：图书馆",
        "来源：江边网",
        "取自：江边网",
        "翻摄自：旧报纸",
        "截自：旧影片",
        "视频截图：江边网",
        "Credit: A. Gui",
        "Photo by: A. Gui",
        "Source: a book",
    ),
    kept=(
        "来源不明的木料",
        "摄影是他的命",
        "供图的人没有来",
    ),
)
"""What stands before a name, and a colon behind it."""

TAKEN_FROM = CaptionWords(
    r"""
    图?翻摄 图?撷?截?取自 图?截自 图?撷自 图?截图自 来源 转自 图片
    """,
    told=(
        "灯亮了（图翻摄江边网）",
        "灯亮了（截取自江边网）",
        "灯亮了（图截自江边网）",
        "灯亮了（图撷自江边网）",
        "灯亮了（截图自江边网）",
        "灯亮了（来源江边网）",
        "灯亮了（转自江边网）",
        "灯亮了（图片江边网）",
    ),
    kept=("他转自一条小路走来",),
)
"""What stands before a name in brackets."""

OPENINGS = CaptionWords(
    r"""
    [▲▼△▽▴▾]
    (?:资料|示意|配|组|题|插|封面|效果|结构|流程|架构)?图表?\s*[\d一二三四五六七八九十]{0,3}(?:[-.]\d+)?\s*(?:[:/|为]|\s(?=\S))
    图表?\s*[\d一二三四五六七八九十]{1,3}\s*$ 图像加注文字
    图片(?:来源|说明|为|提供)?\s*[:/|为] 照片(?:来源|说明)?\s*[:/|为]
    (?:摄影|供图|配图|题图|图说|图注|图源|图据|截图|插画|制图|摄)\s*[:/|] 图文无关 资料图
    资料照 示意图 figure\s*\d fig\.?\s*\d photo:
    """,
    told=(
        "▲ 岸边的船",
        "图1：船的剖面",
        "图表一",
        "图像加注文字，岸边的船",
        "图片说明：岸边的船",
        "照片来源：阿桂",
        "题图：岸边的船",
        "摄：阿桂",
        "图文无关",
        "资料图",
        "资料照",
        "示意图",
        "Figure 3 the boat",
        "Fig. 2 the boat",
        "Photo: the boat",
    ),
    kept=(
        "图书馆的楼梯",
        "表上没有这座岛",
        "照片里的老人笑着",
        "插画家住在岛上",
    ),
)
"""How captions begin."""

ROWS = (TAKEN, PEOPLE, AGENCIES, LABELS, TAKEN_FROM, OPENINGS)
