"""What buttons, counters and menus of a page say, each word with a line that says it.

A word is written as ``core.prose.plain`` writes lines. To have one more understood: add it to the
row whose topic fits and to a line of ``told``; if an article could begin with it, add such a line
to ``kept``. The tests are made of these, and fail for a word without an example.
"""

from __future__ import annotations

from typing import NamedTuple


class ButtonWords(NamedTuple):
    """Words of one topic, of which lines of nothing but buttons are made."""

    words: str
    """Regular expressions, which white space sets apart."""
    told: tuple[str, ...]
    """Lines of buttons; each word is one of those that " · " sets apart."""
    kept: tuple[str, ...]
    """Lines of articles with such words in them."""


NAVIGATION = ButtonWords(
    r"""
    首页 主页 主选单 选单 菜单 导航 网站导航 登录注册 登录 登入 立即注册 免费注册 注册 登出 退出
    会员中心 个人中心 用户中心 成为会员 加入会员 会员 搜索 搜寻 检索 全站 热搜 进入词条 下载客户端
    客户端 下载app 打开app app内打开 打开 下载 手机版 电脑版 网页版 行动版 触屏版 pc版 移动版
    简体中文 繁体中文 简体 繁体 繁 简 english 无障碍 适老 设为首页 加入收藏 收藏本站 收藏本页
    收藏文章 我的收藏 查看我的收藏 查看收藏 收藏 已收藏 取消收藏 网站导览
    双语词[汇彙] 意见信箱 回首页 回页首 回列表
    """,
    told=(
        "首页 · 主页 · 主选单 · 选单 · 菜单 · 导航 · 网站导航 · 登录注册 · 登录 · 登入",
        "立即注册 · 免费注册 · 注册 · 登出 · 退出 · 会员中心 · 个人中心 · 用户中心 · 成为会员",
        "加入会员 · 会员 · 搜索 · 搜寻 · 检索 · 全站 · 热搜 · 进入词条 · 下载客户端 · 客户端",
        "下载app · 打开app · app内打开 · 打开 · 下载 · 手机版 · 电脑版 · 网页版 · 行动版",
        "触屏版 · pc版 · 移动版 · 简体中文 · 繁体中文 · 简体 · 繁体 · 繁 · 简",
        "english · 无障碍 · 适老 · 设为首页 · 加入收藏 · 收藏本站 · 收藏本页 · 收藏文章",
        "我的收藏 · 查看我的收藏 · 查看收藏 · 收藏 · 已收藏 · 取消收藏 · 网站导览 · 回首页",
        "双语词彙 · 意见信箱",
        "回页首 · 回列表",
    ),
    kept=(
        "首页上的那张照片是他拍的",
        "他打开门，走了出去",
        "搜索队在山里找了三天",
        "繁体的门字像一扇真的门",
        "会员中心的灯还亮着，她在等人",
    ),
)
"""What leads about a site and into it."""

SHARING = ButtonWords(
    r"""
    分享到 分享至 分享给好友 分享此文 分享本文 分享文章 分享这篇 分享 转发 点赞 按赞 赞好 赞同 赞
    喜欢 在看 看一看 不喜欢 反对 支持 轻点两下取消赞 轻点两下取消在看 踩 顶 推荐 举报 检举 反馈
    赞助本文章? 倾印 文字大小 意见 投诉 纠错 报错 勘误
    (?:fb|x|line|facebook|twitter|threads|email)\s?分享 分享给朋友
    """,
    told=(
        "分享到 · 分享至 · 分享给好友 · 分享此文 · 分享本文 · 分享文章 · 分享这篇 · 分享 · 转发",
        "点赞 · 按赞 · 赞好 · 赞同 · 赞 · 喜欢 · 在看 · 看一看 · 不喜欢 · 反对 · 支持",
        "轻点两下取消赞 · 轻点两下取消在看 · 踩 · 顶 · 推荐 · 举报 · 检举 · 反馈 · 意见 · 投诉",
        "纠错 · 报错 · 勘误 · X 分享 · 分享给朋友 · 赞助本文 · 倾印 · 文字大小",
    ),
    kept=(
        "他喜欢在看台上坐着",
        "分享一碗面",
        "顶楼的风很大",
        "她不赞成，也不反对",
    ),
)
"""Sharing, liking, reporting."""

