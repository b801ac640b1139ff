"""``hwanhi serve`` as an editor has it: a process of its own, pages that follow every save, and errors in the page."""

from __future__ import annotations

import re
import time
from html import unescape
from pathlib import Path
from urllib.error import HTTPError

import pytest

from tests.support import sites
from tests.support.previewed import LATEST, PAGE, PATIENT, RECORD, save, started


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
