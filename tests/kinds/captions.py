"""What a line under a picture is: a caption, a credit, or the text going on."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANS, BODY_HANT, HANS, HANT, IMAGE, PICTURE, Case, img, p, whole
from tests.kinds.shell import page as site

CASES: dict[str, Case] = {
    "caption_running_text": Case(
        site(
            "老邮局亮灯",
            f'<div>{HANS[0]}<br><br>{HANS[1]}<br><img src="a.jpg" width="620" height="400"><br>星期六早上见！<br><br>{HANS[2]}<br>'
            f'<img src="b.jpg" width="620" height="400"><br>那么修不好怎么办？<br><br>{HANS[3]}<br><br>{HANS[4]}</div>',
        ),
        {
            "has": ["星期六早上见！", "那么修不好怎么办？", *BODY_HANS],
            "no_caption": ["星期六早上见", "那么修不好"],
        },
    ),
    "caption_sentence": Case(
        site(
            "老邮局亮灯",
            whole(middle=img() + p("一刻钟以后，喇叭响了。") + img("b") + p("屋里没有人说话。")),
        ),
        {
            "paragraph_starts": ["一刻钟以后，喇叭响了。", "屋里没有人说话。"],
            "no_caption": ["一刻钟", "屋里没有人"],
        },
    ),
    "caption_marks": Case(
        site(
            "老邮局亮灯",
            whole(
                middle=img()
                + p("▼ 柜台上的收音机")
                + img("b")
                + p("孟师傅在换电容／摄影 陆小满")
                + img("c")
                + p("（点击图片查看高清大图）")
            ),
        ),
        {
            "has": BODY_HANS,
            "caption": ["柜台上的收音机", "孟师傅在换电容"],
            "no_caption": ["▼", "／摄影", "查看高清大图"],
            "has_not": ["查看高清大图"],
        },
    ),
    "recipe_steps": Case(
        site(
            "自己做紙喇叭",
            p(HANT[0])
            + "<h2>作法</h2>"
            + "".join(
                f"<figure>{pic}<figcaption><b>{n}</b>{step}</figcaption></figure>"
                for n, (step, pic) in enumerate(
                    [
                        ("把厚紙裁成扇形，邊緣要平。", ""),
                        ("捲成圓錐，用漿糊黏牢。", '<img src="s2.jpg" width="500" height="300">'),
                        ("線圈繞三十匝。", ""),
                        ("放上磁鐵，接好兩條線。", '<img src="s4.jpg" width="500" height="300">'),
                        ("通電聽聽看，太小聲就多繞幾匝。", ""),
                    ],
                    1,
                )
            )
            + p(*HANT[1:]),
            hant=True,
        ),
        {
            "has": ["把厚紙裁成扇形", "捲成圓錐", "線圈繞三十匝。", "放上磁鐵", "通電聽聽看"],
            "no_caption": ["把厚紙裁成扇形", "線圈繞三十匝", "通電聽聽看"],
        },
    ),
    "caption_in_table": Case(
        site(
            "老邮局亮灯",
            whole(
                middle=f'<table align="center"><tr><td>{IMAGE}</td></tr><tr><td align="center">柜台里的收音机　陆小满摄</td></tr></table>'
            ),
        ),
        {"caption": ["柜台里的收音机"], "has": BODY_HANS},
    ),
    "caption_twice_in_alt": Case(
        site(
            "老邮局亮灯",
            whole(
                middle='<p><img src="b.jpg" width="620" height="400" alt="孟师傅在调台"></p><p>孟师傅在调台</p>'
            ),
        ),
        {"caption": ["孟师傅在调台"], "has": BODY_HANS},
    ),
    "caption_between_line_breaks": Case(
        site(
            "老邮局亮灯",
            f'<p>{HANS[0]}</p><p style="text-align:center"><img src="a.jpg" width="620" height="400"><br><span style="color:#888;font-size:12px">傍晚的老邮局。陆小满 摄</span></p>{p(*HANS[1:])}',
        ),
        {"caption": ["傍晚的老邮局"], "has": BODY_HANS},
    ),
    "caption_with_triangle": Case(
        site(
            "老郵局亮燈",
            p(HANT[0])
            + '<p><img src="a.jpg" width="620" height="400"></p><p>▲孟師傅修好的收音機。（圖／記者何嘉樹攝）</p>'
            + p(*HANT[1:]),
            hant=True,
        ),
        {"caption": ["孟師傅修好的收音機"], "no_caption": ["▲"], "has": BODY_HANT},
    ),
    "caption_line_is_next_heading": Case(
        site(
            "老邮局亮灯",
            p(HANS[0])
            + '<p><img src="a.jpg" width="620" height="400"></p><p>二、修好的第一台</p>'
            + p(HANS[1], HANS[2])
            + "<p>三、来帮忙的学生</p>"
            + p(*HANS[3:]),
        ),
        {"no_caption": ["二、修好的第一台"], "has": ["二、修好的第一台", "三、来帮忙的学生"]},
    ),
    "caption_is_first_words": Case(
        site(
            "老邮局亮灯",
            '<p><img src="a.jpg" width="620" height="400"></p><p>编者按：这是一组关于手艺的报道，今天刊出第一篇。</p>'
            + p(*HANS),
        ),
        {"no_caption": ["编者按"], "has": ["编者按：这是一组关于手艺的报道", *BODY_HANS]},
    ),
    "caption_below_two_pictures": Case(
        site(
            "老邮局亮灯",
            p(HANS[0])
            + '<p><img src="1.jpg" width="680" height="450"></p><p><img src="2.jpg" width="680" height="450"></p><p style="text-align:center">图为修理前后的收音机。 陆小满 摄</p>'
            + p(*HANS[1:]),
        ),
        {"caption": ["图为修理前后的收音机"], "has": BODY_HANS},
    ),
    "caption_figure_with_source": Case(
        site(
            "老郵局亮燈",
            p(HANT[0])
            + '<figure><img src="1.jpg" width="680" height="450"><figcaption>孟師傅的工具箱。圖／清灣日報資料照</figcaption></figure>'
            + p(*HANT[1:]),
            hant=True,
        ),
        {"caption": ["孟師傅的工具箱"], "has": BODY_HANT},
    ),
    "captions_numbered": Case(
        site(
            "老邮局亮灯",
            p(HANS[0])
            + PICTURE
            + "<p>图1 电路板正面</p>"
            + p(HANS[1])
            + PICTURE
            + "<p>图2 电路板背面</p>"
            + p(*HANS[2:]),
        ),
        {"caption": ["电路板正面", "电路板背面"], "has": BODY_HANS},
    ),
    "caption_italic_gray": Case(
        site(
            "老邮局亮灯",
            p(HANS[0])
            + PICTURE
            + '<p style="text-align:center;font-size:12px;color:#999">孟师傅的工作台</p>'
            + p(HANS[1])
            + PICTURE
            + '<p style="text-align:center;font-size:12px;color:#999">修好的第一台</p>'
            + p(*HANS[2:]),
        ),
        {"caption": ["孟师傅的工作台", "修好的第一台"], "has": BODY_HANS},
    ),
    "caption_not_question": Case(
        site("老邮局亮灯", p(HANS[0]) + PICTURE + "<p>为什么偏偏是收音机？</p>" + p(*HANS[1:])),
        {"no_caption": ["为什么偏偏"], "has": ["为什么偏偏是收音机？", *BODY_HANS]},
    ),
}
