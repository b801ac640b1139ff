"""The index of the search is made in a copy of the process, beside the exports, on a site that is large enough."""

from __future__ import annotations

import pytest

from generator.mkdocs_plugin import build_site
from generator.outputs.built import below
from tests.support import sites

#: A process of its own, which has one thread: only such a one is copied.
SCRIPT = """
import os, signal, sys
from pathlib import Path
from generator import building, parallel
from generator.mkdocs_plugin import build_site
from tests.support import sites

parallel.FEWEST, parallel.cores, first, made = 1, (lambda: 2), os.getpid(), building.search_files

def search_files(*given):
    (Path(sys.argv[2]) / str(os.getpid() == first)).touch()
    if os.getpid() != first and sys.argv[3] == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    return made(*given)

building.search_files = search_files
assert list(build_site(sites.site_of(Path(sys.argv[1])), Path(sys.argv[2]) / "out")) == []
"""


@pytest.mark.parametrize(("fate", "makers"), [("whole", {"False"}), ("killed", {"False", "True"})])
def test_the_index_is_the_same_whoever_made_it(tmp_path, fate, makers):
    folder = sites.copy("empty", tmp_path / "site")
    assert list(build_site(sites.site_of(folder), tmp_path / "plain")) == []
    done = sites.python("-c", SCRIPT, folder, tmp_path, fate)
    assert (done.returncode, done.stderr) == (0, "")
    assert {name for name in ("True", "False") if (tmp_path / name).exists()} == makers
    files = {path: (tmp_path / "plain" / path).read_bytes() for path in below(tmp_path / "plain")}
    assert {path: (tmp_path / "out" / path).read_bytes() for path in below(tmp_path / "out")} == files
