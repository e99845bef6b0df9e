"""Elements that are not the article, told by what the page itself calls them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.extraction.content.shapes import told_by_shape
from reader.extraction.markup.tree import TEXT, Node, Tree


class Noise(NamedTuple):
    """A kind of thing that stands on a page beside its article."""

    rule: str
    reason: str
    names: frozenset[str]
    """Words of a class or id, or two neighbours written as one; ``x*`` begins a word."""
    tags: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    is_sure: bool = False
    """True when it is so named however much of the page it fills."""


def _noise(
    rule: str, reason: str, names: str, *, tags: str = "", roles: str = "", is_sure: bool = False
) -> Noise:
    split = frozenset(names.split()), frozenset(tags.split()), frozenset(roles.split())
    return Noise(rule, reason, *split, is_sure)


KINDS: tuple[Noise, ...] = (
    _noise(
        "comments",
        translatable("Readers' comments, or the place to write one."),
        """comment comments commentlist commentbox commentarea commentwrap commentform newcomment
        hotcomment articlecomment pinglun* liuyan* gentie* tie posttie plbox disqus* guestbook
        reply replies feedback fankui* discuss discussion""",
        is_sure=True,
    ),
    _noise(
        "related",
        translatable("Other articles that the page recommends."),
        """related related* recommend* recom tuijian* xiangguan* xgyd* xgxw* hot hotnews hotlist
        hotword hotwords hottopic hottopics hotvideo hotarticle hotsearch hotse rank ranking
        ranklist popular* mostread morenews morelist morearticle morearticles moreread readmore
        readnext nextarticle prevnext prenext guess* maylike youmaylike alsolike latest latestnews
        zuixin* linklist articlelist newslist promote promotion articleother articlerelated
        postrelated""",
    ),
    _noise(
        "share",
        translatable("Buttons to share, like or follow."),
        """share shares sharebox sharebar sharebtn sharebutton sharelist sharewrap sharetool
        shareicon shareicons fenxiang* bdshare* jiathis* socialshare socialbar socialicons
        socialicon socialbtns socialbuttons socialmedia sociallinks sociallist sns snsbox sharing
        sharelinks sharingbar qrcode*
        erweima* ewm ewmbox wxqr wxqrcode followus wxfollow followbtn followbox weixincode
        dianzan* jubao ratings postrating postratings ratingbox ratingstars starrating kksr votebox
        donate donation donatebox donateinline supportus dashang*
        zanshang* likebtn likebox likebar likearea reportbtn interact interaction""",
    ),
    _noise(
        "navigation",
        translatable("The site's own navigation."),
        """nav navbar navs navigation navlist navbox topnav mainnav subnav sidenav footnav
        bread breadcrumb* crumb crumbs mianbao* menu menus menubar submenu sidebar sidebars pager
        pagination pagebar pagenav pagenum pagenumber pagelist pagebreak toolbar searchbox searchbar
        searchform searchwrap search login loginbox userbar topbar dqwz curposition currentposition
        wmipp curpos curlocation prenextnav headerbacklink headerforelink""",
        tags="nav",
        roles="navigation search menu menubar toolbar",
    ),
    _noise(
        "advertisement",
        translatable("Advertising."),
        """ad ads adv adv1 adv2 advert* gg ggw guanggao* sponsor* adsbygoogle adbox adwrap adarea
        adslot adunit adcontainer adcontent adspace adbanner googlead googleads googleadsense
        isad yygg""",
        tags="mpcps mpcpc mp-common-cps mp-common-cpsad mp-common-product",
    ),
    _noise(
        "site_information",
        translatable("What the site says about itself and its terms."),
        """foot footer footers copyright* disclaimer* statement shengming* mianze* banquan*
        subscribe subscription subscribebox newsletter cookie cookies cookiebar licensecontainer
        licensetpl""",
        tags="footer",
        roles="contentinfo",
        is_sure=True,
    ),
    _noise(
        "app_promotion",
        translatable("An invitation to install an app."),
        """appdown appdownload downapp downloadapp apppromo apptip apptips appbanner appopen
        appguide appbar openapp openinapp callapp promo selfpromo""",
    ),
    _noise(
        "tags",
        translatable("The tags under which the site files the article."),
        """tags taglist tagslist tagcloud tagbox tagcontainer posttags entrytags articletags
        newstag newstags hashtags""",
    ),
    _noise(
        "reference_apparatus",
        translatable("An encyclopedia's references, tables of contents and edit links."),
        """reflist references referencelist referencetitle lemmareference mweditsection editsection
        navbox toc catlinks hatnote ambox noprint catalog sistersite editlemma editicon opentag
        opentags editprompt toptools mulu titleprefix locklemma""",
    ),
    _noise(
        "infobox",
        translatable("A box of facts beside an encyclopedia's article."),
        "infobox* basicinfo basicinfo* filminfo movieinfo filmcard moviecard",
    ),
    _noise(
        "code_tools",
        translatable("Line numbers and buttons beside a piece of code."),
        """tiy copycode copybtn copybutton codecopy codetool codetools codebtn codebutton hljsbutton
        languagename codelang codelanguage langname linenum linenums linenumber linenumbers lineno
        linenos gutter prenumbering crayonnums crayontoolbar crayonplainwrap codemirrorgutters""",
    ),
    _noise(
        "aside",
        translatable("A part that the page sets apart from its article."),
        """aside popup modal mask dialog floatbar floatbox floatlayer authorinfo authorcard
        authorbox userinfo usercard profilecard visuallyhidden sronly screenreadertext""",
        tags="aside dialog mp-common-profile mpprofile",
        roles="complementary dialog alertdialog",
    ),
    _noise(
        "player",
        translatable("The buttons and messages of a video or audio player."),
        """player players mplayer playerbox playerwrap playercontrol playerbar playercontainer
        playerbottom playertop playbtn playbar playicon picvideo videofold videounfold videotitle
        videoinner videocontrol videocontrols
        videotip videotips videobtn audiobar audiobox audioplayer hintinfo hinttip""",
    ),
    _noise(
        "controls",
        translatable("Buttons and fields to fill in."),
        "btn btns button buttons swiperindicator",
        tags="button select textarea label output progress meter menu",
        roles="button",
    ),
)

HIDDEN = _noise("hidden", translatable("The page does not show this."), "")

# Names that sites give to the element that holds the article, whatever else the name says.
HOLDS_ARTICLE = Pattern(
    r"\bjs content\b|\b(?:article|artical|post|entry|news|main|story) ?(?:content|body|text|txt)\b"
    r"|\brich ?text\b|\bartibody\b|\bend ?text\b|\btrs ?editor\b|\bmw parser output\b"
    r"|\bmarkdown ?body\b|\bzhengwen\b|\bhentry\b"
)
MAY_HOLD_ARTICLE = Pattern(
    rf"{HOLDS_ARTICLE.pattern}|\barticle\b|\bstory\b|\bzoom\b|\bdetail|\bcontent\b|\btext\b"
    r"|\bparagraph|\bpost\b|\beditor\b"
)
# Names of what stands between title and text and belongs to the article.
LEAD = Pattern(
    r"\bsummary|\babstract|\blead\b|\bintro|\bdigest|zhaiyao|daodu|daoyu|\bdeck\b|\bsub ?title"
    r"|\bpreface\b|\bexcerpt\b|\bforeword\b|\bstandfirst\b"
    r"|\bart ?guide\b|\bdescription\b|\bquestion\b.*\bdetail"
    r"|\b(?:question|ask|q) ?(?:content|text|body|desc\w*|rich ?text)\b"
)
LEAD_PICTURE = Pattern(
    r"\b(?:cover|lead|hero|featured?|head|main|top|news|article|story|post) ?"
    r"(?:img|image|pic|picture|photo|figure|media)\b"
    r"|\bfeatured\b"
)

PICTURE_BOX = Pattern(r"\b(?:img|image|pic|picture|photo) ?(?:box|wrap|wrapper|container|area)\b")

_BY_RULE = {kind.rule: kind for kind in KINDS}
TEASERS = _BY_RULE["related"]
_CODE_TOOLS = _BY_RULE["code_tools"]
_NAVIGATION, _ASIDE = _BY_RULE["navigation"], _BY_RULE["aside"]
# Asides that are the article's own.
_NOTE = Pattern(
    r"\b(?:(?:foot|end|side|margin)[ -]?notes?|note|tip|hint|warning|caution|important|danger"
    r"|admonition|callout)\b"
)
# What stands behind a heading and leads to it.
_LINKS_TO_ITSELF = frozenset(["¶", "#", "§", "🔗", "⚓"])
_CODE = frozenset(["pre", "code"])
_PULLED = Pattern(r"\b(?:pull ?(?:ed)? ?quote\w*|block ?quote|quote|quotation|epigraph)\b")
_OF_A_QUOTE = frozenset([TEXT, "p", "br", "em", "i", "b", "strong", "span", "cite", "blockquote"])
_BELOW_A_QUOTE = frozenset(["footer", "figcaption"])
"""What names whose words a quote is."""
_LONGEST_PULL_QUOTE = 200
_LONGEST_LISTING = 400
"""Nodes of a box that are looked through."""
_FEWEST_PARAGRAPHS = 2
_TELLING_NAME = Pattern(r"\b(?:donation|donate|film ?card|movie ?card|film ?info|movie ?info)\b")
_TO_READER = Pattern(
    r"[你您请請]|我[们們]|本[站报報刊网網]|作者|扫|掃|二[维維][码碼]|支持|[赞讚贊][赏賞助]|[欢歡]迎|[谢謝]"
)
_LETTER = Pattern(r"[^\W\d_]")
# What has an id made of its words, for links to lead to: #copyright, #comments.
_SLUGGED = frozenset(["a", "h1", "h2", "h3", "h4", "h5", "h6"])
# The first kind that claims a name has it.
_BY_TAG = {tag: kind for kind in reversed(KINDS) for tag in kind.tags}
_BY_ROLE = {role: kind for kind in reversed(KINDS) for role in kind.roles}
_BY_NAME = {name: kind for kind in reversed(KINDS) for name in kind.names}
_BY_BEGINNING = {name[:-1]: kind for name, kind in _BY_NAME.items() if name.endswith("*")}
_BEGINNINGS = tuple(_BY_BEGINNING)


def name_noise(tree: Tree) -> dict[int, Noise]:
    """Return every element that the page calls something else than its article."""
    noise: dict[int, Noise] = {}
    end_of_code = 0
    signs = [i for i in tree.anchors if (tree.nodes[i].attributes.get("href") or "")[:1] == "#"]
    shaped = told_by_shape(tree)
    for index in sorted({*tree.named(_noise_named), *tree.telling, *signs, *shaped}):
        node = tree.nodes[index]
        if index <= tree.body:
            continue
        if node.tag in _CODE:
            end_of_code = max(end_of_code, node.end)
        is_sign = node.tag == "a" and _leads_to_itself(tree, index)
        kind = _NAVIGATION if is_sign else noise_of(node)
        if kind is None and (rule := shaped.get(index)):
            kind = _BY_RULE[rule]
        if node.tag == "aside" and kind is _ASIDE and is_pull_quote(tree, index):
            continue
        if node.tag == "footer" and node.words == "" and _is_below_quote(tree, index):
            continue
        if kind is _NAVIGATION and _holds_listing(tree, index):
            continue  # a box round code and its buttons
        if kind is not None and _TELLING_NAME.search(node.words) and _tells(tree, index):
            continue
        if kind is _CODE_TOOLS and _holds_code(tree, index):
            continue  # "line-numbers" on a piece of code says how it is shown
        # Inside code, names such as "comment" and "menu" speak of the program.
        if kind is not None and (index >= end_of_code or kind is _CODE_TOOLS):
            noise[index] = kind
    return noise


def _tells(tree: Tree, index: int) -> bool:
    """Whether a box holds sentences that speak to nobody and are not its links' words."""
    said = tree.text_of(index)
    has_link = any(tree.nodes[i].tag == "a" for i in range(index, tree.nodes[index].end))
    return not has_link and said.rstrip().endswith("。") and _TO_READER.search(said) is None


