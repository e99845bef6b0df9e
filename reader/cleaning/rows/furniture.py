"""What the page has around every article: buttons, pagers, marks of advertisements, counters."""

from __future__ import annotations

from reader.cleaning.line_rules import LineRule, Place
from reader.core.messages.translatable import translatable

_SIZE = r"(?:[特超]?[大中小]|标准|默认)"
_BUTTON = (
    "(?:打印(?:本[页稿文]|此[页文]|文章)?|友善列印|列印|关闭(?:窗口|本页)?|关窗|收藏(?:本[页文])?|加入收藏"
    "|复制(?:链接|网址|本文)?|播报|听新闻|语音播报|全文朗读|朗读|阅读模式|放大|缩小|电子报|责任纠错|纠错|投稿"
    "|我要(?:纠错|评论|留言)|举报|检举|反馈|收听|简体|繁体|手机版|网页版|高?清?(?:图集|组图)|发表评论"
    "|(?:告诉|推荐给|发送给)好友|登录|注册|订阅|返回(?:上一[页级])?|回上一页|编辑|刷新|分享(?:到|至)?:?"
    r"|\+?\s*加入(?:追踪|关注)"
    r"|字[号体级](?:大小)?:?(?:\s*[大中小]){0,3})"
)
_BETWEEN = r"[\]】)\[【(|/,\s]*+"
_PAGE_WORD = (
    r"(?:[上下首末尾前后]一?页|最后一?页|共\s*\d+\s*页|第\s*\d+\s*页|跳转?[至到]|在本页阅读全文"
    "|全文阅读|余下全文|阅读全文|显示全文)"
)
_COMMENTS = translatable("Belongs to the page's comments.")

EARLY: tuple[LineRule, ...] = (
    LineRule(
        "font_size_buttons",
        translatable("A button of the page that changes the size of its letters."),
        Place.ANYWHERE,
        24,
        is_whole=True,
        phrases=rf"""选?择?(?:字号|字级|字体(?:大小)?|文字大小)\s*:?\s*(?:[\[【(]?(?:{_SIZE}|a?[+\-]|a)[\]】)]?[\s|]*)*
        {_SIZE}(?:字号|字体|字)(?:\s*[|/]?\s*{_SIZE}(?:字号|字体|字))*
        [大中小](?:\s*[|/]?\s*[大中小]){{1,2}} a-\s*\|?\s*(?:a\s*)?a\+ a\+\s*\|?\s*(?:a\s*)?a-""",
        removed=("字号：大 中 小", "【字体：大 中 小】", "小字號", "大 中 小", "A- A+", "A+ A-"),
        kept=("小字號的告示貼在門上", "字号越大，越费纸", "大中小学都放假了", "大", "字体的历史"),
    ),
    LineRule(
        "back_link",
        translatable("A link back to the top of the page or to the site's other pages."),
        Place.ANYWHERE,
        20,
        is_whole=True,
        phrases=r"""(?:返回|回到?|去)(?:顶部|页首|页面顶部|最顶|头条|首页|主页|列表|上一?[页级]|频道首页|频道|.{2,4}首页|.{2,4}[,、]?\s*查看更多)
        (?:back|return|go)?\s*to\s*top top""",
        removed=("返回頂部", "回到頂部 ↑", "[返回首页]", "返回列表", "Back to top", "Top"),
        kept=("返回", "他決定返回頂部的小屋", "返回部队的第三天", "回到家乡"),
    ),
    LineRule(
        "code_buttons",
        translatable("Line numbers and buttons beside a piece of code."),
        Place.ANYWHERE,
        40,
        is_whole=True,
        phrases=r"""(?:[a-z+#]{1,12}\s*代码\s*)?(?:(?:复制|收藏|运行|拷贝)代码\s*){1,2}(?:代码如下:?)?
        (?:[a-z+#]{1,12}\]?\s+)?view\s*plain(?:\s*copy)?(?:\s*to\s*clipboard)?(?:\s*print)?\??
        copy\s+code 代码解读\s*复制代码""",
        removed=(
            "Java代码 复制代码",
            "复制代码 代码如下:",
            "[java] view plain copy",
            "Copy code",
            "代码解读复制代码",
        ),
        kept=("代码如下：", "复制代码到本地再运行", "Java代码", "view plain text files"),
    ),
    LineRule(
        "pager",
        translatable("Links to the other pages of this article."),
        Place.ANYWHERE,
        80,
        is_whole=True,
        phrases=rf"(?:(?>{_PAGE_WORD}|[\[【(]?\d{{1,3}}(?!\d)[\]】)]?|\.\.\.|…|[<>«»‹›|/,→←])\s*)+",
        also=rf"{_PAGE_WORD}|[\[【]\d{{1,3}}[\]】]\s*[\[【]\d{{1,3}}[\]】]",
        removed=(
            "【1】【2】【3】",
            "上一頁 1 2 3 下一頁",
            "1 2 3 4 下一页 尾页",
            "共4页",
            "余下全文",
        ),
        kept=("1 2 3 4 5", "1", "【1】", "第三页写着他的名字", "12 5 8", "下一页写什么"),
    ),
)
"""Before the bylines, which would take 小字號 beside a date for a part of theirs."""

