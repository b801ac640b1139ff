"""Pages that hide, hurry, hang, or reach for what is not theirs: what they hold is found, or the page is refused with a reason.

One audit of all of them; beside each barrier that is hidden in some way stands a page of the same make that has none.
Pages that never end have one of their own, with a short limit: each is waited for.
"""

from __future__ import annotations

import dataclasses
import os
import re
import signal
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from accessibility.audit import audit
from accessibility.redirect import held_back, redirects
from accessibility.tools import Tools
from tests.support.browser import becomes
from tests.support.gate import TODAY, good_page, quiet, site
from tests.support.processes import processes

pytestmark = pytest.mark.browser

#: Without the policy of our own pages, which would keep their scripts from running at all.
OPEN = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", good_page())
TABLE = "<table><tr><td>1</td><td>2</td></tr></table>"
#: An image without an alternative, which both axe and HTML_CodeSniffer find.
PICTURE = '<img src="data:,">'
SHOW = f"document.querySelector('main').insertAdjacentHTML('beforeend', '{TABLE}')"
PALE = '<p style="color:#ccc;background:#fff">흐린 글</p>'
FADE = "<style>@keyframes s{to{visibility:visible}} .l{visibility:hidden;animation:s 0s 3s both}</style>"

Case = tuple[str, set[tuple[str, str]]]
CAPTION = ("hwanhi", "table-caption")


def page(name: str, more: str = "", head: str = "") -> str:
    text = OPEN.replace("<title>", f"<title>{name} ").replace('"site.css"', '"/site.css"')
    return text.replace("</main>", f"{more}</main>").replace("</head>", f"{head}</head>")


def script(text: str) -> str:
    return f"<script>{text}</script>"


#: What is in the page, and what has to be found in it at the least; nothing: the page is clean.
CASES: dict[str, Case] = {
    # One page does not see what another left behind: each in a profile of its own.
    "a-stores": (
        script("localStorage.seen = 1; document.cookie = 'seen=1'; sessionStorage.seen = 1; name = 'seen'"),
        set(),
    ),
    "b-hides-in-storage": (script(f"if (!localStorage.seen) {SHOW}"), {CAPTION}),
    "c-hides-in-cookie": (script(f"if (!document.cookie) {SHOW}"), {CAPTION}),
    "d-hides-in-session": (script(f"if (!sessionStorage.seen && !name) {SHOW}"), {CAPTION}),
    # What ends is over, and what comes late has come.
    "fades-in": (f'{FADE}<div class="l">{PALE}</div>', {("axe", "color-contrast"), ("pa11y-ci", "G18")}),
    "late": (script(f"setTimeout(() => {{ {SHOW} }}, 100)"), {CAPTION}),
    "late-twice": (script(f"setTimeout(() => setTimeout(() => {{ {SHOW} }}, 250), 250)"), {CAPTION}),
    "fetched": (script(f"fetch('/site.css').then(() => setTimeout(() => {{ {SHOW} }}, 150))"), {CAPTION}),
    "late-and-clean": (script("setTimeout(() => document.querySelector('main').append('늦은 글'), 100)"), set()),
    # What scripts of the page do to the language, or call their own, is none of the engines' business.
    "breaks-find": (
        PICTURE
        + script(
            "Array.prototype.find = Array.prototype.filter = Array.prototype.reduce = () => []; Array.from = () => []"
        ),
        {("axe", "image-alt"), ("pa11y-ci", "H37")},
    ),
    "breaks-json": (
        PICTURE
        + script(
            "Object.prototype.toJSON = Array.prototype.toJSON = () => ''; Object.prototype.extend = () => 1; JSON.stringify = () => '[]'"
        ),
        {("axe", "image-alt"), ("pa11y-ci", "H37")},
    ),
    "breaks-promise": (
        PICTURE + script("window.Promise = function () {}; window.Set = 1"),
        {("axe", "image-alt"), ("pa11y-ci", "H37")},
    ),
    "defines": (
        script("function define() {} define.amd = {}; var require = define, axe = 1, HTMLCS = 2, __pa11y = 3"),
        set(),
    ),
    "shadows": (
        f'<form><input aria-label="어린이" name="children"><input aria-label="둘" name="id">{TABLE}</form>',
        {CAPTION},
    ),
    # Requests are the browser's own word.
    "asks-late": (
        script(
            "for (let at = 0; at < 260; at++) new Image().src = `/site.css?${at}`; new Image().src = 'https://other.invalid/x'"
        ),
        {("hwanhi", "external-request")},
    ),
    "asks-and-hides": (
        script("performance.setResourceTimingBufferSize(0); new WebSocket('ws://other.invalid/x')"),
        {("hwanhi", "external-request")},
    ),
    # Browsers read these; so does the gate.
    "conditional": ("<!--[if IE]><p>옛</p><![endif]--><![if !IE]><p>새</p><![endif]><![ >x", set()),
    "rewrites": (script('history.replaceState(null, "", "/")'), set()),
    "downloads": (
        script("const a = Object.assign(document.createElement('a'), {href: '/site.css', download: 'x'}); a.click()"),
        set(),
    ),
    "asks-for-ever": (script("setInterval(() => fetch('/site.css?' + Math.random()), 60)"), set()),
    "goes-back": (
        "".join(
            f'<p><button type="button" onclick="{does}">{name}</button></p>'
            for does, name in (
                ("history.back()", "앞으로 돌아가기"),
                ("history.go(0)", "새로 고침"),
                ("location.reload()", "다시 열기"),
                ("window.close()", "창 닫기"),
            )
        ),
        set(),
    ),
    "moves-never": (
        "<style>@keyframes m{to{left:1px}} .m{animation:m 1s paused both}</style><p class=m>글</p>"
        + script("onload = () => document.getAnimations().forEach((each) => { each.playbackRate = 0 })"),
        set(),
    ),
    # Nothing but its own site answers.
    "reaches": (
        script(
            "for (const port of [PORT]) for (const host of ['127.0.0.1', 'localhost', '[::1]', 'x.localhost']) fetch(`http://${host}:${port}/`, {mode: 'no-cors'})"
        )
        + "<iframe title='파일' src='file:///etc/hostname'></iframe><img alt='' src='file:///etc/hostname'>",
        {("hwanhi", "external-request")},
    ),
}
#: Pages that cannot be looked at by every engine: why, in a word that has to be in the reason.
STUCK = {
    "endless-later": script("onload = () => setTimeout(() => { for (;;) {} }, 0)"),
    "leaves": script("onload = () => setTimeout(() => { location = '/nowhere-else.html' }, 0)"),
}
#: Seconds: more than a page of 260 requests takes on two cores that others use as well; no page here ever waits that long.
LIMIT = 90
#: Seconds that are waited for a page that never ends, by each engine.
SHORT = 4


