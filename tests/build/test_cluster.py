"""Workers of a Dask cluster make the same bytes as this machine alone; one that cannot is refused before anything begins."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest

from generator import cli, making
from generator import cluster as clusters
from generator.cluster import Cluster, ForeignWorker, NoCluster, Task, cluster
from generator.engine import engine_sum
from generator.mkdocs_plugin import build_site
from generator.outputs import Sound, built
from generator.parallel import mapped
from generator.store import BuildStore
from tests.support import sites
from tests.support.tiny import tiny


@pytest.fixture(autouse=True)
def shares(monkeypatch):
    """Small sites are shared, too, in small shares."""
    for module, shared in ((making, 4), (sys.modules["generator.parallel"], 1)):
        monkeypatch.setattr(module, "FEWEST", 2)
        monkeypatch.setattr(module, "CHUNK", shared)
    monkeypatch.setattr(clusters, "ASKED_EVERY", 1)


class Local:
    """A scheduler and workers on this machine, as people start them."""

    def __init__(self, place: Path) -> None:
        self._place, self._started = place, []
        self.workers: list[subprocess.Popen] = []
        file = place / "scheduler.json"
        self._run("scheduler", "--scheduler-file", file, "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        wait(file.exists)
        self.address: str = json.loads(file.read_text("utf-8"))["address"]

    def worker(self, *options: str) -> None:
        self.workers.append(self._run("worker", self.address, "--nthreads", "1", "--no-dashboard", *options))

    def _run(self, *arguments: object) -> subprocess.Popen:
        dask = Path(sys.executable).with_name("dask")
        with (self._place / f"{len(self._started)}.log").open("wb") as log:
            # What they leave behind stays in the folder of the test.
            environment = {**os.environ, "DASK_TEMPORARY_DIRECTORY": str(self._place)}
            one = subprocess.Popen(
                [dask, *map(str, arguments)], stdout=log, stderr=log, cwd=self._place, env=environment
            )
        self._started.append(one)
        return one

    def end(self) -> None:
        for each in reversed(self._started):
            each.kill()
            each.wait()


def wait(done, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < until, "it did not begin"
        time.sleep(0.05)


@pytest.fixture
def started(tmp_path):
    """Starts a scheduler without workers."""
    one = Local(tmp_path)
    yield one
    one.end()


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Two workers that stay."""
    one = Local(tmp_path_factory.mktemp("dask"))
    one.worker("--no-nanny")
    one.worker("--no-nanny")
    yield one.address
    one.end()


@pytest.fixture
def folder(tmp_path):
    return tiny(tmp_path / "site").folder


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """The same site as this machine makes it."""
    place = tmp_path_factory.mktemp("alone")
    assert list(build_site(sites.site_of(tiny(place / "site").folder), place / "out")) == []
    return tree(place / "out")


def tree(folder: Path) -> dict[str, bytes]:
    return {path: (folder / path).read_bytes() for path in built.below(folder)}


def refuse(*_arguments: object) -> None:
    raise AssertionError("this process was to make nothing")


def test_the_workers_make_every_file_and_the_same_bytes(address, folder, tmp_path, alone, monkeypatch):
    site = sites.site_of(folder)
    for maker in (making.Maker, making.OwnMaker):
        monkeypatch.setattr(maker, "make", refuse)
    with cluster(address, folder / "site.yml") as workers:
        assert list(build_site(site, tmp_path / "out", executor=workers)) == []
    assert tree(tmp_path / "out") == alone
    assert not [path for path in (tmp_path / "out").iterdir() if path.name.startswith(".hwanhi")]


