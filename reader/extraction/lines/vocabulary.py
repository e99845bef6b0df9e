"""The words of pages around an article, as ``core.prose.plain`` writes them."""

from __future__ import annotations

import re

from reader.core.articles.prose import any_of
from reader.extraction.lines import page_words

_SIGNS = r"\s|·•・‧/\\>»›<«‹→←↑↓:,.;、。!?()\[\]【】「」《》*#+\-—–_~=&©®@'\"…❤♥♡★☆▲▼△▽◆■□●○✓✔✕×▶►"
_NUMBER = r"\d[\d,.:]*\s*(?:万|千|亿|w|k|m|%)?\+?"
_TIME = r"(?:刚刚|昨天|前天|今天|\d+\s*(?:秒|分钟|个?小时|小时|天|日|周|个?月|年)前?)"


def _longest_first(words: str) -> str:
    """Return a pattern for any of ``words``; the longest that fits is kept to."""
    return any_of(" ".join(sorted(words.split(), key=len, reverse=True)))


_WORDS = _longest_first(
    r"""首页 主页 主选单 选单 菜单 导航 网站导航 登录注册 登录 登入 立即注册 免费注册 注册 登出
    退出
    会员中心 个人中心 用户中心 成为会员 加入会员 会员 搜索 搜寻 检索 全站 热搜 进入词条
    下载客户端 客户端 下载app 打开app app内打开 打开 下载 手机版 电脑版 网页版 行动版 触屏版
    pc版 移动版
    简体中文 繁体中文 简体 繁体 繁 简 english 无障碍 适老 设为首页 加入收藏 收藏本站 收藏本页
    收藏文章
    我的收藏 查看我的收藏 查看收藏 收藏 已收藏 取消收藏
    分享到 分享至 分享给好友 分享此文 分享本文 分享文章 分享这篇 分享 转发 点赞 按赞 赞好 赞同
    赞 喜欢 在看 看一看 不喜欢 反对 支持
    轻点两下取消赞 轻点两下取消在看 踩 顶 推荐 举报 检举 反馈 意见 投诉 纠错 报错 勘误
    添加评论 写评论 发表评论 我要评论 查看评论 条评论 则评论 个评论 评论数 评论 条留言 则留言
    写留言 留言 条回复 回复 回覆 回应
    私信 联络作者 写信给作者
    已关注 关注他 关注她 关注我 关注问题 关注者 关注该公众号 关注 追踪 追踪作者 粉丝 被浏览
    浏览量 浏览次数 浏览 阅读量 阅读数 阅读次数 阅读 点击 人气 热度 观看
    写回答 邀请回答 好问题 个回答 查看全部 提问 写文章 等你来答 发现 创作者中心 创作
    人赞同了该回答 人赞同了该文章 人赞同 人喜欢 人收藏 人关注 次播放 次浏览 人做过这道菜 人做过
    七天内 本周 人参与 人阅读 人看过
    综合评分 评分 追踪我们 播报文章 收藏食谱 收藏菜谱 人已赞 篇原创内容 公众号 为什[么幺]会看到广告
    阅读时间约 打开主菜单 主菜单 监视 语言 设为偏好来源 显示原文 打印本页 打印 列印本页 列印
    友善列印 复制连结 连结 新增评论 新增 检视全部 检视
    删除 关闭窗口 关闭视窗 视窗 窗口 转寄 复制链接 复制网址 复制本文 复制 扫一扫 扫码 二维码
    朋友圈 好友 微信扫一扫 微信好友 微信 微博 新浪微博 新浪 腾讯微博 qq空间 qq好友 qq 空间 豆瓣
    人人网
    今日头条 抖音 快手 小红书 知乎 b站 哔哩哔哩 facebook line twitter youtube instagram threads
    plurk 噗浪 telegram whatsapp linkedin pinterest email e-mail 电邮 邮件 mail rss 脸书 推特
    字号 字体大小 字体 字级 字型 默认 标准 超大 特大 大 中 小 a\+ a- aa a t大 t小 t\+ t- 放大 缩小
    听新闻 听全文 收听 朗读 语音播报 语音 播放 暂停 静音 全屏 倍速 画中画 分钟听 播报
    展开全文 阅读全文 显示全部 查看更多 加载更多 载入更多 更多 全文 展开 收起 收合 折叠 换一换
    换一批
    返回顶部 回到顶部 回顶部 返回列表 返回首页 返回 置顶 顶部 上一页 下一页 尾页 末页 跳转 前往
    确认 关闭 取消 确定 允许 拒绝 知道了 我知道了 同意 接受 提交 送出 发送 发布 发表 保存
    取消订阅 订阅电子报 订阅 电子报 通知 消息 设置 设定 帮助 反馈
    跳至主要内容 跳至内容 跳到主要内容 跳转到内容 快速前往主要内容 前往主要内容 跳至 移至侧边栏
    移至侧栏 侧边栏 隐藏 开关目次
    编辑 锁定 讨论 上传视频 阅读原文 检视历史 查看历史 历史 工具 条目 大陆简体 香港繁体 台湾正体
    台湾繁体 不转换 种语言 建立账号 创建账号 建立帐号 资助本站 资助 有用 已投票
    只看该作者 只看楼主 只看大图 倒序浏览 正序浏览 正序 倒序 最新 最早 最热 阅读模式 电梯直达
    直达楼层 楼主 楼 发新帖 发帖 回帖 查看 图文 道具 使用道具
    赞赏 打赏 喜欢作者 听过 视频 小程序 使用小程序 在小说阅读器读本章 在小说阅读器中沉浸阅读
    去阅读 预览时标签不可点 继续滑动看下一个 轻触阅读原文 向上滑动看下一个 个朋友都在听 人划线
    载入中 加载中 暂无 列表 看大图 大图 高清 图集 原图 点击图片放大 广告 赞助
    编辑此页 编辑本页 在github上编辑此页 版面导航 标题导航 版面目录 上一版
    下一版 本版新闻
    投币 硬币 番剧 弹幕 收起d 说点什[么幺] 已被采纳 已采纳 得票最新
    按热度 按时间 展开评论 去抢沙发 其他应用程式 以电子邮件传送
    取得连结 个喜欢 营业执照 投诉或建议 无障碍阅读 长者模式 长者助手
    [\u3400-\u9fff]{1,4}频道 [^,。]{2,6},自由的百科全书
    skip\sto\s(?:main\s)?content skip menu search home share tweet
    save print top
    login log\sin sign\sin sign\sup subscribe follow like reply comments? loading views?"""
)
_FURNITURE = re.compile(rf"(?>{_WORDS}|{_TIME}|{_NUMBER}|[{_SIGNS}]|次|人|个|条|则|页|共|第)+")
_HAS_WORD = re.compile(_WORDS)

