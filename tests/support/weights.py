"""What each file of tests costs, in seconds of the processor: the longest begin first, and the quick layer knows what it can afford.

``WEIGHTS=write bin/test`` measures them anew, what the started processes used included. A file that is not in the table is
taken for ``UNKNOWN``; the table holds what is above that.
"""

from __future__ import annotations

import json
import os
import resource
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

TABLE = Path(__file__).with_name("weights.json")
UNKNOWN = 1.0
ROOT = TABLE.parents[2]


def weights() -> dict[str, float]:
    """Path from the root of the repository to seconds."""
    return json.loads(TABLE.read_text("utf-8"))


def used() -> float:
    """Seconds of the processor that this process and those that it has seen end have used."""
    both = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in both)


class Measured:
    """The plugin that measures, in each worker; the controller adds up what they send and writes the table."""

    def __init__(self, config: pytest.Config) -> None:
        self._config, self._seconds = config, Counter[str]()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        before = used()
        try:
            return (yield)
        finally:
            self._seconds[item.nodeid.split("::")[0]] += used() - before

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        self._seconds.update(Counter(node.workeroutput.get("weights", {})))

    def pytest_sessionfinish(self) -> None:
        if hasattr(self._config, "workeroutput"):
            self._config.workeroutput["weights"] = dict(self._seconds)
            return
        known = {path: weight for path, weight in weights().items() if (ROOT / path).is_file()}
        known |= {path: round(seconds, 1) for path, seconds in self._seconds.items()}
        kept = {path: known[path] for path in sorted(known) if known[path] > UNKNOWN}
        TABLE.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


def pytest_configure(config: pytest.Config) -> None:
    if os.environ.get("WEIGHTS") == "write":
        config.pluginmanager.register(Measured(config))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """For workers, files by what they cost, the longest first: what begins last is short, and both end together."""
    if hasattr(config, "workerinput"):
        table = weights()
        items.sort(key=lambda item: -table.get(item.nodeid.split("::")[0], UNKNOWN))
