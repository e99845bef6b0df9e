"""The least that PySide6 needs to show a text: what a start is measured against.

python bare_window.py TEXT-FILE
"""

import sys

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QMainWindow, QTextBrowser

with open(sys.argv[1], encoding="utf-8") as file:  # noqa: PTH123 - nothing more is imported
    text = file.read()
application = QApplication(sys.argv[:1])
window = QMainWindow()
view = QTextBrowser()
font = QFont()
font.setPixelSize(20)
view.setFont(font)
view.setPlainText(text)
window.setCentralWidget(view)
window.resize(1180, 860)
window.show()
sys.exit(application.exec())
