"""The workflows, as they are written, over a small site: several machines and one end with the same report."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from generator import auditing
from tests.support.gate import PINNED, answer, finding

ROOT = Path(__file__).parent.parent.parent
WORKFLOWS = ROOT / ".github/workflows"


def jobs(name) -> dict:
    return yaml.safe_load((WORKFLOWS / name).read_text("utf-8"))["jobs"]


def commands(job) -> list[str]:
    return [step["run"] for step in job["steps"] if "run" in step]


def uses(job, action) -> dict:
    """What a step gives to an action."""
    (step,) = (each for each in job["steps"] if each.get("uses", "").startswith(f"actions/{action}@"))
    return step


@pytest.fixture
def asked(monkeypatch) -> list[str]:
    """Engines that say of each page what its bytes are; the paths of the pages that they were asked about."""
    paths: list[str] = []

    def engine(task):
        pages = task.manifest.pages
        paths.extend(each.path for each in pages)

        def said(path):
            sum_ = sha256((task.folder / path).read_bytes()).hexdigest()
            return (finding(message=sum_, beyond=True),)

        return tuple(answer(name, *pages, findings={each.path: said(each.path) for each in pages}) for name in PINNED)

    monkeypatch.setattr(auditing, "audit", partial(auditing.audit, engines=(engine,)))
    return paths


def planned(site, pages, output) -> list[str]:
    """What the plan says, by the script that stands in the workflow."""
    plan = jobs("parts.yml")["plan"]
    environ = {**os.environ, "PAGES": str(pages), "GITHUB_OUTPUT": str(output)}
    subprocess.run(["bash", "-c", commands(plan)[2]], cwd=site.folder, env=environ, check=True)
    name, _, text = output.read_text("utf-8").splitlines()[-1].partition("=")
    assert f"${{{{ steps.{plan['steps'][-1]['id']}.outputs.{name} }}}}" == plan["outputs"]["parts"]
    return json.loads(text)


def test_many_machines_make_the_report_of_one(site, hwanhi, asked, tmp_path) -> None:
    """Each with the store that it would have, and the last one with what the others handed over."""
    plan, part = jobs("parts.yml")["plan"], jobs("parts.yml")["part"]
    publish = jobs("site.yml")["publish"]
    verdicts, report = site.folder / "build/verdicts", site.folder / "build/report/report.json"
    (site.folder / "bin").symlink_to(ROOT / "bin")

    def does(text, **facts):
        """A command of a workflow, which is the command in this process."""
        words = [facts.get(each.removeprefix("$"), each) for each in shlex.split(text.partition(" || ")[0])]
        if words[0] == "bin/publish":
            words[:1] = ["bin/hwanhi", "publish"]
        assert words.pop(0) == "bin/hwanhi"
        return hwanhi(*words).code

    assert does(commands(publish)[-1]) == 0
    alone, everything = json.loads(report.read_text("utf-8")), set(asked)
    shutil.rmtree(verdicts)
    shutil.rmtree(site.folder / "public")

    assert does(commands(plan)[1]) == does(commands(part)[1]) == 0
    built = len(list((site.folder / "build/site").rglob("*.html")))
    assert planned(site, built, tmp_path / "output") == [], "few pages are for one machine"
    parts = planned(site, built - 1, tmp_path / "output")
    assert (parts, part["if"]) == (["1/2", "2/2"], "needs.plan.outputs.parts != '[]'")
    for number, each in enumerate(parts):
        asked.clear()
        assert does(commands(part)[2], PART=each) in (0, 1)
        assert 0 < len(asked) < built
        assert uses(part, "upload-artifact")["with"]["path"] == "build/verdicts"
        shutil.move(verdicts, tmp_path / f"verdicts-{number}")
    taken = uses(publish, "download-artifact")["with"]
    assert taken["path"] == "build/verdicts"
    for folder in tmp_path.glob(taken["pattern"]):
        shutil.copytree(folder, verdicts, dirs_exist_ok=True)
    asked.clear()
    assert does(commands(publish)[-1]) == 0
    assert json.loads(report.read_text("utf-8")) == alone
    assert set(asked) == {"accessibility/index.html", "audit/index.html"} < everything, "made from the audit itself"


def test_a_part_without_pages_has_nothing_to_do(hwanhi, asked, tmp_path) -> None:
    """Nine machines for a folder of one page: a matrix has no other way."""
    (tmp_path / "one").mkdir()
    (tmp_path / "one/index.html").write_text("<p>글</p>", "utf-8")
    assert hwanhi("audit", str(tmp_path / "one"), "--shard", "5/9").code == 0
    assert asked == []
    (tmp_path / "none").mkdir()
    said = hwanhi("audit", str(tmp_path / "none"), "--shard", "5/9")
    assert (said.code, "G001" in said.out) == (2, True)


def test_a_part_that_is_missing_costs_time_alone() -> None:
    """Who decides asks whatever is not known, so nothing depends on the parts but how long it takes."""
    for name, job in (("site.yml", "publish"), ("check.yml", "check")):
        found = jobs(name)
        assert found["parts"]["uses"].endswith("/parts.yml")
        assert found[job]["needs"] == "parts"
        assert found[job]["if"] == "${{ !cancelled() }}"
    assert "needs.publish.result == 'success'" in jobs("site.yml")["deploy"]["if"]
    # Could not be done at all is told; what is wrong with pages, the audit of all tells.
    (audit,) = (each for each in commands(jobs("parts.yml")["part"]) if "--shard" in each)
    for code, passes in ((0, True), (1, True), (2, False)):
        tried = f"code() {{ return {code}; }}; code {audit[audit.index('||') :]}"
        assert (subprocess.run(["bash", "-c", tried], check=False).returncode == 0) is passes


def test_what_is_kept_between_runs_is_looked_at_again_each_night() -> None:
    assert jobs("nightly.yml")["site"]["with"] == {"fresh": True}
    assert jobs("site.yml")["parts"]["with"] == {"fresh": "${{ inputs.fresh }}"}
    for job in (jobs("parts.yml")["part"], jobs("site.yml")["publish"]):
        assert uses(job, "cache/restore")["if"] == "${{ !inputs.fresh }}"
