"""pa11y-ci as a process: whatever else it does than answer for every page, nothing is published."""

import json
import stat
import sys
import time

import pytest

from accessibility import pa11y
from accessibility.audit import audit
from accessibility.tools import Tools
from tests.support.gate import CANARY, PINNED, TODAY, answer, good_page, quiet, site

PAGES = {"index.html": good_page(), "task/index.html": good_page().replace("현황", "사례")}

#: Stands for pa11y-ci: says its version, fetches each page and answers, unless the line in its middle does otherwise.
FAKE = """#!{python}
import json, os, re, signal, sys, time, urllib.parse, urllib.request
program = open(sys.argv[sys.argv.index("--config") + 1]).read()
config = json.load(open(re.search('\\("([^"]*)"\\);', program)[1]))
open(config["version"], "w").write("{version}")
flags = " ".join(config["defaults"]["chromeLaunchConfig"]["args"])
port = re.search("127.0.0.1:([0-9]+)", flags)[1]
urls = [each["url"] for each in config["urls"]]
issues = [
    {{"code": code, "selector": "html", "message": code, "runnerExtras": {{}}}} for code in {caught!r}
]
results = {{url: issues if "//canary" in url else [] for url in urls}}
report = {{"total": len(urls), "passes": len(urls) - 1, "errors": len(issues), "results": results}}
fetched = urls
text = None
{trouble}
for url in fetched:
    parts = urllib.parse.urlsplit(url)
    asked = urllib.request.Request("http://127.0.0.1:" + port + parts.path, headers={{"Host": parts.netloc}})
    urllib.request.urlopen(asked).read()
print(json.dumps(report) if text is None else text)
sys.exit(2)
"""


def fake(folder, trouble="", version=PINNED["pa11y-ci"], caught=None):
    path = folder / "pa11y-ci"
    caught = sorted(CANARY["pa11y-ci"]) if caught is None else caught
    path.write_text(FAKE.format(python=sys.executable, version=version, trouble=trouble, caught=caught))
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def others(task):
    """Stands for the engines in the browser: all answered, nothing found."""
    return tuple(answer(engine, *task.manifest.pages) for engine in ("axe", "hwanhi"))


def run(tmp_path, program, first=others, **limits):
    tools = Tools(
        chromium=program,
        chromedriver=program,
        axe_script=program,
        axe_locale=program,
        pa11y_ci=program,
        pinned={engine: PINNED[engine] for engine in ("axe", "pa11y-ci")},
        **{"page_limit": 10, "start_limit": 10, **limits},
    )
    folder = site(tmp_path / "site", PAGES)
    return audit(folder, today=TODAY, language="ko", progress=quiet(), tools=tools, engines=(first, pa11y.run))


def test_the_stand_in_alone_publishes(tmp_path) -> None:
    result = run(tmp_path, fake(tmp_path))
    assert result.decision.publish, [each.message("ko") for each in result.diagnostics]
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("trouble", "code"),
    [
        pytest.param("os.kill(os.getpid(), signal.SIGKILL)", "G007", id="killed"),
        pytest.param("print('unknown option', file=sys.stderr); sys.exit(1)", "G007", id="wrong option"),
        pytest.param("text = json.dumps(report)[:-20]", "G009", id="report cut short"),
        pytest.param("text = ''", "G009", id="no report"),
        pytest.param("text = '[]'", "G009", id="a report of another shape"),
        pytest.param("text = '[' * 100000", "G009", id="a report that nests without end"),
        pytest.param("report['total'] -= 1", "G009", id="fewer pages in the total"),
        pytest.param("results.pop(urls[1])", "G011", id="fewer pages in the results"),
        pytest.param("results[urls[1] + '?x'] = results.pop(urls[1])", "G011", id="another address"),
        pytest.param("results[urls[1]] = [{'message': 'net::ERR_FAILED'}]", "G011", id="an error, and errors: 0"),
        pytest.param("results[urls[1]] = [None]", "G011", id="an issue that is none"),
        pytest.param("fetched = urls[2:]", "G011", id="answers for pages that it did not fetch"),
        pytest.param("results[urls[-1]] = []", "G012", id="canary not caught"),
    ],
)
def test_a_process_that_does_not_answer_for_every_page(tmp_path, trouble, code) -> None:
    result = run(tmp_path, fake(tmp_path, trouble))
    assert not result.decision.publish
    assert {each.code for each in result.diagnostics} == {code}
    assert result.exit_code == 2
    assert all("pa11y-ci" in each.message("ko") for each in result.diagnostics)


