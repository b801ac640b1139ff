"""A tiny site in two states, and what the comparison of both says."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.changes.command import numbers
from generator.changes.compare import Comparison, compare
from generator.changes.markdown import summary
from generator.changes.state import read_state
from generator.parallel import Processes
from generator.render.comparison import comparison_page
from tests.cli.conftest import hwanhi as hwanhi  # noqa: PLC0414 - the fixture
from tests.support.tiny import TinySite


@dataclass
class Two:
    """``old`` and ``new`` are alike until a test writes into one of them."""

    old: TinySite
    new: TinySite

    def both(self, path: str, before: str | bytes, after: str | bytes) -> None:
        self.old.write(path, before)
        self.new.write(path, after)

    def change(self, path: str, old: str, new: str) -> None:
        text = (self.new.folder / path).read_text("utf-8")
        assert old in text
        self.new.write(path, text.replace(old, new))

    def compared(self, language="ko") -> Comparison:
        with Processes() as processes:
            one, other = (read_state(each.folder, None, processes) for each in (self.old, self.new))
            return compare(one, other, "before", language)

    def lines(self) -> list[tuple[str, str, str]]:
        """Of all that changed: the way to it, before and after."""
        found = self.compared()
        return [
            (" › ".join(line.where), line.before, line.after)
            for each in (*found.records, *found.texts, *found.files)
            for line in each.lines
        ]

    def shown(self) -> str:
        """Both files as they are written."""
        found = self.compared()
        counts = numbers(found)
        return comparison_page(found, counts, "ko") + summary(found, counts)


@pytest.fixture
def two(site, tmp_path: Path) -> Two:
    shutil.copytree(site.folder, tmp_path / "old")
    return Two(TinySite(tmp_path / "old"), site)
