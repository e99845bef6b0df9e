"""A packaged program knows the commit it was made of."""

import sys

from reader import __version__
from reader.reporting import build


def test_a_checkout_tells_its_version():
    assert build.version_line() == f"qingdu {__version__}"


def test_a_packaged_program_tells_commit_and_day(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(build, "resource_path", tmp_path.joinpath)
    assert build.version_line() == f"qingdu {__version__}"
    (tmp_path / build.BUILD_FILE).write_text("commit 0123456789ab, 2026-11-29\n", "utf-8")
    assert build.version_line() == f"qingdu {__version__} (commit 0123456789ab, 2026-11-29)"