def test_what_is_kept_is_not_asked_for_again(address, folder, tmp_path, alone, monkeypatch):
    store, asked = BuildStore(tmp_path / "made"), []

    def submit(self, function, share_of, items, whole=Cluster.submit):
        asked.extend(items)
        return whole(self, function, share_of, items)

    monkeypatch.setattr(Cluster, "submit", submit)
    with cluster(address, folder / "site.yml") as workers:
        for out in ("first", "second"):
            asked.clear()
            assert list(build_site(sites.site_of(folder), tmp_path / out, store=store, executor=workers)) == []
            assert tree(tmp_path / out) == alone
            if out == "first":
                assert len(asked) > 40
        # Old addresses, and what is made from the whole site, have no key and are made each time.
        assert not [path for path in asked if path.startswith("task/9-9/") or "." not in path]
        # One record changed: what it appears on is made, and all is as if it had been made alone.
        record = folder / "data/task/base.yml"
        text = record.read_text("utf-8")
        record.write_text(text.replace("summary: ", "summary: 새로 ", 1), "utf-8")
        asked.clear()
        assert list(build_site(sites.site_of(folder), tmp_path / "third", store=store, executor=workers)) == []
        pages = [path for path in asked if path.endswith(".html")]
        assert pages
        assert len(pages) < sum(path.endswith(".html") for path in alone)
    assert list(build_site(sites.site_of(folder), tmp_path / "fresh")) == []
    assert tree(tmp_path / "third") == tree(tmp_path / "fresh") != alone


@pytest.fixture
def same(folder, tmp_path, alone, monkeypatch, within):
    """Builds with the workers at an address, after each answer of which ``then`` is called; it has to be what is made alone."""

    def build(address: str, then, begin=lambda _workers: None) -> None:
        def result(self, timeout=None, whole=Task.result):
            found = whole(self, timeout)
            then()
            return found

        monkeypatch.setattr(Task, "result", result)
        with within(120), cluster(address, folder / "site.yml") as workers:
            begin(workers)
            assert list(build_site(sites.site_of(folder), tmp_path / "out", executor=workers)) == []
        assert tree(tmp_path / "out") == alone

    return build


@pytest.mark.parametrize("left", [1, 0])
def test_workers_that_are_killed_change_nothing(started, same, left):
    """What one had under way is done by another; where there is none any more, here."""
    for _ in range(left + 1):
        started.worker("--no-nanny")

    def begin(workers: Cluster) -> None:
        wait(lambda: clusters.workers(workers._client) == left + 1)  # noqa: SLF001

    same(started.address, started.workers[0].kill, begin)
    assert [each.poll() is None for each in started.workers] == [False, True][: left + 1]


def test_what_is_left_when_the_scheduler_is_gone_is_made_here(started, same):
    started.worker("--no-nanny")
    same(started.address, started.end)


