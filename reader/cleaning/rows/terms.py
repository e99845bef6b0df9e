"""What the law and the site's owner have printed: disclaimers, rights, licences, paywalls."""

from __future__ import annotations

from reader.cleaning.line_rules import LineRule, Place
from reader.core.messages.translatable import translatable

_DISCLAIMER = translatable(
    "A disclaimer or terms of reprinting, the same on all pages of the site."
)
_PROMOTION = translatable("Promotes an app, an account or other pages of the site.")
_ARTICLE = "(?:以上|上述|文中|本(?:内容|[文站网])|该文|文章)"

EARLY: tuple[LineRule, ...] = (
    LineRule(
        "disclaimer",
        _DISCLAIMER,
        Place.ANYWHERE,
        320,
        phrases=r"""(?:本[网站平台]+|网站|平台)?(?:免责|版权|特别|郑重|重要|法律|风险)?(?:声明|提示|说明)\s*[\]】)]?\s*[:>\]】]
        (?:notice|disclaimer)\s*[\]】)]?\s*[:>\]】]""",
        also="""版权|转载|观点|立场|责任|侵权|仅供参考|自媒体|授权|着作权|投资|属实|真实性|删除|联系我们|platform|network"""
        "|copyright|信息发布",
        removed=(
            "免责声明：本文版权归作者所有。",
            "特别声明：以上内容由用户上传并发布，本平台仅提供信息发布服务。",
            "声明：文章提及内容仅供参考，据此操作风险自担，与本网站的立场无关，请读者自行判断并承担责任。",
            "【版权声明】图片若有侵权，请联系我们删除。",
            "Disclaimer: what is said here is not the network's view.",
        ),
        kept=("说明：图中的船已经不在了。", "他发表声明：船不卖。", "声明称，木船不得下水。"),
    ),
    LineRule(
        "disclaimer",
        _DISCLAIMER,
        Place.BOTH_ENDS,
        320,
        phrases=rf"""{_ARTICLE}[^。]{{0,12}}(?:仅代表|只代表|不代表|仅供参考|仅为)
        {_ARTICLE}.{{0,10}}(?:观点|立场|版权).{{0,16}}(?:作者|本人|所有|无关)
        本文[系为].{{0,12}}(?:独家|原创)(?:稿件|文章|作品|内容|报道)
        本(?:作品|文|篇|视频|图文)[系为].{{0,24}}原创.{{0,6}}转载 (?:本文|文中|以上)?(?:部分)?(?:配图|图片?)均(?:来自|来源于?|源自|取自)(?:于)?(?:互联)?网[络路]?[)。]*$
        [^。]{{0,24}}?[未非]经.{{0,14}}(?:授权|许可|同意|允许).{{0,24}}(?:转载|使用|复制|刊登|摘编|发布|引用|镜像|传播)
        转载(?:请|须|需|必须|本文) (?:如需|欢迎|谢绝|禁止|不得).{{0,4}}转载
        版权(?:所有|归|为|属) 着作权 all\srights\sreserved
        本文.{{0,8}}(?:授权|同意).{{0,8}}(?:转载|刊登|发布)
        (?:本文|文章|以上|作者)[^。]{{0,60}}不代表[^。]{{0,14}}(?:立场|观点|意见)
        本(?:网站|站|网|平台)(?:.{{0,14}}(?:转载|来源|版权|保留)|所.{{0,6}}(?:内容|信息))
        [如若].{{0,12}}(?:侵权|侵犯|版权).{{0,20}}(?:联系|删除|告知)
        图片?(?:来[自源]|均?来?自?于?)?于?网络.{{0,12}}(?:侵|删|联系)
        ©\s*(?:19|20)\d\d.{{24}} .{{0,6}}(?:一秒|请)记住.{{0,8}}(?:本站|网址|域名|地址)
        手机(?:版|用户).{{0,12}}(?:网址|访问|阅读)[:.,]
        .{{0,30}}(?:侵权|侵删|即删|立删)\b.{{0,10}}$ 内容.{{0,8}}不代表.{{0,16}}(?:立场|观点)""",
        removed=(
            "本文仅代表作者个人观点",
            "文章版权归作者本人所有",
            "本作品为“河口科普”原创，转载时务请注明出处",
            "图片均来自网络",
            "本文系河口网独家稿件，内容纯属作者个人观点，未经授权，不得转载，否则将追究责任。",
            "未經授權，不得轉載",
            "河口新闻，未经授权不得转载",
            "轉載請註明出處",
            "（转载请写明作者和出处：檐下的小屋，不要拿去卖钱）",
            "欢迎转载",
            "版权归河口网所有，谢谢",
            "著作權歸作者所有",
            "All rights reserved by Hekou",
            "本文经授权由河口网发布",
            "本网站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。",
            "如有侵权，请联系我们",
            "图片来源于网络，侵删",
            "©2022年河口网，本网所有内容受著作权法保护，未经特别授权，不得擅自使用，谢谢合作。",
            "天才一秒记住本站地址：hekou.example",
            "手机版网址：m.hekou.example",
            "若有不妥，告知即删",
            "内容不代表本刊立场",
            "（本文为作者授权河口网发表，文章为其独立观点，不代表河口网立场。）",
            "本内容为作者独立观点，不代表河口网立场。未经允许不得转载，授权事宜请联系我们。",
        ),
        kept=(
            "未经许可，谁也不能上船。",
            "转载的货物比平日多了一倍。",
            "图片均来自网络上的朋友，他一张张谢过。",
            "本作品为原创木雕。",
            "版权是后来才有的事。",
            "本站停车两分钟，乘客请带好行李。",
        ),
    ),
    LineRule(
        "original_title",
        translatable("The title that the article had where it first appeared."),
        Place.ANYWHERE,
        120,
        phrases=r"""(?:原标题|原题目?|原文标题|本文原题|题目)(?:为|是)?\s*[:/《“\"]""",
        removed=("原标题：河口的木船", "（原題：渡口的一夜）", "本文原题《船匠》"),
        kept=("原标题太长，他改了三次。", "原题无解"),
    ),
    LineRule(
        "promotion",
        _PROMOTION,
        Place.END,
        90,
        phrases=r"""(?:请|您|你|想|本文|本篇|登[入录]|订阅|加入|成为|购买|开通|付费|立即|剩余|已|仅限|以下)[^。]{0,24}(?:付费|订阅|会员|订户|vip|登[入录]|购买)[^。]{0,16}(?:全文|完整|解锁|无限|畅[读看]|寻找|找寻|尽享|专[享属])
        (?:订阅|会员|付费|登[入录])[^。]{0,8}(?:解锁|畅[读看])
        (?:本文|本篇|剩余|以下)[^。]{0,12}(?:全文|完整内容|剩余)?[^。]{0,16}(?:付费|订阅|会员|订户|登[入录]|未读)
        登[入录]后?(?:阅读|查看|继续看)(?:全文|完整).{0,4}$ 您?所?[^。]{0,12}查询时效""",
        removed=(
            "立即加入付費會員，解鎖完整內容",
            "订阅会员，解锁完整内容",
            "本文为会员专享，剩余七成内容未读",
            "登入後閱讀全文",
            "您所瀏覽的新聞已過查詢時效。建議您加入付費會員，找尋您要的新聞，謝謝您的支持。",
        ),
        kept=("会员要先登记，再看全文。", "本文的读者大多没有见过木船。"),
    ),
)
"""Before all other rules: many are prose by their length and hide where the article ends."""

