"""Tells people's names from other short words."""

from __future__ import annotations

from itertools import takewhile

from reader.core.articles.prose import HAN, plain
from reader.core.pattern import Pattern

_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎"
    "鲁韦昌马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元顾孟黄"
    "穆萧尹姚邵汪祁毛禹狄米贝明臧计成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄江童颜郭"
    "梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓单洪包诸左石崔吉龚程邢"
    "裴陆荣翁荀甄曲封储靳段焦巴牧车侯全班秋仲宫宁仇栾甘厉祖武符刘景詹龙叶幸司黎薄印白蒲从索"
    "赖卓池乔胥能苍双闻党翟谭劳申冉桑桂濮牛寿边扈燕冀尚农温庄晏柴瞿阎慕连习艾容向古易慎戈廖耿"
    "匡文寇广欧利师巩聂敖冷辛那简饶曾关查荆游权盖桓公岳帅况肖涂佟付代闫展刑楚揭隋苟仝覃英郦鞠丰兰"
)
_COMPOUND = frozenset(
    [
        "欧阳",
        "太史",
        "端木",
        "上官",
        "司马",
        "东方",
        "独孤",
        "南宫",
        "夏侯",
        "诸葛",
        "尉迟",
        "皇甫",
        "公孙",
        "慕容",
        "令狐",
        "宇文",
        "长孙",
        "司徒",
    ]
)
_NOT_NAMES = Pattern(
    r"^(全文|全剧|全书|完结|于是|文章|图片|图文|上|下|中|江苏|江西|江南|安徽|宁夏|云南|广东|广西|海南|"
    r"成都|金华|温州|常州|石家庄|连云港|白天|方面|高清|安全|应该|向前|广告|简体|明天|时间|时评|关于|"
    r"文字|文图|利率|车祸|全国|成立|常见|能够|解放|解说|有|从|当|公司|公众|白话|古文|古诗|明清|宋代|"
    r"唐代|元代|汉代|师生|文学|华南|华北|华东|双语|英语|英文|法语|常用|计划|师傅|万元|左右|甘肃|高校|..[办部处室局]$)"
)
_NAME = Pattern(rf"{HAN}{{2,4}}|(?P<foreign>{HAN}{{2,5}}·{HAN}{{1,6}})")
_SEPARATOR = Pattern(r"[、,，;；/&|]")
_LATIN_WORD = Pattern(r"[A-Z][A-Za-z.'’-]*")
_ROLE_BEFORE = Pattern(
    rf"(?:本[报刊网台]|{HAN}{{2,6}}(?:[报社网台刊]|新闻|传媒))?(?:特约|见习|实习|首席|资深|驻{HAN}{{1,4}})?"
    r"(?:记者|通讯员|特派员|撰稿人|撰稿|主笔|评论员|作者|编辑)[:\s]*"
)
_OFFICE = Pattern(
    "大学|学院|研究|公司|教授|单位|记者|主任|院长|局长|主席|作家|专栏|博士|编辑|主编|律师|医生|医师|老师|教师|导演|协会"
    "|学者|专家|评论员|撰稿|摄影|主持|馆长|校长|总监|经理|创始人|工程师|分析师|委员|代表|中学|小学|医院|报社"
)
"""What says of somebody what they are, and where."""
_GLUED = Pattern(rf"{HAN}{{1,24}}(?:{_OFFICE.pattern})(?P<name>{HAN}{{2,4}})")
"""An office that runs into the name: 江城大学教授陆晚亭."""
_PLACE_BEHIND = Pattern(
    "(?:台北|新北|桃园|台中|台南|高雄|基隆|新竹|苗栗|彰化|南投|云林|嘉义|屏东|宜兰|花莲|台东|澎湖|金门|马祖"
    "|台湾|香港|澳门|北京|上海|广州|深圳|南京|杭州|武汉|重庆|天津|东京|首尔|纽约|伦敦|巴黎|华盛顿|新加坡)[市县]?$"
)
_REPORTS = Pattern(r"(?P<name>[^/]{2,4})/?[^/]{0,6}(?:报[导道]|摄影?|撰文|整理)")
"""The last of several reporters: 陆小满／综合报导."""
_ACCOUNT = Pattern(
    r"\s*[(（]\s*(?:微信|公众号|公眾號|微信号|微信號|账号|帳號)?\s*(?:ID|id|Id)?\s*[:：]\s*[\w-]+\s*[)）]\s*$"
)
_SHORTEST_TWICE = 3
_YEAR = Pattern(r"\(?(?:1[89]|20)\d\d年?\)?")
"""Beside a name, when the work was written."""
_LIFE = Pattern(
    r"\s*\((?:约|生于)?(?:1[5-9]|20)\d\d年?(?:\s*[-—–~]+\s*(?:(?:1[5-9]|20)\d\d年?)?)?\s*生?\s*\)"
)
"""Behind a name, the years of a life: 周敬山（1948—　）."""
_STAFF_NUMBER = Pattern(r"[_\s-]*[(（]?[A-Za-z]{1,3}\d{2,6}[)）]?$")


