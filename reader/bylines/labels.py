"""The vocabulary of bylines, as ``core.prose.plain`` writes it."""

from __future__ import annotations

import re

from reader.bylines.dates import HAN_DIGITS, PATTERN
from reader.core.articles.prose import HAN, any_of, plain
from reader.core.pattern import Pattern

_SOURCE = any_of(
    r"""(?:信息|文章|稿件|新闻|本文|内容|文|资料)?(?:来源|出处)(?:于|自)? 稿源 来自 转[载贴帖]?自
    原载 首发 发布(?=\s*:\s*[^\d\s今昨前刚])
    (?:发布|供稿|公[布告]|张贴|刊登|发文|印发|提供)(?:单位|机构|机关|部门|科室|处室)"""
)
_AUTHOR = any_of(
    r"""(?:采访)?(?:撰?文|文字)\s*[/.·&、+及与和]\s*(?:图片?|摄影|照片)
    (?:图片?|摄影|采访|照片)\s*[/.·&、+及与和]\s*(?:撰?文字?)
    采访撰[文稿] 发[文表帖][者人] 楼主(?=\s*:)
    本?[报网刊]?(?:特约|见习|实习)?记者 本文作者 原?作者 撰文[者人]? 撰[稿写][者人]? 采写 执笔
    主笔 文字
    文稿 (?:口述|文字)?整理[者人]? 口述[者人]? 编译 通讯员 作家 author text(?=\s*:)
    (?:(?:posted|written|published|words)\s+)?(?<![a-z])by 由(?=\s) 图文 文图
    文"""
)
_EDITOR = any_of(
    rf"{HAN}{{0,4}}?编\s*辑 责\s*编 主\s*编 小编 选稿 (?<![a-z])editors?(?=\s*:) edited\s+by"
)
_STAFF_ROLE = any_of(
    r"""(?:责任|文字|本文)?校\s*对 [一二三初复]?审(?:核|稿|校|读)?人? 编审 终审 统稿 文案 总?监制
    (?:发[布稿]|上传|投稿|张贴|公告|信息)[者人员] 签发 统筹 策划 制作 美编 排版 译者 翻译
    (?:文章|新闻|信息)?录入 值班主任 值班编委 总编辑 核稿 出品 运营
    版式 来稿 供稿人? 主播 实习生 校"""
)
_PICTURE_ROLE = any_of(
    """摄影师? 拍?摄 供图 [头题配封]图(?:来[自源])? 图片?(?:来[自源])? [制绘插]图 设计 视觉 视频
    剪[辑接] 海报 插[画图] 封面 (?:网页|页面|平面|版面|视觉|封面)设计 动画 后期 [录收]音 配音
    音频 字幕
    导播 漫画 图表"""
)
_COLON = r"(?:\s*[:/|✎✍·]\s*|(?<=author),\s*|(?<=\bby)\s+|(?<=由)\s+)"
_COUNTED = any_of(
    """阅读 浏览 点击 点阅 赞同 评论 人气 跟贴 参与 热度 收藏 点赞 分享 转发 字数 观看 访问 围观
    回复 回应 查看 推荐 喜欢 留言 在看 再看 赞 踩 (?:comment|view|read|like|share)s?(?![a-z])"""
)
_NUMBER = r"\d[\d,.]*\s*[万wk]?\+?\s*"
_COUNTER = (
    rf"(?:(?:已有|累计|参与|查看)?{_COUNTED}(?:数|量|次数|人数|人次|率)?\s*[:(]{{0,2}}\s*{_NUMBER}(?:[次人条个]|字(?![体号])|分(?!享))?\)?"
    rf"|{_NUMBER}[次人条]?{_COUNTED}[数量]?|{_COUNTED}(?:数|量|次数)\s*:(?=\s|$))"
)
_READING_TIME = (
    r"(?:\d{1,3}\s*min(?:ute)?s?\sread|\d{1,3}\s*分钟\s*\(阅读时间\)"
    r"|(?:预计|全文)?(?:阅读(?:时[间长])?)?(?:约|大约|需要?)?\s*:?\s*\d{1,3}\s*分钟(?:阅读)?)"
)
_DAY_FIRST = r"\d{1,2}/\d{1,2}/(?:19|20)\d\d(?:\s*-?\s*\d{1,2}:\d\d)?"
"""12/05/2023: no one can tell which of them is the month."""
_MINGUO_DATE = r"1\d{6}(?!\d)"
"""1110618: a day of the Republic's calendar, as Taiwan's agencies close an article with."""
_OTHER_CHAPTER = r"[上下]一[章回](?!\s*[:\w])|[上下]一[章回](?=作者\s*:)"
_EVENT = any_of(
    """(?:首次)?发布 发稿 发表 提交 发文 印发 更新 出版 刊[登载出] 登载 上[传架版线] 创[建作]
    建[立档] 编辑 添加
    [录收]入
    收录 首发 成文 生成 公[开布告] 张贴 撰写 修[改订]"""
)
_BUTTON = any_of(
    rf"""{_EVENT} 举报 检举 分享(?:到)? 打印 列印 收藏 关闭
    字[号体](?:放大|缩小|:?\s*[\[【(]?\s*(?:[大中小]\s*){{2,3}}|:?\s*a-\s*a?\s*a\+)?
    参与互动 我要(?:评论|分享|反馈|纠错) 评论 纠错 复制链接 扫一扫 手机看 微信 微博
    原创 转载 保存 转发 投稿 订阅 只看(?:[该此]?(?:作者|楼主)|他|她|ta) [倒正]序(?:浏览|看帖)?
    阅读模式 电梯直达 显示全部楼层 使用道具
    \+?关注 大\s*中\s*小 听新闻 播放 语音播报 用手机看 放大 缩小 a-\s*a\s*a\+"""
)
_DATE_LABEL = (
    rf"(?:(?:本文|文章|[此该](?:文|帖|[菜食]谱|作品|游记))?(?:最[后新近终](?:推荐文章)?)?(?:{_EVENT}?(?:时间|日期)|{_EVENT}?[于在](?!线)|{_EVENT}日|已于)"
    rf"|posted|published|(?:last\s+)?(?:updated|modified)|(?<![a-z])date(?=\s*:)|(?<![a-z])on(?=\s)|(?:最[后新近终])?(?:{_EVENT}(?=\s*:)|更新|发布|发表|编辑|修改))"
    r"(?:\s*(?:on|at|@))?\s*:?\s*"
    rf"(?=\D{{0,4}}(?:(?:19|20)\d\d|1[01]\d\D|\d{{1,2}}/\d)|[a-z]{{3,9}}\.?\s+\d|(?:中华)?(?:民国)?\s*[{HAN_DIGITS}]{{2,6}}年)"
)
_SHORT_SOURCE = "来源 稿源 出处"
_SHORT_PEOPLE = "作者 记者 责任编辑 编辑 责编 撰文 撰稿 采写 通讯员"
_MARK_BEHIND = r"\s*[:/|]"
LABELLED = Pattern(any_of(f"{_SHORT_SOURCE} {_SHORT_PEOPLE}") + _MARK_BEHIND)
"""A label with its mark, anywhere in a line, that a page's own words hardly hold."""
OPENS_WITH_TEXT_LABEL = r"\s*[\[【(]?\s*" + any_of(f"{_SHORT_PEOPLE} 文") + _MARK_BEHIND
"""How a line begins that says who wrote or edited the text, which no caption does."""
OPENS_WITH_LABEL = (
    r"\s*[(\[【]?\s*"
    + any_of(
        f"""{_SHORT_SOURCE} {_SHORT_PEOPLE} 文字 文 图 摄影 采访 校对 翻译 编译 本报记者 本刊记者
        新华社"""
    )
    + _MARK_BEHIND
)
"""How a line begins that is a byline or a credit, as part of a larger pattern."""
SOURCE_LABELLED = Pattern(any_of(_SHORT_SOURCE) + r"(?:于|自)?\s*[:/|]")
EDITORS_LABELLED = Pattern(r"\s*[\[【(]?\s*(?:责任编辑|责编|本文作者)\s*:")
"""So clear that it counts wherever it stands."""
_LEADING = Pattern(
    r"[\[【(]?\s*(?:(?:文章|稿件|新闻|信息)?"
    + any_of(f"{_SHORT_SOURCE} {_SHORT_PEOPLE} 文")
    + r")\s*[:/|]\s*"
)
STAMP_BEHIND = Pattern(rf"\s*{_EVENT}(?!\s*(?:[:于在]|时间|日期))")
UPDATED = Pattern(r"最[后新近终]|更新|修[改订]|updated")
CHANGED_BY = Pattern(r"最[后近]由.{1,24}$")
_OTHER_DATE = (
    r"(?:审[核阅]|复[核审]|核对|修[审回]|收稿|接受|录用|截[稿止至]|入库"
    r"|[施执]行|实施|生效|失效|有效期?至?|开始|结束"
    r"|起始|终止|判决|裁判|宣判|开庭|开标|活动|考试|面试|会议|演出|展览|展期|录制|拍摄|采访|出生)(?:时间|日期|日)?\s*[:于]?\s*"
    r"(?=(?:19|20)\d\d)"
)
"""A date of what was done to the article that is neither its publication nor a change."""
_FILE_LABEL = any_of(
    """[上下]一[章回] 索引号 发文字号 文号 信息分类 主题分类 公文种类 体裁 主题词 有效性 时效性
    作者单位 所属栏目 栏目 分类 标签 专[题栏辑] 版块"""
)
"""What offices file a notice under."""
OF_SOMETHING_ELSE = Pattern(
    any_of("地[点址] 主讲人? 主持人? 嘉宾 票价 费用 会场 场次 报名 参加 对象 出席 集合 人数")
    + r"\s*:"
    r"|[日\d]\s*(?:出生|生(?!效)|去世|逝世|病逝)|(?:出生|生)[于日年]|享年|籍贯"
)
"""Beside a date it says that the line tells of a meeting or a life, no matter its label."""
_ZONE = (
    r"(?:(?:北京|台北|香港|当地|美东)时间"
    r"|(?<![a-z])(?:hkt|cst|(?:gmt|utc)(?:\s?[+-]\d{1,2}(?::\d\d)?)?)(?![a-z]))"
)
_WEEKDAY = r"(?<!每)(?:星期|礼拜|周)[一二三四五六日天](?![\u4e00-\u9fff])"
_AGO = r"(?:刚刚|[今昨前]天\s*\d{1,2}:\d\d|\d{1,3}\s*(?:秒钟?|分钟|小时|天|周|个?月|年)[以之]?前)"
_LABEL = (
    rf"(?:(?P<source>{_SOURCE})|(?P<author>{_AUTHOR})|(?P<editor>{_EDITOR})"
    rf"|(?P<staff>{_STAFF_ROLE})|(?P<picture>{_PICTURE_ROLE})){_COLON}"
)
PIECE = Pattern(
    rf"(?P<blank>[\s|·,;、\[\]【】〔〕()<>«»←→\-–—▌▍■●◎※★☆▶►]+)|(?P<event>{_DATE_LABEL})|(?P<other>{_OTHER_DATE})|(?P<date>{PATTERN})"
    rf"|(?P<counter>{_COUNTER}|{_READING_TIME}|{_DAY_FIRST}|{_MINGUO_DATE}|{_OTHER_CHAPTER}|{_WEEKDAY}|{_AGO}|{_ZONE})|{_LABEL}|(?P<file>{_FILE_LABEL})\s*[:于]|(?P<button>{_BUTTON})(?![\w:])"
)
VALUE_END = Pattern(
    rf"\s{{2,}}|[|;∙•\]】)>]|(?=字[号体]:)|\s+(?=分享(?:到|至)?\s*:)|\s+(?=\d{{1,2}}:|{_BUTTON}(?![\w:]))|$"
)
NAME_VALUE_END = Pattern(r"[|;\]】)>。]|\s[·・]\s|\s+(?:in|on)\s|$")
OPENING = {")": "(", "]": "[", "】": "【"}
SENTENCE = Pattern(r"[。！？!?“”「」…]")
_BLANK_LABEL = Pattern(
    rf"^(\s*[(\[【]?(?:{_EDITOR}|{_STAFF_ROLE}|作者))\s(?=(?:{HAN}{{2,4}}(?:[、,\s]{HAN}{{2,4}})*|[a-z][a-z.]+(?:\s[a-z][a-z.]+){{1,2}})[)\]】]?\s*(?:$|\|))"
)
NO_NAME = Pattern(
    r"[系为是单]|.*(?:大学|学院|研究|公司|教授|单位)|(?:an?|the|this|using|your|its)\b"
)
OF_A_DYNASTY = Pattern(
    r"[\[(【〔]?(?:先秦|秦|[两东西]?汉|魏晋|三国|[东西]?晋|南北朝|[南北]朝|隋|唐|五代|[北南]?宋|辽|金|元|明|清|近现?代|现代|当代)"
    rf"(?:代?\s*[\])】〕]\s*:?|代\s*[:·]|[:·])\s*(?P<names>{HAN}{{2,4}})"
)
"""How pages of old poems name who wrote them: 〔唐〕王维, 唐代：王维."""
PROVINCE = (
    r"(?:北京|天津|上海|重庆|河[北南]|山[西东]|辽宁|吉林|黑龙江|江[苏西]|浙江|安徽|福建|湖[北南]|广[东西]"
    r"|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|宁夏|新疆|西藏|台湾|香港|澳门)(?:省|市|自治区)?"
)
"""From where an account wrote, as platforms print it behind its name or under the day."""
WHERE = Pattern(PROVINCE)
INSTITUTION = Pattern(
    rf"{HAN}{{2,18}}(?:大学|学院|学校|研究[院所]|公司|医院|[中小]学|幼儿园|中心|办公室|委员会|协会|学会|宣传部|[处科室部系会局])"
)
"""What offices name as the author of what they publish."""
OFFICE = Pattern(
    rf"{HAN}{{2,10}}(?:作者|作家|记者|撰稿人|评论员|研究员|教授|博士|编辑|主编)"
    rf"|{HAN}{{1,12}}(?:办|办公室|部|科|处|室|局|站|所|中心|委员?会|大学|学院|[中小]学|公司|支队|大队)"
)
"""What a name's owner is, and where: 专栏作者, 特约评论员, 党政办."""
ROLE = Pattern(any_of(f"{_EDITOR} {_AUTHOR} {_STAFF_ROLE} {_PICTURE_ROLE}"))
EDITOR = Pattern(_EDITOR)
AUTHOR = Pattern(_AUTHOR)
BAR = Pattern(r"[|/]")
ROLE_AND_NAMES = Pattern(
    rf"\s*(?P<role>{HAN}{{1,6}})\s*[|/:]\s*(?P<names>{HAN}{{2,4}}(?:[、,&]\s*{HAN}{{2,4}})*)(?=\s|$)"
)
"""编辑|周牧野"""
BUTTON_WORD = Pattern(rf"{_BUTTON}\W*$")
NOBODY = Pattern(
    any_of(r"(?:系统)?管理员 admin(?:istrator)? 佚名 未知 不详 无 网络 本站 原创 null")
)
REPORTER = Pattern(
    rf"(?:本[报刊网台社]|{HAN}{{2,6}}(?:[报网社台刊]|新闻|传媒|财经)|综合)?(?:特约|见习|实习|驻{HAN}{{1,4}}|特派|即时)?记者"
    rf"(?P<names>(?:{HAN}|[、·]){{2,20}}?)(?:/(?P<place>.*)|(?:综合|即时)?报[导道]|摄影?)?"
)
REPORTERS = Pattern(
    rf"(?:{HAN}{{2,6}}(?:[报网社台刊]|新闻)|本[报刊网台])?(?:特约|见习|实习|特派)?(?:记者|通讯员)"
)
"""What is set apart from the names behind it: 记者 何嘉树、温北."""
SIGNED = Pattern(rf"\s*[□■◎○●☆]\s*(?P<names>{HAN}{{1,4}}(?:[、\s]+{HAN}{{1,4}}){{0,4}})\s*")
"""How papers set an author's name below the title: □ 林小雨."""
OF_AN_EVENT = Pattern(r"[至到~][\d上下中晚]")
"""How the rest of a time begins that lasts: 下午2时至4时."""
ROLE_BESIDE_NAMES = Pattern(
    rf"\s*(?:(?P<author>{_AUTHOR})|(?P<editor>{_EDITOR}))\s+(?P<names>{HAN}{{2,4}}(?:[、,\s]+{HAN}{{2,4}}){{0,3}})\s*"
)
"""What a column of credits says in each line: 撰文　林小雨."""
ORIGINAL = Pattern(r"\s*原创\s+(?P<name>\S{2,8})\s+(?P<source>[^\s\d]{2,20})\s*")
"""What WeChat prints below a title: 原创 林小雨 渡口周刊."""
MEDIUM_AND_NAME = Pattern(
    rf"\s*(?P<source>{HAN}{{2,8}}(?:日报|晚报|早报|晨报|时报|周报|周刊|新闻|新闻网|新闻社|通讯社|电视台))\s+"
    rf"(?P<name>{HAN}{{2,4}})\s*"
)
"""西滨新闻 邱映雪, the only words of a line."""
WEAK_AUTHOR = Pattern("(?:口述|文字)?整理|口述|编译|文稿|主笔")
"""What heads a line of the text as well: 整理：把桌子擦干净."""
REPORTER_WORD = Pattern("记者|通讯员|撰稿人")
_OF_NAMES = (
    rf"(?P<names>{HAN}{{2,4}}(?:[、\s]+{HAN}{{1,4}}){{0,4}}?)(?:\s+发自\s*{HAN}{{2,8}}|\s*报[导道])?"
    r"(?:\s*(?:文\s*/\s*图|图\s*/\s*文|图文|文|图|摄影报[导道]|摄影?))?\s*[)\]】〕]?\s*"
)
REPORTER_OF = Pattern(rf"\s*[(\[【〔]?\s*{HAN}{{2,10}}(?:记者|通讯员|撰稿人)\s+{_OF_NAMES}")
"""The same of anybody: 深港长读记者 林小雨 发自河口. All must be names."""
REPORTER_LINE = Pattern(
    rf"\s*[(\[【〔□■◎○●☆]?\s*(?:{HAN}{{1,6}}(?:[报网社台刊]|新闻|传媒|财经|客户端))?(?:特约|见习|实习|驻{HAN}{{1,4}}|特派|全媒体|首席)?"
    rf"(?:记者|通讯员|撰稿人)\s+{_OF_NAMES}"
)
DESK_LINE = Pattern(
    rf"\s*[(\[【〔]?\s*{HAN}{{2,4}}(?:中心|组|部)\s*/\s*(?:记者)?(?P<names>{HAN}{{2,4}}(?:、{HAN}{{2,4}}){{0,3}})"
    r"\s*(?:综合|整理|编译|即时)?(?:报[导道]|整理|编译|撰文)\s*[)\]】〕]?\s*"
)
"""生活中心／林小雨報導: the desk and the reporter, as papers in Taiwan write."""
ORIGIN_LINE = Pattern(
    r"\s*[(\[【]?\s*(?P<from>(?:本文|文章|原文)(?:经?授权)?(?:转载自?|转自|来自|摘自|选自|原载于?|首发于?|刊于|刊载于|刊登[于在])\s*:?\s*)?"
    r"(?P<name>[^。,;!?()]{2,30}?)(?(from)|供稿)\s*[)\]】]?\s*"
)
ORIGIN_SENTENCE = Pattern(
    r"\s*[(\[【]?\s*(?:本文|文章|原文)(?:经?授权)?(?:转载自|转自|来自|首发于?|原载于?)\s*(?:微信)?(?:公众号|公号)?\s*[:]?\s*"
    r"[“\"《「]?(?P<name>[^。,;!?“”\"《》「」()]{2,24})[”\"》」]?\s*(?:\(id[^()]{0,24}\))?\s*,(?P<rest>[^。]{2,90})。?\s*[)\]】]?\s*"
)
"""本文来自公众号：渡口，作者：林小雨，编辑：……"""
CREDITED_AUTHOR = Pattern(r"(?:作者|撰文|文字?)\s*[:|/]\s*(?P<names>[^,。;|]{2,20})")
CREDITED_EDITOR = Pattern(r"(?:责任|责)?编辑?\s*[:|/]\s*(?P<names>[^,。;|]{2,20})")
CREDITED = Pattern(r"作者|编辑|授权|头图|题图|原标题")
NO_SOURCE = Pattern(any_of("原创 本站 本网 网络 互联网 未知 不详 转载 其他"))
"""What is named as a source and is none."""
BUTTON_BEHIND = Pattern(
    r"(?<=\S\S)(?:参与互动|我要(?:评论|分享|反馈|纠错)|[点查]看原文|打印本[页文]|复制链接"
    r"|字[号体].*)$"
)
"""A button that runs into the name beside it."""
PUBLISHED_IN = Pattern(
    r"(?:本文|文章|原文)?(?:原[载刊]于?|[载刊]于|发表[于在]|刊[登载][于在]|选自|摘自)\s*:?\s*《(?P<name>[^《》]{2,20})》"
    r"(?:\s*(?:19|20)\d\d年?)?(?:\s*[,第总]*\s*\d{1,4}\s*[期号卷辑]){0,2}"
)
"""发表于《渡口》2012年第4期, beside a name."""
FROM_LINE = Pattern(r"\s*(?:来自|来源)\s*(?P<name>[^\s。,;:!?]{2,16})\s*")
SOURCE_LABEL = Pattern(rf"^{_SOURCE}\s*[:：]?\s*")
NO_AUTHOR = Pattern(r"^[\W\d_]*$|@|^(?:admin|name|author|null|undefined)\b", re.IGNORECASE)
LOGIN = Pattern(r"[a-z0-9_.-]+")
PUBLISHER = Pattern(r"(?:[^\W_]|[-.·]){2,16}")
ACCOUNT = Pattern(r"[^\W_][\w.-]{1,11}")
MEDIUM = Pattern(
    any_of("报 网 社 台 刊 新闻 在线 客户端 周刊 杂志 频道 中心 传媒 财经 日报 时报 观察") + "$"
)
NAMES_MEDIUM = Pattern(rf"[《“\"「]|公众号|{MEDIUM.pattern}")
BARE_SOURCE = Pattern(r"(?:信息|文章|稿件)?来源(?P<name>\S{2,16})")
COUNTERS = Pattern(rf"\s*(?:{_COUNTER}[\s|,·]*)+")
"""A line of nothing but counters."""


def with_colon(line: str) -> str:
    """Return a plain line with the colon of the label that begins it, for a blank: (编辑 张三)."""
    label = _BLANK_LABEL.match(line)
    return f"{label[1]}:{line[label.end() :]}" if label else line


def without_label(text: str) -> str:
    """Return what a field says behind its label, 来源：, and a bracket before that."""
    found = _LEADING.match(plain(text))
    return text[found.end() :] if found else text
