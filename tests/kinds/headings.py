"""Headings and steps of every look, and lines that only look like one."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANS, FIRST_HANS, HANS, LAST_HANS, PICTURE, Case, img, p
from tests.kinds.shell import page as site

CASES: dict[str, Case] = {
    "heading_under_picture": Case(
        site(
            "老邮局亮灯",
            "".join(
                img(f"h{i}") + p(f"<strong>{h}</strong>", HANS[i] + HANS[i + 1])
                for i, h in enumerate(["柜台后面的电台", "一只电容三毛钱", "星期六的课堂"])
            ),
        ),
        {
            "heading": ["柜台后面的电台", "一只电容三毛钱", "星期六的课堂"],
            "no_caption": ["柜台后面", "一只电容", "星期六的课堂"],
        },
    ),
    "heading_series_of_views": Case(
        site(
            "三家店怎么看",
            "".join(
                f'<p style="text-align:center;"><strong>{h}</strong></p><p>清湾电器行　{w}</p><p>{HANS[i]}{HANS[i + 1]}</p>'
                for i, (h, w) in enumerate(
                    [
                        ("旧货生意正在回暖", "陆小满"),
                        ("零件价格还会上涨", "何嘉树"),
                        ("学徒比机器更难找", "温北"),
                    ]
                )
            ),
        ),
        {"heading": ["旧货生意正在回暖", "零件价格还会上涨", "学徒比机器更难找"]},
    ),
    "heading_steps_below_pictures": Case(
        site(
            "修收音机的四步",
            "".join(
                (img(f"n{i}") if i % 2 else "") + p(f"（{n}）{h}", HANS[i] + HANS[i + 1])
                for i, (n, h) in enumerate(
                    zip("一二三四", ["拆壳", "量电压", "换电容", "试听"], strict=True)
                )
            ),
        ),
        {
            "has": ["（一）拆壳", "（二）量电压", "（三）换电容", "（四）试听"],
            "no_caption": ["（二）", "（四）"],
        },
    ),
    "heading_tag_on_prose": Case(
        site(
            "本周五件事",
            "".join(f"<h3>◆ {a}{b}</h3>" for a, b in zip(HANS, HANS[1:] + HANS[:1], strict=True)),
        ),
        {"no_heading": ["◆"], "has": [x[:10] for x in HANS]},
    ),
    "heading_with_part_number": Case(
        site(
            "他把邮局变成学校",
            "".join(
                f'<p style="text-align:center">{n}</p><p style="text-align:center"><strong>{h}</strong></p>{p(HANS[i], HANS[i + 1])}'
                for i, (n, h) in enumerate(
                    [("01", "关门的那一年"), ("02", "第一个学徒"), ("03", "喇叭响了")]
                )
            ),
        ),
        {
            "heading_has": ["关门的那一年", "第一个学徒", "喇叭响了"],
            "no_paragraph": ["01", "02", "03"],
        },
    ),
    "heading_last_line": Case(
        site(
            "老邮局亮灯",
            p(HANS[0]) + "<h3>怎么来</h3>" + p(*HANS[1:]) + "<h3>灯一直亮到九点。</h3>",
        ),
        {"has": ["灯一直亮到九点。", *BODY_HANS]},
    ),
    "heading_bold_with_number": Case(
        site(
            "三件事",
            p(HANS[0])
            + "".join(
                f"<p><strong>{i}.{h}</strong></p>{p(HANS[i], HANS[i + 1])}"
                for i, h in enumerate(["换电容", "擦外壳", "教孩子"], 1)
            ),
        ),
        {"heading_has": ["换电容", "擦外壳", "教孩子"]},
    ),
    "formula_is_no_heading": Case(
        site(
            "算一算线圈",
            p(HANS[0]) + "<p><strong>N = L × 1000 / (π × d)</strong></p>" + p(*HANS[1:]),
        ),
        {"has": ["N = L × 1000", *BODY_HANS], "no_heading": ["N = L"]},
    ),
    "heading_series_of_questions": Case(
        site(
            "孟师傅答街坊问",
            "".join(
                f"<p><b>问：{q}</b></p><p>答：{a}</p>"
                for q, a in zip(
                    ["为什么开在邮局里？", "电容贵不贵？", "孩子学得会吗？"], HANS, strict=False
                )
            ),
        ),
        {"has": ["为什么开在邮局里？", "电容贵不贵？", "孩子学得会吗？", FIRST_HANS]},
    ),
    "heading_roman": Case(
        site(
            "修理店的一年",
            "".join(
                f"<p><b>{n}. {h}</b></p>{p(HANS[i], HANS[i + 1])}"
                for i, (n, h) in enumerate([("Ⅰ", "开门"), ("Ⅱ", "等人"), ("Ⅲ", "散场")])
            ),
        ),
        {"heading_has": ["开门", "等人", "散场"]},
    ),
    "heading_in_section_boxes": Case(
        site(
            "修理店的一年",
            "".join(
                f"<section><section><span>{h}</span></section></section>{p(HANS[i], HANS[i + 1])}"
                for i, h in enumerate(["#春天", "#夏天", "#秋天"])
            ),
        ),
        {"has": ["#春天", "#夏天", "#秋天"]},
    ),
    "heading_part_words": Case(
        site(
            "修理店的一年",
            "".join(
                f'<p style="text-align:center"><strong>PART 0{i + 1}</strong></p><p style="text-align:center"><strong>{h}</strong></p>{p(HANS[i], HANS[i + 1])}'
                for i, h in enumerate(["开门", "等人来", "散场以后"])
            ),
        ),
        {"heading_has": ["开门", "等人来", "散场以后"], "no_paragraph": ["PART 01", "PART 02"]},
    ),
    "heading_short_quotes": Case(
        site(
            "老邮局亮灯",
            "".join(
                f"<p><strong>“{h}”</strong></p>{p(HANS[i], HANS[i + 1])}"
                for i, h in enumerate(["不响就再拆一遍", "我只教肯坐下来的人", "灯一亮就有人来"])
            ),
        ),
        {"heading_has": ["不响就再拆一遍", "我只教肯坐下来的人", "灯一亮就有人来"]},
    ),
    "heading_brackets": Case(
        site(
            "老邮局亮灯",
            "".join(
                f"<p>【{h}】</p>{p(HANS[i], HANS[i + 1])}"
                for i, h in enumerate(["开门", "等人", "散场"])
            ),
        ),
        {"heading_has": ["开门", "等人", "散场"]},
    ),
    "heading_not_bold_sentence": Case(
        site(
            "老邮局亮灯",
            p(HANS[0])
            + "<p><strong>孟师傅今年六十八岁，他说自己最怕的不是穷，而是手闲下来。</strong></p>"
            + p(*HANS[1:]),
        ),
        {"no_heading": ["孟师傅今年六十八岁"], "has": ["手闲下来", *BODY_HANS]},
    ),
    "steps_numbered_with_pictures": Case(
        site(
            "怎样换电容",
            p(HANS[0])
            + "".join(
                f"<p>第{n}步：{t}</p>{PICTURE}"
                for n, t in zip(
                    "一二三", ["断电等十分钟。", "拆下旧电容。", "焊上新电容。"], strict=True
                )
            )
            + p(HANS[4]),
        ),
        {
            "has": ["第一步：断电", "第三步：焊上新电容"],
            "no_caption": ["第二步", "第三步"],
            "figures": [3],
        },
    ),
    "heading_time_series": Case(
        site(
            "孟师傅的一天",
            "".join(
                f"<p><strong>{t}</strong></p>{p(HANS[i], HANS[i + 1])}"
                for i, t in enumerate(["6:30 开门", "12:00 午饭", "20:00 关灯"])
            ),
        ),
        {"heading_has": ["6:30 开门", "12:00 午饭", "20:00 关灯"]},
    ),
    "heading_h4_and_lists": Case(
        site(
            "修理店须知",
            p(HANS[0])
            + "<h4>带什么来</h4><ul><li>坏了的机器</li><li>原来的说明书</li></ul><h4>不收什么</h4><ul><li>显像管电视</li></ul>"
            + p(HANS[4]),
        ),
        {"heading": ["带什么来", "不收什么"], "has": ["显像管电视", LAST_HANS]},
    ),
    "heading_names_below_parts_of_a_law": Case(
        site(
            "渡船条例",
            "".join(
                p(f"第{i + 1}部", name, f"{i + 1}. {title}", HANS[i] + HANS[i + 1])
                for i, (name, title) in enumerate(
                    [("导言", "释义"), ("牌照的申请", "申请的格式"), ("罪行及罚则", "无牌开船")]
                )
            ),
        ),
        {"heading": ["导言", "牌照的申请", "罪行及罚则"], "heading_has": ["第2部", "无牌开船"]},
    ),
}
