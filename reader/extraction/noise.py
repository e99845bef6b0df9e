"""Elements that are not the article, told by what the page itself calls them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.core.words import translatable
from reader.extraction.tree import TEXT, Node, Tree


@dataclass(frozen=True, slots=True)
class Noise:
    """A kind of thing that stands on a page beside its article."""

    rule: str
    reason: str
    words: str
    """A pattern found in an element's class and id, lower case, words set apart by blanks."""
    tags: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    is_sure: bool = False
    """Whether it is so named however much of the page it fills."""


def _noise(
    rule: str, reason: str, words: str, tags: str = "", roles: str = "", *, is_sure: bool = False
) -> Noise:
    return Noise(rule, reason, words, frozenset(tags.split()), frozenset(roles.split()), is_sure)


# A word's start is marked by \b; long words may stand inside others, short ones may not.
KINDS: tuple[Noise, ...] = (
    _noise(
        "comments",
        translatable("Readers' comments, or the place to write one."),
        r"comments?\b|commentlist|comment ?(?:box|area|wrap|form)|pinglun|\bpl ?box|liuyan|gentie"
        r"|\btie\b|disqus|guestbook|\brepl(?:y|ies)\b|feedback|\bfankui",
        is_sure=True,
    ),
    _noise(
        "related",
        translatable("Other articles that the page recommends."),
        r"\brelated?\b|\brelated ?[a-z]|recommend|\brecom\b|tuijian|xiangguan|\bxgyd|\bhot\b"
        r"|hot ?(?:news|list|word|topic|video|article|search|se)\b|\brank(?:ing|list)?\b|popular"
        r"|\bmore ?(?:news|list|article|read)|read ?(?:more|next)|next ?article|guess|may ?like"
        r"|also ?like|\blatest\b|zuixin|\barticle ?list\b|\bpromot(?:e|ion)\b",
    ),
    _noise(
        "share",
        translatable("Buttons to share, like or follow."),
        r"\bshares?\b|share ?(?:box|bar|btn|button|list|wrap|tool|icon)|fenxiang|bdshare|jiathis"
        r"|\bsocial ?(?:share|bar|links?|media|icons?|btns?|buttons?|list)\b|\bsns\b|qr ?code"
        r"|erweima|\bewm\b|\bwx ?qr|follow ?(?:us|btn|box)|weixin ?code|\bdianzan|\bjubao\b"
        r"|\blike ?(?:btn|box|bar|area)|\breport ?(?:btn|box)\b|\binteract(?:ion)?\b",
    ),
    _noise(
        "navigation",
        translatable("The site's own navigation."),
        r"\bnav(?:bar|s|igation)?\b|\b(?:top|main|sub|side) ?nav|breadcrumb|\bcrumbs?\b|\bmianbao"
        r"|\bmenu|side ?bar|\bpag(?:er|ination|ebar|enav)\b|page ?(?:nav|num|list|break)\b"
        r"|tool ?bar|\bsearch ?(?:box|bar|form|wrap)?\b|\blogin\b|user ?bar|\btop ?bar|\bdqwz\b"
        r"|cur(?:rent)? ?(?:position|pos|location)",
        tags="nav",
        roles="navigation search menu menubar toolbar",
    ),
    _noise(
        "advertisement",
        translatable("Advertising."),
        r"\bads?\b|\badv?\d*\b|advert|\bgg\b|guanggao|sponsor|adsbygoogle|\bad ?(?:box|wrap"
        r"|area|slot|unit|container|content|space|banner)|google ?ads?",
    ),
    _noise(
        "site_information",
        translatable("What the site says about itself and its terms."),
        r"\bfoot(?:er|s)?\b|\bcopy ?right|disclaimer|statement|shengming|mianze"
        r"|banquan|subscribe|newsletter|cookie",
        tags="footer",
        roles="contentinfo",
    ),
    _noise(
        "app_promotion",
        translatable("An invitation to install an app."),
        r"app ?down|down(?:load)? ?app|\bapp ?(?:promo|tip|banner|open|guide|bar)"
        r"|open ?(?:in ?)?app|call ?app",
    ),
    _noise(
        "reference_apparatus",
        translatable("An encyclopedia's references, tables of contents and edit links."),
        r"reflist|\breferences\b|mw editsection|\bedit ?section|\bnavbox|\btoc\b|\bcatlinks"
        r"|\bhatnote\b|\bmetadata\b.*\bambox|\bambox\b|\bnoprint\b|\bcatalog\b|\bsistersite"
        r"|reference ?list|edit ?lemma|edit ?icon|\bopen ?tags?\b"
        r"|edit ?prompt|\btop ?tools\b|\bmulu\b",
    ),
    _noise(
        "code_tools",
        translatable("Line numbers and buttons beside a piece of code."),
        r"\btiy\b|copy ?(?:code|btn|button)\b|code ?(?:copy|tools?|btn|button)\b|hljs ?button"
        r"|\bline ?num(?:ber)?s?\b|\bgutter\b|pre ?numbering|\blineno",
    ),
    _noise(
        "aside",
        translatable("A part that the page sets apart from its article."),
        r"\baside\b|\bpopup\b|\bmodal\b|\bmask\b|\bdialog\b|\bfloat ?(?:bar|box|layer)"
        r"|author ?(?:info|card|box)|user ?(?:info|card)|profile ?card",
        tags="aside dialog",
        roles="complementary dialog alertdialog",
    ),
    _noise(
        "player",
        translatable("The buttons and messages of a video or audio player."),
        r"\bm?players?\b|player ?(?:box|wrap|control|bar|container|bottom|top)"
        r"|play ?(?:btn|bar|icon)|video ?(?:inner|controls?|tips?|btn)\b|audio ?(?:bar|box|player)"
        r"|\bhint (?:info|tip)",
    ),
    _noise(
        "controls",
        translatable("Buttons and fields to fill in."),
        r"\bbtns?\b",
        tags="button select textarea label output progress meter menu",
        roles="button",
    ),
)

