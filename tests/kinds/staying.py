"""What sounds like something of the site and is the article's own."""

from __future__ import annotations

from tests.kinds.shell import (
    BODY_HANS,
    BODY_HANT,
    FIRST_HANS,
    HANS,
    HANT,
    LAST_HANS,
    Case,
    p,
    whole,
)
from tests.kinds.shell import page as site

CASES: dict[str, Case] = {
    "hotline": Case(
        site(
            "老人走失獲救",
            whole(
                hant=True,
                after=p(
                    "◎清灣網關心您：",
                    "失蹤協尋專線：110",
                    "老人諮詢服務：0800-228585",
                    "衛福部安心專線：1925",
                ),
            ),
            hant=True,
        ),
        {"has": BODY_HANT, "all_or_none": ["失蹤協尋專線", "老人諮詢服務", "衛福部安心專線"]},
    ),
    "instruction": Case(
        site(
            "怎样举报一个群",
            "<h2>一、举报群主</h2>"
            + p("打开支付宝APP，点右上角的头像，选“安全中心”，再按提示上传三张截图。", HANS[0])
            + "<h2>二、举报成员</h2>"
            + p("长按对方的头像，点“投诉”，填写理由以后提交。", HANS[1], HANS[4]),
        ),
        {"heading": ["一、举报群主", "二、举报成员"], "has": ["打开支付宝APP", "长按对方的头像"]},
    ),
    "links_after_colon": Case(
        site(
            "阅览室规定",
            p(*HANS, "借书之前请先读完下面几份文件：")
            + "".join(
                f'<p><a href="/{i}">{t}</a></p>'
                for i, t in enumerate(
                    [
                        "清湾阅览室借阅办法",
                        "清湾阅览室赔偿标准",
                        "清湾阅览室开放时间表",
                        "清湾阅览室志愿者守则",
                    ]
                )
            ),
        ),
        {
            "has": [
                "清湾阅览室借阅办法",
                "清湾阅览室赔偿标准",
                "清湾阅览室开放时间表",
                "清湾阅览室志愿者守则",
            ]
        },
    ),
    "linked_names": Case(
        site(
            "六件修理工具",
            p(HANS[0])
            + "".join(
                f'<p><a href="https://x.example/{i}">{t}</a></p><p><img src="t{i}.jpg" width="400" height="300"></p>'
                for i, t in enumerate(
                    ["尖嘴钳", "万用表 830", "吸锡器", "热风枪", "放大镜台灯", "镊子套装"]
                )
            )
            + p(HANS[4]),
        ),
        {
            "has": ["尖嘴钳", "万用表 830", "吸锡器", "热风枪", "放大镜台灯", "镊子套装"],
            "figures_at_least": [6],
        },
    ),
    "numbered_scan": Case(
        site(
            "阅览室小程序能做什么",
            p(
                HANS[0],
                HANS[1],
                "1、查询馆藏图书",
                "2、预约自习座位",
                "3、扫描二维码借书",
                "4、关注公众号接收到期提醒",
                "5、在线续借",
                HANS[4],
            ),
        ),
        {
            "has": [
                "1、查询馆藏图书",
                "3、扫描二维码借书",
                "4、关注公众号接收到期提醒",
                "5、在线续借",
            ]
        },
    ),
    "qr_of_article": Case(
        site(
            "二维码门牌怎么用",
            p(HANS[0], "每户门口都贴了一块这样的牌子：")
            + '<p><img src="qrcode_door.jpg" alt="二维码门牌" width="640" height="420"></p>'
            + p("清水湾的二维码门牌，用手机一扫就能报修。", *HANS[1:]),
        ),
        {"figures_at_least": [1], "has": ["用手机一扫就能报修"]},
    ),
    "reference_marks": Case(
        site(
            "清水湾邮局",
            f"<p>{HANS[0]}<sup>[1]</sup></p><p>{HANS[1]}<sup>[2]</sup></p>{p(*HANS[2:])}<h2>参考文献</h2><ol><li>《清湾县志》，1988年。</li><li>《邮局旧事》，2003年。</li></ol>",
        ),
        {"has": BODY_HANS, "all_or_none": ["[1]", "《清湾县志》"]},
    ),
    "photo_named_qr": Case(
        site(
            "菜摊上的二维码",
            p(HANS[0])
            + '<p><img src="/up/qr-stall.jpg" alt="" width="800" height="533"></p><p>菜摊上方挂着收款码</p>'
            + p(*HANS[1:]),
        ),
        {"figures_at_least": [1], "has": BODY_HANS},
    ),
    "photo_of_scanning": Case(
        site(
            "街坊扫码点菜",
            p(*HANS[:2])
            + '<p><img src="/up/2211.jpg" alt="老人扫码点菜" width="720" height="480"></p>'
            + p(*HANS[2:]),
        ),
        {"figures_at_least": [1], "has": BODY_HANS},
    ),
    "code_of_account": Case(
        site(
            "老邮局亮灯",
            whole(
                after='<p><img src="/up/ewm.png" width="258" height="258"></p><p>扫码关注清湾晚报公众号</p>'
            ),
        ),
        {"figures": [0], "has": BODY_HANS, "has_not": ["扫码关注"]},
    ),
    "promotion_like_sentences": Case(
        site(
            "怎么把收音机接上手机",
            p(
                HANS[0],
                "下载安装好蓝牙调试软件以后，先打开它，再长按收音机背面的按钮，直到灯闪三下。",
                "关注指示灯的颜色，绿色才算接通。",
                "扫描到的设备里选“QS-01”，点“连接”。",
                HANS[4],
            ),
        ),
        {"has": ["下载安装好蓝牙调试软件", "关注指示灯的颜色", "扫描到的设备里", LAST_HANS]},
    ),
    "share_in_story": Case(
        site(
            "老邮局亮灯",
            p(
                *HANS[:3],
                "她把照片分享到朋友圈，三天里来了四十个人。",
                HANS[3],
                "“点赞的人比修机器的人多。”孟师傅笑着说。",
                HANS[4],
            ),
        ),
        {"has": ["她把照片分享到朋友圈", "点赞的人比修机器的人多", *BODY_HANS]},
    ),
    "h1_paragraphs": Case(
        site(
            "孟师傅的五句话",
            "".join(f"<h1>{t}</h1>" for t in HANS),
            h1='<div class="tit">孟师傅的五句话</div>',
        ),
        {
            "title": "孟师傅的五句话",
            "has": [t[:12] for t in HANS],
            "no_heading": [t[:6] for t in HANS],
        },
    ),
    "series_whole_or_not": Case(
        site(
            "七天日记",
            "".join(
                f"<p>第{n}天</p>{p(HANS[i % 5], HANS[(i + 1) % 5])}"
                for i, n in enumerate("一二三四五六七")
            ),
        ),
        {"all_or_none_headings": [f"第{n}天" for n in "一二三四五六七"], "has": ["第七天"]},
    ),
    "top_summary_stays": Case(
        site(
            "老邮局亮灯",
            '<div class="abstract"><b>摘要</b>：关门七年的老邮局成了修理收音机的教室。</div>'
            + p(*HANS),
        ),
        {"has": ["关门七年的老邮局成了修理收音机的教室", *BODY_HANS]},
    ),
    "editors_note_stays": Case(
        site("老邮局亮灯", p(*HANS) + "<p>编后：手艺要有人教，也要有人肯学。</p>"),
        {"has": ["编后：手艺要有人教", *BODY_HANS]},
    ),
    "correction_stays": Case(
        site(
            "老郵局亮燈",
            p(*HANT) + "<p>（更正：本文初稿誤植孟師傅年齡，特此更正並致歉。）</p>",
            hant=True,
        ),
        {"has": ["特此更正並致歉", *BODY_HANT]},
    ),
    "list_of_links_needed": Case(
        site(
            "老收音机资料汇总",
            p(HANS[0], HANS[1], "可以下载的说明书有这些：")
            + '<ul><li><a href="/a.pdf">红灯711说明书</a></li><li><a href="/b.pdf">春雷3P7说明书</a></li><li><a href="/c.pdf">海鸥101说明书</a></li></ul>'
            + p(HANS[4]),
        ),
        {"has": ["红灯711说明书", "春雷3P7说明书", "海鸥101说明书"]},
    ),
    "download_links_at_end": Case(
        site(
            "老收音机资料汇总",
            p(*HANS)
            + '<p>附件：</p><p><a href="/a.doc">1. 报名表.doc</a></p><p><a href="/b.doc">2. 借用协议.doc</a></p>',
        ),
        {"has": ["报名表.doc", "借用协议.doc", *BODY_HANS]},
    ),
    "quote_box_stays": Case(
        site(
            "老邮局亮灯",
            p(*HANS[:2])
            + '<div class="quote-card"><p>机器坏了可以修，手艺断了就难接上了。</p></div>'
            + p(*HANS[2:4]),
        ),
        {"has": ["机器坏了可以修，手艺断了就难接上了。", HANS[3][:12]]},
    ),
    "letters_of_readers": Case(
        site(
            "读者来信三则",
            p("编辑同志：", HANS[0], "清水湾　陆小满", "编辑同志：", HANS[1], "河口镇　何嘉树"),
        ),
        {"has": ["清水湾　陆小满", "河口镇　何嘉树", FIRST_HANS]},
    ),
    "stay_address_and_hours": Case(
        site(
            "周末去修收音机",
            p(*HANS)
            + "<p>地址：清水湾镇邮局路3号</p><p>时间：每周六 9:00-11:30</p><p>电话：0571-000000</p>",
        ),
        {"has": ["地址：清水湾镇邮局路3号", "时间：每周六", "电话：0571-000000", *BODY_HANS]},
    ),
    "stay_reader_question": Case(
        site(
            "读者问",
            p(
                "读者小潮问：收音机只有沙沙声，怎么办？",
                *HANS,
                "你还有什么想问的？写信告诉我们吧。",
            ),
        ),
        {"has": ["读者小潮问", *BODY_HANS]},
    ),
    "stay_bold_lead": Case(
        site("老邮局亮灯", f"<p><strong>导语：{HANS[0]}</strong></p>{p(*HANS[1:])}"),
        {"has": ["导语", *BODY_HANS], "no_heading": ["导语"]},
    ),
    "stay_scan_to_pay": Case(
        site(
            "摊主的一天",
            p(
                *HANS[:3],
                "“扫码付款就行，零钱也收。”她说。",
                "她把二维码贴在收音机上，扫一扫就能听她录的叫卖声。",
                *HANS[3:],
            ),
        ),
        {"has": ["扫码付款就行", "扫一扫就能听", *BODY_HANS]},
    ),
    "stay_list_of_books": Case(
        site(
            "五本修理书",
            p(HANS[0])
            + "".join(
                f"<p>{i}. 《{t}》</p>"
                for i, t in enumerate(
                    ["晶体管入门", "电容手册", "老收音机", "听筒与线圈", "木壳修复"], 1
                )
            )
            + p(HANS[4]),
        ),
        {"has": ["《晶体管入门》", "《木壳修复》", LAST_HANS]},
    ),
    "stay_signature_of_notice": Case(
        site(
            "关于老邮局的通告",
            whole(
                after='<p style="text-align:right">清水湾镇人民政府办公室</p><p style="text-align:right">2024年11月2日</p>'
            ),
            info="",
        ),
        {"has": ["清水湾镇人民政府办公室", "2024年11月2日", *BODY_HANS], "published": "2024-11-02"},
    ),
}
