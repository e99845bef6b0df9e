from build_scripts import run_benchmark


def test_an_unknown_benchmark_is_wrong_usage(capsys):
    assert run_benchmark.main(["nothing-of-this-name"]) == 2
    assert run_benchmark.main([]) == 2
    assert "bench NAME" in capsys.readouterr().out
