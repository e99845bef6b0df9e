<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Qingdu</name>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation>%1 文件</translation>
    </message>
    <message>
        <source>&amp;About Qingdu</source>
        <translation>关于清读(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Back to the last script</source>
        <translation>切回上次的简繁(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Back up the library…</source>
        <translation>备份文库(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close or leave</source>
        <translation>关闭或退出(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>修改(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>加快(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation>图片(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Forget these files</source>
        <translation>清除最近记录(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import a font file…</source>
        <translation>导入字体文件(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Interface language</source>
        <translation>界面语言(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Keep a copy of the file</source>
        <translation>保留文件的副本(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keep and forget</source>
        <translation>保留与忘记(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>文库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Longer lines</source>
        <translation>加宽版心(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>位置(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Look up the selected words</source>
        <translation>查看所选字词(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>使用手册(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;More space between lines</source>
        <translation>加大行距(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Next section</source>
        <translation>下一节(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>默认大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Not the article, on this page</source>
        <translation>标为非正文（仅本页）(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>目录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Overwrite what is there</source>
        <translation>覆盖已有的文件(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Page…</source>
        <translation>版面(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Paste as an article</source>
        <translation>粘贴为文章(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous section</source>
        <translation>上一节(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Removed and mended</source>
        <translation>移除与修补(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reset the page</source>
        <translation>还原版面(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save as a picture…</source>
        <translation>存为图片(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <translation>简繁(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Shorter lines</source>
        <translation>缩窄版心(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Show colours beside selected words</source>
        <translation>选中文字时在旁边显示颜色(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>减慢(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>收回(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>配色(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Vertical</source>
        <translation>竖排(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Vertical lines</source>
        <translation>竖排(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>1. In the browser, save the page (Ctrl+S), with its pictures.</source>
        <translation>1. 在浏览器里保存网页（Ctrl+S），连同图片。</translation>
    </message>
    <message>
        <source>2. Drop the file here, or copy the text and press Ctrl+Shift+V.</source>
        <translation>2. 把文件拖到这里，或复制文字后按 Ctrl+Shift+V。</translation>
    </message>
    <message>
        <source>3. T changes the script; Ctrl+B shows all that you have read.</source>
        <translation>3. 按 T 切换简繁；按 Ctrl+B 查看读过的一切。</translation>
    </message>
    <message>
        <source>A PDF cannot be written here. Choose another format.</source>
        <translation>这里无法导出 PDF，请另选一种格式。</translation>
    </message>
    <message>
        <source>A QR code of the page.</source>
        <translation>网页上的二维码。</translation>
    </message>
    <message>
        <source>A box of facts beside an encyclopedia&apos;s article.</source>
        <translation>百科条目旁边的资料框。</translation>
    </message>
    <message>
        <source>A browser runs the page&apos;s scripts and may load things from the network.</source>
        <translation>浏览器会运行网页里的脚本，还可能从网络加载内容。</translation>
    </message>
    <message>
        <source>A button of the page that changes the size of its letters.</source>
        <translation>网页上调整字号的按钮。</translation>
    </message>
    <message>
        <source>A click lists what was mended.</source>
        <translation>点击查看修补了哪些地方。</translation>
    </message>
    <message>
        <source>A click lists what was removed.</source>
        <translation>点击查看移除了哪些内容。</translation>
    </message>
    <message>
        <source>A click on one of these opens your browser; the program never looks there by itself.</source>
        <translation>点击后由浏览器打开；程序自己从不联网查看。</translation>
    </message>
    <message>
        <source>A column is empty.</source>
        <translation>有一列是空的。</translation>
    </message>
    <message>
        <source>A converter seems to have spoiled {count} more places than are mended.</source>
        <translation>还有 {count} 处像是被转换程序弄错的，没有修补。</translation>
    </message>
    <message>
        <source>A copy of the file and of its pictures is kept in the library.</source>
        <translation>已把文件和图片的副本保留在文库里。</translation>
    </message>
    <message>
        <source>A disclaimer or terms of reprinting, the same on all pages of the site.</source>
        <translation>免责声明或转载须知，全站每页都一样。</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>A gap between them</source>
        <translation>段间留空</translation>
    </message>
    <message>
        <source>A line must have two letters or more, but not 400.</source>
        <translation>一行至少要有两个字，且不能到 400 个字。</translation>
    </message>
    <message>
        <source>A link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>A link back to the top of the page or to the site&apos;s other pages.</source>
        <translation>返回页首或通往本站其他网页的链接。</translation>
    </message>
    <message>
        <source>A link that stands outside the article.</source>
        <translation>文章以外的链接。</translation>
    </message>
    <message>
        <source>A link to more about the matter, at the end of a paragraph.</source>
        <translation>段末指向更多内容的链接。</translation>
    </message>
    <message>
        <source>A link to the article before or after this one.</source>
        <translation>上一篇或下一篇文章的链接。</translation>
    </message>
    <message>
        <source>A little space between Han and Latin</source>
        <translation>中西文之间留空隙</translation>
    </message>
    <message>
        <source>A marked passage of article {id} has no place in it now; it is kept.</source>
        <translation>文章 {id} 中有一处标记在现在的正文里找不到了，标记仍然保留。</translation>
    </message>
    <message>
        <source>A newer Qingdu made this backup. Nothing was changed. Restore it with the newer program.</source>
        <translation>这个备份由更新版本的清读写成。没有作任何改动。请用较新的版本恢复。</translation>
    </message>
    <message>
        <source>A part of another page, which was not saved</source>
        <translation>嵌入的另一个网页没有存下来</translation>
    </message>
    <message>
        <source>A part of the cleaning failed on this page and was left out ({parts}). The article may have lines that are no part of it. Please report it, with the page if you can.</source>
        <translation>清理正文时有一部分出了错，这一页没有用它（{parts}）。文章里可能留有不属于它的行。请报告这个问题，能附上网页更好。</translation>
    </message>
    <message>
        <source>A part that the page sets apart from its article.</source>
        <translation>网页自己标明不属于文章的部分。</translation>
    </message>
    <message>
        <source>A picture of a few pixels that counts visits or holds space.</source>
        <translation>只有几个像素的图片，用来统计访问或占位。</translation>
    </message>
    <message>
        <source>A public notice that the site puts under all articles of this kind.</source>
        <translation>网站必须在这类文章下面加上的公益提示。</translation>
    </message>
    <message>
        <source>A rule is too long.</source>
        <translation>这条规则太长。</translation>
    </message>
    <message>
        <source>A rule must be a table with its own lines.</source>
        <translation>一条规则必须是一个表，各项各占一行。</translation>
    </message>
    <message>
        <source>A rule must name either a site or a page.</source>
        <translation>一条规则必须写明一个网站，或一个网页，二者取一。</translation>
    </message>
    <message>
        <source>A rule must say what is the article or what is not.</source>
        <translation>一条规则必须写明什么是正文，或什么不是。</translation>
    </message>
    <message>
        <source>A rule that you taught ({sample}) was not followed here: it cannot be understood, or would take out most of the page. Look at it under “What you taught”.</source>
        <translation>您教的一条规则（{sample}）在这里没有执行：无法识别，或会移除这一页的大半内容。请在“您教过的规则”里查看。</translation>
    </message>
    <message>
        <source>A sign that sets a caption or a credit off from the text.</source>
        <translation>把图片说明或图片来源与正文隔开的符号。</translation>
    </message>
    <message>
        <source>A sound recording, which was not saved with the page</source>
        <translation>音频没有随网页存下来</translation>
    </message>
    <message>
        <source>A table of contents, which the outline shows.</source>
        <translation>文内的目录，目录面板里已经有了。</translation>
    </message>
    <message>
        <source>A video, which was not saved with the page</source>
        <translation>视频没有随网页存下来</translation>
    </message>
    <message>
        <source>About Qingdu</source>
        <translation>关于清读</translation>
    </message>
    <message>
        <source>About this article</source>
        <translation>关于这篇文章</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a dictionary</source>
        <translation>添加词典</translation>
    </message>
    <message>
        <source>Add a dictionary of StarDict (.ifo), MDict (.mdx) or CC-CEDICT (.u8), and the card of a word tells what it means. The files stay where they are.</source>
        <translation>添加 StarDict（.ifo）、MDict（.mdx）或 CC-CEDICT（.u8）词典后，查看所选字词时会显示释义。文件留在原处。</translation>
    </message>
    <message>
        <source>Add a folder to the library</source>
        <translation>把文件夹加入文库</translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation>添加字词</translation>
    </message>
    <message>
        <source>Add the s&amp;ource to what is copied</source>
        <translation>复制时附上出处(&amp;O)</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <translation>添加到文库</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Adjacent mar&amp;ks</source>
        <translation>相邻标点(&amp;K)</translation>
    </message>
    <message>
        <source>Adjacent marks</source>
        <translation>相邻标点</translation>
    </message>
    <message>
        <source>Advertising.</source>
        <translation>广告。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All articles li&amp;ke this one</source>
        <translation>所有文章都照这篇(&amp;K)</translation>
    </message>
    <message>
        <source>All articles like this one</source>
        <translation>所有文章都照这篇</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>All in one &amp;book</source>
        <translation>合成一本书(&amp;B)</translation>
    </message>
    <message>
        <source>All that was known of what you read is deleted.</source>
        <translation>全部阅读记录都已删除。</translation>
    </message>
    <message>
        <source>All that were refused…</source>
        <translation>查看全部未收的…</translation>
    </message>
    <message>
        <source>Also with ← and →, or with Shift and the wheel</source>
        <translation>也可以按 ← 和 →，或者按住 Shift 转动滚轮</translation>
    </message>
    <message>
        <source>Always open in the browser</source>
        <translation>总是用浏览器打开</translation>
    </message>
    <message>
        <source>An encyclopedia&apos;s references, tables of contents and edit links.</source>
        <translation>百科网页的参考资料、目录和编辑链接。</translation>
    </message>
    <message>
        <source>An icon, a logo or a button of the page.</source>
        <translation>网页的图标、标志或按钮。</translation>
    </message>
    <message>
        <source>An invitation to install an app.</source>
        <translation>邀请安装应用程序。</translation>
    </message>
    <message>
        <source>An offline reader for saved Chinese web articles.</source>
        <translation>离线阅读存下来的中文网页文章。</translation>
    </message>
    <message>
        <source>Another program holds the file with your notes and places ({path}). End it, then try again.</source>
        <translation>另一个程序占用着存放笔记和阅读位置的文件（{path}）。请关闭它再试。</translation>
    </message>
    <message>
        <source>Another window or program reads the library, so that traces of what was forgotten stay in {path} until it is ended. Qingdu takes them away at its next start.</source>
        <translation>另一个窗口或程序正在读取文库，已忘记内容的痕迹会留在 {path} 中，直到它结束；清读下次启动时会清除。</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archived: {titles}</source>
        <translation>已归档：{titles}</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Article &amp;information</source>
        <translation>文章信息(&amp;I)</translation>
    </message>
    <message>
        <source>Article as data (JSON)</source>
        <translation>文章数据（JSON）</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>打开的文章</translation>
    </message>
    <message>
        <source>Articles brought back: {count}</source>
        <translation>恢复的文章：{count}</translation>
    </message>
    <message>
        <source>Articles in the backup: {count}</source>
        <translation>备份中的文章：{count}</translation>
    </message>
    <message>
        <source>As suits the paper</source>
        <translation>随纸张</translation>
    </message>
    <message>
        <source>As the Chinese</source>
        <translation>与中文相同</translation>
    </message>
    <message>
        <source>As the page says</source>
        <translation>恢复页面原样</translation>
    </message>
    <message>
        <source>As the region does</source>
        <translation>依地区习惯</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Ask before a link goes to the &amp;browser</source>
        <translation>用浏览器打开链接前先询问(&amp;B)</translation>
    </message>
    <message>
        <source>Asking the system for its voices, which may take a while…</source>
        <translation>正在向系统询问有哪些语音，可能要等一会儿…</translation>
    </message>
    <message>
        <source>Asks the reader to share the page.</source>
        <translation>请读者分享这个网页。</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Author: {names}</source>
        <translation>作者：{names}</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>B&amp;ookmarks</source>
        <translation>书签(&amp;O)</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>备份文库</translation>
    </message>
    <message>
        <source>Backing up the library…</source>
        <translation>正在备份文库…</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>备份 (*.zip)</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>读了一部分</translation>
    </message>
    <message>
        <source>Belongs to a QR code of the page.</source>
        <translation>属于网页上的二维码。</translation>
    </message>
    <message>
        <source>Belongs to the page&apos;s comments.</source>
        <translation>属于网页的评论。</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Bookmark removed.</source>
        <translation>已删除书签。</translation>
    </message>
    <message>
        <source>Bookmark set. F6 lists them.</source>
        <translation>已加书签。按 F6 查看全部。</translation>
    </message>
    <message>
        <source>Both scripts mixed</source>
        <translation>简繁混用</translation>
    </message>
    <message>
        <source>Bring back a back&amp;up…</source>
        <translation>恢复备份(&amp;U)…</translation>
    </message>
    <message>
        <source>Bring back a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Bring back from the bin</source>
        <translation>从回收站取回</translation>
    </message>
    <message>
        <source>Bringing back the backup…</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>Brought back: {titles}</source>
        <translation>已取回：{titles}</translation>
    </message>
    <message>
        <source>Buttons and fields to fill in.</source>
        <translation>按钮和输入框。</translation>
    </message>
    <message>
        <source>Buttons of the page for sharing and liking.</source>
        <translation>网页上分享和点赞的按钮。</translation>
    </message>
    <message>
        <source>Buttons of the page, such as print, close or report.</source>
        <translation>网页上的打印、关闭、举报等按钮。</translation>
    </message>
    <message>
        <source>Buttons to share, like or follow.</source>
        <translation>分享、点赞或关注的按钮。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>按网站</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <source>C&amp;ache articles to open faster</source>
        <translation>缓存文章，打开更快(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;orrect a wrong conversion…</source>
        <translation>更正转换错误(&amp;O)…</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled; the rest is not written.</source>
        <translation>已取消，其余的没有导出。</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Cards for Anki (*.tsv)</source>
        <translation>Anki 卡片 (*.tsv)</translation>
    </message>
    <message>
        <source>Change a word</source>
        <translation>修改字词</translation>
    </message>
    <message>
        <source>Change the script</source>
        <translation>切换简繁</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Characters in a line</source>
        <translation>每行字数</translation>
    </message>
    <message>
        <source>Characters left over by a converter</source>
        <translation>繁体文中残留的简体字</translation>
    </message>
    <message>
        <source>Chinese typeface</source>
        <translation>中文字体</translation>
    </message>
    <message>
        <source>Choose a row of the list of what was removed, or what you brought back of it.</source>
        <translation>请在已移除的列表里选一行，或点在您放回来的内容上。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Click into a paragraph or a caption first.</source>
        <translation>请先点一下某个段落或图片说明。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>关闭其他标签页</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏数</translation>
    </message>
    <message>
        <source>Compatibility characters</source>
        <translation>兼容字</translation>
    </message>
    <message>
        <source>Compressed page</source>
        <translation>压缩的网页</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Continue reading</source>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>Copies kept: {titles}</source>
        <translation>已留存副本：{titles}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy a&amp;s</source>
        <translation>复制为(&amp;S)</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Copy all as Markdown</source>
        <translation>全部复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>复制为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>Copy as &amp;Simplified</source>
        <translation>复制为简体(&amp;S)</translation>
    </message>
    <message>
        <source>Copy as &amp;Traditional</source>
        <translation>复制为繁体(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as plain te&amp;xt</source>
        <translation>复制为纯文本(&amp;X)</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制网址</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Copy the folder&apos;s name</source>
        <translation>复制文件夹名</translation>
    </message>
    <message>
        <source>Copy the link&apos;s a&amp;ddress</source>
        <translation>复制链接网址(&amp;D)</translation>
    </message>
    <message>
        <source>Copy with rea&amp;dings</source>
        <translation>连读音一起复制(&amp;D)</translation>
    </message>
    <message>
        <source>Correct a wrong conversion</source>
        <translation>更正转换错误</translation>
    </message>
    <message>
        <source>Correct title, date, source and authors</source>
        <translation>更正标题、日期、来源和作者</translation>
    </message>
    <message>
        <source>Correct title, date, source and authors…</source>
        <translation>更正标题、日期、来源和作者…</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete all that Qingdu knows of what you read?</source>
        <translation>要删除清读保存的全部阅读记录吗？</translation>
    </message>
    <message>
        <source>Delete all that is known of what you read…</source>
        <translation>删除全部阅读记录…</translation>
    </message>
    <message>
        <source>Delete this font file</source>
        <translation>删除这个字体文件</translation>
    </message>
    <message>
        <source>Dictionari&amp;es…</source>
        <translation>词典(&amp;E)…</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>词典</translation>
    </message>
    <message>
        <source>Dictionaries ({patterns})</source>
        <translation>词典（{patterns}）</translation>
    </message>
    <message>
        <source>Dim white pictures on a dark page</source>
        <translation>深色配色下调暗白色图片</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Drop it to read it</source>
        <translation>松手即可阅读</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>EPUB book</source>
        <translation>EPUB 电子书</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Editors: {names}</source>
        <translation>编辑：{names}</translation>
    </message>
    <message>
        <source>Empty tab</source>
        <translation>空白标签页</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Evernote notes</source>
        <translation>印象笔记导出的笔记</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export marks and notes</source>
        <translation>导出标记和笔记</translation>
    </message>
    <message>
        <source>Export marks and notes, too</source>
        <translation>导出时附上标记和笔记</translation>
    </message>
    <message>
        <source>Export se&amp;veral…</source>
        <translation>批量导出(&amp;V)…</translation>
    </message>
    <message>
        <source>Export several articles</source>
        <translation>批量导出</translation>
    </message>
    <message>
        <source>Export those of all articles…</source>
        <translation>导出所有文章的…</translation>
    </message>
    <message>
        <source>Export those of this article…</source>
        <translation>导出这篇文章的…</translation>
    </message>
    <message>
        <source>Exported: {count} rules, in {path}.</source>
        <translation>已导出 {count} 条规则：{path}</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Favourites: {titles}</source>
        <translation>已收藏：{titles}</translation>
    </message>
    <message>
        <source>FictionBook</source>
        <translation>FictionBook 电子书</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter marks and notes</source>
        <translation>筛选标记和笔记</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>筛选目录</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>在文章中查找</translation>
    </message>
    <message>
        <source>First line indented</source>
        <translation>首行缩进</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folders &amp;with pictures…</source>
        <translation>有图片的文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>Folders with pictures</source>
        <translation>有图片的文件夹</translation>
    </message>
    <message>
        <source>Follow the &amp;link</source>
        <translation>打开链接(&amp;L)</translation>
    </message>
    <message>
        <source>Font files ({patterns})</source>
        <translation>字体文件（{patterns}）</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Forget for good…</source>
        <translation>彻底忘记…</translation>
    </message>
    <message>
        <source>Forget this article for good, with its notes and copies?</source>
        <translation>要彻底忘记这篇文章，连同它的笔记和副本吗？</translation>
    </message>
    <message>
        <source>Forget this article…</source>
        <translation>忘记这篇文章…</translation>
    </message>
    <message>
        <source>Forget {count} articles for good, with their notes and copies?</source>
        <translation>要彻底忘记 {count} 篇文章，连同笔记和副本吗？</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>From now on the word is shown so in every article, in the scripts that are ticked. The original never changes.</source>
        <translation>今后无论在哪篇文章，只要出现这个字词，在勾选的简繁里都这样显示。原文从不改动。</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>全角宽度</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续写</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去那里</translation>
    </message>
    <message>
        <source>HK</source>
        <translation>港</translation>
    </message>
    <message>
        <source>Half-width marks</source>
        <translation>半角标点</translation>
    </message>
    <message>
        <source>Handed to the browser: {address}</source>
        <translation>已交给浏览器：{address}</translation>
    </message>
    <message>
        <source>Hanging punctuation (，。、)</source>
        <translation>标点悬挂（，。、）</translation>
    </message>
    <message>
        <source>Hei (sans serif)</source>
        <translation>黑体（无衬线）</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Hours of the day</source>
        <translation>一天中的时段</translation>
    </message>
    <message>
        <source>How long the text is, or takes to read or to hear.</source>
        <translation>文章有多长，或读、听需要多久。</translation>
    </message>
    <message>
        <source>How to reach the site, the same on all of its pages.</source>
        <translation>网站的联系方式，全站每页都一样。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import a font file</source>
        <translation>导入字体文件</translation>
    </message>
    <message>
        <source>Import a font file…</source>
        <translation>导入字体文件…</translation>
    </message>
    <message>
        <source>In the bin: {titles}</source>
        <translation>已放入回收站：{titles}</translation>
    </message>
    <message>
        <source>In this article: {count} places.</source>
        <translation>这篇文章里有 {count} 处。</translation>
    </message>
    <message>
        <source>It &amp;is the article, on this page</source>
        <translation>标为正文（仅本页）(&amp;I)</translation>
    </message>
    <message>
        <source>It i&amp;s the article, on this site</source>
        <translation>标为正文（本站各页）(&amp;S)</translation>
    </message>
    <message>
        <source>Join the parts</source>
        <translation>合并各部分</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>两端对齐</translation>
    </message>
    <message>
        <source>Jyutping (Cantonese)</source>
        <translation>粤拼（粤语）</translation>
    </message>
    <message>
        <source>Keep a copy of the file</source>
        <translation>保留文件的副本</translation>
    </message>
    <message>
        <source>Keep a copy of whatever is read</source>
        <translation>读过的文章都保留副本</translation>
    </message>
    <message>
        <source>Keep this search as a shelf…</source>
        <translation>把这次搜索存为书架…</translation>
    </message>
    <message>
        <source>Keep what was written?</source>
        <translation>要保留写下的内容吗？</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Known tags</source>
        <translation>已有的标签</translation>
    </message>
    <message>
        <source>L&amp;ess space between lines</source>
        <translation>减小行距(&amp;E)</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Latin letters have their own typeface</source>
        <translation>西文使用单独的字体</translation>
    </message>
    <message>
        <source>Latin typeface</source>
        <translation>西文字体</translation>
    </message>
    <message>
        <source>Letter spacing</source>
        <translation>字距</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>许可证：{licence}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light 300</source>
        <translation>细 300</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Line numbers and buttons beside a piece of code.</source>
        <translation>代码旁的行号和按钮。</translation>
    </message>
    <message>
        <source>Line {number} of {file} was skipped: {reason}</source>
        <translation>{file} 的第 {number} 行没有采用：{reason}</translation>
    </message>
    <message>
        <source>Lines an&amp;d paragraphs</source>
        <translation>行与段落(&amp;D)</translation>
    </message>
    <message>
        <source>Links from the notes back to their marks, which every note has.</source>
        <translation>注释里回到正文标号的链接，每条注释都有。</translation>
    </message>
    <message>
        <source>Links to other articles.</source>
        <translation>其他文章的链接。</translation>
    </message>
    <message>
        <source>Links to the other pages of this article.</source>
        <translation>本文其他分页的链接。</translation>
    </message>
    <message>
        <source>Lists of words</source>
        <translation>词汇表</translation>
    </message>
    <message>
        <source>Looking for pages…</source>
        <translation>正在查找网页…</translation>
    </message>
    <message>
        <source>Looking through the file…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <source>Lost spaces</source>
        <translation>丢失的空格</translation>
    </message>
    <message>
        <source>M&amp;arks and notes</source>
        <translation>标记和笔记(&amp;A)</translation>
    </message>
    <message>
        <source>MHTML page</source>
        <translation>MHTML 网页</translation>
    </message>
    <message>
        <source>Main text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>中国大陆</translation>
    </message>
    <message>
        <source>Mar&amp;k the words</source>
        <translation>标记文字(&amp;K)</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>页边</translation>
    </message>
    <message>
        <source>Mark by a line &amp;under it</source>
        <translation>加下划线(&amp;U)</translation>
    </message>
    <message>
        <source>Mark in &amp;blue</source>
        <translation>标记为蓝色(&amp;B)</translation>
    </message>
    <message>
        <source>Mark in &amp;green</source>
        <translation>标记为绿色(&amp;G)</translation>
    </message>
    <message>
        <source>Mark in &amp;red</source>
        <translation>标记为红色(&amp;R)</translation>
    </message>
    <message>
        <source>Mark in &amp;yellow</source>
        <translation>标记为黄色(&amp;Y)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Markdown, for Obsidian (*.md)</source>
        <translation>Markdown，用于 Obsidian (*.md)</translation>
    </message>
    <message>
        <source>Marked words</source>
        <translation>标记的文字</translation>
    </message>
    <message>
        <source>Marks and notes</source>
        <translation>标记和笔记</translation>
    </message>
    <message>
        <source>Marks and notes are kept in the library. Turn on “Remember what is read” in the File menu.</source>
        <translation>标记和笔记保存在文库里。请在“文件 &gt; 保留与忘记”中打开“记住读过的文章”。</translation>
    </message>
    <message>
        <source>Marks and notes: {count}</source>
        <translation>标记和笔记：{count}</translation>
    </message>
    <message>
        <source>Marks the place of an advertisement, a player or a button.</source>
        <translation>标示广告、播放器或按钮的位置。</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Medium 500</source>
        <translation>中等 500</translation>
    </message>
    <message>
        <source>Mend thoroughly</source>
        <translation>深入修补</translation>
    </message>
    <message>
        <source>Mend thoroughly (頭發 to 頭髮)</source>
        <translation>深入修补（连错用的繁体字也改）</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>修补</translation>
    </message>
    <message>
        <source>Mended ({count})</source>
        <translation>修补（{count}）</translation>
    </message>
    <message>
        <source>Mended places</source>
        <translation>修补处</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Most found first</source>
        <translation>匹配多的在前</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>放入回收站</translation>
    </message>
    <message>
        <source>My &amp;words…</source>
        <translation>我的词汇(&amp;W)…</translation>
    </message>
    <message>
        <source>My words</source>
        <translation>我的词汇</translation>
    </message>
    <message>
        <source>N&amp;ot the article, on this site</source>
        <translation>标为非正文（本站各页）(&amp;O)</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>窄</translation>
    </message>
    <message>
        <source>Ne&amp;w tab</source>
        <translation>新建标签页(&amp;W)</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>New: {new}. Known: {known}. Newer: {newer}. Refused: {refused}.</source>
        <translation>新增：{new}。已有：{known}。较新：{newer}。未收：{refused}。</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Next &amp;tab</source>
        <translation>下一个标签页(&amp;T)</translation>
    </message>
    <message>
        <source>Next find</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张图片</translation>
    </message>
    <message>
        <source>No article could be read, so no book was written.</source>
        <translation>没有一篇能读取，所以没有生成书。</translation>
    </message>
    <message>
        <source>No article was found on this page. It may be a list of links, or its text was never saved: open the page in a browser and save it again when it is fully shown.</source>
        <translation>这个网页里没有找到文章。它可能只是一串链接，或者正文没有存下来：请用浏览器打开，等网页完全显示后再存一次。</translation>
    </message>
    <message>
        <source>No browser was found. Open the file with one by hand.</source>
        <translation>没有找到浏览器。请自行用浏览器打开这个文件。</translation>
    </message>
    <message>
        <source>No copy of {name} can be kept ({reason}).</source>
        <translation>无法保留 {name} 的副本（{reason}）。</translation>
    </message>
    <message>
        <source>No dash at the beginning of a line</source>
        <translation>行首禁排破折号和省略号</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>取消收藏</translation>
    </message>
    <message>
        <source>No favourites: {titles}</source>
        <translation>已取消收藏：{titles}</translation>
    </message>
    <message>
        <source>No file manager could be started. The file is in {folder}.</source>
        <translation>无法启动文件管理器。文件在 {folder}。</translation>
    </message>
    <message>
        <source>No longer where it was the last time: {files}</source>
        <translation>已不在上次的位置：{files}</translation>
    </message>
    <message>
        <source>No part of the article</source>
        <translation>不属于文章的内容</translation>
    </message>
    <message>
        <source>No place in the page as it is now: {words}</source>
        <translation>在现在的页面里找不到位置：{words}</translation>
    </message>
    <message>
        <source>No program took the address: {address}</source>
        <translation>没有程序接手这个网址：{address}</translation>
    </message>
    <message>
        <source>No section has these words.</source>
        <translation>没有小标题包含这些字词。</translation>
    </message>
    <message>
        <source>No such format can be written. Choose one from the list.</source>
        <translation>无法导出这种格式，请从列表中选择一种。</translation>
    </message>
    <message>
        <source>No voice here reads Chinese. Add one in the system&apos;s settings.</source>
        <translation>这里没有能读中文的语音。请在系统设置里添加一个。</translation>
    </message>
    <message>
        <source>No voice here reads Chinese. Install the package espeak-ng.</source>
        <translation>这里没有能读中文的语音。请安装软件包 espeak-ng。</translation>
    </message>
    <message>
        <source>No words yet.</source>
        <translation>还没有字词。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>笔记：</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Nothing has been counted yet.</source>
        <translation>还没有统计到任何阅读。</translation>
    </message>
    <message>
        <source>Nothing is here yet. Whatever you read is listed here; Add takes files and folders.</source>
        <translation>这里还没有文章。读过的文章会列在这里，也可以用“添加”收入文件或整个文件夹。</translation>
    </message>
    <message>
        <source>Nothing is marked in this article.</source>
        <translation>这篇文章里没有标记。</translation>
    </message>
    <message>
        <source>Nothing is mended in what is shown.</source>
        <translation>现在显示的内容没有修补。</translation>
    </message>
    <message>
        <source>Nothing is open and nothing is selected in the library.</source>
        <translation>没有打开的文章，文库里也没有选中的。</translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Nothing on this system can read aloud.</source>
        <translation>这个系统没有朗读的功能。</translation>
    </message>
    <message>
        <source>Nothing on this system can read aloud. Install the package speech-dispatcher.</source>
        <translation>这个系统没有朗读的功能。请安装软件包 speech-dispatcher。</translation>
    </message>
    <message>
        <source>Nothing tells this from the rest of the page. Try fewer or other lines.</source>
        <translation>找不到能把它与本页其余部分区分开的特征。请试试少选几行，或选别的行。</translation>
    </message>
    <message>
        <source>Nothing was removed from this page.</source>
        <translation>这个网页没有移除任何内容。</translation>
    </message>
    <message>
        <source>Numbers and buttons of a strip of pictures.</source>
        <translation>图片轮播的页码和按钮。</translation>
    </message>
    <message>
        <source>Of this book {count} chapters are missing here: it is larger than {limit} MB. They are in the file as they were.</source>
        <translation>这本书大于 {limit} MB，这里缺 {count} 章；它们仍原样保存在文件里。</translation>
    </message>
    <message>
        <source>Of {count} articles in the backup {new} are new here; with the others, what was done here and there is joined.</source>
        <translation>备份里有 {count} 篇文章，其中 {new} 篇是新增的；其余的，两边所做的一切都已合并。</translation>
    </message>
    <message>
        <source>One</source>
        <translation>一栏</translation>
    </message>
    <message>
        <source>Only beside rare characters</source>
        <translation>只注生僻字</translation>
    </message>
    <message>
        <source>Only books are made of several pages. Name a folder with -o.</source>
        <translation>只有书才由多页组成。请用 -o 指定文件夹。</translation>
    </message>
    <message>
        <source>Op&amp;tions</source>
        <translation>选项(&amp;T)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开的文件(&amp;R)</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open a saved page or a text, or drop it here.</source>
        <translation>打开存下来的网页或文本，或者拖到这里。</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>全部打开</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>请先打开一篇文章。</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>用浏览器打开</translation>
    </message>
    <message>
        <source>Open t&amp;he saved file in the browser</source>
        <translation>在浏览器中打开存下的文件(&amp;H)</translation>
    </message>
    <message>
        <source>Open tabs</source>
        <translation>打开的标签页</translation>
    </message>
    <message>
        <source>Open the &amp;sample article</source>
        <translation>打开示例文章(&amp;S)</translation>
    </message>
    <message>
        <source>Open the page by itself first: one file that is still there.</source>
        <translation>请先单独打开这一页：一个还在原处的文件。</translation>
    </message>
    <message>
        <source>Open this once</source>
        <translation>仅这次打开</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Orig.</source>
        <translation>原</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Original script</source>
        <translation>原文简繁</translation>
    </message>
    <message>
        <source>Original word</source>
        <translation>原文中的字词</translation>
    </message>
    <message>
        <source>Other articles that the page recommends.</source>
        <translation>网页推荐的其他文章。</translation>
    </message>
    <message>
        <source>Other posts or answers on the same page.</source>
        <translation>同一页上的其他帖子或回答。</translation>
    </message>
    <message>
        <source>Out of the archive: {titles}</source>
        <translation>已移出归档：{titles}</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>P&amp;icture of the passage…</source>
        <translation>分享图(&amp;I)…</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Pa&amp;ges in this file…</source>
        <translation>文件里的网页(&amp;G)…</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>下一屏</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>上一屏</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 页</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Pages are set in {name} from now on.</source>
        <translation>今后版面使用“{name}”。</translation>
    </message>
    <message>
        <source>Pages in these folders may show pictures from anywhere in them.</source>
        <translation>这些文件夹里的网页可以显示其中任何地方的图片。</translation>
    </message>
    <message>
        <source>Pages in {name}</source>
        <translation>{name} 里的网页</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Part {number}</source>
        <translation>第 {number} 部分</translation>
    </message>
    <message>
        <source>Part {number} of {count}</source>
        <translation>第 {number} 部分，共 {count} 部分</translation>
    </message>
    <message>
        <source>Paste as an article</source>
        <translation>粘贴为文章</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Picture of a passage</source>
        <translation>分享图</translation>
    </message>
    <message>
        <source>Picture viewer</source>
        <translation>图片查看</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Plain words or Markdown</source>
        <translation>纯文字或 Markdown</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Previous find</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>上一张图片</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>Pri&amp;nt…</source>
        <translation>打印(&amp;N)…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Promotes an app, an account or other pages of the site.</source>
        <translation>推广应用、账号或本站其他网页。</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发布时间</translation>
    </message>
    <message>
        <source>Qingdu</source>
        <translation>清读</translation>
    </message>
    <message>
        <source>Qingdu ended unexpectedly the last time. Nothing was sent anywhere.</source>
        <translation>清读上次意外退出了。没有发送任何信息。</translation>
    </message>
    <message>
        <source>Qingdu fetches nothing. Save the page first, then drop the file here.</source>
        <translation>清读不会去网上取东西。请先把网页存下来，再把文件拖到这里。</translation>
    </message>
    <message>
        <source>Qingdu made a mistake with this file ({where}). Please report it, with the file.</source>
        <translation>清读处理这个文件时出了错（{where}）。请连同文件一起告诉我们。</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>重新载入(&amp;L)</translation>
    </message>
    <message>
        <source>Rea&amp;d in another encoding</source>
        <translation>用其他编码读取(&amp;D)</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Read alo&amp;ud, or stop</source>
        <translation>朗读或停止(&amp;U)</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Read last</source>
        <translation>最近读过</translation>
    </message>
    <message>
        <source>Read that one</source>
        <translation>阅读新的存档</translation>
    </message>
    <message>
        <source>Read the sample article</source>
        <translation>读示例文章</translation>
    </message>
    <message>
        <source>Read to the end</source>
        <translation>已读完</translation>
    </message>
    <message>
        <source>Read what the library keeps</source>
        <translation>阅读文库里存的内容</translation>
    </message>
    <message>
        <source>Readers&apos; comments, or the place to write one.</source>
        <translation>读者的评论，或写评论的地方。</translation>
    </message>
    <message>
        <source>Reading &amp;statistics…</source>
        <translation>阅读统计(&amp;S)…</translation>
    </message>
    <message>
        <source>Reading alo&amp;ud</source>
        <translation>朗读(&amp;U)</translation>
    </message>
    <message>
        <source>Reading statistics</source>
        <translation>阅读统计</translation>
    </message>
    <message>
        <source>Reading this page ended the process that read it. Please report it, with the file.</source>
        <translation>读取这个网页的进程意外结束了。请附上文件报告这个问题。</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>阅读时间</translation>
    </message>
    <message>
        <source>Readings &amp;beside characters</source>
        <translation>字旁注音(&amp;B)</translation>
    </message>
    <message>
        <source>Readings beside characters</source>
        <translation>字旁注音</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Regular 400</source>
        <translation>常规 400</translation>
    </message>
    <message>
        <source>Remark {number}</source>
        <translation>批注 {number}</translation>
    </message>
    <message>
        <source>Remember what is rea&amp;d</source>
        <translation>记住读过的文章(&amp;D)</translation>
    </message>
    <message>
        <source>Remove the shelf {name}</source>
        <translation>移除书架 {name}</translation>
    </message>
    <message>
        <source>Remove this para&amp;graph</source>
        <translation>移除这一段(&amp;G)</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Removed ({count})</source>
        <translation>移除（{count}）</translation>
    </message>
    <message>
        <source>Removed and mended</source>
        <translation>移除与修补</translation>
    </message>
    <message>
        <source>Removed from the page</source>
        <translation>从网页中移除</translation>
    </message>
    <message>
        <source>Removed. The list of what was removed keeps it.</source>
        <translation>已经移除，移除列表里还留着它。</translation>
    </message>
    <message>
        <source>Reopen clos&amp;ed tab</source>
        <translation>重新打开关闭的标签页(&amp;E)</translation>
    </message>
    <message>
        <source>Report of a crash</source>
        <translation>崩溃报告</translation>
    </message>
    <message>
        <source>Reset the pa&amp;ge</source>
        <translation>还原版面(&amp;G)</translation>
    </message>
    <message>
        <source>Restore the &amp;tabs of the last session</source>
        <translation>恢复上次打开的标签页(&amp;T)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Rules that cannot be followed: {list}</source>
        <translation>无法执行的规则：{list}</translation>
    </message>
    <message>
        <source>S&amp;how what was removed</source>
        <translation>显示被移除的内容(&amp;H)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>文件的 SHA-256</translation>
    </message>
    <message>
        <source>SQLite {version} is too old to keep notes and places, or was built without full-text search (FTS5). Install 3.37 or a newer one.</source>
        <translation>SQLite {version} 版本太旧，或编译时未含全文检索（FTS5），无法保存笔记和阅读位置。请安装 3.37 或更新的版本。</translation>
    </message>
    <message>
        <source>Safari web archive</source>
        <translation>Safari 网页归档</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>例子</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Saved pages and texts ({patterns})</source>
        <translation>存下来的网页和文本 ({patterns})</translation>
    </message>
    <message>
        <source>Says again what the picture&apos;s caption says.</source>
        <translation>重复了图片说明的内容。</translation>
    </message>
    <message>
        <source>Says when, where or by whom the article was published.</source>
        <translation>说明文章发布的时间、出处或作者。</translation>
    </message>
    <message>
        <source>Says who wrote a post, when, and where in the thread it stands.</source>
        <translation>一个帖子是谁、什么时候发的，在帖中是第几楼。</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>简繁</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>简繁</translation>
    </message>
    <message>
        <source>Scroll the code down</source>
        <translation>上下滚动代码</translation>
    </message>
    <message>
        <source>Scroll the code sideways</source>
        <translation>左右滚动代码</translation>
    </message>
    <message>
        <source>Scroll the table down</source>
        <translation>上下滚动表格</translation>
    </message>
    <message>
        <source>Scroll the table sideways</source>
        <translation>左右滚动表格</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search bait that was planted into the page, not part of the article.</source>
        <translation>被植入网页的搜索诱饵，不属于文章。</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜索文库</translation>
    </message>
    <message>
        <source>Search: words, “a phrase”, -word, site: author: tag: before: in:title has:note</source>
        <translation>搜索：词语、“短语”、-排除、site: author: tag: before: in:title has:note</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select some words first, then look them up.</source>
        <translation>请先选中几个字词，再查看。</translation>
    </message>
    <message>
        <source>Select the words first.</source>
        <translation>请先选中文字。</translation>
    </message>
    <message>
        <source>Select the words that came out wrong first.</source>
        <translation>请先选中转换错的字词。</translation>
    </message>
    <message>
        <source>Select words and press Ctrl+M to mark them; Ctrl+D sets a bookmark.</source>
        <translation>选中文字后按 Ctrl+M 做标记；按 Ctrl+D 加书签。</translation>
    </message>
    <message>
        <source>Selected in the library</source>
        <translation>文库中选中的</translation>
    </message>
    <message>
        <source>Selectors and lines must be lists of texts.</source>
        <translation>选择器和行必须是文字的列表。</translation>
    </message>
    <message>
        <source>Semi-bold 600</source>
        <translation>半粗 600</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黄</translation>
    </message>
    <message>
        <source>Set or remove a book&amp;mark</source>
        <translation>添加或删除书签(&amp;M)</translation>
    </message>
    <message>
        <source>Setting pages…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>书架</translation>
    </message>
    <message>
        <source>Shortcut to a page</source>
        <translation>网页的快捷方式</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>最短在前</translation>
    </message>
    <message>
        <source>Show cards</source>
        <translation>显示为卡片</translation>
    </message>
    <message>
        <source>Show how the &amp;word is read</source>
        <translation>标注这个词的读音(&amp;W)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show pictures from this folder</source>
        <translation>显示这个文件夹里的图片</translation>
    </message>
    <message>
        <source>Show the &amp;picture</source>
        <translation>放大图片(&amp;P)</translation>
    </message>
    <message>
        <source>Show the article in another script first; the original is shown as it is.</source>
        <translation>原文照样显示，不作转换。请先切换简繁。</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>显示列表</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>查看报告</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>Simp.</source>
        <translation>简</translation>
    </message>
    <message>
        <source>Simp.+</source>
        <translation>简＋</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Simplified, with the mainland&apos;s vocabulary</source>
        <translation>简体＋用语</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Site unknown</source>
        <translation>网站不详</translation>
    </message>
    <message>
        <source>Site, page and sample must be texts.</source>
        <translation>网站、网页和例子必须是文字。</translation>
    </message>
    <message>
        <source>Sites read most</source>
        <translation>读得最多的网站</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Size of a file</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>So many rules that you taught hold for this page that only the last {count} were followed. Take back what you need no more under “What you taught”.</source>
        <translation>对本页有效的规则太多，只执行了您最后教的 {count} 条。请在“您教过的规则”里撤回不再需要的。</translation>
    </message>
    <message>
        <source>Some pages of this book are made by programs in it, which are never run here. What they would show is missing.</source>
        <translation>这本书有些页面要靠书里的程序生成，而这里从不运行程序，所以那些内容看不到。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({reason}).</source>
        <translation>程序内部出了错（{reason}）。</translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation>出了点问题。请再试一次。</translation>
    </message>
    <message>
        <source>Song (serif)</source>
        <translation>宋体（衬线）</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source: {name}</source>
        <translation>来源：{name}</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格键</translation>
    </message>
    <message>
        <source>Speed of reading aloud: {percent} %</source>
        <translation>朗读速度：{percent} %</translation>
    </message>
    <message>
        <source>Squeezed</source>
        <translation>挤压</translation>
    </message>
    <message>
        <source>Stands outside the part of the page that holds the article.</source>
        <translation>在网页的文章部分以外。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop watching {folder}</source>
        <translation>停止监视 {folder}</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>T&amp;ypeface</source>
        <translation>字体(&amp;Y)</translation>
    </message>
    <message>
        <source>TW</source>
        <translation>台</translation>
    </message>
    <message>
        <source>TW+</source>
        <translation>台＋</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags, with spaces between them</source>
        <translation>标签，用空格分开</translation>
    </message>
    <message>
        <source>Tags: {titles}</source>
        <translation>已更改标签：{titles}</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾</translation>
    </message>
    <message>
        <source>Taiwan, with its vocabulary</source>
        <translation>台湾＋用语</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>移过来</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>移出归档</translation>
    </message>
    <message>
        <source>Taken away: {count} with their notes.</source>
        <translation>已删去 {count} 处，连同笔记。</translation>
    </message>
    <message>
        <source>Taken over: {moved}. Without a place here, left with the other: {left}.</source>
        <translation>已移过来：{moved}。在这里找不到位置、留在原处的：{left}。</translation>
    </message>
    <message>
        <source>Taught rules (*.toml)</source>
        <translation>规则文件 (*.toml)</translation>
    </message>
    <message>
        <source>Taught: this is not the article ({where}).</source>
        <translation>已学会：这不是正文（{where}）。</translation>
    </message>
    <message>
        <source>Taught: this is the article ({where}).</source>
        <translation>已学会：这是正文（{where}）。</translation>
    </message>
    <message>
        <source>Teac&amp;h what is the article</source>
        <translation>教清读识别正文(&amp;H)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Text in XML</source>
        <translation>XML 文本</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>That of the first article</source>
        <translation>用第一篇的标题</translation>
    </message>
    <message>
        <source>The address was copied: {address}</source>
        <translation>网址已复制：{address}</translation>
    </message>
    <message>
        <source>The article and all that you did with it are forgotten.</source>
        <translation>这篇文章和您对它做过的一切都已忘记。</translation>
    </message>
    <message>
        <source>The article could not be put into the library ({reason}).</source>
        <translation>无法把文章放入文库（{reason}）。</translation>
    </message>
    <message>
        <source>The article has no heading with the words {words}. Try others.</source>
        <translation>文章里没有含“{words}”的标题。请换别的字词。</translation>
    </message>
    <message>
        <source>The article is on the clipboard as Markdown.</source>
        <translation>文章已以 Markdown 格式复制到剪贴板。</translation>
    </message>
    <message>
        <source>The article {id} cannot be read. Open its file again.</source>
        <translation>无法读取文章 {id}。请重新打开它的文件。</translation>
    </message>
    <message>
        <source>The article {id} could not be read and was made again from its file.</source>
        <translation>文章 {id} 无法读取，已由它的文件重新生成。</translation>
    </message>
    <message>
        <source>The article {id} is damaged in the library. Open its file again, or run qingdu library check.</source>
        <translation>文库中的文章 {id} 已损坏。请重新打开它的文件，或运行 qingdu library check。</translation>
    </message>
    <message>
        <source>The article {id} was not in the index and has been put there.</source>
        <translation>文章 {id} 原先不在索引里，现已补上。</translation>
    </message>
    <message>
        <source>The backup cannot be brought back ({reason}). Make room, then again.</source>
        <translation>无法恢复备份（{reason}）。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The backup cannot be written ({reason}). Make room, or choose another place.</source>
        <translation>无法写入备份（{reason}）。请腾出空间，或选择别的位置。</translation>
    </message>
    <message>
        <source>The buttons and messages of a video or audio player.</source>
        <translation>视频或音频播放器的按钮和提示。</translation>
    </message>
    <message>
        <source>The cached articles are deleted; the saved pages stay.</source>
        <translation>缓存的文章已删除，保存的网页不受影响。</translation>
    </message>
    <message>
        <source>The dictionaries for converting scripts are missing ({name}). Install Qingdu again.</source>
        <translation>缺少简繁转换用的词典（{name}）。请重新安装清读。</translation>
    </message>
    <message>
        <source>The dictionary {name} cannot be read ({reason}). Is the disk there that it lies on?</source>
        <translation>无法读取词典 {name}（{reason}）。它所在的磁盘还在吗？</translation>
    </message>
    <message>
        <source>The disk is full, so that nothing more is remembered ({path}). Make room, then try again.</source>
        <translation>磁盘已满，无法再记住任何内容（{path}）。请腾出空间再试。</translation>
    </message>
    <message>
        <source>The file cannot be read ({reason}). Check its permissions, or copy it elsewhere first.</source>
        <translation>无法读取这个文件（{reason}）。请检查它的权限，或先复制到别处。</translation>
    </message>
    <message>
        <source>The file does not say which site it is from. Teach it for the page.</source>
        <translation>文件没有写明来自哪个网站。请只为本页教它。</translation>
    </message>
    <message>
        <source>The file had more room than it needs and is smaller now.</source>
        <translation>文件占用的空间比需要的多，现已缩小。</translation>
    </message>
    <message>
        <source>The file is damaged. Start Qingdu again: what can be read is taken over.</source>
        <translation>文件已损坏。请重新启动清读：还能读出的内容会接过来。</translation>
    </message>
    <message>
        <source>The file is empty. Save the page again, or choose another file.</source>
        <translation>文件是空的。请重新存一次网页，或选别的文件。</translation>
    </message>
    <message>
        <source>The file is too large to be a saved page ({size} MB; at most {limit} MB). Choose the page itself, or split the text.</source>
        <translation>文件太大，不像存下来的网页（{size} MB，上限 {limit} MB）。请选网页本身，或把文本分成几份。</translation>
    </message>
    <message>
        <source>The file of this article is not there any more. This is the copy that was kept.</source>
        <translation>这篇文章的文件已经不在了。这是保留下来的副本。</translation>
    </message>
    <message>
        <source>The file of this article is not there any more. This is what the library keeps of it, without pictures.</source>
        <translation>这篇文章的文件已经不在了。这里显示的是文库保存的内容，没有图片。</translation>
    </message>
    <message>
        <source>The file that holds your notes and places is damaged ({path}), and nothing was written to it. Start Qingdu again: it keeps the file and takes over what can still be read.</source>
        <translation>存放笔记和阅读位置的文件已损坏（{path}），没有再写入任何内容。请重新启动清读：它会保留这个文件，并接过还能读出的部分。</translation>
    </message>
    <message>
        <source>The file that holds your notes and places was damaged. It is kept as {path}; what could still be read of it was taken over.</source>
        <translation>存放笔记和阅读位置的文件曾经损坏。原文件保留为 {path}，还能读出的内容已经接过来了。</translation>
    </message>
    <message>
        <source>The font file could not be copied ({reason}).</source>
        <translation>字体文件无法复制（{reason}）。</translation>
    </message>
    <message>
        <source>The font file could not be deleted ({reason}).</source>
        <translation>字体文件无法删除（{reason}）。</translation>
    </message>
    <message>
        <source>The index did not agree with the articles and was made again.</source>
        <translation>索引与文章不一致，已重新建立。</translation>
    </message>
    <message>
        <source>The kept copy of article {id} is damaged or gone. Keep one again while its file is there.</source>
        <translation>文章 {id} 保留的副本已损坏或丢失。趁文件还在，请重新保留一份。</translation>
    </message>
    <message>
        <source>The library has a newer saving of this page.</source>
        <translation>文库里有这一页较新的存档。</translation>
    </message>
    <message>
        <source>The library has no article {id}. qingdu library list tells which.</source>
        <translation>文库中没有文章 {id}。运行 qingdu library list 可以列出所有文章。</translation>
    </message>
    <message>
        <source>The library with its copies, notes, marks, places and edits, what was pasted, articles kept ready, lists of files and the log. The saved pages themselves, your settings and your own words stay. It cannot be undone.</source>
        <translation>将删除文库连同副本、笔记、标记、阅读位置和改动，以及粘贴的文章、缓存的文章、文件列表和日志。保存的网页本身、您的设置和词汇都会留下。此操作无法撤销。</translation>
    </message>
    <message>
        <source>The line is not in UTF-8.</source>
        <translation>这一行不是 UTF-8 编码。</translation>
    </message>
    <message>
        <source>The list is too long, so that it counts only up to here. Keep it to 100,000 words.</source>
        <translation>词汇太长，只用到这一行为止。请控制在十万条以内。</translation>
    </message>
    <message>
        <source>The marks and notes are copied as Markdown.</source>
        <translation>标记和笔记已复制为 Markdown。</translation>
    </message>
    <message>
        <source>The number of a picture in its series.</source>
        <translation>图片在这一组里的序号。</translation>
    </message>
    <message>
        <source>The others were not found beside it.</source>
        <translation>旁边没有找到其他部分。</translation>
    </message>
    <message>
        <source>The output cannot be written ({reason}). Free some space, or write it elsewhere.</source>
        <translation>无法写出结果（{reason}）。请腾出一些空间，或写到别处。</translation>
    </message>
    <message>
        <source>The page does not show this.</source>
        <translation>网页不显示这些内容。</translation>
    </message>
    <message>
        <source>The pages are with the printer.</source>
        <translation>已交给打印机。</translation>
    </message>
    <message>
        <source>The pages of this book are laid out one by one, as pictures with words on them. Here its words and pictures are shown one after another.</source>
        <translation>这本书每一页都排好了版，像印着字的图片。这里把文字和图片依次显示出来。</translation>
    </message>
    <message>
        <source>The picture could not be saved ({reason}). Choose another place.</source>
        <translation>图片无法保存（{reason}）。请换一个位置。</translation>
    </message>
    <message>
        <source>The picture could not be written to {path}. Choose another place.</source>
        <translation>图片无法写到 {path}。请换个位置。</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The picture is too large to be shown</source>
        <translation>图片太大，无法显示</translation>
    </message>
    <message>
        <source>The picture lies in a folder from which nothing is read</source>
        <translation>图片在另一个文件夹里，程序不从那里读取</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>图片已复制。</translation>
    </message>
    <message>
        <source>The picture was not saved with the page</source>
        <translation>图片没有随网页存下来</translation>
    </message>
    <message>
        <source>The picture was saved as {name}.</source>
        <translation>图片已存为 {name}。</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Look whether it is ready.</source>
        <translation>打印机没有接收这些页面。请看看它是否就绪。</translation>
    </message>
    <message>
        <source>The program contains the work of others:</source>
        <translation>本程序包含他人的作品：</translation>
    </message>
    <message>
        <source>The same line stands right before it.</source>
        <translation>紧挨着的前一行和它相同。</translation>
    </message>
    <message>
        <source>The same picture stands right before it.</source>
        <translation>紧挨着的前一张图片和它相同。</translation>
    </message>
    <message>
        <source>The settings cannot be read ({reason}), so that changes last until you quit. Look at the permissions of {path}.</source>
        <translation>无法读取设置（{reason}），现在的改动只保留到退出为止。请检查 {path} 的权限。</translation>
    </message>
    <message>
        <source>The settings could not be understood and begin anew. The file is kept as {path}: mend it and give it its old name.</source>
        <translation>无法读懂设置文件，已恢复默认设置。原文件保留为 {path}：修好后改回原名即可。</translation>
    </message>
    <message>
        <source>The settings were written by a newer Qingdu ({path}), so that changes last until you quit. Use the newer program.</source>
        <translation>设置是由更新版本的清读写下的（{path}），现在的改动只保留到退出为止。请使用较新的版本。</translation>
    </message>
    <message>
        <source>The site&apos;s copyright line.</source>
        <translation>网站的版权信息。</translation>
    </message>
    <message>
        <source>The site&apos;s name, which stands above the article already.</source>
        <translation>网站名称，文章上方已经有了。</translation>
    </message>
    <message>
        <source>The site&apos;s own navigation.</source>
        <translation>网站自己的导航。</translation>
    </message>
    <message>
        <source>The system does not let the picture&apos;s file be read</source>
        <translation>系统不让读取这个图片文件</translation>
    </message>
    <message>
        <source>The tags under which the site files the article.</source>
        <translation>网站给文章加的标签。</translation>
    </message>
    <message>
        <source>The third column may name hans, hans-words, hant, tw, tw-words and hk.</source>
        <translation>第三列可以写 hans、hans-words、hant、tw、tw-words 和 hk。</translation>
    </message>
    <message>
        <source>The title that the article had where it first appeared.</source>
        <translation>文章最初发表时的标题。</translation>
    </message>
    <message>
        <source>The title, which stands above the article already.</source>
        <translation>标题，文章上方已经有了。</translation>
    </message>
    <message>
        <source>The voice could not be heard ({reason}). Is there a sound device?</source>
        <translation>无法播放语音（{reason}）。有音频设备吗？</translation>
    </message>
    <message>
        <source>The way to this page through its site.</source>
        <translation>从网站首页到本页的路径。</translation>
    </message>
    <message>
        <source>The window&apos;s libraries cannot be loaded ({reason}). Install what is missing, or print the article with qingdu show.</source>
        <translation>无法加载窗口所需的程序库（{reason}）。请安装缺少的部分，或用 qingdu show 输出文章。</translation>
    </message>
    <message>
        <source>The word is too long.</source>
        <translation>词太长了。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>There are more than {count} files in the watched folders. Those behind are not looked at: watch smaller folders.</source>
        <translation>监视的文件夹里有超过 {count} 个文件，其余的不再查看：请改为监视较小的文件夹。</translation>
    </message>
    <message>
        <source>There is already {name}. Choose another name, or say that it may be overwritten.</source>
        <translation>已有 {name}。请换一个名称，或说明可以覆盖。</translation>
    </message>
    <message>
        <source>There is an entry that no rule has.</source>
        <translation>有一项不属于任何规则。</translation>
    </message>
    <message>
        <source>There is no display for a window, so the article is printed here.</source>
        <translation>没有可以显示窗口的屏幕，文章就输出在这里。</translation>
    </message>
    <message>
        <source>There is no encoding called {name}. Try utf-8, gb18030, big5hkscs or utf-16.</source>
        <translation>没有叫 {name} 的编码。请试 utf-8、gb18030、big5hkscs 或 utf-16。</translation>
    </message>
    <message>
        <source>There is no page {page} in this file. Choose a number from 1 to {count}.</source>
        <translation>这个文件里没有第 {page} 个网页。请选择 1 到 {count} 之间的号码。</translation>
    </message>
    <message>
        <source>There is no rule of your own. To make one, select what is not the article on a page, and right-click it.</source>
        <translation>您还没有自己的规则。在页面上选中不是正文的部分，点右键，就可以教它。</translation>
    </message>
    <message>
        <source>There is no standard input. Name a file, or send the text through a pipe.</source>
        <translation>没有标准输入。请写上文件名，或用管道把文本送进来。</translation>
    </message>
    <message>
        <source>There is no such file where Flatpak lets Qingdu look. If there is one outside, open it with File &gt; Open, or let Qingdu see its folder with flatpak override --user --filesystem=FOLDER io.github.qingdu.Qingdu.</source>
        <translation>Flatpak 允许清读查看的位置没有这个文件。如果外面有，请用“文件 &gt; 打开”打开它，或运行 flatpak override --user --filesystem=文件夹 io.github.qingdu.Qingdu 让清读看到它所在的文件夹。</translation>
    </message>
    <message>
        <source>There is no such file. Check the name, or whether it was moved.</source>
        <translation>没有这个文件。请检查文件名，或看看它是否被移走了。</translation>
    </message>
    <message>
        <source>There is no text to paste. Copy an article first.</source>
        <translation>没有可以粘贴的文字。请先复制一篇文章。</translation>
    </message>
    <message>
        <source>There must be two columns, or three, with a tab between them.</source>
        <translation>要有两列或三列，用制表符隔开。</translation>
    </message>
    <message>
        <source>These are XML data (&lt;{kind}&gt;) and no page. Choose the page itself (.html), or a text.</source>
        <translation>这是 XML 数据（&lt;{kind}&gt;），不是网页。请选择网页本身（.html）或文本文件。</translation>
    </message>
    <message>
        <source>These are data (JSON) with no article in them. Choose the page itself (.html), or a text.</source>
        <translation>这是数据（JSON），里面没有文章。请选择网页本身（.html）或文本文件。</translation>
    </message>
    <message>
        <source>These rules of your own are followed on every page they are for, here and on the command line. They lie in {path}.</source>
        <translation>凡是适用的网页，都会照您的这些规则处理，在窗口和命令行里都一样。规则保存在 {path}。</translation>
    </message>
    <message>
        <source>This archive holds far too many files for saved pages. Unpack it and open a page in it.</source>
        <translation>这个压缩文件里的文件太多，不像是保存的网页。请先解压，再打开其中的网页。</translation>
    </message>
    <message>
        <source>This archive is locked with a password. Unpack it with the password first, then open the page in it.</source>
        <translation>这个压缩文件加了密码。请先用密码解压，再打开里面的网页。</translation>
    </message>
    <message>
        <source>This articl&amp;e or all</source>
        <translation>本篇或所有文章(&amp;E)</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>This article has no figures.</source>
        <translation>这篇文章没有图片。</translation>
    </message>
    <message>
        <source>This article has no sections.</source>
        <translation>这篇文章没有小标题。</translation>
    </message>
    <message>
        <source>This book is encrypted (DRM): only the program of the shop that sold it can read it. Ask the shop for a copy without it.</source>
        <translation>这本书加了密（DRM），只有出售它的书店的程序能读。请向书店索取未加密的版本。</translation>
    </message>
    <message>
        <source>This file holds one page.</source>
        <translation>这个文件里只有一个网页。</translation>
    </message>
    <message>
        <source>This file holds only the address of a page, and Qingdu never goes online. Open {address} in a browser, save the page there, then open the saved page.</source>
        <translation>这个文件里只有一个网址，而清读从不联网。请在浏览器中打开 {address}，保存网页，再打开保存下来的文件。</translation>
    </message>
    <message>
        <source>This file holds several pages. Choose one with --page, a folder, or an EPUB or PDF.</source>
        <translation>这个文件里有几个页面。请用 --page 选一个，用 -o 指定文件夹，或写成 EPUB 或 PDF。</translation>
    </message>
    <message>
        <source>This file holds several pages; this is {name}.</source>
        <translation>这个文件里有几个网页，现在看的是 {name}。</translation>
    </message>
    <message>
        <source>This file holds {count} pages. Several can be chosen.</source>
        <translation>这个文件里有 {count} 个网页，可以选几个。</translation>
    </message>
    <message>
        <source>This file is damaged or incomplete. Copy or download it again; if it was saved from a browser, save the page once more.</source>
        <translation>这个文件已损坏或不完整。请重新复制或下载；如果是从浏览器保存的，请再保存一次网页。</translation>
    </message>
    <message>
        <source>This is a DjVu file: pictures of scanned pages. Read it in a DjVu viewer.</source>
        <translation>这是 DjVu 文件，内容是扫描页面的图片。请用 DjVu 阅读器打开。</translation>
    </message>
    <message>
        <source>This is a Kindle book (MOBI, AZW3). Convert it to EPUB, with calibre for example, then open that.</source>
        <translation>这是 Kindle 电子书（MOBI、AZW3）。请先转换成 EPUB（例如用 calibre），再打开。</translation>
    </message>
    <message>
        <source>This is a PDF, whose pages have no text in reading order. Read it in a PDF viewer; if it was printed from a web page, open that page in a browser and save it as HTML.</source>
        <translation>这是 PDF，页面上的文字没有阅读顺序。请用 PDF 阅读器打开；如果是从网页打印来的，请在浏览器里打开那个网页，另存为 HTML。</translation>
    </message>
    <message>
        <source>This is a compiled help file (CHM). Unpack it (7-Zip can), then open one of the .html pages in it.</source>
        <translation>这是编译的帮助文件（CHM）。请先解包（7-Zip 就可以），再打开其中的 .html 页面。</translation>
    </message>
    <message>
        <source>This is a document ({kind}) that only its own program can read. Open it there and save or print it as PDF or text, or save the page itself (.html).</source>
        <translation>这是只有其专用程序才能读取的文档（{kind}）。请在该程序中打开，另存或打印为 PDF 或文本；或者直接保存网页本身（.html）。</translation>
    </message>
    <message>
        <source>This is a folder. Open the page saved in it (.html or .txt) instead.</source>
        <translation>这是文件夹。请打开存在里面的网页（.html 或 .txt）。</translation>
    </message>
    <message>
        <source>This is a list of bookmarks: addresses, not pages. Open the address in a browser and save the page there.</source>
        <translation>这是书签列表，里面只有网址，没有网页。请在浏览器里打开网址，再保存网页。</translation>
    </message>
    <message>
        <source>This is a picture and no page. Open it in a picture viewer; to read its page here, save the page itself (.html).</source>
        <translation>这是图片，不是网页。请用看图程序打开；要在这里读它所在的网页，请保存网页本身（.html）。</translation>
    </message>
    <message>
        <source>This is a pipe or a device and no file. Write what comes out of it into a file first.</source>
        <translation>这是管道或设备，不是文件。请先把其中的内容存成文件。</translation>
    </message>
    <message>
        <source>This is a recording and no page. Open it in a media player.</source>
        <translation>这是音频或视频，不是网页。请用播放器打开。</translation>
    </message>
    <message>
        <source>This is an archive ({kind}). Unpack it, then open the page in it.</source>
        <translation>这是压缩文件（{kind}）。请先解压，再打开里面的网页。</translation>
    </message>
    <message>
        <source>This is an office document ({kind}). Open it in a word processor, save it there as a web page (.html) or as text (.txt), then open that.</source>
        <translation>这是办公文档（{kind}）。请在文字处理软件里打开，另存为网页（.html）或文本（.txt），再打开那个文件。</translation>
    </message>
    <message>
        <source>This is no backup of Qingdu&apos;s library, or it is damaged ({reason}). Nothing was changed.</source>
        <translation>这不是清读文库的备份，或备份已损坏（{reason}）。没有作任何改动。</translation>
    </message>
    <message>
        <source>This is no dictionary that Qingdu reads. Choose the .ifo file of a StarDict dictionary, an .mdx file of MDict&apos;s, or CC-CEDICT&apos;s cedict_ts.u8.</source>
        <translation>清读无法读取这种词典。请选择 StarDict 词典的 .ifo 文件、MDict 的 .mdx 文件，或 CC-CEDICT 的 cedict_ts.u8。</translation>
    </message>
    <message>
        <source>This is not a web page or a text. Choose a page saved as .html, or a .txt file.</source>
        <translation>这不是网页或文本。请选存成 .html 的网页，或 .txt 文件。</translation>
    </message>
    <message>
        <source>This is the saved page itself. Choose another name.</source>
        <translation>这就是保存的网页本身，请换一个名称。</translation>
    </message>
    <message>
        <source>This is too long for one picture. Select less of it.</source>
        <translation>这段太长，放不进一张图。请少选一些。</translation>
    </message>
    <message>
        <source>This link cannot be followed: {address}</source>
        <translation>这个链接打不开：{address}</translation>
    </message>
    <message>
        <source>This link leads out of the saved page. Qingdu itself opens nothing.</source>
        <translation>这个链接通往存下来的页面之外。清读自己不会打开它。</translation>
    </message>
    <message>
        <source>This link leads to the file {name}, which Qingdu does not start.</source>
        <translation>这个链接指向文件 {name}，清读不会启动它。</translation>
    </message>
    <message>
        <source>This one like &amp;others</source>
        <translation>这篇照其他文章(&amp;O)</translation>
    </message>
    <message>
        <source>This page is packed with Brotli, which Qingdu cannot unpack. Unpack it first, such as with “brotli -d”, and open the page.</source>
        <translation>这个网页是用 Brotli 压缩的，清读无法解压。请先解压，例如用“brotli -d”，再打开网页。</translation>
    </message>
    <message>
        <source>This page is part {number} of {count} of its article.</source>
        <translation>这一页是文章的第 {number} 部分，共 {count} 部分。</translation>
    </message>
    <message>
        <source>This page was saved before; what you marked there: {count}.</source>
        <translation>这一页以前存过；您在那里做的标记：{count}。</translation>
    </message>
    <message>
        <source>This picture cannot be shown</source>
        <translation>这张图片无法显示</translation>
    </message>
    <message>
        <source>This picture cannot be shown: it is in the format {format}</source>
        <translation>无法显示这张图片：它的格式是 {format}</translation>
    </message>
    <message>
        <source>This would overwrite the saved page. Choose another name with -o.</source>
        <translation>这会覆盖保存的网页。请用 -o 换一个名称。</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>Tick at least one script.</source>
        <translation>请至少勾选一种简繁。</translation>
    </message>
    <message>
        <source>Tick what belongs to the article, and it is back.</source>
        <translation>勾选属于文章的内容，就会放回去。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title of the book</source>
        <translation>书名</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到末尾</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Trad.</source>
        <translation>繁</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Turn page&amp;s</source>
        <translation>翻页(&amp;S)</translation>
    </message>
    <message>
        <source>Turn pages</source>
        <translation>翻页</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>两栏</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>撤销(&amp;N)</translation>
    </message>
    <message>
        <source>Un&amp;do</source>
        <translation>撤销(&amp;D)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Untick what was right as it stood. The original is never mended.</source>
        <translation>原本没错的，请取消勾选。原文从不修补。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Vertical lines</source>
        <translation>竖排</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>监视文件夹…</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>监视中</translation>
    </message>
    <message>
        <source>Web archive of a crawler</source>
        <translation>网页存档（WARC）</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>字重</translation>
    </message>
    <message>
        <source>Went on from the beginning</source>
        <translation>已从头继续</translation>
    </message>
    <message>
        <source>Went on from the end</source>
        <translation>已从末尾继续</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What &amp;you taught…</source>
        <translation>您教过的规则(&amp;Y)…</translation>
    </message>
    <message>
        <source>What each page of a document says again, with its number.</source>
        <translation>文档每页重复的内容及页码。</translation>
    </message>
    <message>
        <source>What goes with the Chinese</source>
        <translation>与中文搭配</translation>
    </message>
    <message>
        <source>What the shelf is to be called</source>
        <translation>书架的名称</translation>
    </message>
    <message>
        <source>What the site says about itself and its terms.</source>
        <translation>网站的自我介绍和条款。</translation>
    </message>
    <message>
        <source>What was copied could not be kept ({reason}). Free some space.</source>
        <translation>复制的内容无法保存（{reason}）。请腾出空间。</translation>
    </message>
    <message>
        <source>What was kept could not be deleted ({reason}). Delete {folder} yourself.</source>
        <translation>缓存的文章无法删除（{reason}）。请自行删除 {folder}。</translation>
    </message>
    <message>
        <source>What was saved in the picture&apos;s place is no picture</source>
        <translation>在图片的位置保存下来的不是图片</translation>
    </message>
    <message>
        <source>What was saved is the page with which the site asks whether a person is visiting it; the article itself was never saved. Open it in a browser, pass the check, and save it again.</source>
        <translation>保存下来的是网站的验证页面（确认访问者是不是真人），文章本身没有存下来。请在浏览器里打开，通过验证后再保存一次。</translation>
    </message>
    <message>
        <source>What you allow could not be remembered ({reason}).</source>
        <translation>没能记住您允许的文件夹（{reason}）。</translation>
    </message>
    <message>
        <source>What you taught</source>
        <translation>您教过的规则</translation>
    </message>
    <message>
        <source>What you taught could not be written ({reason}).</source>
        <translation>您教的内容无法写入（{reason}）。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>哪些文章</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>With &amp;title and source</source>
        <translation>附标题和出处(&amp;T)</translation>
    </message>
    <message>
        <source>With a kept copy</source>
        <translation>留有副本</translation>
    </message>
    <message>
        <source>With marked words</source>
        <translation>有标记</translation>
    </message>
    <message>
        <source>With marks and &amp;notes</source>
        <translation>附标记和笔记(&amp;N)</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>有笔记</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>Words above the title that name the page&apos;s section or kind.</source>
        <translation>标题上方标明栏目或文章类别的文字。</translation>
    </message>
    <message>
        <source>Words are looked up in these files, which stay where they are.</source>
        <translation>查词时会用到这些文件；它们留在原处。</translation>
    </message>
    <message>
        <source>Words of the region</source>
        <translation>当地用语</translation>
    </message>
    <message>
        <source>Words selected</source>
        <translation>所选的词</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>写笔记…</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已导出：{name}</translation>
    </message>
    <message>
        <source>Written: {written}. Not written: {failed}.</source>
        <translation>已导出 {written} 篇，未导出 {failed} 篇。</translation>
    </message>
    <message>
        <source>You have allowed no folder. A page whose pictures lie elsewhere offers its own.</source>
        <translation>您还没有允许任何文件夹。图片在别处的网页会自己提出来。</translation>
    </message>
    <message>
        <source>You removed this.</source>
        <translation>您移除了这一段。</translation>
    </message>
    <message>
        <source>You taught that this is not the article.</source>
        <translation>您教过：这不是正文。</translation>
    </message>
    <message>
        <source>Your file of taught rules ({name}) cannot be read or is not written as rules are. Put it right in an editor, or move it away; until then nothing of it is followed.</source>
        <translation>您教的规则文件（{name}）无法读取，或不是按规则的写法写的。请在编辑器里改正，或把它移走；在此之前，其中的规则都不执行。</translation>
    </message>
    <message>
        <source>Your list of words could not be written ({reason}).</source>
        <translation>您的词汇无法写入（{reason}）。</translation>
    </message>
    <message>
        <source>Your notes and places cannot be kept in {path} ({reason}), so that nothing is remembered now. Look at the permissions of that folder.</source>
        <translation>笔记和阅读位置无法存入 {path}（{reason}），现在不会记住任何内容。请检查该文件夹的权限。</translation>
    </message>
    <message>
        <source>Your notes and places were written by a newer Qingdu ({path}), so that nothing is remembered now. Use the newer program.</source>
        <translation>笔记和阅读位置是由更新版本的清读写下的（{path}），现在不会记住任何内容。请使用较新的版本。</translation>
    </message>
    <message>
        <source>Your settings could not be saved ({reason}). They last until you quit.</source>
        <translation>无法保存您的设置（{reason}）。设置在退出前有效。</translation>
    </message>
    <message>
        <source>Zhuyin</source>
        <translation>注音符号</translation>
    </message>
    <message>
        <source>Zip file that holds pages</source>
        <translation>装有网页的压缩文件</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>a page without an address</source>
        <translation>没有网址的网页</translation>
    </message>
    <message>
        <source>and {count} more characters</source>
        <translation>还有 {count} 个字</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>它已关闭</translation>
    </message>
    <message>
        <source>less</source>
        <translation>少</translation>
    </message>
    <message>
        <source>more</source>
        <translation>多</translation>
    </message>
    <message>
        <source>not the article</source>
        <translation>不是正文</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>共 {count} 页</translation>
    </message>
    <message>
        <source>of {count}…</source>
        <translation>共 {count} 页…</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>是正文</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>磁盘没有响应</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>{change}: Qingdu&apos;s own words, {list}</source>
        <translation>{change}：清读自己的词表 {list}</translation>
    </message>
    <message>
        <source>{change}: Qingdu&apos;s vocabulary of the region, {list}</source>
        <translation>{change}：清读的地区用语 {list}</translation>
    </message>
    <message>
        <source>{change}: a rule of Qingdu&apos;s, by the words beside it</source>
        <translation>{change}：清读的规则，看旁边的词而定</translation>
    </message>
    <message>
        <source>{change}: mended, a converter had left it</source>
        <translation>{change}：已修补，是别的转换程序漏下的</translation>
    </message>
    <message>
        <source>{change}: mended, a look-alike of the character</source>
        <translation>{change}：已修补，原是形似的兼容字</translation>
    </message>
    <message>
        <source>{change}: mended, a mark of half width between Han</source>
        <translation>{change}：已修补，原是汉字间的半角标点</translation>
    </message>
    <message>
        <source>{change}: mended, a wide space had been lost</source>
        <translation>{change}：已修补，原来丢了一个全角空格</translation>
    </message>
    <message>
        <source>{change}: your own list of words</source>
        <translation>{change}：您的词汇</translation>
    </message>
    <message>
        <source>{change}: {list} of {package}</source>
        <translation>{change}：{package} 的 {list}</translation>
    </message>
    <message>
        <source>{characters} characters on {days} days since {first}; in the last year {year} on {year_days} days.</source>
        <translation>自 {first} 起共 {days} 天读了 {characters} 字；最近一年 {year_days} 天读了 {year} 字。</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} 篇文章</translation>
    </message>
    <message>
        <source>{count} articles are in {name}, with what you did with them.</source>
        <translation>{name} 里有 {count} 篇文章和您所做的一切。</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>{count} characters of this page are known only to a font of its own and cannot be read or converted: {codes}. Look them up on the page in a browser.</source>
        <translation>这个网页有 {count} 个字符只有它自带的字体才认得，这里无法显示或转换：{codes}。请在浏览器里对照原网页。</translation>
    </message>
    <message>
        <source>{count} lines in all.</source>
        <translation>共 {count} 行。</translation>
    </message>
    <message>
        <source>{count} mended</source>
        <translation>修补 {count} 处</translation>
    </message>
    <message>
        <source>{count} of about {about} articles</source>
        <translation>约 {about} 篇中的 {count} 篇</translation>
    </message>
    <message>
        <source>{count} of {about} articles</source>
        <translation>{about} 篇中的 {count} 篇</translation>
    </message>
    <message>
        <source>{count} pictures of this page lie elsewhere in {folder}.</source>
        <translation>这个网页有 {count} 张图片在 {folder} 里的别处。</translation>
    </message>
    <message>
        <source>{count} pictures of this page lie in another folder and are not read from there. Allow it for {folder} in the window, put an empty file called {mark} into it, or move them beside the page.</source>
        <translation>这个网页有 {count} 张图片在另一个文件夹里，程序不从那里读取。请在窗口里允许 {folder}，或在其中放一个名为 {mark} 的空文件，或把图片移到网页旁边。</translation>
    </message>
    <message>
        <source>{count} pictures of this page lie in another folder and are not read from there. Put the page and its pictures into one folder of their own.</source>
        <translation>这个网页有 {count} 张图片在另一个文件夹里，程序不从那里读取。请把网页和图片放进一个单独的文件夹。</translation>
    </message>
    <message>
        <source>{count} pictures were not saved with the page</source>
        <translation>有 {count} 张图片没有随网页存下来</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation>移除 {count} 处</translation>
    </message>
    <message>
        <source>{count} removed passages are shown in grey; the mouse over one says why.</source>
        <translation>被移除的 {count} 处以灰色显示，鼠标移上去可见原因。</translation>
    </message>
    <message>
        <source>{count} rules are new.</source>
        <translation>有 {count} 条新规则。</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count} 字</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>第 {current} 处，共 {total} 处</translation>
    </message>
    <message>
        <source>{done} of {count} pages, about {minutes} more minutes</source>
        <translation>已处理 {done} / {count} 页，还需约 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{folder} does not answer. {name} is shown as soon as it does; other files can be read meanwhile.</source>
        <translation>{folder} 没有回应。一有回应就会显示 {name}，这期间可以读别的文件。</translation>
    </message>
    <message>
        <source>{menu}: {choice}</source>
        <translation>{menu}：{choice}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{name} cannot be written ({reason}). Choose another folder, or free some space.</source>
        <translation>无法写出 {name}（{reason}）。请换一个文件夹，或腾出空间。</translation>
    </message>
    <message>
        <source>{name} has changed since it was read.</source>
        <translation>{name} 在读取之后有了变化。</translation>
    </message>
    <message>
        <source>{name} is damaged or not whole. Copy all its files again: .ifo, .idx, .dict or .dict.dz.</source>
        <translation>{name} 已损坏或不完整。请重新复制它的全部文件：.ifo、.idx、.dict 或 .dict.dz。</translation>
    </message>
    <message>
        <source>{name} is damaged, or no dictionary of MDict&apos;s. Copy the file again.</source>
        <translation>{name} 已损坏，或者不是 MDict 词典。请重新复制这个文件。</translation>
    </message>
    <message>
        <source>{name} is larger than 40 MB. Choose a font file with fewer weights or characters.</source>
        <translation>{name} 超过 40 MB。请选择字重或字数较少的字体文件。</translation>
    </message>
    <message>
        <source>{name} is no font file. Choose a .ttf, .otf or .ttc file.</source>
        <translation>{name} 不是字体文件。请选择 .ttf、.otf 或 .ttc 文件。</translation>
    </message>
    <message>
        <source>{name} is not in {folder} any more. What was read of it can be read on in this tab; put the file back there to open it again.</source>
        <translation>{name} 已不在 {folder} 中。已读入的内容仍可在这个标签页里阅读；要再次打开，请把文件放回原处。</translation>
    </message>
    <message>
        <source>{name} is of a kind of MDict&apos;s files that cannot be read: locked by its seller, packed with LZO, or of version 3. Turn it into StarDict&apos;s format, for example with PyGlossary, and choose its .ifo file.</source>
        <translation>{name} 是无法读取的 MDict 文件：由销售者加密、用 LZO 压缩，或者是第 3 版格式。请先把词典转成 StarDict 格式（例如用 PyGlossary），再选择其中的 .ifo 文件。</translation>
    </message>
    <message>
        <source>{new} words were new. {bad} lines could not be understood.</source>
        <translation>新增 {new} 个字词，{bad} 行无法识别。</translation>
    </message>
    <message>
        <source>{original} is shown as {right} from now on.</source>
        <translation>今后“{original}”都显示为“{right}”。</translation>
    </message>
    <message>
        <source>{percent} % · {characters} characters</source>
        <translation>{percent}% · {characters} 字</translation>
    </message>
    <message>
        <source>{percent} % · {characters} characters · {minutes} min left</source>
        <translation>{percent}% · {characters} 字 · 还需 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{saved} of {all} saved</source>
        <translation>共 {all} 张，存有 {saved} 张</translation>
    </message>
    <message>
        <source>{title} and {count} more</source>
        <translation>{title}及其他 {count} 篇</translation>
    </message>
    <message>
        <source>{when}: {characters} characters</source>
        <translation>{when}：{characters} 字</translation>
    </message>
    <message>
        <source>“ ” as 「 」 in Traditional</source>
        <translation>繁体用「 」代替“ ”</translation>
    </message>
    <message>
        <source>↓ chooses a known tag, Tab completes it</source>
        <translation>↓ 选择已有的标签，Tab 补全</translation>
    </message>
</context>
</TS>
