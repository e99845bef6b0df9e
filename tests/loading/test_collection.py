"""Pictures of a collection are shown from anywhere in it, and nothing is read from outside."""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.article import Absence, Figure
from reader.core.messages.notices import NoticeKind
from reader.core.source import Pictures
from reader.loading.pictures import beside
from reader.loading.pictures.allowed import allow, allowed_folders, take_back
from reader.loading.registry import load
from reader.pipeline import read_file

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
)
WORDS = "摆渡的老卢今年七十一岁，每天早上六点开第一班船。"


@pytest.fixture(autouse=True)
def nothing_allowed() -> Iterator[None]:
    """Leave no folder allowed behind."""
    yield
    for folder in allowed_folders():
        take_back(folder)


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


@pytest.mark.parametrize(
    "mark", ["_resources", "dendron.yml", "vx_notebook", ".zettlr_directory", "notebook.zim"]
)
def test_marks_of_other_programs(tmp_path: Path, mark: str) -> None:
    path = note(tmp_path / "vault", "![](../pictures/deep/a.png)")
    (tmp_path / "vault" / mark).mkdir()
    assert load(path).assets


def test_logseq_and_siyuan(tmp_path: Path) -> None:
    path = note(tmp_path / "graph", "![](../pictures/deep/a.png)")
    (tmp_path / "graph" / "logseq").mkdir()
    (tmp_path / "graph" / "logseq" / "config.edn").touch()
    assert load(path).assets
    data = tmp_path / "data"
    path = note(data / "20260101-notebook", "![](/assets/b.png) ![](../../assets/b.png)")
    (data / "20260101-notebook" / ".siyuan").mkdir()
    (data / "assets").mkdir()
    (data / "assets" / "b.png").write_bytes(PNG)
    assert len(load(path).assets) == 2


def test_what_its_reader_allowed_is_a_collection_until_taken_back(tmp_path: Path) -> None:
    path = note(tmp_path / "kept", "![](../pictures/deep/a.png)")
    (notice,) = load(path).notices
    folder = Path(dict(notice.fields)["folder"])
    assert folder == tmp_path / "kept"
    allow(folder)
    assert load(path).assets
    assert not load(path).notices
    assert allowed_folders() == {folder}
    take_back(folder)
    assert not load(path).assets


def test_the_home_and_what_holds_everything_cannot_be_allowed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    path = note(tmp_path, "![](../pictures/deep/a.png)")
    (notice,) = load(path).notices
    assert "folder" not in dict(notice.fields)
    allow(tmp_path)
    assert not load(path).assets


def test_names_of_folders_that_are_no_text_are_kept(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xa5\xc1"))
    allow(folder)
    assert allowed_folders() == {folder}


def absence_in(path: Path, reference: str) -> Absence:
    pictures = load(path).assets
    assert isinstance(pictures, Pictures)
    assert reference not in pictures
    return pictures.absence_of(reference)


def test_why_a_picture_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = note(tmp_path / "kept", "![](x.png)")
    folder = path.parent
    (folder / "words.png").write_text("这不是图片", "utf-8")
    (folder / "large.png").write_bytes(PNG * 1_000)
    (folder / "pipe.png").mkdir()
    (folder / "out.png").symlink_to(tmp_path / "kept" / "pictures" / "deep" / "a.png")
    monkeypatch.setattr(beside, "LARGEST_PICTURE", 10_000)
    expected = {
        "gone.png": Absence.NOT_SAVED,
        "https://a.example/a.png": Absence.NOT_SAVED,
        "../pictures/deep/a.png": Absence.ELSEWHERE,
        "file:///C:/a.png": Absence.ELSEWHERE,
        "/Users/somebody/a.png": Absence.ELSEWHERE,
        "out.png": Absence.ELSEWHERE,
        "words.png": Absence.NOT_A_PICTURE,
        "data:image/png;base64,AAAA": Absence.NOT_A_PICTURE,
        "large.png": Absence.TOO_LARGE,
        "pipe.png": Absence.REFUSED,
    }
    assert {each: absence_in(path, each) for each in expected} == expected


def test_the_figure_knows_why(tmp_path: Path) -> None:
    path = note(tmp_path / "kept", f"{WORDS}\n\n![](../pictures/deep/a.png)\n\n{WORDS}")
    article = read_file(path).article
    (figure,) = (block for block in article.blocks if isinstance(block, Figure))
    assert figure.absence is Absence.ELSEWHERE
