"""Records from several documents, and records of the office's own: each page says where its record comes from, and no more.

The case: an item of 2026 that is in no plan. Neighbours tried beyond it: an item of 2026 from a second document, a record from
two documents, a document without an outline, a document that no record names, a site with own records only, one without any
document, own in Korean, notices without a source, an own table with a chart and a number that disagrees, own statements that differ, a task
with nothing stated, a way and a document of which nothing is known, a story with more numbers than its head shows, both ways of naming documents, ids twice, a document unknown or not said, a
section of the wrong document, a section by its last heading alone; pages in English.
"""

from __future__ import annotations

import re

import pytest

from generator.autofix import fixes, write
from generator.mkdocs_plugin import build_site
from generator.records import settings_contract
from generator.site import read_site
from tests.support import sites

PLANS = """\
sources:
  - id: plan-2014
    title: "[예시] 환한구 계획"
    publisher: "[예시] 환한구"
    date: 2014-10
    outline: [예시 머리말, {title: 예시 문서, parts: [1장, 2장, 3장, {title: 부록, parts: [{title: 부록의 표, parts: [첫째 표, 둘째 표]}, 부록의 그림]}]}]
  - id: plan-2026
    title: "[예시] 환한구 새 계획"
    publisher: "[예시] 환한구"
    date: 2026-01
    url: https://office.example/plan-2026
    outline: [들어가며, {title: 할 일, parts: [놀이터, 도서관]}]
  - id: ordinance
    title: "[예시] 조례"
    publisher: "[예시] 환한구의회"
"""
#: What a civil servant writes of an item of 2026; nothing in it is made up to please the program.
ITEM = """\
id: playground-safety
field: 복지
title: "[예시] 어린이 놀이시설 안전점검 결과"
scope: 시설 이름, 주소, 점검일, 결과
cycle: 매월
timing: 매월 10일까지
department: 예시과
phone: 02-123-4567
format: [CSV]
first_published: 2026-02-10
last_published: 2026-10-10
status: active
summary: "[예시] 어린이 놀이시설을 점검한 결과입니다."
source: own
"""
OWN = "disclosure/playground-safety/index.html"


def korean(folder, *, plans=PLANS):
    """The korean example, whose records now name the document of 2014, on a day of 2026."""
    site = sites.copy("korean", folder)
    text = (site / "site.yml").read_text("utf-8")
    start, end = text.index("source:"), text.index("vocabulary:")
    (site / "site.yml").write_text(text[:start] + plans + text[end:], "utf-8")
    text = (site / "site.yml").read_text("utf-8").replace("as_of: 2014-10-31", "as_of: 2026-11-20")
    (site / "site.yml").write_text(text, "utf-8")
    return site


def named(site, document="plan-2014"):
    """Every place of the site's records in ``document``."""
    for path in sorted(site.glob("data/*/*.yml")):
        text = path.read_text("utf-8").replace("document: plan, ", "")
        for before in ("[{section", "}, {section", "[{page", "{printed", "{counted"):
            text = text.replace(before, before.replace("{", f"{{document: {document}, "))
        path.write_text(text.replace("- section", f"- document: {document}\n      section"), "utf-8")
    return site


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("documents")
    site = named(korean(folder / "site"))
    new = ITEM.replace("playground-safety", "library").replace(
        "source: own", "source: [{document: plan-2026, section: 할 일 > 도서관, page: 3}]"
    )
    both = ITEM.replace("playground-safety", "both").replace(
        "source: own", "source: [{document: plan-2026, section: 할 일 > 놀이터}, {document: ordinance, section: 제3조}]"
    )
    new, both = new.replace("놀이시설", "도서관"), both.replace("놀이시설", "놀이터")
    files = {"own": ITEM, "library": new, "both": both}
    sites.write(site, {f"data/disclosure/{name}.yml": text for name, text in files.items()})
    read, problems = read_site(site)
    assert read is not None, problems
    # On a day of 2026 some of the old examples are to be looked at again: warnings.
    assert [each for each in build_site(read, folder / "out") if each.severity == "error"] == []
    return sites.Built(folder / "out", "https://example.org/")


