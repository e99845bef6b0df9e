"""Pictures that a post shows above or below its words, in a strip or a grid of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.core.pattern import Pattern
from reader.extraction.content.page import NoiseMap, Page
from reader.extraction.markup.smileys import is_smiley
from reader.extraction.markup.tree import BLOCKS, TEXT, Node, Tree

_ALBUM = Pattern(
    r"\b(?:swiper|slider|slides|slideshow|carousel|gallery|album|photos?|pictures?|pics"
    r"|media (?:container|box|grid|wrap(?:s|per)?|list)|media pic"
    r"|im(?:g|age)s? (?:list|box|grid|swiper|container|wrap(?:s|per)?|preview|wall|group)"
    r"|(?:nine|grid) ?(?:im(?:g|age)s?|pics?)"
    r"|share media|tweet ?photo)\b"
)
_FURNITURE = Pattern(
    r"\b(?:icons?|avatars?|head ?img|emoji|emoticon|logos?|qr ?code|imgicon|banner|hot|ads?)\b"
)
_PICTURE_ADDRESS = Pattern(
    r"^(?:#|javascript:|data:image/)|\.(?:jpe?g|png|gif|webp|avif)\b|/status/\d+/photo/\d+$", re.I
)
_BACKGROUND = Pattern(r"background(?:-image)?\s*:[^;]*url\(", re.I)
_OF_A_LETTER = Pattern(r"\b(?:width|height)\s*:\s*(?:[0-2](?:\.\d+)?|\.\d+)\s*r?em\b", re.I)
_MOST_LETTERS = 12
"""As "1/2" and "next" have; a strip with more shows other articles."""
_REACH = 5
_SMALLEST = 64
_MOST_BESIDES = 40
"""Letters of a post's frame: a name, a place, buttons."""
_LEAST_PHOTOGRAPH = 200
_MOST_PICTURES = 60
_LONGEST_POST = 3_000


def find_albums(page: Page, element: int, noise: NoiseMap) -> Iterator[int]:
    """Yield the strips of pictures that belong to the post in ``element``.

    They stand in a box with it, and neither hold many words nor lead to other pages. An article
    with pictures of its own has none.
    """
    tree = page.tree
    runs = page.runs
    if _pictures(tree, element) or runs.letters(page.part(element)) > _LONGEST_POST:
        return
    around = element
    for _ in range(_REACH):
        parent = tree.nodes[around].parent
        if parent <= tree.body:
            return
        found = [i for i in _named(tree, parent, around) if _is_album(page, i, noise)]
        if found:
            yield from found
            return
        if _is_post(page, parent, element):
            outside = dict.fromkeys(_outside(tree, parent, element))
            yield from (i for i in outside if _is_album(page, i, noise))
            return
        around = parent


def _is_post(page: Page, box: int, element: int) -> bool:
    """Whether a box holds the post in ``element``, when it was sent, and hardly a word more."""
    nodes, runs = page.tree.nodes, page.runs
    is_dated = any(nodes[i].tag == "time" for i in range(box, nodes[box].end))
    besides = runs.letters(page.part(box)) - runs.letters(page.part(element))
    return is_dated and besides <= _MOST_BESIDES


def _outside(tree: Tree, box: int, element: int) -> Iterator[int]:
    """Yield what holds the pictures in a box, outside ``element``, that say how large they are."""
    apart = range(element, tree.nodes[element].end)
    for index in _pictures(tree, box):
        width = tree.nodes[index].get("width").removesuffix("px")
        around = tree.nodes[index].parent
        is_large = width.isdecimal() and int(width) >= _LEAST_PHOTOGRAPH
        if index not in apart and is_large and around != box and around not in apart:
            yield around


def _named(tree: Tree, parent: int, apart: int) -> Iterator[int]:
    """Yield the outermost elements in ``parent`` that are called albums, outside ``apart``."""
    index, end = parent + 1, tree.nodes[parent].end
    while index < end:
        node = tree.nodes[index]
        if index == apart:
            index = node.end
        elif node.tag in BLOCKS and _ALBUM.search(_called(node)):
            yield index
            index = node.end
        else:
            index += 1


def _called(node: Node) -> str:
    """Return an element's names; X has none but those for tests."""
    return f"{node.words} {node.get('data-testid').lower()}" if node.attributes else ""


def _is_album(page: Page, index: int, noise: NoiseMap) -> bool:
    tree, part = page.tree, page.part(index)
    kind = noise.around(index)
    if kind is not None and kind.rule in {"related", "advertisement", "comments", "other_posts"}:
        return False
    if page.runs.letters(part) + page.runs.link_letters(part) > _MOST_LETTERS:
        return False
    nodes = tree.nodes[index : tree.nodes[index].end]
    leads_on = any(
        node.tag == "a" and node.get("href") and not _PICTURE_ADDRESS.search(node.get("href"))
        for node in nodes
    )
    return not leads_on and 0 < len(_pictures(tree, index)) <= _MOST_PICTURES


def _pictures(tree: Tree, element: int) -> list[int]:
    """Return the pictures in an element that are neither faces nor signs."""
    return [
        index
        for index in range(element, tree.nodes[element].end)
        if (node := tree.nodes[index]).tag != TEXT
        and (
            node.tag == "img"
            or ("style" in node.attributes and _BACKGROUND.search(node.get("style")))
        )
        and not _FURNITURE.search(node.words)
        and not is_smiley(node.get("alt").strip())
        and not _is_small(tree, index)
    ]


def _is_small(tree: Tree, index: int) -> bool:
    node = tree.nodes[index]
    style = re.search(r"\bwidth\s*:\s*([\d.]+)px", node.get("style"))
    if _OF_A_LETTER.search(node.get("style")):
        return True
    written = style[1] if style else node.get("width").removesuffix("px")
    return written.replace(".", "", 1).isdigit() and float(written) < _SMALLEST
