"""Marks of notes lead to what the page says of them, however it keeps that."""

from __future__ import annotations

import pytest

from reader.core.draft import DraftText
from reader.core.source import SourceDocument, SourceKind
from reader.core.text import Mark
from reader.extraction.extract import extract

SENTENCE = "摆渡的老卢今年七十一岁，每天早上六点开第一班船，风大的日子也照样出来等人。"
NOTE = "据河口镇镇志。"


def page(paragraph: str, rest: str = "") -> SourceDocument:
    text = f"<article><h1>渡口</h1><p>{SENTENCE}{paragraph}。</p><p>{SENTENCE}</p>{rest}</article>"
    return SourceDocument("a.html", b"", SourceKind.HTML, text, "utf-8")


FORMS = {
    "markdown": (
        '<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>',
        f'<section class="footnotes"><ol><li id="fn1"><p>{NOTE}<a href="#fnref1">↩</a></p></li>'
        "</ol></section>",
    ),
    "wiki": (
        '<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup>',
        '<ol class="references"><li id="cite_note-1"><span><b><a href="#cite_ref-1">^</a></b>'
        f"</span> <span>{NOTE}</span></li></ol>",
    ),
    "word": (
        '<a href="#_ftn1" name="_ftnref1"><span class="MsoFootnoteReference">[1]</span></a>',
        '<div><div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1">[1]</a> '
        f"{NOTE}</p></div></div>",
    ),
    "circled": ('<a href="#n1">①</a>', f'<p><a id="n1"></a>① {NOTE}</p>'),
    "epub": (
        '<a epub:type="noteref" href="#n1">1</a>',
        f'<aside epub:type="footnote" id="n1"><p>{NOTE}</p></aside>',
    ),
    "docutils": (
        '<a class="footnote-reference brackets" href="#id2" id="id1">1</a>',
        f'<dl><dt id="id2"><a class="fn-backref" href="#id1">1</a></dt><dd><p>{NOTE}</p></dd></dl>',
    ),
    "absolute": (
        '<sup><a href="https://dukou.example/a.html#n1">1</a></sup>',
        f'<ol><li id="n1">{NOTE}</li></ol>',
    ),
    "picture": (f'<img class="qqreader-footnote" alt="{NOTE}" src="note.png">', ""),
    "attribute": (f'<span class="note" data-wr-footernote="{NOTE}"></span>', ""),
    "hover": (f'<sup title="{NOTE}">[1]</sup>', ""),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_note_stands_apart_and_its_mark_leads_there(form: str) -> None:
    draft = extract(page(*FORMS[form])).draft
    (note,) = draft.notes
    (block,) = note.blocks
    assert isinstance(block, DraftText)
    assert block.text.text == NOTE
    texts = [block.text for block in draft.blocks if isinstance(block, DraftText)]
    assert not any(NOTE in text.text for text in texts)
    marks = [(text, span) for text in texts for span in text.spans if span.mark is Mark.NOTE_REF]
    ((text, span),) = marks
    assert span.target == note.note_id
    assert text.text[span.start : span.end].strip("[]") == note.mark


@pytest.mark.parametrize(
    ("paragraph", "rest"),
    [
        ('<a href="#top">1</a>', ""),
        ('<a href="#none">[1]</a>', ""),
        ('<a href="#h">[1]</a>', '<h2 id="h">后来</h2><p>别的。</p>'),
        ('<a href="#later">后来的事</a>', '<p id="later">后来的事很多。</p>'),
        ('<a href="https://x.example/#a">[1]</a>', ""),
    ],
)
def test_other_links_are_no_marks(paragraph: str, rest: str) -> None:
    assert not extract(page(paragraph, rest)).draft.notes


def test_a_note_that_is_used_twice_is_one_note() -> None:
    mark = '<sup><a href="#n1">[1]</a></sup>'
    draft = extract(page(f"{mark}又说{mark}", f'<ol><li id="n1">{NOTE}</li></ol>')).draft
    assert len(draft.notes) == 1
    first = draft.blocks[0]
    texts = [b.text for b in draft.blocks if isinstance(b, DraftText)]
    refs = [span for text in texts for span in text.spans if span.mark is Mark.NOTE_REF]
    assert [span.target for span in refs] == [draft.notes[0].note_id] * 2, first


def test_the_way_back_is_listed() -> None:
    removals = extract(page(*FORMS["markdown"])).removals
    assert [r.text for r in removals if r.rule == "note_back_links"] == ["↩"]


def test_a_link_that_is_no_address_costs_no_note():
    """Brackets behind // are an IPv6 address to Python, or an error."""
    mark, rest = FORMS["epub"]
    draft = extract(page(f'<sup><a href="//[x#y">[2]</a></sup>{mark}', rest)).draft
    assert len(draft.notes) == 1
