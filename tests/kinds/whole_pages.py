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
}