LATE: tuple[LineRule, ...] = (
    LineRule(
        "copyright",
        translatable("The site's copyright line."),
        Place.EDGE,
        200,
        is_within=True,
        phrases=r"""创用\s?cc © \(c\)\s*(?:19|20)\d\d \bcc\sby\b 知识共享 copyright all\srights\sreserved
        [京沪粤浙苏川渝津鄂湘闽皖]icp(?:备|证) .公网安备 网络视听许可 增值电信业务""",
        removed=(
            "© 2021 河口网",
            "(c) 2021 Hekou",
            "本文以 CC BY 4.0 发布",
            "采用知识共享署名许可",
            "本文採用創用CC 姓名標示授權",
            "Copyright 2021 Hekou",
            "河口网 All Rights Reserved",
            "苏ICP备12345678号",
            "苏公网安备 32010200000001号",
            "信息网络视听许可证 0108244",
            "增值电信业务经营许可证 B2-2015",
        ),
        kept=("版权是后来才有的事。",),
    ),
    LineRule(
        "contact",
        translatable("How to reach the site, the same on all of its pages."),
        Place.FOOT,
        90,
        phrases=r"""投稿请?.{0,4}\s*[:|] .{0,8}?[爆报]料\s*[:|]\s*[\d+(]
        .{0,8}?(?:投稿|[爆报]料|新闻|商务|广告|合作|读者).{0,6}(?:邮箱|信箱|热线|电话|微信|qq|合作)\s*[:|]
        (?:合作|商务|广告|业务)(?:联系|联络|洽询|洽谈|咨询|邀约)?\s*[:|/]\s*\S*[\d@(]""",
        removed=(
            "投稿邮箱：a@b.example",
            "河口爆料：010-12345678",
            "新聞熱線：010-12345678",
            "投稿|tougao@hekou.example　合作|hekouhz(微信)",
            "商务联系：hekou@a.example",
            "合作洽詢／hekou@a.example",
        ),
        kept=("联系电话：010-12345678", "投稿的人很多", "合作：两个村一起修船"),
    ),
    LineRule(
        "contact",
        translatable("How to reach the site, the same on all of its pages."),
        Place.END,
        120,
        phrases=r"""欢迎.{0,8}(?:来稿|投稿|赐稿|爆料|来电|来信|报料)
        .{0,10}(?:来稿|投稿|征稿).{0,20}(?:寄到?|发到?|发送|投寄)至?.{0,6}[\w.]+@
        [^。,]{0,8}(?:征稿|征文|招聘|招募)(?:启事|公告)?[\]】〕]$""",
        removed=(
            "歡迎讀者來稿，長短不拘，寫好寄到tougao@hekou.example，別忘了留下筆名和電話。",
            "来稿请用电子邮件发送至tougao@hekou.example",
            "【河口徵稿】",
        ),
        kept=("欢迎的人站满了码头。", "他投稿三次，都没有登出来。", "征稿的消息传到了村里。"),
    ),
)
"""After the bylines, which stand on one line with these."""
