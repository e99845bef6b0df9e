"""Work beside the interface: done in order, reported by signal, given up on request."""

from __future__ import annotations

import pytest

from reader.ui.session.tasks import Task, TaskRunner


@pytest.fixture
def runner(qapp):
    runner = TaskRunner()
    yield runner
    runner.close()


def test_results_and_progress_are_reported(runner, qtbot):
    task = Task()
    seen: list[int] = []
    task.progressed.connect(seen.append)
    with qtbot.waitSignal(task.done) as done:
        runner.start(task, lambda report: (report(1), report(2), "result")[-1])
    assert (done.args, seen) == (["result"], [1, 2])


def test_a_failure_is_reported(runner, qtbot):
    task = Task()

    def work(_report):
        raise ValueError("no")

    with qtbot.waitSignal(task.failed) as failed:
        runner.start(task, work)
    assert isinstance(failed.args[0], ValueError)


def test_a_cancelled_task_reports_nothing(runner, qtbot):
    task, after = Task(), Task()
    heard: list[object] = []
    task.done.connect(heard.append)
    task.failed.connect(heard.append)
    task.cancel()
    runner.start(task, lambda report: report(1))
    with qtbot.waitSignal(after.done):
        runner.start(after, lambda _report: None)
    assert heard == []


def test_nothing_is_begun_once_it_is_closed(runner):
    runner.close()
    heard: list[object] = []
    runner.start(Task(), heard.append)
    assert heard == []
