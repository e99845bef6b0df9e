"""Converts plain text line by line."""

from __future__ import annotations

from reader.core.scripts import detect_region, detect_script, majority_script
from reader.core.variants import Script, Variant
from reader.hanzi.converter import Converter


def convert_lines(text: str, variant: Variant, converter: Converter) -> str:
    """Return ``text`` in ``variant``, every line by its own script and regional form.

    A line in which nothing tells takes what the whole text shows. Line ends stay as they are, and
    so does a missing last one.
    """
    usual = majority_script([text])
    lines = text.splitlines(keepends=True)
    scripts = [usual if (s := detect_script(line)) is Script.NONE else s for line in lines]
    traditional = [
        line for line, script in zip(lines, scripts, strict=True) if script is Script.HANT
    ]
    usual_region = detect_region("".join(traditional))
    return "".join(
        converter.convert(line, script, detect_region(line) or usual_region, variant).text
        for line, script in zip(lines, scripts, strict=True)
    )
