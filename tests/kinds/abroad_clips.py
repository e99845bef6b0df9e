"""Pages of Taiwan, Hong Kong, Singapore and of services abroad, as two browsers copy them."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANT, HANT, Case, lines

_MENU = ("首頁", "政治", "社會", "生活", "登入", "註冊", "搜尋")
_TITLE = "老郵局裡的舊收音機"
_DAY = "2026-11-03 08:15"
_PAGED = (
    "渡口是河流與道路相交之處，它的名字往往比渡口本身活得更久，過去的",
    "研究多半從語言學的角度討論地名的來源，較少注意到名字消失的過程，",
    "也很少問過擺渡的人怎麼叫它，這一章要補上的就是這個缺口。",
)
_MORE = (
    "方志的部分採用乾隆、道光與光緒三個版本，地圖的部分則以大正十年的",
    "二萬五千分之一地形圖為底，逐一標定渡口的位置，並與今日的橋梁比對",
    "，凡是兩種以上的資料都提到的渡口，才列進表裡。",
)

CASES: dict[str, Case] = {
    "clip_menu_copied_without_blanks": Case(
        lines("慢島發現追蹤登入註冊", _TITLE, "阿檀", _DAY, *HANT, "回首頁隱私權保護及安全宣告"),
        {"title": _TITLE, "has": BODY_HANT, "has_not": ["註冊", "安全宣告"]},
        ".txt",
    ),
    "clip_title_of_words_that_are_buttons_too": Case(
        lines("分享與追蹤", *HANT), {"title": "分享與追蹤", "has": BODY_HANT}, ".txt"
    ),
    "clip_headline_long_as_prose": Case(
        lines(
            *_MENU,
            "阿嬤開19年麵攤只賣早上3小時！熟客揭「沒招牌的招牌」，看到白煙就知道開了",
            "2026年11月03日 11:20",
            *HANT,
            "※ 本文版權所有，非經授權，不得轉載。",
        ),
        {"title": "阿嬤開19年麵攤只賣早上3小時！熟客揭「沒招牌的招牌」，看到白煙就知道開了"},
        ".txt",
    ),
    "clip_first_sentence_above_a_day_stays": Case(
        lines(_TITLE, HANT[0], "2026-11-03", *HANT[1:]), {"title": _TITLE, "has": BODY_HANT}, ".txt"
    ),
    "clip_cards_of_other_articles": Case(
        lines(
            *_MENU,
            _TITLE,
            _DAY,
            *HANT,
            "推薦閱讀",
            "他釣到透明的魚",
            "臺東一名釣客日前在富岡外海釣到一條全身透明的幼魚，專家指出是鰻魚的幼體。",
            "50分鐘前",
            "山區深夜有感地震",
            "南投縣山區昨日深夜發生規模四點一的地震，深度十五公里，沒有災情傳出。",
            "2小時前",
        ),
        {"has": BODY_HANT, "has_not": ["透明的幼魚", "四點一"]},
        ".txt",
    ),
    "clip_text_that_goes_on_after_a_list": Case(
        lines(*_MENU, _TITLE, _DAY, *HANT[:3], "延伸閱讀", "修傘的人", "夜裡的燈塔", *HANT[3:]),
        {"has": BODY_HANT},
        ".txt",
    ),
    "clip_word_of_the_menu_below_the_title": Case(
        lines(*_MENU, _TITLE, "生活", _DAY, *HANT, "返回列表"),
        {"title": _TITLE, "has": BODY_HANT, "has_not": ["生活"]},
        ".txt",
    ),
    "clip_chapters_of_a_law": Case(
        lines(
            *_MENU,
            "渡船檢查辦法",
            "所有條文",
            "沿革",
            "第 一 章 總則",
            "第 1 條",
            "本辦法依渡口管理條例第十二條第二項的規定訂定，由縣政府施行。",
            "第 2 條",
            "渡船應於每年汛期前檢查一次，項目如下：",
            "一、船體。",
            "二、救生設備。",
            "第 3 條",
            "檢查不合格的船，航政機關應當命令限期改善，未改善的停止航行。",
        ),
        {"title": "渡船檢查辦法", "heading": ["第 一 章 總則", "第 1 條", "第 2 條", "第 3 條"]},
        ".txt",
    ),
    "clip_board_without_commas": Case(
        lines(
            *_MENU,
            "[心得] 自己換浴室抽風機，被卡榫打敗兩次",
            "生活",
            "pipe1980",
            "個人積分：1842分",
            "文章編號：8812034",
            "2026-11-01 21:15#1",
            *HANT,
            "2026-11-01 22:40#2",
            "請問噪音有差嗎？我家那臺也是吵到不行。",
        ),
        {
            "title": "[心得] 自己換浴室抽風機，被卡榫打敗兩次",
            "has": BODY_HANT,
            "has_not": ["積分", "噪音"],
        },
        ".txt",
    ),
    "clip_court_signs_with_wide_blanks": Case(
        lines(*_MENU, "海濱法院民事判決", _DAY, *HANT, "書記官　賀秀英", "回首頁", "友善列印"),
        {"has": [*BODY_HANT, "書記官　賀秀英"]},
        ".txt",
    ),
    "text_with_running_heads": Case(
        lines(
            "論渡口的名字",
            "一、前言",
            *_PAGED,
            *_MORE[:1],
            "",
            "河陽文獻 第十二卷第三期 45",
            "",
            *_MORE[1:],
            "二、結論",
            *(line.replace("渡口", "碼頭") for line in _PAGED),
            "河陽文獻 第十二卷第三期 46",
            "名字最後的去處，往往是公車站牌。",
        ),
        {
            "has": ["地圖的部分則以大正十年的二萬五千分之一地形圖為底", "公車站牌"],
            "has_not": ["河陽文獻"],
            "heading": ["一、前言", "二、結論"],
        },
        ".txt",
    ),
    "text_with_days_numbered_as_its_pages_might_be": Case(
        lines(
            "渡船日記",
            "離島渡船日記 1",
            *_PAGED,
            "離島渡船日記 2",
            *_MORE,
        ),
        {"has": ["離島渡船日記 1", "離島渡船日記 2"]},
        ".txt",
    ),
    "text_of_a_chat_with_its_days": Case(
        lines(
            "與阿德師傅的聊天",
            "2026/11/01（日）",
            "09:12\t阿德師傅\t船底那塊板我看過了，要換。",
            "09:15\t小滿\t要多少錢？",
            "2026/11/02（一）",
            "07:03\t阿德師傅\t換好了，今天可以下水。",
        ),
        {"has": ["2026/11/01", "2026/11/02", "要多少錢"]},
        ".txt",
    ),
    "text_of_chapters": Case(
        lines(
            "渡口紀事",
            "第一章 漲水",
            HANT[0],
            HANT[1],
            "第二章 過河的人",
            HANT[2],
            HANT[3],
        ),
        {"heading": ["第一章 漲水", "第二章 過河的人"], "title": "渡口紀事"},
        ".txt",
    ),
    "text_wrapped_whose_lines_hold_two_sentences": Case(
        lines(
            "守塔人的最後一個冬天",
            "",
            "　　十二月的風從北邊來，吹過沒有人的防波堤，把鹽留在每一扇窗上。守塔",
            "人老羅把最後一桶柴油倒進發電機裡，聽它咳了三聲，然後才肯轉動。",
            "",
            "　　他在這座塔上住了二十九年，比任何一隻海鷗都久。下個月，塔上的燈要",
            "改由岸上的電腦控制，他只要把鑰匙放進信箱，就可以回到本島去住了。",
            "",
            "　　那天夜裡他沒有睡，把二十九本值班日誌一本一本地翻過，發現自己每一",
            "天都寫了同樣的一句話：燈亮，無事。",
        ),
        {"has": ["守塔人老羅", "塔上的燈要改由岸上"], "no_heading": ["他在這座塔上"]},
        ".txt",
    ),
    "clip_lead_above_its_day_and_buttons": Case(
        lines(
            *_MENU,
            "沒有秒針的鐘錶廠",
            "高遠：一家小廠決定把秒針取下來，結果訂單排到了三年以後，這是一次精確的計算。",
            "更新於2026年11月3日 07:15",
            "高遠 為慢島週刊撰稿",
            "加入收藏",
            "字號",
            *HANT,
            "版權聲明：本文版權歸慢島週刊所有，未經允許不得轉載。",
        ),
        {"title": "沒有秒針的鐘錶廠", "has": ["訂單排到了", *BODY_HANT], "has_not": ["加入收藏"]},
        ".txt",
    ),
    "clip_references_below_the_text": Case(
        lines(
            *_MENU,
            _TITLE,
            _DAY,
            *HANT,
            "參考資料",
            "Hale, R. (1990). Pulse-coupled oscillators.",
            "Wu, L. (2024). Firefly timing",
            "相關標籤：",
            "收音機",
        ),
        {"has": [*BODY_HANT, "Pulse-coupled", "Firefly timing"], "has_not": ["相關標籤"]},
        ".txt",
    ),
    "clip_words_of_a_picture_above_its_caption": Case(
        lines(
            *_MENU,
            "舊書攤熬過又一個冬天",
            "2026-11-02 15:12",
            "河邊的舊書攤",
            "河邊的舊書攤。 © Marie Leroux",
            *HANT,
        ),
        {"title": "舊書攤熬過又一個冬天", "has": BODY_HANT},
        ".txt",
    ),
    "clip_source_that_the_text_opens_with": Case(
        lines(
            *_MENU,
            "社區雪櫃關機前一晚，街坊把它塞滿了",
            "慢島報導",
            "2026-11-03",
            f"（慢島報導）{HANT[0]}",
            *HANT[1:],
        ),
        {"title": "社區雪櫃關機前一晚，街坊把它塞滿了"},
        ".txt",
    ),
    "text_of_a_chat_with_its_moments": Case(
        lines(
            "修船群聊天紀錄",
            "2026-11-01 9:12:33 阿德(100200)",
            "船底那塊板我看過了，要換。",
            "2026-11-01 9:15:02 小滿(100300)",
            "要多少錢？",
            "2026-11-02 7:03:11 阿德(100200)",
            "換好了，今天可以下水。",
        ),
        {"has": ["9:12:33", "9:15:02", "7:03:11"], "no_heading": ["2026"]},
        ".txt",
    ),
    "text_of_a_paper_with_numbered_headings": Case(
        lines(
            "山區渡口研究",
            "1 引言",
            *_PAGED,
            "2 數據與方法",
            "2.1 數據來源",
            *_MORE,
            "3 結論",
            "按次補貼比按月補貼更能增加班次，前提是記錄方式足夠簡單。",
        ),
        {"heading": ["2 數據與方法", "2.1 數據來源", "3 結論"]},
        ".txt",
    ),
}
