"""The real program that opens, edits, scrolls and switches tabs until it is killed.

    python killed_program.py HOME SEED PAGE...

Each thing done is a line on standard output: the time (the system's monotonic clock), what it was,
and what must be there later.
"""

from __future__ import annotations

import json
import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer

from reader.opening.caching import open_stores
from reader.ui.dialogs.ask import Asker
from reader.ui.program.app import Qingdu
from reader.ui.program.application import build_application
from reader.ui.session.settings_store import SettingsStore

STEP = 40
"""Milliseconds between two deeds."""


def main(home: Path, seed: str, pages: list[Path]) -> None:
    dice = random.Random(seed)
    application = build_application()
    settings = SettingsStore(home / "settings.toml")
    program = Qingdu(application, settings, open_stores(home, home / "words.txt"), Asker(settings))
    window = program.open_window()
    for page in pages:
        window.open(page)

    def tell(what: str, **more: object) -> None:
        print(json.dumps({"at": time.monotonic(), "what": what, **more}), flush=True)  # noqa: T201

    def do_something() -> None:
        tab = window.tab
        article = tab.session.article
        if article is None:
            return
        article_id = article.opened.reading.article.article_id
        match dice.randrange(4):
            case 0:
                blocks = [b.block_id for b in article.opened.reading.article.blocks]
                wanted = dice.choice(blocks)
                if wanted not in article.opened.record.taken_out:
                    article.take_out(wanted)
                    tell("edit", article=article_id, key=wanted)
            case 1:
                tab.view.turn_page(dice.choice([1, 1, -1]))
            case 2:
                window.workspace.step(1)
                front = window.tab.session.path
                tell("front", path=str(front))
            case _:
                anchor = tab.view.anchor
                place = anchor.place.text_id if anchor else None
                tell("place", article=article_id, text_id=place)

    timer = QTimer(interval=STEP)
    timer.timeout.connect(do_something)
    timer.start()
    tell("ready")
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], [Path(name) for name in sys.argv[3:]])
