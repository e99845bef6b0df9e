"""What a Word document is made of besides its text: styles, numbering, relations (ECMA-376)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.core.article import Metadata
from reader.exporting.markup import attribute, plain

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{_RELATIONS}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_AS_WORD_2013 = (
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/>'
)
_PARTS = ("document.main", "styles", "numbering", "footnotes", "comments", "settings")
_FACES = {"zh-CN": "宋体", "zh-TW": "新細明體", "zh-HK": "新細明體"}
_HEADING_SIZES = (32, 28, 26, 24, 24, 24)
"""In half points, by level."""
_PAGE = (
    '<w:sectPr><w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr>'
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1440" w:right="1700" w:bottom="1440" w:left="1700" w:header="850" '
    'w:footer="850" w:gutter="0"/></w:sectPr>'
)
"""A4 with margins of 2.5 and 3 cm."""


def east_asian_language(tag: str) -> str:
    """Return the tag that Word knows for Chinese text with the BCP 47 tag ``tag``."""
    if tag.startswith("zh-Hant-HK"):
        return "zh-HK"
    return "zh-TW" if tag.startswith("zh-Hant") else "zh-CN"


def content_types(suffixes: Iterable[tuple[str, str]]) -> str:
    """Return what the parts are; ``suffixes`` are those of pictures, with their media types."""
    defaults = [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
        *suffixes,
    ]
    written = "".join(f'<Default Extension="{s}" ContentType="{kind}"/>' for s, kind in defaults)
    for part in _PARTS:
        name = part.partition(".")[0]
        written += f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{part}+xml"/>'
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    written += f'<Override PartName="/docProps/core.xml" ContentType="{core}"/>'
    return f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">{written}</Types>'


def package_relations() -> str:
    """Return what the package itself refers to."""
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    return _relations(
        [
            ("document", f"{_RELATIONS}/officeDocument", "word/document.xml", ""),
            ("core", core, "docProps/core.xml", ""),
        ]
    )


def document_relations(
    links: Iterable[tuple[str, str]], pictures: Iterable[tuple[str, str]]
) -> str:
    """Return what the document refers to: pairs of address and id, of id and picture's name."""
    rows = [
        (part, f"{_RELATIONS}/{part}", f"{part}.xml", "")
        for part in ("styles", "numbering", "footnotes", "comments", "settings")
    ]
    rows += [(name, f"{_RELATIONS}/image", f"media/{file}", "") for name, file in pictures]
    rows += [
        (name, f"{_RELATIONS}/hyperlink", address, ' TargetMode="External"')
        for address, name in links
    ]
    return _relations(rows)


def _relations(rows: Iterable[tuple[str, str, str, str]]) -> str:
    written = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target={attribute(target)}{mode}/>'
        for name, kind, target, mode in rows
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'


def document(body: str) -> str:
    """Return the document with its page."""
    return f"{HEAD}<w:document {NAMESPACES}><w:body>{body}{_PAGE}</w:body></w:document>"


def footnotes(notes: str) -> str:
    """Return the notes, with the line that parts them from the text."""
    lines = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}">'
        f"<w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>"
        for number, kind in enumerate(("separator", "continuationSeparator"))
    )
    return f"{HEAD}<w:footnotes {NAMESPACES}>{lines}{notes}</w:footnotes>"


def comments(notes: str) -> str:
    """Return ``comments.xml`` with the reader's ``notes``, which are WordprocessingML."""
    return f"{HEAD}<w:comments {NAMESPACES}>{notes}</w:comments>"


def settings(language: str) -> str:
    """Return the settings, with the language that themes take for East Asian text.

    A line of a justified paragraph that ends in a line break is not stretched.
    """
    return (
        f'{HEAD}<w:settings {NAMESPACES}><w:characterSpacingControl w:val="compressPunctuation"/>'
        '<w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr>'
        f"<w:compat><w:doNotExpandShiftReturn/>{_AS_WORD_2013}</w:compat>"
        f'<w:themeFontLang w:val="en-US" w:eastAsia="{language}"/></w:settings>'
    )


def core_properties(metadata: Metadata, language: str) -> str:
    """Return what file managers show of the document."""
    authors = "、".join(metadata.authors)
    fields = [
        f"<dc:title>{plain(metadata.title)}</dc:title>",
        f"<dc:creator>{plain(authors)}</dc:creator>" if authors else "",
        f"<dc:language>{language}</dc:language>",
    ]
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{"".join(fields)}</cp:coreProperties>'
    )