TALKING = ButtonWords(
    r"""
    添加评论 写评论 发表评论 我要评论 查看评论 条评论 则评论 个评论 评论数 评论 条留言 则留言
    写留言 留言 条回复 回复 回覆 回应 私信 联络作者 写信给作者 已关注 关注他 关注她 关注我
    (?:随笔|文章|日志|主题|帖子|原创)\s*[-:]\s*\d+
    关注问题 关注者 关注该公众号 关注 追踪 追踪作者 粉丝 被浏览 浏览量 浏览次数 浏览 阅读量 阅读数
    阅读次数 阅读 点击 人气 热度 观看 浏览数 点阅数 点阅 聆听 已认证 likes
    投推荐票 投月票 章节目录 加入书签
    (?:个人|累计|文章)?(?:积分|编号|威望|金钱|金币|经验值?|等级|字数|发文数?)\s*:\s*\d[\d,.]*\s*[分字篇]?
    """,
    told=(
        "添加评论 · 写评论 · 发表评论 · 我要评论 · 查看评论 · 条评论 · 则评论 · 个评论 · 评论数",
        "评论 · 条留言 · 则留言 · 写留言 · 留言 · 条回复 · 回复 · 回覆 · 回应 · 私信",
        "随笔 - 33 · 联络作者 · 写信给作者 · 已关注 · 关注他 · 关注她 · 关注我 · 关注问题 · 关注者",
        "关注该公众号 · 关注 · 追踪 · 追踪作者 · 粉丝 · 被浏览 · 浏览量 · 浏览次数 · 浏览",
        "阅读量 · 阅读数 · 阅读次数 · 阅读 · 点击 · 人气 · 热度 · 观看",
        "浏览数 · 点阅数 · 点阅 · 聆听 · 已认证 · likes · 投推荐票 · 投月票 · 章节目录 · 加入书签",
        "个人积分：1842分 · 文章编号：8812034 · 等级：7 · 文章字数：412",
    ),
    kept=(
        "浏览器里只有一页",
        "聆听一条河",
        "他追踪一只鹤，一走三年",
        "人们在那里阅读、点菜、说话",
        "回复他的是一封长信",
        "他最后一篇文章：3 条船和一个冬天",
    ),
)
"""Comments, letters, followers and counters of both."""

ASKING = ButtonWords(
    r"""
    写回答 邀请回答 好问题 个回答 查看全部 提问 写文章 等你来答 发现 创作者中心 创作
    人赞同了该回答 人赞同了该文章 人赞同 人喜欢 人收藏 人关注 次播放 次浏览 人做过这道菜 人做过
    七天内 本周 人参与 人阅读 人看过 综合评分 评分 追踪我们 播报文章 收藏食谱 收藏菜谱 人已赞
    篇原创内容 公众号 为什[么幺]会看到广告
    """,
    told=(
        "写回答 · 邀请回答 · 好问题 · 个回答 · 查看全部 · 提问 · 写文章 · 等你来答 · 发现",
        "创作者中心 · 创作 · 人赞同了该回答 · 人赞同了该文章 · 人赞同 · 人喜欢 · 人收藏",
        "人关注 · 次播放 · 次浏览 · 人做过这道菜 · 人做过 · 七天内 · 本周 · 人参与 · 人阅读",
        "人看过 · 综合评分 · 评分 · 追踪我们 · 播报文章 · 收藏食谱 · 收藏菜谱 · 人已赞",
        "篇原创内容 · 公众号 · 为什么会看到广告",
    ),
    kept=(
        "发现这条河的人没有留下名字",
        "提问的孩子站了起来",
        "本周的船只有一班",
    ),
)
"""Sites of questions, of recipes, of videos."""

