"""The command ``hwanhi``: what an editor types. Exit 0: done and clean; 1: problems found; 2: could not run."""

from __future__ import annotations

import gc
import math
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any, cast

from generator.fault import fault
from generator.parser import parser
from generator.records import Unsound
from generator.session import CommandExit, Session


def run(session: Session) -> int:
    """The exit code of one command. Whatever happens, an editor sees sentences: an unforeseen fault goes to a file."""
    try:
        return int(session.options.run(session))
    except CommandExit as stop:
        return stop.code
    except KeyboardInterrupt:
        session.say("stopped")
        return 2
    except BrokenPipeError:
        raise
    except Unsound as unsound:
        return session.refuse_contracts(unsound.problems)
    except Exception as error:  # noqa: BLE001 - the last resort: a fault of ours must not meet an editor as a traceback
        problem = fault(error)
        if problem.path.startswith("theme/"):
            return session.refuse_contracts([problem])
        session.show([problem], Path())
        return 2


class End:
    """Takes the signals that end the command, and raises KeyboardInterrupt for the first of several that come together.

    `timeout` and others who end a job tell it twice: the process, and then its group. The second one would break off what the first
    had begun to clean up, and an audit that was not told to stop goes on to its last page.
    """

    #: Seconds within which two are one. Who presses Ctrl+C once more after that means it.
    TOGETHER = 1.0

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._first = -math.inf

    def __call__(self, _number: int, _frame: FrameType | None) -> None:
        now = self._clock()
        # From the first one on: who presses again and again is heard at last.
        if now - self._first > self.TOGETHER:
            self._first = now
            raise KeyboardInterrupt


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and ends what it says."""
    # A terminal that knows no Hangul shows replacements rather than failing.
    for stream in (sys.stdout, sys.stderr):
        cast("Any", stream).reconfigure(errors="backslashreplace")
    top = parser()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:2] == ["audit", "merge"]:
        words[1] = "--merge"
    options = top.parse_args(words)
    if options.command == "check" and options.write and not options.fix:
        top.error("--write 는 --fix 와 함께 적습니다 / --write goes with --fix")
    if getattr(options, "serve_at", None) and not options.remote:
        top.error("--serve-at 은 --remote 와 함께 적습니다 / --serve-at goes with --remote")
    if options.command == "audit" and options.remote and (options.merge or options.shard != (1, 1)):
        top.error(
            "--remote 의 판정은 남기지 않아 --shard, --merge 와 함께 쓰지 않습니다 / "
            "verdicts of --remote are not kept, so it goes with neither --shard nor --merge"
        )
    # A service or a job ends it by SIGTERM, a window that is closed by SIGHUP: it cleans up as for Ctrl+C.
    end = End()
    with suppress(ValueError):  # in a thread, whose process has its own way to end
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            ended = getattr(signal, name, None)  # Windows knows no SIGHUP
            # What `nohup` started goes on when the window is closed.
            if ended is not None and signal.getsignal(ended) is not signal.SIG_IGN:
                signal.signal(ended, end)
    session = Session(options)
    if session.options.command not in ("serve", "edit"):
        # Trees of nodes hold no cycles, and the process soon ends: looking for garbage took most of the reading time.
        gc.disable()
    try:
        code = run(session)
        session.finish()
    except BrokenPipeError:
        # Whoever was reading has gone (`| head`): Python must not complain of it at its own end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    finally:
        session.end()
    return code


if __name__ == "__main__":
    sys.exit(main())
