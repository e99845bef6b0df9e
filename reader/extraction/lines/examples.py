"""Lines that show what the expressions of ``vocabulary`` mean, and what they do not.

A word that is added there to a list is added here to a line of ``told``; the tests are made of
these, and fail for a word without an example.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reader.core.pattern import Pattern
from reader.extraction.lines.vocabulary import (
    BARE_COMMENTS,
    CAPTION,
    CERTAIN_BUTTON,
    CONTENTS,
    EDIT,
    INLINE_RELATED,
    KINDS,
    LABELLED,
    LISTS,
    ORIGIN,
    POSTED,
    RELATED,
    SECTION,
    SECTIONS,
    STAMP,
    WHATS,
)


class Phrases(NamedTuple):
    """What shows that an expression means the lines that it is for, and no others."""

    pattern: Pattern
    told: tuple[str, ...]
    kept: tuple[str, ...]
    """Lines of articles."""
    lists: tuple[str, ...] = ()
    """Lists in it, whose words white space sets apart; each word is in a line of ``told``."""


def _words(words: str) -> tuple[str, ...]:
    return tuple(words.split())


EXAMPLES: Mapping[str, Phrases] = {
    "related": Phrases(
        RELATED,
        (
            *_words(
                """
                相关阅读 相似新闻 类似链接 延伸连结 推荐报导 更多报道 往期推荐 热门文章 热点专题
                精彩资讯 最新内容 近期话题 最近回顾 同类栏目 编辑视频 小编影音 本周影片 本月图集
                今日图片 今天推文 24小时热文 一周精选 周好文 月消息 实时标签 即时关键词
                深度关键字 独家主题 其他搜索 其它搜寻 大家问题 人气分类 点击排行榜 最夯排行
                最热榜单 焦点热榜 猜你点击榜 图片百科 图说词条 专题人物 精选菜谱 好文食谱
                头条商品 随机小说 站内帖子 频道日志 作者最新博文 作者其他答案 作者的其他作品
                相关游记 相关攻略 相关目的地 相似文献 相似职位 热门岗位 推荐房源 相关试卷
                热门试题 推荐课件 相关教案 读者推荐
                相关文档 最新公告 同作者节目 该作者书籍 你可能阅读 热新闻 新链接 阅读连结
                热门排行 热搜 热门文 热评榜 点击排行 新闻排行榜 周排行榜 看更多资讯 更多地方新闻
                猜你喜欢 猜你想搜 大家都在看 大家正在搜 大家还读过 为你推荐 给您推荐
                你可能也喜欢 您可能感兴趣 你可能错过的 热词 喜欢此内容的人还喜欢 喜欢这篇文章的人
                还想看 看了本文的人还看了 其他人也在看 其他人都在看 编辑精选 编辑推荐 小编推荐
                推荐给您 推荐 阅读更多 更多 同场加映 猜你还想看 相关 此前报道 往期人物 往期精选
                往期精彩
                往期 热搜 专题推荐 延伸阅读 参考阅读 继续阅读 你也许喜欢 related popular
                trending recommended 【推荐阅读】 相关新闻更多 相关文章换一批
                """
            ),
            "related articles",
            "read more",
            "you may also like",
            "popular posts",
        ),
        (
            "更多的人留在岛上",
            "推荐信是老师写的",
            "相关的人都已经走了",
            "热门的那几年，天天排队",
            "编辑推荐他去当守塔人",
            "喜欢这篇小说的人不多，他是一个",
            "大家都在看那只船，谁也不说话",
        ),
        (KINDS, WHATS, LISTS),
    ),
    "inline_related": Phrases(
        INLINE_RELATED,
        ("延伸阅读：岛上最后一位造船人", "▶相关新闻>白沙灯塔熄灯", "点击查看：一条船的六十年"),
        ("他延伸阅读的时间：每天半小时", "更多新闻从海上来", "推荐阅读"),
    ),
    "stamp": Phrases(
        STAMP,
        ("编辑于 2026-03-12 08:15", "最后更新于2025年7月1日", "发布于 2024/06/01"),
        ("编辑于是放下了笔", "他出生于 1931 年", "发表于《读城周刊》"),
    ),
    "contents": Phrases(
        CONTENTS,
        (
            "目录",
            "目　　录",
            "文章目录 [隐藏]",
            "本文大纲",
            "目次(移至侧边栏)",
            "Table of contents",
            "导读",
        ),
        ("目录上没有这条船", "大纲写了三年", "导读的是一位老师"),
    ),
    "section": Phrases(
        SECTION,
        _words(
            """
            用料 食材明细 用料明细 食材清单 食材 材料 主料 辅料 配料 调料 调味料 调味 佐料 酱料
            腌料 做法步骤 做法 步骤 作法 制作步骤 制作方法 烹饪步骤 烹饪方法 料理步骤 操作步骤
            小贴士 小撇步 小窍门 小技巧 注意事项 贴士 温馨提示 tips 参考文献
            参考资料 参考书目 参考来源 引用来源 内容简介 故事简介 剧情简介 注释 脚注 外部链接
            外部连结 参见 相关条目 前言 引言 序言 结语 结论 后记 总结 摘要 附录 尾声 写在最后
            职位描述 岗位职责 任职要求 任职资格 职位要求 岗位要求 薪资福利 福利待遇 工作地点
            译文及注释 译文 创作背景 赏析
            写在前面 编者按 番外 简介 番茄炒蛋的做法 小贴士（三条）： 本书的后记
            """
        ),
        (
            "做法有两种，都要用小火",
            "材料是从旧船上拆下来的",
            "他的总结只有一句话。",
            "番外的那条船没有名字",
            "工作地点在岛上，一年换一次班",
        ),
        (SECTIONS,),
    ),
    "caption": Phrases(
        CAPTION,
        (
            "▲白沙灯塔的楼梯",
            "图为守塔人的本子",
            "图1 船的剖面",
            "资料图",
            "示意图",
            "老人在补网 阿桂摄",
            "码头的早晨（图/白小满）",
            "（受访者供图）",
            "灯塔夜景 截图",
            "摄影/陈小满",
            "摄影：白小满",
            "△岸边的船",
            "photo by a friend",
        ),
        ("他摄影三十年", "供图书馆用的灯", "提供木料的是一个老人", "地图上没有这座岛"),
    ),
    "origin": Phrases(
        ORIGIN,
        ("以下文章来源于江边的早晨", "以下文章转载自 读城周刊"),
        ("以下文章是他写的", "文章来源于生活"),
    ),
    "labelled": Phrases(
        LABELLED,
        (
            "标签：造船",
            "关键词: 灯塔",
            "文章分类/岛上",
            "责编：白小满",
            "来源：江边网",
            "Tags: boats",
        ),
        ("来源不明的木料", "作者是一位老人", "时间过了三年"),
    ),
    "posted": Phrases(
        POSTED,
        (
            "3月12日 08:15 来自 手机",
            "昨天 来自网页",
            "发布于 2天前 江西",
            "IP属地：江西",
            "来自 木匠的船",
            "A12版：岛上",
            "大家都在搜：灯塔",
        ),
        ("来自岛上的老人说，那一年没有船，也没有灯，天黑得早", "第三版的书卖完了", "昨天他来了"),
    ),
    "certain_button": Phrases(
        CERTAIN_BUTTON,
        (
            "编辑",
            "[编辑]",
            "播报 编辑 锁定",
            "讨论 上传视频",
            "展开全文",
            "显示全部",
            "阅读全文",
            "查看大图",
            "点击图片放大",
            "念给你听",
            "read in english",
            "请点击下方按钮",
            "预览时标签不可点",
            "+12",
            "【编辑】",
        ),
        ("编辑部", "讨论那条船", "全文", "+12 度的早晨"),
    ),
    "bare_comments": Phrases(
        BARE_COMMENTS,
        ("评论", "留言", "发评论", "[发回复]", "网友", "读者留言", "comments", "回帖"),
        ("评论家", "读者", "留言条还在桌上"),
    ),
    "edit": Phrases(
        EDIT,
        ("编辑", "[编辑]", "播报 编辑", "【编辑】"),
        ("编辑的船", "播报员"),
    ),
}
"""By the names of the expressions."""
