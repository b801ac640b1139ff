"""The folder of an engine is gone afterwards, also where something still writes into it."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

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


@pytest.mark.browser
@pytest.mark.parametrize("length", [36, 37, 63, 100, 200])
def test_pages_are_checked_however_long_the_folder_for_temporary_files_is(tmp_path, scratch, length) -> None:
    """A socket's path is at most 107 bytes long; with a longer one Chromium ends at once."""
    folder = scratch / ("a" * (length - len(str(scratch)) - 1))
    folder.mkdir()
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text(
        '<!doctype html><html lang="ko"><meta charset="utf-8"><title>[예시] 쪽</title><main><h1>예시</h1></main></html>',
        "utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "generator.cli", "audit", str(site), "--report", str(tmp_path / "report")],
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "G007" not in done.stdout + done.stderr
    report = json.loads((tmp_path / "report/report.json").read_text("utf-8"))
    assert {"axe", "hwanhi", "pa11y-ci"} <= set(report["pages"][0]["checked"])
    assert list(folder.iterdir()) == []
