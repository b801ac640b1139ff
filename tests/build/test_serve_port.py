"""Where ``hwanhi serve`` is to be seen, and what it says where it cannot: ports, and folders that are no site."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from urllib.request import ProxyHandler, build_opener

import pytest

from generator import cli
from tests.support import sites

OPENER = build_opener(ProxyHandler({}))


def test_port_0_takes_a_free_one_and_tells_it(tmp_path):
    folder = sites.copy("empty", tmp_path / "site")
    command = [sys.executable, "-m", "generator.cli", "serve", "--site", str(folder), "--port", "0", "--without-audit"]
    environment = {**os.environ, "PYTHONPATH": str(sites.ROOT), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=tmp_path) as process:
        try:
            said = process.stdout.readline().decode()
            address = re.search(r"http://127\.0\.0\.1:(\d+)/", said)
            assert int(address[1]) > 0
            # The port is taken before it is told: who asks at once waits for the first build.
            with OPENER.open(address[0], timeout=20) as answer:
                assert "<h1>[예시] 빈 누리집</h1>" in answer.read().decode()
        finally:
            process.kill()


@pytest.mark.parametrize("port", ["80000", "65536", "-1", "abc", "8000.5", "８０００", ""])
@pytest.mark.parametrize("command", ["serve", "publish"])
def test_a_port_that_is_none_is_told(command, port, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main([command, "--site", str(sites.FOLDER / "empty"), f"--port={port}"])

    assert ended.value.code == 2
    said = capsys.readouterr()
    assert f"포트는 0에서 65535까지의 수로 적습니다. 0이면 비어 있는 번호를 씁니다: {port}" in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize("files", [{}, {"notes.txt": "글"}, {"data/story/a.yml": "id: a"}, {"site.yaml": "name: 가"}])
def test_serve_in_a_wrong_folder_writes_nothing(files, tmp_path, monkeypatch):
    sites.write(tmp_path, files)
    monkeypatch.chdir(tmp_path)

    done = sites.call("serve", "--port", "0")

    assert done.returncode == 2
    assert "B001" in done.stdout
    assert {path: content.decode() for path, content in sites.tree(tmp_path).items()} == files
    assert {each.name for each in tmp_path.iterdir()} == {path.split("/")[0] for path in files}


@pytest.fixture(scope="module")
def refused(tmp_path_factory):
    """What the command says where another program has the port: the answer and the port."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        folder = tmp_path_factory.mktemp("refused")
        return sites.hwanhi("serve", "--site", sites.FOLDER / "empty", "--port", port, cwd=folder), port


def test_port_in_use_is_told(refused):
    done, port = refused

    assert done.returncode == 2
    assert f"{port} 번 포트를 쓸 수 없습니다" in done.stdout
    assert "B005" not in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_address_that_it_has_not_got_is_not_promised(refused):
    assert "보여 주고 있습니다" not in refused[0].stdout
