"""One page looked at in a process of its own: in that of the preview a build holds the interpreter, and each answer waits (decision 0077)."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, NoReturn, cast

from accessibility.finding import Finding
from accessibility.glance import Glance
from accessibility.tools import Tools
from generator.diagnostics import Diagnostic, Language

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

#: What is looked at before anybody has asked: rules and scripts are read once, and the first answer is as quick as any.
FIRST = ("warm.html", {"warm.html": b"<!doctype html><html lang=ko><title>-</title><main><h1>-</h1></main></html>"})
#: Answers to each page (``Glance.look``).
ANSWERS = 2
#: Seconds in which a process that is told to end takes its browser with it.
GRACE = 10.0
#: What ends the process; closing an end of the connection does not, as long as somebody waits at it.
END = "end"


class GlanceApart:
    """What ``Glance`` is, elsewhere. The process begins with ``warm_up``; one that has ended is begun anew."""

    def __init__(self, language: Language, tools: Tools | None = None) -> None:
        self._language: Language = language
        self._tools = tools or Tools.found()
        self._process: BaseProcess | None = None
        self._link: Connection | None = None
        self._lock = threading.Lock()
        self._closed = False

    def missing(self) -> tuple[Diagnostic, ...]:
        """The tools without which nothing can be looked at."""
        return Glance(self._language, self._tools).missing()

    def warm_up(self) -> None:
        """Starts the process and its browser, unless they are there, and waits for them. Raises OSError, EOFError."""
        with self._lock:
            if self._closed or (self._process is not None and self._process.is_alive()):
                return
            # Not a copy of this process, which has threads.
            context = get_context("spawn")
            self._link, there = context.Pipe()
            self._process = context.Process(target=_look, args=(there, self._language, self._tools), daemon=True)
            self._process.start()
            there.close()
            link = self._link
        link.recv()

    def look(self, path: str, files: Mapping[str, bytes]) -> Iterator[tuple[Finding, ...]]:
        """What ``Glance.look`` yields. Whoever stops after the first answer spares the rest."""
        # Where the process has ended there is nothing more to say.
        with suppress(OSError, EOFError):
            self.warm_up()
            for number in range(ANSWERS):
                found = self._asked(None if number else (path, dict(files)))
                if found is None:
                    return
                yield found

    def _asked(self, question: object) -> tuple[Finding, ...] | None:
        link = self._link
        if link is None:
            return None
        with self._lock:
            link.send(question)
        return cast("tuple[Finding, ...] | None", link.recv())

    def close(self) -> None:
        """Ends the process with its browser, whatever they are at."""
        with self._lock:
            self._closed = True
            if self._link is None or self._process is None:
                return
            with suppress(OSError):
                self._link.send(END)
        self._process.join(GRACE)
        self._process.kill()


def _look(link: Connection, language: Language, tools: Tools) -> None:
    """The process: a path with files is answered, ``None`` asks for the next answer. It ends where nobody is left who could ask."""

    def end(number: int, _frame: object) -> NoReturn:
        # Who asks twice, as `timeout` does, does not break off the cleaning up.
        signal.signal(number, signal.SIG_IGN)
        raise EOFError

    # Ctrl+C in a terminal is for whoever asks, who then tells this process to end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, end)
    if hangup := getattr(signal, "SIGHUP", None):  # Windows knows none
        signal.signal(hangup, signal.SIG_IGN)
    glance, questions = Glance(language, tools), SimpleQueue[Any]()
    answering = threading.Thread(target=answer, args=(glance, questions, link), daemon=True)
    answering.start()
    with suppress(EOFError, OSError):
        while (question := link.recv()) != END:
            questions.put(question)
    questions.put(END)
    glance.close()
    # A browser that was just being started is there now, or never.
    answering.join(GRACE / 2)
    glance.close()


def answer(glance: Glance, questions: SimpleQueue[Any], link: Connection) -> None:
    """Gives an answer to each question until ``END``, the first before anybody has asked; ``None`` where there is none."""
    answers = glance.look(*FIRST)
    for _ in range(ANSWERS):
        _next(answers)
    with suppress(OSError):  # nobody is there any more to hear it
        link.send(None)
        while (question := questions.get()) != END:
            if question is not None:
                answers = glance.look(*question)
            link.send(_next(answers))


def _next(answers: Iterator[tuple[Finding, ...]]) -> tuple[Finding, ...] | None:
    # Whatever is wrong with a look, whoever waits for it hears of it.
    with suppress(Exception):
        return next(answers, None)
    return None