TOOLS = ButtonWords(
    r"""
    转存pdf 分享网址 引用 快速回复 请?点[击选按][^,。]{0,4}按钮 [念唸]给[你您]听 编辑过 打开全文
    (?:让|新增为|设为|加入)\s?google\s?(?:优先推荐|偏好来源|首选来源)(?:\s?[\u3400-\u9fff]{2,6})?
    所有条文 编章节 条号查询 条文检索 沿革 立法历程 阅读时间约 阅读时间 打开主菜单
    主菜单 监视 语言 设为偏好来源 显示原文 打印本页 打印 列印本页 列印
    友善列印 复制连结 连结 新增评论 新增 检视全部 检视 删除 关闭窗口 关闭视窗 视窗 窗口 转寄
    复制链接 复制网址 复制本文 复制 扫一扫 扫码 二维码
    """,
    told=(
        "转存pdf · 分享网址 · 引用 · 快速回复 · 请点击下方按钮 · 念给你听 · 唸给您听",
        "2 分钟 · 阅读时间 · 编辑过 · 打开全文",
        "让 google 优先推荐 华视新闻 · 新增为 google 偏好来源",
        "所有条文 · 编章节 · 条号查询 · 条文检索",
        "沿革 · 立法历程",
        "阅读时间约 · 打开主菜单 · 主菜单 · 监视 · 语言 · 设为偏好来源 · 显示原文 · 打印本页",
        "打印 · 列印本页 · 列印 · 友善列印 · 复制连结 · 连结 · 新增评论 · 新增 · 检视全部",
        "检视 · 删除 · 关闭窗口 · 关闭视窗 · 视窗 · 窗口 · 转寄 · 复制链接 · 复制网址",
        "复制本文 · 复制 · 扫一扫 · 扫码 · 二维码",
    ),
    kept=(
        "他复制了一把钥匙",
        "引用的那句话是母亲说的",
        "他念给你听的那首诗",
        "窗口坐着一只猫",
        "删除的那一段写的是母亲",
        "语言是一条河",
    ),
)
"""Printing, copying, languages of a page."""

PLACES = ButtonWords(
    r"""
    朋友圈 好友 微信扫一扫 微信好友 微信 微博 新浪微博 新浪 腾讯微博 qq空间 qq好友 qq 空间 豆瓣
    人人网 今日头条 抖音 快手 小红书 知乎 b站 哔哩哔哩 facebook line twitter youtube instagram
    threads plurk 噗浪 telegram whatsapp linkedin pinterest email e-mail 电邮 邮件 mail rss 脸书
    推特
    """,
    told=(
        "朋友圈 · 好友 · 微信扫一扫 · 微信好友 · 微信 · 微博 · 新浪微博 · 新浪 · 腾讯微博",
        "qq空间 · qq好友 · qq · 空间 · 豆瓣 · 人人网 · 今日头条 · 抖音 · 快手 · 小红书",
        "知乎 · b站 · 哔哩哔哩 · facebook · line · twitter · youtube",
        "instagram · threads · plurk · 噗浪 · telegram · whatsapp",
        "linkedin · pinterest · email · e-mail · 电邮 · 邮件 · mail",
        "rss · 脸书 · 推特",
    ),
    kept=(
        "豆瓣酱要炒出红油",
        "微信里存着她的声音",
        "朋友圈子不大，四五个人",
        "line一词有许多意思",
    ),
)
"""Where a page is shared to."""

READING = ButtonWords(
    r"""
    字号 字体大小 字体 字级 字型 默认 标准 超大 特大 大 中 小 a\+ a- aa a t大 t小 t\+ t- 放大 缩小
    听新闻 听全文 听报道 试听 收听 朗读 语音播报 语音 播放 暂停 静音 全屏 倍速 画中画 分钟听
    播报 听文章
    """,
    told=(
        "字号 · 字体大小 · 字体 · 字级 · 字型 · 默认 · 标准 · 超大 · 特大 · 大 · 中 · 小",
        "a+ · a- · aa · a · t大 · t小 · t+ · t- · 放大 · 缩小 · 听新闻",
        "听报道 · 试听 · 听文章",
        "听全文 · 收听 · 朗读 · 语音播报 · 语音 · 播放 · 暂停 · 静音 · 全屏 · 倍速 · 画中画",
        "分钟听 · 播报",
    ),
    kept=(
        "大树下有一口井",
        "中午的太阳",
        "收听那个节目的人都老了",
        "播放员换上第二卷胶片",
    ),
)
"""Size of letters, reading aloud."""

