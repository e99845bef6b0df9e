"""Pictures of a collection are shown from anywhere in it, and nothing is read from outside."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from reader.core.messages.notices import NoticeKind
from reader.loading.registry import load

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
)
WORDS = "摆渡的老卢今年七十一岁，每天早上六点开第一班船。"


def note(folder: Path, body: str, name: str = "note.md") -> Path:
    path = folder / "clips" / name
    path.parent.mkdir(parents=True)
    path.write_text(f"# 渡口\n\n{WORDS}\n\n{body}\n", "utf-8")
    (folder / "pictures" / "deep").mkdir(parents=True)
    (folder / "pictures" / "deep" / "a.png").write_bytes(PNG)
    return path


@pytest.mark.parametrize("mark", [".obsidian", "hts-cache", ".qingdu-collection"])
@pytest.mark.parametrize(
    "body", ["![](../pictures/deep/a.png)", "![[a.png]]", "![](/pictures/deep/a.png)"]
)
def test_a_marked_collection(tmp_path: Path, mark: str, body: str) -> None:
    path = note(tmp_path / "vault", body)
    (tmp_path / "vault" / mark).mkdir()
    source = load(path)
    assert [asset.data for asset in source.assets.values()] == [PNG]
    assert not source.notices


def test_the_folder_of_a_site(tmp_path: Path) -> None:
    path = note(tmp_path / "www.dukou.example", "")
    page = path.with_suffix(".html")
    page.write_text(f"<html><p>{WORDS}</p><img src=../pictures/deep/a.png></html>", "utf-8")
    source = load(page)
    assert len(source.assets) == 1
    assert source.url == "http://www.dukou.example/clips/note.html"


def test_without_a_mark_it_is_said_and_nothing_is_read(tmp_path: Path) -> None:
    source = load(note(tmp_path / "vault", "![](../pictures/deep/a.png)"))
    assert not source.assets
    assert [notice.kind for notice in source.notices] == [NoticeKind.ELSEWHERE]


def test_nothing_leads_out_of_a_collection(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(PNG)
    body = "![](../../secret.png) ![](../pictures/link.png) ![[secret.png]] ![](/secret.png)"
    path = note(tmp_path / "vault", body)
    (tmp_path / "vault" / ".obsidian").mkdir()
    (tmp_path / "vault" / "pictures" / "link.png").symlink_to(tmp_path / "secret.png")
    assert not load(path).assets


@pytest.mark.parametrize("folder", ["", "Downloads", "Desktop", "桌面"])
def test_a_home_is_no_collection(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    place = tmp_path / folder
    path = note(place, "![](../pictures/deep/a.png)")
    (place / ".obsidian").mkdir()
    assert not load(path).assets
