"""Every entry's own examples: the wrong one brings exactly its code, the right one nothing; golden files hold the look.

``GOLDEN=write pytest tests/diagnostics`` writes the golden files anew; read the difference before it is committed.
"""

from __future__ import annotations

import errno
import logging
import re
import tempfile
from functools import cache
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from accessibility import release
from generator import cli, command
from generator import cluster as clusters
from generator.diagnostics import Diagnostic, all_codes, code_of, present
from generator.editing import command as editing
from generator.editor import bundle
from generator.mkdocs_plugin import build, build_site
from generator.outputs import link_status, lost_addresses
from generator.outputs.follow import LinkOutcome
from generator.records.contract import _parts
from generator.records.loading import Unsound, every_kind
from generator.site import read_site
from tests.diagnostics.maker import MAKERS
from tests.support.golden import golden
from tests.support.templates import slips

GOLDEN = Path(__file__).parent / "golden"
LETTERS = "YFNPRTBK"
CLUSTER = "tcp://192.0.2.1:8786"
NAMES = [code.name for code in all_codes() if code.name[0] in LETTERS]
#: Codes that only the command can bring about.
BY_COMMAND = {
    "output-in-data",
    "report-in-use",
    "no-cluster",
    "unlike-worker",
    "form-not-installed",
    "internal-fault",
    "lost-address",
    "dead-link",
    "moved-link",
    "refusing-link",
    "closed-folder",
    "taken-id",
    "builder-reports",
}
#: Where the right example lies for the codes that are about the name of the folder or the type of the file itself.
RIGHT_PATH = {
    "F015": "data/story/example.yml",
    "F016": "data/story/example.yml",
    "F030": "data/disclosure/example.yml",
    "P013": "content/photo.svg",
    "P016": "content/form.csv",
    "B013": "content/list.csv",
    "B025": "content/example.md",
}
DOCUMENTS = [f"  - {{id: plan-{year}, title: 예시 계획, publisher: 예시 구}}\n" for year in (2014, 2026)]
#: What the settings of the tiny site lack for a record's section or document to be unknown.
SETTINGS = {
    "R015": "".join(["sources:\n", *DOCUMENTS]),
    "R016": "".join(["sources:\n", DOCUMENTS[0]]),
    "R020": "source: {title: 예시 계획, publisher: 예시 구, outline: [{title: 예시 문서, parts: [1장, 2장]}]}\n",
}
#: What becomes of a link for each code of ``hwanhi links``, and the exit code: a warning is none.
FOLLOWED = [
    ("R022", LinkOutcome("dead", {"ko": "응답 404", "en": "status 404"}), 1),
    ("R023", LinkOutcome("moved", new="https://www.example.org/new"), 0),
    ("R024", LinkOutcome("unclear", {"ko": "응답 403", "en": "status 403"}), 0),
]
#: Found only in what was built.
BUILT = {"P019", *(name for name in NAMES if name[0] == "B")}
#: What mkdocs might say while it builds; nothing that is known makes it.
REPORTED = "Error building page 'about.md': maximum recursion depth exceeded"
READ = [name for name in NAMES if code_of(name).example.get("made_by") not in BY_COMMAND]