class _Other(BaseHTTPRequestHandler):
    asked: list[str] = []  # noqa: RUF012 - of the one server of this test

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def result(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile") / "site"
    other = HTTPServer(("127.0.0.1", 0), _Other)
    threading.Thread(target=other.serve_forever, daemon=True).start()
    pages = {
        f"{name}.html": page(name, more.replace("PORT", str(other.server_port))) for name, (more, _) in CASES.items()
    }
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        patch.setenv("http_proxy", "http://127.0.0.1:9/")
        patch.setenv("https_proxy", "http://127.0.0.1:9/")
        tools = dataclasses.replace(Tools.found(), page_limit=LIMIT, script_limit=LIMIT)
        found = audit(site(folder, pages), today=TODAY, language="ko", progress=quiet(), tools=tools)
        found.report["left"] = [str(each) for each in Path(home).rglob("Downloads/*")]
    other.shutdown()
    other.server_close()
    return found


@pytest.fixture(scope="module")
def stuck(tmp_path_factory):
    pages = {"good.html": page("good")} | {f"z-{name}.html": page(name, more) for name, more in STUCK.items()}
    tools = dataclasses.replace(Tools.found(), page_limit=SHORT, script_limit=SHORT)
    folder = site(tmp_path_factory.mktemp("stuck") / "site", pages)
    return audit(folder, today=TODAY, language="ko", progress=quiet(), tools=tools)


def rules(result, name: str) -> set[tuple[str, str]]:
    (told,) = (each for each in result.report["pages"] if each["path"] == f"{name}.html")
    assert told["checked"] == ["axe", "hwanhi", "pa11y-ci"], name
    return {(each["engine"], each["rule"]) for each in told["findings"] if not each["beyond"]}


@pytest.mark.parametrize("name", [name for name, (_, wanted) in CASES.items() if wanted])
def test_what_a_page_hides_is_found(result, name) -> None:
    found = rules(result, name)
    for engine, part in CASES[name][1]:
        assert any(each == engine and part in rule for each, rule in found), (part, found)


@pytest.mark.parametrize("name", [name for name, (_, wanted) in CASES.items() if not wanted])
def test_what_a_page_merely_does_is_no_barrier(result, name) -> None:
    about_motion = {("hwanhi", "timed-change"), ("hwanhi", "time-limit"), ("hwanhi", "external-request")}
    assert rules(result, name) - about_motion == set()


def test_a_page_that_hangs_or_leaves_is_a_reason_and_holds_up_no_other(stuck, result) -> None:
    assert stuck.exit_code == 2
    named = " ".join(f"{each.facts.get('page')} {each.path}" for each in stuck.diagnostics if each.code == "G011")
    for name in STUCK:
        assert f"z-{name}.html" in named or "(+" in named, (name, named)
        (told,) = (each for each in stuck.report["pages"] if each["path"] == f"z-{name}.html")
        assert len(told["checked"]) < 3, name
    assert rules(stuck, "good") == set()
    assert not any(
        ".localhost" in str(each.facts.get("detail")) for each in (*stuck.diagnostics, *result.diagnostics)
    ), "reasons are the same in each run"


def test_nobody_else_was_asked_and_nothing_was_saved(result) -> None:
    assert _Other.asked == []
    assert result.report["left"] == []


def test_conditional_comments_are_comments_for_the_finder_of_redirects() -> None:
    text = b'<![if !IE]><meta http-equiv="refresh" content="0; url=a.html"><![endif]><![ >x<meta http-equiv=refresh content=5>'
    assert [each.target for each in redirects(text)] == ["a.html"]
    assert b"refresh" not in held_back(text)
    assert len(held_back(text)) == len(text)


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_who_ends_the_command_leaves_no_process_and_no_folder(tmp_path, scratch, sign) -> None:
    folder = site(tmp_path / "site", {f"{number}.html": page(str(number)) for number in range(400)})
    command = [sys.executable, "-m", "generator.cli", "audit", str(folder), "--report", str(tmp_path / "report")]
    running = subprocess.Popen(
        command,
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(scratch)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    deadline = time.monotonic() + 60
    while not list(scratch.glob("hwanhi-*")) and time.monotonic() < deadline:
        time.sleep(0.1)
    becomes(lambda: any("chromium" in each for each in processes(scratch)), wanted=True, seconds=60)
    time.sleep(1)
    # Twice, as `timeout` does it.
    running.send_signal(sign)
    running.send_signal(sign)
    said, _ = running.communicate(timeout=60)
    assert running.returncode == 2, said.decode()
    assert "Traceback" not in said.decode()
    assert list(scratch.glob("hwanhi-*")) == []
    assert processes(scratch) == []
