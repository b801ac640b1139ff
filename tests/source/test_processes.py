"""A site that several processes read is the site that one reads: the same records, problems and disagreements."""

from __future__ import annotations

import pickle
import shutil
from pathlib import Path

import pytest

from generator import parallel
from generator.diagnostics import Diagnostic, present
from generator.parallel import Processes
from generator.site import Site, read_site

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "tests" / "sites" / "korean"


def read(folder: Path, count: int) -> tuple[Site | None, list[Diagnostic]]:
    with Processes(count) as processes:
        site, problems = read_site(folder, executor=processes)
        assert processes.count == count
    return site, list(problems)


def shown(problems: list[Diagnostic], folder: Path) -> str:
    return present(problems, "json", "ko", folder)


def test_two_processes_read_the_same_site_as_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    one, found = read(EXAMPLE, 1)
    monkeypatch.setattr(parallel, "FEWEST", 2)
    monkeypatch.setattr(parallel, "CHUNK", 3)
    two, again = read(EXAMPLE, 2)
    assert one is not None
    assert two is not None
    assert shown(again, EXAMPLE) == shown(found, EXAMPLE)
    assert [(each.path, each.data, each.node) for each in two.records] == [
        (each.path, each.data, each.node) for each in one.records
    ]
    assert one.disagreements
    assert [(each.record.path, each.subject, each.others) for each in two.disagreements] == [
        (each.record.path, each.subject, each.others) for each in one.disagreements
    ]
    # What other processes found speaks of the very records of the site.
    known = {id(each) for each in two.records}
    assert all(id(each.record) in known for each in two.disagreements)

    site = tmp_path / "site"
    shutil.copytree(EXAMPLE, site)
    slips = (("title:", "titel:"), ("2014", "2099"), ("\n", "\n  - [\n"), ("1", "010-1234-5678"), ("id:", "id: x"))
    for at, path in enumerate(sorted((site / "data").rglob("*.yml"))):
        path.write_text(path.read_text("utf-8").replace(*slips[at % len(slips)], 1), "utf-8")
    monkeypatch.setattr(parallel, "FEWEST", 10**6)
    broken, told = read(site, 1)
    monkeypatch.setattr(parallel, "FEWEST", 2)
    assert broken is None
    assert len({each.code for each in told}) > 3
    assert shown(read(site, 2)[1], site) == shown(told, site)


def test_a_record_is_small_where_it_goes_to_another_process() -> None:
    site, _ = read(EXAMPLE, 1)
    assert site is not None
    sent = pickle.dumps(site.records, pickle.HIGHEST_PROTOCOL)
    assert pickle.loads(sent) == site.records  # noqa: S301 - our own
    written = sum((EXAMPLE / each.path).stat().st_size for each in site.records)
    assert len(sent) < 3 * written
