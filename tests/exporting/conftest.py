"""Writes an article and gives back the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.article import Article
from reader.exporting.destination import new_file
from reader.exporting.registry import writer_named
from reader.exporting.writer import ExportOptions, Pictures


@pytest.fixture
def export(tmp_path: Path, request: pytest.FixtureRequest) -> Callable[..., Path]:
    """Return a function that writes articles as ``name`` and returns where."""

    def export(name: str, *articles: Article, **options: object) -> Path:
        writer = writer_named(name)
        assert writer is not None
        path = tmp_path / f"out{writer.suffix}"
        if name == "pdf":
            from reader.ui.program.without_window import PdfWriter

            request.getfixturevalue("qapp")
            options = {"page_writer": PdfWriter(), **options}
        wanted = replace(ExportOptions(pictures=Pictures.FOLDER), **options)  # type: ignore[arg-type]
        with new_file(path, overwrite=True) as target:
            writer.write(iter(articles), target, wanted)
        return path

    return export
