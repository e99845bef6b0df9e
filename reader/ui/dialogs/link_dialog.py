"""Asks whether a link that leads out of the saved page may be handed to another program."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from reader.translation import Translate
from reader.ui.dialogs.answers import LinkAnswer
from reader.ui.look.words import PlainLabel

_WIDTH = 480
_LINES = 4
_HOST_SCALE = 1.15


class LinkDialog(QDialog):
    """Holds the answer when it is closed."""

    answer = LinkAnswer.NOTHING

    def give(self, answer: LinkAnswer) -> None:
        """Close with ``answer``."""
        self.answer = answer
        self.accept()


def link_dialog(
    parent: QWidget | None, host: str, address: str, tr: Translate, *, may_be_always: bool
) -> LinkDialog:
    """Return the dialog; it names ``host`` in bold, and ``address`` as it will be handed over."""
    dialog = LinkDialog(parent)
    dialog.setWindowTitle(tr("A link"))
    dialog.setMinimumWidth(_WIDTH)
    sentence = PlainLabel(tr("This link leads out of the saved page. Qingdu itself opens nothing."))
    sentence.setWordWrap(True)
    name = PlainLabel(host)
    name.setWordWrap(True)
    name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    bold = name.font()
    bold.setBold(True)
    bold.setPointSizeF(bold.pointSizeF() * _HOST_SCALE)
    name.setFont(bold)
    whole = QPlainTextEdit(address)
    whole.setReadOnly(True)
    whole.setTabChangesFocus(True)
    whole.setAccessibleName(tr("Address"))
    whole.setFixedHeight(_LINES * whole.fontMetrics().lineSpacing() + 16)
    layout = QVBoxLayout(dialog)
    layout.addWidget(sentence)
    layout.addWidget(name)
    layout.addWidget(whole)
    layout.addWidget(_buttons(dialog, tr, may_be_always=may_be_always))
    return dialog


def _buttons(dialog: LinkDialog, tr: Translate, *, may_be_always: bool) -> QDialogButtonBox:
    roles = QDialogButtonBox.ButtonRole
    buttons = QDialogButtonBox(Qt.Orientation.Vertical)  # four in a row are too wide at 150 %
    offered = [
        (LinkAnswer.ONCE, tr("Open this once"), roles.YesRole),
        (LinkAnswer.ALWAYS, tr("Always open in the browser"), roles.YesRole),
        (LinkAnswer.COPY, tr("Copy the address"), roles.ActionRole),
        (LinkAnswer.NOTHING, tr("Cancel"), roles.RejectRole),
    ]
    for answer, words, role in offered:
        if answer is LinkAnswer.ALWAYS and not may_be_always:
            continue
        button = buttons.addButton(words, role)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False, answer=answer: dialog.give(answer))
        if answer is LinkAnswer.COPY:
            button.setDefault(True)
            button.setFocus()
    return buttons