def source(built, path):
    return sites.plain(built.page(path).one("[aria-labelledby=source]").text())


def test_an_item_of_the_office_is_entered_with_nothing_invented(built):
    text = source(built, OWN)
    assert "[예시] 환한구청에서 직접 썼습니다" in text
    assert "계획" not in text


def test_its_page_nowhere_says_that_a_document_states_or_does_not_state_something(built):
    assert "원문에" not in built.page(OWN).one("main").text()


def test_an_item_from_a_second_document_names_that_and_its_place(built):
    page = built.page("disclosure/library/index.html")
    assert "「[예시] 환한구 새 계획」" in source(built, "disclosure/library/index.html")
    assert "「[예시] 환한구 계획」" not in page.html
    (link,) = page.css("[aria-labelledby=source] a")
    assert link.attributes["href"].startswith("../../source/plan-2026/#section-")


def test_a_record_from_two_documents_says_both(built):
    text = source(built, "disclosure/both/index.html")
    assert "「[예시] 환한구 새 계획」" in text
    assert "[예시] 환한구의회의 「[예시] 조례」" in text


def test_each_document_has_a_page_of_its_records_only(built):
    links = {
        name: {node.attributes["href"] for node in built.page(f"source/{name}/index.html").css("main a")}
        for name in ("plan-2014", "plan-2026", "ordinance")
    }
    item = "../../disclosure/library/"
    assert item in links["plan-2026"]
    assert item not in links["plan-2014"]
    assert "../../task/1-1/" in links["plan-2014"]
    assert "../../disclosure/both/" in links["ordinance"]
    assert not any("playground-safety" in href for all_of_them in links.values() for href in all_of_them)


def test_titles_of_the_pages_differ(built):
    titles = [
        built.page(f"source/{name}index.html").one("title").text()
        for name in ("", "plan-2014/", "plan-2026/", "ordinance/")
    ]
    assert len(set(titles)) == 4


def test_one_page_lists_the_documents_and_what_has_none(built):
    page = built.page("source/index.html")
    assert [node.text() for node in page.css("main h2 a")] == [
        "[예시] 환한구 계획",
        "[예시] 환한구 새 계획",
        "[예시] 조례",
    ]
    assert "../disclosure/playground-safety/" in {node.attributes["href"] for node in page.css("#own ~ ul a")}


def test_the_foot_does_not_call_the_whole_site_made_from_documents(built):
    foot = built.page(OWN).one("footer").text()
    assert "공개된 문서와 직접 쓴 기록으로" in foot
    assert "[예시] 환한구, [예시] 환한구의회의 공식 누리집이 아닙니다" in foot


@pytest.mark.parametrize("language", ["korean", "english"])
def test_a_site_of_own_records_only_says_nowhere_that_it_is_made_from_a_document(tmp_path, language):
    site = sites.copy("empty", tmp_path / "site")
    text = (site / "site.yml").read_text("utf-8")
    if language == "english":
        text = text.replace("language: ko", "language: en")
    (site / "site.yml").write_text(text, "utf-8")
    sites.write(
        site,
        {
            "data/story/own.yml": 'id: own\ntitle: "[예시] 이야기"\ndepartment: 예시과\nsummary: "[예시] 이야기입니다."\nsource: own\n'
        },
    )
    sites.build(site, tmp_path / "out")
    page = sites.Built(tmp_path / "out", "https://example.org/").page("story/own/index.html")
    foot = page.one("footer").text()
    assert not {"문서로 만든", "document"} & {word for word in ("문서로 만든", "document") if word in foot}
    assert ("직접 썼습니다" if language == "korean" else "itself") in page.one("main").text()


