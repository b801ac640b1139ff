"""Whole runs of publish and audit without a browser: one list for programs, reports of one run, paths that GitHub finds.

Neighbours that were tried beyond the reported cases: a refusal before and after the audit, a fault in the middle, reviews
that cannot be read, standard output that serves afterwards; two audits, an audit beside a publication, reports elsewhere.
"""

from __future__ import annotations

import json
import subprocess
from functools import partial
from pathlib import Path

import pytest

from accessibility import manifest, release
from accessibility.release import Refused
from generator import auditing, command
from tests.support.gate import PINNED, answer, finding

ROOT = Path(__file__).parents[2]
WARNED = """\
id: other
title: "[예시] 다른 이야기"
department: 예시과
summary: 예시로 만든 기록입니다.
source: [{section: 예시 문서}]
related: [story/gone-story]
"""


@pytest.fixture
def audited(monkeypatch):
    """Engines that look at nothing and find what is asked for."""

    def find(*found, silent=()):
        """``silent``: pages for which axe has no answer."""

        def engines(task):
            def by(name):
                pages = (each.path for each in task.manifest.pages if name != "axe" or each.path not in silent)
                return dict.fromkeys(pages, found if name == "axe" else ())

            return tuple(answer(name, *task.manifest.pages, findings=by(name)) for name in PINNED)

        monkeypatch.setattr(auditing, "audit", partial(manifest_audit, engines=(engines,)))

    manifest_audit = auditing.audit
    find()
    return find


def fail(error):
    def run(*_arguments, **_more):
        raise error

    return run


@pytest.mark.parametrize(
    ("broken", "codes"),
    [
        ((release, "swap", Refused("G018", Path("out"), detail="꽉 참")), ["R009", "G018"]),
        ((release, "swap", Refused("G016", Path("out"))), ["R009", "G016"]),
        ((release, "swap", RuntimeError("예시")), ["R009", "B005"]),
        ((release, "staging", Refused("G015", Path("out"))), ["G015"]),
        ((command, "report_folder", RuntimeError("예시")), ["B005"]),
    ],
)
@pytest.mark.usefixtures("audited")
def test_a_program_reads_one_list_whatever_happens(site, hwanhi, monkeypatch, broken, codes):
    place, name, error = broken
    site.write("data/story/other.yml", WARNED)
    monkeypatch.setattr(place, name, fail(error))

    said = hwanhi("publish", "--out", "out", "--format", "json")

    assert said.code == 2
    assert sorted(each["code"] for each in json.loads(said.out)) == sorted(codes)


def test_what_the_audit_found_and_a_refusal_are_one_list(hwanhi, audited):
    audited(finding())

    said = hwanhi("publish", "--out", "out", "--format", "json")

    found = json.loads(said.out)
    assert said.code == 1
    assert {each["code"] for each in found} == {"A001"}


@pytest.mark.parametrize(
    ("silent", "told"), [((), "쪽을 검사했습니다."), (("index.html",), "검사를 끝내지 못했습니다. ")]
)
def test_an_audit_says_how_many_pages_every_tool_has_looked_at(hwanhi, audited, silent, told):
    audited(silent=silent)
    assert hwanhi("build").code == 0

    assert told in hwanhi("audit").out


@pytest.mark.usefixtures("audited")
def test_a_list_is_whole_before_the_site_is_served(hwanhi, monkeypatch, capsys):
    def serve(_server):
        assert json.loads(capsys.readouterr().out) == []
        raise KeyboardInterrupt

    monkeypatch.setattr(command.ThreadingHTTPServer, "serve_forever", serve)
    said = hwanhi("publish", "--out", "out", "--format", "json", "--serve", "--port", "0")
    assert (said.code, said.out) == (0, "")