ADVERTISEMENT = page_words.ADVERTISEMENT.pattern
COMMENTS = page_words.COMMENTS.pattern
OTHER_POSTS = page_words.OTHER_POSTS.pattern
ENDING = page_words.ENDING.pattern
EDIT = re.compile(r"(?:编辑|播报|[\[【]编辑[\]】]|\s)+")
"""What encyclopedias put beside a heading."""
CERTAIN_BUTTON = re.compile(
    r"(?:编辑|播报|锁定|讨论|上传视频|[\[【]编辑[\]】]|\s)+|展开全文|显示全部|阅读全文|查看大图|点击图片放大|预览时标签不可点"
    r"|\+\d{1,2}|[\[【]编辑[\]】]\s*"
)

BARE_COMMENTS = re.compile(
    rf"{page_words.TALK}|[\[【]?发{page_words.TALK}[\]】]?|网友|读者{page_words.TALK}"
)

_KIND = any_of(
    r"""相关 相似 类似 延伸 推荐 更多 往期 热门 热点 精彩 最新 近期 最近 同类 编辑 小编 本周
    本月 今日 今天 24小时 一周 周 月
    实时 即时 深度 独家 其他 其它 大家 人气 点击 最夯 最热 焦点 猜你 图片 图说 专题 精选 好文
    头条 随机 站内 频道 作者最新
    作者其他 作者的?其他 同作者 该作者 你可能 热 新 阅读"""
)
_WHAT = any_of(
    r"""阅读 新闻 链接 连结 报导 报道 推荐 文章 专题 资讯 内容 话题 回顾 栏目 视频 影音 影片
    图集 图片 推文 热文 精选 好文 消息
    标签 关键词 关键字 主题 搜索 搜寻 问题 分类 排行榜? 排行 榜单 热榜 点击榜 百科 词条 人物
    菜谱 食谱 商品 小说 帖子 日志 博文 答案 作品 节目 书籍"""
)
_RELATED = any_of(
    rf"""{_KIND}(?:的|相关|热门|精彩|最新)?{_WHAT}(?:推荐|排行榜?|阅读)?
    热(?:门|点)?(?:排行|榜|搜|文|帖|评榜?) 点击(?:排行|榜)
    (?:新闻|阅读|文章|点击|周|月|日|人气)排行榜?
    看?更多[^,。:]{{0,8}}(?:资讯|新闻|文章|内容|报[导道]|故事|好文|推荐|食谱|话题)
    猜你(?:喜欢|想看|感兴趣|想搜) 大家(?:都在|正在|还)[看搜读聊].{{0,4}} [为给][你您]推荐
    [你您]可能也?(?:会|还)?(?:喜欢|感兴趣|想看|错过).{{0,6}} 喜欢此内容的人还喜欢 喜欢这篇.{{0,8}}
    还想看 看了(?:本文|这篇|又看).{{0,10}} 其他人[也还都]在看 编辑精选 编辑推荐 小编推荐
    推荐给[您你] 推荐 阅读更多 更多 同场加映 猜你还?想.{{0,4}} 相关 此前报道 往期人物 往期精选
    往期
    related(?:\s(?:articles|posts|stories))?.{{0,10}} read\smore you\smay\s(?:also\s)?like
    recommended popular(?:\sposts)? trending 热搜 专题推荐 延伸阅读 参考阅读 继续阅读
    你也许.{{0,6}}"""
)
RELATED = re.compile(
    rf"[\[【(「{_SIGNS}]*{_RELATED}[\]】)」{_SIGNS}]*(?:more|更多|换一[批换]|全部|查看全部)?[\]】)」{_SIGNS}]*\d*"
)
INLINE_RELATED = re.compile(
    r"\W{0,3}(?:延伸|相关|推荐|更多|同场|往期|热门|点击)(?:阅读|新闻|报[导道]|文章|加映|回顾|推荐|链接|查看)\W{0,3}[:>|▶►]\s*\S.{2,60}"
)
"""A headline of another article behind its label."""
STAMP = re.compile(r"(?:最后)?(?:编辑|发布|发表|更新|修改)于\s*(?:19|20)\d\d.{0,40}")
"""The line that closes an answer of a site of questions."""
CONTENTS = re.compile(
    r"(?:文章|本文|内容)?(?:目录|目次|大纲|导读|contents)"
    r"(?:\s*[\[(（【]?(?:隐藏|收起|展开|hide|移至侧边栏.{0,4})[\])）】]?)?|table of contents"
)
_RECIPE = any_of(
    """用料 食材明细 用料明细 食材清单 食材 材料 主料 辅料 配料 调料 调味料 调味 佐料 酱料 腌料
    做法步骤 做法 步骤 作法 制作步骤
    制作方法 烹饪步骤 烹饪方法 料理步骤 操作步骤 小贴士 小撇步 小窍门 小技巧 注意事项 贴士
    温馨提示 tips?
    参考(?:文献|资料|书目) 注释 脚注 外部链接 外部连结 参见 相关条目 前言 引言 序言 结语 结论
    后记 总结 摘要 附录 尾声 写在最后 写在前面 编者按 番外 简介"""
)
SECTION = re.compile(rf"(?:[^\s,。:]{{1,24}}的)?{_RECIPE}(?:\([^()]{{1,12}}\))?\s*:?")
"""Names of sections that say what follows them."""
CAPTION = re.compile(
    r"^\s*[\[(【]?\s*(?:▲|△|▼|◎|图(?:片)?\s*\d*\s*[:/ⓒ©]|图为|photo|资料图|示意图|图源|图\d|△)"
    + r"|(?:摄|供图|提供|翻摄|资料照片?|截图|制图|[/|]\s*摄影|"
    + any_of("摄影[:/].{1,12} 图[:/].{1,12}")
    + r")\s*[)\]】]?[。.]?$"
)
"""How captions begin and end."""
ORIGIN = re.compile(r"以下文章(?:来源于|转载自).{2,40}")
"""How WeChat names the account that an article was taken from."""
LABELLED = re.compile(
    r"(?:文章|词条)?(?:标签|关键[字词]|分类|栏目|话题|tags?|专栏|来源|责编|编辑|作者|时间|点击|阅读)\s*[:/].*"
)


