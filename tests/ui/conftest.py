"""A window of the real program on real files, with answers ready for its questions."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.core.article import (
    Article,
    Asset,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Metadata,
    Paragraph,
    Quote,
    Table,
)
from reader.core.text import Mark, Span, Text
from reader.core.variants import Region, Script
from reader.hanzi.words.user_words import UserWord, WordList
from reader.opening.caching import open_stores
from reader.opening.late import LateConverter
from reader.translation import Translate
from reader.ui.dialogs.answers import LinkAnswer
from reader.ui.dialogs.ask import Asker
from reader.ui.dialogs.dialogs import KeySections
from reader.ui.dialogs.info_panel import ArticleInfo
from reader.ui.dialogs.word_dialog import WordQuestion
from reader.ui.program.app import Qingdu
from reader.ui.session.settings_store import SettingsStore
from reader.ui.session.tasks import Task
from reader.ui.window.main_window import MainWindow


def png(width: int, rows: list[bytes]) -> bytes:
    """Return a PNG picture of RGB rows (W3C PNG specification, third edition, 5.2 and 11)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, len(rows), 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


PICTURE = png(64, [b"\xc8\x10\x10" * 32 + b"\x10\x10\xc8" * 32] * 32)
"""One red and one blue half, 64 × 32, so that a test can find the picture by its pixels."""


class Answers(Asker):
    """Answers every question without a dialog, and remembers that it was asked."""

    def __init__(self) -> None:
        self.files: list[Path] = []
        self.folder: Path | None = None
        self.asked: list[str] = []
        self.link_answer = LinkAnswer.NOTHING
        self.place: Path | None = None
        self.right_form: str | None = None
        self.places = 0
        """In which a word stands that was asked about last."""
        self.corrections: dict[str, str] = {}
        self.note: str | None = None
        self.may_forget = True
        self.may_erase = False
        self.dialog_answer: Callable[[QDialog], bool] = lambda _dialog: False

    def choose_files(self, parent: QWidget, folder: Path, tr: Translate) -> list[Path]:
        self.asked.append("files")
        self.folder = folder
        return self.files

    def choose_font(self, parent: QWidget, tr: Translate) -> Path | None:
        self.asked.append("font")
        return self.place

    def choose_dictionary(
        self, parent: QWidget, folders: Sequence[Path], tr: Translate
    ) -> Path | None:
        self.asked.append("dictionary")
        self.folders = folders
        return self.place

    def show_keys(self, parent: QWidget, sections: KeySections, tr: Translate) -> None:
        self.asked.append("keys")

    def ask_note(self, parent: QWidget, quote: str, note: str, tr: Translate) -> str | None:
        self.asked.append(quote)
        return self.note

    def choose_notes(self, parent: QWidget, place: Path, tr: Translate) -> Path | None:
        self.asked.append(place.name)
        return self.place

    def ask_to_erase(self, parent: QWidget, tr: Translate) -> bool:
        self.asked.append("erase")
        return self.may_erase

    def ask_to_forget(self, parent: QWidget, title: str, tr: Translate) -> bool:
        self.asked.append(title)
        return self.may_forget

    def show_about(self, parent: QWidget, tr: Translate) -> None:
        self.asked.append("about")

    def choose_place(self, parent: QWidget, name: str, tr: Translate) -> Path | None:
        self.asked.append(name)
        return self.place

    def choose_backup(self, parent: QWidget, place: Path, tr: Translate) -> Path | None:
        self.asked.append(place.name)
        return self.place

    def choose_backup_there(self, parent: QWidget, tr: Translate) -> Path | None:
        self.asked.append("backup")
        return self.place

    def choose_rules(self, parent: QWidget, tr: Translate) -> Path | None:
        self.asked.append("rules")
        return self.place

    def ask_in(self, name: str, dialog: QDialog) -> bool:
        self.asked.append(name)
        return self.dialog_answer(dialog)

    def choose_printer(self, parent: QWidget, printer: QPrinter) -> bool:
        self.asked.append("printer")
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.place))
        return self.place is not None

    def choose_export(self, parent: QWidget, place: Path, tr: Translate) -> Path | None:
        self.asked.append(place.name)
        return self.place

    def show_info(self, parent: QWidget, known: ArticleInfo, tr: Translate) -> None:
        self.asked.append(known.article.metadata.title)

    def ask_corrections(
        self, parent: QWidget, now: Mapping[str, str], page: Mapping[str, str], tr: Translate
    ) -> dict[str, str] | None:
        self.asked.append(now["title"])
        return {**now, **self.corrections}

    def ask_word(self, parent: QWidget, question: WordQuestion, tr: Translate) -> UserWord | None:
        word = question.word
        self.asked.append(f"{word.original} {word.shown}")
        if question.count is not None:
            self.places = question.count(word.original)
        return replace(word, shown=self.right_form) if self.right_form else None

    def show_words(
        self, parent: QWidget, words: WordList, on_change: Callable[[], object], tr: Translate
    ) -> None:
        self.asked.append(words.path.name)

    def ask_about_link(
        self, parent: QWidget, host: str, address: str, tr: Translate, *, may_be_always: bool
    ) -> LinkAnswer:
        self.asked.append(f"{host} {address}{'' if may_be_always else ' once'}")
        return self.link_answer


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def settings(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "config" / "settings.toml")


