"""The preview leaves nothing behind, however early it is ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.support import sites
from tests.support.processes import processes


@pytest.mark.browser
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_ended_while_its_browser_starts_it_leaves_none(tmp_path, scratch, sign):
    folder = sites.copy("korean", tmp_path / "site")
    with subprocess.Popen(
        [sys.executable, "-m", "generator.cli", "serve", "--site", folder, "--port", "0"],
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(scratch), "PYTHONPATH": str(sites.ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as running:
        deadline = time.monotonic() + 60
        while not list(scratch.glob("hwanhi-axe-*/first/profile")) and time.monotonic() < deadline:
            time.sleep(0.01)
        running.send_signal(sign)
        said, _ = running.communicate(timeout=60)
    assert (running.returncode, b"Traceback" in said) == (0, False), said.decode()
    assert processes(scratch) == []
    assert list(scratch.glob("hwanhi-*")) == []
