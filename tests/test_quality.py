"""What is read of the marked pages beside the repository never gets worse."""

from __future__ import annotations

import importlib.util
import sys
import tomllib
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
FLOOR = tomllib.loads((TESTS / "quality_floor.toml").read_text("utf-8"))
AT_LEAST = {name: value for name, value in FLOOR.items() if not isinstance(value, dict)}


def bench():
    spec = importlib.util.spec_from_file_location(
        "bench_cleaning", TESTS / "benchmarks" / "bench_cleaning.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
@pytest.mark.parametrize("with_site_rules", [True, False])
def test_no_measure_is_below_its_floor(with_site_rules: bool) -> None:
    """The general path reaches what is asked without the rules for single sites."""
    if not with_site_rules and sys.platform == "win32":
        pytest.skip("the scorer starts us by a shell script there")
    module = bench()
    if not (module.CORPUS / "score.py").is_file():
        pytest.skip("the marked pages are not beside the repository")
    rows = module.score(module.CORPUS, [], with_site_rules=with_site_rules)[module.OURS]
    found = {name: take(rows) for name, (take, _) in module.MEASURES.items()}
    fallen = {name: found[name] for name, least in AT_LEAST.items() if found[name] < least}
    risen = {name: found[name] for name, most in FLOOR["at_most"].items() if found[name] > most}
    assert (fallen, risen) == ({}, {})


def test_the_floor_names_measures() -> None:
    assert {*AT_LEAST, *FLOOR["at_most"]} < set(bench().MEASURES)


def test_a_measure_is_set_beside_every_peer() -> None:
    module = bench()
    page = {"F1": 0.9, "P": 0.9, "R": 0.9, "title": True, "h": (1, 2, 1, 1), "c": (0, 0, 0, 0)}
    ours, peers = [{**page, "seconds": 0.01}], [{**page, "F1": 0.45, "seconds": 0.02}]
    rows = {row.measure: row for row in module.compared({"reader": ours, "other": peers})}
    assert rows["F1"] == ("F1", 0.9, 0.45, "other", 2.0)
    assert rows["seconds a page, median"].ratio == 2.0
    assert rows["headings found"][1:] == (0.5, 0.5, "other", 1.0)
    alone = next(module.compared({"reader": ours}))
    assert (alone.peer, alone.ratio) == (None, None)
