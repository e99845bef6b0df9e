"""Signs that what was saved is not all of an article, or not the article at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reader.core.article import Article
from reader.core.articles.walk import iter_texts
from reader.core.messages.notices import Notice, NoticeKind
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern

_LONGEST_CHECK = 500
"""Characters; a page that asks its visitor for something says no more."""
_CHECK = Pattern(
    r"环境异常|環境異常|(?:完成|进行|進行|通过|通過|安全|人机|人機|滑动|滑動|滑块|滑塊|图形|圖形)[^。\n]{0,6}"
    r"(?:验证|驗證)(?!码登录)|(?:拖动|拖動|滑动|滑動|按住)[^。\n]{0,6}(?:滑块|滑塊)|(?:点击|點擊|請點)[^。\n]{0,8}"
    r"(?:按钮|按鈕)[^。\n]{0,4}(?:验证|驗證)|不是(?:机器人|機器人)|访问(?:过于|太)?频繁|訪問(?:過於|太)?頻繁"
    r"|正在(?:进行|進行)?(?:安全)?(?:验证|驗證|检查|檢查|确认|確認)(?:您|你|连接|連線|浏览器|瀏覽器)"
    r"|(?:您|你)(?:是否)?(?:是|为|為)(?:真人|人类|人類)|快速(?:验证|驗證)|安全(?:检查|檢查)中"
    r"|(?:网络|網路)(?:环境|環境)(?:存在)?(?:异常|異常)|[您你]的\s*(?:(?i:IP)|网络|網路|连接|連線)[^。\n]{0,8}(?:异常|異常)"
    r"|(?:请|請)(?:输入|輸入)[图圖下][^。\n]{0,6}(?:验证码|驗證碼|字符|文字)"
    r"|异常(?:流量|访问|请求)|異常(?:流量|訪問|請求)|请求被拦截|訪問被攔截|访问被(?:拦截|阻断|拒绝)"
    r"|(?i:\bcaptcha\b|visitor system"
    r"|(?:verify|verifying|confirm) (?:that )?you(?:'| a)re (?:a )?human"
    r"|complete the security check|you have been blocked|pardon our interruption"
    r"|are you (?:a )?(?:human|robot)"
    r"|checking (?:if the site connection is secure|your browser)|just a moment\.\.\."
    r"|unusual traffic from your|enable javascript and cookies to continue|ddos protection by)"
)
_PRIVATE_USE = Pattern("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_FEWEST_UNKNOWN = 3
_SHOWN = 12


def unsaved_notices(article: Article) -> Iterator[Notice]:
    """Yield what the reader is to be told of what the file does not have."""
    words = "\n".join((article.metadata.title, *(text.text for _, text in iter_texts(article))))
    if is_check(words):
        yield Notice(
            NoticeKind.CHECK_PAGE,
            translatable(
                "What was saved is the page with which the site asks whether a person is visiting "
                "it; the article itself was never saved. Open it in a browser, pass the check, and "
                "save it again."
            ),
        )
    unknown = Counter(_PRIVATE_USE.findall(words))
    if sum(unknown.values()) >= _FEWEST_UNKNOWN:
        codes = ", ".join(f"U+{ord(char):04X}" for char, _ in unknown.most_common(_SHOWN))
        yield Notice(
            NoticeKind.OWN_FONT,
            translatable(
                "{count} characters of this page are known only to a font of its own and cannot be "
                "read or converted: {codes}. Look them up on the page in a browser."
            ),
            (("count", str(sum(unknown.values()))), ("codes", codes)),
        )


def is_check(words: str) -> bool:
    """Whether so few words are those of a page that asks its visitor to prove something."""
    return len("".join(words.split())) <= _LONGEST_CHECK and _CHECK.search(words) is not None
