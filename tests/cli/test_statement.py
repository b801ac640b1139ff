"""The accessibility statement says what was found in the run that published it, and nothing where nothing was checked."""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from accessibility.evidence import NAMES
from accessibility.finding import About
from generator import auditing, stated
from generator.exports import every_page
from generator.outputs import manifest, write_statement
from generator.outputs.manifest import MANIFEST
from generator.pages import Page
from generator.pages.audit import PATH as RECORD
from generator.pages.statement import PATH
from generator.records import Settings
from generator.render import strings
from generator.site import Site
from tests.support import sites
from tests.support.gate import CANARY, PINNED, answer, finding

TODAY = date(2031, 2, 3)


@pytest.fixture
def engines(monkeypatch):
    """No browser. What is asked is kept; what is found on the statement can be set: ``found`` by run; and which rules look."""

    class Engines:
        def __init__(self) -> None:
            self.asked: list[list[str]] = []
            self.found: dict[int, tuple] = {}
            self.blind: set[int] = set()
            self.rules = {"color-contrast": About(("1.4.3",), ("5.4.3",))}

        def __call__(self, task):
            run = len(self.asked)
            self.asked.append([page.path for page in task.manifest.pages])
            found = {path: self.found.get(run, ()) if path == PATH else () for path in self.asked[-1]}
            outcomes = {path: dict.fromkeys(self.rules, "passed") for path in found}
            canary = {name: frozenset() if run in self.blind else CANARY[name] for name in PINNED}
            return tuple(
                answer(
                    name,
                    findings=found,
                    rules=self.rules if name == "axe" else {},
                    outcomes=outcomes if name == "axe" else {},
                    browser="Chromium 1",
                    canary=canary[name],
                )
                for name in PINNED
            )

    engines = Engines()
    monkeypatch.setattr(auditing, "audit", partial(auditing.audit, engines=(engines,)))
    monkeypatch.setattr(Settings, "today", lambda _self: TODAY)
    return engines


@pytest.fixture
def published(site, hwanhi, engines):
    """The statement as it is published, with the folder it lies in."""
    assert engines.asked == []

    def run(**settings) -> str:
        for name, text in settings.items():
            site.write("site.yml", (site.folder / "site.yml").read_text().replace(name, text))
        said = hwanhi("publish", "--out", "out")
        assert said.code == 0, said
        return (site.folder / "out" / PATH).read_text("utf-8")

    return run


def listed(folder: Path) -> dict[str, str]:
    return {page["path"]: page["sha256"] for page in json.loads((folder / MANIFEST).read_text())["pages"]}


def test_a_build_says_that_it_was_not_checked(site, hwanhi):
    assert hwanhi("build", "--out", "out").code == 0

    text = (site.folder / "out" / PATH).read_text("utf-8")
    assert "아직 검사하지 않았습니다." in text
    assert "찾지 못했습니다" not in text
    assert [each.name for each in (site.folder / "out/audit").iterdir()] == ["index.html"]
    assert PATH in listed(site.folder / "out")


def test_what_is_published_says_what_this_run_found(site, published, engines):
    text = published()

    out = site.folder / "out"
    pages = listed(out)
    assert f"2031년 2월 3일에 이 누리집의 {len(pages)}쪽을 모두 검사했습니다." in text
    assert "아직 검사하지" not in text
    for version in (*PINNED.values(), "Chromium 1"):
        assert version in text
    assert text.count("표준 ") - text.count("표준 번호") >= 33
    assert engines.asked == [sorted(pages), [PATH, RECORD]]


def test_the_bytes_that_are_published_are_those_that_were_checked_last(site, published):
    published()

    out = site.folder / "out"
    assert listed(out) == {path: sha256((out / path).read_bytes()).hexdigest() for path in listed(out)}
    report = json.loads((site.folder / "build/report/report.json").read_text())
    assert {page["path"]: page["sha256"] for page in report["pages"]} == listed(out)
    assert all(sorted(page["checked"]) == sorted(PINNED) for page in report["pages"])


@pytest.mark.parametrize("run", [0, 1], ids=["before", "with the statement"])
def test_a_statement_with_a_barrier_is_not_published(site, hwanhi, engines, run):
    engines.found[run] = (finding(),)

    said = hwanhi("publish", "--out", "out", "--format", "json")

    assert said.code == 1
    assert [(each["code"], each["path"]) for each in json.loads(said.out)] == [
        ("A001", "theme/pages/accessibility.html")
    ]
    assert not (site.folder / "out").exists()
    assert len(engines.asked) == run + 1


def test_a_second_look_that_sees_nothing_is_none(site, hwanhi, engines):
    engines.blind = {1}

    said = hwanhi("publish", "--out", "out", "--format", "json")

    assert said.code == 2
    assert {each["code"] for each in json.loads(said.out)} == {"G012"}
    assert not (site.folder / "out").exists()


def test_a_page_that_changed_meanwhile_is_checked_again_as_well(site, hwanhi, engines, monkeypatch):
    def meanwhile(site: Site, pages: list[Page], folder: Path, audit: dict):
        if engines.asked:
            (folder / "index.html").write_text("<p>몰래</p>")
        return write_statement(site, pages, folder, audit)

    monkeypatch.setattr(stated, "write_statement", meanwhile)

    said = hwanhi("publish", "--out", "out", "--format", "json")

    assert said.code == 1
    assert {each["code"] for each in json.loads(said.out)} == {"G004"}
    assert engines.asked[1] == [PATH, RECORD, "index.html"]
    assert not (site.folder / "out").exists()


