"""The engine of the page in node, and indexes that are made for it."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.render.script import ENGINE, smaller
from generator.search.entry import SearchEntry
from generator.search.index import files
from generator.search.meaning import MeaningGroup
from tests.support import sites

HOST = Path(__file__).with_name("engine_host.js")
#: What tests ask for.
NAMES = "grammar, spoken, parse, values, figures, dated, meanings, hangul, latin, sound, silent, bared, asking, normalise, typed, stems, numbers, spread, near, pattern, shard, engine"


class Engine:
    """Asks the engine in node, with names as short as those that citizens get; one process for all tests."""

    def __init__(self, folder: Path) -> None:
        parts = ((sites.ROOT / "theme/search" / name).read_text("utf-8") for name in ENGINE)
        script = folder / "engine.js"
        script.write_text(smaller(f"const parts = (() => {{\n{''.join(parts)}\nreturn {{{NAMES}}};\n}})();"), "utf-8")
        command = ["node", str(HOST), str(script)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")

    def __call__(self, op: str, **given: object) -> object:
        self.process.stdin.write(json.dumps({"op": op, **given}) + "\n")
        self.process.stdin.flush()
        said = json.loads(self.process.stdout.readline())
        assert not (isinstance(said, dict) and "error" in said), said["error"]
        return said

    def find(self, folder: Path, query: str, **asked: object) -> dict:
        return self("find", folder=str(folder), query=query, asked=asked)


@pytest.fixture(scope="session")
def engine(tmp_path_factory):
    made = Engine(tmp_path_factory.mktemp("engine"))
    yield made
    made.process.communicate(timeout=10)


@pytest.fixture
def asks(engine, tmp_path):
    """Makes an index of entries; gives a function from a query to the addresses found."""

    def make(*entries: SearchEntry, same: Sequence[MeaningGroup] = ()):
        for path, content in files(entries, {}, same).items():
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_bytes(content)
        return lambda query, **asked: [item["path"] for item in engine.find(tmp_path, query, **asked)["items"]]

    return make


@pytest.fixture
def finds(engine, asks, tmp_path):
    """Like ``asks``; gives a function to all that the engine says."""

    def make(*entries: SearchEntry, same: Sequence[MeaningGroup] = ()):
        asks(*entries, same=same)
        return lambda query, **asked: engine.find(tmp_path, query, **asked)

    return make
