"""What stands above and below an article of a service abroad, of a dish, of a letter."""

from __future__ import annotations

from tests.kinds.shell import BODY_HANT, HANT, Case, lines

_MENU = ("首頁", "政治", "社會", "生活", "登入", "註冊", "搜尋")

CASES: dict[str, Case] = {
    "clip_dish_with_one_sentence_above_its_parts": Case(
        lines(
            *_MENU,
            "電鍋版蘿蔔糕",
            "阿嬤的小廚房",
            "追蹤",
            "列印",
            "不用磨米，用在來米粉就可以做，過年前一天做好冰起來，早上煎最香。",
            "食材",
            "在來米粉",
            "300克",
            "白蘿蔔",
            "1條",
            "蝦米",
            "20克",
            "紅蔥頭",
            "5顆",
            "步驟",
            "蘿蔔刨絲，放鍋裡炒到變透明出水。",
            "蝦米、紅蔥頭用小火炒香，加鹽與白胡椒調味。",
            "在來米粉加四百毫升的水調勻，倒進鍋裡拌成糊狀。",
            "倒入抹油的模子，外鍋三杯水蒸五十分鐘，筷子插入不沾就好。",
            "相關食譜",
            "素蘿蔔糕",
        ),
        {"title": "電鍋版蘿蔔糕", "has": ["不用磨米", "白蘿蔔", "1條"], "has_not": ["素蘿蔔糕"]},
        ".txt",
    ),
    "clip_dish_alone": Case(
        lines(
            "老薑麻油蛋",
            "冬天早上五分鐘就能做好的一道，坐月子的時候媽媽天天做給我吃。",
            "材料",
            "雞蛋 2 顆",
            "老薑 4 片",
            "黑麻油 1 大匙",
            "做法",
            "1. 麻油小火煸薑，煸到邊緣捲起。",
            "2. 打入雞蛋，蓋上鍋蓋半分鐘。",
            "3. 加一小匙米酒，熄火。",
        ),
        {
            "title": "老薑麻油蛋",
            "has": ["冬天早上五分鐘", "雞蛋 2 顆"],
            "heading": ["材料", "做法"],
        },
        ".txt",
    ),
    "clip_subtitle_above_a_name_and_its_day": Case(
        lines(
            "慢船週報",
            "訂閱",
            "登入",
            "一封寫給管理員的信",
            "為什麼我們需要一盞不照船的燈",
            "林小滿",
            "Nov 2, 2026",
            "14",
            "Share",
            *HANT,
            "Subscribe to 慢船週報",
            "By subscribing, you agree to the Terms of Use, and acknowledge its Privacy Policy.",
        ),
        {"title": "一封寫給管理員的信", "has": BODY_HANT, "has_not": ["subscribing"]},
        ".txt",
    ),
    "text_that_opens_with_a_quoted_sentence": Case(
        lines("以船載人過河。古書說：「叫擺渡的擺過去。」", *HANT),
        {"has": ["以船載人過河", *BODY_HANT]},
        ".txt",
    ),
    "text_of_numbered_questions": Case(
        lines(
            "搭船須知",
            "Q1：可以帶車嗎？",
            HANT[0],
            "Q2：寵物呢？",
            HANT[1],
            "Q3：暈船呢？",
            HANT[2],
        ),
        {"title": "搭船須知", "heading": ["Q1：可以帶車嗎？", "Q2：寵物呢？", "Q3：暈船呢？"]},
        ".txt",
    ),
    "clip_letter_that_is_signed": Case(
        lines(
            *_MENU,
            "寫給管理員的信",
            "2026-11-02",
            "敬愛的管理員：",
            *HANT,
            "懇請您再考慮。",
            "一個不搭船的人",
            "相關文章",
            "夜裡的燈塔",
        ),
        {"has": [*BODY_HANT, "一個不搭船的人"], "has_not": ["夜裡的燈塔"]},
        ".txt",
    ),
    "clip_what_is_said_of_its_author": Case(
        lines(
            *_MENU,
            "一張月票的經濟學",
            "2026-11-02",
            *HANT,
            "作者為經濟學者，逢周二刊出",
            "編輯推介",
            "夜裡的燈塔",
        ),
        {"has": [*BODY_HANT, "逢周二刊出"]},
        ".txt",
    ),
    "text_of_a_chat_with_days_and_weekdays": Case(
        lines(
            "讀書會的聊天記錄",
            "2026.11.01 星期日",
            "21:02 小滿 大家讀到第幾章了？",
            "21:04 阿德 第三章，卡在那個結。",
            "2026.11.02 星期一",
            "07:15 阿德 我學會了",
        ),
        {"has": ["2026.11.01", "2026.11.02", "我學會了"]},
        ".txt",
    ),
}