def is_pull_quote(tree: Tree, index: int) -> bool:
    """Whether an ``aside`` is a sentence of the text set large between its paragraphs."""
    node, nodes = tree.nodes[index], tree.nodes
    inside = nodes[index + 1 : node.end]
    is_called_so = _PULLED.search(node.words) is not None
    known = _OF_A_QUOTE | _BELOW_A_QUOTE if is_called_so else _OF_A_QUOTE
    if (node.words and not is_called_so) or any(each.tag not in known for each in inside):
        return False
    letters = sum(len(each.text.strip()) for each in inside)
    paragraphs = sum(nodes[sister].tag == "p" for sister in tree.children(node.parent))
    return 0 < letters <= _LONGEST_PULL_QUOTE and paragraphs >= _FEWEST_PARAGRAPHS


def _is_below_quote(tree: Tree, index: int) -> bool:
    """Whether a ``footer`` ends a quote, whose author or work it names (HTML, §4.4.4)."""
    around = tree.nodes[tree.nodes[index].parent]
    return around.tag == "blockquote" or _PULLED.search(around.words) is not None


def _leads_to_itself(tree: Tree, index: int) -> bool:
    """Whether a link is a sign behind a heading that leads to the heading."""
    node = tree.nodes[index]
    if node.end - index > 2 or not node.get("href").startswith("#"):
        return False
    sign = tree.text_of(index).strip(" \n\ufe0e\ufe0f")
    in_heading = tree.nodes[node.parent].tag in _SLUGGED  # where it may be a letter of an icon font
    return sign in _LINKS_TO_ITSELF or (in_heading and len(sign) == 1 and not sign.isalnum())


