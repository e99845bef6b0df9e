"""The words of pages around an article, as ``core.prose.plain`` writes them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from reader.core.articles.prose import any_of
from reader.core.pattern import Pattern
from reader.extraction.lines import page_words
from reader.extraction.lines.buttons import BUTTONS

_SIGNS = r"\s|·•・‧/\\>»›<«‹→←↑↓:,.;、。!?()\[\]【】「」《》*#+\-—–_~=&©®@'\"…❤♥♡★☆▲▼△▽◆■□●○✓✔✕×▶►"
_NUMBER = r"\d[\d,.:]*\s*(?:万|千|亿|w|k|m|%)?\+?"
_TIME = r"(?:刚刚|昨天|前天|今天|\d+\s*(?:秒|分钟|个?小时|小时|天|日|周|个?月|年)前?)"


def _longest_first(words: str) -> str:
    """Return a pattern for any of ``words``; the longest that fits is kept to.

    Those that begin with a letter are asked for only where one of them begins.
    """
    longest_first = sorted(words.split(), key=len, reverse=True)
    runs = groupby(longest_first, key=lambda word: word[0].isalpha() and word[1:2] not in {*"?*{|"})
    return any_of(
        " ".join(_by_letter(run) if is_plain else "|".join(run) for is_plain, run in runs)
    )


def _by_letter(words: Iterable[str]) -> str:
    """Return a pattern for the first that fits of ``words``, looked up by their first letters."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    any_word = "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in rests.items())
    return f"(?=[{''.join(rests)}])(?:{any_word})"


_WORDS = _longest_first(" ".join(row.words for row in BUTTONS))
_FURNITURE = Pattern(rf"(?>{_WORDS}|{_TIME}|{_NUMBER}|[{_SIGNS}]|次|人|个|条|则|页|共|第)+")
_HAS_WORD = Pattern(_WORDS)
_BUTTONS_FIRST = Pattern(rf"^(?>{_WORDS})(?>{_WORDS}|[{_SIGNS}])*")
_SECTION_OF_SITE = Pattern(
    "首页|主页|政治|社会|生活|国际|财经|娱乐|体育|运动|科技|科学|文化|艺文|观点|评论|两岸|地方|人物|美食|旅游"
    "|健康|教育|经济|商业|副刊|影音|视频|港闻|本地|中国|中港台|港澳台|全球|时事|专题|专栏|军事|汽车|房产|地产|时尚"
    "|影视|影剧|音乐|游戏|读书|历史|即时|要闻|食谱|市集|美国|台湾|香港|港澳|澳门|大陆|新加坡|东南亚|产业|管理|环境|职场|名人|人文|女人|男人|马经|副刊|专辑|新闻|热门|最新|专辑|图片|播客|投资|理财|产经|证券|社运|文艺|法国"
    "|北美|亚洲|欧洲|美洲|非洲|节目|关于|商城|活动|论坛|直播|更多|登[入录]|注册|搜[寻索]"
)
"""How menus call the parts of a site."""
_NO_MENU = Pattern(r"[,。!?;:、「」“”\"()]")
_SHORTEST_MENU, _LONGEST_MENU = 6, 60
"""Three words of two letters each are the fewest of which one is told."""
_FEW_OF, _MOST_OF = 0.4, 0.6
"""What share of a menu's letters names parts of a site: where many do, and where three."""
_LONG_WORD = 4
_FEWEST_GLUED = 3
"""Words of buttons that tell a line to be a menu, where they are half of it."""
AGO = Pattern(r"刚刚|\d+\s*(?:秒|分钟|个?小时|天|日|周|个?月|年)前")
_OF_ALL = Pattern(r"[(\[【]?\s*(\d{1,3})\s*/\s*(\d{1,3})\s*[)\]】]?")
"""Which of a gallery's pictures is seen: 1/9."""
_COUNTER = Pattern(
    rf"[{_SIGNS}]*(?:lv\.?\s*)?{_NUMBER}[{_SIGNS}]*|(?:(?:lv|gp|bp|exp)[.:]?\s*\d+\s*)+"
)

ADVERTISEMENT = page_words.ADVERTISEMENT.pattern
COMMENTS = page_words.COMMENTS.pattern
OTHER_POSTS = page_words.OTHER_POSTS.pattern
ENDING = page_words.ENDING.pattern
EDIT = Pattern(r"(?:编辑|播报|[\[【]编辑[\]】]|\s)+")
"""What encyclopedias put beside a heading."""
CERTAIN_BUTTON = Pattern(
    r"(?:编辑|播报|锁定|讨论|上传视频|[\[【]编辑[\]】]|\s)+|展开全文|显示全部|阅读全文|查看大图|点击图片放大|预览时标签不可点"
    r"|\+\d{1,2}|read in english|[念唸]给[你您]听|请?点[击选按][^,。]{0,4}按钮|[\[【]编辑[\]】]\s*"
)

