"""XML is read without DTDs and outside entities, and nothing in it can grow or nest without end."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.files.safe_xml import DEEPEST, XmlDamagedError, read_xml


def test_elements_keep_words_attributes_and_namespaces_in_order() -> None:
    root = read_xml(b'<a xmlns="urn:x" xmlns:y="urn:y"><b y:id="1">one</b> two <b/>&#x8239;</a>')
    assert (root.namespace, root.local) == ("urn:x", "a")
    assert root.text == "one two 船"
    assert [element.local for element in root.below("b")] == ["b", "b"]
    first = root.first("b")
    assert first is not None
    assert first.get("id") == "1"
    assert root.words_of("b") == "one"
    assert root.words_of("b", "c") == ""


def test_names_of_html_stand_for_their_characters_whether_declared_or_not() -> None:
    declared = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/x.dtd">'
    for doctype in ("", declared):
        assert read_xml(f"{doctype}<p>a&nbsp;b&mdash;c&unknown;</p>".encode()).text == (
            "a\xa0b—c&unknown;"
        )


def test_a_short_entity_of_the_file_is_its_words() -> None:
    assert read_xml(b'<!DOCTYPE a [<!ENTITY q "urn:x">]><a b="&q;">&q;</a>').get("b") == "urn:x"


def test_no_outside_entity_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    data = f'<!DOCTYPE a [<!ENTITY q SYSTEM "{secret.as_uri()}">]><a>[&q;]</a>'.encode()
    assert "secret" not in read_xml(data).text


LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'
QUADRATIC = f'<!DOCTYPE a [<!ENTITY b "{"x" * 900}">]><a>{"&b;" * 30_000}</a>'
NESTED = "<a>" * (DEEPEST + 2) + "</a>" * (DEEPEST + 2)


@pytest.mark.parametrize(
    "text", [LAUGHS, QUADRATIC, NESTED, "", "<a>", "<a></b>", "words", "<a>\0</a>", "<a/><b/>"]
)
def test_what_is_damaged_or_would_grow_is_refused(text: str) -> None:
    with pytest.raises(XmlDamagedError):
        read_xml(text.encode())


@given(st.binary(max_size=200) | st.text("<>/&;ab!DOCTYPENI[]\"' ", max_size=80).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        read_xml(data)
    except XmlDamagedError:
        return