def _holds_listing(tree: Tree, index: int) -> bool:
    """Whether a small element has preformatted text in it."""
    inside = tree.nodes[index : min(tree.nodes[index].end, index + _LONGEST_LISTING)]
    return any(node.tag == "pre" for node in inside)


def _holds_code(tree: Tree, index: int) -> bool:
    """Whether an element is or holds code, and not a column of its lines' numbers."""
    inner = range(index, tree.nodes[index].end)
    code = (tree.text_of(i) for i in inner if tree.nodes[i].tag in _CODE)
    return any(map(_LETTER.search, code))


def noise_of(node: Node) -> Noise | None:
    """Return what kind of noise the page calls ``node``; None when it may be the article."""
    if kind := _BY_TAG.get(node.tag):
        is_note = kind is _ASIDE and _NOTE.search(f"{node.words} {node.get('role')}")
        return None if is_note else kind
    attributes = node.attributes
    if not attributes:
        return None
    if (role := attributes.get("role")) and (kind := _BY_ROLE.get(role)):
        return kind
    if not node.words or (node.tag in _SLUGGED and "class" not in attributes):
        return None
    return _noise_named(node.words)


@lru_cache(maxsize=16_384)
def _noise_named(words: str) -> Noise | None:
    if words == "lang":  # that word alone: lang-zh may be around all of the page
        return _CODE_TOOLS
    kind = next(_kinds_named(words.split()), None)
    return None if kind is None or HOLDS_ARTICLE.search(words) else kind


def _kinds_named(words: list[str]) -> Iterator[Noise]:
    before = ""
    for word in words:
        for name in (before + word, word):
            if kind := _BY_NAME.get(name):
                yield kind
        if word.startswith(_BEGINNINGS):
            yield next(k for beginning, k in _BY_BEGINNING.items() if word.startswith(beginning))
        before = word