BARE_COMMENTS = Pattern(
    rf"{page_words.TALK}|[\[【]?发{page_words.TALK}[\]】]?|网友|读者{page_words.TALK}"
)

KINDS = r"""相关 相似 类似 延伸 推荐 更多 往期 热门 热点 精彩 最新 近期 最近 同类 编辑 小编 本周
    本月 今日 今天 24小时 一周 周 月
    实时 即时 深度 独家 其他 其它 大家 人气 点击 最夯 最热 焦点 猜你 图片 图说 专题 精选 好文
    头条 随机 站内 频道 作者最新
    作者其他 作者的?其他 同作者 该作者 你可能 热 新 阅读"""
"""What a list of other articles is told to be made of."""
WHATS = r"""阅读 新闻 链接 连结 报导 报道 推荐 文章 专题 资讯 内容 话题 回顾 栏目 视频 影音 影片
    图集 图片 推文 热文 精选 好文 消息 公告
    标签 关键词 关键字 主题 搜索 搜寻 问题 分类 排行榜? 排行 榜单 热榜 点击榜 百科 词条 人物
    菜谱 食谱 文献 游记 攻略 目的地 商品 职位 岗位 房源
    试卷 试题 课件 教案 小说 帖子 日志 博文 文档 答案 作品 节目 书籍"""
"""What it is a list of."""
_KIND, _WHAT = any_of(KINDS), any_of(WHATS)
LISTS = rf"""{_KIND}(?:的|相关|热门|精彩|最新)?{_WHAT}(?:推荐|排行榜?|阅读)?
    热(?:门|点)?(?:排行|榜|搜|文|帖|评榜?) 点击(?:排行|榜)
    (?:新闻|阅读|文章|点击|周|月|日|人气)排行榜?
    看?更多[^,。:]{{0,8}}(?:资讯|新闻|文章|内容|报[导道]|故事|好文|推荐|食谱|话题)
    猜[你您](?:喜欢|想看|感兴趣|想搜) 大家(?:都在|正在|还)[看搜读聊].{{0,4}} [为给][你您]推荐
    [你您](?:也|还|或许)?可能也?(?:会|还)?(?:喜欢|感兴趣|想看|错过).{{0,6}}
    喜欢此内容的人还喜欢 喜欢这篇.{{0,8}}
    还想看 看了(?:本文|这篇|又看).{{0,10}} 其他人[也还都]在看 编辑精选 编辑推荐 小编推荐
    推荐给[您你] 推荐 阅读更多 更多 同场加映 猜你还?想.{{0,4}} 相关 此前报道 往期人物 往期精选
    往期精彩 往期
    related(?:\s(?:articles|posts|stories))?.{{0,10}} read\smore you\smay\s(?:also\s)?like
    recommended popular(?:\sposts)? trending 热搜 热词 专题推荐 延伸阅读 参考阅读 继续阅读
    你也许.{{0,6}} 读者推荐"""
"""How lists of other articles are headed."""
_RELATED = any_of(LISTS)
RELATED = Pattern(
    rf"[\[【(「{_SIGNS}]*{_RELATED}[\]】)」{_SIGNS}]*(?:more|更多|换一[批换]|全部|查看全部)?[\]】)」{_SIGNS}]*\d*"
)
INLINE_RELATED = Pattern(
    r"\W{0,3}(?:延伸|相关|推荐|更多|同场|往期|热门|点击)(?:阅读|新闻|报[导道]|文章|加映|回顾|推荐|链接|查看)\W{0,3}[:>|▶►]\s*\S.{2,60}"
)
"""A headline of another article behind its label."""
STAMP = Pattern(r"(?:最后)?(?:编辑|发布|发表|更新|修改)于\s*(?:19|20)\d\d.{0,40}")
"""The line that closes an answer of a site of questions."""
CONTENTS = Pattern(
    r"(?:文章|本文|内容|游记|本页|页面)?(?:目\s*录|目\s*次|大纲|导读|contents)"
    r"(?:\s*[\[(（【]?(?:隐藏|收起|展开|hide|移至侧边栏.{0,4})[\])）】]?)?|table of contents"
)
SECTIONS = r"""
    用料明细 用料 食材明细 食材清单 食材 材料 主料 辅料 配料 调料 调味料 调味 佐料 酱料 腌料
    做法步骤 做法 步骤 作法 制作步骤
    制作方法 烹饪步骤 烹饪方法 料理步骤 操作步骤 小贴士 小撇步 小窍门 小技巧 注意事项 贴士
    温馨提示 tips? 引用来源 内容简介 故事简介 剧情简介
    参考(?:文献|资料|书目|来源) 注释 脚注 外部链接 外部连结 参见 相关条目 前言 引言 序言 结语 结论
    职位描述 岗位职责 任职要求 任职资格 职位要求 岗位要求 薪资福利 福利待遇 工作地点
    译文及注释 译文 创作背景 赏析
    后记 总结 摘\s*要 附录 尾声 写在最后 写在前面 编者按 番外 简介"""
