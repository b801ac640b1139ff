"""Each kind of rule broken in the form of ``hwanhi edit``: who says so, in which words, and that nothing was saved."""

from __future__ import annotations

import json
import shutil
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from benchmarks.form import split
from generator.editing.look import look
from tests.support.browser import becomes
from tests.support.form import opened, serving
from tests.support.sites import FOLDER

NOTICE = "collections/notice/entries/dust"
DATASET = "collections/dataset/entries/example-refund"
#: What the form itself says at the field: (where, field, what is typed, the sentence).
AT_FIELD = [
    (NOTICE, "title", "", "필수 입력 항목입니다"),
    (NOTICE, "title", "가" * 121, "120자를 초과"),
    (NOTICE, "id", "번호", "영문 소문자, 숫자, 붙임표(-)만"),
    (NOTICE, "phone", "010-1234-5678", "지역번호부터 붙임표로"),
    (NOTICE, "url", "office.example", "http"),
]
#: What check says before anything is saved: (where, what is unfolded, field, what is typed, place, sentence).
BY_CHECK = [
    (NOTICE, "", "id", "heat", "고유 번호", "이미 다른 기록이 씁니다"),
    (NOTICE, "", "summary", "전화 010-1234-5678", "쉬운 말 요약", "휴대전화 번호가 있습니다"),
    (DATASET, "", "last_published", "2014-02-30", "마지막으로 공표한 때", "2014년 2월은 28일까지"),
    (DATASET, "tables", "tables.0.rows", "+\n방문\t5", "표 1 › 행 4", "2칸인데 열은 3개"),
    (DATASET, "tables", "tables.0.rows", "+\n방문\t5\t0.0", "표 1 › 행 4, 2", "맞는 값은 0입니다"),
    ("collections/proposal/entries/park", "counts", "counts.pending", "3", "제안 수 › 심사", "더하면 36인데"),
    (
        "collections/removed/entries/task-1-9",
        "",
        "was",
        "nothing/1-1",
        "있던 곳",
        "내릴 수 있는 기록의 종류가 아닙니다",
    ),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wrong") / "site"
    shutil.copytree(FOLDER / "korean", folder)
    split(folder)
    shutil.copy(FOLDER / "korean/data/disclosure/all.yml", folder / "data/disclosure/several.yml")
    for name in ("restaurants", "shelters"):
        (folder / f"data/disclosure/{name}.yml").unlink()
    return folder


@pytest.fixture(scope="module")
def form(chromium, site):
    with opened(chromium(), site) as made:
        yield made


def write(form, field: str, text: str) -> None:
    if text.startswith("+"):
        form.append(field, text[1:])
        return
    form.type(field, text)
    if not text:
        for kind in ("keyDown", "keyUp"):
            event = {"type": kind, "key": "Backspace", "code": "Backspace", "windowsVirtualKeyCode": 8}
            form.driver.execute_cdp_cmd("Input.dispatchKeyEvent", event)


def asked(form) -> str:
    """What the dialog says before something is saved; empty where there is none."""
    return str(form.js("return document.querySelector('dialog.refused[open]')?.innerText ?? ''"))


def revert(form, where: str) -> None:
    form.js("location.hash = '#/collections/' + arguments[0]", where.split("/")[1])
    becomes(lambda: form.js("return location.hash.includes('/entries/')"), wanted=False)


@pytest.mark.browser
def test_what_a_field_can_tell_is_told_at_the_field(form):
    for where, field, typed, sentence in AT_FIELD:
        form.open(where)
        write(form, field, typed)
        form.save()
        becomes(lambda field=field, sentence=sentence: sentence in form.told(field), wanted=True)
        revert(form, where)


@pytest.mark.browser
def test_what_only_check_knows_is_asked_before_anything_is_saved(form):
    for where, folded, field, typed, place, sentence in BY_CHECK:
        kind, _, name = where.removeprefix("collections/").split("/")
        before = form.saved(f"data/{kind}/{name}.yml")
        form.open(where)
        if folded:
            form.unfold(folded)
        write(form, field, typed)
        form.save()
        becomes(lambda: asked(form) != "", wanted=True)
        said = asked(form).split("\n")
        at = said.index(place)
        assert sentence in said[at + 1] + said[at + 2], (field, said)
        form.press("dialog.refused button", "돌아가서 고치기")
        becomes(lambda: asked(form), wanted="")
        # Sveltia has nothing to add, and the cursor is where the mistake is.
        assert form.js("return !document.querySelector('dialog[open]')")
        assert form.saved(f"data/{kind}/{name}.yml") == before
        revert(form, where)


@pytest.mark.browser
def test_a_day_that_does_not_exist_is_not_saved_as_none(form):
    form.open(NOTICE)
    form.js("arguments[0].querySelector('input').focus()", form.field("cancelled_on"))
    for sign in "02302014":
        event = {"key": sign, "windowsVirtualKeyCode": ord(sign)}
        form.driver.execute_cdp_cmd("Input.dispatchKeyEvent", {"type": "keyDown", "text": sign, **event})
        form.driver.execute_cdp_cmd("Input.dispatchKeyEvent", {"type": "keyUp", **event})
    form.save()
    becomes(lambda: "‘해제한 날’에 적은 것은 달력에 없는 날짜" in asked(form), wanted=True)
    form.press("dialog.refused button", "확인")
    assert "cancelled_on: 2014-11-02" in form.saved("data/notice/dust.yml")
    revert(form, NOTICE)


@pytest.mark.browser
def test_what_is_withheld_is_not_shown_and_stays(form):
    form.open("collections/disclosure-list/entries/several")
    form.unfold("records")
    form.type("records.1.title", "새 쉼터")
    form.save()
    becomes(lambda: form.js("return location.hash.includes('/entries/')"), wanted=False)
    assert 'title: "새 쉼터"' in form.saved("data/disclosure/several.yml")
    assert "phone: 010-0000-0000" in form.saved("data/disclosure/several.yml")


@pytest.mark.browser
def test_deleting_is_no_button_but_a_way_and_a_record_left_out_is_asked_for(form):
    form.js("location.hash = '#/collections/notice'")
    form.press("button", "선택한 기록 삭제")
    becomes(lambda: "‘내린 기록’에서 새로 만들어" in asked(form), wanted=True)
    form.press("dialog.refused button", "확인")
    form.open("collections/disclosure-list/entries/several")
    form.unfold("records")
    form.js("arguments[0].querySelector('[aria-label*=제거], [aria-label*=삭제]').click()", form.field("records"))
    form.save()
    becomes(lambda: "사전공표 항목 ‘restaurants’이(가) 없어집니다" in asked(form), wanted=True)
    # And whoever names it.
    assert "다른 파일 data/proposal/park.yml" in asked(form)
    form.press("dialog.refused button", "그래도 저장")
    becomes(lambda: "id: restaurants" in str(form.saved("data/disclosure/several.yml")), wanted=False)
    becomes(lambda: form.js("return location.hash.includes('/entries/')"), wanted=False)


def test_only_the_form_may_ask_and_only_of_files_of_records(site):
    def ask(url: str, path: str, origin: str) -> int:
        connection = HTTPConnection(urlsplit(url).netloc, timeout=60)
        content = json.dumps({"path": path, "text": "id: a\n"})
        connection.request("POST", "/edit/look", content, {"Origin": origin})
        status = connection.getresponse().status
        connection.close()
        return status

    with serving(site) as url:
        own = url.removesuffix("/edit/")
        assert ask(url, "data/notice/new.yml", own) == 200
        assert ask(url, "data/notice/new.yml", "https://elsewhere.example") == 403
        for path in ("data/notice/../../x.yml", "site.yml", "data/nothing/a.yml", "data/notice/.x.yml"):
            assert ask(url, path, own) == 400
    assert not (site / "data/notice/new.yml").exists()


def test_what_was_wrong_elsewhere_before_is_not_told_again(site):
    text = (site / "data/notice/heat.yml").read_text("utf-8")
    other = site / "data/notice/snow.yml"
    kept = other.read_text("utf-8")
    other.write_text(kept.replace("summary:", "summery:"), "utf-8")
    try:
        assert look(site, "data/notice/heat.yml", text, "ko") == []
        found = look(site, "data/notice/heat.yml", text.replace("severity: caution", "severity: 주의보"), "ko")
        assert [each["way"] for each in found] == [["severity"]]
    finally:
        other.write_text(kept, "utf-8")