FIGURES = """\
figures:
  - {label: "[예시] 하나", value: "30", unit: 명, stated: 따로 셌습니다., from: {data: dataset/table, row: 가, column: 수}}
  - {label: "[예시] 둘", value: "2", unit: 명}
  - {label: "[예시] 셋", value: "3", unit: 명}
  - {label: "[예시] 넷", value: "40", unit: 명, stated: 따로 셌습니다., from: {data: dataset/table, row: 나, column: 수}}
"""
CONFLICTS = """\
conflicts:
  - {subject: "[예시] 수", versions: [{printed: 11명, section: 첫째 쪽}, {printed: 12명, section: 둘째 쪽}]}
"""
OWN_ONLY = {
    "dataset/table": """\
subject: 예시
tables:
  - caption: 예시 표
    columns: [이름, {label: 수, unit: 명}]
    rows: [[가, "10"], [나, "20"], [합계, "31"]]
    checks: [{check: total, row: 합계}]
    stated: [{row: 합계, column: 수, reason: 따로 셌습니다.}]
    chart: {shape: share, columns: [수]}
""",
    "story/story": f"department: 예시과\n{FIGURES}{CONFLICTS}",
    "task/1-1": f"goal: 예시\ntheme: 예시\n{FIGURES}",
    "result/result": f'order: "1"\ngoal: 예시\n{FIGURES}',
    "channel/channel": f"mode: unstated\n{FIGURES}",
    "document/document": "openness: unstated\nurl: https://office.example/a\n",
}
#: Names of kinds, which are terms of the law or the field; addresses; and what is for editors.
NAMES = ("원문공개", "실행계획 과제", "Plan tasks", "Plan task", "Original documents")
FOR_EDITORS = ("help/",)