UNFOLDING = ButtonWords(
    r"""
    展开全文 阅读全文 显示全部 查看更多 加载更多 载入更多 更多 全文 展开 收起 收合 折叠 换一换
    换一批 返回顶部 回到顶部 回顶部 返回列表 返回首页 返回 置顶 顶部 上一页 下一页 尾页 末页 跳转
    前往 确认 关闭 取消 确定 允许 拒绝 知道了 我知道了 同意 接受 提交 送出 发送 发布 发表 保存
    取消订阅 退订 更新偏好 在浏览器中查看 手机阅读 订阅电子报 订阅 电子报 通知 消息 设置 设定 帮助
    """,
    told=(
        "展开全文 · 阅读全文 · 显示全部 · 查看更多 · 加载更多 · 载入更多 · 更多 · 全文 · 展开",
        "收起 · 收合 · 折叠 · 换一换 · 换一批 · 返回顶部 · 回到顶部 · 回顶部 · 返回列表",
        "返回首页 · 返回 · 置顶 · 顶部 · 上一页 · 下一页 · 尾页 · 末页 · 跳转 · 前往 · 确认",
        "关闭 · 取消 · 确定 · 允许 · 拒绝 · 知道了 · 我知道了 · 同意 · 接受 · 提交 · 送出",
        "发送 · 发布 · 发表 · 保存 · 取消订阅 · 订阅电子报 · 订阅 · 电子报 · 通知 · 消息",
        "设置 · 设定 · 帮助 · 退订 · 更新偏好 · 在浏览器中查看 · 手机阅读",
    ),
    kept=(
        "更多的人留了下来",
        "展开那张旧地图",
        "关闭了三十年的井",
        "同意这件事的只有一个人",
        "返回村子的路",
    ),
)
"""More, all, back to the top, dialogs."""

JUMPING = ButtonWords(
    r"""
    跳至主要内容 跳至内容 跳到主要内容 跳转到内容 快速前往主要内容 前往主要内容 跳至 移至侧边栏
    移至侧栏 侧边栏 隐藏 开关目次 编辑 锁定 讨论 上传视频 阅读原文 检视历史 查看历史 历史 工具
    条目 大陆简体 香港繁体 台湾正体 台湾繁体 不转换 种语言 建立账号 创建账号 建立帐号 资助本站
    资助 有用 已投票
    """,
    told=(
        "跳至主要内容 · 跳至内容 · 跳到主要内容 · 跳转到内容 · 快速前往主要内容 · 前往主要内容",
        "跳至 · 移至侧边栏 · 移至侧栏 · 侧边栏 · 隐藏 · 开关目次 · 编辑 · 锁定 · 讨论",
        "上传视频 · 阅读原文 · 检视历史 · 查看历史 · 历史 · 工具 · 条目 · 大陆简体 · 香港繁体",
        "台湾正体 · 台湾繁体 · 不转换 · 种语言 · 建立账号 · 创建账号 · 建立帐号 · 资助本站",
        "资助 · 有用 · 已投票",
    ),
    kept=(
        "编辑部在三楼",
        "历史系的楼里",
        "工具都放在木箱里",
        "讨论持续到半夜",
    ),
)
"""Into the page, and what encyclopedias put beside headings."""

