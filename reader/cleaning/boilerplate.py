"""What sites print on every page: app promotion, disclaimers, copyright, advertisement marks."""

from __future__ import annotations

import re
from itertools import pairwise

from reader.cleaning.lines import (
    edge_lines_of,
    edges_of,
    is_set_as_heading,
    iter_lines,
    remove_blocks,
    remove_lines,
    short_text,
)
from reader.core.draft import Cleaned, Draft, DraftText
from reader.core.prose import any_of, is_link, plain
from reader.core.translatable import translatable

_LONGEST_PROMOTION = 90
_PROMOTION_REASON = translatable("Promotes an app, an account or other pages of the site.")
_PROMOTED = any_of(
    """app(?![a-z]) 应用(?:程序)? 客户端 公众(?:平台|帐号|账号|号) 微信号 订阅号 视频号
    粉丝(?:专页|团|页) 官方(?:微博|微信|账号|帐号|line) line(?:好友|@|官方|(?![a-z])) telegram 频道
    电子报 会员 newsletter youtube 脸书 facebook instagram 新闻网 专页 小程序
    (?:官方|旗舰)(?:店铺?|商城|网店)"""
)
_CALL = any_of(
    """下载 安装 打开 开启 加入 订阅 追踪 关注 点我 按我 搜索 点击 长按 立即 马上 锁定 按赞 续看
    follow(?![a-z])"""
)
_PROMOTION = re.compile(
    "|".join(
        (
            rf"^[^。]{{0,24}}{_CALL}[^。]{{0,24}}{_PROMOTED}",
            rf"{_PROMOTED}[^。]{{0,12}}(?:下载|点我|点击(?:下载|进入|关注)|二维码|按(?:我|赞))",
            r"不用抽.{0,6}不用抢|保证天天中奖",
            r"^[\[【(]?(?:点击|点我|点此|戳).{0,4}(?:下载|关注|查看更多|进入.{0,10}专题|投票|进入)",
            r"^[\[【(]?(?:点击|点我|点此|戳).{0,4}(?:观看视频|了解更多|这里|此处|链接)",
            r"^(?:微信)?公众号\s*[:(]",
            r"^进入[【\[「].{1,16}[】\]」].{0,6}(?:讨论|交流|查看|互动)$",
            r"^点击(?:下方|左下角|右下角|右上角|文末|上方)",
            r"^[➤►▶>*\s]*更多.{0,20}(?:请(?:关注|点击|查看|登录|浏览|见|上)|尽在|资讯|内容.{0,6}(?:关注|点击)|猛料)",
            r"^(?:欢迎|敬请)(?:关注|订阅|下载|扫码|投稿|转发)",
            r"^(?:打开|下载|进入|使用).{0,10}(?:app|客户端).{0,14}$",
            r"^(?:看更多.{0,20}|阅读原文|查看原文)$",
            rf"尽在.{{0,12}}{_PROMOTED}",
            r"^[(\[]?(?:本文来自|文章来自).{0,16}更多.{0,12}资讯",
            rf"{_PROMOTED}[^。]{{0,24}}(?:follow|追踪|按赞|搜[索寻])",
            r"都在.{0,8}app$",
        )
    )
)
_IMPERATIVE_PROMOTION = re.compile(
    r"^[\[【(▶►>]*"
    + any_of(
        """点我下载 按我下载 打开app 下载app 立即下载 点击下载 打开.{1,8}(?:app|客户端)
        下载.{1,12}(?:app|客户端)[^。?]{0,24}$ 点击.{0,10}(?:蓝字|关注) 欢迎(?:关注|订阅)
        (?:启动|开启|订阅)[^。,]{0,8}(?:推播|推送|通知)[^。]*$
        [^。]{0,12}app[^。]{0,24}请?立即更新
        支持[^。]{2,8},.{0,16}(?:小额|每月|定期)(?:赞助|捐款)
        喜欢(?:我的|本|这篇|这个)?(?:作品|文章)吗[?,][^。]{0,24}(?:支持|赞赏|赞助)
        .{0,8}有(?:instagram|telegram|facebook|line|youtube)[!,。]
        [^。]{0,24}?加入[^。]{0,10}(?:line|telegram)(?:@|官方|好友|频道|群)[^。]*$
        阅读原文$ 点击(?:进入|查看)(?:专题|更多) 请?继续往下阅读"""
    )
)
_REFERENCES = re.compile(
    any_of(
        """参考(?:文献|资料|来源|书目|注释)? 资料来源 (?:脚|附|备)?注(?:释|解|脚)?
        引用(?:文献|来源)? references? notes footnotes citations sources"""
    )
    + r"(?:\s*[\[(]编辑[\])])?"
)
_LONGEST_REFERENCES = 16
_ADVERTISED = re.compile(
    r"[\[【(]?(?P<label>广告|推广|赞助|sponsored|ad)(?P<colon>[\]】)]?\s*[:|·]|[\]】)])?"
)
_PLACEHOLDER = re.compile(
    r"[(\[【.…\-—–*·]*\s*"
    + any_of(
        r"""请?继续往下(?:阅读|看) 文章未完.* 广告后请继续.* 广告 推广 advertisement ad\b
        sponsored 赞助内容 (?:以下|下方|上方)(?:为|是)?广告 play\svideo 您的浏览器不支持.* video
        图片载入中.* 正在加载 加载中 载入中 视频加载中.* 轻触这里 收起全文 展开全文 展开 收起
        跳[过到].{1,12}(?:继续阅读|结尾|内容区?|正文) .{2,8}\s结尾
        显示图片 隐藏 点击查看大图 点击放大 点击图片.{0,8} 点图放大.* 查看大图 查看原图 保存图片
        end"""
    )
    + r"\s*[)\]】.…\-—–*·]*"
)
_DISCLAIMER = re.compile(
    r"^[\[【(*※\-—]*\s*(?:(?:本[网站平台]+|网站|平台)?(?:免责|版权|特别|郑重|重要|法律|风险)?(?:声明|提示|说明)"
    r"|notice|disclaimer)\s*[\]】)]?\s*[:>\]】]"
)
# 着作权 is how ``plain`` reads 著作權.
_DISCLAIMER_WORDS = re.compile(
    any_of(
        """版权 转载 观点 立场 责任 侵权 参考 自媒体 授权 着作权 投资 属实 真实性 删除 联系我们
        platform network copyright 信息发布"""
    )
)
_ARTICLE = any_of("以上 上述 文中 本(?:内容|[文站网]) 该文 文章")
_DISCLAIMER_SENTENCE = re.compile(
    r"^[\[【(*※\-—◎]*\s*"
    + any_of(
        rf"""{_ARTICLE}[^。]{{0,12}}(?:仅代表|只代表|不代表|仅供参考|仅为)
        {_ARTICLE}.{{0,10}}(?:观点|立场|版权).{{0,16}}(?:作者|本人|所有|无关)
        本文[系为].{{0,12}}(?:独家|原创)(?:稿件|文章|作品|内容|报道)
        [^。]{{0,24}}?[未非]经.{{0,14}}(?:授权|许可|同意|允许).{{0,24}}(?:转载|使用|复制|刊登|摘编|发布|引用|镜像|传播)
        转载(?:请|须|需|必须|本文) (?:如需|欢迎|谢绝|禁止|不得).{{0,4}}转载
        版权(?:所有|归|为|属) 着作权 all\srights\sreserved
        本文.{{0,8}}(?:授权|同意).{{0,8}}(?:转载|刊登|发布)
        本(?:网站|站|网|平台)(?:.{{0,14}}(?:转载|来源|版权|保留)|所.{{0,6}}(?:内容|信息))
        .{{0,16}}(?:本人|作者)(?:授权|同意).{{0,8}}(?:发布|刊登|转载|发表)
        [如若].{{0,12}}(?:侵权|侵犯|版权).{{0,20}}(?:联系|删除|告知)
        图片?(?:来[自源]|均?来?自?于?)?于?网络.{{0,12}}(?:侵|删|联系)
        ©\s*(?:19|20)\d\d.{{24}} .{{0,6}}(?:一秒|请)记住.{{0,8}}(?:本站|网址|域名|地址)
        手机(?:版|用户).{{0,12}}(?:网址|访问|阅读)[:.,]
        .{{0,30}}(?:侵权|侵删|即删|立删)\b.{{0,10}}$ 内容.{{0,8}}不代表.{{0,16}}(?:立场|观点)"""
    )
)
_LONGEST_DISCLAIMER = 320
_OPENING = 32
_LAST_BLOCKS = 4
"""What is looked at as the article's end even where it reads as prose."""
_COPYRIGHT = re.compile(
    any_of(
        r"""© \(c\)\s*(?:19|20)\d\d \bcc\sby\b 知识共享 copyright all\srights\sreserved
        [京沪粤浙苏川渝津鄂湘闽皖]icp(?:备|证) .公网安备 网络视听许可 增值电信业务"""
    )
)
_LONGEST_COPYRIGHT = 200
_NOTICE = re.compile(
    any_of(
        """(?:(?:1925|1995|1980)(?!年)|0800-?788-?995|生命线|安心专线|张老师).{0,40}(?:专线|求助|拨打|协助|防治|热线|电话)
        .{0,40}(?:拨打|专线|求助|防治|洽).{0,24}(?:(?:1925|1995|1980)(?!年)|0800-?788-?995|生命线|张老师)
        [※★☆◎]+.{0,14}(?:提醒|关心|叮咛|呼吁)(?:您|你|大家|读者|民众)
        .{0,12}(?:饮酒过量|未满(?:18|十八)岁.{0,8}饮酒|禁止酒驾|酒后不开车|吸[烟菸]有害健康)"""
    )
)
_PAYWALL = re.compile(
    r"^(?:请|您|你|想|本文|本篇|登[入录]|订阅|加入|成为|购买|开通|付费|立即|剩余|已|仅限|以下)[^。]{0,24}"
    + any_of(
        """(?:付费|订阅|会员|订户|vip|登[入录]|购买)[^。]{0,16}(?:全文|完整|解锁|无限|畅[读看]|寻找|找寻|尽享|专[享属])
        (?:全文|完整内容|剩余)[^。]{0,16}(?:付费|订阅|会员|订户|登[入录]|购买|未读)
        后?(?:阅读|查看|继续看)(?:全文|完整).{0,4}$ 查询时效"""
    )
)
_TAGS = re.compile(
    r"(?:#[^\s#]{1,16}\s*){2,}$|[\[【#]?\s*(?:文章|本文|全站|个人)?(?:标签|关键[词字]|tags?|keywords?|分类|话题)\s*[\]】]?\s*:"
)
_CONTACT = re.compile(
    r"投稿请?.{0,4}:|.{0,8}?[爆报]料\s*:\s*[\d+(]|.{0,8}?(?:投稿|[爆报]料|新闻|商务|广告|合作|读者).{0,6}(?:邮箱|信箱|热线|电话|微信|qq|合作)\s*:"
)