@pytest.fixture(scope="module", params=["ko", "en"])
def own_only(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("own")
    site = sites.copy("empty", folder / "site")
    text = (site / "site.yml").read_text("utf-8").replace("language: ko", f"language: {request.param}")
    text += "vocabulary: {goal: [예시], theme: [예시], subject: [예시]}\n"
    (site / "site.yml").write_text(text, "utf-8")
    for name, more in OWN_ONLY.items():
        head = f'id: {name.partition("/")[2]}\ntitle: "[예시] {name}"\nsummary: "[예시]입니다."\nsource: own\n'
        sites.write(site, {f"data/{name}.yml": head + more})
    assert sites.build(site, folder / "out") == []
    return sites.Built(folder / "out", "https://example.org/")


def test_no_page_of_an_own_only_site_speaks_of_a_source(own_only):
    found = {}
    for path in sorted(own_only.folder.rglob("*.html")):
        name = path.relative_to(own_only.folder).as_posix()
        if name.startswith(FOR_EDITORS):
            continue
        page = own_only.page(name)
        text = " ".join(page.one("body").text(separator=" ").split())
        text += " ".join(str(node.attributes.get("content")) for node in page.css("title, meta[name=description]"))
        for each in NAMES:
            text = text.replace(each, "")
        # On paper the page says its address.
        text = re.sub(r"https://\S+", "", text)
        said = re.findall(
            r"원문|계획에 나오는|계획을 숫자로|\b[Pp]lan\b|source document|[Tt]he source\b|[Tt]he document\b", text
        )
        found |= {name: said} if said else {}
    assert found == {}


def test_the_search_of_an_own_only_site_speaks_of_no_source(own_only):
    texts = [path.read_text("utf-8") for path in own_only.folder.rglob("search/*.json")]
    assert texts
    for each in NAMES:
        texts = [text.replace(each, "") for text in texts]
    assert not [text for text in texts if "원문에" in text or "in the source" in text]


def test_every_number_that_disagrees_has_a_place_to_be_linked_to(own_only):
    """Stories show their first numbers apart from the rest: a number of either may be the one that disagrees."""
    links = {node.attributes["href"] for node in own_only.page("disagreements/index.html").css("main h3 a")}
    for name in ("story/story", "task/1-1", "result/result", "channel/channel"):
        assert f"../{name}/#figures" in links
        assert len(own_only.page(f"{name}/index.html").css("#figures")) == 1


def test_a_document_without_an_outline_lists_the_place_of_each_record(built):
    text = sites.plain(built.page("source/ordinance/index.html").one("main").text())
    assert "제3조" in text


@pytest.mark.parametrize("text", ["", "# 설정\n", "---\n"])
def test_empty_settings_are_to_be_written_not_deleted(tmp_path, text):
    site = sites.copy("empty", tmp_path / "site")
    (site / "site.yml").write_text(text, "utf-8")
    problems = [each for each in read_site(site)[1] if each.code == "Y009"]
    assert [each.path for each in problems] == ["site.yml"]
    for language in ("ko", "en"):
        said = problems[0].help(language)
        assert "기록을 적거나" not in said
        assert "record" not in said
        assert all(name in said for name in settings_contract().schema["required"])


# What is wrong with documents, told at its line.


@pytest.mark.parametrize(
    ("place", "code", "said"),
    [
        ("[{section: 할 일 > 도서관}]", "R015", "plan-2014([예시] 환한구 계획), plan-2026([예시] 환한구 새 계획)"),
        ("[{document: plan-2041, section: 할 일 > 도서관}]", "R016", "plan-2026([예시] 환한구 새 계획)"),
        ("[{document: plan-2014, section: 할 일 > 도서관}]", "R020", "「[예시] 환한구 계획」"),
        ("[{document: plan-2026, section: 예시 문서 > 1장}]", "R020", "「[예시] 환한구 새 계획」"),
        ("[]", "F010", "적어도 1개"),
        ("", "F003", "비어"),
    ],
)
def test_a_place_that_is_not_there(tmp_path, place, code, said):
    site = named(korean(tmp_path / "site"))
    sites.write(site, {"data/disclosure/own.yml": ITEM.replace("source: own", f"source: {place}")})
    (problem,) = [each for each in read_site(site)[1] if each.severity == "error"]
    assert (problem.code, problem.path) == (code, "data/disclosure/own.yml")
    assert said in problem.message("ko") + problem.help("ko")


def test_whoever_forgets_the_source_is_asked_for_it(tmp_path):
    site = named(korean(tmp_path / "site"))
    sites.write(site, {"data/disclosure/own.yml": ITEM.replace("source: own\n", "")})
    (problem,) = [each for each in read_site(site)[1] if each.severity == "error"]
    assert (problem.code, problem.facts["key"]) == ("F002", "source")


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("[{document: plan-2026, section: 도서관}]", "할 일 > 도서관"),
        ("[{document: plan-2026, section: 할일 >도서관}]", "할 일 > 도서관"),
        ("[{document: Plan 2026, section: 할 일 > 도서관}]", "plan-2026"),
        ("직접 작성", "source: own"),
        ("원문 없음", "source: own"),
    ],
)
def test_what_was_meant_is_offered(tmp_path, written, right):
    site = named(korean(tmp_path / "site"))
    sites.write(site, {"data/disclosure/own.yml": ITEM.replace("source: own", f"source: {written}")})
    write(site, fixes(site))
    assert right in (site / "data/disclosure/own.yml").read_text("utf-8")
    assert [each.code for each in read_site(site)[1] if each.severity == "error"] == []


def test_both_ways_at_once_and_ids_twice_are_told_in_site_yml_only(tmp_path):
    single = 'source: {title: "[예시] 계획", publisher: "[예시] 구"}\n'
    for plans, code in ((single + PLANS, "R013"), (PLANS.replace("id: ordinance", "id: plan-2014"), "R014")):
        site = korean(tmp_path / code, plans=plans)
        found = [(each.code, each.path) for each in read_site(site)[1] if each.severity == "error"]
        assert found == [(code, "site.yml")]