TEASERS = next(kind for kind in KINDS if kind.rule == "related")

# Names that sites give to the element that holds the article, whatever else the name says.
HOLDS_ARTICLE = re.compile(
    r"\bjs content\b|\b(?:article|post|entry|news|main|story) ?(?:content|body|text|txt)\b"
    r"|\brich ?text\b|\bartibody\b|\bend ?text\b|\btrs ?editor\b|\bmw parser output\b"
    r"|\bmarkdown ?body\b|\bzhengwen\b|\bhentry\b"
)
MAY_HOLD_ARTICLE = re.compile(
    rf"{HOLDS_ARTICLE.pattern}|\barticle\b|\bstory\b|\bzoom\b|\bdetail|\bcontent\b|\btext\b"
    r"|\bparagraph|\bpost\b|\beditor\b"
)
# Names of what stands between title and text and belongs to the article.
LEAD = re.compile(
    r"\bsummary|\babstract|\blead\b|\bintro|\bdigest|zhaiyao|daodu|daoyu|\bdeck\b|\bsub ?title"
    r"|\bart ?guide\b|\bdescription\b"
)

LEAD_PICTURE = re.compile(
    r"\b(?:cover|lead|hero|featured?|head|main|top) ?(?:img|image|pic|picture|photo|figure|media)\b"
    r"|\bfeatured\b"
)


def name_noise(tree: Tree) -> dict[int, Noise]:
    """Return every element that the page calls something else than its article."""
    noise: dict[int, Noise] = {}
    end_of_code = 0
    for index in range(tree.body + 1, tree.nodes[tree.body].end):
        node = tree.nodes[index]
        if node.tag == TEXT:
            continue
        if node.tag in _CODE:
            end_of_code = max(end_of_code, node.end)
        kind = noise_of(node)
        # Inside code, names such as "comment" and "menu" speak of the program.
        if kind is not None and (index >= end_of_code or kind is _CODE_TOOLS):
            noise[index] = kind
    return noise


def noise_of(node: Node) -> Noise | None:
    """Return what kind of noise the page calls ``node``; None when it may be the article."""
    if kind := _BY_TAG.get(node.tag):
        return kind
    if (role := node.get("role")) and (kind := _BY_ROLE.get(role)):
        return kind
    return _noise_named(node.words) if node.words else None


@lru_cache(maxsize=4_096)
def _noise_named(words: str) -> Noise | None:
    if HOLDS_ARTICLE.search(words):
        return None
    found = _ANY_NOISE.search(words)
    return found and _BY_RULE[found.lastgroup or ""]


_ANY_NOISE = re.compile("|".join(f"(?P<{kind.rule}>{kind.words})" for kind in KINDS))
_BY_RULE = {kind.rule: kind for kind in KINDS}
_CODE_TOOLS = _BY_RULE["code_tools"]
_CODE = frozenset(["pre", "code"])
_BY_TAG = {tag: kind for kind in reversed(KINDS) for tag in kind.tags}
_BY_ROLE = {role: kind for kind in reversed(KINDS) for role in kind.roles}