def test_it_is_missing(tmp_path) -> None:
    result = run(tmp_path, tmp_path / "nowhere/pa11y-ci")
    assert {each.code for each in result.diagnostics} == {"G006"}
    assert result.exit_code == 2


def test_it_is_no_program(tmp_path) -> None:
    (tmp_path / "pa11y-ci").write_text("not executable")
    result = run(tmp_path, tmp_path / "pa11y-ci")
    assert [each.code for each in result.diagnostics] == ["G007"]


def test_another_version_answers(tmp_path) -> None:
    result = run(tmp_path, fake(tmp_path, version="3.0.0"))
    assert [each.code for each in result.diagnostics] == ["G010"]
    assert "3.0.0" in result.diagnostics[0].message("ko")


def test_another_version_that_cannot_answer_is_told_as_that_too(tmp_path) -> None:
    result = run(tmp_path, fake(tmp_path, "sys.exit('TypeError: nothing is where it was')", version="3.1.0"))
    assert [each.code for each in result.diagnostics] == ["G007", "G010"]


def test_it_does_not_say_which_version_it_is(tmp_path) -> None:
    result = run(tmp_path, fake(tmp_path, 'os.remove(config["version"])'))
    assert [each.code for each in result.diagnostics] == ["G010"]


def test_it_hangs_and_is_ended_with_all_that_it_started(tmp_path) -> None:
    pid = tmp_path / "pid"
    trouble = (
        f"import subprocess; child = subprocess.Popen(['sleep', '60']); open({str(pid)!r}, 'w').write(str(child.pid))\n"
        "signal.signal(signal.SIGTERM, signal.SIG_DFL); time.sleep(60)"
    )
    start = time.monotonic()
    result = run(tmp_path, fake(tmp_path, trouble), start_limit=1.5, page_limit=0.1)
    assert time.monotonic() - start < 10
    assert [each.code for each in result.diagnostics] == ["G008"]
    assert result.exit_code == 2
    for _ in range(50):
        state = _state(pid.read_text())
        if state in {"gone", "Z"}:
            break
        time.sleep(0.1)
    assert state in {"gone", "Z"}


def test_an_interruption_does_not_wait_for_the_other_engine(tmp_path) -> None:
    def interrupted(_task):
        raise KeyboardInterrupt

    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        run(tmp_path, fake(tmp_path, "time.sleep(60)"), first=interrupted)
    assert time.monotonic() - start < 30


def _state(pid) -> str:
    try:
        with open(f"/proc/{pid}/stat") as file:  # noqa: PTH123 - no file of the site
            return file.read().split(") ")[1][0]
    except FileNotFoundError:
        return "gone"


def test_a_page_that_the_server_cannot_give_is_not_checked(tmp_path) -> None:
    """A 404 page has no barriers, so an engine would say that all is well."""
    trouble = "results[urls[0]] = []; fetched = urls[1:]"
    result = run(tmp_path, fake(tmp_path, trouble))
    assert "HTTP status is not 200" in result.diagnostics[0].facts["detail"]


def test_a_file_that_changes_during_the_check_stops_publication(tmp_path) -> None:
    css = tmp_path / "site/site.css"
    result = run(tmp_path, fake(tmp_path, f"open({str(css)!r}, 'a').write('p {{ color: #eee }}')"))
    assert [(each.code, each.path) for each in result.diagnostics] == [("G004", "site.css")]
    assert result.exit_code == 1


