"""Asks the program over AT-SPI, as a screen reader would, and prints what it was told as JSON.

Run by the system's own Python, which has the bindings; it knows nothing of this project.
"""

import json
import sys
import time

import pyatspi  # type: ignore[import-not-found] # it belongs to the system's Python

DEEPEST, MOST = 16, 200


def find_program(seconds):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        for program in pyatspi.Registry.getDesktop(0):
            if program is not None and program.childCount:
                return program
        time.sleep(0.2)
    raise SystemExit("no program came")


def ask(thing, depth, told):
    """Ask everything that a screen reader asks of ``thing`` and of what is inside it."""
    interfaces = thing.get_interfaces()
    if "Component" in interfaces:
        thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    states = thing.getState()
    attributes = dict(line.split(":", 1) for line in thing.getAttributes() if ":" in line)
    read = ""
    if "Text" in interfaces:
        text = thing.queryText()
        read = text.getText(0, -1)
        for number in range(text.getNSelections()):
            text.getSelection(number)
        if read:
            text.getCharacterExtents(0, pyatspi.DESKTOP_COORDS)
            text.getAttributes(0)
    told.append(
        {
            "text": read,
            "role": thing.getRoleName(),
            "name": thing.name,
            "description": thing.description,
            "index": thing.getIndexInParent(),
            "level": attributes.get("level"),
            "usable": states.contains(pyatspi.STATE_FOCUSABLE)
            and states.contains(pyatspi.STATE_SHOWING),
        }
    )
    if depth < DEEPEST:
        for number in range(min(thing.childCount, MOST)):
            child = thing.getChildAtIndex(number)
            if child is not None:
                ask(child, depth + 1, told)
    return told


sys.stdout.write(json.dumps(ask(find_program(float(sys.argv[1])), 0, [])))
