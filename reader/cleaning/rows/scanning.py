"""What asks the reader to scan a code of the page, or to share the page."""

from __future__ import annotations

from reader.cleaning.line_rules import LineRule, Place
from reader.core.messages.translatable import translatable

_SCAN = r"""(?:扫一扫|扫描|扫码|长按|识别|猛戳).{0,14}(?:二维码|码|关注|下载|加入|图片|手机)
扫.{0,6}码 二维码.{0,8}(?:关注|下载|分享|加入|订阅|扫)"""
_SCANNED = "关注|下载|分享|加入|订阅|公众号|客户端|朋友圈|好友|app|获取|手机(?:浏览|阅读|看)|打开|入群|领取"
TELLS_HOW = (
    r"^(?!.*(?:关注|订阅|加群|入群|进群|社群|福利|优惠|客服|抽奖|免费|更多|好友|公众号|领取|本网|我们))"
    r".*(?:可以|可将|即可|就能|便可|按提示|输入|选择|选[“「]|设置|绑定|出示|填写|提交|弹出|切换|资料页|点选|点开|[左右][上下]角).*。$"
)
"""A sentence of instructions, which asks for nothing: 长按二维码可以保存到相册。"""
_TELLS_OF = r"[让叫][我他她](?!们)|[,，][我他她](?!们)|替[他她我]|[贴写印]着[“「『]"
"""What a story has: 客服让我扫码，我没有扫."""
_SCAN_REASON = translatable("Belongs to a QR code of the page.")

EARLY: tuple[LineRule, ...] = (
    LineRule(
        "share_sentence",
        translatable("Asks the reader to share the page."),
        Place.ANYWHERE,
        64,
        keeps_prose=True,
        phrases=r"""(?:(?:欢迎|请|点击|快来?|觉得不错|喜欢(?:本文|这篇文章)|把(?:本文|文章)|一键|右上角)[,!\s]?)*分享(?:让更多人看到|给更多人|给朋友|给好友|到朋友圈|文章到|至朋友圈|至好友|此文|这篇文章|本文)[^,。]{0,12}[。!~]*$
        用?微信(?:扫一扫|扫码二维码|扫描).{0,16}(?:分享|朋友圈|好友|关注) 微信里点.{0,4}发现
        点(?:个|一下|击右下角).{0,2}(?:在看|赞) [看赞]完.{0,4}分享 转发(?:给|到)(?:更多|朋友圈|好友)
        点(?:分享|收藏|在看|点赞)$ 喜欢(?:本文|这篇文章)(?:吗|.{0,6}(?:按赞|点赞|分享|关注|点个))""",
        removed=(
            "分享讓更多人看到",
            "欢迎分享本文给朋友",
            "用微信扫码二维码分享至好友和朋友圈",
            "微信扫一扫：分享",
            "微信里点“发现”，扫一下",
            "点个在看吧",
            "看完记得分享",
            "转发给更多人",
            "点收藏",
            "喜歡這篇文章嗎？請作者喝杯咖啡",
        ),
        kept=(
            "她把面包分享给朋友",
            "他分享了一个故事。",
            "分享会上他讲了造船的事。",
            "分享到朋友圈，已经成了吃饭之前的第一件事。",
            "微信扫码登录，不用填手机号",
        ),
    ),
    LineRule(
        "scan_line",
        _SCAN_REASON,
        Place.BOTH_ENDS,
        64,
        is_within=True,
        is_of_a_block=True,
        keeps_prose=True,
        but="^[“「『他她我]|[”」』].{0,2}[说道问]|"
        + _TELLS_OF
        + "|登录|支付|付款|乘车|点餐|不用扫|扫码也|"
        + TELLS_HOW,
        phrases=_SCAN,
        removed=("扫描二维码关注", "長按識別二維碼", "扫上面的码", "二维码：加入读者群"),
        kept=(
            "扫地僧下载了一本书",
            "工人们扫除船板上的木屑。",
            "“扫码付款就行，零钱也收。”她说。",
            "这是一家不用扫码也能下单的店",
            "她把二维码贴在船上，扫一扫就能听号子。",
            "长按二维码可以保存到相册，上船时出示即可，不需要打印。",
        ),
    ),
    LineRule(
        "scan_line",
        _SCAN_REASON,
        Place.ANYWHERE,
        64,
        is_within=True,
        phrases=_SCAN,
        also=_SCANNED,
        but="。|登录|支付|付款|乘车|点餐|" + _TELLS_OF,
        removed=(
            "扫码下载河口网客户端",
            "掃一掃，手機閱讀",
            "扫上面的码，关注我们",
            "二维码：加入读者群",
        ),
        kept=("他请我扫描船底的二维码付款。", "微信扫码登录后可以分享船票"),
    ),
)
"""Many are prose by their length and hide where the article ends."""
