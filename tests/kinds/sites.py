"""Whole pages in the forms of different sites, each with its own shell, head and foot."""

from __future__ import annotations

from tests.kinds.shell import Case, bare

HANS = (
    "江心岛上的最后一家船厂还在接活，五个老师傅每天早上七点半开门，先生炉子，再烧一壶浓茶。",
    "他们造的是六米长的木划子，一条要用三十多块杉木板，缝里填的是麻丝和桐油灰。",
    "去年订单只有九条，今年开春一下子来了四十条，因为下游的两个景区都想换掉塑料船。",
    "厂长杜长庚今年六十四岁，他说活儿多了是好事，可是手只有五双，快也快不起来。",
    "六月里有三个年轻人来报名当学徒，头一个月什么也不做，只是把旧船板上的钉子一根一根起出来。",
)
HANT = (
    "江心島上的最後一家船廠還在接活，五個老師傅每天早上七點半開門，先生爐子，再燒一壺濃茶。",
    "他們造的是六公尺長的木划子，一條要用三十多塊杉木板，縫裡填的是麻絲和桐油灰。",
    "去年訂單只有九條，今年開春一下子來了四十條，因為下游的兩個景區都想換掉塑膠船。",
    "廠長杜長庚今年六十四歲，他說活兒多了是好事，可是手只有五雙，快也快不起來。",
    "六月裡有三個年輕人來報名當學徒，頭一個月什麼也不做，只是把舊船板上的釘子一根一根起出來。",
)
ALL_HANS, ALL_HANT = [text[:16] for text in HANS], [text[:16] for text in HANT]
ALL_HANS += [text[-12:] for text in HANS]
ALL_HANT += [text[-12:] for text in HANT]


def ps(texts: tuple[str, ...], first: int = 0, end: int = 5) -> str:
    """Return some of the paragraphs."""
    return "".join(f"<p>{text}</p>" for text in texts[first:end])