def test_what_is_written_anew_is_the_same_but_for_the_audit(site, hwanhi):
    """The page is rendered once by the build and once behind the audit: both ways have to give one page."""
    assert hwanhi("build", "--out", "out").code == 0
    out = site.folder / "out"
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}

    read = site.read()
    pages = every_page(read, strings("ko"))
    write_statement(read, pages, out, None)

    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
    sums = {path: sha256(content).hexdigest() for path, content in sites.tree(out).items()}
    files = json.loads((out / MANIFEST).read_text())["files"]
    assert {each["path"]: each["sha256"] for each in files}.items() <= sums.items()
    assert manifest(read, pages, sums, files) == (out / MANIFEST).read_text()


def test_where_to_complain(published):
    text = published(**{"owner: {name: 예시 구청}": 'owner: {name: 예시 구청, phone: "02-3423-0000"}'})
    assert "예시 구청에 알려 주세요." in text
    assert 'href="tel:+82234230000"' in text


def test_nobody_to_complain_to_is_said(published):
    text = published()
    assert "연락할 곳이 적혀 있지 않습니다" in text
    assert "알려 주세요" not in text


def test_the_statement_in_english(published):
    text = published(**{"language: ko": "language: en"})
    assert "On 3 February 2031 all" in text
    assert "a machine 1," in text


@pytest.mark.parametrize("language", ["ko", "en"])
def test_no_machine_claims_that_anything_is_kept(published, language):
    text = published(**{"language: ko": f"language: {language}"})
    for word in ("준수함", "지켰습니다", "적합", "인증 마크", "compliant", "conforms", "passed all"):
        assert word not in text
    assert (
        "인증을 받았다는 뜻이 아닙니다" if language == "ko" else "does not mean that the site was certified"
    ) in text


def test_a_published_site_carries_its_audit_and_is_verified_by_it(site, hwanhi, published):
    """The circle: the record is a page of the site, audited with the others, and the sums bind all but themselves."""
    published()
    out = site.folder / "out"
    text = (out / RECORD).read_text("utf-8")
    assert {each.name for each in (out / "audit").iterdir()} == {*NAMES, "index.html"}
    for name in NAMES:
        assert f'href="{name}"' in text
    report = json.loads((out / "audit/report.json").read_text("utf-8"))
    assert {page["path"]: page["sha256"] for page in report["pages"]} == listed(out)
    assert report == json.loads((site.folder / "build/report/report.json").read_text("utf-8"))

    said = hwanhi("verify", "out")
    assert said.code == 0
    assert "검사한 그대로입니다" in said.out
    assert sha256((out / "audit/SHA256SUMS").read_bytes()).hexdigest() in said.out

    (out / "index.html").write_text("<p>몰래</p>", "utf-8")
    said = hwanhi("verify", "out", "--format", "json")
    assert said.code == 1
    assert [(each["code"], each["path"]) for each in json.loads(said.out)] == [("G022", "index.html")]


def test_two_publications_of_the_same_records_are_the_same_bytes(site, published):
    published()
    first = {path: path.read_bytes() for path in (site.folder / "out").rglob("*") if path.is_file()}
    published()
    assert {path: path.read_bytes() for path in (site.folder / "out").rglob("*") if path.is_file()} == first


def test_one_audit_is_enough_where_the_statement_says_already_what_is_found(site, published, engines, monkeypatch):
    """What was expected and comes true is not audited again; what comes out otherwise is written and audited anew."""
    published()
    text = "---\ntitle: 소개\ndescription: 예시 글입니다.\n---\n새로 쓴 글입니다.\n"
    site.write("content/about.md", text)
    monkeypatch.setattr(Settings, "today", lambda _self: date(2031, 2, 4))

    said = published()

    assert len(engines.asked) == 3
    assert {PATH, RECORD} < set(engines.asked[2])
    assert "2031년 2월 4일에" in said
    out = site.folder / "out"
    assert listed(out) == {path: sha256((out / path).read_bytes()).hexdigest() for path in listed(out)}

    site.write("content/about.md", f"{text}더 쓴 글입니다.\n")
    engines.rules = engines.rules | {"document-title": About(("2.4.2",), ("6.4.2",))}

    said = published()

    assert len(engines.asked) == 5
    assert engines.asked[4] == [PATH]
    assert "document-title" in said


@pytest.mark.usefixtures("site")
def test_what_was_only_built_cannot_be_verified(hwanhi):
    assert hwanhi("build", "--out", "out").code == 0
    said = hwanhi("verify", "out")
    assert (said.code, "G024" in said.out) == (2, True)
    assert hwanhi("verify", "nowhere").code == 2


@pytest.mark.usefixtures("engines")
def test_what_people_answered_is_told_and_stops_nothing(site, hwanhi):
    asked = hwanhi("questions")
    assert asked.code == 0
    entries = yaml.safe_load("\n".join(line for line in asked.out.splitlines() if line.startswith(("- ", "  ", "#"))))
    first = next(each for each in entries if each["template"] == "pages/home.html" and each["question"] == "order")
    assert all(first[name] is None for name in ("answer", "reviewer"))
    barrier = {
        **first,
        "answer": False,
        "reviewer": "웹 접근성 담당",
        "note": "순서가 뒤바뀌어 들립니다.",
        "date": "2031-02-01",
    }
    stale = {**barrier, "question": "words", "sum": "0" * 12}
    site.write("accessibility/answers.yml", json.dumps([barrier, stale], ensure_ascii=False))

    said = hwanhi("publish", "--out", "out", "--format", "json")

    assert said.code == 0
    assert [each["code"] for each in json.loads(said.out)] == ["A006", "A005"]
    text = (site.folder / "out" / PATH).read_text("utf-8")
    assert "순서가 뒤바뀌어 들립니다." in text
    assert "아니라는 답 1" in text
    assert "다시 물을 것 1" in text
