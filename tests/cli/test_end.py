"""The signals that end a command."""

from __future__ import annotations

import signal

import pytest

from generator.cli import End


def test_what_ends_it_twice_at_once_ends_it_once():
    now = 100.0
    end = End(lambda: now)
    with pytest.raises(KeyboardInterrupt):
        end(signal.SIGTERM, None)
    for later in (0.1, 0.5):
        now += later
        end(signal.SIGTERM, None)  # nothing: it is cleaning up
    now += 0.5
    with pytest.raises(KeyboardInterrupt):
        end(signal.SIGINT, None)


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_each_signal_that_ends_a_command_is_taken(hwanhi, name):
    number = getattr(signal, name)
    before = signal.signal(number, signal.SIG_DFL)
    try:
        hwanhi("check")
        assert isinstance(signal.getsignal(number), End)
        signal.signal(number, signal.SIG_IGN)
        hwanhi("check")
        assert signal.getsignal(number) is signal.SIG_IGN
    finally:
        signal.signal(number, before)
