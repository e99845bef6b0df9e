"""Boxes that are not the article, told by what they are made of, whatever they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from reader.core.pattern import Pattern
from reader.extraction.markup.tree import Node, Tree

_SLIDES = Pattern(r"\b(?:swiper|carousel|slick|slider|slideshow)\b")
_FEWEST_SLIDES, _MOST_OF_SLIDES = 2, 600
_TITLE_OF_SLIDE = Pattern(r"[^。；]{4,60}")
_TO_A_PICTURE = Pattern(r"\.(?:jpe?g|png|gif|webp|bmp)(?:$|[?#])|^(?:javascript|data):", re.I)
_LABEL_OF_TAGS = Pattern(
    r"\W*(?:(?:文章|本文)?(?:标签|標籤|关键[字词]|關鍵[字詞]|tags?)|tagged(?:\s+with)?)?\W*", re.I
)
_OPENS_COMMENTS = Pattern(
    r"[^\w]*(?:我要|我[来來]|[发發]表|[网網]友|[读讀]者|用[户戶]|最新|[热熱][门門]|精彩|全部|参与|參與)*"
    r"(?:评论(?![家员界文片])|評論(?![家員界文片])|留言|回[应應]|[迴回][响響]|跟[贴帖貼]|[说說][两兩]句|[讨討][论論]|comments?\b)",
    re.I,
)
_LONGEST_COMMENTS = 1_500
_COMMENTS_REACH = 4
_SKIPS = Pattern(r"\s*(?:跳[过過至到]|略[过過]|skip\b)", re.I)
_LONGEST_TARGET, _SKIP_REACH, _MOST_SKIPPED = 80, 3, 400


def told_by_shape(tree: Tree) -> dict[int, str]:
    """Return the elements that hold something else than the article, each with its kind's rule."""
    return {
        **dict.fromkeys(_skipped(tree), "related"),
        **dict.fromkeys(_boxes_for_writing(tree), "comments"),
        **dict.fromkeys(_slides_of_links(tree), "related"),
        **dict.fromkeys(_boxes_of_tags(tree), "tags"),
    }


def _boxes_of_tags(tree: Tree) -> Iterator[int]:
    """Yield the elements that hold links to tags (HTML, 4.6.7.24) and at most a label of them."""
    nodes = tree.nodes
    links = {i for i in tree.anchors if "tag" in (nodes[i].attributes.get("rel") or "").split()}
    for box in {nodes[i].parent for i in links}:
        rest: list[str] = []
        index, end = box + 1, nodes[box].end
        while index < end:
            rest.append(nodes[index].text)
            index = nodes[index].end if index in links else index + 1
        if _LABEL_OF_TAGS.fullmatch("".join(rest)):
            yield box


def _boxes_for_writing(tree: Tree) -> Iterator[int]:
    """Yield the boxes that begin with a label of comments and have a field to write one in."""
    nodes = tree.nodes
    for field in (i for i in tree.telling if nodes[i].tag == "textarea"):
        for box in islice(tree.ancestors(field), _COMMENTS_REACH):
            if box <= tree.body or len(said := tree.text_of(box)) > _LONGEST_COMMENTS:
                break
            if _OPENS_COMMENTS.match(said):
                yield box


def _slides_of_links(tree: Tree) -> Iterator[int]:
    """Yield the boxes of slides of which each is a link to another page with that page's title.

    A picture without words, or with a sentence below it, may be the article's own.
    """
    nodes = tree.nodes
    for box in tree.named(_names_slides):
        if nodes[box].end - box > _MOST_OF_SLIDES:
            continue
        inside = range(box + 1, nodes[box].end)
        links = [i for i in inside if nodes[i].tag == "a" and _leads_on(nodes[i])]
        if len({nodes[i].get("href") for i in links}) < _FEWEST_SLIDES:
            continue
        if not all(_TITLE_OF_SLIDE.fullmatch(tree.text_of(i).strip()) for i in links):
            continue
        linked = {i for link in links for i in range(link, nodes[link].end)}
        shown = (i for i in inside if nodes[i].text.strip() or nodes[i].tag == "img")
        if linked.issuperset(shown):
            yield box


def _names_slides(words: str) -> bool:
    return _SLIDES.search(words) is not None


def _skipped(tree: Tree) -> Iterator[int]:
    """Yield the boxes that begin with a link to their own end: 跳過推薦並繼續閱讀."""
    nodes = tree.nodes
    for link in tree.anchors:
        target = (nodes[link].attributes.get("href") or "")[:_LONGEST_TARGET]
        if target[:1] != "#" or not _SKIPS.match(tree.text_of(link)):
            continue
        for box in islice(tree.ancestors(link), _SKIP_REACH):
            end = nodes[box].end
            if box <= tree.body or end - box > _MOST_SKIPPED:
                break
            inside = range(link, end)
            last = next((i for i in inside if nodes[i].attributes.get("id") == target[1:]), 0)
            if last:
                outside = (*range(box, link), *range(nodes[last].end, end))
                if not any(nodes[i].text.strip() for i in outside):
                    yield box
                break


def _leads_on(link: Node) -> bool:
    way = link.get("href").strip()
    return bool(way) and way[0] != "#" and _TO_A_PICTURE.search(way) is None
