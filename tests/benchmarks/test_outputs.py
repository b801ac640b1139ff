"""The script that says what exports take of a build."""

from __future__ import annotations

import re

from benchmarks import outputs
from tests.support import sites


def test_the_parts_of_a_build_are_less_than_the_whole(tmp_path, monkeypatch, capsys):
    folder = sites.copy("empty", tmp_path / "site")
    monkeypatch.setattr("sys.argv", ["outputs", str(folder), "--runs", "1"])
    outputs.main()
    found = re.fullmatch(r".*\nsite: median (?P<share>[0-9.]+) %\n", capsys.readouterr().out, re.DOTALL)
    assert found
    assert 0 < float(found["share"]) < 100
