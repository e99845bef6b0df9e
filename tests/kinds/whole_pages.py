"""What stands round articles on whole pages, by its shape, and beside it what looks so and stays."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANS, BODY_HANT, HANS, HANT, Case, bare, p

FIELD = "<form><textarea></textarea><button>送出</button></form>"
TERMS = (
    "一、發表文章或下標籤，不得有違法或侵害他人權益之言論，違者應自負法律責任。",
    "二、對於惡意或無意義之言論，經檢舉屬實，本站得逕予刪除，並停權或解除會員資格。",
)


def teaser(title: str, *lines: str) -> str:
    """Return a box with a linked title and some lines."""
    rows = "<br>".join(lines)
    return f'<div class="one"><p><a href="/{title}"><b>{title}</b></a></p><div>{rows}</div></div>'


def page(title: str, texts: tuple[str, ...], after: str, before: str = "") -> str:
    """Return a page with what stands before and behind its paragraphs in one box."""
    return bare(title, f"<h1>{title}</h1>{before}<div class=art>{p(*texts)}{after}</div>")


CASES: dict[str, Case] = {
    "field_for_comments_with_terms": Case(
        page("郵局亮起了燈", HANT, f"<div id=msg><h3>留言</h3>{p(*TERMS)}{FIELD}</div>"),
        {"has": BODY_HANT, "has_not": ["留言", "違者應自負", "停權"]},
    ),
    "section_on_comments_without_field": Case(
        page(
            "郵局亮起了燈",
            HANT,
            "<h3>留言簿</h3><p>店裡有一本留言簿，來修收音機的人都在上面寫一句話，孟師傅每晚讀一遍。</p>",
        ),
        {"has": [*BODY_HANT, "店裡有一本留言簿"]},
    ),
    "others_with_lines_under_their_links": Case(
        page(
            "灯下夜读",
            HANS,
            "<h3>猜您喜欢</h3>"
            + teaser(
                "秋江远望", "落木萧萧下晚汀，孤帆一点入空冥。", "故园应有登楼客，目断寒云数雁行。"
            )
            + teaser("渡口", "野渡无人舟自横，桃花流水送归程。", "如何一曲渔家傲，唱到斜阳古道明。")
            + teaser(
                "春山", "云外钟声过短墙，松花满地午风凉。", "山僧不解留人住，自扫残红入涧香。"
            ),
        ),
        {"has": BODY_HANS, "has_not": ["猜您喜欢", "落木萧萧", "渡口", "涧香"]},
    ),
    "text_goes_on_below_others": Case(
        page(
            "郵局亮起了燈",
            HANT[:3],
            "<div><h3>延伸閱讀</h3><a href=/1>河口夜間關燈計畫上路</a></div>"
            f"{p(*HANT[3:])}<div><a href=/t/1>收音機</a><a href=/t/2>老郵局</a></div>",
        ),
        {"has": BODY_HANT, "has_not": ["關燈計畫"]},
    ),
    "marked_headline_at_the_end": Case(
        page("郵局亮起了燈", HANT, "<p>►<a href=/9>河口夜間關燈計畫今天上路</a></p>"),
        {"has": BODY_HANT, "has_not": ["關燈計畫"]},
    ),
    "marked_resource_at_the_end": Case(
        page("邮局亮起了灯", HANS, "<p>►<a href=/9>下载孟师傅画的电路图</a></p>"),
        {"has": [*BODY_HANS, "孟师傅画的电路图"]},
    ),
    "second_line_of_the_title": Case(
        bare(
            "郵局亮起了燈",
            "<hgroup><h1>郵局亮起了燈</h1><h2>孟師傅和兩排收音機</h2></hgroup>"
            f"<time>2026-11-29</time><p>人氣 1031</p><div class=art>{p(*HANT)}</div>",
        ),
        {"title": "郵局亮起了燈", "has": [*BODY_HANT, "孟師傅和兩排收音機"]},
    ),
    "poet_and_dynasty": Case(
        bare(
            "寒江夜泊_古诗",
            "<h1>寒江夜泊</h1><p class=source><a href=/d>清代</a><span>：</span>"
            "<a href=/a>许清涟</a></p><div><p>寒江一夜雨初晴，柳岸孤灯照水明。<br>"
            f"客子不知归路远，卧听渔唱到天明。</p></div><h2>赏析</h2>{p(*HANS[:2])}",
        ),
        {
            "authors": ["许清涟"],
            "source": None,
            "has": ["寒江一夜", "卧听渔唱"],
            "has_not": ["清代"],
        },
    ),
    "title_repeated_before_headings": Case(
        page(
            "柳叶桨",
            HANS[:2],
            "<h2><span class=title-prefix>柳叶桨</span>历史沿革</h2>"
            f"{p(HANS[2])}<h2><span class=title-prefix>柳叶桨</span>制作工艺</h2>{p(*HANS[3:])}",
        ),
        {"heading": ["历史沿革", "制作工艺"], "has": BODY_HANS},
    ),
    "article_named_in_a_call": Case(
        page(
            "邮局亮起了灯",
            HANS,
            "<p>　　（责任编辑：白小满 HF013）</p><p>看全文</p>"
            "<p>河口网今天刊登了《邮局亮起了灯》一文，关于此事的更多报道，请在河口客户端上阅读。</p>",
        ),
        {"has": BODY_HANS, "has_not": ["责任编辑", "看全文", "河口客户端"]},
    ),
    "replies_below_writer_and_day": Case(
        bare(
            "外婆家的枣树_散文_江边社区",
            "<h1>外婆家的枣树</h1><div><table><tr><td>作者：<a href=/u/1>南山有雨</a>　提交日期：2009-11-20 21:13:00"
            f"　访问：3721　回复：24</td></tr></table><div class=post>{'<br>'.join(HANS[:4])}</div>"
            "<table><tr><td>作者：<a href=/u/2>渔樵问答</a>　回复日期：2009-11-20 22:01:10</td></tr></table>"
            "<div class=post>写得真好，想起我奶奶家的柿子树了，也是被砍掉的。</div>"
            "<table><tr><td>作者：<a href=/u/1>南山有雨</a>　回复日期：2009-11-20 23:10:42</td></tr></table>"
            f"<div class=post>{HANS[4]}</div>"
            "<table><tr><td>作者：<a href=/u/3>青石板</a>　回复日期：2009-11-21 08:12:00</td></tr></table>"
            "<div class=post>沙发。楼主文笔朴实，读来温暖，请继续写。</div></div>",
        ),
        {
            "authors": ["南山有雨"],
            "published": "2009-11-20",
            "has": BODY_HANS,
            "has_not": ["柿子树", "沙发", "渔樵问答", "回复日期"],
        },
    ),
    "box_with_a_way_past_it": Case(
        page(
            "郵局亮起了燈",
            HANT[:2],
            "<section><div><a href='#end-of-show'>跳過節目推薦並繼續閱讀</a></div><strong>節目</strong>"
            "<p>河口一周新聞</p><p>每週六晚上重溫一周大事，並有記者來鴻、生活點滴等環節。</p>"
            f"<p id='end-of-show'>節目推薦 結尾</p></section>{p(*HANT[2:])}",
        ),
        {"has": BODY_HANT, "has_not": ["河口一周", "重溫", "跳過"]},
    ),
    "way_to_a_part_of_the_text": Case(
        page(
            "邮局亮起了灯",
            HANS[:2],
            f"<p><a href='#why'>跳到他为什么这样做</a></p>{p(HANS[2])}<h2 id=why>为什么</h2>{p(*HANS[3:])}",
        ),
        {"has": [*BODY_HANS, HANS[2][:12]], "heading": ["为什么"]},
    ),
    "whose_copy_it_is": Case(
        page(
            "邮局亮起了灯",
            HANS,
            "<p align=right>（清水湾周刊供稿）</p><p>[关闭窗口] [返回顶部]</p>",
        ),
        {"source": "清水湾周刊", "has": BODY_HANS, "has_not": ["供稿", "关闭窗口"]},
    ),
    "who_gave_the_paper": Case(
        page("邮局亮起了灯", HANS, "<p>（纸张由镇上的印刷厂供稿时一并送来）</p>"),
        {"has": [*BODY_HANS, "一并送来"]},
    ),
    "manual_with_numbers_above_its_figures": Case(
        page(
            "8. 收音机的修理",
            HANS[:2],
            "<div class=figure><p class=title><b>图 8.1. 拆开的外壳</b></p><div><img src=a.png width=400 height=300></div>"
            f"</div>{p(HANS[2])}<table><tr><td rowspan=2><img alt='[提示]' src=tip.png></td><th>提示</th></tr>"
            f"<tr><td><p>{HANS[3]}</p></td></tr></table>{p(HANS[4])}",
        ),
        {
            "caption": ["图 8.1. 拆开的外壳"],
            "no_heading": ["图 8.1"],
            "has": [*BODY_HANS, HANS[3][:12]],
            "has_not_exact": ["[提示]"],
        },
    ),
    "numbers_below_figures": Case(
        page(
            "收音机的修理",
            HANS[:2],
            "<p>先看外壳</p><p><img src=a.png width=400 height=300></p><p>图1 拆开的外壳</p>"
            f"<p><img src=b.png width=400 height=300></p><p>图2 换下的电容</p>{p(*HANS[2:])}",
        ),
        {"caption": ["图1 拆开的外壳", "图2 换下的电容"], "has": [*BODY_HANS, "先看外壳"]},
    ),
    "title_above_the_number_of_a_notice": Case(
        bare(
            "清水湾县人民政府网站",
            "<table><tr><td class=bt><span id=ctl00_lblTitle>关于老邮局开放的通知</span></td></tr>"
            "<tr><td>清政办发〔2010〕86号</td></tr><tr><td>发布时间：2010-11-26 9:10　信息来源：县政府办</td></tr>"
            f"<tr><td>{p(*HANS)}</td></tr></table>",
        ),
        {"title": "关于老邮局开放的通知", "published": "2010-11-26", "has": BODY_HANS},
    ),
    "account_between_title_and_day": Case(
        bare(
            "邮局亮起了灯_手机河口网",
            "<article><h1>邮局亮起了灯</h1><section><h2>清水湾晚报</h2><time>2019-11-25 19:20</time></section>"
            f"{p(*HANS)}</article>",
        ),
        {
            "source": "清水湾晚报",
            "published": "2019-11-25",
            "no_heading": ["清水湾晚报"],
            "has": BODY_HANS,
        },
    ),
    "posted_below_the_signature": Case(
        bare(
            "邮局亮起了灯 - 竹篙",
            f"<h1>邮局亮起了灯</h1><div class=post>{p(*HANS)}</div><div><p>出处：<a href=/1>本页</a></p>"
            "<p>标签: <a href=/t>手艺</a></p></div><div>posted @ <span>2019-11-25 21:20</span>&nbsp;<a href=/u>竹篙</a>"
            "&nbsp; 阅读(<span>812</span>)&nbsp; 评论(<span>2</span>)&nbsp; <a href=/e>编辑</a></div>",
        ),
        {"published": "2019-11-25", "has": BODY_HANS, "has_not": ["posted", "阅读(812"]},
    ),
}
