"""Accuracy: our own words, the issues that people filed, and what must not go wrong again."""

import json
from pathlib import Path

import pytest

from reader.core.variants import Region, Script, Variant
from reader.hanzi.converting.chains import CHAINS, Step
from reader.paths import resource_path

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
ISSUE_CASES = SHARED / "prototypes" / "conversion" / "issue_cases.json"


def own_words() -> list[list[str]]:
    lines = resource_path("hanzi/own_words.txt").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def test_every_word_of_our_own_has_its_reason_and_comes_out_right(converter) -> None:
    rows = own_words()
    assert len({row[0] for row in rows}) == len(rows), "a word is listed twice"
    for word, form, reason in rows:
        assert reason
        assert converter.through(word, CHAINS["s2t"]).text == form


@pytest.mark.parametrize(
    ("simplified", "taiwan"),
    [
        ("这座城有五千年历史，见证了成长历程", "這座城有五千年歷史，見證了成長歷程"),
        ("子丑寅卯，埃里克森，蜡炬成灰泪始干", "子丑寅卯，埃里克森，蠟炬成灰淚始乾"),
        ("松脆饼干，不干燥，干炒牛河，干锅鸡", "鬆脆餅乾，不乾燥，乾炒牛河，乾鍋雞"),
        ("蒸汽机被发明，展示了如何参与制造", "蒸汽機被發明，展示了如何參與製造"),
        ("海底两万里，一万公里以外", "海底兩萬里，一萬公里以外"),
        ("前头发生了什么，他的头发白了", "前頭發生了什麼，他的頭髮白了"),
        ("在校园里说，在社区里走，在大学里读书", "在校園裡說，在社區裡走，在大學裡讀書"),
        ("他于一九四九年当选，位于河边", "他於一九四九年當選，位於河邊"),
        ("只有一只猫，一只只都可爱", "只有一隻貓，一隻隻都可愛"),
        ("当局限制发展，不断发展壮大", "當局限制發展，不斷發展壯大"),
        ("克里斯和佩里斯去了里昂", "克里斯和佩里斯去了里昂"),
        ("案件系属于法院，如系他人所有", "案件繫屬於法院，如係他人所有"),
        ("共50余人，其中20余件", "共50餘人，其中20餘件"),
        ("干部干活干得口干舌燥", "幹部幹活幹得口乾舌燥"),
        ("面条和面包的表面", "麵條和麵包的表面"),
        ("皇后后来去了后宫", "皇后後來去了後宮"),
        ("此话一出，他看完一出戏就走", "此話一出，他看完一齣戲就走"),
        ("30 天后到期，三十天后失效，天后宫", "30 天後到期，三十天後失效，天后宮"),
        ("这只适用于新版，这只猫不适合", "這只適用於新版，這隻貓不適合"),
        ("数据中台与双台风", "數據中臺與雙颱風"),
        ("城里人去了马里和里海", "城裡人去了馬里和裡海"),
        ("他很快回复邮件，申请回复原状", "他很快回覆郵件，申請回復原狀"),
        ("经查，系谣言，系统没有问题", "經查，係謠言，系統沒有問題"),
        ("东海洋面上，她吃了一碗面", "東海洋面上，她吃了一碗麵"),
        ("用制表符对齐，瑞士的制表工艺", "用製表符對齊，瑞士的製錶工藝"),
        ("面包发霉，回娘家念书", "麵包發霉，回娘家念書"),
        ("药水回复生命，再回复客人的留言", "藥水回復生命，再回覆客人的留言"),
        ("从回收站回复文件，并回复网友提问", "從回收站回復文件，並回覆網友提問"),
        ("处理器的体系结构，各派系在手册里", "處理器的體系結構，各派系在手冊裡"),
        ("绳子系在腰上，联系在一起", "繩子繫在腰上，聯繫在一起"),
        ("羊毛制的外衣，羊毛制服，皮革制刀鞘", "羊毛製的外衣，羊毛制服，皮革製刀鞘"),
        ("程序读入内码表，跑步用码表", "程序讀入內碼表，跑步用碼錶"),
        ("香菇干和干树叶，眼睛干，相当干净", "香菇乾和乾樹葉，眼睛乾，相當乾淨"),
        ("沙特里亚尔，夫里斯兰语，这里亚洲人多", "沙特里亞爾，夫里斯蘭語，這裡亞洲人多"),
        ("依规定系人民的权利，规定系统的用法", "依規定係人民的權利，規定系統的用法"),
        ("法院认本件系争处分，契约系统", "法院認本件系爭處分，契約系統"),
        ("演员范伟，学者范缜，规范国家行为", "演員范偉，學者范縝，規範國家行為"),
    ],
)
def test_simplified_to_taiwan(converter, simplified: str, taiwan: str) -> None:
    assert converter.convert(simplified, Script.HANS, None, Variant.TAIWAN).text == taiwan


@pytest.mark.parametrize(
    ("taiwan", "simplified"),
    [
        ("魯迅所著的原著與學術專著", "鲁迅所著的原著与学术专著"),
        ("他著有《史記》，兩人合著一書", "他著有《史记》，两人合著一书"),
        ("土著見微知著，成績卓著", "土著见微知著，成绩卓著"),
        ("大家討論著論著，配合著音樂", "大家讨论着论著，配合着音乐"),
        ("看著書的人著書立說", "看着书的人著书立说"),
        ("隨著作品走紅，冒著白煙", "随着作品走红，冒着白烟"),
        ("研究所著手，他所著重的", "研究所着手，他所着重的"),
        ("下顎骨與軟顎", "下颚骨与软腭"),
    ],
)
def test_taiwan_to_simplified(converter, taiwan: str, simplified: str) -> None:
    shown = converter.convert(taiwan, Script.HANT, Region.TAIWAN, Variant.SIMPLIFIED)
    assert shown.text == simplified


def test_every_word_from_taiwan_comes_out_as_listed(converter) -> None:
    lines = resource_path("hanzi/from_taiwan.txt").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert len({row[0] for row in rows}) == len(rows), "a word is listed twice"
    for word, form, reason in rows:
        assert reason
        assert converter.through(word, (Step.FROM_TAIWAN,)).text == form


@pytest.mark.parametrize(
    ("simplified", "taiwan"),
    [
        ("少数组织聚集成群", "少數組織聚集成群"),
        ("改变量子的状态", "改變量子的狀態"),
        ("城堡的士兵坐的士", "城堡的士兵坐計程車"),
        ("电视频段和视频", "電視頻段和影片"),
        ("互联网络与网络", "網際網路與網路"),
        ("低级别芯片", "低級別晶片"),
        ("海内存知己，内存不足", "海內存知己，記憶體不足"),
    ],
)
def test_words_of_taiwan_stand_only_where_they_are_words(converter, simplified, taiwan) -> None:
    assert converter.convert(simplified, Script.HANS, None, Variant.TAIWAN_WORDS).text == taiwan


@pytest.mark.skipif(not ISSUE_CASES.exists(), reason="the shared folder is not beside the project")
def test_what_people_filed_elsewhere(converter) -> None:
    cases = json.loads(ISSUE_CASES.read_text("utf-8"))
    wrong = [
        text
        for config, text, expected, _ in cases
        if converter.through(text, CHAINS[config]).text not in expected.split("|")
    ]
    assert len(cases) - len(wrong) >= 41, wrong
