"""``hwanhi serve`` as an editor has it: a process of its own, pages that follow every save, and errors in the page."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from html import unescape
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import ProxyHandler, build_opener

import pytest

from generator.mkdocs_plugin import preview as shows
from generator.render import Renderer
from tests.support import sites
from tests.support.browser import becomes

#: The promise is one second. What the preview waits for a core, because others have them all, does not count.
LATEST = 3.0
#: Where it only counts that something is followed.
PATIENT = 30.0
OPENER = build_opener(ProxyHandler({}))


class Preview:
    """One running ``hwanhi serve``."""

    def __init__(self, folder: Path, log: Path, *more: str) -> None:
        """``more`` are options; without any no browser is started to look at what is edited."""
        self.folder, self.log = folder, log
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = [sys.executable, "-m", "generator.cli", "serve", "--site", folder, "--port", self.port]
        command += more or ("--without-audit",)
        environment = {**os.environ, "PYTHONPATH": str(sites.ROOT), "PYTHONUNBUFFERED": "1"}
        with log.open("wb") as out:
            self.process = subprocess.Popen(
                list(map(str, command)), stdout=out, stderr=subprocess.STDOUT, env=environment, cwd=log.parent
            )

    def get(self, path: str = "", timeout: float = PATIENT) -> str:
        with OPENER.open(f"http://127.0.0.1:{self.port}/{path}", timeout=timeout) as answer:
            return answer.read().decode()

    def until(self, path: str, true: Callable[[str], bool], limit: float = LATEST) -> float:
        """Asks for the page until it is ``true``; returns the seconds that it took."""
        start, queued = time.perf_counter(), self.queued
        page = ""
        while (waited := time.perf_counter() - start) < limit + self.queued - queued:
            try:
                page = self.get(path, limit)
            except (HTTPError, URLError, ConnectionError, TimeoutError) as error:
                page = f"({error})"
            if true(page):
                return time.perf_counter() - start
            assert self.process.poll() is None, self.said
            time.sleep(0.02)
        pytest.fail(f"not after {waited:.1f} s: {path}\n{page[-2000:]}\n{self.said}")

    @property
    def queued(self) -> float:
        """For how many seconds the thread that waited longest could have run and had no core (Linux, schedstat)."""
        threads = Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
        return max((int(each.read_text().split()[1]) for each in threads), default=0) / 1e9

    @property
    def said(self) -> str:
        """What stands in the terminal."""
        return self.log.read_text("utf-8")

    @property
    def has_browser(self) -> bool:
        """Whether a process that it started drives one (Linux)."""
        asked = [str(self.process.pid)]
        for each in asked:
            started = [thread.read_text().split() for thread in Path(f"/proc/{each}/task").glob("*/children")]
            asked += [child for children in started for child in children]
        names = []
        for each in asked:
            with suppress(OSError):  # it has ended meanwhile
                names.append(Path(f"/proc/{each}/comm").read_text().strip())
        return "chromedriver" in names

    def stop(self) -> int:
        self.process.send_signal(2)
        try:
            return self.process.wait(10)
        finally:
            self.process.kill()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def restore(self, original: dict[str, bytes]) -> None:
        """Puts the site back as it was, and waits until the pages are."""
        now = sites.tree(self.folder)
        if now == original:
            return
        epoch = re.search(r"livereload\((\d+), ", self.get("", PATIENT))[1]
        for path in now.keys() - original.keys():
            (self.folder / path).unlink()
        for path, content in original.items():
            if now.get(path) != content:
                (self.folder / path).write_bytes(content)
        while self.get(f"livereload/{epoch}/0", PATIENT) == epoch:
            pass
        self.until("", lambda page: "<h1>[예시] 환한구 누리집</h1>" in page and "예시로 1" in page, PATIENT)


def started(name: str, folder: Path) -> Preview:
    made = Preview(sites.copy(name, folder / "site"), folder / "log")
    try:
        made.until("", lambda page: "livereload(" in page, PATIENT)
    except BaseException:
        made.kill()
        raise
    return made


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    made = started("korean", tmp_path_factory.mktemp("serve"))
    yield made
    made.kill()


@pytest.fixture
def preview(running):
    """The one preview of the korean site; after the test the site is as it was."""
    original = sites.tree(running.folder)
    yield running
    running.restore(original)


@pytest.fixture
def own_preview(tmp_path):
    """A preview that a test may end or hang."""
    made = started("korean", tmp_path)
    yield made
    made.kill()


RECORD = "data/story/refund.yml"
PAGE = "story/refund/"


def save(preview: Preview, path: str, old: str, new: str) -> None:
    file = preview.folder / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_edit_error_and_mending_are_followed(preview, record_property):
    waited = {}
    assert f"http://127.0.0.1:{preview.port}/" in preview.said
    assert "<h1>[예시] 문자로 하는 환급 신청</h1>" in preview.get(PAGE)

    save(preview, RECORD, "문자로 하는 환급 신청", "고친 제목")
    waited["edit"] = preview.until(PAGE, lambda page: "<h1>[예시] 고친 제목</h1>" in page)
    assert "[예시] 고친 제목" in preview.get("story/")

    save(preview, RECORD, "department:", "departmnet:")
    waited["break"] = preview.until(PAGE, lambda page: "F001" in page)
    for path in (PAGE, "", "about/"):
        page = unescape(preview.get(path))
        assert "data/story/refund.yml:3:1: 오류 F001" in page
        assert "3 | departmnet: 예시세무과" in page
        assert "= 고치는 법: " in page
    assert "data/story/refund.yml:3:1: 오류 F001" in preview.said
    assert "\x1b" not in preview.said
    assert "Traceback" not in preview.said

    save(preview, RECORD, "departmnet:", "department:")
    waited["mend"] = preview.until(PAGE, lambda page: "<h1>[예시] 고친 제목</h1>" in page)
    assert "F001" not in preview.get()
    assert "F001" not in preview.get("about/")

    for name, seconds in waited.items():
        record_property(f"seconds until {name} was seen", round(seconds, 2))
    print({name: round(seconds, 2) for name, seconds in waited.items()})  # noqa: T201 - shown with pytest -rP


def test_without_the_look_no_browser_is_started(preview):
    """It would be started before the first page is answered."""
    preview.get()
    assert not preview.has_browser


def test_help_for_editors_is_there_while_something_is_wrong_with_the_site(preview):
    """The site does not publish it; whoever mends a record reads it."""
    for path in ("help/", "help", "help/index.html"):
        assert "<h1>편집자 도움말</h1>" in preview.get(path)
    assert "help/errors/F001/" not in preview.get(PAGE)

    save(preview, RECORD, "department:", "departmnet:")
    preview.until(PAGE, lambda page: "F001" in page)

    assert '<a href="/help/errors/F001/">F001 모르는 항목</a>' in preview.get(PAGE)
    assert "<h1>F001 모르는 항목</h1>" in preview.get("help/errors/F001/")


def test_everything_that_pages_are_made_from_is_followed(preview):
    save(preview, "content/about.md", "지어낸 쪽입니다.", "고친 쪽입니다.")
    preview.until("about/", lambda page: "고친 쪽입니다." in page)

    save(preview, "site.yml", "예시로 1", "예시로 2")
    preview.until("", lambda page: "예시로 2" in page)

    text = (preview.folder / RECORD).read_text("utf-8")
    sites.write(
        preview.folder,
        {"data/story/new.yml": text.replace("id: refund", "id: new").replace("tax-", "new-").replace("하는", "받는")},
    )
    preview.until("story/new/", lambda page: "<h1>[예시] 문자로 받는 환급 신청</h1>" in page)

    (preview.folder / "data/story/new.yml").unlink()
    preview.until("story/new/", lambda page: "404" in page)


def test_editor_that_saves_by_renaming_is_followed(preview):
    """As vim and many others do."""
    for path, old, new, page in (
        (RECORD, "문자로 하는 환급 신청", "고친 제목", PAGE),
        ("site.yml", "예시로 1", "예시로 2", ""),
    ):
        file = preview.folder / path
        beside = file.with_name(".saved~")
        beside.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
        beside.replace(file)
        preview.until(page, lambda html, new=new: new in html)


def test_broken_link_and_clash_are_shown_in_the_page(preview):
    save(preview, "content/about.md", "(guide/writing.md)", "(guide/nothing.md)")
    preview.until("about/", lambda page: "B007" in page and "content/about.md:7:" in page)
    save(preview, "content/about.md", "(guide/nothing.md)", "(guide/writing.md)")
    preview.until("about/", lambda page: "B007" not in page)

    save(preview, "content/about.md", "이 누리집에 대하여", "쓰는 법")
    preview.until("about/", lambda page: "B006" in page)
    save(preview, "content/about.md", "[예시] 쓰는 법", "[예시] 다른 제목")
    preview.until("about/", lambda page: "다른 제목" in page)


def test_settings_that_cannot_be_read_do_not_end_it(preview):
    text = (preview.folder / "site.yml").read_text("utf-8")
    (preview.folder / "site.yml").unlink()
    preview.until("", lambda page: "B001" in page)

    sites.write(preview.folder, {"site.yml": text})

    preview.until("", lambda page: "<h1>[예시] 환한구 누리집</h1>" in page)


def test_file_that_mkdocs_takes_for_an_index_does_not_hang_the_pages(own_preview):
    head = '---\ntitle: "[예시] 본문"\ndescription: "[예시] 지어낸 쪽입니다."\n---\n'
    sites.write(own_preview.folder, {"content/a/index.md": head})
    own_preview.until("a/", lambda page: "[예시] 본문" in page or "content/a/index.md" in page)


def test_record_with_markup_in_its_error_is_shown_as_text(preview):
    save(preview, RECORD, "department:", '"<script>alert(1)</script>":')
    preview.until(PAGE, lambda page: "F001" in page)

    page = preview.get(PAGE)

    # The preview's own, which reloads the page.
    assert page.count("<script>") == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_page_reloads_by_itself_also_while_it_shows_an_error(preview):
    assert "livereload(" in preview.get(PAGE)
    # The policy of the published page would refuse the script that reloads.
    assert "Content-Security-Policy" not in preview.get(PAGE)

    save(preview, RECORD, "department:", "departmnet:")
    preview.until(PAGE, lambda page: "F001" in page and "livereload(" in page)


def test_reload_is_told_to_a_waiting_page(preview):
    page = preview.get(PAGE)
    epoch, request = re.search(r"livereload\((\d+), (\d+)\)", page).groups()
    save(preview, RECORD, "문자로 하는 환급 신청", "고친 제목")

    start, queued = time.perf_counter(), preview.queued
    answer = preview.get(f"livereload/{epoch}/{request}", PATIENT)

    assert int(answer) > int(epoch)
    assert time.perf_counter() - start < LATEST + preview.queued - queued


def test_wrong_address_shows_the_sites_own_page(preview):
    with pytest.raises(HTTPError) as error:
        preview.get("nothing/at/all/")

    assert error.value.code == 404
    assert "쪽을 찾을 수 없습니다" in error.value.read().decode()


def test_it_ends_cleanly(own_preview):
    assert own_preview.stop() == 0
    assert "Traceback" not in own_preview.said


def test_preview_answers_on_this_machine_only(preview):
    listening = Path("/proc/net/tcp").read_text().split("\n")[1:]
    port = f"{preview.port:04X}"
    addresses = {line.split()[1].split(":")[0] for line in listening if line and line.split()[1].endswith(f":{port}")}

    assert addresses == {"0100007F"}


def test_preview_writes_nothing_into_the_folder_of_the_site(preview):
    save(preview, RECORD, "department:", "departmnet:")
    preview.until(PAGE, lambda page: "F001" in page)

    paths = set(sites.tree(preview.folder))

    assert paths == set(sites.tree(sites.FOLDER / "korean"))


def test_site_that_is_broken_from_the_start_is_shown_and_can_be_mended(tmp_path):
    folder = sites.copy("empty", tmp_path / "site")
    good = (folder / "site.yml").read_text("utf-8")
    sites.write(folder, {"site.yml": good.replace("language: ko", "language: de")})
    preview = Preview(folder, tmp_path / "log")
    try:
        preview.until("", lambda page: "F007" in page, PATIENT)
        sites.write(folder, {"site.yml": good})
        preview.until("", lambda page: "<h1>[예시] 빈 누리집</h1>" in page)
    finally:
        preview.kill()


def test_first_record_of_an_empty_site_is_followed(tmp_path):
    """The folder data/ is not there when the preview starts."""
    preview = started("empty", tmp_path)
    try:
        sites.write(preview.folder, {RECORD: (sites.FOLDER / "official" / RECORD).read_text("utf-8")})
        preview.until(PAGE, lambda page: "[예시] 문자로 하는 환급 신청" in page)
    finally:
        preview.kill()


def test_parts_of_the_site_that_go_and_come_back_are_followed(own_preview):
    """The case: data/ moved away and back. Neighbours: content/, site.yml, the whole folder, a folder that is new."""
    folder, beside = own_preview.folder, own_preview.folder.parent / "beside"
    for name, gone in (
        ("data", lambda page: "예시로 1" in page and 'href="story/refund/"' not in page),
        ("content", lambda page: 'href="about/"' not in page),
        ("site.yml", lambda page: "B001" in page),
    ):
        (folder / name).rename(beside)
        own_preview.until("", gone, PATIENT)
        beside.rename(folder / name)
        own_preview.until("about/", lambda page: "<h1>[예시] 이 누리집에 대하여</h1>" in page, PATIENT)
        save(own_preview, RECORD, "문자로 하는", f"{name} 다음에 하는")
        own_preview.until(PAGE, lambda page, name=name: f"{name} 다음에 하는" in page, PATIENT)
        save(own_preview, RECORD, f"{name} 다음에 하는", "문자로 하는")
    folder.rename(beside)
    own_preview.until("", lambda page: "B001" in page, PATIENT)
    beside.rename(folder)
    own_preview.until(PAGE, lambda page: "<h1>[예시] 문자로 하는 환급 신청</h1>" in page, PATIENT)


def test_names_that_mkdocs_leaves_out_do_not_stop_the_answers(own_preview):
    head = '---\ntitle: "[예시] 서식"\ndescription: "[예시] 지어낸 쪽입니다."\n---\n'
    sites.write(own_preview.folder, {"content/templates/forms.md": head})

    own_preview.until("templates/forms/", lambda page: "<h1>[예시] 서식</h1>" in page, PATIENT)


def test_an_edit_makes_what_it_touches_and_no_help(tmp_path, monkeypatch, capsys):
    folder, out = sites.copy("korean", tmp_path / "site"), tmp_path / "out"
    made, render = [], Renderer.render

    def watched(self, page, *arguments, **more):
        made.append(page.path)
        return render(self, page, *arguments, **more)

    monkeypatch.setattr(Renderer, "render", watched)
    shown = shows.Preview(folder, out, ("127.0.0.1", 0), None, "full")
    try:
        shown.build()
        assert {"task/1-1/index.html", "task/2-1/index.html"} <= {*made}
        assert [path for path in made if path.startswith("help/")] == []
        assert "<h1>F001" in shown.help("help/errors/F001/index.html")
        made.clear()
        text = (folder / RECORD).read_text("utf-8")
        (folder / RECORD).write_text(text.replace("[예시]", "[예시] 다시", 1), "utf-8")
        shown.build()
    finally:
        shown.server.server_close()
    assert f"{PAGE}index.html" in made
    assert [path for path in made if path.startswith(("help/", "task/2-1/"))] == []
    assert "B005" not in capsys.readouterr().out
    assert shown.help("help/errors/F999/index.html") is None
    assert shown.help(f"{PAGE}index.html") is None, "it lies in the folder, or there is none"


def test_whatever_happens_in_a_build_the_next_edit_is_followed(tmp_path, monkeypatch, capsys):
    """Neighbours: a fault of ours, a folder that the system refuses."""
    folder, out = sites.copy("empty", tmp_path / "site"), tmp_path / "out"
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    shown = shows.Preview(folder, out, ("127.0.0.1", 0), None, "full")
    try:
        for error, code in (
            (RuntimeError("예시 잘못"), "B005"),
            (PermissionError(13, "no", str(folder / "data")), "B024"),
        ):

            def fail(*_arguments, error=error, **_more):
                raise error

            with monkeypatch.context() as patch:
                patch.setattr(shows, "build_site", fail)
                shown.build()
            assert code in (out / "site/index.html").read_text("utf-8")
            assert code in capsys.readouterr().out
            shown.build()
            assert "<h1>[예시] 빈 누리집</h1>" in (out / "site/index.html").read_text("utf-8")
    finally:
        shown.server.server_close()


@pytest.mark.browser
def test_what_the_gate_would_say_of_the_page_is_told_while_it_is_edited(tmp_path):
    """A browser that stays warm: of a page of Markdown a link that tells nothing is found, of a record nothing."""
    folder = sites.copy("empty", tmp_path / "site")
    sites.write(folder, {RECORD: (sites.FOLDER / "official" / RECORD).read_text("utf-8")})
    made = Preview(folder, tmp_path / "log", "--as-of", "2014-10-31")
    try:
        made.until("", lambda page: "hwanhi-look" in page, PATIENT)
        number = json.loads(made.get("hwanhi-look/-1"))["number"]

        def told(ends: str) -> dict:
            nonlocal number
            content: dict = {"state": ""}
            while not content.get("state", "").endswith(ends):
                content = json.loads(made.get(f"hwanhi-look/{number}"))
                number = content["number"]
            return content

        head = '---\ntitle: "[예시] 서식"\ndescription: "[예시] 지어낸 쪽입니다."\n---\n'
        sites.write(folder, {"content/forms.md": f"{head}글입니다.\n\n[여기](https://www.example.org/)\n"})
        found = told("찾았습니다.")
        assert found["page"]["url"] == "/forms/"
        assert "link-text-vague" in [each["place"].partition(",")[0] for each in found["found"]]
        assert made.has_browser

        save(made, RECORD, "문자로 하는 환급 신청", "고친 제목")
        assert told("찾지 못했습니다.")["page"]["url"] == f"/{PAGE}"
        # The page is answered first, then the terminal.
        becomes(lambda: "접근성(/story/refund/): 게시를 막을 것을 찾지 못했습니다." in made.said, wanted=True)
        assert made.stop() == 0
    finally:
        made.kill()
