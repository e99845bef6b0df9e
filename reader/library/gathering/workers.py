"""Processes that read pages for an import: JSON lines in, JSON lines out.

A page that ends such a process costs itself; the next one is read by another.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO

from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.library.content.preparing import Origin, Prepared
from reader.library.gathering.page_reading import Result, read_all

COMMAND = "library-worker"
"""The command of the program, which no help shows."""


class WorkerEndedError(ReaderError):
    """The process that read the page is gone."""

    sentence = translatable(
        "Reading this page ended the process that read it. Please report it, with the file."
    )


class ToldError(ReaderError):
    """What another process told, in English, with its fields filled."""

    def __init__(self, sentence: str, fields: dict[str, str]) -> None:
        """Keep the sentence of the error that it was there, and its fields."""
        super().__init__()
        self._sentence = sentence
        self.fields = fields

    def told(self, tr: Callable[[str], str]) -> str:
        """Return the sentence in the language of ``tr``."""
        return tr(self._sentence).format(**self.fields)


class Worker:
    """One process, which is started when it is first needed."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, files: Iterable[Path]) -> Iterator[Result]:
        """Yield what the process makes of ``files``, all named at once: it never waits for us.

        One that ends the process costs itself; another process reads those behind it.
        """
        left = deque(files)
        while left:
            yield from self._read_until_ended(left)

    def _read_until_ended(self, left: deque[Path]) -> Iterator[Result]:
        """Yield what is made of ``left``, which loses what is done; up to the process's end."""
        try:
            request, answers = pipes(self._started())
            request.write(json.dumps(list(map(str, left))).encode() + b"\n")
            request.flush()
        except OSError:
            self.close()
            yield Result(Origin(left.popleft()), error=WorkerEndedError())
            return
        while left:
            line = answers.readline()
            if not line.endswith(b"\n"):
                self.close()
                yield Result(Origin(left.popleft()), error=WorkerEndedError())
                return
            answer = json.loads(line)
            if answer is None:
                left.popleft()
            else:
                yield _result_of(left[0], answer)

    def close(self) -> None:
        """End the process; the next page starts another."""
        process, self._process = self._process, None
        if process is not None:
            end_process(process)

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = start_process(COMMAND)
        return self._process


def start_process(command: str, **environment: str) -> subprocess.Popen[bytes]:
    """Start another process of the program that does ``command``, with pipes; raises OSError."""
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-m", "reader"]
    return subprocess.Popen(
        [*program, command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=None if frozen else Path(__file__).parents[3],
        env={**os.environ, **environment} if environment else None,
    )


def end_process(process: subprocess.Popen[bytes]) -> None:
    """End a process that ``start_process`` started, and close its pipes."""
    for pipe in pipes(process):
        try:
            pipe.close()
        except OSError:
            continue  # it was broken, which is why it is closed
    process.kill()
    process.wait()


def work(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Read the files that ``requests`` names until it ends; called in the process itself."""
    for line in requests:
        for file in json.loads(line):
            for result in read_all(Path(file)):
                written = json.dumps(_written(result), ensure_ascii=False)
                answers.write(written.encode("utf-8", "surrogatepass") + b"\n")
            answers.write(b"null\n")
            answers.flush()


def _written(result: Result) -> dict[str, object]:
    origin, prepared, error = result.origin, result.prepared, result.error
    written: dict[str, object] = {
        "inside": origin.inside,
        "size": origin.size,
        "modified": origin.modified,
    }
    if prepared is None:
        is_ours = isinstance(error, ReaderError)
        written["sentence"] = error.sentence if isinstance(error, ReaderError) else ""
        written["fields"] = error.fields if isinstance(error, ReaderError) else {}
        if not is_ours:
            written["kind"] = f"{type(error).__name__}: {error}"
        return written
    written |= {
        "id": prepared.article_id,
        "columns": prepared.columns,
        "data": base64.b64encode(prepared.data).decode(),
        "terms": prepared.terms,
    }
    return written


def _result_of(file: Path, answer: dict[str, object]) -> Result:
    match answer:
        case {"inside": str(inside), "size": int(size), "modified": int(modified), **rest}:
            origin = Origin(file.absolute(), inside, size, modified)
        case _:
            raise ValueError(answer)
    match rest:
        case {
            "id": str(article_id),
            "columns": list(columns),
            "data": str(data),
            "terms": str(terms),
        }:
            pairs = tuple((name, value) for name, value in columns)
            prepared = Prepared(article_id, pairs, base64.b64decode(data), terms)
            return Result(origin, prepared)
        case {"kind": str(kind)}:
            return Result(origin, error=RuntimeError(kind))
        case {"sentence": str(sentence), "fields": dict(fields)}:
            return Result(origin, error=ToldError(sentence, fields))
        case _:
            raise ValueError(answer)


def pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    """Return where requests are written and where answers are read."""
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("started without pipes")
    return process.stdin, process.stdout