def test_the_report_for_github_has_the_paths_of_the_repository(site, hwanhi, audited, monkeypatch):
    """From the folder in which the command runs, as its standard output has them."""
    audited(finding())
    monkeypatch.chdir(site.folder.parent)

    said = hwanhi("publish", "--site", "site", "--out", "out", "--report", "report", "--format", "github")

    kept = (site.folder.parent / "report/github.txt").read_text("utf-8").splitlines()
    assert kept == [line for line in said.out.splitlines() if line.startswith("::error")]
    assert all("::error file=site/" in line for line in kept)
    (line,) = kept
    assert "같은 까닭으로" in line, "one cause on many pages is told once"


@pytest.mark.usefixtures("audited")
def test_two_runs_do_not_share_a_report(site, hwanhi):
    """The second one is told at once, writes nothing, and has another folder to go to."""
    assert hwanhi("build").code == 0
    report = site.folder / "build/report"
    with release.alone(report):
        for arguments in (["audit"], ["publish", "--out", "out"], ["audit", "--format", "json"]):
            said = hwanhi(*arguments)
            assert said.code == 2
            assert "B026" in said.out
            assert "--report" in said.out
        assert not report.exists()
        assert not (site.folder / "out").exists()
        assert hwanhi("audit", "--report", "elsewhere").code == 0
    assert hwanhi("audit").code == 0
    assert (report / "report.json").is_file()


@pytest.mark.usefixtures("audited")
def test_a_report_that_cannot_be_written_is_a_sentence(site, hwanhi):
    assert hwanhi("build").code == 0
    site.write("file", "")
    said = hwanhi("audit", "--report", "file/report")
    assert said.code == 2
    assert "G018" in said.out


@pytest.mark.usefixtures("audited")
def test_the_published_site_is_not_read_again_for_every_step(site, hwanhi, monkeypatch):
    """Whether a folder is ours is known by its list; what is hashed is the new site, never the old one."""
    assert hwanhi("publish", "--out", "out").code == 0
    read = []
    whole = Path.read_bytes
    out = site.folder / "out"

    def note(path):
        if path.is_relative_to(out):
            read.append(path.relative_to(out).as_posix())
        return whole(path)

    monkeypatch.setattr(Path, "read_bytes", note)
    assert hwanhi("publish", "--out", "out").code == 0
    assert set(read) <= {"pages.json"}, "lost addresses are looked up in the list as well"


def test_what_a_run_leaves_beside_the_site_is_ignored_by_git(tmp_path):
    """And nothing is named there that no run makes."""
    with release.lock(tmp_path / "public"):
        folder = release.staging(tmp_path / "public")
        made = [each.name for each in tmp_path.iterdir()]
    assert folder.name in made
    asked = subprocess.run(["git", "check-ignore", *made], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert sorted(asked.stdout.split()) == sorted(made)
    ignored = (ROOT / ".gitignore").read_text("utf-8").split()
    assert not [line for line in ignored if line.endswith(".lock")]


@pytest.mark.usefixtures("audited")
def test_counts_of_one_in_english(site, hwanhi):
    """Records, pages of a build and of an audit, and what was published."""
    for path in sorted((site.folder / "data").rglob("*.yml")):
        if path.parent.name != "story":
            path.unlink()
    text = (site.folder / "site.yml").read_text("utf-8")
    site.write("site.yml", text.replace("language: ko", "language: en"))
    assert "1 record, the settings and the texts of content were checked" in hwanhi("check").out
    one = site.folder / "one"
    one.mkdir()
    (one / "index.html").write_text("<p>", "utf-8")
    assert len(manifest.read(one).pages) == 1
    assert "1 page was checked" in hwanhi("audit", "one").out


@pytest.mark.parametrize("report", ["out", "out/report", "elsewhere/../out/a"])
def test_a_report_in_the_folder_to_publish_to_is_refused_before_anything_is_built(site, hwanhi, report):
    said = hwanhi("publish", "--out", "out", "--report", report)
    assert (said.code, "G029" in said.out) == (2, True)
    assert not (site.folder / "out").exists()
