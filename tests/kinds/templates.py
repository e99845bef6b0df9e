"""Templates of software and sites: forums, blogs, portals, encyclopedias, with their own furniture."""

from __future__ import annotations

from tests.kinds.shell import Case, bare

HANS = (
    "柳河上的最后一班渡船在每天傍晚六点开出，船头挂一盏汽灯，船工姓雷，今年六十三岁。",
    "渡口在两省交界的地方，河面不过三百米，坐车绕桥却要四十分钟，所以赶集的人还是愿意等船。",
    "雷师傅的父亲也在这里撑船，那时候用的是竹篙，一天来回三十趟，晚上手臂肿得抬不起来。",
    "现在的船装了柴油机，票价从两角涨到三元，六十岁以上的老人和背书包的学生都不收钱。",
    "去年秋汛涨水，渡口停了二十六天，他每天照样下到河边，把水位写在一块木板上。",
    "县里打算明年在上游修一座人行桥，雷师傅说桥通了他就把船漆成红色，停在岸边给孩子们看。",
)
HANT = (
    "山腳下的這家豆腐店每天凌晨三點開燈，磨盤轉起來的時候，整條巷子都聞得到豆香。",
    "老闆娘姓簡，嫁過來的那年只有十九歲，婆婆教她的第一件事是聽：豆漿滾了，聲音會變。",
    "店裡不用石膏，用的是海邊曬鹽剩下的滷水，一桶滷水可以點兩百斤豆漿，多一匙就苦。",
    "颱風那年停電三天，她用柴火燒了一鍋，鄰居拿著碗排到巷口，每個人只肯收一塊錢。",
    "兒子原本在外地修飛機，前年辭職回來，把溫度和時間寫成一張表，貼在灶邊的牆上。",
    "她看了那張表很久，最後只說一句：表可以看，耳朵也要用，豆腐才會記得是誰做的。",
)


def ends(texts: tuple[str, ...]) -> list[str]:
    """Return how each paragraph begins and ends."""
    return [part for text in texts for part in (text[:12], text[-12:])]


def ps(texts: tuple[str, ...], first: int = 0, end: int = 6, attributes: str = "") -> str:
    """Return some of the paragraphs."""
    return "".join(f"<p{attributes}>{text}</p>" for text in texts[first:end])


def boxes(texts: tuple[str, ...], name: str, first: int = 0, end: int = 6) -> str:
    """Return some of the paragraphs as boxes of a class."""
    return "".join(f'<div class="{name}">{text}</div>' for text in texts[first:end])


A, B = ends(HANS), ends(HANT)
BR = "<br><br>　　"

