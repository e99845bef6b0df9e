"""Posts, answers and layouts of other kinds, and how their source is broken into lines."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANS, FIRST_HANS, HANS, LAST_HANS, Case, p, whole
from tests.kinds.shell import page as site

CASES: dict[str, Case] = {
    "breaks_between_han": Case(
        site(
            "老邮局亮灯",
            p(
                HANS[0][:11] + "\n" + HANS[0][11:],
                HANS[1][:20] + "\r\n      " + HANS[1][20:],
                *HANS[2:],
            ),
        ),
        {"has_exact": [HANS[0], HANS[1]]},
    ),
    "break_in_title": Case(
        site("老邮局亮灯", whole(), h1="<h1>老邮局\n   亮灯</h1>"),
        {"title_exact": "老邮局亮灯", "has": BODY_HANS},
    ),
    "thread_with_an_addition": Case(
        site(
            "修老收音机的三个月",
            "".join(
                f'<div class="floor" id="f{n}"><div class="who"><a class="nick" href="/user/{u}">{name}</a> <span>2024-11-0{n} 10:00</span></div><div class="said">{text}</div></div>'
                for n, (u, name, text) in enumerate(
                    [
                        (1, "渔火", p(*HANS)),
                        (2, "小潮", p("补充一句，我家那台也是这么修好的，谢谢楼主。")),
                        (1, "渔火", p("谢谢各位，我也没想到有这么多人喜欢。")),
                        (1, "渔火", p("补充：焊电容之前先放电。")),
                    ],
                    1,
                )
            ),
            info="",
        ),
        {
            "has": ["焊电容之前先放电", *BODY_HANS],
            "has_not": ["我家那台", "谢谢各位"],
            "authors": ["渔火"],
        },
    ),
    "thread_whose_first_post_was_changed": Case(
        site(
            "修老收音机的三个月",
            "".join(
                f'<div class="floor" id="f{n}"><div class="who"><a class="nick" href="/user/{u}">{name}</a> <em>发表于 2024-11-0{n} 10:00</em> | <a href="?only={u}">只看该作者</a> | <a href="?turn=1">倒序浏览</a> | <a href="?mode=1">阅读模式</a></div><div class="said">{text}</div><div class="do"><a href="?reply={n}">回复</a> <a href="javascript:;">举报</a></div></div>'
                for n, (u, name, text) in enumerate(
                    [
                        (
                            1,
                            "渔火",
                            "<i>本帖最后由 渔火 于 2024-11-9 09:00 编辑</i>" + p(*HANS[:3]),
                        ),
                        (2, "小潮", p("好帖，坐等更新")),
                        (1, "渔火", p(*HANS[3:])),
                    ],
                    1,
                )
            ),
            info="",
        ),
        {"published": "2024-11-01", "authors": ["渔火"], "has": BODY_HANS, "has_not": ["举报"]},
    ),
    "thread_of_one_author": Case(
        site(
            "修老收音机的三个月",
            "".join(
                f'<div class="floor" id="f{n}"><div class="who"><a class="nick" href="/user/{u}">{name}</a> <span>2024-11-0{n} 10:00</span></div><div class="said">{text}</div></div>'
                for n, (u, name, text) in enumerate(
                    [
                        (1, "渔火", p(*HANS[:2])),
                        (2, "小潮", p("好帖，坐等更新")),
                        (1, "渔火", p(*HANS[2:4])),
                        (3, "石头", p("厉害")),
                        (1, "渔火", p(HANS[4], HANS[0])),
                    ],
                    1,
                )
            ),
            info="",
        ),
        {"has": [FIRST_HANS, HANS[2][:12], LAST_HANS], "has_not": ["坐等更新", "厉害"]},
    ),
    "answer_after_question": Case(
        site(
            "收音机只有沙沙声怎么办？",
            '<div class="q-item" id="q1"><a class="username" href="/u/7">小潮</a><span class="time">3 天前</span><div>我捡了一台老收音机，装上电池以后只有沙沙声，调到哪里都一样，请问先查哪里？</div></div>'
            f'<div class="q-item accepted" id="a1"><a class="username" href="/u/8">渔火</a><span class="time">2 天前</span><div>{p(*HANS)}</div></div>'
            '<div class="q-item" id="a2"><a class="username" href="/u/9">石头</a><span class="time">1 天前</span><div>扔了买新的。</div></div>',
            info="",
        ),
        {
            "in_order": ["只有沙沙声，调到哪里都一样", FIRST_HANS],
            "has": [LAST_HANS],
            "has_not": ["扔了买新的"],
        },
    ),
    "dialogue_kept": Case(
        site(
            "和孟师傅聊天",
            p(
                "记者：开店最难的是什么？",
                "孟师傅：" + HANS[0],
                "记者：以后呢？",
                "孟师傅：" + HANS[4],
            ),
        ),
        {"has": ["记者：开店最难的是什么？", "记者：以后呢？", LAST_HANS]},
    ),
    "poem_kept": Case(
        site(
            "老邮局",
            "<p>灯亮了<br>信箱还空着<br>有人把耳朵<br>贴在木头上</p><p>听见三十年前的雨<br>正从天线上<br>一滴一滴<br>落进茶杯</p>",
            info="陆小满",
        ),
        {"has": ["信箱还空着", "落进茶杯"]},
    ),
    "table_of_prices": Case(
        site(
            "三种电容的价钱",
            p(*HANS[:2])
            + "<table><tr><th>名称</th><th>单价</th></tr><tr><td>瓷片</td><td>0.1元</td></tr><tr><td>电解</td><td>0.5元</td></tr></table>"
            + p(*HANS[2:]),
        ),
        {"tables": [1], "has": ["瓷片", "0.5元", *BODY_HANS]},
    ),
}