_ROLES_AMONG = Pattern(
    r"(?:^|(?<=[\s、,;/]))(?:本[报刊网台])?(?:特约|特派|见习|实习|全媒体|首席|资深|摄影|文字|驻站)?"
    r"(?:记者|通讯员|实习生|撰稿人?|评论员|主笔)\s+(?=\S)"
)
"""What people are, between names that blanks set apart: 记者 陆望潮 通讯员 白小满."""


def is_name(text: str) -> bool:
    """Whether ``text`` reads as a Chinese person's name: a surname and one or two characters.

    The surnames are those of the Hundred Family Surnames that are in use, with modern spellings.
    """
    word = plain(text)
    name = _NAME.fullmatch(word)
    if name is None or _NOT_NAMES.match(word):
        return False
    if name["foreign"]:
        return True
    has_compound = len(word) >= 3 and word[:2] in _COMPOUND
    return has_compound or (len(word) <= 3 and word[0] in _SURNAMES)


def split_names(text: str) -> tuple[str, ...]:
    """Return the names in a list such as 彭茜、薛育建, staff numbers taken off."""
    joined: list[str] = []
    for parts in map(str.split, _SEPARATOR.split(_without_roles(text))):
        run: list[str] = []
        for part in parts:
            # 王 芳: printers set names of two characters apart to the width of three.
            if run and len(part) == 1 and len(run[-1]) == 1:
                run[-1] += part
            # Demi Shore is one person.
            elif run and _LATIN_WORD.fullmatch(part) and _LATIN_WORD.fullmatch(run[-1].split()[-1]):
                run[-1] += f" {part}"
            else:
                run.append(part)
        joined += run
    names = (_STAFF_NUMBER.sub("", part) for part in joined if not _YEAR.fullmatch(part))
    return tuple(filter(None, names))


def _without_roles(text: str) -> str:
    """Return ``text`` with blanks for what people are and when they lived, which is no name."""
    line = plain(text)
    for role in reversed(list(_ROLES_AMONG.finditer(line))):
        text = text[: role.start()] + " " * len(role[0]) + text[role.end() :]
    for life in _LIFE.finditer(line):
        text = text[: life.start()] + " " * len(life[0]) + text[life.end() :]
    return text


def without_role(name: str) -> str:
    """Return names without what their owner is, where that stands before them: 记者周牧野."""
    line = plain(name)
    role = _ROLE_BEFORE.match(line)
    rest = name[role.end() :] if role else ""
    if rest and all(map(is_name, split_names(rest))):
        return rest
    glued = _GLUED.fullmatch(line)
    rest = name[glued.start("name") :] if glued else ""
    return rest if is_name(rest) else name


def without_place(name: str) -> str:
    """Return a reporter's name without the places of the report behind it: 石远舟台湾台北."""
    rest = name
    while place := _PLACE_BEHIND.search(plain(rest)):
        rest = rest[: place.start()]
    return rest if is_name(rest) else name


def reporter_in(word: str) -> str:
    """Return the name in a word of a list of reporters; empty when it is none."""
    if is_name(word):
        return word
    found = _REPORTS.fullmatch(plain(word))
    name = word[slice(*found.span("name"))] if found else ""
    return name if is_name(name) else ""


def _is_office(word: str) -> bool:
    """Whether ``word`` says what somebody is, and is no part of a sentence that does."""
    return _OFFICE.search(word) is not None and word[0] not in "系为是现"


def without_offices(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names that come before somebody's office: 方知远 of 方知远 河口大学教授."""
    people = tuple(takewhile(is_name, names))
    rest = names[len(people) :]
    is_office = people and rest and all(_is_office(plain(word)) for word in rest)
    return people if is_office else names


def told_once(value: str) -> str:
    """Return a name that a logo's words and the name beside it tell twice as it is told once.

    The account that stands behind it in brackets goes, as in 渡口（ID：dukou）.
    """
    value = _ACCOUNT.sub("", value)
    first, second = value[: len(value) // 2], value[(len(value) + 1) // 2 :]
    return first if len(first) >= _SHORTEST_TWICE and first == second else value
