"""The folder of an engine is gone afterwards, also where something still writes into it."""

import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

from accessibility.scratch import scratch


def writing(folder: Path, seconds: float) -> None:
    """What the last process of a browser does that has been told to end."""
    until = time.monotonic() + seconds
    number = 0
    while time.monotonic() < until and folder.exists():
        number += 1
        for at in (folder / "profile", folder):
            with suppress(OSError):
                (at / str(number)).write_bytes(b"x")


def test_what_is_written_while_it_is_taken_away_is_taken_away_too() -> None:
    with scratch("hwanhi-test-") as name:
        folder = Path(name)
        (folder / "profile").mkdir()
        writer = threading.Thread(target=writing, args=(folder, 0.5))
        writer.start()
        while not (folder / "profile/1").exists():
            time.sleep(0.001)
    writer.join()
    assert not folder.exists()


def test_it_is_gone_whatever_happened_in_it() -> None:
    with suppress(KeyError), scratch("hwanhi-test-") as name:
        folder = Path(name)
        (folder / "a").mkdir()
        (folder / "a/b").write_text("x")
        raise KeyError
    assert not folder.exists()


def test_what_a_process_makes_anew_is_taken_away_too() -> None:
    """A browser that is still starting when it is ended makes the folder of its profile, with all folders above it."""
    late = "import os, sys, time; time.sleep(0.5); os.makedirs(sys.argv[1] + '/profile')"
    with scratch("hwanhi-test-") as name:
        running = subprocess.Popen([sys.executable, "-c", late, name])
    assert running.wait(10) == 0
    assert not Path(name).exists()


def test_who_does_not_end_is_ended(monkeypatch) -> None:
    monkeypatch.setattr("accessibility.scratch.PATIENCE", 1.0)
    with scratch("hwanhi-test-") as name:
        running = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)", name])
    assert running.wait(10) == -signal.SIGKILL
    assert not Path(name).exists()