def prepare(site, name: str, which: str) -> None:
    """The tiny site with the wrong or right example of a code in it."""
    example = code_of(name).example
    if example["path"] == "site.yml":
        # These settings have no vocabulary, so neither has the site records that need one.
        for kind in ("task", "disclosure", "dataset", "result"):
            (site.folder / f"data/{kind}/base.yml").unlink()
    if name in SETTINGS:
        text = (site.folder / "site.yml").read_text("utf-8")
        site.write("site.yml", text + SETTINGS[name])
    if name in ("N036", "T010", "T011", "T019"):
        text = (site.folder / "site.yml").read_text("utf-8")
        site.write("site.yml", f"{text}as_of: 2014-10-31\n")
    if name[0] == "K" and name != "K010" and (name, which) != ("K007", "wrong"):
        site.write("theme/kinds/event.html", "")
    if name == "R015":
        # All others say which.
        for path in sorted(site.folder.glob("data/*/*.yml")):
            path.write_text(path.read_text("utf-8").replace("[{section", "[{document: plan-2014, section"), "utf-8")
    maker = example.get("made_by")
    if which == "wrong" and maker:
        assert "wrong" not in example, "an example is either made or written"
        path = site.folder / example["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        MAKERS[maker](path)
    else:
        site.write(example["path"] if which == "wrong" else RIGHT_PATH.get(name, example["path"]), example[which])


def found_in(site, name: str, out: Path) -> list[Diagnostic]:
    """What check reports and, for the codes of the build, what build reports; of a contract, what is told when it is loaded, of a
    template, when a page is made with it.
    """
    if name == "K010":
        return slips(site.folder / "theme", site.read())
    if name[0] == "K":
        try:
            every_kind(site.folder / "generator/kinds", site.folder / "theme/kinds", _parts()["$defs"])
        except Unsound as unsound:
            return list(unsound.problems)
        return []
    read, problems = read_site(site.folder)
    return list(problems) if read is None or name not in BUILT else [*problems, *build_site(read, out)]


def compare(name: str, language: str, text: str) -> None:
    golden(GOLDEN / f"{name}.{language}.txt", text)


@pytest.fixture(scope="module")
def wrong(tmp_path_factory, new_site):
    """Gives the tiny site with the wrong example of a code in it, and what is found there: looked at once for all who ask."""

    @cache
    def get(name: str):
        place = tmp_path_factory.mktemp(name)
        site = new_site(place / "site")
        prepare(site, name, "wrong")
        return site, found_in(site, name, place / "out")

    return get


@pytest.mark.parametrize("name", READ)
def test_wrong_example_brings_exactly_its_code(wrong, name):
    site, problems = wrong(name)
    assert [each.code for each in problems] == [name], site.shown(problems)


@pytest.mark.parametrize("name", READ)
def test_wrong_example_is_reported_in_its_file_at_a_place_that_exists(wrong, name):
    site, problems = wrong(name)
    path = code_of(name).example["path"]
    for each in problems:
        assert each.path in (path, str(Path(path).parent))
        if name not in ("B001", "F015") and code_of(name).example.get("made_by") in (None, "control-character"):
            lines = (site.folder / path).read_text("utf-8").split("\n")
            assert 1 <= each.span.line <= len(lines)
            assert 1 <= each.span.column <= len(lines[each.span.line - 1]) + 1
            assert (each.span.line, each.span.column) <= (each.span.end_line, each.span.end_column)


@pytest.mark.parametrize("name", NAMES)
def test_right_example_brings_nothing(site, tmp_path, name):
    prepare(site, name, "right")
    problems = found_in(site, name, tmp_path / "out")
    assert problems == [], site.shown(problems)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("name", READ)
def test_rendered_error_is_the_golden_one(wrong, name, language):
    site, problems = wrong(name)
    compare(name, language, present(problems, "full", language, site.folder))


def run(site, capsys, *arguments: str, language: str) -> tuple[int, str]:
    """The command on the tiny site in a language, with everything it says on standard output."""
    text = (site.folder / "site.yml").read_text("utf-8")
    site.write("site.yml", text.replace("language: ko", f"language: {language}"))
    code = cli.main([*arguments, "--site", str(site.folder)])
    return code, capsys.readouterr().out


def without_places(text: str, folder: Path) -> str:
    return re.sub(r"/\S*?/hwanhi-\w+\.log", "/tmp/hwanhi.log", text.replace(str(folder), "/home/example"))  # noqa: S108


@pytest.mark.parametrize("language", ["ko", "en"])
def test_output_in_data_is_the_golden_one(site, tmp_path, capsys, language):
    code, text = run(site, capsys, "build", "--out", str(site.folder / "data"), language=language)
    assert (code, text.count("B004")) == (2, 2)
    compare("B004", language, without_places(text, tmp_path))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_taken_id_is_the_golden_one(site, capsys, language):
    code, text = run(site, capsys, "new", "disclosure", "--set", "id=base-disclosure", language=language)
    assert (code, text.count("Y051")) == (1, 1)
    compare("Y051", language, text)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_report_in_use_is_the_golden_one(site, tmp_path, capsys, monkeypatch, language):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "build/site").mkdir(parents=True)
    with release.alone(tmp_path / "build/report"):
        code, text = run(site, capsys, "audit", language=language)
    assert (code, text.count("B026")) == (2, 2)
    compare("B026", language, re.sub(r"(번호|pid) \d+", r"\1 4711", text))


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(
    "refusal",
    [
        clusters.NoCluster("B027", CLUSTER, detail=clusters.NO_ANSWER),
        clusters.NoCluster("B028", CLUSTER, worker="tcp://192.0.2.2:40001", detail=clusters.OTHER_ENGINE),
    ],
    ids=str,
)
def test_workers_that_cannot_be_used_are_the_golden_ones(site, capsys, monkeypatch, language, refusal):
    def refuse(*_arguments):
        raise refusal

    monkeypatch.setattr(clusters, "cluster", refuse)
    code, text = run(site, capsys, "build", "--cluster", CLUSTER, language=language)
    assert (code, text.count(str(refusal))) == (2, 2)
    compare(str(refusal), language, text)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_lost_address_is_the_golden_one(site, tmp_path, language):
    """A record that was published once, and then taken out without a word."""
    prepare(site, "R011", "right")
    for out in ("before", "after"):
        read, _ = read_site(site.folder)
        assert build_site(read, tmp_path / out) == []
        (site.folder / code_of("R011").example["path"]).unlink(missing_ok=True)
    compare(
        "R011",
        language,
        present(lost_addresses(*(tmp_path / out for out in ("before", "after"))), "full", language, site.folder),
    )


