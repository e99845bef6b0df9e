"""Parts of the article that stand outside the element that holds most of it."""

from __future__ import annotations

from reader.core.pattern import Pattern
from reader.extraction.content.noise import LEAD, LEAD_PICTURE, PICTURE_BOX
from reader.extraction.content.page import NoiseMap, Page
from reader.extraction.markup.inline import key_of
from reader.extraction.markup.tree import BLOCKS, TEXT, Node, tags

_LEAD_TEXT = Pattern(
    r"\s*[【\[]?(?:核心提示|摘\s*要|导\s*语|導\s*語|导\s*读|導\s*讀|内容提要|提要)"
)
_ENDS = ("。", "！", "？", "」", "”")
_HEADINGS = tags("h2 h3 h4 h5 h6")
_TABLE_PARTS = tags("tbody thead tfoot tr")
_LETTERS_TO_A_LINK = 5
_LEAST_LEAD = 60.0
"""The value of two short sentences."""
_MOST_LEAD_RUNS = 4
_LONGEST_LEAD_LABEL = 4
"""Letters of a line above a summary, or a note, that says what it is."""
_LONGEST_CAPTION = 120
_MOST_NODES = 12
"""Nodes in a box with one picture and what its alternative text says too."""
_LEAST_PART = 30.0
"""The value of one short sentence."""


_QUESTION = Pattern(
    r"[？?吗嗎呢]\s*$|怎[么麼](?:办|辦|回事|修|做|用)?\s*$|^\W*(?:求(?!职|職|学|學)|请问|請問|请教|請教)"
)
_SHORTEST_OF_QUESTION = 6
"""Letters of a sentence under a question that says more of it."""


def find_leads(page: Page, element: int, noise: NoiseMap) -> list[int]:
    """Return what stands between title and text and belongs to it: summary, large picture."""
    nodes = page.tree.nodes
    leads: list[int] = []
    if page.title.run is None:
        return leads
    index = page.title.run.start + 1
    while index < element:
        node = nodes[index]
        if index in noise.kinds or node.end > element or node.tag == TEXT:
            index = node.end if index in noise.kinds else index + 1
        elif _is_lead(page, index) or _is_lead_picture(page, index):
            leads.append(index)
            index = node.end
        else:
            index += 1
    return leads


def _is_lead(page: Page, index: int) -> bool:
    node = page.tree.nodes[index]
    if node.tag not in BLOCKS or node.tag in _TABLE_PARTS:
        return False
    part = page.runs.within(index, node.end)
    if not page.runs.value(part):
        return False
    if page.tree.nodes[node.parent].tag == "hgroup":  # a second line of the title
        return not page.runs.link_letters(part)
    if _LETTERS_TO_A_LINK * page.runs.link_letters(part) > page.runs.letters(part):
        return False
    named = LEAD.search(node.words) is not None
    if named or _LEAD_TEXT.match(page.runs[part.start].text):
        return any(run.stops for run in page.runs[part])
    if _QUESTION.search(page.title.text):
        return part.stop - part.start <= _MOST_LEAD_RUNS and all(
            run.stops and not run.link_letters and run.letters >= _SHORTEST_OF_QUESTION
            for run in page.runs[part]
        )
    said = [run for run in page.runs[part] if run.stops or run.letters > _LONGEST_LEAD_LABEL]
    return 0 < len(said) <= _MOST_LEAD_RUNS and all(
        run.value >= _LEAST_LEAD and run.text.rstrip().endswith(_ENDS) for run in said
    )


def _is_lead_picture(page: Page, index: int) -> bool:
    node = page.tree.nodes[index]
    if node.tag not in BLOCKS:
        return False
    is_named = node.tag == "figure" or LEAD_PICTURE.search(node.words) is not None
    if not is_named and node.end - index > _MOST_NODES:
        return False
    pictures = [inner for inner in page.tree.nodes[index : node.end] if inner.tag == "img"]
    if len(pictures) != 1 or page.runs.link_letters(part := page.part(index)):
        return False
    said = key_of("".join(run.text for run in page.runs[part]))
    is_box = len(said) <= _LONGEST_CAPTION and PICTURE_BOX.search(node.words) is not None
    return is_named or (bool(said) and (is_box or said in map(key_of, _names_of(pictures[0]))))


def _names_of(picture: Node) -> tuple[str, str]:
    return picture.get("alt"), picture.get("title")


def with_sisters(page: Page, element: int, noise: NoiseMap) -> int:
    """Return the element round the section that ``element`` is in and others like it.

    Such are the sections of a manual, of which one may hold more than all others; they begin with
    headings of one level. It is ``element`` itself where there are none.
    """
    nodes = page.tree.nodes
    found = element
    for around in (element, *page.tree.ancestors(element)):
        parent = nodes[around].parent
        heading = _first_heading(page, around)
        if parent <= page.tree.body or not heading:
            continue
        others = (i for i in page.tree.children(parent) if i != around and i not in noise.kinds)
        if any(_first_heading(page, i) == heading and _is_prose(page, i) for i in others):
            found = parent
    return found


def _first_heading(page: Page, index: int) -> str:
    """Return the tag of the heading that an element begins with; empty when it does not."""
    part = page.part(index)
    if part.start == part.stop or page.tree.nodes[index].tag not in BLOCKS:
        return ""
    tag = page.tree.nodes[page.runs[part.start].block].tag
    return tag if tag in _HEADINGS and part.stop > part.start + 1 else ""


def _is_prose(page: Page, index: int) -> bool:
    part = page.part(index)
    linked = 2 * page.runs.link_letters(part) > page.runs.letters(part)
    return not linked and page.runs.value(part) >= _LEAST_LEAD


def find_more(page: Page, element: int, noise: NoiseMap) -> list[int]:
    """Return the parts of the article that stand beside ``element`` in the same container.

    What stands between two of them belongs to it too, lists of links excepted.
    """
    nodes = page.tree.nodes
    parent = nodes[element].parent
    if parent < page.tree.body:
        return []
    first = 0 if page.title.run is None else page.title.run.start + 1
    beside = [
        index
        for index in page.tree.children(parent)
        if index == element
        or (index >= first and index not in noise.kinds and nodes[index].tag != TEXT)
    ]
    parts = [i for i in beside if i == element or _is_part(page, i, nodes[element])]
    between = beside[beside.index(parts[0]) : beside.index(parts[-1]) + 1]
    known = frozenset(parts)
    return [i for i in between if i in known or not _is_mostly_links(page, i)]


def _is_part(page: Page, index: int, main: Node) -> bool:
    """Whether what stands beside the main part is a part too: a paragraph, or a box of its name."""
    node = page.tree.nodes[index]
    part = page.part(index)
    if 2 * page.runs.link_letters(part) > page.runs.letters(part):
        return False
    is_twin = bool(main.words) and node.words == main.words and node.tag == main.tag
    if is_twin or node.tag in {"p", "blockquote"}:
        return page.runs.value(part) >= _LEAST_PART
    return _is_lead_picture(page, index)


def _is_mostly_links(page: Page, index: int) -> bool:
    part = page.part(index)
    return page.runs.link_letters(part) > page.runs.letters(part)