CASES: dict[str, Case] = {
    "table_layout_of_2005": Case(
        bare(
            "最后一班渡船--柳河新闻网",
            f"""<table width=778 align=center cellpadding=0><tr><td bgcolor=#cc0000><font color=white>
<a href=/>首页</a> ┊ <a href=/n>新闻</a> ┊ <a href=/b>论坛</a> ┊ <a href=/p>图库</a></font></td></tr></table>
<table width=778 align=center><tr><td width=160 valign=top><table><tr><td>≡ 热点文章 ≡</td></tr>
<tr><td>·<a href=1.htm>县城公交明年改线</a></td></tr><tr><td>·<a href=2.htm>柳河大桥今日合龙</a></td></tr>
<tr><td>·<a href=3.htm>本县高考成绩公布</a></td></tr></table></td><td width=618 valign=top>
<table width=100%><tr><td>您的位置：<a href=/>首页</a> >> <a href=/n>社会新闻</a> >> 正文</td></tr>
<tr><td align=center><font size=5><b>最后一班渡船</b></font></td></tr>
<tr><td align=center>http://www.liuhe.example　2005年11月08日 09:12　作者：韦一帆　来源：柳河日报　【字体：<a href=#>大</a> <a href=#>中</a> <a href=#>小</a>】</td></tr>
<tr><td class=f14>　　{BR.join(HANS[:3])}<br><center><img src=d.jpg width=400 height=300><br><font color=blue>雷师傅站在船头等最后的客人</font></center>{BR}{BR.join(HANS[3:])}</td></tr>
<tr><td align=right>【<a href=#>发表评论</a>】【<a href=#>推荐给好友</a>】【<a href=#>打印此页</a>】【<a href=#>关闭窗口</a>】</td></tr>
<tr><td>上一篇：<a href=8.htm>水利局召开年度总结会</a><br>下一篇：<a href=9.htm>没有了</a></td></tr></table></td></tr></table>
<center>Copyright &copy; 2005 柳河新闻网 桂ICP备05000000号</center>""",
        ),
        {
            "title": "最后一班渡船",
            "authors": ["韦一帆"],
            "source": "柳河日报",
            "published": "2005-11-08",
            "has": A,
            "caption": ["雷师傅站在船头"],
            "has_not": ["热点文章", "改线", "字体", "发表评论", "关闭窗口", "上一篇", "ICP"],
        },
    ),
    "discuz_thread_of_two_posts": Case(
        bare(
            "柳河渡口见闻 - 行走天下 - 江边论坛 - Powered by Discuz!",
            f"""<div id="toptb"><a href="/n/17.html">设为首页</a><a href="/n/17.html">收藏本站</a></div><div id="nv"><ul><li><a href="/n/17.html">论坛</a></li><li><a href="/n/17.html">导读</a></li></ul></div>
<div id="pt">江边论坛 › 论坛 › 行走天下 › 柳河渡口见闻</div><div id="postlist"><table><tr><td class="pls ptn">查看: 1208 | 回复: 2</td>
<td class="plc"><h1 class="ts">[游记] <span id="thread_subject">柳河渡口见闻</span></h1> <a href="/n/17.html">[复制链接]</a></td></tr></table>
<div id="post_1"><table class="plhin"><tr><td class="pls"><div class="authi"><a class="xw1" href="space-uid-88.html">岸上的鹭</a></div><p>主题 12 帖子 340 积分 2188</p><p>高级会员</p></td>
<td class="plc"><div class="pi"><strong><a href="/n/17.html">楼主</a></strong><div class="authi"><em id="authorposton1">发表于 2019-10-6 21:03:44</em> | <a href="/n/17.html">只看该作者</a> | <a href="/n/17.html">倒序浏览</a></div></div>
<div class="pct"><div class="t_fsz"><table><tr><td class="t_f" id="postmessage_1"><i class="pstatus"> 本帖最后由 岸上的鹭 于 2019-10-7 08:11 编辑 </i><br>
{"<br>".join(HANS[:3])}<br><ignore_js_op><img src="r.jpg" width="600" height="400"><div class="tip">r.jpg (182.3 KB, 下载次数: 4)</div></ignore_js_op><br>{"<br>".join(HANS[3:])}</td></tr></table></div>
<div class="rate"><h3>评分</h3><table><tr><th>参与人数 2</th><th>威望 +5</th></tr></table></div></div></td></tr><tr><td class="pls"></td><td class="plc"><div class="sign">人生如逆旅，我亦是行人</div></td></tr>
<tr><td></td><td><div class="po"><a href="/n/17.html">回复</a> <a href="/n/17.html">使用道具</a> <a href="/n/17.html">举报</a></div></td></tr></table></div>
<div id="post_2"><table><tr><td class="pls"><div class="authi"><a class="xw1" href="space-uid-88.html">过路人乙</a></div></td><td class="plc"><div class="pi"><strong><a href="/n/17.html">沙发</a></strong><em>发表于 2019-10-7 09:20:01</em></div>
<div class="pct"><div class="t_fsz"><table><tr><td class="t_f">写得真好，我小时候也坐过这条船</td></tr></table></div></div></td></tr></table></div></div>
<div id="f_pst">您需要登录后才可以回帖 登录 | 立即注册</div><div id="ft">Powered by Discuz! X3.4 GMT+8, 2026-11-30</div>""",
        ),
        {
            "title": ["柳河渡口见闻", "[游记] 柳河渡口见闻"],
            "authors": ["岸上的鹭"],
            "published": "2019-10-06",
            "has": A,
            "has_not": [
                "复制链接",
                "高级会员",
                "本帖最后由",
                "KB",
                "评分",
                "逆旅",
                "沙发",
                "登录后",
            ],
        },
    ),
    "phpwind_thread": Case(
        bare(
            "豆腐店的清晨|生活隨筆 - 山城社區 phpwind",
            f"""<div class="top">歡迎光臨 登入 註冊</div><div class="crumb">山城社區 &gt; 生活隨筆 &gt; 豆腐店的清晨</div>
<div class="readTop"><span>302 閱讀</span><span>5 回覆</span></div><div class="floor"><table><tr><td class="floot_left"><a class="readName" href="u.php?uid=12">豆子</a><p>級別: 俠客</p><p>發帖: 88</p><p>銅幣: 120 枚</p></td>
<td class="floot_right"><h1 id="subject_tpc">豆腐店的清晨</h1><div class="tipTop">樓主 # 發表於: 2012-05-18 07:40 <a href="/n/17.html">只看樓主</a> <a href="/n/17.html">更多操作</a></div>
<div id="read_tpc" class="f14">{"<br><br>".join(HANT)}</div><div class="sigline">離線</div><div class="tipBad">本帖被 2 人評分</div><div><a href="/n/17.html">引用</a> <a href="/n/17.html">回覆</a> <a href="/n/17.html">頂端</a></div></td></tr></table></div>
<div class="floor"><table><tr><td><a class="readName" href="u.php?uid=12">阿寬</a></td><td><div class="tipTop">沙發 # 發表於: 2012-05-18 09:10</div><div class="f14">看得我都餓了</div></td></tr></table></div><div class="foot">Powered by phpwind v8.7</div>""",
        ),
        {
            "title": "豆腐店的清晨",
            "authors": ["豆子"],
            "published": "2012-05-18",
            "has": B,
            "has_not": ["銅幣", "只看樓主", "人評分", "都餓了", "phpwind", "離線"],
        },
    ),
    "blogger_template": Case(
        bare(
            "走路的人: 豆腐店的清晨",
            f"""<div class="header"><h1 class="title">走路的人</h1><p class="description">一邊走一邊寫</p></div><div class="main"><div class="date-outer"><h2 class="date-header"><span>2014年3月9日 星期日</span></h2>
<div class="post hentry"><h3 class="post-title entry-title">豆腐店的清晨</h3><div class="post-body entry-content"><div class="separator" style="clear:both;text-align:center"><a href="b.jpg"><img src="b.jpg" width="640" height="427"></a></div>
<table class="tr-caption-container"><tr><td><img src="c.jpg" width="500" height="300"></td></tr><tr><td class="tr-caption">灶邊的溫度表</td></tr></table>{"<br><br>".join(HANT)}<div style="clear: both;"></div></div>
<div class="post-footer"><span class="post-author vcard">張貼者： <span class="fn">阿簡</span></span> <span>於 <abbr class="published" title="2014-03-09T06:12:00+08:00">上午6:12</abbr></span><div>以電子郵件傳送這篇文章BlogThis！分享至 X分享至 Facebook</div><div>標籤： <a rel="tag">散步</a>, <a rel="tag">早餐</a></div></div></div></div>
<div class="comments"><h4>2 則留言:</h4><p>匿名2014年3月9日 上午8:30</p><p>下次帶我去</p></div><div class="blog-pager"><a href="/n/17.html">較新的文章</a> <a href="/n/17.html">較舊的文章</a> <a href="/n/17.html">首頁</a></div><div>訂閱： 張貼留言 (Atom)</div></div>
<div class="sidebar"><h2>網誌存檔</h2><ul><li>▼ 2014 (12)</li><li>► 2013 (40)</li></ul><h2>關於我自己</h2></div><div>技術提供：Blogger.</div>""",
        ),
        {
            "title": "豆腐店的清晨",
            "site": "走路的人",
            "authors": ["阿簡"],
            "published": "2014-03-09",
            "caption": ["灶邊的溫度表"],
            "has": B,
            "has_not": ["張貼者", "BlogThis", "標籤", "則留言", "下次帶我去", "較新的", "網誌存檔"],
        },
    ),
    "xuite_template": Case(
        bare(
            "豆腐店的清晨@阿簡的小站|Xuite日誌",
            f"""<div class="topbar">Xuite 日誌 | 相簿 | 影音</div><div class="blogbody"><div class="titlename"><span class="titledate-year">2009</span><span class="titledate-month">06</span><span class="titledate-day">21</span><span class="titledate-hour">0741</span>豆腐店的清晨</div>
<div class="titleaction">？</div><div id="content_all">{ps(HANT, 0, 3)}<p align="center"><img src="x.jpg" width="480" height="360"></p><p align="center">▲凌晨三點的燈</p>{ps(HANT, 3, 6)}</div>
<div class="bottom">阿簡 / Xuite日誌 / <a href="/n/17.html">回應(3)</a> / <a href="/n/17.html">引用(0)</a> / <a href="/n/17.html">好文轉寄</a></div><div class="nav"><a href="/n/17.html">海邊撿石頭</a> | 日誌首頁 | <a href="/n/17.html">雨天的車站</a></div><div class="cmt">我要回應</div></div><div class="side">關鍵字 沒有新回應！ 我的相簿</div>""",
        ),
        {
            "title": "豆腐店的清晨",
            "caption": ["凌晨三點的燈"],
            "has": B,
            "has_not": ["好文轉寄", "撿石頭", "我要回應", "沒有新回應", "0741"],
        },
    ),
    "wretch_template": Case(
        bare(
            "豆腐店的清晨 - 山裡的日子 - 無名小站",
            f"""<div id="banner"><h1><a href="/n/17.html">山裡的日子</a></h1></div><div class="innertext">無名小站 | 相簿 | 網誌 | 好友 | 留言板</div><div class="blogbody"><div class="date">June 21, 2008</div><h3 class="title">豆腐店的清晨</h3>
<div class="innertext">{"<br /><br />".join(HANT)}</div><div class="posted">jianjian 發表在 無名小站 於<a href="/n/17.html">07:41</a> | <a href="/n/17.html">回應(4)</a> | <a href="/n/17.html">引用(0)</a> | 人氣(215) | 分類：隨筆</div><div class="reco">推薦本文 0</div></div>
<div>上一篇: 海邊撿石頭 &nbsp; 下一篇: 雨天的車站</div><div id="comments">回應文章 想吃！ Posted by 阿寬 at June 21, 2008 09:10</div>""",
        ),
        {
            "title": "豆腐店的清晨",
            "published": "2008-06-21",
            "has": B,
            "has_not": ["人氣", "推薦本文", "上一篇", "想吃", "留言板"],
        },
    ),
    "wordpress_with_plugins": Case(
        bare(
            "最后一班渡船 &#8211; 河岸书屋",
            f"""<header><p class="site-title">河岸书屋</p><nav>关于 归档 友链</nav></header><main><article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">最后一班渡船</h1>
<div class="entry-meta">由 <span class="author vcard">沈一苇</span> 发布于 <time class="entry-date published" datetime="2021-04-18T20:30:00+08:00">2021年4月18日</time></div></header>
<div class="entry-content"><div class="ez-toc"><p>文章目录</p><ul><li><a href="#a">渡口</a></li><li><a href="#b">水位</a></li></ul></div><h2 id="a">渡口</h2>{ps(HANS, 0, 3)}<figure class="wp-caption"><img src="w.jpg" width="700" height="400"><figcaption class="wp-caption-text">挂在船头的汽灯</figcaption></figure><h2 id="b">水位</h2>{ps(HANS, 3, 6)}
<div class="sharedaddy"><h3 class="sd-title">共享此文章：</h3><ul><li><a href="/n/17.html">点击以在 X 上共享（在新窗口中打开） X</a></li><li><a href="/n/17.html">点击以在 Facebook 上共享</a></li></ul></div><div class="jp-relatedposts"><h3>相关</h3><p><a href="/n/17.html">旧书摊的冬天</a></p></div><div class="post-views">Post Views: 1,203</div><div class="kksr">5/5 - (3 votes)</div><p>打赏作者，请我喝杯咖啡</p></div>
<footer class="entry-footer">分类：<a href="/n/17.html">散记</a> 标签：<a href="/n/17.html">渡船</a></footer></article><nav class="post-navigation">文章导航 <a href="/n/17.html">上一篇文章：旧书摊的冬天</a></nav><div id="comments"><h2>《最后一班渡船》有2个想法</h2><p>写得好</p></div></main>""",
        ),
        {
            "title": "最后一班渡船",
            "site": "河岸书屋",
            "authors": ["沈一苇"],
            "published": "2021-04-18",
            "heading": ["渡口", "水位"],
            "caption": ["挂在船头的汽灯"],
            "has": A,
            "has_not": ["文章目录", "共享", "旧书摊", "Post Views", "votes", "打赏", "个想法"],
        },
    ),
    "hexo_theme": Case(
        bare(
            "渡船与水位 | 不系舟",
            f"""<header class="header"><a class="logo">不系舟</a><a href="/n/17.html">首页</a><a href="/n/17.html">归档12</a><a href="/n/17.html">标签30</a></header><div class="post-block"><h1 class="post-title" itemprop="name headline">渡船与水位</h1><div class="post-meta"><span>发表于</span> <time datetime="2022-06-01T10:00:00+08:00">2022-06-01</time> <span>更新于</span> <time>2023-01-02</time> <span>分类于 <a href="/n/17.html">杂记</a></span> <span>阅读次数： 88</span> <span>本文字数： 1.2k</span> <span>阅读时长 ≈ 1 分钟</span></div>
<div class="post-body"><h2 id="渡口"><a href="#渡口" class="headerlink" title="渡口"></a>渡口</h2>{ps(HANS, 0, 3)}<h2 id="水位"><a href="#水位" class="headerlink">#</a>水位</h2>{ps(HANS, 3, 6)}<figure class="highlight python"><table><tr><td class="gutter"><pre><span class="line">1</span><br></pre></td><td class="code"><pre><span class="line">print(level)</span><br></pre></td></tr></table></figure></div>
<div class="my_post_copyright"><ul class="post-copyright"><li><strong>本文作者： </strong>岑舟</li><li><strong>本文链接：</strong> https://boat.example/1</li><li><strong>版权声明： </strong>本博客所有文章除特别声明外，均采用 BY-NC-SA 许可协议。转载请注明出处！</li></ul></div><div class="tags"><a href="/n/17.html"># 渡船</a></div><a href="/n/17.html">石头记</a></div><aside>文章目录 站点概览 1. 渡口 2. 水位</aside><footer>© 2022 岑舟 由 Hexo & NexT 强力驱动</footer>""",
        ),
        {
            "title": "渡船与水位",
            "authors": ["岑舟"],
            "published": "2022-06-01",
            "heading": ["渡口", "水位"],
            "code": ["print(level)"],
            "has": A,
            "has_not": ["阅读时长", "许可协议", "强力驱动", "# 渡船", "站点概览"],
        },
    ),
    "portal_with_inset_boxes": Case(
        bare(
            "最后一班渡船：两省之间的三百米_江南门户",
            f"""<meta name="author" content="NX9921"><div class="channel">江南门户 新闻 &gt; 社会</div><h1 class="main-title">最后一班渡船：两省之间的三百米</h1><div class="top-bar"><span class="date">2023年08月15日 07:20</span> <a class="source">南岭晚报</a> <span>新浪财经APP</span> <span>缩小字体 放大字体 收藏 微博 微信 分享</span> <span>232</span></div>
<div class="article" id="artibody">{ps(HANS, 0, 2)}<div class="inset-rel" style="float:left"><h4>相关阅读</h4><ul><li><a href="/1">高速服务区试行夜间停车</a></li><li><a href="/2">粮站旧仓改成图书馆</a></li></ul></div>{ps(HANS, 2, 4)}<div class="swiper-container"><div class="swiper-wrapper"><div class="swiper-slide"><a href="/3"><img src="s1.jpg" width="200"><span>湖边马拉松开跑</span></a></div><div class="swiper-slide"><a href="/4"><img src="s2.jpg" width="200"><span>稻田里的音乐会</span></a></div></div></div>{ps(HANS, 4, 6)}<p>（原题为《柳河渡口》，记者 秦小雨 通讯员 罗田）</p><p class="show_author">责任编辑：钟离 </p></div><div class="keywords">文章关键词： 渡船 柳河</div><div>我要反馈</div><div class="hot">热门推荐 收起 <a href="/n/17.html">夏夜的二十四种声音</a></div><div class="app">24小时滚动播报最新的资讯和视频，更多福利扫描二维码关注</div>""",
        ),
        {
            "title": "最后一班渡船：两省之间的三百米",
            "source": "南岭晚报",
            "published": "2023-08-15",
            "has": A,
            "has_not": [
                "夜间停车",
                "图书馆",
                "马拉松",
                "音乐会",
                "我要反馈",
                "24小时滚动",
                "放大字体",
            ],
        },
    ),
    "wechat_with_style_type": Case(
        bare(
            "最后一班渡船",
            f"""<meta property="og:site_name" content="微信公众平台"><div id="js_article" class="rich_media"><div class="rich_media_inner"><h1 class="rich_media_title" id="activity-name">最后一班渡船</h1><div id="meta_content"><span class="rich_media_meta_text">原创</span><span class="rich_media_meta_text" id="js_author_name">闻一川</span><span class="rich_media_meta_nickname"><a id="js_name">河岸周报</a></span><em id="publish_time">2024年5月6日 18:30</em><em id="js_ip_wording_wrp">广西</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;"><section><p>点击上方蓝字关注我们</p></section>{"".join(f'<section style="line-height:2em"><span leaf="">{t}</span></section>' for t in HANS[:3])}<section><img data-src="m.jpg" data-w="1080" data-ratio="0.66" class="rich_pages wxw-img"></section><section style="text-align:center;font-size:12px;color:#888"><span leaf="">雷师傅的木板记到了第四块</span></section>{"".join(f'<section style="line-height:2em"><span leaf="">{t}</span></section>' for t in HANS[3:])}<section style="text-align:center"><span leaf="">— END —</span></section><section><span leaf="">编辑｜卢小满　校对｜方野</span></section><section><span leaf="">觉得好看，请点个“在看”再走</span></section><p style="display: none;"><mp-style-type data-value="3"></mp-style-type></p></div><div id="js_pc_qr_code">微信扫一扫关注该公众号</div></div></div><div>预览时标签不可点</div><div>继续滑动看下一个</div>""",
        ),
        {
            "title": "最后一班渡船",
            "authors": ["闻一川"],
            "source": "河岸周报",
            "published": "2024-05-06",
            "caption": ["雷师傅的木板记到了第四块"],
            "has": A,
            "has_not": ["蓝字", "END", "再走", "扫一扫", "标签不可点", "滑动"],
        },
    ),
    "douban_review_with_rating": Case(
        bare(
            "船头的灯（最后的渡口）书评",
            f"""<div id="db-global-nav">豆瓣 读书 电影 音乐</div><div id="content"><h1>船头的灯</h1><div class="article"><div class="main" typeof="v:Review"><header class="main-hd"><a class="avatar"><img src="u.jpg" width="48" height="48"></a><a href="/people/qingtai/"><span property="v:reviewer">青苔</span></a> 评论 <a href="/subject/1/">最后的渡口</a> <span class="allstar40 main-title-rating" title="推荐"></span><span class="main-title-hide">4</span> <span class="main-meta">2020-02-11 22:40:09</span></header><p class="main-title-tip">这篇书评可能有关键情节透露</p>
<div class="review-content">{ps(HANS)}</div><div class="copyright">© 本文版权归作者 <a href="/n/17.html">青苔</a> 所有，任何形式转载请联系作者。</div></div><div class="main-panel"><button>有用 31</button><button>没用 2</button> <a href="/n/17.html">投诉</a></div><div id="comments"><p>回应 (2) 只看楼主</p><div>蓝桥 2020-02-12 我也哭了</div></div></div><div class="aside"><h2>最后的渡口的更多书评</h2><div>推荐最后的渡口的豆列</div></div></div>""",
        ),
        {
            "title": "船头的灯",
            "authors": ["青苔"],
            "published": "2020-02-11",
            "has": A,
            "has_not": ["情节透露", "版权归作者", "没用 2", "我也哭了", "豆列"],
        },
    ),
    "baike_with_infobox": Case(
        bare(
            "柳河渡口_百度百科",
            f"""<div class="header">百度百科 进入词条 全站搜索 帮助</div><div class="main-content"><dl class="lemmaWgt-lemmaTitle"><dd><h1>柳河渡口</h1><a href="/n/17.html">编辑</a> <a href="/n/17.html">讨论</a> <a href="/n/17.html">上传视频</a></dd></dl><div class="lemma-summary"><div class="para">{HANS[0]}<sup class="sup--normal">[1]</sup></div></div>
<div class="basic-info"><dl><dt>中文名</dt><dd>柳河渡口</dd><dt>所在地</dt><dd>柳河县</dd></dl></div><div class="lemma-catalog"><h2>目录</h2><ol><li>1 <a href="#1">历史</a></li><li>2 <a href="#2">现状</a></li></ol></div>
<div class="para-title level-2"><h2 class="title-text"><span class="title-prefix">柳河渡口</span>历史</h2><a class="edit-icon">编辑</a> <a href="/n/17.html">播报</a></div>{boxes(HANS, "para", 1, 3)}<div class="para-title level-2"><h2 class="title-text"><span class="title-prefix">柳河渡口</span>现状</h2><a class="edit-icon">编辑</a></div>{boxes(HANS, "para", 3, 6)}
<dl class="lemma-reference"><dt>参考资料</dt><dd><ul><li>1. <a href="/n/17.html">县志交通卷</a>．柳河县志办公室．2009-03-01[引用日期2020-01-01]</li></ul></dd></dl></div><div class="side-content">词条统计 浏览次数：3021次 编辑次数：12次历史版本</div><div>新手上路 成长任务 编辑入门</div>""",
        ),
        {
            "title": "柳河渡口",
            "has": A,
            "heading_has": ["历史", "现状"],
            "has_not": ["上传视频", "播报", "词条统计", "成长任务", "进入词条"],
        },
    ),
}
