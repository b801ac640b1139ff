"""One line that says how far the audit is: rewritten on a terminal, a new one every half minute in a log."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from typing import TextIO

from generator.diagnostics import Language

LINE = {
    "ko": "접근성 검사 {done}/{total}쪽, 남은 시간 약 {left}초 …",
    "en": "accessibility check {done}/{total} pages, about {left} s left …",
}
#: Not more often than this, in seconds: a terminal is slower than an engine.
EVERY = 0.1
#: Seconds between two lines where no terminal is: whoever waits for a log is to see that it goes on.
PATIENCE = 30.0


class Progress:
    """Counts pages by engine. Engines run side by side, so a page is done when the slowest one has done it."""

    def __init__(
        self,
        language: Language,
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
        patience: float = PATIENCE,
    ) -> None:
        self._language = language
        self._stream = sys.stderr if stream is None else stream
        self._watched = self._stream.isatty()
        self._clock = clock
        self._lock = threading.Lock()
        self._done: dict[str, int] = {}
        self._total = 0
        self._start = self._shown = clock()
        self._patience = patience
        self._over = threading.Event()
        self._teller: threading.Thread | None = None

    def start(self, engines: tuple[str, ...], total: int) -> None:
        """``total`` pages lie before each of ``engines``."""
        with self._lock:
            self._done = dict.fromkeys(engines, 0)
            self._total = total
            self._start = self._shown = self._clock()
        if not self._watched:
            self._over.clear()
            # A thread, because an engine that hangs counts nothing for minutes.
            self._teller = threading.Thread(target=self._tell, daemon=True)
            self._teller.start()

    def step(self, engine: str) -> None:
        """``engine`` has done one page more."""
        with self._lock:
            self._done[engine] = min(self._total, self._done.get(engine, 0) + 1)
            now = self._clock()
            if self._watched and now - self._shown >= EVERY:
                self._shown = now
                self._show(now)

    def finish(self) -> None:
        """Leaves the terminal's line empty for what comes next."""
        self._over.set()
        if self._teller:
            self._teller.join()
            self._teller = None
        with self._lock:
            if self._watched:
                self._stream.write("\r\x1b[K")
                self._stream.flush()

    def _tell(self) -> None:
        while not self._over.wait(self._patience):
            with self._lock:
                self._stream.write(f"{self._line(self._clock())}\n")
                self._stream.flush()

    def _line(self, now: float) -> str:
        done = min(self._done.values())
        left = round((now - self._start) / done * (self._total - done)) if done else "?"
        return LINE[self._language].format(done=done, total=self._total, left=left)

    def _show(self, now: float) -> None:
        self._stream.write(f"\r{self._line(now)}\x1b[K")
        self._stream.flush()
