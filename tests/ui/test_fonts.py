"""Where the bundled typeface was left out, another one with Chinese is found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase

from reader.paths import resource_path
from reader.translation import Language
from reader.ui.look.fonts import BUNDLED_FONT, FontBook, set_families


@pytest.fixture
def only_chinese_family(qapp) -> Iterator[str]:
    """Give this program a typeface with Chinese whose name it does not know."""
    number = QFontDatabase.addApplicationFont(str(resource_path(BUNDLED_FONT)))
    yield QFontDatabase.applicationFontFamilies(number)[0]
    QFontDatabase.removeApplicationFont(number)


@pytest.mark.parametrize("file", ["absent.otf", "broken.otf"])
def test_without_the_bundled_typeface_whatever_has_chinese_is_used(
    only_chinese_family, tmp_path: Path, file
):
    (tmp_path / "broken.otf").write_bytes(b"no font")
    font = FontBook(tmp_path / file).interface_font(QFont("DejaVu Sans"), Language.TRADITIONAL)
    with_chinese = set(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
    assert only_chinese_family in with_chinese
    assert with_chinese & set(font.families()[1:])


def test_every_font_of_an_article_is_free_of_the_locale(qapp):
    font = QFont()
    set_families(font, ["Noto Serif CJK TC", "Noto Sans"])
    assert font.families() == ["Noto Serif CJK TC", "Noto Sans"]
    assert (font.isFeatureSet(QFont.Tag("locl")), font.featureValue(QFont.Tag("locl"))) == (True, 0)
    interface = FontBook().interface_font(QFont(), Language.TRADITIONAL)
    assert interface.isFeatureSet(QFont.Tag("locl"))