MIDDLE: tuple[LineRule, ...] = (
    LineRule(
        "other_articles",
        translatable("A link to the article before or after this one."),
        Place.FOOT,
        80,
        links_anywhere=True,
        phrases=r"""(?:阅读下一篇(?:文章|新闻)?|[上下前后]一?(?:\s?/\s?[下后]一?)?[篇则条章](?:文章|新闻|博文|日志)?|继续阅读|(?:previous|next)(?:\s(?:post|article))?)(?:\s*[:>»\]】)|→].*$|\s*$|(?<![a-z])\s+\S.*$)""",
        removed=(
            "上一篇：河边的渡口",
            "下一篇：没有了",
            "上一則",
            "上 / 下一篇新聞",
            "阅读下一篇 渡口",
            "上一篇文章：河边的渡口",
            "Next post: boats",
        ),
        kept=(
            "下一篇文章他打算写渡口",
            "上一章讲的是造船的木料",
            "NexT 特别感谢造船的人",
        ),
    ),
    LineRule(
        "placeholder",
        translatable("Marks the place of an advertisement, a player or a button."),
        Place.ANYWHERE,
        40,
        is_whole=True,
        phrases=r"""(?:广告[\]】)/|\s]*)?(?:请)?继续往下(?:阅读|看) (?:广告[\]】)/|\s]*)?内文未完.* 没有更多(?:了|内容了?|数据了?)?
        (?:(?:最新|最早|正序|倒序|精选)\s*)*自动刷新(?:\s*\d+\s*秒)? \S+\.(?:jpe?g|png|gif|webp)\s*\([\d.]+\s*[km]b,\s*下载次数:?\s*\d+\) (?:广告\s*[\]】)]\s*)?请?往下滑.{0,8} 文章未完.* 广告后请继续.*
        广告(?:区|位)? 推广 advertisement ad\b sponsored 赞助内容 (?:以下|下方|上方)(?:为|是)?广告
        play\svideo 您的浏览器不支持.* video 图片载入中.* (?:正在|视频|影片|音频|评论|页面)?(?:加载|载入|读取)中?.{0,4} 点击?(?:观看|看|播放)(?:影片|视频|直播|完整版).{0,4} loading
        (?:本文)?未完,?(?:请|请您)?(?:点击|翻到|看|待续)?(?:下一?页|后页|续).{0,4}
        轻触这里 (?:点击)?(?:收起|展开)(?:全文|更多)? 跳[过到].{1,12}(?:继续阅读|结尾|内容区?|正文) .{2,8}\s结尾
        (?:这|本)(?:篇|则|部)?(?:书评|影评|剧评|乐评|评论|文章|内容|文)?可能(?:有|含有?|包含|涉及)关键(?:情节|剧情)(?:透露|泄露)?
        显示图片 隐藏 点击查看大图 点击放大 点[击图](?:图片|大图|看|可|放大).{0,8} 点图放大.* 查看大图
        查看原图 保存图片 长按(?:图片)?保存.{0,6} end""",
        removed=(
            "請繼續往下閱讀",
            "廣告／請繼續往下閱讀",
            "[廣告]往下滑還有內文...",
            "（往下滑，還有更多）",
            "文章未完，请翻页",
            "（本文未完，请点击下一页）",
            "广告后请继续阅读",
            "廣告 內文未完請往下捲動",
            "没有更多了",
            "最新 最早 自动刷新 30秒",
            "r.jpg (182.3 KB, 下载次数: 4)",
            "【廣告】",
            "广告位",
            "【推廣】",
            "ADVERTISEMENT",
            "- AD -",
            "Sponsored",
            "赞助内容",
            "以下为广告",
            "Play Video",
            "您的浏览器不支持视频播放",
            "Video",
            "图片载入中……",
            "影片載入中…",
            "點擊看影片 ▶",
            "正在加载",
            "Loading...",
            "轻触这里",
            "展开全文",
            "跳过推荐阅读继续阅读",
            "推荐阅读 结尾",
            "这篇书评可能有关键情节透露",
            "显示图片",
            "隐藏",
            "点击查看大图",
            "点击放大",
            "（点击看清晰大图）",
            "点图放大看",
            "查看大图",
            "查看原图",
            "保存图片",
            "长按图片保存",
            "— END —",
        ),
        kept=(
            "广告牌",
            "没有更多的船",
            "自动刷新的仪器",
            "r.jpg (182.3 KB)",
            "广告人的一天",
            "展开的船帆",
            "隐藏的渡口",
            "这篇文章可能有关键作用",
            "推广造船手艺",
            "跳过船舷",
            "故事的结尾",
            "往下滑的时候要抓紧绳子，别松手。",
            "长按三秒，船灯就亮了。",
        ),
    ),
    LineRule(
        "related_articles",
        translatable("Links to other articles."),
        Place.ANYWHERE,
        60,
        phrases=r"""更多(?:详情|内容|精彩|报道|图片)?\s*[:：]?\s*$ (?:查看|点击)?(?:更多)?详情\s*[>»]+$""",
        removed=("更多精彩：", "点击详情>>"),
        kept=("更多的船", "详情要问老船匠"),
    ),
)
"""After the lists of other articles, which need their labels."""