def test_the_command_checks_and_builds_with_it(address, folder, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    chosen = ("--site", str(folder), "--as-of", "2026-11-01")
    assert cli.main(["check", *chosen, "--cluster", address]) == 0
    assert cli.main(["build", *chosen, "--cluster", address, "--out", "with"]) == 0
    told = capsys.readouterr()
    assert "누리집을 만들었습니다" in told.out
    assert told.err == ""
    shutil.rmtree(tmp_path / "build/made")
    assert cli.main(["build", *chosen, "--out", "without"]) == 0
    assert tree(tmp_path / "with") == tree(tmp_path / "without")


def test_a_mistake_is_told_as_without_it(address, folder, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    record = min(folder.glob("data/*/*.yml"))
    record.write_text(record.read_text("utf-8") + "unknown-field: 1\n", "utf-8")
    told = {}
    for more in ((), ("--cluster", address)):
        assert cli.main(["check", "--site", str(folder), *more]) == 1
        told[more] = capsys.readouterr().out
    assert len(set(told.values())) == 1, told


@pytest.fixture
def soon(tmp_path, monkeypatch):
    """In a folder of its own, without waiting long for an answer."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(clusters, "PATIENCE", 1)


def closed_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("tcp://127.0.0.1:{port}", "답하지"),
        ("127.0.0.1:{port}", "답하지"),
        (" TCP://127.0.0.1:{port}/ ", "답하지"),
        ("tcp://nowhere.invalid:8786", "답하지"),
        ("tls://127.0.0.1:{port}", "인증서"),
    ],
)
@pytest.mark.usefixtures("soon")
def test_nobody_at_the_address_is_told_and_nothing_is_built(folder, tmp_path, capsys, address, word):
    code = cli.main(["build", "--site", str(folder), "--cluster", address.format(port=closed_port())])
    told = capsys.readouterr()
    assert (code, told.err) == (2, "")
    assert "B027" in told.out
    assert word in told.out
    assert "Traceback" not in told.out
    assert not (tmp_path / "build/site").exists()


@pytest.mark.usefixtures("soon")
def test_a_cluster_without_workers_is_none(started, folder):
    with pytest.raises(NoCluster) as refused, cluster(started.address, folder / "site.yml"):
        pass
    assert refused.value.diagnostic.code == "B027"
    assert refused.value.diagnostic.facts["detail"] == clusters.NO_WORKER


def test_a_worker_with_another_engine_is_refused(address, folder, monkeypatch):
    monkeypatch.setattr(clusters, "engine_sum", lambda: b"newer")
    with pytest.raises(NoCluster) as refused, cluster(address, folder / "site.yml"):
        pass
    assert refused.value.diagnostic.code == "B028"
    assert refused.value.diagnostic.facts["detail"] == clusters.OTHER_ENGINE


def test_a_worker_that_does_not_see_the_site_is_refused(address, folder, monkeypatch):
    monkeypatch.setattr(clusters, "_read", lambda _path: b"another one")
    with pytest.raises(NoCluster) as refused, cluster(address, folder / "site.yml"):
        pass
    assert refused.value.diagnostic.code == "B028"
    assert str(folder) in refused.value.diagnostic.facts["detail"]["ko"]


def test_a_worker_that_does_not_see_the_folder_that_is_built_is_refused(address, folder, tmp_path, monkeypatch):
    with cluster(address, folder / "site.yml") as workers:
        workers.reach(tmp_path)
        monkeypatch.setattr(os, "urandom", lambda _count, true=os.urandom: true(16))
        monkeypatch.setattr(Path, "write_bytes", lambda self, _content, true=Path.write_bytes: true(self, b"old"))
        with pytest.raises(NoCluster) as refused:
            workers.reach(tmp_path)
    assert refused.value.diagnostic.code == "B028"
    assert not list(tmp_path.glob(".hwanhi*"))


def test_a_worker_that_came_later_with_another_engine_makes_nothing(address, folder):
    with pytest.raises(ForeignWorker):
        clusters._done(b"newer", abs, -1)  # noqa: SLF001 - what a worker is asked to do
    assert clusters._done(engine_sum(), abs, -1) == 1  # noqa: SLF001
    with cluster(address, folder / "site.yml") as workers:
        workers._engine = b"newer"  # noqa: SLF001 - as if those had an older one
        assert list(mapped(abs, [-1, -2, -3], executor=workers)) == [1, 2, 3]


def test_a_worker_makes_nothing_more_when_the_command_has_ended(folder, tmp_path):
    """Or it would make the folder anew that the command takes away."""
    basis = making.Basis(
        sites.site_of(folder), tmp_path / "out", Sound(), b"", live=False, store=None, keys=frozenset()
    )
    with making.lent(making.OwnMaker(basis)) as make:
        assert make("story/base-story").seen
        assert (tmp_path / "out/story/base-story").is_dir()
    shutil.rmtree(tmp_path / "out")
    with pytest.raises(BrokenExecutor):
        make("task/9-9")
    assert not (tmp_path / "out").exists()


def test_a_maker_that_another_machine_cannot_read_is_not_guessed(tmp_path):
    with pytest.raises(BrokenExecutor):
        making._make_lent(making.Loan(tmp_path / "gone", b""), "item")  # noqa: SLF001 - what a worker is asked to do
    (tmp_path / "torn").write_bytes(b"half")
    with pytest.raises(BrokenExecutor):
        making._make_lent(making.Loan(tmp_path / "torn", b""), "item")  # noqa: SLF001
