"""A function over many items, in this process or in others: the same results in the same order, whoever did the work.

Any ``concurrent.futures.Executor`` does, one of this machine or of a cluster. The function and what it takes and gives must
be picklable: a function of a module, or a ``functools.partial`` of one. What it gives must follow from what it takes alone,
for an item may be done twice where a process died.
"""

from __future__ import annotations

import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:  # half of what a command that needs no second process would otherwise wait for
    from concurrent.futures import Executor, Future
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")

#: Items that go to a process at once: what they cost is to be more than what a message costs, some 0.2 ms.
CHUNK = 64
#: With fewer items than this processes cost more than they save.
FEWEST = 400
#: Chunks that are under way at once: enough that nobody waits, few enough that results do not heap up.
AHEAD = 16


class Processes:
    """Processes of this machine. They begin when they are first asked for, and end with the ``with``.

    ``prepare`` is called once in each of them, before all else. Where they are copies of this process (``fork``: Linux, as
    long as it has one thread), what it carries is not pickled but simply there.
    """

    def __init__(self, count: int | None = None, prepare: Callable[[], None] | None = None) -> None:
        self.count = cores() if count is None else count
        self.prepare = prepare
        self._executor: Executor | None = None

    def executor(self) -> Executor | None:
        """None where one process is all there is: there is one core, or the machine lets nobody start another."""
        if self._executor is None and self.count > 1:
            from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - see above
            from multiprocessing import get_context  # noqa: PLC0415

            try:
                self._executor = ProcessPoolExecutor(
                    self.count,
                    get_context("fork" if copies() else "spawn"),
                    initializer=begin,
                    initargs=(self.prepare,),
                )
            # A machine without semaphores, in the words of multiprocessing.
            except (OSError, ImportError, RuntimeError):
                self.count = 1
        return self._executor

    def end(self) -> None:
        """Ends them; others begin when they are asked for again."""
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)
            self._executor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()


def beside(work: Callable[[], Result], processes: Processes | None, items: int) -> Callable[[], Result]:
    """Begins ``work`` in a copy of this process; what is returned waits for its result, or does it here where there is none.

    ``items`` are so many things that it has to do with: with few nothing is begun.
    """
    if processes is None or processes.count < 2 or items < FEWEST or not copies():  # noqa: PLR2004 - another one
        return work
    from multiprocessing import get_context  # noqa: PLC0415

    fork = get_context("fork")
    mine, its = fork.Pipe(duplex=False)
    other = fork.Process(target=tell, args=(work, its), daemon=True)
    try:
        other.start()
    except OSError:
        return work
    its.close()

    def result() -> Result:
        try:
            found: Result = mine.recv()
        except (EOFError, OSError):  # it was killed, or could not do it
            found = work()
        other.join()
        return found

    return result


def tell(work: Callable[[], object], its: Connection) -> None:
    begin(None)
    # What goes wrong here goes wrong again where somebody is told of it.
    with suppress(Exception):
        its.send(work())


def copies() -> bool:
    """Whether another process can begin as a copy of this one: safe as long as nothing runs beside it in this one."""
    return sys.platform == "linux" and threading.active_count() == 1


def mapped(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    executor: Executor | Processes | None = None,
    chunk: int | None = None,
    fewest: int | None = None,
) -> Iterator[Result]:
    """``function`` of each of ``items``, in their order; as ``map`` where there is no executor, or fewer than ``fewest`` (FEWEST).

    Raises what ``function`` raises. A pool that breaks (a process was killed, there is no memory for another) breaks nothing:
    what is left is done in this process.
    """
    chunk, fewest = chunk or CHUNK, FEWEST if fewest is None else fewest
    items = iter(items)
    first = list(islice(items, fewest)) if executor is not None else []
    items = chain(first, items)
    if len(first) == fewest and isinstance(executor, Processes):
        executor = executor.executor()
    if executor is None or isinstance(executor, Processes) or len(first) < fewest:
        yield from map(function, items)
        return
    from concurrent.futures import BrokenExecutor, CancelledError  # noqa: PLC0415

    lost = (BrokenExecutor, CancelledError, OSError)
    running: deque[tuple[list[Item], Future[list[Result]] | None]] = deque()
    whole = True
    while True:
        while whole and len(running) < AHEAD and (share := list(islice(items, chunk))):
            try:
                running.append((share, executor.submit(each, function, share)))
            except (*lost, RuntimeError):
                running.append((share, None))
                whole = False
        if not running:
            break
        share, future = running.popleft()
        try:
            done = None if future is None else future.result()
        except lost:
            done, whole = None, False
        yield from map(function, share) if done is None else done
    yield from map(function, items)


def each(function: Callable[[Item], Result], share: list[Item]) -> list[Result]:
    """What a process is sent: one share of the items."""
    return [function(item) for item in share]


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def begin(prepare: Callable[[], None] | None) -> None:
    """The start of another process: it says nothing where somebody presses Ctrl+C, and does not outlive who began it."""
    import signal  # noqa: PLC0415
    from multiprocessing import connection, parent_process  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # The command itself cleans up when it is ended; of a copy that is ended nothing is left to say.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    parent = parent_process()
    if parent is not None:

        def follow() -> None:
            connection.wait([parent.sentinel])
            os._exit(1)

        threading.Thread(target=follow, daemon=True).start()
    if prepare is not None:
        prepare()