_DAY_OF_POST = (
    r"(?:(?:19|20)\d\d\s*[-./年]\s*)?\d{1,2}\s*[-./月]\s*\d{1,2}日?|昨天|前天|今天|刚刚"
    r"|\d+\s*(?:分钟|小时|天|周)前"
)
POSTED = re.compile(
    rf"(?:编辑于|发布于|发表于)?\s*(?:{_DAY_OF_POST})\s*(?:\d{{1,2}}:\d\d)?\s*来自\s*\S.{{0,20}}"
    rf"|(?:编辑|发布|发表)于\s*(?:{_DAY_OF_POST})?\s*(?:\d{{1,2}}:\d\d)?\s*[\u3400-\u9fff]{{2,4}}"
    r"|(?:ip\s*属地|来自)\s*:?\s*\S{2,16}|第?\s*[a-d]?\d{1,3}\s*版\s*:?\s*\S{0,8}|大家都在搜\s*:.{0,24}"
)
"""From where, and with what, a post was sent; the page of a paper."""


def is_furniture(line: str) -> bool:
    """Whether a short line says nothing but buttons, counters and names of other sites."""
    if POSTED.fullmatch(line):
        return True
    return (
        len(line) <= 60 and bool(_HAS_WORD.search(line)) and _FURNITURE.fullmatch(line) is not None
    )


def is_number(line: str) -> bool:
    """Whether a line is a counter without a word."""
    return re.fullmatch(rf"[{_SIGNS}]*{_NUMBER}[{_SIGNS}]*", line) is not None
