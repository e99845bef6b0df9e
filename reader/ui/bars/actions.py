"""The commands of one window as QActions, which menus, bars and keys share."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from reader.ui.commands.command import Choice, Command, Question, native_keys
from reader.ui.commands.desk import Desk
from reader.ui.commands.table import COMMANDS


class Actions(QObject):
    """Does what the rows of ``COMMANDS`` say, and shows what can be done and what is on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._actions: dict[str, QAction] = {}
        groups: dict[Choice, QActionGroup] = {}
        for command in COMMANDS:
            action = QAction(desk.window)
            action.setCheckable(command.is_on is not None)
            action.setIconVisibleInMenu(False)  # only the bar's few have one
            if not command.has_widgets_keys:
                action.setShortcuts([QKeySequence(key) for key in command.keys])
            if command.choice:
                group = groups.setdefault(command.choice, QActionGroup(self))
                group.addAction(action)
            action.triggered.connect(lambda _=False, command=command: self._do(command))
            desk.window.addAction(action)  # so that keys work without the menu bar
            self._actions[command.name] = action

    def of(self, command: Command) -> QAction:
        """Return the action of a row."""
        return self._actions[command.name]

    def retranslate(self) -> None:
        """Give every action its words in the interface's language."""
        tr = self._desk.tr
        for command in COMMANDS:
            words = tr(command.words)
            if command.has_widgets_keys:
                words += "\t" + native_keys(command.keys[0])
            self.of(command).setText(words)

    def refresh(self) -> None:
        """Show what can be done now, and what is on."""
        answers: dict[Question, bool] = {}  # many commands ask the same
        for command in COMMANDS:
            action = self.of(command)
            if (question := command.can_be_done) is not None:
                if question not in answers:
                    answers[question] = question(self._desk)
                action.setEnabled(answers[question])
            if command.is_on is not None:
                action.setChecked(command.is_on(self._desk))

    def _do(self, command: Command) -> None:
        command.do(self._desk)
        self.refresh()  # a click has checked the action, whether or not that came to be
