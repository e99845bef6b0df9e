"""What another theme or language makes anew, and what stays as it is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QToolTip

from reader.core.settings import Theme
from reader.translation import Language
from reader.ui.look.theme import load_colours


def menus_of(window):
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return set(window.findChildren(QMenu))


def test_another_theme_paints_and_sets_nothing(window, settings):
    settings.change(theme=Theme.LIGHT)
    view, menus = window.tab.view, menus_of(window)
    flow, made = view.flow, {id(shown.made) for shown in view.shown()}
    settings.change(theme=Theme.DARK)
    assert view.flow is flow
    assert {id(shown.made) for shown in view.shown()} == made
    assert menus_of(window) == menus
    settings.change_page(font_size=26)
    assert view.flow is not flow


def test_another_language_says_the_page_and_the_menus_anew(window, settings):
    settings.change(language=Language.ENGLISH.value)
    flow, number = window.tab.view.flow, len(menus_of(window))
    for language in (*Language, Language.ENGLISH):
        settings.change(language=language.value)
    assert window.tab.view.flow is not flow
    assert len(menus_of(window)) == number


def ground_of(widget):
    """Return the colour of a pixel beside the words of a small window."""
    picture = widget.grab().toImage()
    return picture.pixelColor(3, picture.height() // 2).name()


def test_what_opens_over_a_window_has_its_colours(window, settings, qtbot):
    for theme in (Theme.DARK, Theme.SEPIA):
        settings.change(theme=theme)
        colours = load_colours(theme)
        box = QMessageBox(window)
        box.setText("好")
        box.show()
        assert ground_of(box) == colours.window
        box.deleteLater()
        QToolTip.showText(QPoint(90, 90), "好", window.tab.view)
        [tip] = [w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel")]
        assert ground_of(tip) == colours.panel
        QToolTip.hideText()
        tip.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
