"""Lines that ask the reader to press a link: to subscribe, to follow, to give, to buy."""

from __future__ import annotations

from itertools import islice

from reader.cleaning.lines import edges_of, iter_lines, remove_blocks
from reader.core.articles.prose import any_of, is_link, is_prose, plain
from reader.core.draft import Cleaned, Draft, DraftText
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.text import Mark

_LONGEST, _LONGEST_LINK = 110, 24
_LAST_BLOCKS = 4
_PRESSED = Pattern(
    any_of("""立即 马上 现在 即刻 点此 点我 点这 点击 按此 按我 戳 这里 here 此处 由此""")
    + "|"
    + any_of(
        """订阅 追踪 关注 加入 捐款 捐助 赞助 支持 购票 抢购 选购 注册 试读 试用 领取
        follow subscribe"""
    )
)
"""What the words of such a link say."""
_ACCOUNT = any_of(
    """facebook instagram threads telegram whatsapp youtube twitter
    (?<![a-z])(?:fb|ig|line|app)(?![a-z]) 脸书 粉丝[专团]?页?
    粉专 专页 频道 公众号 微博 电子报 newsletter 会员 播客 podcast 社群 订阅"""
)
_ASKED = Pattern(
    any_of(
        """请 欢迎 立即 马上 现在 即 快 按 点 戳 追踪 关注 加入 订阅 紧贴 留意 支持
        (?<![a-z])(?:like|follow|join)(?![a-z])"""
    )
)
_ASKS_FOR = Pattern(
    _ACCOUNT
    + r"|捐款|捐助|赞助|赞赏|月费|早鸟|优惠|免费|限时|好康|福利|折扣|\d\s*折|开卖|专享|抽奖|"
    + "支持(?:我们|本[站报刊网]|独立)|成为.{0,4}(?:会员|订户|之友)"
)
_SUPPORT = Pattern(
    r"(?:请|立即|马上|现在|点此|按此)?(?:支持|赞助|捐款|捐助|订阅|加入|成为)[^。,]{0,8}(?:我们|会员|订户|计划)?"
)
_TO_READER = Pattern(
    r"[你您].*我们|读者.*(?:支持|捐|订阅).*我们|我们.*(?:需要|靠|感谢).*(?:[你您]|读者)"
)
_OF_THE_TEXT = Pattern(
    r"附件|表格|申请|申报|查询|详见|报名表|名单|说明|通知|办理|登记|缴费|文件|原文|源码|文档"
    r"|款项|镇上|村里|活动|讲座|展览|演出|志愿|街坊|居民|村民|市民|[\d一二三四五六七八九十百千万两几]人|每(?:周|个?星期|[日天月])[^。]{0,8}[午点點]"
    r"|[”」]|[他她它](?!们的?(?:频道|专页))|记者|。.*[。!?].*。"
)
"""What a notice sends its reader to, and what a sentence of the text has."""


def linked_calls(draft: Draft) -> Cleaned:
    """Remove the lines at either end whose link asks for a subscription, a gift or a purchase."""
    edges = edges_of(draft).both
    ends = [b for b in draft.blocks if b.block_id in edges] + list(draft.blocks[-_LAST_BLOCKS:])
    prose = (line for line in iter_lines(draft.blocks) if is_prose(line.text))
    lines = (*iter_lines(ends), *islice(prose, 1))
    ids = {line.block_id for line in lines if _is_call(line)}
    ids |= {line.block_id for line in iter_lines(draft.blocks) if _asks_for_support(line)}
    return remove_blocks(
        draft,
        "promotion",
        translatable("Promotes an app, an account or other pages of the site."),
        ids,
    )


def _asks_for_support(line: DraftText) -> bool:
    """Whether a line says to its reader what the site lives on, and links to where to give."""
    text = line.text
    if not text.spans or len(text.text) > _LONGEST or "我" not in text.text:
        return False
    links = (plain(text.text[s.start : s.end]) for s in text.spans if s.mark is Mark.LINK)
    said = plain(text.text)
    return any(map(_SUPPORT.fullmatch, links)) and _TO_READER.search(said) is not None


def _is_call(line: DraftText) -> bool:
    text = line.text
    if not text.spans or len(text.text) > _LONGEST or is_link(text):
        return False
    links = [text.text[s.start : s.end] for s in text.spans if s.mark is Mark.LINK]
    if not links or any(len(link) > _LONGEST_LINK for link in links):
        return False
    said = plain(text.text)
    pressed = any(_PRESSED.search(link) or _ASKS_FOR.search(link) for link in map(plain, links))
    return (
        pressed
        and _ASKED.search(said) is not None
        and _ASKS_FOR.search(said) is not None
        and _OF_THE_TEXT.search(said) is None
    )
