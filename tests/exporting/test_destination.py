"""An export is there as a whole or not at all."""

import pytest

from reader.exporting.destination import (
    ExportExistsError,
    ExportRefusedError,
    folder_beside,
    new_file,
)


def test_it_appears_when_it_is_whole(tmp_path):
    path = tmp_path / "渡口.md"
    with new_file(path) as target:
        target.main.write(b"text")
        address = target.beside("1 a.png", b"one")
        assert target.beside("1 A.png", b"two") != address
        assert not path.exists()
    assert path.read_bytes() == b"text"
    assert sorted(file.name for file in folder_beside(path).iterdir()) == ["1 A-2.png", "1 a.png"]
    assert address == "%E6%B8%A1%E5%8F%A3.assets/1%20a.png"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["渡口.assets", "渡口.md"]


def test_nothing_is_left_of_one_that_failed(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"old")

    def fail() -> None:
        with new_file(path, overwrite=True) as target:
            target.main.write(b"half")
            target.beside("a.png", b"one")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert [file.name for file in tmp_path.iterdir()] == ["a.md"]
    assert path.read_bytes() == b"old"


def test_what_is_there_stays_unless_told(tmp_path):
    path = tmp_path / "a.md"
    folder_beside(path).mkdir()
    with pytest.raises(ExportExistsError):
        new_file(path).__enter__()
    (folder_beside(path) / "old.png").write_bytes(b"old")
    with new_file(path, overwrite=True) as target:
        target.main.write(b"new")
        target.beside("new.png", b"new")
    assert (folder_beside(path) / "new.png").read_bytes() == b"new"
    assert (folder_beside(path) / "old.png").read_bytes() == b"old"


def test_what_the_system_refuses_is_told(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ExportRefusedError, match=r"a\.md cannot be written"):
        new_file(tmp_path / "file" / "a.md").__enter__()
