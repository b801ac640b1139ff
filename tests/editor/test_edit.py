"""``hwanhi edit`` as an editor has it: opened in Chromium, typed in by an input method, saved, and the files looked at line by line."""

from __future__ import annotations

import shutil
from difflib import unified_diff

import pytest

from generator.cli import main
from tests.support.browser import becomes
from tests.support.form import opened
from tests.support.sites import FOLDER

pytestmark = pytest.mark.browser

RECORD = "data/disclosure/restaurants.yml"
TABLES = "data/dataset/example-refund.yml"
BROKEN = "data/story/broken.yml"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The korean site; two of its files hold one record each, with notes of people, and one is no YAML."""
    folder = tmp_path_factory.mktemp("edit") / "site"
    shutil.copytree(FOLDER / "korean", folder)
    for kind, name in (("disclosure", RECORD), ("dataset", TABLES)):
        path = folder / f"data/{kind}/all.yml"
        lines = path.read_text("utf-8").split("\n")
        starts = [at for at, line in enumerate(lines) if line.startswith("- ")] + [len(lines)]
        first = [line[2:] for line in lines[starts[0] : starts[1]] if line[:2] in ("- ", "  ")]
        (folder / name).write_text("\n".join(["# 손으로 적은 메모입니다.", *first]).rstrip() + "\n", "utf-8")
        rest = lines[: starts[0]] + lines[starts[1] :]
        path.write_text("\n".join(rest), "utf-8") if len(starts) > 2 else path.unlink()
    # Saved by a program of Windows, which begins files with a sign, with empty lines at the end.
    text = (folder / TABLES).read_text("utf-8")
    (folder / TABLES).write_bytes(f"\ufeff{text}\n\n".replace("\n", "\r\n").encode())
    (folder / BROKEN).write_text("id: [broken\n", "utf-8")
    return folder


@pytest.fixture(scope="module")
def form(chromium, site):
    with opened(chromium(), site) as made:
        yield made


def changed(form, path: str) -> list[str]:
    """The lines of a file that differ now, as -before and +after."""
    before, after = (form.folder / path).read_text("utf-8"), form.saved(path)
    lines = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


def settle(form) -> None:
    """Until it was saved: then the form goes back to its list."""
    becomes(
        lambda: form.js("return location.hash.includes('/entries/') || location.hash.endsWith('/new')"), wanted=False
    )


def test_it_speaks_korean_and_asks_nobody_else(form):
    assert form.js("return document.documentElement.lang") == "ko"
    becomes(lambda: "사전공표" in str(form.js("return document.body.innerText")), wanted=True)
    shown = str(form.js("return document.body.innerText"))
    assert not {"엔트리", "컬렉션", "저장소"} & set(shown.split())
    asked = form.js("return performance.getEntriesByType('resource').map((each) => new URL(each.name).origin)")
    # Sveltia asks how GitHub is; the policy lets nothing out.
    assert set(asked) - {"https://www.githubstatus.com"} == {form.js("return location.origin"), "null"} & set(asked)


def test_a_broken_rule_is_told_in_korean_and_what_is_typed_is_the_line_that_changes(form):
    form.open("collections/disclosure/entries/restaurants")
    form.type("title", "새 음식점 목록")
    form.type("id", "잘못 된")
    form.save()
    becomes(lambda: "영문 소문자, 숫자, 붙임표(-)만 쓰고" in form.told("id"), wanted=True)
    assert form.saved(RECORD) == (form.folder / RECORD).read_text("utf-8")
    form.type("id", "restaurants")
    form.type("scope", "업소 이름: 업종 # 모두")
    form.save()
    settle(form)
    # Once more: what it wrote itself is nobody else's change.
    form.open("collections/disclosure/entries/restaurants")
    form.type("title", "음식점 새 목록")
    form.save()
    settle(form)
    assert changed(form, RECORD) == [
        '-title: "[예시] 음식점 현황"',
        "-scope: 업소 이름, 업종, 소재지",
        '+title: "음식점 새 목록"',
        '+scope: "업소 이름: 업종 # 모두"',
    ]


def test_rows_of_a_table_are_pasted_from_a_spreadsheet_into_a_file_from_windows(form):
    form.open("collections/dataset/entries/example-refund")
    form.unfold("tables")
    form.append("tables.0.rows", "\n방문\t0\t0.0")
    form.save()
    settle(form)
    before = (form.folder / TABLES).read_bytes().decode()
    assert before.count("\r\n") > 10
    assert form.saved(TABLES) == before.replace(
        '[합계, "30", "100.0"]]', '[합계, "30", "100.0"], [방문, "0", "0.0"]]', 1
    )


def test_a_file_of_several_records_is_edited_as_a_list(form):
    # It stands in its own list and in no other.
    form.js("location.hash = '#/collections/notice'")
    becomes(lambda: "아직 기록이 없습니다" in str(form.js("return document.body.innerText")), wanted=True)
    form.open("collections/notice-list/entries/all")
    form.unfold("records")
    form.type("records.1.title", "바뀐 알림")
    form.save()
    settle(form)
    assert [line[:1] for line in changed(form, "data/notice/all.yml")] == ["-", "+"]


def test_what_cannot_be_read_is_told_and_what_others_wrote_meanwhile_stays(form):
    form.driver.execute_script("location.hash = '#/collections/story'")
    becomes(lambda: "여기서 고칠 수 없는 파일" in str(form.js("return document.body.innerText")), wanted=True)
    meanwhile = form.saved(RECORD).replace("위생과", "보건과")
    form.put(RECORD, meanwhile)
    form.open("collections/disclosure/entries/restaurants")
    form.type("title", "또 바꾼 제목")
    form.save()
    becomes(lambda: "그사이에 다른 프로그램이" in str(form.js("return document.body.innerText")), wanted=True)
    assert form.saved(RECORD) == meanwhile


def test_check_accepts_what_was_saved(form, capsys):
    for name in (RECORD, TABLES, "data/notice/all.yml"):
        (form.folder / name).write_bytes(form.saved(name).encode())
    (form.folder / BROKEN).unlink()
    assert main(["check", "--site", str(form.folder), "--format", "concise"]) == 0, capsys.readouterr().out
