"""A record in the folder of another kind is told in one sentence; slips in one that is where it belongs are told one by one."""

from __future__ import annotations

import re

import pytest

from generator.records import contracts
from generator.records.misplaced import MORE
from tests.support.tiny import RECORDS


def kind_of(path: str) -> str:
    return path.split("/")[1]


def fitting(path: str) -> set[str]:
    """The kinds to which a record could belong by its fields."""
    keys = set(re.findall(r"^(\w+):", RECORDS[path], re.MULTILINE))
    return {
        name
        for name, each in contracts().items()
        if set(each.schema["required"]) <= keys <= set(each.schema["properties"])
    }


@pytest.mark.parametrize("folder", sorted(contracts()))
@pytest.mark.parametrize("path", RECORDS, ids=kind_of)
def test_wherever_a_record_lies_it_is_told_where_it_belongs(site, path, folder):
    kind = kind_of(path)
    (site.folder / path).unlink()
    site.write(f"data/{folder}/moved.yml", RECORDS[path])
    told = [each for each in site.problems() if each.path == f"data/{folder}/moved.yml"]
    codes = [each.code for each in told]
    if folder == kind:
        assert "F030" not in codes
    elif fitting(path) == {kind} and codes != ["F030"]:
        # Little is strange in it, or nothing but what another name of a field of its own could be.
        assert codes.count("F001") + codes.count("F002") < MORE or codes.count("F001") < 2
    elif fitting(path) == {kind}:
        assert told[0].facts["folder"] == kind
        assert f"data/{kind}/" in site.shown(told)
    else:
        assert "F030" not in codes, "which of several it is nobody knows"


def test_most_records_belong_to_one_kind_alone():
    assert sum(fitting(path) == {kind_of(path)} for path in RECORDS) >= len(RECORDS) - 2


DISCLOSURE = RECORDS["data/disclosure/base.yml"].replace("base-disclosure", "moved")


def test_a_disclosure_among_the_stories_is_one_sentence(site):
    site.write("data/story/moved.yml", DISCLOSURE)
    assert [each.code for each in site.problems()] == ["F030"]


def test_each_of_a_list_is_told_at_its_line(site):
    several = "".join(
        f"- {DISCLOSURE.replace('moved', name).strip().replace(chr(10), chr(10) + '  ')}\n" for name in ("a1", "a2")
    )
    site.write("data/story/moved.yml", several)
    assert [(each.code, each.span.line) for each in site.problems()] == [("F030", 1), ("F030", 7)]


def test_what_refers_to_it_is_not_told_besides(site):
    site.write("data/story/moved.yml", DISCLOSURE)
    site.story("related: [disclosure/moved]")
    assert [each.code for each in site.problems()] == ["F030"]


KOREAN = "번호: moved\n분야: 예시 분야\n제목: '[예시] 공표'\n상태: active\n쉬운 말 요약: 예시로 만든 기록입니다.\nsource: own\n"


@pytest.mark.parametrize(
    "text",
    [
        # One slip more is told when it lies where it belongs.
        DISCLOSURE.replace("status:", "statsu:"),
        DISCLOSURE.replace("summary:", "summery:"),
        DISCLOSURE.replace("title:", "titel_of:"),
        DISCLOSURE.replace("field:", "분야:").replace("status:", "상태:"),
        KOREAN,
        # What is withheld is not missing.
        DISCLOSURE.replace(
            "field: 예시 분야\n", "withheld: [{field: field, clause: 제5호, reason: 예시}]\ncycle: 매년\n"
        ),
    ],
)
def test_however_its_fields_are_written_it_is_known_by_them(site, text):
    site.write("data/story/moved.yml", text)
    assert [each.code for each in site.problems()] == ["F030"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("data/story/moved.yml", "제목: '[예시] 이야기'\n"),
        ("data/story/moved.yml", DISCLOSURE.replace("summary:", "outcomes: [하나]\nsummary:")),
        (
            "data/story/moved.yml",
            DISCLOSURE.replace("status:", "outcomes: [하나]\neffects: [둘]\nmethod: [셋]\nstatus:"),
        ),
        # What is common to all kinds says nothing of one.
        ("data/removed/moved.yml", "id: moved\ntitle: '[예시] 글'\nsummary: 예시로 만든 기록입니다.\nsource: own\n"),
        ("data/disclosure/moved.yml", "id: moved\ntitle: '[예시] 글'\n"),
        ("data/disclosure/moved.yml", KOREAN),
        ("data/disclosure/moved.yml", DISCLOSURE.replace("status:", "a: 1\nb: 2\nc: 3\nd: 4\nstatus:")),
        ("data/story/moved.yml", "".join(f"field{nth}: 1\n" for nth in range(5000))),
    ],
    ids=[
        "hardly anything",
        "some of each",
        "half of each",
        "half written",
        "hardly begun",
        "where it belongs",
        "many mistakes",
        "thousands",
    ],
)
def test_what_is_no_record_of_another_kind_is_told_field_by_field(site, path, text):
    site.write(path, text)
    codes = {each.code for each in site.problems()}
    assert codes
    assert "F030" not in codes


def test_what_is_personal_in_it_is_told_all_the_same(site):
    site.write("data/story/moved.yml", f"{DISCLOSURE}신청인: 홍길동\n")
    assert {each.code for each in site.problems()} >= {"F030", "P001"}


def test_two_fields_too_many_are_slips(site):
    site.story("goal: 예시 목표\ntheme: 예시 주제")
    assert [each.code for each in site.problems()] == ["F001", "F001"]
