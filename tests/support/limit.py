"""A limit of time that ends the test, not the patience of whoever runs it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def limit(seconds: float) -> Iterator[None]:
    """Fails where the work inside takes longer: a hang must end the test, not the patience of whoever runs it.

    Seconds of the processor, so that a busy machine fails nothing; of the clock five times as many, for what only waits.
    """

    def late(_signal, _frame):
        # No exception of the ordinary kind: a TimeoutError is an OSError, which the program takes for a file it cannot read.
        pytest.fail(f"not done after {seconds} s")

    timers = {signal.SIGPROF: (signal.ITIMER_PROF, seconds), signal.SIGALRM: (signal.ITIMER_REAL, 5 * seconds)}
    before = {number: signal.signal(number, late) for number in timers}
    for timer, allowed in timers.values():
        signal.setitimer(timer, allowed)
    try:
        yield
    finally:
        for number, (timer, _) in timers.items():
            signal.setitimer(timer, 0)
            signal.signal(number, before[number])
