"""Asks one paragraph of the program over AT-SPI for caret, selection and places; prints JSON.

Run by the system's own Python, which has the bindings; it knows nothing of this project.
"""

import json
import sys
import time

import pyatspi  # type: ignore[import-not-found] # it belongs to the system's Python


def paragraph_with(words, seconds):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        for program in pyatspi.Registry.getDesktop(0):
            found = program and pyatspi.findDescendant(
                program,
                lambda thing: (
                    thing.getRoleName() == "paragraph"
                    and "Text" in thing.get_interfaces()
                    and words in thing.queryText().getText(0, -1)
                ),
            )
            if found:
                return found.queryText()
        time.sleep(0.2)
    raise SystemExit("no such paragraph")


words = sys.argv[1]
text = paragraph_with(words, float(sys.argv[2]))
start = text.getText(0, -1).find(words)
text.addSelection(start, start + len(words))
time.sleep(0.3)
places = [text.getCharacterExtents(start + n, pyatspi.DESKTOP_COORDS) for n in range(len(words))]
told = {
    "selections": [list(text.getSelection(n)) for n in range(text.getNSelections())],
    "expected": [start, start + len(words)],
    "caret": text.caretOffset,
    "places": [list(place) for place in places],
}
text.setCaretOffset(start + 1)
time.sleep(0.3)
told["caret moved"] = text.caretOffset - start
sys.stdout.write(json.dumps(told))