def promotions(draft: Draft) -> Cleaned:
    """Remove lines that promote an app, an account or a club.

    Between the paragraphs only what is an order or a link counts, for an article may tell of apps.
    """
    edge_lines = edge_lines_of(draft)

    def is_promotion(line: DraftText) -> bool:
        text = short_text(line, _LONGEST_PROMOTION)
        if _IMPERATIVE_PROMOTION.search(text) or _is_labelled_link(line, text):
            return True
        at_edge = line.block_id in edge_lines or is_link(line.text)
        return at_edge and _PROMOTION.search(text) is not None

    return remove_lines(
        draft,
        "promotion",
        _PROMOTION_REASON,
        is_promotion,
    )


def _is_labelled_link(line: DraftText, text: str) -> bool:
    """Whether a line is a link that is called an advertisement, in a label set apart."""
    label = _ADVERTISED.match(text)
    if label is None or not is_link(line.text):
        return False
    is_set_apart = any((s.start, s.end) == label.span("label") for s in line.text.spans)
    return is_set_apart or bool(label["colon"])


def placeholders(draft: Draft) -> Cleaned:
    """Remove the marks of advertisements, players and pictures that were to be loaded."""
    return remove_lines(
        draft,
        "placeholder",
        translatable("Marks the place of an advertisement, a player or a button."),
        lambda line: _PLACEHOLDER.fullmatch(short_text(line, 40)) is not None,
    )


