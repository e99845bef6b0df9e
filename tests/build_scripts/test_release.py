"""A release is what its number says, and every file of it has its checksum."""

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from build_scripts import release
from build_scripts.version import reproducible_environment, source_date_epoch, version

CHANGES = """\
# Changelog

## Unreleased

## 1.2.3 - 2026-11-25
### Added
- Reads.

## 1.2.2 - 2026-11-01
- Old.
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "reader").mkdir()
    (tmp_path / "reader" / "__init__.py").write_text('__version__ = "1.2.3"\n', encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text(CHANGES, encoding="utf-8")
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (["init", "-q"], ["add", "."], [*author, "commit", "-q", "-m", "All"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    return tmp_path


def test_a_checkout_that_is_the_release_has_no_problems(checkout):
    assert release.problems(["1.2.3"], checkout) == []


@pytest.mark.parametrize("arguments", [[], ["1.2"], ["v1.2.3"], ["1.2.3", "1.2.4"]])
def test_a_release_needs_a_number(checkout, arguments):
    assert release.problems(arguments, checkout) == ["Name the release: dev.py release 1.2.3"]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("reader/__init__.py", '__version__ = "1.2.4"\n', "says 1.2.4, not 1.2.3"),
        ("CHANGELOG.md", CHANGES.replace("1.2.3 - 2026-11-25", "1.2.3"), "has no section"),
        ("CHANGELOG.md", CHANGES.replace("- Reads.\n", ""), "says nothing of 1.2.3"),
        ("reader/new.py", "", "not committed"),
    ],
)
def test_what_does_not_fit_is_told(checkout, name, content, problem):
    (checkout / name).write_text(content, encoding="utf-8")
    assert problem in "\n".join(release.problems(["1.2.3"], checkout))


def test_a_release_needs_git(checkout):
    shutil.rmtree(checkout / ".git")
    assert "git does not answer" in "\n".join(release.problems(["1.2.3"], checkout))


@pytest.mark.parametrize(
    ("system", "list_name", "sums_name"),
    [
        ("", f"qingdu-{version()}.cdx.json", "SHA256SUMS"),
        ("mac", f"qingdu-{version()}-mac.cdx.json", "SHA256SUMS.mac"),
    ],
)
def test_every_released_file_has_its_checksum(tmp_path, capsys, system, list_name, sums_name):
    number = version()
    names = [f"qingdu_{number}_amd64.deb", f"qingdu-{number}-linux-x86_64.tar.xz"]
    for name in names:
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "qingdu_0.0.0_amd64.deb").touch()
    assert release.write_checksums(system, folder=tmp_path) == 0
    sums = dict(
        reversed(line.split("  "))
        for line in (tmp_path / sums_name).read_text(encoding="utf-8").splitlines()
    )
    assert set(sums) == {*names, list_name}
    assert sums[names[0]] == hashlib.sha256(names[0].encode()).hexdigest()
    assert names[0] in capsys.readouterr().out


def test_a_release_of_nothing_fails(tmp_path):
    assert release.write_checksums(folder=tmp_path) == 1


def test_the_time_of_a_build_is_the_commits_unless_it_is_given(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert source_date_epoch() == 1_700_000_000
    assert reproducible_environment()["SOURCE_DATE_EPOCH"] == "1700000000"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert source_date_epoch() != 1_700_000_000


def test_a_program_without_a_version_is_refused(tmp_path):
    (tmp_path / "reader").mkdir()
    (tmp_path / "reader" / "__init__.py").write_text("", encoding="utf-8")
    with pytest.raises(ValueError, match="no __version__"):
        version(tmp_path)