def test_an_empty_folder_is_not_published_and_no_engine_is_started(tmp_path) -> None:
    def never(_task):
        raise AssertionError

    result = audit(tmp_path, today=TODAY, language="ko", progress=quiet(), engines=(never,))
    assert [each.code for each in result.diagnostics] == ["G001"]
    assert result.exit_code == 2


def test_issues_become_findings() -> None:
    failed, undecided = pa11y.findings(
        [
            {
                "code": "WCAG2AA.Principle1.Guideline1_4.1_4_3.G18.Fail",
                "selector": "#lead",
                "message": "Contrast",
                "runnerExtras": {},
            },
            {"code": "color-contrast", "selector": "", "message": "?", "runnerExtras": {"needsFurtherReview": True}},
        ],
        "ko",
    )
    assert (failed.outcome, failed.wcag, failed.kwcag) == ("failed", ("1.4.3",), ("5.4.3",))
    assert (undecided.outcome, undecided.rule) == ("needs_review", "color-contrast")


@pytest.mark.parametrize(
    ("sniff", "said", "fix"),
    [
        ("1_3_1.H43.HeadersRequired", "표의 칸과 제목 칸이 이어져 있지 않습니다", "제목 칸(th)"),
        ("4_1_2.H91.A.NoContent", "링크에 글이 없습니다", "링크에 글을"),
        ("4_1_2.H91.Select.Name", "조작하는 요소에 이름이 없습니다", "글이나 <label>"),
        ("1_9_9.X1", "Text", ""),
    ],
)
def test_a_sniff_speaks_korean_and_says_what_to_do(sniff, said, fix) -> None:
    issue = {"code": f"WCAG2AA.Principle1.Guideline1_3.{sniff}", "selector": "", "message": "Text", "runnerExtras": {}}
    (korean,), (english,) = pa11y.findings([issue], "ko"), pa11y.findings([issue], "en")
    assert (korean.message, english.message) == (said, "Text")
    assert korean.fix.startswith(fix)
    assert bool(english.fix) == bool(fix)


def test_the_configuration_asks_the_runner_that_is_no_axe_and_names_pages_by_objects(tmp_path) -> None:
    tools = Tools.found()
    config = json.loads(json.dumps(pa11y.configuration({"http://page.localhost/": 41.5}, tools, str(tmp_path), 1)))
    assert config["urls"] == [{"url": "http://page.localhost/", "timeout": 41500}]
    assert config["defaults"]["chromeLaunchConfig"]["protocolTimeout"] == 41500
    assert config["defaults"]["runners"] == ["htmlcs"]
    assert config["defaults"]["standard"] == "WCAG2AA"
    assert not {"ignore", "threshold", "hideElements", "rules"} & config["defaults"].keys()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "\nnode:internal/modules:1\n  throw err;\nError: Cannot find module 'x'\n    at f\n\nNode.js v20.20.2\n",
            "Error: Cannot find module 'x'",
        ),
        (
            "[1:1:WARNING] dbus\nerror while loading shared libraries: libnss3.so\n",
            "error while loading shared libraries: libnss3.so",
        ),
        ("only this\n", "only this"),
        ("", ""),
    ],
)
def test_of_what_a_program_says_at_its_end_the_line_that_tells_what_is_wrong(text, line) -> None:
    assert pa11y._complaint(text) == line  # noqa: SLF001


def test_no_place_for_temporary_files_is_a_reason(tmp_path, monkeypatch) -> None:
    program = fake(tmp_path)

    def nowhere(*_, **__):
        raise FileNotFoundError(2, "No usable temporary directory found in ['/tmp']")

    monkeypatch.setattr(pa11y.tempfile, "TemporaryFile", nowhere)
    result = run(tmp_path, program)
    assert {each.code for each in result.diagnostics} == {"G007"}
    assert result.exit_code == 2