def disclaimers(draft: Draft) -> Cleaned:
    """Remove disclaimers and terms of reprinting: labelled ones anywhere, others at the edges."""
    edges = edges_of(draft).both
    last_blocks = {b.block_id for b in iter_lines(draft.blocks[-_LAST_BLOCKS:])}
    edge_lines = {b.block_id for b in iter_lines(b for b in draft.blocks if b.block_id in edges)}

    def is_disclaimer(line: DraftText) -> bool:
        whole = line.text.text.strip()
        if len(whole) > _LONGEST_DISCLAIMER:
            return False
        opening = plain(whole[:_OPENING])
        if _DISCLAIMER.match(opening) and _DISCLAIMER_WORDS.search(plain(whole)):
            return True
        at_end = line.block_id in edge_lines or line.block_id in last_blocks
        return at_end and _DISCLAIMER_SENTENCE.match(plain(whole)) is not None

    return remove_lines(
        draft,
        "disclaimer",
        translatable("A disclaimer or terms of reprinting, the same on all pages of the site."),
        is_disclaimer,
    )


def tag_lines(draft: Draft) -> Cleaned:
    """Remove the tags that a page lists after its article."""
    return remove_lines(
        draft,
        "tags",
        translatable("The tags under which the site files the article."),
        lambda line: _TAGS.match(short_text(line, _LONGEST_PROMOTION)) is not None,
        within=edges_of(draft).foot,
    )