FORUMS = ButtonWords(
    r"""
    只看该作者 只看楼主 只看大图 倒序浏览 正序浏览 正序 倒序 最新 最早 最热 阅读模式 电梯直达
    直达楼层 楼主 楼 发新帖 发帖 回帖 查看 图文 道具 使用道具 赞赏 打赏 喜欢作者 听过 视频 小程序
    使用小程序 订阅专栏 专栏收录该内容 版权 \d+\s*篇文章 新随笔 图像加注文字 图片说明 图片来源
    在小说阅读器读本章 在小说阅读器中沉浸阅读 去阅读 预览时标签不可点 继续滑动看下一个
    轻触阅读原文 向上滑动看下一个 个朋友都在听 人划线 载入中 加载中 暂无 列表 看大图 大图 高清
    图集 原图 点击图片放大 广告 赞助
    """,
    told=(
        "只看该作者 · 只看楼主 · 只看大图 · 倒序浏览 · 正序浏览 · 正序 · 倒序 · 最新 · 最早",
        "最热 · 阅读模式 · 电梯直达 · 直达楼层 · 楼主 · 楼 · 发新帖 · 发帖 · 回帖 · 查看",
        "图文 · 道具 · 使用道具 · 赞赏 · 打赏 · 喜欢作者 · 听过 · 视频 · 小程序 · 使用小程序",
        "在小说阅读器读本章 · 在小说阅读器中沉浸阅读 · 去阅读 · 预览时标签不可点",
        "订阅专栏 · 专栏收录该内容 · 版权 · 3 篇文章 · 新随笔 · 图像加注文字 · 图片说明 · 图片来源",
        "继续滑动看下一个 · 轻触阅读原文 · 向上滑动看下一个 · 个朋友都在听 · 人划线 · 载入中",
        "加载中 · 暂无 · 列表 · 看大图 · 大图 · 高清 · 图集 · 原图 · 点击图片放大 · 广告",
        "赞助",
    ),
    kept=(
        "楼道里有一盆花",
        "最早的一班船",
        "视频里的老人在笑",
        "道具师做了一把木剑",
        "列表上有四十个名字",
        "版权归他一个人",
        "图片说明他那天在船上",
        "三年里写了 3 篇文章就停笔",
    ),
)
"""Forums and the accounts of WeChat."""

PAPERS = ButtonWords(
    r"""
    编辑此页 编辑本页 在github上编辑此页 版面导航 标题导航 版面目录 上一版 下一版 本版新闻 投币
    硬币 番剧 弹幕 收起d 说点什[么幺] 已被采纳 已采纳 得票最新 按热度 按时间 展开评论 去抢沙发
    其他应用程式 以电子邮件传送 取得连结 个喜欢 营业执照 投诉或建议 无障碍阅读 长者模式 长者助手
    [\u3400-\u9fff]{1,4}频道 [^,。]{2,6},自由的百科全书
    """,
    told=(
        "编辑此页 · 编辑本页 · 在github上编辑此页 · 版面导航 · 标题导航 · 版面目录 · 上一版",
        "下一版 · 本版新闻 · 投币 · 硬币 · 番剧 · 弹幕 · 收起d · 说点什么 · 已被采纳 · 已采纳",
        "得票最新 · 按热度 · 按时间 · 展开评论 · 去抢沙发 · 其他应用程式 · 以电子邮件传送",
        "取得连结 · 个喜欢 · 营业执照 · 投诉或建议 · 无障碍阅读 · 长者模式 · 长者助手",
        "新闻频道 · 维基百科,自由的百科全书",
    ),
    kept=(
        "投币电话还在街角",
        "硬币落在井里",
        "按时间排好的信",
        "长者模式他从来不用",
        "他写的是一部海岛百科,自由的百科全书是别人的",
    ),
)
"""Papers, videos, answers, what a host must name."""

ENGLISH = ButtonWords(
    r"""
    skip\sto\s(?:main\s)?content skip menu search home share tweet save print top login log\sin
    sign\sin sign\sup subscribe follow(?:ers|ing)? like reply comments? loading views? listen write
    close
    open\sin\sapp \d+\smin\sread help status about careers press blog privacy rules terms
    read\sin\senglish text\sto\sspeech get\sapp contact
    """,
    told=(
        "skip to main content · skip · menu · search · home",
        "share · tweet · save · print · top · login · log in",
        "sign in · sign up · subscribe · follow · like · reply",
        "comments · loading · views · listen · write · open in app",
        "4 min read · help · status · about · careers · press · blog",
        "privacy · rules · terms · text to speech · get app · contact",
        "close · follow · followers · following · read in english",
    ),
    kept=(
        "the top of the hill",
        "search for a lost boat",
        "he likes the menu",
        "home is where the boat is",
    ),
)
"""In English."""

BUTTONS = (
    NAVIGATION,
    SHARING,
    TALKING,
    ASKING,
    TOOLS,
    PLACES,
    READING,
    UNFOLDING,
    JUMPING,
    FORUMS,
    PAPERS,
    ENGLISH,
)
