"""Every resource that the code names is there and can be read by what it is meant for."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImageReader, QRawFont

from reader.paths import resource_path

READER = Path(__file__).parents[1] / "reader"
RESOURCES = resource_path("")
FOLDERS = {folder.name for folder in RESOURCES.iterdir() if folder.is_dir()}
ICONS = sorted(RESOURCES.glob("icons/*.svg"))
FONT = resource_path("fonts/QingduSerif.otf")
TEXTS = {".html", ".svg", ".toml", ".ts", ".txt"}


def named_resources() -> Iterator[str]:
    """Yield resource names in the code; a part known only when it runs is a ``*``."""
    for source in READER.rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            match node:
                case ast.Constant(value=str(name)):
                    parts = [name]
                case ast.JoinedStr(values=values):
                    parts = [str(v.value) if isinstance(v, ast.Constant) else "*" for v in values]
                case _:
                    continue
            name = "".join(parts)
            folder, slash, _ = name.partition("/")
            if slash and folder in FOLDERS and Path(name).suffix and " " not in name:
                yield name


NAMES = sorted(set(named_resources()))


def test_the_code_is_seen_to_name_resources():
    assert {"fonts/QingduSerif.otf", "icons/qingdu.svg"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_named_resource_is_there(name: str):
    files = list(RESOURCES.glob(name))
    assert files, f"resources/{name} is missing"
    assert all(file.stat().st_size for file in files)


@pytest.mark.parametrize("path", sorted(RESOURCES.rglob("*.toml")), ids=lambda path: path.name)
def test_tables_are_well_formed(path: Path):
    assert tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.name)
def test_an_icon_can_be_painted(path: Path):
    image = QImageReader(str(path)).read()
    pixels = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert len(pixels) > 1


@pytest.mark.parametrize(
    "path", [path for path in ICONS if path.stem != "qingdu"], ids=lambda path: path.name
)
def test_a_line_icon_has_one_colour_to_replace(path: Path):
    drawing = ElementTree.parse(path)
    paint = {
        element.get(attribute) for element in drawing.iter() for attribute in ("fill", "stroke")
    }
    assert paint - {None, "none"} == {"#000"}


@pytest.mark.parametrize("name", ["icons/qingdu.png", "icons/qingdu.ico"])
def test_the_program_icon_comes_in_the_size_of_desktops(name: str):
    reader = QImageReader(str(resource_path(name)))
    sizes = []
    for number in range(max(reader.imageCount(), 1)):
        reader.jumpToImage(number)
        sizes.append(reader.read().width())
    assert 256 in sizes


def two_byte_characters(codec: str, leads: range) -> str:
    codes = (bytes((lead, trail)) for lead in leads for trail in range(0x40, 0xFF))
    decoded = "".join(code.decode(codec, errors="ignore") for code in codes)
    return "".join(character for character in decoded if not character.isascii())


@pytest.mark.parametrize(
    "characters",
    [
        pytest.param(two_byte_characters("gb2312", range(0xB0, 0xF8)), id="GB2312"),
        pytest.param(two_byte_characters("big5", range(0xA4, 0xC7)), id="Big5 level 1"),
        pytest.param("裏麪羣衞喫鈎峯着為説", id="forms of Hong Kong and Taiwan"),
        pytest.param("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü", id="pinyin"),
        pytest.param("ㄅㄆㄇㄈˊˇˋ˙", id="bopomofo"),
        pytest.param("，。、；：？！“”‘’（）《》〈〉「」『』【】—…·　￥％", id="punctuation"),
        pytest.param("".join(map(chr, range(0x20, 0x7F))), id="ASCII"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_the_bundled_font_covers(characters: str):
    font = QRawFont(str(FONT), 16)
    assert characters
    assert [c for c in characters if not font.supportsCharacter(ord(c))] == []


@pytest.mark.usefixtures("qapp")
def test_the_bundled_font_bears_a_name_of_its_own_and_its_licence():
    licence = FONT.with_name("OFL.txt").read_text(encoding="utf-8")
    assert QRawFont(str(FONT), 16).familyName() == "Qingdu Serif"
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert licence.startswith("©")
    assert "Reserved Font Name Qingdu" not in licence


def test_the_lines_of_every_text_end_as_they_were_written():
    """Git for Windows would change them but for .gitattributes, and a list of words with them."""
    texts = (path for path in RESOURCES.rglob("*.*") if path.suffix in TEXTS)
    assert [path.name for path in texts if b"\r" in path.read_bytes()] == []
