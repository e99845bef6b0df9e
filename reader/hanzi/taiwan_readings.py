"""Where Taiwan reads characters otherwise than the mainland, as zhuyin has to tell.

After the ministry of education's table of audited readings (國語一字多音審訂表, 1999).
"""

from __future__ import annotations

_PAIRS = """
期 qī qí, 究 jiū jiù, 质 zhì zhí, 击 jī jí, 企 qǐ qì, 微 wēi wéi, 危 wēi wéi, 夕 xī xì,
汐 xī xì, 突 tū tú, 凸 tū tú, 暂 zàn zhàn, 携 xié xī, 识 shí shì, 液 yè yì, 惜 xī xí, 息 xī xí,
昔 xī xí, 熄 xī xí, 淑 shū shú, 叔 shū shú, 绩 jì jī, 迹 jì jī, 寂 jì jí, 鞠 jū jú, 播 bō bò,
拥 yōng yǒng, 综 zōng zòng, 储 chǔ chú, 发 fà fǎ, 帆 fān fán, 曙 shǔ shù, 框 kuàng kuāng,
眶 kuàng kuāng, 卓 zhuō zhuó, 拙 zhuō zhuó, 藩 fān fán, 堤 dī tí, 穴 xué xuè, 脊 jǐ jí,
紊 wěn wèn, 伪 wěi wèi, 萎 wěi wēi, 妮 nī ní, 酵 jiào xiào, 讽 fěng fèng, 缉 jī qì, 剽 piāo piào,
菌 jūn jùn, 骤 zhòu zòu, 谊 yì yí, 档 dàng dǎng, 辱 rǔ rù, 俾 bǐ bì, 垃 lā lè, 圾 jī sè
"""
_READINGS = {
    (character, mainland): taiwan
    for character, mainland, taiwan in (pair.split() for pair in _PAIRS.split(","))
}
_LIGHT = frozenset("的地得了着吗吧呢啊呀哇啦嘛么们子个喔哦")
"""Particles and suffixes; elsewhere a light tone of the mainland is a full one in Taiwan."""


def keeps_light(character: str, before: str) -> bool:
    """Whether Taiwan, too, has a light tone for a folded ``character`` behind ``before``: 妈妈."""
    return character in _LIGHT or character == before


def taiwan_reading(character: str, reading: str) -> str:
    """Return the mainland's ``reading`` of a folded ``character``, in pinyin, as Taiwan has it."""
    return _READINGS.get((character, reading), reading)
