"""What the workflows call is there."""

import importlib
import re
from pathlib import Path

import pytest

from build_scripts.commands import COMMANDS
from build_scripts.linux.verify import SUITES
from build_scripts.release import SUFFIXES

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_every_script_command_and_function_exists(workflow: Path):
    text = workflow.read_text("utf-8")
    scripts = re.findall(r"[\w./]*(?:build_scripts|\.ci|resources)/[\w./-]+", text)
    assert scripts
    assert [script for script in scripts if not (ROOT / script).exists()] == []
    commands = {command.__name__ for command in COMMANDS}
    assert set(re.findall(r"dev\.py (\w+)", text)) <= commands
    for module, name in re.findall(r"from (build_scripts[\w.]*) import (\w+)", text):
        assert callable(getattr(importlib.import_module(module), name))
    for listed in re.findall(r"suites: ([\w ]+?) *}", text):
        assert set(listed.split()) <= set(SUITES)


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_no_workflow_may_more_than_read_unless_a_job_says_why(workflow: Path):
    text = workflow.read_text("utf-8")
    assert "\npermissions:\n  contents: read\n" in text
    writing = re.findall(r"^ +([\w-]+): write$", text, re.MULTILINE)
    assert set(writing) <= {"contents", "id-token", "attestations"}
    assert not writing or workflow.stem == "release"


def test_whatever_a_release_consists_of_is_kept_and_has_its_checksum():
    text = (ROOT / ".github" / "workflows" / "release.yml").read_text("utf-8")
    kept = re.findall(r"^ +dist/(\S+)$", text, re.MULTILINE)
    for suffix in SUFFIXES:
        assert any(name.endswith(suffix) for name in kept), suffix
    assert "dist/SHA256SUMS.*" in text
