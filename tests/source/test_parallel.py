"""A map over several processes gives what one process gives, also where processes die or cannot be had."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import Executor, Future
from functools import partial
from pathlib import Path

import pytest

from generator.parallel import Processes, mapped

HERE = os.getpid()


def doubled(number: int) -> int:
    return number * 2


def where(number: int) -> tuple[int, int]:
    return number, os.getpid()


def deadly(number: int, *, victim: int, mine: int) -> int:
    """Kills every process but ``mine``."""
    if number == victim and os.getpid() != mine:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * 2


def wrong(number: int) -> int:
    if number == 7:
        raise ValueError("seven")
    return number


class Refusing(Executor):
    """A pool that cannot begin: a container that allows no more processes."""

    def submit(self, *_args: object, **_more: object) -> Future[object]:  # type: ignore[override]
        raise BlockingIOError("no more processes")


def test_results_come_in_order_from_several_processes() -> None:
    with Processes(2) as several:
        found = list(mapped(where, range(100), executor=several, chunk=3, fewest=2))
        assert [number for number, _ in found] == list(range(100))
        assert HERE not in {process for _, process in found}
        # Few items are no work for others; none are none.
        assert list(mapped(where, [5], executor=several, fewest=2)) == [(5, HERE)]
        assert list(mapped(where, [], executor=several)) == []
        with pytest.raises(ValueError, match="seven"):
            list(mapped(wrong, range(20), executor=several, chunk=2, fewest=2))
    assert list(mapped(doubled, iter([1, 2]))) == [2, 4]


def test_a_process_that_is_killed_loses_nothing() -> None:
    with Processes(2) as several:
        work = partial(deadly, victim=11, mine=HERE)
        found = list(mapped(work, range(60), executor=several, chunk=2, fewest=2))
    assert found == [number * 2 for number in range(60)]
    assert list(mapped(doubled, range(9), executor=Refusing(), chunk=2, fewest=2)) == list(range(0, 18, 2))


PARENT = """
import sys, time
from generator.parallel import Processes, mapped
with Processes(2) as several:
    for each in mapped(time.sleep, [0.01] * 8 + [60.0] * 8, executor=several, chunk=1, fewest=1):
        print("begun", *several._executor._processes, flush=True)
"""


def test_processes_do_not_outlive_who_began_them(tmp_path: Path) -> None:
    (tmp_path / "parent.py").write_text(PARENT, "utf-8")
    with subprocess.Popen([sys.executable, tmp_path / "parent.py"], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        numbers = [int(each) for each in parent.stdout.readline().split()[1:]]
        parent.kill()
    assert len(numbers) == 2
    end = time.monotonic() + 10
    while any(alive(each) for each in numbers) and time.monotonic() < end:
        time.sleep(0.02)
    assert not [each for each in numbers if alive(each)]


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text("utf-8").split(") ")[-1][0] != "Z"
    except OSError:
        return False