CASES: dict[str, Case] = {
    "portal_with_side_and_foot": Case(
        bare(
            "江心岛最后一家船厂接到四十条订单_财经_大江网",
            '<div id="nav_top"><a href="/">大江网首页</a> <a href="/n">新闻</a> <a href="/f">财经</a></div>'
            '<div class="w1200"><div class="l_con"><h1 class="tit">江心岛最后一家船厂接到四十条订单</h1>'
            '<div class="inf"><span>2026年06月18日 09:21</span> <span>来源：<a href="/s">大江日报</a></span>'
            ' <a class="cmt" href="#c">参与评论(0)</a></div>'
            f'<div class="art_con" id="art">{ps(HANS)}<p>（原标题：江心岛上的木船厂）</p>'
            "<p>【免责声明】本文仅代表作者本人观点，与大江网无关。大江网站对文中陈述、观点判断保持中立。</p>"
            "</div><div class=zrbj>（责任编辑：郭小满 HN012）</div>"
            "<div class=tsh>看全文</div><div>写评论 已有0条评论 跟帖用户自律公约</div></div>"
            '<div class="r_con"><div class="tit2">今日要闻</div><ul><li><a href="/1">夏粮收购进度过半</a></li>'
            '<li><a href="/2">两条地铁线本周试运行</a></li><li><a href="/3">汛期水位总体平稳</a></li></ul></div></div>'
            '<div class="bot"><a href="/a">关于我们</a> <a href="/b">广告服务</a> 大江网 版权所有</div>',
        ),
        {
            "title": "江心岛最后一家船厂接到四十条订单",
            "source": "大江日报",
            "published": "2026-06-18",
            "editors_include": ["郭小满"],
            "has": ALL_HANS,
            "has_not": ["免责声明", "保持中立", "看全文", "自律公约", "夏粮收购"],
        },
    ),
    "tabloid_with_calls": Case(
        bare(
            "木船廠今年訂單翻四倍 老師傅：手只有五雙 | 生活 | 晚間網",
            "<header><a href='/'><img src='logo.png' alt='晚間網'></a><nav><a href='/p'>政治</a><a href='/l'>生活</a></nav></header>"
            "<article><h1>木船廠今年訂單翻四倍 老師傅：手只有五雙</h1><div class=info><time>2026/06/18 09:21</time> 記者賀一舟／江心島報導</div>"
            "<div class=fb-quote></div><figure><img src='a.jpg' width=800 height=500><figcaption>▲老師傅每天七點半開門。（圖／記者賀一舟攝）</figcaption></figure>"
            f"{ps(HANT, 0, 2)}<p><strong>【更多新聞】</strong><br><a href='/1'>纜車停駛三天</a><br><a href='/2'>夏季菜價回穩</a></p>{ps(HANT, 2, 5)}"
            "<p><strong>★《晚間網》提醒您：飲酒過量，有礙健康！</strong></p>"
            "<p>點我追蹤《晚間網》Threads，第一手消息不漏接</p>"
            "<p>快加入《晚間網》YouTube頻道，按下小鈴鐺，精彩影片搶先看！</p>"
            "<p>你可能也想看：<a href='/3'>颱風路徑最新預測</a></p></article>"
            "<aside><h3>熱門新聞</h3><a href='/4'>山區午後雷陣雨</a></aside><footer>晚間網股份有限公司 版權所有</footer>",
        ),
        {
            "title": "木船廠今年訂單翻四倍 老師傅：手只有五雙",
            "authors": ["賀一舟"],
            "published": "2026-06-18",
            "caption": ["老師傅每天七點半開門"],
            "has": ALL_HANT,
            "has_not": ["更多新聞", "纜車", "提醒您", "Threads", "小鈴鐺", "颱風路徑", "山區午後"],
        },
    ),
    "wechat_calls_at_end": Case(
        bare(
            "江心岛的木船",
            '<div class="rich_media_inner"><h1 class="rich_media_title" id="activity-name">江心岛的木船</h1>'
            '<div id="meta_content"><span class="rich_media_meta">原创</span> <span>宋小满</span> <a id="js_name">江边走走</a> <em id="publish_time">2026-06-18 09:21</em></div>'
            f'<div id="js_content"><section><p>点击蓝字 关注我们</p></section>{ps(HANS)}'
            "<p style='text-align:center'>- END -</p><p>文字 | 宋小满</p><p>摄影 | 白一禾</p>"
            "<p>如果你也有一条和船有关的故事，欢迎在评论区告诉我们</p>"
            "<p>我们会从留言里选出三位读者，每人送一本《江船图谱》</p>"
            "<p>截止时间：6月25日晚8点</p>"
            "<p>喜欢这篇文章的话，别忘了分享、点赞、点❤</p>"
            "<p>加主编微信：jiangbian01，备注“进群”</p><p>往期精彩</p><p><a href='/1'>渡口茶馆</a></p><p><a href='/2'>造纸的人</a></p></div></div>",
        ),
        {
            "title": "江心岛的木船",
            "authors_include": ["宋小满"],
            "has": ALL_HANS,
            "has_not": ["点击蓝字", "别忘了分享", "jiangbian01", "往期精彩", "渡口茶馆"],
        },
    ),
    "headlines_in_bold_and_numbers": Case(
        bare(
            "江心岛船厂手记-江报副刊",
            f"<div class='hd'>江报副刊</div><div class='main'><h2>江心岛船厂手记</h2><p class='by'>□ 宋小满</p>"
            f"<p>{HANS[0]}</p><p align=center><b>壹</b></p><p>{HANS[1]}</p><p>{HANS[2]}</p><p align=center><b>贰</b></p><p>{HANS[3]}</p><p>{HANS[4]}</p>"
            "<p align=right>（作者系江城作家协会会员）</p></div><div class='ft'>江报集团 版权所有 未经书面授权不得转载</div>",
        ),
        {
            "title": "江心岛船厂手记",
            "authors": ["宋小满"],
            "heading": ["壹", "贰"],
            "has": ALL_HANS,
            "has_not": ["未经书面授权"],
        },
    ),
    "magazine_with_pulled_words": Case(
        bare(
            "船縫裡的桐油味 - 島嶼誌",
            "<div class='topbar'>島嶼誌 <a href='/sub'>訂閱</a></div><article class='story'><p class='kicker'>人物</p><h1>船縫裡的桐油味</h1>"
            "<p class='dek'>五雙手，一座島，四十條船。</p><p class='byline'>文字／莊小滿　攝影／魏一舟</p>"
            f"{ps(HANT, 0, 3)}<aside class='pullquote'>手只有五雙，快也快不起來。</aside><h2>學徒的第一個月</h2>{ps(HANT, 3, 5)}"
            "<p class='end-note'>本文原刊於《島嶼誌》2026年7月號。</p><p class='cta'>想讀更多像這樣的故事？訂閱《島嶼誌》電子報，每月兩次寄到信箱。</p></article>"
            "<section class='more'><h3>更多人物</h3><a href='/1'>燈塔裡的氣象員</a><a href='/2'>做豆腐的第四代</a></section>",
        ),
        {
            "title": "船縫裡的桐油味",
            "authors_include": ["莊小滿"],
            "heading": ["學徒的第一個月"],
            "has": ALL_HANT,
            "has_not": ["寄到信箱", "燈塔裡的氣象員"],
        },
    ),
    "government_of_a_county": Case(
        bare(
            "江心岛木船技艺列入县级名录_某县人民政府",
            "<div class='top'>今天是2026年6月20日 星期六</div><div class='position'>您当前所在的位置： <a href='/'>首页</a>><a href='/n'>政务动态</a></div>"
            "<div class='xxgk'><div class='title1'>江心岛木船技艺列入县级名录</div><div class='msg'>【信息来源：县文旅局】【信息时间：2026-06-18 09:21  阅读次数：<span>86</span>】【我要打印】【关闭】</div>"
            f"<div class='zoomCon'>{ps(HANS)}<p style='text-align:right'>（供稿人：周小满　审核人：魏一舟）</p></div>"
            "<div class='fj'>附件：</div><div>上一条：无</div><div>下一条：<a href='/2'>县城供水管网改造完成</a></div></div>"
            "<div class='foot'>主办：某县人民政府 承办：县政务服务中心 ICP备案号：00000000</div>",
        ),
        {
            "title": "江心岛木船技艺列入县级名录",
            "published": "2026-06-18",
            "has": ALL_HANS,
            "has_not": ["我要打印", "阅读次数", "供水管网", "上一条", "供稿人"],
        },
    ),
    "blog_with_toc_and_licence": Case(
        bare(
            "给小木船做防水 | 半截木头",
            "<header id=header><a id=logo href=/>半截木头</a><div id=sub>木工与杂记</div></header><main><article class=post><h1 class=post-title>给小木船做防水</h1>"
            "<div class=post-meta><time datetime=2026-06-18>2026-06-18</time> <a href=/cat>木工</a> 约 860 字 预计阅读 3 分钟</div>"
            "<div class=toc><div class=toc-title>文章目录</div><ul><li><a href='#a'>材料</a></li><li><a href='#b'>填缝</a></li></ul></div>"
            f"<div class=post-content>{ps(HANS, 0, 2)}<h2 id=a>材料<a class=headerlink href='#a'>#</a></h2>{ps(HANS, 2, 4)}<h2 id=b>填缝<a class=headerlink href='#b'>#</a></h2>{ps(HANS, 4, 5)}</div>"
            "<div class=post-copyright><p>文章作者 木头</p><p>上次更新 2026-06-20</p><p>许可协议 CC BY-NC-ND 4.0</p></div>"
            "<div class=post-reward>如果文章对你有帮助，请作者喝杯咖啡吧</div><nav class=post-nav><a href=/p>上一篇 刨子怎么磨</a><a href=/n>下一篇 榫卯入门</a></nav></article></main>"
            "<footer>由 Hugo 强力驱动 | 主题 - Even</footer>",
        ),
        {
            "title": "给小木船做防水",
            "heading": ["材料", "填缝"],
            "has": ALL_HANS,
            "has_not": ["文章目录", "喝杯咖啡", "刨子怎么磨", "强力驱动", "预计阅读"],
        },
    ),
    "health_site_with_doctor": Case(
        bare(
            "久坐木工腰痛怎麼辦？醫師教3招 - 安心健康網",
            "<div class=gnb>安心健康網 <a href=/d>找醫師</a> <a href=/q>健康問答</a></div><div class=article><h1>久坐木工腰痛怎麼辦？醫師教3招</h1>"
            "<div class=meta>2026/06/18 · 作者 / 溫小滿 · 諮詢專家 / 復健科醫師 魏一舟 · 出處 / Web only</div><div class=tools>放大字體 收藏 列印</div>"
            f"{ps(HANT, 0, 2)}<h3>1. 每半小時起身一次</h3>{ps(HANT, 2, 3)}<h3>2. 墊高腳凳</h3>{ps(HANT, 3, 4)}<h3>3. 睡前熱敷</h3>{ps(HANT, 4, 5)}"
            "<p>＊本文僅供參考，不能取代醫師診斷，如有不適請儘速就醫。</p><p>責任編輯 / 周一禾</p><p>👉 加入安心健康網LINE好友，健康知識天天送上門</p>"
            "<p>📌 看更多：<a href=/1>膝蓋痛不一定要開刀</a></p></div><div class=side>本月人氣文章 <a href=/2>喝水的七個迷思</a></div>",
        ),
        {
            "title": "久坐木工腰痛怎麼辦？醫師教3招",
            "authors_include": ["溫小滿"],
            "heading_has": ["每半小時起身一次", "墊高腳凳", "睡前熱敷"],
            "has": ALL_HANT,
            "has_not": ["LINE好友", "膝蓋痛", "七個迷思", "放大字體"],
        },
    ),
    "car_forum_single_post": Case(
        bare(
            "提车作业：拉木料的小卡车_卡友论坛_车讯",
            "<div class='bbs-nav'><a href=/>论坛首页</a> > <a href=/b>卡友论坛</a> > 帖子正文</div><div class='thread'><div class='stitle'>提车作业：拉木料的小卡车</div>"
            "<div class='floor' id='F1'><div class='user'><a href='/u/12'>桐油灰</a><p>注册：2019-03-02</p><p>来自：江城</p><p>帖子：86 | 精华：2</p></div><div class='rconten'><span class='rtime'>发表于 2026-06-18 09:21:05</span> <a>只看楼主</a> <a>1楼</a>"
            f"<div class='w740'>{ps(HANS)}</div><div class='sign'>-- 木头不会说谎 --</div></div></div>"
            "<div class='floor' id='F2'><div class='user'><a href='/u/13'>老榆</a><p>注册：2020-01-02</p></div><div class='rconten'><span class='rtime'>发表于 2026-06-18 10:02:11</span> <a>2楼</a><div class='w740'><p>恭喜提车，油耗怎么样？</p></div></div></div></div>",
        ),
        {
            "title": "提车作业：拉木料的小卡车",
            "has": ALL_HANS,
            "has_not": ["油耗怎么样", "注册：2019", "木头不会说谎", "只看楼主"],
        },
    ),
    "newspaper_page_of_print": Case(
        bare(
            "江城日报-江心岛上造木船",
            "<table><tr><td><a href='p3.htm'>上一版</a> <a href='p5.htm'>下一版</a></td><td>第A04版：副刊</td><td>2026年06月18日 星期四</td></tr></table>"
            "<table><tr><td><a href='1.htm'>上一篇</a> <a href='3.htm'>下一篇</a> 放大 缩小 默认</td></tr><tr><td align=center style='font-size:14px'>——非遗手记之三</td></tr>"
            "<tr><td align=center style='font-size:26px'><strong>江心岛上造木船</strong></td></tr><tr><td align=center>本报记者 宋小满 通讯员 白一禾</td></tr>"
            f"<tr><td><founder-content>{ps(HANS)}</founder-content></td></tr></table><div>江城日报社版权所有 未经许可不得复制或镜像</div>",
        ),
        {
            "title": "江心岛上造木船",
            "authors_include": ["宋小满"],
            "has": ALL_HANS,
            "has_not": ["上一版", "放大", "复制或镜像"],
        },
    ),
    "podcast_of_shipyard": Case(
        bare(
            "vol.32 船匠说：慢就是快 | 江边电台",
            "<div class=nav>江边电台 <a href=/all>全部节目</a></div><main><h1>vol.32 船匠说：慢就是快</h1><p class=date>2026-06-18</p><audio src=a.mp3 controls></audio><div class=pl>00:00 / 58:21 倍速</div>"
            f"<div class=shownotes>{ps(HANS, 0, 3)}<h3>本期嘉宾</h3><p>杜长庚，江心岛船厂厂长，做船四十六年。</p><h3>时间轴</h3><ul><li>02:10 五点起床的人</li><li>15:32 一条船要多少钉子</li><li>41:05 学徒的第一个月</li></ul>{ps(HANS, 3, 5)}"
            "<h3>收听方式</h3><p>你可以在小宇宙、苹果播客、喜马拉雅搜索“江边电台”收听我们。</p><p>商务合作请联系：hi@jb.example</p></div></main>",
        ),
        {
            "title": "vol.32 船匠说：慢就是快",
            "heading": ["本期嘉宾", "时间轴"],
            "has": [*ALL_HANS, "15:32 一条船要多少钉子"],
            "has_not": ["00:00 / 58:21", "商务合作"],
        },
    ),
    "hong_kong_column": Case(
        bare(
            "木船與手 - 專欄 - 港聲",
            "<div id=hd>港聲 <a href=/n>新聞</a> <a href=/c>專欄</a></div><div class=col><div class=colname>閒話江湖</div><h1>木船與手</h1><div class=au>何小滿</div><div class=dt>2026年6月18日（四）</div>"
            f"{ps(HANT)}<p>作者為資深傳媒人</p><p>（本欄逢周四刊出）</p><p>本網誌內容不代表本報立場</p></div><div>相關文章 <a href=/1>渡輪上的早餐</a></div><div class=tags>#木船 #手藝</div>",
        ),
        {
            "title": "木船與手",
            "authors": ["何小滿"],
            "published": "2026-06-18",
            "has": ALL_HANT,
            "has_not": ["不代表本報立場", "渡輪上的早餐"],
        },
    ),
    "science_with_references": Case(
        bare(
            "桐油为什么能防水？ - 科普角",
            "<div class=head>科普角</div><article><h1>桐油为什么能防水？</h1><div>作者：宋小满（江城大学材料学院）　审核：白一禾</div>"
            f"{ps(HANS, 0, 3)}<h2>干性油的秘密<sup><a href='#r1'>[1]</a></sup></h2>{ps(HANS, 3, 5)}"
            "<h2>参考文献</h2><ol><li id=r1>白一禾. 干性油的氧化聚合[J]. 江城学报, 2021(3): 12-18.</li></ol>"
            "<p>本文为“科普角”原创作品，出品｜科普角，监制｜科普角编辑部，转载请注明来源。</p><p>策划制作 责编丨林一禾</p></article>",
        ),
        {
            "title": "桐油为什么能防水？",
            "authors_include": ["宋小满"],
            "heading_has": ["干性油的秘密"],
            "has": [*ALL_HANS, "干性油的氧化聚合"],
            "has_not": ["转载请注明来源"],
        },
    ),
    "charity_with_donation": Case(
        bare(
            "江心島的孩子要有一座圖書室 | 島光基金會",
            "<nav><a href=/>首頁</a><a href=/about>認識我們</a><a href=/donate>立即捐款</a></nav><main><div class=cat>故事</div><h1>江心島的孩子要有一座圖書室</h1><div class=date>2026.06.18</div>"
            f"{ps(HANT)}<h3>邀請您一起支持</h3><p>每月定期定額300元，就能讓一個孩子每週借到三本書。</p><p><a href=/donate class=btn>我要捐款</a></p><p>捐款專線：(00)0000-0000</p></main><footer>島光基金會 統一編號 00000000</footer>",
        ),
        {
            "title": "江心島的孩子要有一座圖書室",
            "has": ALL_HANT,
            "has_not": ["我要捐款", "捐款專線"],
        },
    ),
    "finance_with_disclaimer": Case(
        bare(
            "木材期货周评：订单回暖，价格先行_期货通",
            "<div class=crumb>期货通 > 评论 > 正文</div><h1>木材期货周评：订单回暖，价格先行</h1><div class=sub>期货通讯 2026-06-18 09:21:00</div>"
            "<div class=zy><b>摘要</b>：下游订单回暖，杉木现货周涨百分之二点三，近月合约领涨。</div>"
            f"<div class=body>{ps(HANS)}<p>（作者单位：江城期货）</p><p>风险提示：以上内容仅供参考，不构成投资建议，投资者据此操作，风险自担。</p><p>海量资讯、精准解读，尽在期货通APP</p></div><div>责任编辑：白一禾</div>",
        ),
        {
            "title": "木材期货周评：订单回暖，价格先行",
            "published": "2026-06-18",
            "has": [*ALL_HANS, "杉木现货周涨"],
            "has_not": ["尽在期货通APP", "风险自担"],
        },
    ),
    "lesson_with_exercise": Case(
        bare(
            "第七课 江心岛的船 - 语文课堂",
            "<div class=menu>语文课堂 | 三年级 | 四年级</div><h1>第七课 江心岛的船</h1><p class=a>杜小满</p>"
            f"{ps(HANS)}<h2>思考与练习</h2><ol><li>课文里写了哪几种材料？找出来读一读。</li><li>为什么学徒头一个月只起钉子？说说你的理解。</li></ol><div class=pager>上一课：<a href=/6>渡口</a> 下一课：<a href=/8>雨后</a></div>",
        ),
        {
            "title": "第七课 江心岛的船",
            "heading": ["思考与练习"],
            "has": [*ALL_HANS, "找出来读一读", "说说你的理解"],
            "has_not": ["上一课"],
        },
    ),
    "sports_hant_with_schedule": Case(
        bare(
            "龍舟賽／江心島木船隊奪冠 隊長：謝謝船匠 | 運動 | 晴報",
            "<div class=h>晴報運動</div><article><h1>龍舟賽／江心島木船隊奪冠 隊長：謝謝船匠</h1><p class=t>2026-06-18 09:21 晴報／ 記者<a href=/r>賀一舟</a>／綜合報導</p><p>+ 加入追蹤</p>"
            f"<figure><img src=a.jpg width=700 height=460><figcaption>木船隊衝線瞬間。 圖／主辦單位提供</figcaption></figure>{ps(HANT)}"
            "<p>※ 理性投注，未滿18歲不得購買運動彩券。</p><p>延伸閱讀 》》<a href=/1>划槳的一百種姿勢</a></p><p>晴報運動粉絲團：<a href=/fb>按讚看更多</a></p></article>",
        ),
        {
            "title": "龍舟賽／江心島木船隊奪冠 隊長：謝謝船匠",
            "authors": ["賀一舟"],
            "caption": ["木船隊衝線瞬間"],
            "has": ALL_HANT,
            "has_not": ["加入追蹤", "划槳的一百種", "按讚看更多"],
        },
    ),
    "app_share_page": Case(
        bare(
            "江心岛船厂来了三个学徒",
            "<div class=open-bar><span>大江新闻</span><span>打开APP</span></div><div class=t>江心岛船厂来了三个学徒</div><div class=i><b>大江新闻</b><span>2026-06-18 09:21 江城</span><button>+关注</button></div>"
            f"<div class=c>{ps(HANS)}<p>来源：大江新闻客户端　记者 宋小满</p><p>编辑：白一禾　一审：林一禾　二审：周小满　三审：魏一舟</p></div>"
            "<div class=ex>展开全文</div><div class=ex>打开大江新闻，查看更多精彩评论</div><div>热门推荐</div><div><a href=/1>今夏第一场台风</a></div><div><a href=/2>老街夜市开张</a></div>",
        ),
        {
            "title": "江心岛船厂来了三个学徒",
            "has": ALL_HANS,
            "has_not": ["打开APP", "展开全文", "精彩评论", "今夏第一场", "一审"],
        },
    ),
    "recruiting_call_stays_in_story": Case(
        bare(
            "船厂招学徒：不看学历，只看手 - 江城晚报",
            f"<div class=n>江城晚报</div><h1>船厂招学徒：不看学历，只看手</h1><div>2026-06-18 江城晚报 记者 宋小满</div>{ps(HANS)}"
            "<p>有意者可在6月30日前到江心岛船厂办公室报名，带一件自己亲手做的东西。</p><p>联系人：杜师傅</p><p>电话：000-12345678</p>"
            "<p>扫码下载江城晚报客户端，本地新闻早知道</p><p>新闻线索请拨打本报热线：000-87654321</p>",
        ),
        {
            "title": "船厂招学徒：不看学历，只看手",
            "has": [*ALL_HANS, "带一件自己亲手做的东西", "联系人：杜师傅", "000-12345678"],
            "has_not": ["扫码下载", "87654321"],
        },
    ),
    "letter_signed_and_dated": Case(
        bare(
            "致江心島居民的一封信 | 江心島社區發展協會",
            f"<div class=top><a href=/>江心島社區發展協會</a></div><h1>致江心島居民的一封信</h1><p>各位鄉親：</p>{ps(HANT)}<p>敬祝</p><p>平安</p><p align=right>江心島社區發展協會 敬上</p><p align=right>中華民國一一五年六月十八日</p>"
            "<div class=share>分享到 Facebook LINE</div><div>回上一頁</div>",
        ),
        {
            "title": "致江心島居民的一封信",
            "published": "2026-06-18",
            "has": [*ALL_HANT, "各位鄉親：", "平安", "敬上"],
            "has_not": ["回上一頁", "分享到"],
        },
    ),
}