"""Parts of recipes, of encyclopedias, of offers of work and of long texts."""
_RECIPE = any_of(SECTIONS)
SECTION = Pattern(rf"(?:[^\s,。:]{{1,24}}的)?{_RECIPE}(?:\([^()]{{1,12}}\))?\s*:?")
"""Names of sections that say what follows them."""
CAPTION = Pattern(
    r"^\s*[\[(【]?\s*(?:▲|△|▼|◎|图(?:片)?\s*\d*\s*[:/ⓒ©]|图为|photo|资料图|示意图|图源|图\d|△)"
    + r"|(?:摄|摄于\s*[^,。]{2,12}|供图|提供|翻摄|资料照片?|截图|制图|[/|]\s*摄影|"
    + any_of("摄影[:/].{1,12} 图[:/].{1,12}")
    + r")\s*[)\]】]?[。.]?$"
)
"""How captions begin and end."""
ORIGIN = Pattern(r"以下文章(?:来源于|转载自).{2,40}")
"""How WeChat names the account that an article was taken from."""
LABELLED = Pattern(
    r"(?:文章|词条)?(?:标签|关键[字词]|分类|栏目|话题|tags?|专栏|来源|责编|编辑|作者|时间|点击|阅读)\s*[:/].*"
)


_DAY_OF_POST = (
    r"(?:(?:19|20)\d\d\s*[-./年]\s*)?\d{1,2}\s*[-./月]\s*\d{1,2}日?|昨天|前天|今天|刚刚"
    r"|\d+\s*(?:分钟|小时|天|周)前"
)
POSTED = Pattern(
    rf"(?:编辑于|发布于|发表于)?\s*(?:{_DAY_OF_POST})\s*(?:\d{{1,2}}:\d\d)?\s*来自\s*\S.{{0,20}}"
    rf"|(?:编辑|发布|发表)于\s*(?:{_DAY_OF_POST})?\s*(?:\d{{1,2}}:\d\d)?\s*[\u3400-\u9fff]{{2,4}}"
    r"|(?:发布|编辑|发表)于|(?:ip\s*属地|来自)\s*:?\s*\S{2,16}|第?\s*[a-d]?\d{1,3}\s*版\s*:?\s*\S{0,8}|大家都在搜\s*:.{0,24}"
)
"""From where, and with what, a post was sent; the page of a paper."""


def is_furniture(line: str) -> bool:
    """Whether a short line says nothing but buttons, counters and names of other sites."""
    if POSTED.fullmatch(line):
        return True
    return (
        len(line) <= 60
        and _FURNITURE.fullmatch(line) is not None
        and _HAS_WORD.search(line) is not None
    )


def is_glued(line: str) -> bool:
    """Whether a line is a menu whose words a browser copied without anything between them."""
    line = line.lstrip(":")
    if not _SHORTEST_MENU <= len(line) <= _LONGEST_MENU or _NO_MENU.search(line):
        return False
    found = [word for word in _HAS_WORD.findall(line) if len(word) > 1]
    if len(found) >= _FEWEST_GLUED and 2 * sum(map(len, found)) >= len(line):
        return True
    are_long = len(found) > 1 and min(map(len, found)) >= _LONG_WORD
    if are_long and 2 * sum(map(len, found)) >= len(line):
        return True
    named = _SECTION_OF_SITE.findall(line)
    share = sum(map(len, named)) / len(line)
    return share >= (_FEW_OF if len(named) > _FEWEST_GLUED else _MOST_OF) and (
        len(named) >= _FEWEST_GLUED
    )


def without_buttons(line: str) -> str:
    """Return a line without the buttons that it begins with."""
    return _BUTTONS_FIRST.sub("", line, count=1)


def is_number(line: str) -> bool:
    """Whether a line is a counter without a word, a time ago, or the level of an account."""
    if _COUNTER.fullmatch(line) or AGO.fullmatch(line):
        return True
    of_all = _OF_ALL.fullmatch(line) if "/" in line else None
    return of_all is not None and 0 < int(of_all[1]) <= int(of_all[2]) > 1