LATE: tuple[LineRule, ...] = (
    LineRule(
        "page_buttons",
        translatable("Buttons of the page, such as print, close or report."),
        Place.ANYWHERE,
        40,
        is_whole=True,
        phrases=rf"""(?:打印本[页稿文]|关闭窗口|加入收藏|友善列印|我要纠错|语音播报|返回)(?:{_BETWEEN}{_BUTTON})+
        (?:打印|关闭|纠错|举报|收藏)(?=[\]】])
        (?:编辑\s*)?播报(?:\s*编辑)? (?:查?看|浏览|切换到?)(?:完整|电脑|桌面|标准)版?(?:网页|网站|页面)?
        收藏(?:此|本|该)[章节篇文页]+[\]】](?:\s*[\[【][^\[\]【】]{{1,10}}[\]】])* (?:插入|加入|添加)书签""",
        removed=(
            "友善列印 加入收藏",
            "【打印本页】【关闭窗口】",
            "【纠错】",
            "[收藏此章] [送花] [检举]",
            "加入书签",
            "编辑 播报",
            "看完整版網頁",
        ),
        kept=(
            "播报员",
            "看完整版的人不多",
            "收藏",
            "编辑",
            "×",
            "打印",
            "[收藏此章] 他说",
            "插入书签的那一页",
        ),
    ),
    LineRule(
        "page_buttons",
        translatable("Buttons of the page, such as print, close or report."),
        Place.EDGE,
        40,
        is_whole=True,
        keeps_headings=True,
        phrases=rf"{_BUTTON}(?:{_BETWEEN}{_BUTTON})*",
        removed=(
            "打印",
            "【打印】【关闭】",
            "收藏 打印 举报",
            "图集",
            "【字号：大 中 小】【打印】【关闭】",
            "+ 加入追蹤",
            "回上一頁",
            "【发表评论】【加入收藏】【告诉好友】【打印此文】【关闭窗口】",
        ),
        kept=("打印机坏了", "编辑部的故事", "收藏家"),
    ),
    LineRule(
        "reading_time",
        translatable("How long the text is, or takes to read or to hear."),
        Place.EDGE,
        48,
        is_whole=True,
        phrases=r"""(?:本文|全文|文章)?(?:共|约|字数:?)*\s*\d[\d,]*\s*字?[,，、|·\s]*(?:预计|大约|全文)?(?:阅读|读完|收听)(?:时间|本文|全文)?:?(?:约|大约|需要?|约需)*\s*\d{1,3}\s*(?:分钟|min)(?:读完|阅读)?
        (?:本文|全文|文章)?(?:字数统计|总?字数)\s*:?\s*\d[\d,.]*\s*k?\s*字?(?:[,|·\s]*阅读(?:时[间长])[^。]{0,12})?
        (?:预计|大约)?(?:阅读|读完|收听)(?:时[间长]|本文|全文|需要?|约|:)*\s*\d{1,3}\s*(?:分钟|min)
        [^。,]{0,16}\d{1,2}:\d\d\s*/\s*\d{1,2}:\d\d""",
        removed=(
            "本文共1286字，阅读约需4分钟",
            "阅读时间约5分钟",
            "字数统计：1.2k 字 | 阅读时长：4 分钟",
            "点击播放 语音版 ▶ 00:00/05:32",
        ),
        kept=("他读完全文用了5分钟，又读一遍", "比赛到 12:30 才完"),
    ),
    LineRule(
        "share_bar",
        translatable("Buttons of the page for sharing and liking."),
        Place.EDGE,
        64,
        phrases=r"""(?:单击|点击?|按|分享|共享).{0,30}\(在新(?:窗口|视窗)中?(?:打开|开启)\)
        (?:分享|共享)(?:此|这篇|本)文章?\s*:?$ (?:请按赞|赞过|按赞|喜欢这篇文章)\s*:$
        like\s(?:this\s)?loading (?:赞|喜欢|按赞)\s*(?:正在|载入中|加载中)(?:加载|载入)?[.…]*$
        (?:点击|单击|按一下)(?:以|即可)?(?:在|到).{2,16}(?:上)?(?:共享|分享).{0,4}$""",
        removed=(
            "按一下以分享至 Facebook(在新視窗中開啟)",
            "共享此文章：",
            "请按赞：",
            "喜歡 正在載入...",
            "Like Loading...",
            "点击以在 X 上共享",
        ),
        kept=("分享会在下午两点开始", "按赞的人不多"),
    ),
    LineRule(
        "reaction_line",
        _COMMENTS,
        Place.EDGE,
        64,
        is_whole=True,
        phrases=r"""\+\s*1 (?:已有)?\d+\s*(?:人|条)?(?:跟贴|参与|评论) (?:跟贴|评论|参与)\s*\(?\d+\)?
        网友评论仅供.* 文明上网.* (?:登录|登入|注册)后.{0,6}(?:评论|留言|发言).* 还没有人?评论.*
        \d+\s*人赞同了该.{2,4} 发表(?:评论|留言) 我要反馈 举报(?:反馈)?
        (?:最[新热]|热门|精彩|全部|网友)?(?:评论|跟贴|留言)\s*(?:\(\d+\)|\d+\s*条|区)
        post\sviews:\s*[\d,]+ (?:打赏|赞赏)(?:作者|支持|一下)?,?请我(?:喝|吃).{1,6}
        \d(?:\.\d)?\s*\([\d,]+\)\s*(?:收藏|评分|评价).{0,30} 跟着做\s*\(\d+\)
        我来说两句.* 好文章.{0,8}(?:赞|支持).* 赞赏(?:支持|作者)? 给作者[打赞]赏.*
        (?:这|本)(?:篇|则)?(?:文章|内容|页面|新闻|资讯)?对您?你?(?:是否)?有(?:没有)?(?:帮助|用).* 您?(?:看完|读完|阅读)(?:此文|本文|这篇|该).{0,6}(?:感受|心情|态度).* (?:(?:感动|惊讶|无聊|愤怒|高兴|开心|难过|伤心|搞笑|震惊|同情|新奇|路过|鲜花|鸡蛋|握手|雷人|期待|支持|反对|赞|踩|顶)\s*\(?\d+\)?[人票%]?[\s·|,、/]*){2,}
        \(?\s*\d+\s*(?:人|票|次)(?:打了?分|评分|投票).* (?:平均|总)?评?分\s*:?\s*\d.{0,12}
        [★☆⭐\s]*(?:平均|总分?)?\s*\d(?:\.\d+)?\s*/\s*(?:5|10)\s*\(?[^。()]{0,4}\d+\s*[人个则票次]?(?:评分|评价|投票|votes?|ratings?)\)?""",
        removed=(
            "+1",
            "12条评论",
            "跟贴 345",
            "网友评论仅供其表达个人看法",
            "文明上网，理性发言",
            "登录后才能评论",
            "还没有人评论，快来说两句",
            "12 人赞同了该文章",
            "发表评论",
            "我要反馈",
            "举报",
            "評論區",
            "我来说两句",
            "Post Views: 1,203",
            "打赏作者，请我喝杯咖啡",
            "★★★★★ 4.8 (31) 收藏 1,024 列印食譜",
            "跟著做 (3)",
            "好文章，需要你的支持",
            "赞赏作者",
            "给作者打赏",
            "(53 人打了分，平均分： 3.96 )",
            "评分：4.5 / 5",
            "★★★★☆ 平均 4.2 / 5（共 37 人評分）",
            "您看完此文的感受：",
            "這篇文章對你有幫助嗎？",
            "感动 12 · 惊讶 3 · 无聊 0",
        ),
        kept=(
            "请我喝杯咖啡的老人",
            "4.8 (31) 是他的号码",
            "跟着做三遍",
            "评论区里的木匠",
            "+10",
            "举报信",
            "他发表评论说不行",
        ),
    ),
    LineRule(
        "tags",
        translatable("The tags under which the site files the article."),
        Place.FOOT,
        90,
        phrases=r"""(?:#[^\s#]{1,16}#?\s*){2,}$ #?\s*(?:文章|本文|全站|个人)?(?:标签|关键[词字]|相关(?:字词|标签|话题)|tags?|keywords?|分类|话题)\s*[\]】]?\s*:""",
        removed=(
            "标签：木船 手艺",
            "#木船 #手藝",
            "#木船# #手艺#",
            "關鍵詞：木船",
            "相關字詞﹕木船",
            "Tags: boats",
        ),
        kept=("相关字词的解释", "标签上写着名字", "分类的办法有三种"),
    ),
)
"""After the bylines, which may stand on one line with buttons."""