@pytest.fixture
def qingdu(
    qapp: QApplication, settings: SettingsStore, tmp_path: Path, answers: Answers
) -> Iterator[Qingdu]:
    stores = open_stores(tmp_path / "articles", tmp_path / "words.txt")
    program = Qingdu(qapp, settings, stores, answers)
    yield program
    program.close()


@pytest.fixture(autouse=True)
def tables_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have short pages converted at once, as they are when the converter's tables are read."""
    monkeypatch.setattr(LateConverter, "was_used", lambda *_: True)


@pytest.fixture
def open_page(qingdu: Qingdu, qtbot: QtBot) -> Callable[[Path], MainWindow]:
    """Open a window on a file and wait until the article is shown."""

    def open_and_wait(path: Path) -> MainWindow:
        window = qingdu.open_window()
        with qtbot.waitActive(window):
            window.activateWindow()
        with qtbot.waitSignal(window.tab.session.article_opened):
            window.open(path)
        return window

    return open_and_wait


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Return a saved page with eight sections, a picture, bold inside a word, and a link."""
    return write_page(tmp_path / "頁面.html")


@pytest.fixture
def window(open_page: Callable[[Path], MainWindow], page: Path) -> MainWindow:
    return open_page(page)


@pytest.fixture
def press(window: MainWindow, qtbot: QtBot) -> Callable[..., None]:
    """Return a function that presses a key where the focus is."""

    def pressed(
        key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        qtbot.keyClick(QApplication.focusWidget() or window, key, modifiers)

    return pressed


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """Return a text, in Traditional Chinese."""
    path = tmp_path / "第二篇.txt"
    path.write_text("第二篇文章的標題\n\n" + "這是另一篇文章裡的一段話，寫得很長。" * 20, "utf-8")
    return path


def wait_for_all(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until what was asked of the worker for the tab in front is done and told."""
    last = Task(window)
    with qtbot.waitSignal(last.done):
        window.tab.session.runner.start(last, lambda _report: None)


def write_page(path: Path) -> Path:
    """Write a page in Simplified Chinese, with its picture beside it."""
    picture = path.parent / f"{path.stem}_files" / "圖.png"
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_bytes(PICTURE)
    body = [
        f'<figure><img src="{picture.parent.name}/圖.png" alt="两个颜色的图">'
        "<figcaption>图为红蓝两色的图。编写组制图</figcaption></figure>"
    ]
    sentence = "他的头<b>发</b>很长，后来在图书馆里发现了五千年历史的记载，回到家里仔细地读。"
    for number in "一二三四五六七八":
        body.append(f"<h2>第{number}节　发展与历史</h2>")
        body += [f"<p>这是第{number}节的第{n}段文字。{sentence * 3}</p>" for n in range(1, 5)]
    body.append('<p>另见<a href="https://example.org/发">别处的文章</a>，那里说得更详细一些。</p>')
    head = '<meta charset="utf-8"><title>测试用的文章：头发与历史</title>'
    path.write_text(
        f"<!DOCTYPE html><html><head>{head}</head><body><article>"
        f"<h1>测试用的文章：头发与历史</h1>{''.join(body)}</article></body></html>",
        "utf-8",
    )
    return path


@pytest.fixture
def article() -> Article:
    """Return an article with every kind of block."""
    blocks: tuple[Block, ...] = (
        Paragraph("b00001", Text("𠮷野家的头发（图）。", (Span(4, 6, Mark.STRONG),))),
        Heading("b00002", Text("第一节"), 2),
        Figure("b00003", "red.png", Text("红蓝两色。"), Text("编写组制图"), "颜色"),
        Figure("b00004", None, Text("没有存下来的图")),
        Quote("b00005", (Paragraph("b00006", Text("引用的话。")),)),
        Heading("b00007", Text("第二节"), 3),
        ListBlock(
            "b00008",
            (
                (Paragraph("b00009", Text("第一项")),),
                (
                    Paragraph("b00010", Text("第二项")),
                    ListBlock("b00011", ((Paragraph("b00012", Text("里面一项")),),)),
                ),
            ),
            ordered=True,
        ),
        Table("b00013", ((Text("甲"), Text("乙")), (Text("一"),)), 1, Text("表的说明")),
        CodeBlock("b00014", "for 字 in 书:\n    读(字)"),
        Divider("b00015"),
        Paragraph("b00016", Text("最后一段 & <b>不是标记</b>。")),
    )
    return Article(
        article_id="0" * 64,
        metadata=Metadata(title="标题", authors=("甲",), source="来源", published="2022-10-12"),
        blocks=blocks,
        script=Script.HANS,
        region=Region.CHINA,
        assets={"red.png": Asset("red.png", "image/png", PICTURE)},
    )
