"""What the words beside a character make of it."""

import marshal

import pytest

from reader.core.variants import Script, Variant
from reader.hanzi.converting.context_rules import ContextRules, compile_rules
from reader.paths import resource_path

LISTS = ("context_rules.txt", "cantonese_rules.txt")


def rulings(lines: list[str], text: str) -> list[tuple[int, str]]:
    return [(ruling.place, ruling.form) for ruling in compile_rules(lines).found(text)]


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("甲>乙 <一|二三", "一甲，二三甲，三甲", [(1, "乙"), (5, "乙")]),
        ("甲>乙 >一 !<二", "甲一，二甲一", [(0, "乙")]),
        ("甲>乙 <一 >二", "一甲二，一甲，甲二", [(1, "乙")]),
        ("甲>乙 <\\n", "甲甲", [(0, "乙")]),
        ("甲>乙 >\\n", "甲甲", [(1, "乙")]),
        ("甲>乙 !>一", "甲，甲一", [(0, "乙")]),
        ("甲>乙 >一 ~丙", "甲一在丙的旁边", [(0, "乙")]),
        ("甲>乙 >一 ~丙", "甲一" + "字" * 40 + "丙", []),
        ("甲>乙 >{n?}二", "甲二甲一二", [(0, "乙"), (2, "乙")]),
    ],
)
def test_a_rule_asks_for_what_stands_beside(rule, text, expected) -> None:
    assert rulings(["@n 一", rule], text) == expected


def test_of_two_rules_the_first_counts() -> None:
    assert rulings(["甲>乙 >一", "甲>丙 >一"], "甲一") == [(0, "乙")]


@pytest.mark.parametrize("line", ["甲", "甲>", "甲>乙", "甲乙>丙 <一", "甲>乙 一"])
def test_what_is_no_rule_is_told(line) -> None:
    with pytest.raises(ValueError, match="not a rule"):
        compile_rules([line])


@pytest.mark.parametrize("name", LISTS)
def test_every_rule_has_its_need(name) -> None:
    rules = compile_rules(resource_path(f"hanzi/{name}").read_text("utf-8").splitlines()).rules
    assert [rule for rule in rules if not rule.need] == []


@pytest.mark.parametrize(
    ("simplified", "taiwan"),
    [
        ("院子里跑着4只鸭，墙头蹲着一只大花猫", "院子裡跑著4隻鴨，牆頭蹲著一隻大花貓"),
        ("牛只吃这片草，鸭只会游水", "牛只吃這片草，鴨只會游水"),
        ("羊只的疫苗要按时打", "羊隻的疫苗要按時打"),
        ("唯一只爱她的人，第一只能这样", "唯一只愛她的人，第一只能這樣"),
        ("船开了7里，离城还有三里路", "船開了7里，離城還有三里路"),
        ("鱼塘里、菜地里、柜子里", "魚塘裡、菜地裡、櫃子裡"),
        ("于主任请于老师写信，便于老师备课", "于主任請于老師寫信，便於老師備課"),
        ("范先生和范小姐是模范夫妻", "范先生和范小姐是模範夫妻"),
        ("二十天后出发，太后三天后出发", "二十天後出發，太后三天後出發"),
        ("河水冲走了桥，士兵冲过了桥", "河水沖走了橋，士兵衝過了橋"),
        ("这块表不准，父亲已经准了", "這塊錶不準，父親已經准了"),
        ("毛巾一会儿就干了，这活他干得好", "毛巾一會兒就乾了，這活他幹得好"),
        ("外面包着一层纸", "外面包著一層紙"),
        ("强台登陆前，舞台已经拆了", "強颱登陸前，舞臺已經拆了"),
    ],
)
def test_measures_names_and_what_is_dry(converter, simplified, taiwan) -> None:
    assert converter.convert(simplified, Script.HANS, None, Variant.TAIWAN).text == taiwan


@pytest.mark.parametrize(
    ("simplified", "hong_kong"),
    [
        ("佢系我细佬，而家读紧中文系", "佢係我細佬，而家讀緊中文系"),
        ("我哋呢只猫好鬼懒", "我哋呢隻貓好鬼懶"),
        ("唔只佢唔识，个个都唔识", "唔只佢唔識，個個都唔識"),
        ("等多两个钟啦，冲杯茶先", "等多兩個鐘啦，沖杯茶先"),
        ("嗰碗面好食，佢唔准我食", "嗰碗麵好食，佢唔准我食"),
        ("你睇吓佢，咪吓亲人", "你睇吓佢，咪嚇親人"),
        ("她说：“佢系边个？”。联系系统的人。", "她説：“佢係邊個？”。聯繫系統的人。"),
    ],
)
def test_cantonese_sentences_are_converted_as_such(converter, simplified, hong_kong) -> None:
    assert converter.convert(simplified, Script.HANS, None, Variant.HONG_KONG).text == hong_kong


def test_a_name_seen_once_keeps_its_form(converter) -> None:
    text = "导演于谦和到了。大家围住于谦和提问，至于谦和的态度，人人都夸。"
    shown = converter.convert(text, Script.HANS, None, Variant.TAIWAN).text
    assert shown.startswith("導演于謙和到了。大家圍住于謙和提問")


def test_rules_of_plain_values_that_were_kept_say_the_same() -> None:
    lines = resource_path("hanzi/context_rules.txt").read_text("utf-8").splitlines()
    made = compile_rules(lines)
    kept = ContextRules.of_kept(marshal.loads(marshal.dumps(made.plain())))
    text = "三只鸡在后院，皇后说一只手表准，里面的面条只有一干二净，他干了这只船的活。" * 2
    assert list(kept.found(text)) == list(made.found(text)) != []
    assert kept.rules == made.rules
