"""Forms of an article: notices, stories of pictures, live reports, recipes, prints, nothing but boxes."""

from __future__ import annotations

from tests.kinds.shell import Case, bare
from tests.kinds.templates import HANS, HANT, A, B, boxes, ps

CASES: dict[str, Case] = {
    "mediawiki_with_toc": Case(
        bare(
            "山腳豆腐店 - 鄉土百科，自由的百科全書",
            f"""<div id="content"><div id="siteNotice">本站正在募款</div><h1 id="firstHeading" class="firstHeading">山腳豆腐店</h1><div id="bodyContent"><div id="siteSub">出自鄉土百科，自由的百科全書</div><div id="jump-to-nav">跳至導覽 跳至搜尋</div><div class="mw-parser-output"><table class="ambox"><tr><td>此條目需要補充更多來源。</td></tr></table><p>{HANT[0]}<sup class="reference"><a href="#cite_note-1">[1]</a></sup></p>
<div id="toc" class="toc"><h2>目次</h2><ul><li><a href="#l">1 沿革</a></li><li><a href="#z">2 做法</a></li></ul></div><h2><span class="mw-headline" id="l">沿革</span><span class="mw-editsection">[<a href="/n/17.html">編輯</a>]</span></h2>{ps(HANT, 1, 3)}<h2><span class="mw-headline" id="z">做法</span><span class="mw-editsection">[<a href="/n/17.html">編輯</a>]</span></h2>{ps(HANT, 3, 6)}
<h2><span class="mw-headline">參考資料</span><span class="mw-editsection">[<a href="/n/17.html">編輯</a>]</span></h2><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink">^</span> <span class="reference-text">鄉志第三卷，頁四十二</span></li></ol><table class="navbox"><tr><td>山城的老店</td></tr></table></div><div class="printfooter">取自「https://w.example」</div><div id="catlinks">分類：豆腐</div></div></div><div id="footer">本頁面最後修訂於 2020年1月1日</div>""",
        ),
        {
            "title": "山腳豆腐店",
            "heading": ["沿革", "做法"],
            "has": [*B, "鄉志第三卷"],
            "has_not": ["募款", "跳至導覽", "編輯", "取自", "最後修訂", "山城的老店", "目次"],
        },
    ),
    "government_notice_with_attachments": Case(
        bare(
            "关于柳河渡口冬季停航的通告_柳河县交通运输局",
            f"""<meta name="ContentSource" content="县航道站"><div class="nav">首页 政务公开 办事服务 互动交流</div><div class="loc">当前位置：首页 &gt; 政务公开 &gt; 通知公告</div><table class="xxgk"><tr><td>索引号：</td><td>LH-2023-0012</td><td>发布机构：</td><td>柳河县交通运输局</td></tr><tr><td>发文日期：</td><td>2023-12-01</td><td>有效性：</td><td>有效</td></tr></table>
<div class="tit">关于柳河渡口冬季停航的通告</div><div class="sub">发布时间：2023-12-04 10:22 &nbsp; 来源：县航道站 &nbsp; 浏览次数：<script>n</script>131 &nbsp; 字号：[大][中][小]</div><div class="TRS_Editor"><p align="center">柳交通〔2023〕12号</p><p>各乡镇人民政府，各渡口管理单位：</p>{ps(HANS, 1, 5)}<p>特此通告。</p><p>附件：1.停航时间表</p><p>　　　2.绕行路线图</p><p align="right">柳河县交通运输局</p><p align="right">2023年12月1日</p></div><div class="fj">附件下载：<a href="a.docx">1.停航时间表.docx</a></div><div>【打印本页】【关闭窗口】</div><div class="share">分享到：</div><div class="foot">主办：柳河县交通运输局 网站标识码：4500000001</div>""",
        ),
        {
            "title": "关于柳河渡口冬季停航的通告",
            "source": "县航道站",
            "published": ["2023-12-04"][0],
            "has": [t[:12] for t in HANS[1:5]]
            + ["各乡镇人民政府", "特此通告", "绕行路线图", "〔2023〕12号"],
            "has_not": ["浏览次数", "打印本页", "网站标识码", "分享到", "互动交流"],
        },
    ),
    "taiwan_paper_with_paywall": Case(
        bare(
            "豆腐店的凌晨三點 | 島嶼日報",
            f"""<meta property="article:author" content="島嶼日報"><header>島嶼日報 會員登入 訂閱</header><article><div class="breadcrumb">首頁 / 生活 / 地方</div><h1>豆腐店的凌晨三點</h1><div class="authors">2022-09-08 05:30 島嶼日報 / 記者<a href="/n/17.html">簡以柔</a>／山城報導</div><div class="fsize">A- A+</div><figure><img src="t.jpg" width="900" height="600"><figcaption>老闆娘聽著豆漿的聲音。記者簡以柔／攝影</figcaption></figure>{ps(HANT, 0, 3)}<p><a href="/m">加入會員，免費閱讀更多好文章</a></p><div class="inline-ads">廣告</div>{ps(HANT, 3, 6)}<div class="paywall"><p>本文為訂閱會員專屬，剩餘 1,200 字</p><p>每月只要 99 元，支持好新聞</p><a href="/n/17.html">立即訂閱</a> <a href="/n/17.html">已是訂戶？登入</a></div></article><section><h2>延伸閱讀</h2><a href="/n/17.html">夜市的最後一盞燈</a></section><div>相關新聞 留言</div>""",
        ),
        {
            "title": "豆腐店的凌晨三點",
            "authors": ["簡以柔"],
            "published": "2022-09-08",
            "caption": ["老闆娘聽著豆漿的聲音"],
            "has": B,
            "has_not": ["免費閱讀", "訂閱會員專屬", "只要 99", "已是訂戶", "夜市", "A- A+"],
        },
    ),
    "hong_kong_daily": Case(
        bare(
            "豆腐店：聽得見的手藝 - 晨報 Morning - 副刊",
            f"""<div class="menu">即時 港聞 副刊 體育</div><div class="content"><h1>豆腐店：聽得見的手藝</h1><div class="date">2018年7月14日　星期六</div><div class="font">字體：小 中 大</div><div class="share">分享 列印</div><p>【晨報專訊】{HANT[0]}</p>{ps(HANT, 1, 3)}<p><b>■一張貼在灶邊的表</b></p>{ps(HANT, 3, 6)}<p>文：葉知秋</p><p>圖：霍一山</p><p>[副刊]</p><p>上 / 下一篇新聞</p><div class="more">相關字詞﹕豆腐 老店</div></div><div>其他報道 <a href="/n/17.html">渡輪加價</a></div>""",
        ),
        {
            "title": "豆腐店：聽得見的手藝",
            "authors_include": ["葉知秋"],
            "published": "2018-07-14",
            "heading_has": ["一張貼在灶邊的表"],
            "has": B,
            "has_not": ["字體：小", "下一篇新聞", "相關字詞", "渡輪加價", "列印"],
        },
    ),
    "magazine_with_pull_quotes": Case(
        bare(
            "渡口的人 - 远山月刊",
            f"""<div class="mast">远山月刊 2021年第4期</div><h1>渡口的人</h1><p class="dek">一条河、三百米、两代船工</p><p class="credit">文 / 祝余　摄影 / 蔺如风　编辑 / 顾也</p>{ps(HANS, 0, 2)}<blockquote class="pullquote"><p>{HANS[2][:19]}</p></blockquote>{ps(HANS, 2, 4)}<aside class="pull-quote">“桥通了他就把船漆成红色”</aside>{ps(HANS, 4, 6)}<p class="end">■</p><p>本文刊于《远山月刊》2021年第4期，订阅请致电 010-00000000</p><div class="next">下一篇：<a href="/n/17.html">守林人的冬天</a></div>""",
        ),
        {
            "title": "渡口的人",
            "authors": ["祝余"],
            "has": [*A, "一条河、三百米"],
            "has_not": ["订阅请致电", "守林人"],
        },
    ),
    "story_of_pictures": Case(
        bare(
            "图集：柳河渡口的一天",
            f"""<div class="hd"><a href="/n/17.html">江城图片</a> <a href="/n/17.html">高清</a></div><h1>图集：柳河渡口的一天</h1><div class="m">2022-03-03 来源：江城图片 摄影：乔木生</div><div class="gallery">{"".join(f'<div class="item"><img src="g{i}.jpg" width="1000" height="667"><div class="num">{i + 1}/6</div><div class="desc">{t}</div></div>' for i, t in enumerate(HANS))}</div><div class="tools">查看原图 全屏观看 上一图集 下一图集</div><div class="rec">推荐图集 <a href="/n/17.html"><img src="q.jpg" width="160">冰湖捕鱼</a></div>""",
        ),
        {
            "title": ["图集：柳河渡口的一天", "柳河渡口的一天"],
            "published": "2022-03-03",
            "has": A,
            "figures": [6],
            "has_not": ["查看原图", "上一图集", "冰湖", "3/6"],
        },
    ),
    "live_report": Case(
        bare(
            "直播｜柳河秋汛：渡口水位回落",
            f"""<div class="top">江声新闻 打开APP</div><h1>直播｜柳河秋汛：渡口水位回落</h1><div class="m">江声新闻 2023-10-02 06:00 更新</div><p class="intro">{HANS[4]}</p><div class="live-sort">最新 最早 自动刷新 30秒</div><div class="live-list">{"".join(f'<div class="live-item"><div class="time">{8 + i}:{i}5</div><h3>{h}</h3><p>{t}</p><div class="sh">分享 点赞 {i}</div></div>' for i, (h, t) in enumerate(zip(("水位每小时降三厘米", "渡口开始清淤", "首班船试航"), HANS[1:4], strict=True)))}</div><div>没有更多了</div><div>热门直播 <a href="/n/17.html">超级月亮今晚可见</a></div>""",
        ),
        {
            "title": ["直播｜柳河秋汛：渡口水位回落", "柳河秋汛：渡口水位回落"],
            "published": "2023-10-02",
            "heading_has": ["渡口开始清淤", "首班船试航"],
            "has": [t[:12] for t in HANS[1:5]],
            "has_not": ["自动刷新", "没有更多", "超级月亮", "打开APP", "点赞"],
        },
    ),
    "recipe_with_linked_data": Case(
        bare(
            "家常滷豆腐 - 灶邊食譜",
            f"""<script type="application/ld+json">{{"@context":"https://schema.org","@type":"Recipe","name":"家常滷豆腐","author":{{"@type":"Person","name":"簡灶"}},"datePublished":"2020-08-01","recipeIngredient":["板豆腐 2 塊"],"aggregateRating":{{"ratingValue":"4.8","reviewCount":"31"}}}}</script><nav>灶邊食譜 搜尋食譜</nav><h1>家常滷豆腐</h1><div class="bar">★★★★★ 4.8 (31) 收藏 1,024 列印食譜 寫食記</div><p class="intro">{HANT[2]}</p><div class="info"><span>份量 2 人份</span><span>時間 30 分鐘</span></div><h2>食材</h2><ul class="ing"><li>板豆腐 2 塊</li><li>醬油 3 大匙</li><li>薑片 5 片</li></ul><h2>步驟</h2><ol><li>豆腐切厚片，用鹽水泡十分鐘後瀝乾。</li><li>鍋中放醬油、薑片和一碗水，煮滾後轉小火。</li><li>放入豆腐滷二十分鐘，熄火再浸一小時。</li></ol><h3>小撇步</h3><p>{HANT[1]}</p><div class="made">跟著做 (3)</div><div class="rel"><h3>猜你也喜歡</h3><a href="/n/17.html">蔥油餅</a><a href="/n/17.html">麻婆豆腐</a></div>""",
        ),
        {
            "title": "家常滷豆腐",
            "authors": ["簡灶"],
            "published": "2020-08-01",
            "heading": ["食材", "步驟"],
            "has": ["板豆腐 2 塊", "薑片 5 片", "熄火再浸一小時", HANT[2][:12], HANT[1][-10:]],
            "has_not": ["寫食記", "跟著做", "蔥油餅", "收藏 1,024"],
        },
    ),
    "podcast_with_notes": Case(
        bare(
            "Vol.32 渡船上的两代人 - 岸边电台",
            f"""<div class="pod">岸边电台 订阅 4,021</div><h1>Vol.32 渡船上的两代人</h1><div>2023-02-14 · 58分钟</div><div class="player">00:00 / 58:12 1x 倍速 下载音频</div><div class="shownotes">{ps(HANS, 0, 2)}<p><strong>本期嘉宾</strong></p><p>雷大江，柳河渡口船工</p><p><strong>时间轴</strong></p><p>02:15 竹篙与柴油机</p><p>18:40 停航的二十六天</p><p>41:03 桥通了以后</p><p><strong>片尾曲</strong></p><p>《河水》</p><p>欢迎在小宇宙、苹果播客搜索“岸边电台”订阅我们</p></div><div class="cm">评论 32 登录后评论</div>""",
        ),
        {
            "title": ["Vol.32 渡船上的两代人", "渡船上的两代人"],
            "published": "2023-02-14",
            "has": [*A[:4], "雷大江，柳河渡口船工", "02:15", "停航的二十六天", "《河水》"],
            "has_not": ["倍速", "登录后评论", "订阅我们"],
        },
    ),
    "rendered_boxes_with_hashed_names": Case(
        bare(
            "豆腐店的凌晨",
            f"""<div id="__next"><div class="css-1x9k"><div class="css-a01">島語</div><div class="css-a02">登入</div><div class="css-a02">註冊</div></div><div class="css-9fz2"><div class="css-tt1" role="heading" aria-level="1">豆腐店的凌晨</div><div class="css-b7"><div class="css-b8">江以寧</div><div class="css-b9">2025/02/20</div><div class="css-b9">閱讀約 4 分鐘</div><div class="css-b9">追蹤</div></div><div class="css-k3">{boxes(HANT, "css-p0", 0, 3)}<div class="css-h2x" role="heading" aria-level="2">耳朵與溫度表</div>{boxes(HANT, "css-p0", 3, 6)}</div><div class="css-z1"><div class="css-z2">128</div><div class="css-z2">拍手</div><div class="css-z2">12 則回應</div></div></div><div class="css-r1"><div class="css-r2">你可能也想看</div><div class="css-r3"><a href="/1">一個人的冰店</a></div><div class="css-r3"><a href="/2">把路走成圓的</a></div></div></div>""",
        ),
        {
            "title": "豆腐店的凌晨",
            "authors": ["江以寧"],
            "published": "2025-02-20",
            "heading": ["耳朵與溫度表"],
            "has": B,
            "has_not": ["拍手", "12 則回應", "也想看", "冰店", "追蹤", "閱讀約"],
        },
    ),
    "amp_page": Case(
        "<!doctype html><html amp lang='zh-TW'><head><meta charset='utf-8'><title>豆腐店的凌晨 | 潮聲網</title><style amp-boilerplate>body{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both}</style><noscript><style>body{-webkit-animation:none}</style></noscript></head><body>"
        f"""<amp-sidebar id="s" layout="nodisplay"><ul><li>首頁</li><li>生活</li></ul></amp-sidebar><header>潮聲網</header><article><h1>豆腐店的凌晨</h1><p class="meta">潮聲網 文／易小滿 <time datetime="2019-12-01T08:00:00+08:00">2019/12/01 08:00</time></p><amp-img src="a.jpg" width="800" height="500" layout="responsive"></amp-img>{ps(HANT, 0, 3)}<figure><amp-img src="b.jpg" width="800" height="500"></amp-img><figcaption>巷口排隊的鄰居（圖／易小滿提供）</figcaption></figure><amp-ad width="300" height="250"><div>廣告 內文未完請往下捲動</div></amp-ad>{ps(HANT, 3, 6)}<amp-social-share type="line"></amp-social-share><p>看完整版網頁</p></article><amp-list><div>推薦文章</div></amp-list></body></html>""",
        {
            "title": "豆腐店的凌晨",
            "authors": ["易小滿"],
            "published": "2019-12-01",
            "caption": ["巷口排隊的鄰居"],
            "has": B,
            "has_not": ["往下捲動", "完整版網頁", "推薦文章"],
        },
    ),
    "print_view": Case(
        bare(
            "打印 - 最后一班渡船",
            f"""<div class="noprint"><a href="javascript:window.print()">打印本文</a> <a href="javascript:window.close()">关闭</a></div><p><img src="logo.gif" width="120" height="40"></p><h2>最后一班渡船</h2><p>2016-08-09 14:20　柳河青年报　作者：汤小舟</p><hr>{ps(HANS)}<hr><p>本文网址：http://paper.example/2016/0809/123.html</p><p>版权所有 柳河青年报社 未经许可不得转载</p>""",
        ),
        {
            "title": "最后一班渡船",
            "authors": ["汤小舟"],
            "source": "柳河青年报",
            "published": "2016-08-09",
            "has": A,
            "has_not": ["打印本文", "本文网址", "不得转载"],
        },
    ),
}