@pytest.mark.parametrize("language", ["ko", "en"])
def test_internal_fault_is_the_golden_one(site, tmp_path, capsys, monkeypatch, language):
    def fail(*_arguments, **_more):
        raise RuntimeError("예시 잘못")

    monkeypatch.setattr(command.Session, "build", fail)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    code, text = run(site, capsys, "build", language=language)
    assert (code, text.count("B005")) == (2, 2)
    compare("B005", language, without_places(text, tmp_path))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_report_of_the_page_builder_is_the_golden_one(site, tmp_path, monkeypatch, language):
    def report(_config):
        logging.getLogger("mkdocs").error(REPORTED)
        raise Abort("Aborted with a BuildError!")

    monkeypatch.setattr(build, "mkdocs_build", report)
    problems = build_site(site.read(), tmp_path / "out")
    assert [(each.code, each.path) for each in problems] == [("B023", "content/about.md")]
    compare("B023", language, present(problems, "full", language, site.folder))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_closed_folder_is_the_golden_one(site, tmp_path, capsys, monkeypatch, language):
    def refuse(*_arguments, **_more):
        raise PermissionError(errno.EACCES, "Permission denied", str(tmp_path / "build"))

    monkeypatch.setattr(command.Session, "build", refuse)
    monkeypatch.chdir(tmp_path)
    code, text = run(site, capsys, "build", language=language)
    assert (code, text.count("B024")) == (2, 2)
    compare("B024", language, without_places(text, tmp_path))


@pytest.mark.parametrize("language", ["ko", "en"])
def test_form_that_is_not_installed_is_the_golden_one(site, tmp_path, capsys, monkeypatch, language):
    monkeypatch.setattr(bundle, "SOURCES", tmp_path)
    monkeypatch.setattr(editing, "bundled", lambda: bundle.bundled(tmp_path / "kept"))
    monkeypatch.setattr(bundle, "summed", lambda: "none")
    code, text = run(site, capsys, "edit", "--no-browser", language=language)
    assert (code, text.count("Y055")) == (2, 2)
    compare("Y055", language, text)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("followed", FOLLOWED, ids=lambda each: each[0])
def test_followed_link_is_the_golden_one(site, capsys, monkeypatch, followed, language):
    name, became, exit_code = followed
    monkeypatch.setattr(link_status, "follow", lambda urls: dict.fromkeys(urls, became))
    text = (site.folder / "site.yml").read_text("utf-8")
    site.write("site.yml", text.replace("예시 구청}", "예시 구청, contact_url: https://www.example.org/old}"))
    code, text = run(site, capsys, "links", language=language)
    assert (code, text.count(f" {name} ")) == (exit_code, 1), text
    compare(name, language, text)


def test_golden_files_are_those_of_the_codes():
    wanted = {f"{name}.{language}.txt" for name in NAMES for language in ("ko", "en")}
    assert {path.name for path in GOLDEN.iterdir()} == wanted


def test_every_maker_is_asked_for():
    assert {code_of(name).example.get("made_by") for name in NAMES} - {None} == set(MAKERS) | BY_COMMAND
