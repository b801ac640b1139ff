"""The live preview of sites of their own: how it begins and ends, what comes and goes, what is told while one edits."""

from __future__ import annotations

import json
import tempfile

import pytest

from generator.mkdocs_plugin import preview as shows
from generator.render import Renderer
from tests.support import sites
from tests.support.browser import becomes
from tests.support.previewed import PAGE, PATIENT, RECORD, Preview, save, started


@pytest.fixture
def own_preview(tmp_path):
    """A preview that a test may end or hang."""
    made = started("korean", tmp_path)
    yield made
    made.kill()


def test_file_that_mkdocs_takes_for_an_index_does_not_hang_the_pages(own_preview):
    head = '---\ntitle: "[예시] 본문"\ndescription: "[예시] 지어낸 쪽입니다."\n---\n'
    sites.write(own_preview.folder, {"content/a/index.md": head})
    own_preview.until("a/", lambda page: "[예시] 본문" in page or "content/a/index.md" in page)


def test_it_ends_cleanly(own_preview):
    assert own_preview.stop() == 0
    assert "Traceback" not in own_preview.said


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