def numbering(starts: Sequence[int]) -> str:
    """Return bullets as numbering 1, and one numbering for each list that begins at ``starts``."""
    abstract = _levels(1, "bullet", 1)
    lists = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    for number, start in enumerate(starts, 2):
        abstract += _levels(number, "decimal", start)
        lists += f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    return f"{HEAD}<w:numbering {NAMESPACES}>{abstract}{lists}</w:numbering>"


def _levels(number: int, form: str, start: int) -> str:
    levels = ""
    for level in range(9):
        words = f"%{level + 1}." if form == "decimal" else "•◦▪"[level % 3]
        left = 420 * (level + 1)
        levels += (
            f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{words}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{left}" w:hanging="420"/></w:pPr></w:lvl>'
        )
    kind = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{number}">{kind}{levels}</w:abstractNum>'


def styles(language: str) -> str:
    """Return the styles: black, upright, in a Song face, as Chinese documents are."""
    face = _FACES[language]
    fonts = f'<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{face}"/>'
    tongue = f'<w:lang w:val="en-US" w:eastAsia="{language}"/>'
    looks = f'<w:rPr>{fonts}<w:sz w:val="24"/>{tongue}</w:rPr>'
    defaults = (
        f"<w:docDefaults><w:rPrDefault>{looks}</w:rPrDefault>"
        '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="360" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )
    indented = '<w:ind w:firstLineChars="200" w:firstLine="480"/><w:jc w:val="both"/>'
    rows = [
        _style("Normal", "Normal", indented, default=True),
        _style("Title", "Title", _still(_CENTRED), '<w:b/><w:sz w:val="40"/>'),
        _style("Subtitle", "Subtitle", _still(_CENTRED), '<w:sz w:val="26"/>'),
        _style("Byline", "Byline", _still(_CENTRED), '<w:sz w:val="21"/>'),
        *(_heading(level, size) for level, size in enumerate(_HEADING_SIZES, 1)),
        _style("Caption", "caption", _still(_CENTRED), '<w:sz w:val="21"/>'),
        _style(
            "Picture",
            "Picture",
            "<w:keepNext/>" + _still(_CENTRED),
        ),
        _style("TableCaption", "Table caption", "<w:keepNext/>" + _still(""), '<w:sz w:val="21"/>'),
        _style("ListParagraph", "List Paragraph", _still("")),
        _style("TableText", "Table text", _still("", after=0), '<w:sz w:val="21"/>'),
        _style("TableHeader", "Table header", _still("", after=0), '<w:b/><w:sz w:val="21"/>'),
        _style("Gap", "Gap", _still("", after=0), '<w:sz w:val="12"/>'),
        _style("Divider", "Divider", _still(_CENTRED)),
        _style("Code", "Code", _SUNK + _still(""), _CODE_FACE),
        _style("FootnoteText", "footnote text", _still("", after=0), '<w:sz w:val="18"/>'),
        _character("CodeCharacter", "Code character", _CODE_FACE),
        _character("Hyperlink", "Hyperlink", '<w:color w:val="1C5D99"/><w:u w:val="single"/>'),
        _GRID,
    ]
    return f"{HEAD}<w:styles {NAMESPACES}>{defaults}{''.join(rows)}</w:styles>"


_SUNK = '<w:shd w:val="clear" w:fill="F2F2F2"/>'
_CENTRED = '<w:jc w:val="center"/>'
_CODE_FACE = '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:eastAsia="黑体"/><w:sz w:val="20"/>'
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="888888"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_GRID = (
    '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/>'
    f"<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr></w:style>"
)


def _still(more: str, after: int = 120) -> str:
    """Return the properties of a paragraph without the indent of its first line."""
    space = f'<w:spacing w:after="{after}"/>'
    return f'{space}<w:ind w:firstLineChars="0" w:firstLine="0"/>{more}'


def _heading(level: int, size: int) -> str:
    space = '<w:keepNext/><w:spacing w:before="280" w:after="120"/>'
    outline = f'<w:ind w:firstLineChars="0" w:firstLine="0"/><w:outlineLvl w:val="{level - 1}"/>'
    return _style(
        f"Heading{level}", f"heading {level}", space + outline, f'<w:b/><w:sz w:val="{size}"/>'
    )


def _style(
    style_id: str, name: str, of_paragraph: str, of_characters: str = "", *, default: bool = False
) -> str:
    kind = ' w:default="1"' if default else ""
    based = "" if default else '<w:basedOn w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph"{kind} w:styleId="{style_id}"><w:name w:val="{name}"/>{based}'
        f"<w:pPr>{of_paragraph}</w:pPr><w:rPr>{of_characters}</w:rPr></w:style>"
    )


def _character(style_id: str, name: str, looks: str) -> str:
    return (
        f'<w:style w:type="character" w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f"<w:rPr>{looks}</w:rPr></w:style>"
    )
