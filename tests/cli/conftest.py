"""The command as an editor calls it, inside this process: what it prints, where, and its exit code."""

from __future__ import annotations

import gc
import tempfile
from dataclasses import dataclass

import pytest

from generator import cli


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str


@pytest.fixture
def hwanhi(site, capsys, monkeypatch, tmp_path):
    """Runs the command with the tiny site's folder as the current one."""
    monkeypatch.chdir(site.folder)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def run(*arguments: str) -> Said:
        try:
            code = cli.main(list(arguments))
        except SystemExit as stopped:  # argparse's way out
            code = stopped.code
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    yield run
    gc.enable()  # the command switches it off for its own short life
