"""Work beside the interface: done in order, reported by signal, given up on request."""

from __future__ import annotations

import gc
import weakref
from threading import Event

import pytest
import shiboken6

from reader.core.messages.errors import FileUnreadableError
from reader.core.running.journal import JOURNAL
from reader.ui.session.tasks import Task, TaskRunner, raise_fault
from reader.ui.tabs.waiting_tab import TabFile


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


def test_a_task_goes_when_it_is_done(runner, qtbot):
    task = Task()
    known = weakref.ref(task)
    with qtbot.waitSignal(task.done):
        runner.start(task, lambda _report: None)
    runner.close()
    del task
    gc.collect()
    assert known() is None


def test_a_task_that_nobody_else_keeps_tells_all_the_same(runner, qtbot):
    seen: list[int] = []

    def ask(number: int) -> None:
        task = Task()
        task.done.connect(seen.append)
        runner.start(task, lambda _report: number)

    for number in range(20):
        ask(number)
    qtbot.waitUntil(lambda: seen == list(range(20)))


def test_nothing_is_begun_once_it_is_closed(runner):
    runner.close()
    heard: list[object] = []
    runner.start(Task(), heard.append)
    assert heard == []


def test_a_task_that_has_gone_with_its_owner_tells_nobody(runner, qtbot):
    task, begun, gone = Task(), Event(), Event()

    def work(report):
        begun.set()
        gone.wait(20)
        report(1)
        return "result"

    runner.start(task, work)
    assert begun.wait(20)
    shiboken6.delete(task)
    gone.set()
    after = Task()
    with qtbot.waitSignal(after.done):  # the thread has not ended by a fault
        runner.start(after, lambda _report: None)


def test_an_unexpected_failure_reaches_the_window_s_report(runner, qtbot):
    task = Task()
    task.failed.connect(raise_fault)

    def work(_report):
        raise ValueError("no")

    with qtbot.captureExceptions() as raised:
        with qtbot.waitSignal(task.failed):
            runner.start(task, work)
        qtbot.wait(50)
    assert [kind for kind, *_ in raised] == [ValueError]


def test_a_failure_that_nobody_listens_to_reaches_the_report(runner, qtbot):
    task = Task()

    def work(_report):
        raise ValueError("no")

    with qtbot.captureExceptions() as raised:
        runner.start(task, work)
        qtbot.waitUntil(lambda: bool(raised))
    assert [kind for kind, *_ in raised] == [ValueError]


@pytest.mark.parametrize("error", [OSError("gone"), FileUnreadableError(reason="gone")])
def test_a_place_that_has_gone_is_a_line_of_the_log(runner, qtbot, error):
    task = Task()
    told: list[str] = []

    def work(_report):
        raise error

    JOURNAL.listen(told.append, is_last=False)
    try:
        runner.start(task, work)
        qtbot.waitUntil(lambda: f"left undone: {type(error).__name__}" in told)
    finally:
        JOURNAL.leave(told.append)


def _broken(*_given):
    raise ValueError("no")


BROKEN = {
    "look": "reader.ui.program.app.is_file",
    "tidy": "reader.ui.program.app.remove_unfinished",
    "name": "reader.library.articles.entries.titles_at",
}
"""What each chore asks on the worker."""


@pytest.mark.parametrize("chore", BROKEN)
def test_a_fault_of_a_chore_of_the_program_leaves_a_report(
    window, qingdu, monkeypatch, qtbot, tmp_path, chore
):
    files = [tmp_path / "a.html", tmp_path / "b.html"]
    window.workspace.expect([TabFile(file) for file in files], [])
    window.workspace.lay_by()
    chores = {
        "look": lambda: qingdu.tell_missing(window, files),
        "tidy": lambda: qingdu.tidy(files),
        "name": lambda: qingdu.name_tabs(window),
    }
    monkeypatch.setattr(BROKEN[chore], _broken)
    with qtbot.captureExceptions() as raised:
        chores[chore]()
        qtbot.waitUntil(lambda: bool(raised))
    assert [kind for kind, *_ in raised] == [ValueError]