def empty_references(draft: Draft) -> Cleaned:
    """Remove the headings of references, 参考文献 and its kin, that have no references below."""
    ids = {
        block.block_id
        for block, below in pairwise((*draft.blocks, None))
        if isinstance(block, DraftText)
        and is_set_as_heading(block)
        and _REFERENCES.fullmatch(short_text(block, _LONGEST_REFERENCES))
        and (below is None or (isinstance(below, DraftText) and is_set_as_heading(below)))
    }
    return remove_blocks(
        draft,
        "reference_apparatus",
        translatable("An encyclopedia's references, tables of contents and edit links."),
        ids,
    )


def contact_lines(draft: Draft) -> Cleaned:
    """Remove the site's own hotlines and mail addresses after the article."""
    return remove_lines(
        draft,
        "contact",
        translatable("How to reach the site, the same on all of its pages."),
        lambda line: _CONTACT.match(short_text(line, _LONGEST_PROMOTION)) is not None,
        within=edges_of(draft).foot,
    )


def public_notices(draft: Draft) -> Cleaned:
    """Remove the notices on suicide, drink and tobacco that sites must put under such articles."""
    return remove_lines(
        draft,
        "public_notice",
        translatable("A public notice that the site puts under all articles of this kind."),
        lambda line: _NOTICE.search(short_text(line, _LONGEST_COPYRIGHT)) is not None,
        within=edges_of(draft).foot | {block.block_id for block in draft.blocks[-_LAST_BLOCKS:]},
    )


def paywalls(draft: Draft) -> Cleaned:
    """Remove the notice that the rest of the article is for subscribers."""
    return remove_lines(
        draft,
        "promotion",
        _PROMOTION_REASON,
        lambda line: _PAYWALL.match(short_text(line, _LONGEST_PROMOTION)) is not None,
        within=edges_of(draft).foot | {block.block_id for block in draft.blocks[-_LAST_BLOCKS:]},
    )


def copyright_lines(draft: Draft) -> Cleaned:
    """Remove copyright marks and licence numbers at the page's edges."""
    return remove_lines(
        draft,
        "copyright",
        translatable("The site's copyright line."),
        lambda line: _COPYRIGHT.search(short_text(line, _LONGEST_COPYRIGHT)) is not None,
        within=edges_of(draft).both,
    )
