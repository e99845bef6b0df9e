<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Qingdu</name>
    <message>
        <source> pt</source>
        <translation> 點</translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation>%1 檔案</translation>
    </message>
    <message>
        <source>&amp;About Qingdu</source>
        <translation>關於清讀(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>新增(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Back to the last script</source>
        <translation>切回上次的簡繁(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Back up the library…</source>
        <translation>備份文庫(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>關閉(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close or leave</source>
        <translation>關閉或離開(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>刪除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>修改(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>匯出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>匯出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>加快(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Figures</source>
        <translation>圖片(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>尋找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Forget these files</source>
        <translation>清除最近記錄(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>下一步(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import a font file…</source>
        <translation>匯入字型檔(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>匯入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Interface language</source>
        <translation>介面語言(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Keep a copy of the file</source>
        <translation>保留檔案的副本(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keep and forget</source>
        <translation>保留與忘記(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>文庫(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Longer lines</source>
        <translation>加寬版面(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>位置(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Look up the selected words</source>
        <translation>查看所選字詞(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>使用手冊(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;More space between lines</source>
        <translation>加大行距(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Next section</source>
        <translation>下一節(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>預設大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Not the article, on this page</source>
        <translation>標為非正文（僅本頁）(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開啟(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>目錄(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Overwrite what is there</source>
        <translation>覆寫已有的檔案(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Page…</source>
        <translation>版面(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Paste as an article</source>
        <translation>貼上為文章(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Previous section</source>
        <translation>上一節(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
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
        <translation>移除與修補(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reset the page</source>
        <translation>還原版面(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save as a picture…</source>
        <translation>存成圖片(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>儲存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Script</source>
        <translation>簡繁(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Shorter lines</source>
        <translation>縮窄版面(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Show colours beside selected words</source>
        <translation>選取文字時在旁邊顯示顏色(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>減慢(&amp;S)</translation>
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
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Vertical</source>
        <translation>直排(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Vertical lines</source>
        <translation>直排(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>1. In the browser, save the page (Ctrl+S), with its pictures.</source>
        <translation>1. 在瀏覽器裡儲存網頁（Ctrl+S），連同圖片。</translation>
    </message>
    <message>
        <source>2. Drop the file here, or copy the text and press Ctrl+Shift+V.</source>
        <translation>2. 把檔案拖到這裡，或複製文字後按 Ctrl+Shift+V。</translation>
    </message>
    <message>
        <source>3. T changes the script; Ctrl+B shows all that you have read.</source>
        <translation>3. 按 T 切換簡繁；按 Ctrl+B 查看讀過的一切。</translation>
    </message>
    <message>
        <source>A PDF cannot be written here. Choose another format.</source>
        <translation>這裡無法匯出 PDF，請另選一種格式。</translation>
    </message>
    <message>
        <source>A QR code of the page.</source>
        <translation>網頁上的 QR 碼。</translation>
    </message>
    <message>
        <source>A box of facts beside an encyclopedia&apos;s article.</source>
        <translation>百科條目旁邊的資料框。</translation>
    </message>
    <message>
        <source>A browser runs the page&apos;s scripts and may load things from the network.</source>
        <translation>瀏覽器會執行網頁裡的指令碼，還可能從網路載入內容。</translation>
    </message>
    <message>
        <source>A button of the page that changes the size of its letters.</source>
        <translation>網頁上調整字級的按鈕。</translation>
    </message>
    <message>
        <source>A click lists what was mended.</source>
        <translation>按一下，列出修補了哪些地方。</translation>
    </message>
    <message>
        <source>A click lists what was removed.</source>
        <translation>按一下，列出移除了哪些內容。</translation>
    </message>
    <message>
        <source>A click on one of these opens your browser; the program never looks there by itself.</source>
        <translation>按一下就由瀏覽器開啟；程式自己從不連網查看。</translation>
    </message>
    <message>
        <source>A column is empty.</source>
        <translation>有一欄是空的。</translation>
    </message>
    <message>
        <source>A converter seems to have spoiled {count} more places than are mended.</source>
        <translation>還有 {count} 處像是被轉換程式弄錯的，沒有修補。</translation>
    </message>
    <message>
        <source>A copy of the file and of its pictures is kept in the library.</source>
        <translation>已把檔案和圖片的副本保留在文庫裡。</translation>
    </message>
    <message>
        <source>A disclaimer or terms of reprinting, the same on all pages of the site.</source>
        <translation>免責聲明或轉載須知，全站每頁都一樣。</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>資料夾…</translation>
    </message>
    <message>
        <source>A gap between them</source>
        <translation>段間留空</translation>
    </message>
    <message>
        <source>A line must have two letters or more, but not 400.</source>
        <translation>一行至少要有兩個字，且不能到 400 個字。</translation>
    </message>
    <message>
        <source>A link</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>A link back to the top of the page or to the site&apos;s other pages.</source>
        <translation>返回頁首或通往本站其他網頁的連結。</translation>
    </message>
    <message>
        <source>A link that stands outside the article.</source>
        <translation>文章以外的連結。</translation>
    </message>
    <message>
        <source>A link to more about the matter, at the end of a paragraph.</source>
        <translation>段末指向更多內容的連結。</translation>
    </message>
    <message>
        <source>A link to the article before or after this one.</source>
        <translation>上一篇或下一篇文章的連結。</translation>
    </message>
    <message>
        <source>A little space between Han and Latin</source>
        <translation>中西文之間留空隙</translation>
    </message>
    <message>
        <source>A marked passage of article {id} has no place in it now; it is kept.</source>
        <translation>文章 {id} 中有一處標記在現在的正文裡找不到了，標記仍然保留。</translation>
    </message>
    <message>
        <source>A newer Qingdu made this backup. Nothing was changed. Restore it with the newer program.</source>
        <translation>這個備份由更新版本的清讀寫成。沒有作任何改動。請用較新的版本還原。</translation>
    </message>
    <message>
        <source>A part of another page, which was not saved</source>
        <translation>嵌入的另一個網頁沒有存下來</translation>
    </message>
    <message>
        <source>A part of the cleaning failed on this page and was left out ({parts}). The article may have lines that are no part of it. Please report it, with the page if you can.</source>
        <translation>清理正文時有一部分出了錯，這一頁沒有用它（{parts}）。文章裡可能留有不屬於它的行。請回報這個問題，能附上網頁更好。</translation>
    </message>
    <message>
        <source>A part that the page sets apart from its article.</source>
        <translation>網頁自己標明不屬於文章的部分。</translation>
    </message>
    <message>
        <source>A picture of a few pixels that counts visits or holds space.</source>
        <translation>只有幾個像素的圖片，用來統計造訪或占位。</translation>
    </message>
    <message>
        <source>A public notice that the site puts under all articles of this kind.</source>
        <translation>網站必須在這類文章下面加上的公益提示。</translation>
    </message>
    <message>
        <source>A rule is too long.</source>
        <translation>這條規則太長。</translation>
    </message>
    <message>
        <source>A rule must be a table with its own lines.</source>
        <translation>一條規則必須是一個表，各項各占一行。</translation>
    </message>
    <message>
        <source>A rule must name either a site or a page.</source>
        <translation>一條規則必須寫明一個網站，或一個網頁，二者取一。</translation>
    </message>
    <message>
        <source>A rule must say what is the article or what is not.</source>
        <translation>一條規則必須寫明什麼是正文，或什麼不是。</translation>
    </message>
    <message>
        <source>A rule that you taught ({sample}) was not followed here: it cannot be understood, or would take out most of the page. Look at it under “What you taught”.</source>
        <translation>您教的一條規則（{sample}）在這裡沒有執行：無法辨識，或會移除這一頁的大半內容。請在「您教過的規則」裡查看。</translation>
    </message>
    <message>
        <source>A sign that sets a caption or a credit off from the text.</source>
        <translation>把圖片說明或圖片來源與正文隔開的符號。</translation>
    </message>
    <message>
        <source>A sound recording, which was not saved with the page</source>
        <translation>音訊沒有隨網頁存下來</translation>
    </message>
    <message>
        <source>A table of contents, which the outline shows.</source>
        <translation>文內的目錄，目錄面板裡已經有了。</translation>
    </message>
    <message>
        <source>A video, which was not saved with the page</source>
        <translation>影片沒有隨網頁存下來</translation>
    </message>
    <message>
        <source>About Qingdu</source>
        <translation>關於清讀</translation>
    </message>
    <message>
        <source>About this article</source>
        <translation>關於這篇文章</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>實際大小</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add a dictionary</source>
        <translation>新增辭典</translation>
    </message>
    <message>
        <source>Add a dictionary of StarDict (.ifo), MDict (.mdx) or CC-CEDICT (.u8), and the card of a word tells what it means. The files stay where they are.</source>
        <translation>新增 StarDict（.ifo）、MDict（.mdx）或 CC-CEDICT（.u8）辭典後，查看所選字詞時會顯示釋義。檔案留在原處。</translation>
    </message>
    <message>
        <source>Add a folder to the library</source>
        <translation>把資料夾加入文庫</translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation>新增字詞</translation>
    </message>
    <message>
        <source>Add the s&amp;ource to what is copied</source>
        <translation>複製時附上出處(&amp;O)</translation>
    </message>
    <message>
        <source>Add to the library</source>
        <translation>加入文庫</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>Adjacent mar&amp;ks</source>
        <translation>相鄰標點(&amp;K)</translation>
    </message>
    <message>
        <source>Adjacent marks</source>
        <translation>相鄰標點</translation>
    </message>
    <message>
        <source>Advertising.</source>
        <translation>廣告。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All articles li&amp;ke this one</source>
        <translation>所有文章都照這篇(&amp;K)</translation>
    </message>
    <message>
        <source>All articles like this one</source>
        <translation>所有文章都照這篇</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>All in one &amp;book</source>
        <translation>合成一本書(&amp;B)</translation>
    </message>
    <message>
        <source>All that was known of what you read is deleted.</source>
        <translation>全部閱讀記錄都已刪除。</translation>
    </message>
    <message>
        <source>All that were refused…</source>
        <translation>查看全部未收的…</translation>
    </message>
    <message>
        <source>Also with ← and →, or with Shift and the wheel</source>
        <translation>也可以按 ← 和 →，或者按住 Shift 轉動滾輪</translation>
    </message>
    <message>
        <source>Always open in the browser</source>
        <translation>總是用瀏覽器開啟</translation>
    </message>
    <message>
        <source>An encyclopedia&apos;s references, tables of contents and edit links.</source>
        <translation>百科網頁的參考資料、目錄和編輯連結。</translation>
    </message>
    <message>
        <source>An icon, a logo or a button of the page.</source>
        <translation>網頁的圖示、標誌或按鈕。</translation>
    </message>
    <message>
        <source>An invitation to install an app.</source>
        <translation>邀請安裝應用程式。</translation>
    </message>
    <message>
        <source>An offline reader for saved Chinese web articles.</source>
        <translation>離線閱讀存下來的中文網頁文章。</translation>
    </message>
    <message>
        <source>Another program holds the file with your notes and places ({path}). End it, then try again.</source>
        <translation>另一個程式佔用著存放筆記和閱讀位置的檔案（{path}）。請關閉它再試。</translation>
    </message>
    <message>
        <source>Another window or program reads the library, so that traces of what was forgotten stay in {path} until it is ended. Qingdu takes them away at its next start.</source>
        <translation>另一個視窗或程式正在讀取文庫，已忘記內容的痕跡會留在 {path} 中，直到它結束；清讀下次啟動時會清除。</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>封存</translation>
    </message>
    <message>
        <source>Archived: {titles}</source>
        <translation>已封存：{titles}</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Article &amp;information</source>
        <translation>文章資訊(&amp;I)</translation>
    </message>
    <message>
        <source>Article as data (JSON)</source>
        <translation>文章資料（JSON）</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>開啟的文章</translation>
    </message>
    <message>
        <source>Articles brought back: {count}</source>
        <translation>還原的文章：{count}</translation>
    </message>
    <message>
        <source>Articles in the backup: {count}</source>
        <translation>備份中的文章：{count}</translation>
    </message>
    <message>
        <source>As suits the paper</source>
        <translation>依紙張</translation>
    </message>
    <message>
        <source>As the Chinese</source>
        <translation>與中文相同</translation>
    </message>
    <message>
        <source>As the page says</source>
        <translation>恢復頁面原樣</translation>
    </message>
    <message>
        <source>As the region does</source>
        <translation>依地區習慣</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Ask before a link goes to the &amp;browser</source>
        <translation>用瀏覽器開啟連結前先詢問(&amp;B)</translation>
    </message>
    <message>
        <source>Asking the system for its voices, which may take a while…</source>
        <translation>正在向系統詢問有哪些語音，可能要等一會兒…</translation>
    </message>
    <message>
        <source>Asks the reader to share the page.</source>
        <translation>請讀者分享這個網頁。</translation>
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
        <translation>書籤(&amp;O)</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>備份文庫</translation>
    </message>
    <message>
        <source>Backing up the library…</source>
        <translation>正在備份文庫…</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>備份 (*.zip)</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>讀了一部分</translation>
    </message>
    <message>
        <source>Belongs to a QR code of the page.</source>
        <translation>屬於網頁上的 QR 碼。</translation>
    </message>
    <message>
        <source>Belongs to the page&apos;s comments.</source>
        <translation>屬於網頁的留言。</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>回收筒</translation>
    </message>
    <message>
        <source>Bookmark removed.</source>
        <translation>已移除書籤。</translation>
    </message>
    <message>
        <source>Bookmark set. F6 lists them.</source>
        <translation>已加書籤。按 F6 查看全部。</translation>
    </message>
    <message>
        <source>Both scripts mixed</source>
        <translation>簡繁混用</translation>
    </message>
    <message>
        <source>Bring back a back&amp;up…</source>
        <translation>還原備份(&amp;U)…</translation>
    </message>
    <message>
        <source>Bring back a backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>Bring back from the bin</source>
        <translation>從回收筒取回</translation>
    </message>
    <message>
        <source>Bringing back the backup…</source>
        <translation>正在還原備份…</translation>
    </message>
    <message>
        <source>Brought back: {titles}</source>
        <translation>已取回：{titles}</translation>
    </message>
    <message>
        <source>Buttons and fields to fill in.</source>
        <translation>按鈕和輸入框。</translation>
    </message>
    <message>
        <source>Buttons of the page for sharing and liking.</source>
        <translation>網頁上分享和按讚的按鈕。</translation>
    </message>
    <message>
        <source>Buttons of the page, such as print, close or report.</source>
        <translation>網頁上的列印、關閉、檢舉等按鈕。</translation>
    </message>
    <message>
        <source>Buttons to share, like or follow.</source>
        <translation>分享、按讚或追蹤的按鈕。</translation>
    </message>
    <message>
        <source>By</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>按日期</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>按網站</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>按標題</translation>
    </message>
    <message>
        <source>C&amp;ache articles to open faster</source>
        <translation>快取文章，開啟更快(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;orrect a wrong conversion…</source>
        <translation>更正轉換錯誤(&amp;O)…</translation>
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
        <translation>已取消，其餘的沒有匯出。</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>無法判斷</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>圖片說明</translation>
    </message>
    <message>
        <source>Cards for Anki (*.tsv)</source>
        <translation>Anki 卡片 (*.tsv)</translation>
    </message>
    <message>
        <source>Change a word</source>
        <translation>修改字詞</translation>
    </message>
    <message>
        <source>Change the script</source>
        <translation>切換簡繁</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字數</translation>
    </message>
    <message>
        <source>Characters in a line</source>
        <translation>每行字數</translation>
    </message>
    <message>
        <source>Characters left over by a converter</source>
        <translation>繁體文中殘留的簡體字</translation>
    </message>
    <message>
        <source>Chinese typeface</source>
        <translation>中文字型</translation>
    </message>
    <message>
        <source>Choose a row of the list of what was removed, or what you brought back of it.</source>
        <translation>請在已移除的清單裡選一列，或點在您放回來的內容上。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Click into a paragraph or a caption first.</source>
        <translation>請先點一下某個段落或圖片說明。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>關閉其他分頁</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>程式碼</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄數</translation>
    </message>
    <message>
        <source>Compatibility characters</source>
        <translation>相容字</translation>
    </message>
    <message>
        <source>Compressed page</source>
        <translation>壓縮的網頁</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Continue reading</source>
        <translation>繼續閱讀</translation>
    </message>
    <message>
        <source>Copies kept: {titles}</source>
        <translation>已留存副本：{titles}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Copy a&amp;s</source>
        <translation>複製為(&amp;S)</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部複製</translation>
    </message>
    <message>
        <source>Copy all as Markdown</source>
        <translation>全部複製為 Markdown</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>複製為 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>Copy as &amp;Simplified</source>
        <translation>複製為簡體(&amp;S)</translation>
    </message>
    <message>
        <source>Copy as &amp;Traditional</source>
        <translation>複製為繁體(&amp;T)</translation>
    </message>
    <message>
        <source>Copy as plain te&amp;xt</source>
        <translation>複製為純文字(&amp;X)</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>複製圖片</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>複製網址</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>複製程式碼</translation>
    </message>
    <message>
        <source>Copy the folder&apos;s name</source>
        <translation>複製資料夾名稱</translation>
    </message>
    <message>
        <source>Copy the link&apos;s a&amp;ddress</source>
        <translation>複製連結網址(&amp;D)</translation>
    </message>
    <message>
        <source>Copy with rea&amp;dings</source>
        <translation>連讀音一起複製(&amp;D)</translation>
    </message>
    <message>
        <source>Correct a wrong conversion</source>
        <translation>更正轉換錯誤</translation>
    </message>
    <message>
        <source>Correct title, date, source and authors</source>
        <translation>更正標題、日期、來源和作者</translation>
    </message>
    <message>
        <source>Correct title, date, source and authors…</source>
        <translation>更正標題、日期、來源和作者…</translation>
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
        <translation>刪除</translation>
    </message>
    <message>
        <source>Delete all that Qingdu knows of what you read?</source>
        <translation>要刪除清讀保存的全部閱讀記錄嗎？</translation>
    </message>
    <message>
        <source>Delete all that is known of what you read…</source>
        <translation>刪除全部閱讀記錄…</translation>
    </message>
    <message>
        <source>Delete this font file</source>
        <translation>刪除這個字型檔</translation>
    </message>
    <message>
        <source>Dictionari&amp;es…</source>
        <translation>辭典(&amp;E)…</translation>
    </message>
    <message>
        <source>Dictionaries</source>
        <translation>辭典</translation>
    </message>
    <message>
        <source>Dictionaries ({patterns})</source>
        <translation>辭典（{patterns}）</translation>
    </message>
    <message>
        <source>Dim white pictures on a dark page</source>
        <translation>深色配色下調暗白色圖片</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>磁碟</translation>
    </message>
    <message>
        <source>Drop it to read it</source>
        <translation>放開即可閱讀</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>匯出(&amp;X)…</translation>
    </message>
    <message>
        <source>EPUB book</source>
        <translation>EPUB 電子書</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Editors: {names}</source>
        <translation>編輯：{names}</translation>
    </message>
    <message>
        <source>Empty tab</source>
        <translation>空白分頁</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Evernote notes</source>
        <translation>Evernote 匯出的筆記</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Export marks and notes</source>
        <translation>匯出標記和筆記</translation>
    </message>
    <message>
        <source>Export marks and notes, too</source>
        <translation>匯出時附上標記和筆記</translation>
    </message>
    <message>
        <source>Export se&amp;veral…</source>
        <translation>批次匯出(&amp;V)…</translation>
    </message>
    <message>
        <source>Export several articles</source>
        <translation>批次匯出</translation>
    </message>
    <message>
        <source>Export those of all articles…</source>
        <translation>匯出所有文章的…</translation>
    </message>
    <message>
        <source>Export those of this article…</source>
        <translation>匯出這篇文章的…</translation>
    </message>
    <message>
        <source>Exported: {count} rules, in {path}.</source>
        <translation>已匯出 {count} 條規則：{path}</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全螢幕(&amp;U)</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>最愛</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>最愛</translation>
    </message>
    <message>
        <source>Favourites: {titles}</source>
        <translation>已設為最愛：{titles}</translation>
    </message>
    <message>
        <source>FictionBook</source>
        <translation>FictionBook 電子書</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>檔案類型(&amp;T)：</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>檔案…</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>篩選</translation>
    </message>
    <message>
        <source>Filter marks and notes</source>
        <translation>篩選標記和筆記</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>篩選清單</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>篩選目錄</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>尋找下一個(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>尋找上一個(&amp;P)</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>在文章中尋找</translation>
    </message>
    <message>
        <source>First line indented</source>
        <translation>首行縮排</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>符合視窗</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>資料夾：</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Folders &amp;with pictures…</source>
        <translation>有圖片的資料夾(&amp;W)…</translation>
    </message>
    <message>
        <source>Folders with pictures</source>
        <translation>有圖片的資料夾</translation>
    </message>
    <message>
        <source>Follow the &amp;link</source>
        <translation>開啟連結(&amp;L)</translation>
    </message>
    <message>
        <source>Font files ({patterns})</source>
        <translation>字型檔（{patterns}）</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘記</translation>
    </message>
    <message>
        <source>Forget for good…</source>
        <translation>徹底忘記…</translation>
    </message>
    <message>
        <source>Forget this article for good, with its notes and copies?</source>
        <translation>要徹底忘記這篇文章，連同它的筆記和副本嗎？</translation>
    </message>
    <message>
        <source>Forget this article…</source>
        <translation>忘記這篇文章…</translation>
    </message>
    <message>
        <source>Forget {count} articles for good, with their notes and copies?</source>
        <translation>要徹底忘記 {count} 篇文章，連同筆記和副本嗎？</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>From now on the word is shown so in every article, in the scripts that are ticked. The original never changes.</source>
        <translation>今後無論在哪篇文章，只要出現這個字詞，在勾選的簡繁裡都這樣顯示。原文從不改動。</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>全形寬度</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>繼續寫</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往該處</translation>
    </message>
    <message>
        <source>HK</source>
        <translation>港</translation>
    </message>
    <message>
        <source>Half-width marks</source>
        <translation>半形標點</translation>
    </message>
    <message>
        <source>Handed to the browser: {address}</source>
        <translation>已交給瀏覽器：{address}</translation>
    </message>
    <message>
        <source>Hanging punctuation (，。、)</source>
        <translation>標點懸掛（，。、）</translation>
    </message>
    <message>
        <source>Hei (sans serif)</source>
        <translation>黑體（無襯線）</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>隱藏</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高對比</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>首頁</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港</translation>
    </message>
    <message>
        <source>Hours of the day</source>
        <translation>一天中的時段</translation>
    </message>
    <message>
        <source>How long the text is, or takes to read or to hear.</source>
        <translation>文章有多長，或讀、聽需要多久。</translation>
    </message>
    <message>
        <source>How to reach the site, the same on all of its pages.</source>
        <translation>網站的聯絡方式，全站每頁都一樣。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Import a font file</source>
        <translation>匯入字型檔</translation>
    </message>
    <message>
        <source>Import a font file…</source>
        <translation>匯入字型檔…</translation>
    </message>
    <message>
        <source>In the bin: {titles}</source>
        <translation>已放入回收筒：{titles}</translation>
    </message>
    <message>
        <source>In this article: {count} places.</source>
        <translation>這篇文章裡有 {count} 處。</translation>
    </message>
    <message>
        <source>It &amp;is the article, on this page</source>
        <translation>標為正文（僅本頁）(&amp;I)</translation>
    </message>
    <message>
        <source>It i&amp;s the article, on this site</source>
        <translation>標為正文（本站各頁）(&amp;S)</translation>
    </message>
    <message>
        <source>Join the parts</source>
        <translation>合併各部分</translation>
    </message>
    <message>
        <source>Justified</source>
        <translation>左右對齊</translation>
    </message>
    <message>
        <source>Jyutping (Cantonese)</source>
        <translation>粵拼（粵語）</translation>
    </message>
    <message>
        <source>Keep a copy of the file</source>
        <translation>保留檔案的副本</translation>
    </message>
    <message>
        <source>Keep a copy of whatever is read</source>
        <translation>讀過的文章都保留副本</translation>
    </message>
    <message>
        <source>Keep this search as a shelf…</source>
        <translation>把這次搜尋存成書架…</translation>
    </message>
    <message>
        <source>Keep what was written?</source>
        <translation>要保留寫下的內容嗎？</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快速鍵</translation>
    </message>
    <message>
        <source>Known tags</source>
        <translation>已有的標籤</translation>
    </message>
    <message>
        <source>L&amp;ess space between lines</source>
        <translation>減小行距(&amp;E)</translation>
    </message>
    <message>
        <source>Landmarks</source>
        <translation>導覽</translation>
    </message>
    <message>
        <source>Latin letters have their own typeface</source>
        <translation>西文使用單獨的字型</translation>
    </message>
    <message>
        <source>Latin typeface</source>
        <translation>西文字型</translation>
    </message>
    <message>
        <source>Letter spacing</source>
        <translation>字距</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文庫</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>授權條款</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>授權條款：{licence}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>授權條款</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Light 300</source>
        <translation>細 300</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Line numbers and buttons beside a piece of code.</source>
        <translation>程式碼旁的行號和按鈕。</translation>
    </message>
    <message>
        <source>Line {number} of {file} was skipped: {reason}</source>
        <translation>{file} 的第 {number} 行沒有採用：{reason}</translation>
    </message>
    <message>
        <source>Lines an&amp;d paragraphs</source>
        <translation>行與段落(&amp;D)</translation>
    </message>
    <message>
        <source>Links from the notes back to their marks, which every note has.</source>
        <translation>註釋裡回到正文標號的連結，每條註釋都有。</translation>
    </message>
    <message>
        <source>Links to other articles.</source>
        <translation>其他文章的連結。</translation>
    </message>
    <message>
        <source>Links to the other pages of this article.</source>
        <translation>本文其他分頁的連結。</translation>
    </message>
    <message>
        <source>Lists of words</source>
        <translation>詞彙表</translation>
    </message>
    <message>
        <source>Looking for pages…</source>
        <translation>正在尋找網頁…</translation>
    </message>
    <message>
        <source>Looking through the file…</source>
        <translation>正在查看檔案…</translation>
    </message>
    <message>
        <source>Lost spaces</source>
        <translation>遺失的空格</translation>
    </message>
    <message>
        <source>M&amp;arks and notes</source>
        <translation>標記和筆記(&amp;A)</translation>
    </message>
    <message>
        <source>MHTML page</source>
        <translation>MHTML 網頁</translation>
    </message>
    <message>
        <source>Main text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Mainland China</source>
        <translation>中國大陸</translation>
    </message>
    <message>
        <source>Mar&amp;k the words</source>
        <translation>標記文字(&amp;K)</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>邊界</translation>
    </message>
    <message>
        <source>Mark by a line &amp;under it</source>
        <translation>加底線(&amp;U)</translation>
    </message>
    <message>
        <source>Mark in &amp;blue</source>
        <translation>標記為藍色(&amp;B)</translation>
    </message>
    <message>
        <source>Mark in &amp;green</source>
        <translation>標記為綠色(&amp;G)</translation>
    </message>
    <message>
        <source>Mark in &amp;red</source>
        <translation>標記為紅色(&amp;R)</translation>
    </message>
    <message>
        <source>Mark in &amp;yellow</source>
        <translation>標記為黃色(&amp;Y)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Markdown, for Obsidian (*.md)</source>
        <translation>Markdown，用於 Obsidian (*.md)</translation>
    </message>
    <message>
        <source>Marked words</source>
        <translation>標記的文字</translation>
    </message>
    <message>
        <source>Marks and notes</source>
        <translation>標記和筆記</translation>
    </message>
    <message>
        <source>Marks and notes are kept in the library. Turn on “Remember what is read” in the File menu.</source>
        <translation>標記和筆記保存在文庫裡。請在「檔案 &gt; 保留與忘記」中開啟「記住讀過的文章」。</translation>
    </message>
    <message>
        <source>Marks and notes: {count}</source>
        <translation>標記和筆記：{count}</translation>
    </message>
    <message>
        <source>Marks the place of an advertisement, a player or a button.</source>
        <translation>標示廣告、播放器或按鈕的位置。</translation>
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
        <translation>深入修補</translation>
    </message>
    <message>
        <source>Mend thoroughly (頭發 to 頭髮)</source>
        <translation>深入修補（連錯用的繁體字也改，如頭發）</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>修補</translation>
    </message>
    <message>
        <source>Mended ({count})</source>
        <translation>修補（{count}）</translation>
    </message>
    <message>
        <source>Mended places</source>
        <translation>修補處</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Most found first</source>
        <translation>符合多的在前</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>放入回收筒</translation>
    </message>
    <message>
        <source>My &amp;words…</source>
        <translation>我的詞彙(&amp;W)…</translation>
    </message>
    <message>
        <source>My words</source>
        <translation>我的詞彙</translation>
    </message>
    <message>
        <source>N&amp;ot the article, on this site</source>
        <translation>標為非正文（本站各頁）(&amp;O)</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>窄</translation>
    </message>
    <message>
        <source>Ne&amp;w tab</source>
        <translation>開新分頁(&amp;W)</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>New: {new}. Known: {known}. Newer: {newer}. Refused: {refused}.</source>
        <translation>新增：{new}。已有：{known}。較新：{newer}。未收：{refused}。</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Next &amp;tab</source>
        <translation>下一個分頁(&amp;T)</translation>
    </message>
    <message>
        <source>Next find</source>
        <translation>下一處</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一張圖片</translation>
    </message>
    <message>
        <source>No article could be read, so no book was written.</source>
        <translation>沒有一篇能讀取，所以沒有產生書。</translation>
    </message>
    <message>
        <source>No article was found on this page. It may be a list of links, or its text was never saved: open the page in a browser and save it again when it is fully shown.</source>
        <translation>這個網頁裡沒有找到文章。它可能只是一串連結，或者內文沒有存下來：請用瀏覽器開啟，等網頁完全顯示後再存一次。</translation>
    </message>
    <message>
        <source>No browser was found. Open the file with one by hand.</source>
        <translation>沒有找到瀏覽器。請自行用瀏覽器開啟這個檔案。</translation>
    </message>
    <message>
        <source>No copy of {name} can be kept ({reason}).</source>
        <translation>無法保留 {name} 的副本（{reason}）。</translation>
    </message>
    <message>
        <source>No dash at the beginning of a line</source>
        <translation>行首避免破折號和刪節號</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>取消最愛</translation>
    </message>
    <message>
        <source>No favourites: {titles}</source>
        <translation>已取消最愛：{titles}</translation>
    </message>
    <message>
        <source>No file manager could be started. The file is in {folder}.</source>
        <translation>無法啟動檔案管理員。檔案在 {folder}。</translation>
    </message>
    <message>
        <source>No longer where it was the last time: {files}</source>
        <translation>已不在上次的位置：{files}</translation>
    </message>
    <message>
        <source>No part of the article</source>
        <translation>不屬於文章的內容</translation>
    </message>
    <message>
        <source>No place in the page as it is now: {words}</source>
        <translation>在現在的頁面裡找不到位置：{words}</translation>
    </message>
    <message>
        <source>No program took the address: {address}</source>
        <translation>沒有程式接手這個網址：{address}</translation>
    </message>
    <message>
        <source>No section has these words.</source>
        <translation>沒有小標題包含這些字詞。</translation>
    </message>
    <message>
        <source>No such format can be written. Choose one from the list.</source>
        <translation>無法匯出這種格式，請從清單中選擇一種。</translation>
    </message>
    <message>
        <source>No voice here reads Chinese. Add one in the system&apos;s settings.</source>
        <translation>這裡沒有能讀中文的語音。請在系統設定裡加入一個。</translation>
    </message>
    <message>
        <source>No voice here reads Chinese. Install the package espeak-ng.</source>
        <translation>這裡沒有能讀中文的語音。請安裝套件 espeak-ng。</translation>
    </message>
    <message>
        <source>No words yet.</source>
        <translation>還沒有字詞。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>筆記：</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>註釋</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>沒有找到。</translation>
    </message>
    <message>
        <source>Nothing has been counted yet.</source>
        <translation>還沒有統計到任何閱讀。</translation>
    </message>
    <message>
        <source>Nothing is here yet. Whatever you read is listed here; Add takes files and folders.</source>
        <translation>這裡還沒有文章。讀過的文章會列在這裡，也可以用「新增」收入檔案或整個資料夾。</translation>
    </message>
    <message>
        <source>Nothing is marked in this article.</source>
        <translation>這篇文章裡沒有標記。</translation>
    </message>
    <message>
        <source>Nothing is mended in what is shown.</source>
        <translation>現在顯示的內容沒有修補。</translation>
    </message>
    <message>
        <source>Nothing is open and nothing is selected in the library.</source>
        <translation>沒有開啟的文章，文庫裡也沒有選取的。</translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>任何內容都不會離開這台電腦。</translation>
    </message>
    <message>
        <source>Nothing on this system can read aloud.</source>
        <translation>這個系統沒有朗讀的功能。</translation>
    </message>
    <message>
        <source>Nothing on this system can read aloud. Install the package speech-dispatcher.</source>
        <translation>這個系統沒有朗讀的功能。請安裝套件 speech-dispatcher。</translation>
    </message>
    <message>
        <source>Nothing tells this from the rest of the page. Try fewer or other lines.</source>
        <translation>找不到能把它與本頁其餘部分區分開的特徵。請試試少選幾行，或選別的行。</translation>
    </message>
    <message>
        <source>Nothing was removed from this page.</source>
        <translation>這個網頁沒有移除任何內容。</translation>
    </message>
    <message>
        <source>Numbers and buttons of a strip of pictures.</source>
        <translation>圖片輪播的頁碼和按鈕。</translation>
    </message>
    <message>
        <source>Of this book {count} chapters are missing here: it is larger than {limit} MB. They are in the file as they were.</source>
        <translation>這本書大於 {limit} MB，這裡缺 {count} 章；它們仍原樣保存在檔案裡。</translation>
    </message>
    <message>
        <source>Of {count} articles in the backup {new} are new here; with the others, what was done here and there is joined.</source>
        <translation>備份裡有 {count} 篇文章，其中 {new} 篇是新增的；其餘的，兩邊所做的一切都已合併。</translation>
    </message>
    <message>
        <source>One</source>
        <translation>一欄</translation>
    </message>
    <message>
        <source>Only beside rare characters</source>
        <translation>只注罕用字</translation>
    </message>
    <message>
        <source>Only books are made of several pages. Name a folder with -o.</source>
        <translation>只有書才由多頁組成。請用 -o 指定資料夾。</translation>
    </message>
    <message>
        <source>Op&amp;tions</source>
        <translation>選項(&amp;T)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近開啟的檔案(&amp;R)</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>開啟檔案…</translation>
    </message>
    <message>
        <source>Open a saved page or a text, or drop it here.</source>
        <translation>開啟存下來的網頁或文字檔，或拖到這裡。</translation>
    </message>
    <message>
        <source>Open all</source>
        <translation>全部開啟</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>請先開啟一篇文章。</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>用瀏覽器開啟</translation>
    </message>
    <message>
        <source>Open t&amp;he saved file in the browser</source>
        <translation>在瀏覽器中開啟存下的檔案(&amp;H)</translation>
    </message>
    <message>
        <source>Open tabs</source>
        <translation>開啟的分頁</translation>
    </message>
    <message>
        <source>Open the &amp;sample article</source>
        <translation>開啟範例文章(&amp;S)</translation>
    </message>
    <message>
        <source>Open the page by itself first: one file that is still there.</source>
        <translation>請先單獨開啟這一頁：一個還在原處的檔案。</translation>
    </message>
    <message>
        <source>Open this once</source>
        <translation>僅這次開啟</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在開啟</translation>
    </message>
    <message>
        <source>Opening {name}…</source>
        <translation>正在開啟 {name}…</translation>
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
        <translation>原文簡繁</translation>
    </message>
    <message>
        <source>Original word</source>
        <translation>原文中的字詞</translation>
    </message>
    <message>
        <source>Other articles that the page recommends.</source>
        <translation>網頁推薦的其他文章。</translation>
    </message>
    <message>
        <source>Other posts or answers on the same page.</source>
        <translation>同一頁上的其他貼文或回答。</translation>
    </message>
    <message>
        <source>Out of the archive: {titles}</source>
        <translation>已移出封存：{titles}</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>P&amp;icture of the passage…</source>
        <translation>分享圖(&amp;I)…</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Pa&amp;ges in this file…</source>
        <translation>檔案裡的網頁(&amp;G)…</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>下一頁</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>上一頁</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第 {number} 頁</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>網頁</translation>
    </message>
    <message>
        <source>Pages are set in {name} from now on.</source>
        <translation>今後版面使用「{name}」。</translation>
    </message>
    <message>
        <source>Pages in these folders may show pictures from anywhere in them.</source>
        <translation>這些資料夾裡的網頁可以顯示其中任何地方的圖片。</translation>
    </message>
    <message>
        <source>Pages in {name}</source>
        <translation>{name} 裡的網頁</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
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
        <translation>貼上為文章</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Picture of a passage</source>
        <translation>分享圖</translation>
    </message>
    <message>
        <source>Picture viewer</source>
        <translation>圖片檢視</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>純文字</translation>
    </message>
    <message>
        <source>Plain words or Markdown</source>
        <translation>純文字或 Markdown</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>預覽</translation>
    </message>
    <message>
        <source>Previous find</source>
        <translation>上一處</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>上一張圖片</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一個分頁</translation>
    </message>
    <message>
        <source>Pri&amp;nt…</source>
        <translation>列印(&amp;N)…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Promotes an app, an account or other pages of the site.</source>
        <translation>推廣應用程式、帳號或本站其他網頁。</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>發布時間</translation>
    </message>
    <message>
        <source>Qingdu</source>
        <translation>清讀</translation>
    </message>
    <message>
        <source>Qingdu ended unexpectedly the last time. Nothing was sent anywhere.</source>
        <translation>清讀上次意外結束了。沒有送出任何資訊。</translation>
    </message>
    <message>
        <source>Qingdu fetches nothing. Save the page first, then drop the file here.</source>
        <translation>清讀不會到網路上取東西。請先把網頁存下來，再把檔案拖到這裡。</translation>
    </message>
    <message>
        <source>Qingdu made a mistake with this file ({where}). Please report it, with the file.</source>
        <translation>清讀處理這個檔案時出了錯（{where}）。請連同檔案一起告訴我們。</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>重新載入(&amp;L)</translation>
    </message>
    <message>
        <source>Rea&amp;d in another encoding</source>
        <translation>用其他編碼讀取(&amp;D)</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Read alo&amp;ud, or stop</source>
        <translation>朗讀或停止(&amp;U)</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新讀取</translation>
    </message>
    <message>
        <source>Read last</source>
        <translation>最近讀過</translation>
    </message>
    <message>
        <source>Read that one</source>
        <translation>閱讀新的存檔</translation>
    </message>
    <message>
        <source>Read the sample article</source>
        <translation>閱讀範例文章</translation>
    </message>
    <message>
        <source>Read to the end</source>
        <translation>已讀完</translation>
    </message>
    <message>
        <source>Read what the library keeps</source>
        <translation>閱讀文庫裡存的內容</translation>
    </message>
    <message>
        <source>Readers&apos; comments, or the place to write one.</source>
        <translation>讀者的留言，或寫留言的地方。</translation>
    </message>
    <message>
        <source>Reading &amp;statistics…</source>
        <translation>閱讀統計(&amp;S)…</translation>
    </message>
    <message>
        <source>Reading alo&amp;ud</source>
        <translation>朗讀(&amp;U)</translation>
    </message>
    <message>
        <source>Reading statistics</source>
        <translation>閱讀統計</translation>
    </message>
    <message>
        <source>Reading this page ended the process that read it. Please report it, with the file.</source>
        <translation>讀取這個網頁的程序意外結束了。請附上檔案回報這個問題。</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>閱讀時間</translation>
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
        <translation>地區</translation>
    </message>
    <message>
        <source>Regular 400</source>
        <translation>標準 400</translation>
    </message>
    <message>
        <source>Remark {number}</source>
        <translation>批註 {number}</translation>
    </message>
    <message>
        <source>Remember what is rea&amp;d</source>
        <translation>記住讀過的文章(&amp;D)</translation>
    </message>
    <message>
        <source>Remove the shelf {name}</source>
        <translation>移除書架 {name}</translation>
    </message>
    <message>
        <source>Remove this para&amp;graph</source>
        <translation>移除這一段(&amp;G)</translation>
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
        <translation>移除與修補</translation>
    </message>
    <message>
        <source>Removed from the page</source>
        <translation>從網頁中移除</translation>
    </message>
    <message>
        <source>Removed. The list of what was removed keeps it.</source>
        <translation>已經移除，移除清單裡還留著它。</translation>
    </message>
    <message>
        <source>Reopen clos&amp;ed tab</source>
        <translation>重新開啟關閉的分頁(&amp;E)</translation>
    </message>
    <message>
        <source>Report of a crash</source>
        <translation>當機報告</translation>
    </message>
    <message>
        <source>Reset the pa&amp;ge</source>
        <translation>還原版面(&amp;G)</translation>
    </message>
    <message>
        <source>Restore the &amp;tabs of the last session</source>
        <translation>還原上次開啟的分頁(&amp;T)</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Rules that cannot be followed: {list}</source>
        <translation>無法執行的規則：{list}</translation>
    </message>
    <message>
        <source>S&amp;how what was removed</source>
        <translation>顯示被移除的內容(&amp;H)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>縮小文字(&amp;M)</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>檔案的 SHA-256</translation>
    </message>
    <message>
        <source>SQLite {version} is too old to keep notes and places, or was built without full-text search (FTS5). Install 3.37 or a newer one.</source>
        <translation>SQLite {version} 版本太舊，或編譯時未含全文檢索（FTS5），無法保存筆記和閱讀位置。請安裝 3.37 或更新的版本。</translation>
    </message>
    <message>
        <source>Safari web archive</source>
        <translation>Safari 網頁封存檔</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>例子</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存成 PDF…</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>儲存圖片…</translation>
    </message>
    <message>
        <source>Saved pages and texts ({patterns})</source>
        <translation>存下來的網頁和文字檔 ({patterns})</translation>
    </message>
    <message>
        <source>Says again what the picture&apos;s caption says.</source>
        <translation>重複了圖片說明的內容。</translation>
    </message>
    <message>
        <source>Says when, where or by whom the article was published.</source>
        <translation>說明文章發布的時間、出處或作者。</translation>
    </message>
    <message>
        <source>Says who wrote a post, when, and where in the thread it stands.</source>
        <translation>一則貼文是誰、什麼時候發的，在討論串中是第幾樓。</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>簡繁</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>簡繁</translation>
    </message>
    <message>
        <source>Scroll the code down</source>
        <translation>上下捲動程式碼</translation>
    </message>
    <message>
        <source>Scroll the code sideways</source>
        <translation>左右捲動程式碼</translation>
    </message>
    <message>
        <source>Scroll the table down</source>
        <translation>上下捲動表格</translation>
    </message>
    <message>
        <source>Scroll the table sideways</source>
        <translation>左右捲動表格</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search bait that was planted into the page, not part of the article.</source>
        <translation>被植入網頁的搜尋誘餌，不屬於文章。</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>搜尋文庫</translation>
    </message>
    <message>
        <source>Search: words, “a phrase”, -word, site: author: tag: before: in:title has:note</source>
        <translation>搜尋：詞語、「片語」、-排除、site: author: tag: before: in:title has:note</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全選(&amp;A)</translation>
    </message>
    <message>
        <source>Select some words first, then look them up.</source>
        <translation>請先選取幾個字詞，再查看。</translation>
    </message>
    <message>
        <source>Select the words first.</source>
        <translation>請先選取文字。</translation>
    </message>
    <message>
        <source>Select the words that came out wrong first.</source>
        <translation>請先選取轉換錯的字詞。</translation>
    </message>
    <message>
        <source>Select words and press Ctrl+M to mark them; Ctrl+D sets a bookmark.</source>
        <translation>選取文字後按 Ctrl+M 做標記；按 Ctrl+D 加書籤。</translation>
    </message>
    <message>
        <source>Selected in the library</source>
        <translation>文庫中選取的</translation>
    </message>
    <message>
        <source>Selectors and lines must be lists of texts.</source>
        <translation>選擇器和行必須是文字的清單。</translation>
    </message>
    <message>
        <source>Semi-bold 600</source>
        <translation>半粗 600</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黃</translation>
    </message>
    <message>
        <source>Set or remove a book&amp;mark</source>
        <translation>加入或移除書籤(&amp;M)</translation>
    </message>
    <message>
        <source>Setting pages…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>書架</translation>
    </message>
    <message>
        <source>Shortcut to a page</source>
        <translation>網頁的捷徑</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>最短在前</translation>
    </message>
    <message>
        <source>Show cards</source>
        <translation>顯示為卡片</translation>
    </message>
    <message>
        <source>Show how the &amp;word is read</source>
        <translation>標注這個詞的讀音(&amp;W)</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在資料夾中顯示(&amp;F)</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在資料夾中顯示</translation>
    </message>
    <message>
        <source>Show pictures from this folder</source>
        <translation>顯示這個資料夾裡的圖片</translation>
    </message>
    <message>
        <source>Show the &amp;picture</source>
        <translation>放大圖片(&amp;P)</translation>
    </message>
    <message>
        <source>Show the article in another script first; the original is shown as it is.</source>
        <translation>原文照樣顯示，不作轉換。請先切換簡繁。</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>顯示清單</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>檢視報告</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>顯示為</translation>
    </message>
    <message>
        <source>Simp.</source>
        <translation>簡</translation>
    </message>
    <message>
        <source>Simp.+</source>
        <translation>簡＋</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Simplified, with the mainland&apos;s vocabulary</source>
        <translation>簡體＋用語</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>網站</translation>
    </message>
    <message>
        <source>Site unknown</source>
        <translation>網站不詳</translation>
    </message>
    <message>
        <source>Site, page and sample must be texts.</source>
        <translation>網站、網頁和例子必須是文字。</translation>
    </message>
    <message>
        <source>Sites read most</source>
        <translation>讀得最多的網站</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字級</translation>
    </message>
    <message>
        <source>Size of a file</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>So many rules that you taught hold for this page that only the last {count} were followed. Take back what you need no more under “What you taught”.</source>
        <translation>對本頁有效的規則太多，只執行了您最後教的 {count} 條。請在「您教過的規則」裡撤回不再需要的。</translation>
    </message>
    <message>
        <source>Some pages of this book are made by programs in it, which are never run here. What they would show is missing.</source>
        <translation>這本書有些頁面要靠書裡的程式產生，而這裡從不執行程式，所以那些內容看不到。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({reason}).</source>
        <translation>程式內部出了錯（{reason}）。</translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation>出了點問題。請再試一次。</translation>
    </message>
    <message>
        <source>Song (serif)</source>
        <translation>明體（襯線）</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Source: {name}</source>
        <translation>來源：{name}</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空白鍵</translation>
    </message>
    <message>
        <source>Speed of reading aloud: {percent} %</source>
        <translation>朗讀速度：{percent} %</translation>
    </message>
    <message>
        <source>Squeezed</source>
        <translation>擠壓</translation>
    </message>
    <message>
        <source>Stands outside the part of the page that holds the article.</source>
        <translation>在網頁的文章部分以外。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop watching {folder}</source>
        <translation>停止監看 {folder}</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副標題</translation>
    </message>
    <message>
        <source>T&amp;ypeface</source>
        <translation>字型(&amp;Y)</translation>
    </message>
    <message>
        <source>TW</source>
        <translation>臺</translation>
    </message>
    <message>
        <source>TW+</source>
        <translation>臺＋</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Tags, with spaces between them</source>
        <translation>標籤，用空格分開</translation>
    </message>
    <message>
        <source>Tags: {titles}</source>
        <translation>已更改標籤：{titles}</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>標籤…</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>臺灣</translation>
    </message>
    <message>
        <source>Taiwan, with its vocabulary</source>
        <translation>臺灣＋用語</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>移過來</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>移出封存</translation>
    </message>
    <message>
        <source>Taken away: {count} with their notes.</source>
        <translation>已刪去 {count} 處，連同筆記。</translation>
    </message>
    <message>
        <source>Taken over: {moved}. Without a place here, left with the other: {left}.</source>
        <translation>已移過來：{moved}。在這裡找不到位置、留在原處的：{left}。</translation>
    </message>
    <message>
        <source>Taught rules (*.toml)</source>
        <translation>規則檔 (*.toml)</translation>
    </message>
    <message>
        <source>Taught: this is not the article ({where}).</source>
        <translation>已學會：這不是正文（{where}）。</translation>
    </message>
    <message>
        <source>Taught: this is the article ({where}).</source>
        <translation>已學會：這是正文（{where}）。</translation>
    </message>
    <message>
        <source>Teac&amp;h what is the article</source>
        <translation>教清讀辨識正文(&amp;H)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>純文字</translation>
    </message>
    <message>
        <source>Text in XML</source>
        <translation>XML 文字</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字級</translation>
    </message>
    <message>
        <source>That of the first article</source>
        <translation>用第一篇的標題</translation>
    </message>
    <message>
        <source>The address was copied: {address}</source>
        <translation>網址已複製：{address}</translation>
    </message>
    <message>
        <source>The article and all that you did with it are forgotten.</source>
        <translation>這篇文章和您對它做過的一切都已忘記。</translation>
    </message>
    <message>
        <source>The article could not be put into the library ({reason}).</source>
        <translation>無法把文章放入文庫（{reason}）。</translation>
    </message>
    <message>
        <source>The article has no heading with the words {words}. Try others.</source>
        <translation>文章裡沒有含「{words}」的標題。請換別的字詞。</translation>
    </message>
    <message>
        <source>The article is on the clipboard as Markdown.</source>
        <translation>文章已以 Markdown 格式複製到剪貼簿。</translation>
    </message>
    <message>
        <source>The article {id} cannot be read. Open its file again.</source>
        <translation>無法讀取文章 {id}。請重新開啟它的檔案。</translation>
    </message>
    <message>
        <source>The article {id} could not be read and was made again from its file.</source>
        <translation>文章 {id} 無法讀取，已由它的檔案重新產生。</translation>
    </message>
    <message>
        <source>The article {id} is damaged in the library. Open its file again, or run qingdu library check.</source>
        <translation>文庫中的文章 {id} 已損壞。請重新開啟它的檔案，或執行 qingdu library check。</translation>
    </message>
    <message>
        <source>The article {id} was not in the index and has been put there.</source>
        <translation>文章 {id} 原先不在索引裡，現已補上。</translation>
    </message>
    <message>
        <source>The backup cannot be brought back ({reason}). Make room, then again.</source>
        <translation>無法還原備份（{reason}）。請騰出空間後再試。</translation>
    </message>
    <message>
        <source>The backup cannot be written ({reason}). Make room, or choose another place.</source>
        <translation>無法寫入備份（{reason}）。請騰出空間，或選擇別的位置。</translation>
    </message>
    <message>
        <source>The buttons and messages of a video or audio player.</source>
        <translation>影片或音訊播放器的按鈕和提示。</translation>
    </message>
    <message>
        <source>The cached articles are deleted; the saved pages stay.</source>
        <translation>快取的文章已刪除，儲存的網頁不受影響。</translation>
    </message>
    <message>
        <source>The dictionaries for converting scripts are missing ({name}). Install Qingdu again.</source>
        <translation>缺少簡繁轉換用的辭典（{name}）。請重新安裝清讀。</translation>
    </message>
    <message>
        <source>The dictionary {name} cannot be read ({reason}). Is the disk there that it lies on?</source>
        <translation>無法讀取辭典 {name}（{reason}）。它所在的磁碟還在嗎？</translation>
    </message>
    <message>
        <source>The disk is full, so that nothing more is remembered ({path}). Make room, then try again.</source>
        <translation>磁碟已滿，無法再記住任何內容（{path}）。請騰出空間再試。</translation>
    </message>
    <message>
        <source>The file cannot be read ({reason}). Check its permissions, or copy it elsewhere first.</source>
        <translation>無法讀取這個檔案（{reason}）。請檢查它的權限，或先複製到別處。</translation>
    </message>
    <message>
        <source>The file does not say which site it is from. Teach it for the page.</source>
        <translation>檔案沒有寫明來自哪個網站。請只為本頁教它。</translation>
    </message>
    <message>
        <source>The file had more room than it needs and is smaller now.</source>
        <translation>檔案佔用的空間比需要的多，現已縮小。</translation>
    </message>
    <message>
        <source>The file is damaged. Start Qingdu again: what can be read is taken over.</source>
        <translation>檔案已損壞。請重新啟動清讀：還能讀出的內容會接過來。</translation>
    </message>
    <message>
        <source>The file is empty. Save the page again, or choose another file.</source>
        <translation>檔案是空的。請重新存一次網頁，或選別的檔案。</translation>
    </message>
    <message>
        <source>The file is too large to be a saved page ({size} MB; at most {limit} MB). Choose the page itself, or split the text.</source>
        <translation>檔案太大，不像存下來的網頁（{size} MB，上限 {limit} MB）。請選網頁本身，或把文字分成幾份。</translation>
    </message>
    <message>
        <source>The file of this article is not there any more. This is the copy that was kept.</source>
        <translation>這篇文章的檔案已經不在了。這是保留下來的副本。</translation>
    </message>
    <message>
        <source>The file of this article is not there any more. This is what the library keeps of it, without pictures.</source>
        <translation>這篇文章的檔案已經不在了。這裡顯示的是文庫保存的內容，沒有圖片。</translation>
    </message>
    <message>
        <source>The file that holds your notes and places is damaged ({path}), and nothing was written to it. Start Qingdu again: it keeps the file and takes over what can still be read.</source>
        <translation>存放筆記和閱讀位置的檔案已損壞（{path}），沒有再寫入任何內容。請重新啟動清讀：它會保留這個檔案，並接過還能讀出的部分。</translation>
    </message>
    <message>
        <source>The file that holds your notes and places was damaged. It is kept as {path}; what could still be read of it was taken over.</source>
        <translation>存放筆記和閱讀位置的檔案曾經損壞。原檔案保留為 {path}，還能讀出的內容已經接過來了。</translation>
    </message>
    <message>
        <source>The font file could not be copied ({reason}).</source>
        <translation>字型檔無法複製（{reason}）。</translation>
    </message>
    <message>
        <source>The font file could not be deleted ({reason}).</source>
        <translation>字型檔無法刪除（{reason}）。</translation>
    </message>
    <message>
        <source>The index did not agree with the articles and was made again.</source>
        <translation>索引與文章不一致，已重新建立。</translation>
    </message>
    <message>
        <source>The kept copy of article {id} is damaged or gone. Keep one again while its file is there.</source>
        <translation>文章 {id} 保留的副本已損壞或遺失。趁檔案還在，請重新保留一份。</translation>
    </message>
    <message>
        <source>The library has a newer saving of this page.</source>
        <translation>文庫裡有這一頁較新的存檔。</translation>
    </message>
    <message>
        <source>The library has no article {id}. qingdu library list tells which.</source>
        <translation>文庫中沒有文章 {id}。執行 qingdu library list 可以列出所有文章。</translation>
    </message>
    <message>
        <source>The library with its copies, notes, marks, places and edits, what was pasted, articles kept ready, lists of files and the log. The saved pages themselves, your settings and your own words stay. It cannot be undone.</source>
        <translation>將刪除文庫連同副本、筆記、標記、閱讀位置和改動，以及貼上的文章、快取的文章、檔案清單和記錄檔。儲存的網頁本身、您的設定和詞彙都會留下。此操作無法復原。</translation>
    </message>
    <message>
        <source>The line is not in UTF-8.</source>
        <translation>這一行不是 UTF-8 編碼。</translation>
    </message>
    <message>
        <source>The list is too long, so that it counts only up to here. Keep it to 100,000 words.</source>
        <translation>詞彙太長，只用到這一行為止。請控制在十萬條以內。</translation>
    </message>
    <message>
        <source>The marks and notes are copied as Markdown.</source>
        <translation>標記和筆記已複製為 Markdown。</translation>
    </message>
    <message>
        <source>The number of a picture in its series.</source>
        <translation>圖片在這一組裡的序號。</translation>
    </message>
    <message>
        <source>The others were not found beside it.</source>
        <translation>旁邊沒有找到其他部分。</translation>
    </message>
    <message>
        <source>The output cannot be written ({reason}). Free some space, or write it elsewhere.</source>
        <translation>無法寫出結果（{reason}）。請騰出一些空間，或寫到別處。</translation>
    </message>
    <message>
        <source>The page does not show this.</source>
        <translation>網頁不顯示這些內容。</translation>
    </message>
    <message>
        <source>The pages are with the printer.</source>
        <translation>已交給印表機。</translation>
    </message>
    <message>
        <source>The pages of this book are laid out one by one, as pictures with words on them. Here its words and pictures are shown one after another.</source>
        <translation>這本書每一頁都排好了版，像印著字的圖片。這裡把文字和圖片依序顯示出來。</translation>
    </message>
    <message>
        <source>The picture could not be saved ({reason}). Choose another place.</source>
        <translation>圖片無法儲存（{reason}）。請換一個位置。</translation>
    </message>
    <message>
        <source>The picture could not be written to {path}. Choose another place.</source>
        <translation>圖片無法寫到 {path}。請換個位置。</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>圖片已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>The picture is too large to be shown</source>
        <translation>圖片太大，無法顯示</translation>
    </message>
    <message>
        <source>The picture lies in a folder from which nothing is read</source>
        <translation>圖片在另一個資料夾裡，程式不從那裡讀取</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>圖片已複製。</translation>
    </message>
    <message>
        <source>The picture was not saved with the page</source>
        <translation>圖片沒有隨網頁存下來</translation>
    </message>
    <message>
        <source>The picture was saved as {name}.</source>
        <translation>圖片已存成 {name}。</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Look whether it is ready.</source>
        <translation>印表機沒有接收這些頁面。請看看它是否就緒。</translation>
    </message>
    <message>
        <source>The program contains the work of others:</source>
        <translation>本程式包含他人的作品：</translation>
    </message>
    <message>
        <source>The same line stands right before it.</source>
        <translation>緊鄰的前一行和它相同。</translation>
    </message>
    <message>
        <source>The same picture stands right before it.</source>
        <translation>緊鄰的前一張圖片和它相同。</translation>
    </message>
    <message>
        <source>The settings cannot be read ({reason}), so that changes last until you quit. Look at the permissions of {path}.</source>
        <translation>無法讀取設定（{reason}），現在的改動只保留到結束為止。請檢查 {path} 的權限。</translation>
    </message>
    <message>
        <source>The settings could not be understood and begin anew. The file is kept as {path}: mend it and give it its old name.</source>
        <translation>無法讀懂設定檔，已還原預設設定。原檔案保留為 {path}：修好後改回原名即可。</translation>
    </message>
    <message>
        <source>The settings were written by a newer Qingdu ({path}), so that changes last until you quit. Use the newer program.</source>
        <translation>設定是由更新版本的清讀寫下的（{path}），現在的改動只保留到結束為止。請使用較新的版本。</translation>
    </message>
    <message>
        <source>The site&apos;s copyright line.</source>
        <translation>網站的版權資訊。</translation>
    </message>
    <message>
        <source>The site&apos;s name, which stands above the article already.</source>
        <translation>網站名稱，文章上方已經有了。</translation>
    </message>
    <message>
        <source>The site&apos;s own navigation.</source>
        <translation>網站自己的導覽。</translation>
    </message>
    <message>
        <source>The system does not let the picture&apos;s file be read</source>
        <translation>系統不讓讀取這個圖片檔案</translation>
    </message>
    <message>
        <source>The tags under which the site files the article.</source>
        <translation>網站給文章加的標籤。</translation>
    </message>
    <message>
        <source>The third column may name hans, hans-words, hant, tw, tw-words and hk.</source>
        <translation>第三欄可以寫 hans、hans-words、hant、tw、tw-words 和 hk。</translation>
    </message>
    <message>
        <source>The title that the article had where it first appeared.</source>
        <translation>文章最初發表時的標題。</translation>
    </message>
    <message>
        <source>The title, which stands above the article already.</source>
        <translation>標題，文章上方已經有了。</translation>
    </message>
    <message>
        <source>The voice could not be heard ({reason}). Is there a sound device?</source>
        <translation>無法播放語音（{reason}）。有音訊裝置嗎？</translation>
    </message>
    <message>
        <source>The way to this page through its site.</source>
        <translation>從網站首頁到本頁的路徑。</translation>
    </message>
    <message>
        <source>The window&apos;s libraries cannot be loaded ({reason}). Install what is missing, or print the article with qingdu show.</source>
        <translation>無法載入視窗所需的程式庫（{reason}）。請安裝缺少的部分，或用 qingdu show 輸出文章。</translation>
    </message>
    <message>
        <source>The word is too long.</source>
        <translation>詞太長了。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>There are more than {count} files in the watched folders. Those behind are not looked at: watch smaller folders.</source>
        <translation>監看的資料夾裡有超過 {count} 個檔案，其餘的不再查看：請改為監看較小的資料夾。</translation>
    </message>
    <message>
        <source>There is already {name}. Choose another name, or say that it may be overwritten.</source>
        <translation>已有 {name}。請換一個名稱，或說明可以覆寫。</translation>
    </message>
    <message>
        <source>There is an entry that no rule has.</source>
        <translation>有一項不屬於任何規則。</translation>
    </message>
    <message>
        <source>There is no display for a window, so the article is printed here.</source>
        <translation>沒有可以顯示視窗的螢幕，文章就輸出在這裡。</translation>
    </message>
    <message>
        <source>There is no encoding called {name}. Try utf-8, gb18030, big5hkscs or utf-16.</source>
        <translation>沒有叫 {name} 的編碼。請試 utf-8、gb18030、big5hkscs 或 utf-16。</translation>
    </message>
    <message>
        <source>There is no page {page} in this file. Choose a number from 1 to {count}.</source>
        <translation>這個檔案裡沒有第 {page} 個網頁。請選擇 1 到 {count} 之間的號碼。</translation>
    </message>
    <message>
        <source>There is no rule of your own. To make one, select what is not the article on a page, and right-click it.</source>
        <translation>您還沒有自己的規則。在頁面上選取不是正文的部分，按右鍵，就可以教它。</translation>
    </message>
    <message>
        <source>There is no standard input. Name a file, or send the text through a pipe.</source>
        <translation>沒有標準輸入。請寫上檔名，或用管線把文字送進來。</translation>
    </message>
    <message>
        <source>There is no such file where Flatpak lets Qingdu look. If there is one outside, open it with File &gt; Open, or let Qingdu see its folder with flatpak override --user --filesystem=FOLDER io.github.qingdu.Qingdu.</source>
        <translation>Flatpak 允許清讀查看的位置沒有這個檔案。如果外面有，請用「檔案 &gt; 開啟」開啟它，或執行 flatpak override --user --filesystem=資料夾 io.github.qingdu.Qingdu 讓清讀看到它所在的資料夾。</translation>
    </message>
    <message>
        <source>There is no such file. Check the name, or whether it was moved.</source>
        <translation>沒有這個檔案。請檢查檔名，或看看它是否被移走了。</translation>
    </message>
    <message>
        <source>There is no text to paste. Copy an article first.</source>
        <translation>沒有可以貼上的文字。請先複製一篇文章。</translation>
    </message>
    <message>
        <source>There must be two columns, or three, with a tab between them.</source>
        <translation>要有兩欄或三欄，用定位字元隔開。</translation>
    </message>
    <message>
        <source>These are XML data (&lt;{kind}&gt;) and no page. Choose the page itself (.html), or a text.</source>
        <translation>這是 XML 資料（&lt;{kind}&gt;），不是網頁。請選擇網頁本身（.html）或文字檔。</translation>
    </message>
    <message>
        <source>These are data (JSON) with no article in them. Choose the page itself (.html), or a text.</source>
        <translation>這是資料（JSON），裡面沒有文章。請選擇網頁本身（.html）或文字檔。</translation>
    </message>
    <message>
        <source>These rules of your own are followed on every page they are for, here and on the command line. They lie in {path}.</source>
        <translation>凡是適用的網頁，都會照您的這些規則處理，在視窗和命令列裡都一樣。規則儲存在 {path}。</translation>
    </message>
    <message>
        <source>This archive holds far too many files for saved pages. Unpack it and open a page in it.</source>
        <translation>這個壓縮檔裡的檔案太多，不像是儲存的網頁。請先解壓縮，再開啟其中的網頁。</translation>
    </message>
    <message>
        <source>This archive is locked with a password. Unpack it with the password first, then open the page in it.</source>
        <translation>這個壓縮檔加了密碼。請先用密碼解壓縮，再開啟裡面的網頁。</translation>
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
        <translation>這篇文章沒有圖片。</translation>
    </message>
    <message>
        <source>This article has no sections.</source>
        <translation>這篇文章沒有小標題。</translation>
    </message>
    <message>
        <source>This book is encrypted (DRM): only the program of the shop that sold it can read it. Ask the shop for a copy without it.</source>
        <translation>這本書加了密（DRM），只有販售它的書店的程式能讀。請向書店索取未加密的版本。</translation>
    </message>
    <message>
        <source>This file holds one page.</source>
        <translation>這個檔案裡只有一個網頁。</translation>
    </message>
    <message>
        <source>This file holds only the address of a page, and Qingdu never goes online. Open {address} in a browser, save the page there, then open the saved page.</source>
        <translation>這個檔案裡只有一個網址，而清讀從不連網。請在瀏覽器中開啟 {address}，儲存網頁，再開啟存下來的檔案。</translation>
    </message>
    <message>
        <source>This file holds several pages. Choose one with --page, a folder, or an EPUB or PDF.</source>
        <translation>這個檔案裡有幾個頁面。請用 --page 選一個，用 -o 指定資料夾，或寫成 EPUB 或 PDF。</translation>
    </message>
    <message>
        <source>This file holds several pages; this is {name}.</source>
        <translation>這個檔案裡有幾個網頁，現在看的是 {name}。</translation>
    </message>
    <message>
        <source>This file holds {count} pages. Several can be chosen.</source>
        <translation>這個檔案裡有 {count} 個網頁，可以選幾個。</translation>
    </message>
    <message>
        <source>This file is damaged or incomplete. Copy or download it again; if it was saved from a browser, save the page once more.</source>
        <translation>這個檔案已損壞或不完整。請重新複製或下載；如果是從瀏覽器儲存的，請再儲存一次網頁。</translation>
    </message>
    <message>
        <source>This is a DjVu file: pictures of scanned pages. Read it in a DjVu viewer.</source>
        <translation>這是 DjVu 檔案，內容是掃描頁面的圖片。請用 DjVu 閱讀器開啟。</translation>
    </message>
    <message>
        <source>This is a Kindle book (MOBI, AZW3). Convert it to EPUB, with calibre for example, then open that.</source>
        <translation>這是 Kindle 電子書（MOBI、AZW3）。請先轉換成 EPUB（例如用 calibre），再開啟。</translation>
    </message>
    <message>
        <source>This is a PDF, whose pages have no text in reading order. Read it in a PDF viewer; if it was printed from a web page, open that page in a browser and save it as HTML.</source>
        <translation>這是 PDF，頁面上的文字沒有閱讀順序。請用 PDF 閱讀器開啟；如果是從網頁列印來的，請在瀏覽器裡開啟那個網頁，另存為 HTML。</translation>
    </message>
    <message>
        <source>This is a compiled help file (CHM). Unpack it (7-Zip can), then open one of the .html pages in it.</source>
        <translation>這是編譯的說明檔（CHM）。請先解包（7-Zip 就可以），再開啟其中的 .html 頁面。</translation>
    </message>
    <message>
        <source>This is a document ({kind}) that only its own program can read. Open it there and save or print it as PDF or text, or save the page itself (.html).</source>
        <translation>這是只有其專用程式才能讀取的文件（{kind}）。請在該程式中開啟，另存或列印為 PDF 或文字；或者直接儲存網頁本身（.html）。</translation>
    </message>
    <message>
        <source>This is a folder. Open the page saved in it (.html or .txt) instead.</source>
        <translation>這是資料夾。請開啟存在裡面的網頁（.html 或 .txt）。</translation>
    </message>
    <message>
        <source>This is a list of bookmarks: addresses, not pages. Open the address in a browser and save the page there.</source>
        <translation>這是書籤清單，裡面只有網址，沒有網頁。請在瀏覽器裡開啟網址，再儲存網頁。</translation>
    </message>
    <message>
        <source>This is a picture and no page. Open it in a picture viewer; to read its page here, save the page itself (.html).</source>
        <translation>這是圖片，不是網頁。請用看圖程式開啟；要在這裡讀它所在的網頁，請儲存網頁本身（.html）。</translation>
    </message>
    <message>
        <source>This is a pipe or a device and no file. Write what comes out of it into a file first.</source>
        <translation>這是管線或裝置，不是檔案。請先把其中的內容存成檔案。</translation>
    </message>
    <message>
        <source>This is a recording and no page. Open it in a media player.</source>
        <translation>這是音訊或影片，不是網頁。請用播放器開啟。</translation>
    </message>
    <message>
        <source>This is an archive ({kind}). Unpack it, then open the page in it.</source>
        <translation>這是壓縮檔（{kind}）。請先解壓縮，再開啟裡面的網頁。</translation>
    </message>
    <message>
        <source>This is an office document ({kind}). Open it in a word processor, save it there as a web page (.html) or as text (.txt), then open that.</source>
        <translation>這是辦公文件（{kind}）。請在文書處理軟體裡開啟，另存為網頁（.html）或文字檔（.txt），再開啟那個檔案。</translation>
    </message>
    <message>
        <source>This is no backup of Qingdu&apos;s library, or it is damaged ({reason}). Nothing was changed.</source>
        <translation>這不是清讀文庫的備份，或備份已損壞（{reason}）。沒有作任何改動。</translation>
    </message>
    <message>
        <source>This is no dictionary that Qingdu reads. Choose the .ifo file of a StarDict dictionary, an .mdx file of MDict&apos;s, or CC-CEDICT&apos;s cedict_ts.u8.</source>
        <translation>清讀無法讀取這種辭典。請選擇 StarDict 辭典的 .ifo 檔案、MDict 的 .mdx 檔案，或 CC-CEDICT 的 cedict_ts.u8。</translation>
    </message>
    <message>
        <source>This is not a web page or a text. Choose a page saved as .html, or a .txt file.</source>
        <translation>這不是網頁或文字檔。請選存成 .html 的網頁，或 .txt 檔案。</translation>
    </message>
    <message>
        <source>This is the saved page itself. Choose another name.</source>
        <translation>這就是儲存的網頁本身，請換一個名稱。</translation>
    </message>
    <message>
        <source>This is too long for one picture. Select less of it.</source>
        <translation>這段太長，放不進一張圖。請少選一些。</translation>
    </message>
    <message>
        <source>This link cannot be followed: {address}</source>
        <translation>這個連結打不開：{address}</translation>
    </message>
    <message>
        <source>This link leads out of the saved page. Qingdu itself opens nothing.</source>
        <translation>這個連結通往存下來的頁面之外。清讀自己不會開啟它。</translation>
    </message>
    <message>
        <source>This link leads to the file {name}, which Qingdu does not start.</source>
        <translation>這個連結指向檔案 {name}，清讀不會啟動它。</translation>
    </message>
    <message>
        <source>This one like &amp;others</source>
        <translation>這篇照其他文章(&amp;O)</translation>
    </message>
    <message>
        <source>This page is packed with Brotli, which Qingdu cannot unpack. Unpack it first, such as with “brotli -d”, and open the page.</source>
        <translation>這個網頁是用 Brotli 壓縮的，清讀無法解壓。請先解壓，例如用「brotli -d」，再開啟網頁。</translation>
    </message>
    <message>
        <source>This page is part {number} of {count} of its article.</source>
        <translation>這一頁是文章的第 {number} 部分，共 {count} 部分。</translation>
    </message>
    <message>
        <source>This page was saved before; what you marked there: {count}.</source>
        <translation>這一頁以前存過；您在那裡做的標記：{count}。</translation>
    </message>
    <message>
        <source>This picture cannot be shown</source>
        <translation>這張圖片無法顯示</translation>
    </message>
    <message>
        <source>This picture cannot be shown: it is in the format {format}</source>
        <translation>無法顯示這張圖片：它的格式是 {format}</translation>
    </message>
    <message>
        <source>This would overwrite the saved page. Choose another name with -o.</source>
        <translation>這會覆寫儲存的網頁。請用 -o 換一個名稱。</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>Tick at least one script.</source>
        <translation>請至少勾選一種簡繁。</translation>
    </message>
    <message>
        <source>Tick what belongs to the article, and it is back.</source>
        <translation>勾選屬於文章的內容，就會放回去。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Title of the book</source>
        <translation>書名</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>到開頭</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到結尾</translation>
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
        <translation>繁體</translation>
    </message>
    <message>
        <source>Turn page&amp;s</source>
        <translation>翻頁(&amp;S)</translation>
    </message>
    <message>
        <source>Turn pages</source>
        <translation>翻頁</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>兩欄</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>復原(&amp;N)</translation>
    </message>
    <message>
        <source>Un&amp;do</source>
        <translation>復原(&amp;D)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未讀</translation>
    </message>
    <message>
        <source>Untick what was right as it stood. The original is never mended.</source>
        <translation>原本沒錯的，請取消勾選。原文從不修補。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Vertical lines</source>
        <translation>直排</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>監看資料夾</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>監看資料夾…</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>監看中</translation>
    </message>
    <message>
        <source>Web archive of a crawler</source>
        <translation>網頁封存（WARC）</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>網頁</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>字重</translation>
    </message>
    <message>
        <source>Went on from the beginning</source>
        <translation>已從頭繼續</translation>
    </message>
    <message>
        <source>Went on from the end</source>
        <translation>已從結尾繼續</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>What &amp;you taught…</source>
        <translation>您教過的規則(&amp;Y)…</translation>
    </message>
    <message>
        <source>What each page of a document says again, with its number.</source>
        <translation>文件每頁重複的內容及頁碼。</translation>
    </message>
    <message>
        <source>What goes with the Chinese</source>
        <translation>與中文搭配</translation>
    </message>
    <message>
        <source>What the shelf is to be called</source>
        <translation>書架的名稱</translation>
    </message>
    <message>
        <source>What the site says about itself and its terms.</source>
        <translation>網站的自我介紹和條款。</translation>
    </message>
    <message>
        <source>What was copied could not be kept ({reason}). Free some space.</source>
        <translation>複製的內容無法儲存（{reason}）。請騰出空間。</translation>
    </message>
    <message>
        <source>What was kept could not be deleted ({reason}). Delete {folder} yourself.</source>
        <translation>快取的文章無法刪除（{reason}）。請自行刪除 {folder}。</translation>
    </message>
    <message>
        <source>What was saved in the picture&apos;s place is no picture</source>
        <translation>在圖片的位置儲存下來的不是圖片</translation>
    </message>
    <message>
        <source>What was saved is the page with which the site asks whether a person is visiting it; the article itself was never saved. Open it in a browser, pass the check, and save it again.</source>
        <translation>儲存下來的是網站的驗證頁面（確認訪客是不是真人），文章本身沒有存下來。請在瀏覽器裡開啟，通過驗證後再儲存一次。</translation>
    </message>
    <message>
        <source>What you allow could not be remembered ({reason}).</source>
        <translation>沒能記住您允許的資料夾（{reason}）。</translation>
    </message>
    <message>
        <source>What you taught</source>
        <translation>您教過的規則</translation>
    </message>
    <message>
        <source>What you taught could not be written ({reason}).</source>
        <translation>您教的內容無法寫入（{reason}）。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>適用於</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>哪些文章</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>寬</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>寬度</translation>
    </message>
    <message>
        <source>With &amp;title and source</source>
        <translation>附標題和出處(&amp;T)</translation>
    </message>
    <message>
        <source>With a kept copy</source>
        <translation>留有副本</translation>
    </message>
    <message>
        <source>With marked words</source>
        <translation>有標記</translation>
    </message>
    <message>
        <source>With marks and &amp;notes</source>
        <translation>附標記和筆記(&amp;N)</translation>
    </message>
    <message>
        <source>With notes</source>
        <translation>有筆記</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文件</translation>
    </message>
    <message>
        <source>Words above the title that name the page&apos;s section or kind.</source>
        <translation>標題上方標明分類或文章類別的文字。</translation>
    </message>
    <message>
        <source>Words are looked up in these files, which stay where they are.</source>
        <translation>查詞時會用到這些檔案；它們留在原處。</translation>
    </message>
    <message>
        <source>Words of the region</source>
        <translation>當地用語</translation>
    </message>
    <message>
        <source>Words selected</source>
        <translation>所選的詞</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>寫筆記…</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>已匯出：{name}</translation>
    </message>
    <message>
        <source>Written: {written}. Not written: {failed}.</source>
        <translation>已匯出 {written} 篇，未匯出 {failed} 篇。</translation>
    </message>
    <message>
        <source>You have allowed no folder. A page whose pictures lie elsewhere offers its own.</source>
        <translation>您還沒有允許任何資料夾。圖片在別處的網頁會自己提出來。</translation>
    </message>
    <message>
        <source>You removed this.</source>
        <translation>您移除了這一段。</translation>
    </message>
    <message>
        <source>You taught that this is not the article.</source>
        <translation>您教過：這不是正文。</translation>
    </message>
    <message>
        <source>Your file of taught rules ({name}) cannot be read or is not written as rules are. Put it right in an editor, or move it away; until then nothing of it is followed.</source>
        <translation>您教的規則檔（{name}）無法讀取，或不是按規則的寫法寫的。請在編輯器裡改正，或把它移走；在此之前，其中的規則都不執行。</translation>
    </message>
    <message>
        <source>Your list of words could not be written ({reason}).</source>
        <translation>您的詞彙無法寫入（{reason}）。</translation>
    </message>
    <message>
        <source>Your notes and places cannot be kept in {path} ({reason}), so that nothing is remembered now. Look at the permissions of that folder.</source>
        <translation>筆記和閱讀位置無法存入 {path}（{reason}），現在不會記住任何內容。請檢查該資料夾的權限。</translation>
    </message>
    <message>
        <source>Your notes and places were written by a newer Qingdu ({path}), so that nothing is remembered now. Use the newer program.</source>
        <translation>筆記和閱讀位置是由更新版本的清讀寫下的（{path}），現在不會記住任何內容。請使用較新的版本。</translation>
    </message>
    <message>
        <source>Your settings could not be saved ({reason}). They last until you quit.</source>
        <translation>無法儲存您的設定（{reason}）。設定在結束前有效。</translation>
    </message>
    <message>
        <source>Zhuyin</source>
        <translation>注音符號</translation>
    </message>
    <message>
        <source>Zip file that holds pages</source>
        <translation>裝有網頁的壓縮檔</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>a page without an address</source>
        <translation>沒有網址的網頁</translation>
    </message>
    <message>
        <source>and {count} more characters</source>
        <translation>還有 {count} 個字</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>它已關閉</translation>
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
        <translation>共 {count} 頁</translation>
    </message>
    <message>
        <source>of {count}…</source>
        <translation>共 {count} 頁…</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>沒有權限</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>是正文</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>磁碟沒有回應</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁碟已滿</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>磁碟是唯讀的</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>沒有這個資料夾</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>本頁</translation>
    </message>
    <message>
        <source>{change}: Qingdu&apos;s own words, {list}</source>
        <translation>{change}：清讀自己的詞表 {list}</translation>
    </message>
    <message>
        <source>{change}: Qingdu&apos;s vocabulary of the region, {list}</source>
        <translation>{change}：清讀的地區用語 {list}</translation>
    </message>
    <message>
        <source>{change}: a rule of Qingdu&apos;s, by the words beside it</source>
        <translation>{change}：清讀的規則，依旁邊的詞而定</translation>
    </message>
    <message>
        <source>{change}: mended, a converter had left it</source>
        <translation>{change}：已修補，是別的轉換程式漏下的</translation>
    </message>
    <message>
        <source>{change}: mended, a look-alike of the character</source>
        <translation>{change}：已修補，原是形似的相容字</translation>
    </message>
    <message>
        <source>{change}: mended, a mark of half width between Han</source>
        <translation>{change}：已修補，原是漢字間的半形標點</translation>
    </message>
    <message>
        <source>{change}: mended, a wide space had been lost</source>
        <translation>{change}：已修補，原來丟了一個全形空格</translation>
    </message>
    <message>
        <source>{change}: your own list of words</source>
        <translation>{change}：您的詞彙</translation>
    </message>
    <message>
        <source>{change}: {list} of {package}</source>
        <translation>{change}：{package} 的 {list}</translation>
    </message>
    <message>
        <source>{characters} characters on {days} days since {first}; in the last year {year} on {year_days} days.</source>
        <translation>自 {first} 起共 {days} 天讀了 {characters} 字；最近一年 {year_days} 天讀了 {year} 字。</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} 篇文章</translation>
    </message>
    <message>
        <source>{count} articles are in {name}, with what you did with them.</source>
        <translation>{name} 裡有 {count} 篇文章和您所做的一切。</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>{count} characters of this page are known only to a font of its own and cannot be read or converted: {codes}. Look them up on the page in a browser.</source>
        <translation>這個網頁有 {count} 個字元只有它自帶的字型才認得，這裡無法顯示或轉換：{codes}。請在瀏覽器裡對照原網頁。</translation>
    </message>
    <message>
        <source>{count} lines in all.</source>
        <translation>共 {count} 行。</translation>
    </message>
    <message>
        <source>{count} mended</source>
        <translation>修補 {count} 處</translation>
    </message>
    <message>
        <source>{count} of about {about} articles</source>
        <translation>約 {about} 篇中的 {count} 篇</translation>
    </message>
    <message>
        <source>{count} of {about} articles</source>
        <translation>{about} 篇中的 {count} 篇</translation>
    </message>
    <message>
        <source>{count} pictures of this page lie elsewhere in {folder}.</source>
        <translation>這個網頁有 {count} 張圖片在 {folder} 裡的別處。</translation>
    </message>
    <message>
        <source>{count} pictures of this page lie in another folder and are not read from there. Allow it for {folder} in the window, put an empty file called {mark} into it, or move them beside the page.</source>
        <translation>這個網頁有 {count} 張圖片在另一個資料夾裡，程式不從那裡讀取。請在視窗裡允許 {folder}，或在其中放一個名為 {mark} 的空檔案，或把圖片移到網頁旁邊。</translation>
    </message>
    <message>
        <source>{count} pictures of this page lie in another folder and are not read from there. Put the page and its pictures into one folder of their own.</source>
        <translation>這個網頁有 {count} 張圖片在另一個資料夾裡，程式不從那裡讀取。請把網頁和圖片放進一個單獨的資料夾。</translation>
    </message>
    <message>
        <source>{count} pictures were not saved with the page</source>
        <translation>有 {count} 張圖片沒有隨網頁存下來</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation>移除 {count} 處</translation>
    </message>
    <message>
        <source>{count} removed passages are shown in grey; the mouse over one says why.</source>
        <translation>被移除的 {count} 處以灰色顯示，滑鼠移上去可見原因。</translation>
    </message>
    <message>
        <source>{count} rules are new.</source>
        <translation>有 {count} 條新規則。</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已選 {count} 字</translation>
    </message>
    <message>
        <source>{current} of {total}</source>
        <translation>第 {current} 處，共 {total} 處</translation>
    </message>
    <message>
        <source>{done} of {count} pages, about {minutes} more minutes</source>
        <translation>已處理 {done} / {count} 頁，還需約 {minutes} 分鐘</translation>
    </message>
    <message>
        <source>{folder} does not answer. {name} is shown as soon as it does; other files can be read meanwhile.</source>
        <translation>{folder} 沒有回應。一有回應就會顯示 {name}，這期間可以讀別的檔案。</translation>
    </message>
    <message>
        <source>{menu}: {choice}</source>
        <translation>{menu}：{choice}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分鐘</translation>
    </message>
    <message>
        <source>{name} cannot be written ({reason}). Choose another folder, or free some space.</source>
        <translation>無法寫出 {name}（{reason}）。請換一個資料夾，或騰出空間。</translation>
    </message>
    <message>
        <source>{name} has changed since it was read.</source>
        <translation>{name} 在讀取之後有了變化。</translation>
    </message>
    <message>
        <source>{name} is damaged or not whole. Copy all its files again: .ifo, .idx, .dict or .dict.dz.</source>
        <translation>{name} 已損壞或不完整。請重新複製它的全部檔案：.ifo、.idx、.dict 或 .dict.dz。</translation>
    </message>
    <message>
        <source>{name} is damaged, or no dictionary of MDict&apos;s. Copy the file again.</source>
        <translation>{name} 已損壞，或者不是 MDict 辭典。請重新複製這個檔案。</translation>
    </message>
    <message>
        <source>{name} is larger than 40 MB. Choose a font file with fewer weights or characters.</source>
        <translation>{name} 超過 40 MB。請選擇字重或字數較少的字型檔。</translation>
    </message>
    <message>
        <source>{name} is no font file. Choose a .ttf, .otf or .ttc file.</source>
        <translation>{name} 不是字型檔。請選擇 .ttf、.otf 或 .ttc 檔案。</translation>
    </message>
    <message>
        <source>{name} is not in {folder} any more. What was read of it can be read on in this tab; put the file back there to open it again.</source>
        <translation>{name} 已不在 {folder} 中。已讀入的內容仍可在這個分頁裡閱讀；要再次開啟，請把檔案放回原處。</translation>
    </message>
    <message>
        <source>{name} is of a kind of MDict&apos;s files that cannot be read: locked by its seller, packed with LZO, or of version 3. Turn it into StarDict&apos;s format, for example with PyGlossary, and choose its .ifo file.</source>
        <translation>{name} 是無法讀取的 MDict 檔案：由銷售者加密、以 LZO 壓縮，或者是第 3 版格式。請先把辭典轉成 StarDict 格式（例如用 PyGlossary），再選擇其中的 .ifo 檔案。</translation>
    </message>
    <message>
        <source>{new} words were new. {bad} lines could not be understood.</source>
        <translation>新增 {new} 個字詞，{bad} 行無法辨識。</translation>
    </message>
    <message>
        <source>{original} is shown as {right} from now on.</source>
        <translation>今後「{original}」都顯示為「{right}」。</translation>
    </message>
    <message>
        <source>{percent} % · {characters} characters</source>
        <translation>{percent}% · {characters} 字</translation>
    </message>
    <message>
        <source>{percent} % · {characters} characters · {minutes} min left</source>
        <translation>{percent}% · {characters} 字 · 還需 {minutes} 分鐘</translation>
    </message>
    <message>
        <source>{saved} of {all} saved</source>
        <translation>共 {all} 張，存有 {saved} 張</translation>
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
        <translation>繁體用「 」代替“ ”</translation>
    </message>
    <message>
        <source>↓ chooses a known tag, Tab completes it</source>
        <translation>↓ 選擇已有的標籤，Tab 補全</translation>
    </message>
</context>
</TS>
