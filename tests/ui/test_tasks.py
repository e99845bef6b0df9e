"""Work beside the interface: done in order, reported by signal, given up on request."""

from __future__ import annotations

import gc
import weakref
from queue import SimpleQueue
from threading import Event, Thread, current_thread, main_thread

import pytest
import shiboken6
from PySide6.QtCore import QObject

from reader.core.messages.errors import FileUnreadableError
from reader.core.running.journal import JOURNAL
from reader.ui.session.tasks import Task, TaskRunner, raise_fault
from reader.ui.tabs.waiting_tab import TabFile


@pytest.fixture
def runner(qapp):
    runner = TaskRunner()
    yield runner
    runner.close()


@pytest.fixture
def owner(qapp):
    return QObject()


def test_results_and_progress_are_reported(runner, owner, qtbot):
    task = Task(owner)
    seen: list[int] = []
    task.progressed.connect(seen.append)
    with qtbot.waitSignal(task.done) as done:
        runner.start(task, lambda report: (report(1), report(2), "result")[-1])
    assert (done.args, seen) == (["result"], [1, 2])


def test_a_failure_is_reported(runner, owner, qtbot):
    task = Task(owner)

    def work(_report):
        raise ValueError("no")

    with qtbot.waitSignal(task.failed) as failed:
        runner.start(task, work)
    assert isinstance(failed.args[0], ValueError)


def test_a_cancelled_task_reports_nothing(runner, owner, qtbot):
    task, after = Task(owner), Task(owner)
    heard: list[object] = []
    task.done.connect(heard.append)
    task.failed.connect(heard.append)
    task.cancel()
    runner.start(task, lambda report: report(1))
    with qtbot.waitSignal(after.done):
        runner.start(after, lambda _report: None)
    assert heard == []


def test_a_task_goes_when_it_is_done(runner, owner, qtbot):
    task = Task(owner)
    known = weakref.ref(task)
    with qtbot.waitSignal(task.done):
        runner.start(task, lambda _report: None)
    qtbot.waitUntil(lambda: all(each.is_told for each in [known()] if each))
    runner.close()
    del task
    gc.collect()
    assert known() is None


def test_a_task_that_nobody_else_keeps_tells_all_the_same(runner, owner, qtbot):
    seen: list[int] = []

    def ask(number: int) -> None:
        task = Task(owner)
        task.done.connect(seen.append)
        runner.start(task, lambda _report: number)

    for number in range(20):
        ask(number)
    qtbot.waitUntil(lambda: seen == list(range(20)))


def test_the_worker_may_ask_for_more_and_ends_no_task(runner, owner, qtbot):
    """Qt's objects end on the thread that made them."""
    told, ended = Event(), list[bool]()
    first, asking, more = Task(owner), Task(owner), Task(owner)
    weakref.finalize(first, lambda: ended.append(current_thread() is main_thread()))

    def ask(_report):
        assert told.wait(20)
        runner.start(more, lambda _report: None)

    with qtbot.waitSignal(first.done):
        runner.start(first, lambda _report: None)
        runner.start(asking, ask)
    qtbot.waitUntil(lambda task=first: task.is_told)
    del first
    with qtbot.waitSignal(more.done):
        told.set()
    runner.start(Task(owner), lambda _report: None)
    assert ended == [True]


def test_nothing_is_begun_once_it_is_closed(runner, owner):
    runner.close()
    heard: list[object] = []
    runner.start(Task(owner), heard.append)
    assert heard == []


def test_nothing_is_told_whose_owner_has_gone_and_the_work_is_done(runner, owner, qtbot):
    task, begun, gone = Task(owner), Event(), Event()
    heard: list[object] = []
    task.progressed.connect(heard.append)
    task.done.connect(heard.append)

    def work(report):
        begun.set()
        gone.wait(20)
        report(1)
        heard.append("worked")

    runner.start(task, work)
    assert begun.wait(20)
    shiboken6.delete(owner)
    gone.set()
    qtbot.waitUntil(lambda: task.is_told)
    assert heard == ["worked"]


@pytest.mark.parametrize("end", ["cancelled", "owner"])
def test_what_was_on_its_way_when_nobody_wanted_it_any_more_is_not_told(runner, owner, qtbot, end):
    task = Task(owner)
    heard: list[object] = []
    task.done.connect(heard.append)
    runner.start(task, lambda _report: None)
    runner.close()  # it is done, and no event has been looked at since
    if end == "cancelled":
        task.cancel()
    else:
        shiboken6.delete(owner)
    qtbot.waitUntil(lambda: task.is_told)
    assert heard == []


def test_a_worker_outlives_a_task_that_is_deleted(runner, owner, qtbot):
    task, begun, gone = Task(owner), Event(), Event()

    def work(report):
        begun.set()
        gone.wait(20)
        report(1)

    runner.start(task, work)
    assert begun.wait(20)
    shiboken6.delete(task)
    gone.set()
    after = Task(owner)
    with qtbot.waitSignal(after.done):  # the thread has not ended by a fault
        runner.start(after, lambda _report: None)


def test_an_unexpected_failure_reaches_the_window_s_report(runner, owner, qtbot):
    task = Task(owner)
    task.failed.connect(raise_fault)

    def work(_report):
        raise ValueError("no")

    with qtbot.captureExceptions() as raised:
        with qtbot.waitSignal(task.failed):
            runner.start(task, work)
        qtbot.wait(50)
    assert [kind for kind, *_ in raised] == [ValueError]


def test_a_failure_that_nobody_listens_to_reaches_the_report(runner, owner, qtbot):
    task = Task(owner)

    def work(_report):
        raise ValueError("no")

    with qtbot.captureExceptions() as raised:
        runner.start(task, work)
        qtbot.waitUntil(lambda: bool(raised))
    assert [kind for kind, *_ in raised] == [ValueError]


@pytest.mark.parametrize("error", [OSError("gone"), FileUnreadableError(reason="gone")])
def test_a_place_that_has_gone_is_a_line_of_the_log(runner, owner, qtbot, error):
    task = Task(owner)
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


def test_closing_waits_for_no_work_that_the_worker_took_meanwhile(monkeypatch, qapp):
    """The worker takes what is last between the question whether there is more and the answer."""

    class TakenMeanwhile(SimpleQueue):  # type: ignore[type-arg]
        asked = 0

        def empty(self) -> bool:
            self.asked += 1
            return self.asked > 1

    monkeypatch.setattr("reader.ui.session.tasks.SimpleQueue", TakenMeanwhile)
    runner = TaskRunner()
    closing = Thread(target=runner.close, daemon=True)
    closing.start()
    closing.join(5)
    assert not closing.is_alive()
