"""What was inferred, and what is lost, is said wherever the value stands: on the page of every kind, in lists, files and search."""

from __future__ import annotations

import csv
import io
import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.exports import table_files
from generator.pages import plan
from generator.records import contracts, label
from generator.render import Renderer, strings
from generator.search.text import of_record
from tests.support import sites

WORD = "(미루어 적음)"
PART = "(일부가 남아 있지 않음)"
#: Fields that nobody infers: our own names and links, and those that speak of others.
APART = {"id", "aliases", "related", "withheld", "source", "inferred", "lost", "conflicts"}
TOLD = [name for name, contract in contracts().items() if "inferred" in contract.fields]
#: What stands on a page without its name: told in the list at its end only.
NAMELESS = {"title", "summary", "department", "phone", "order", "url", "question", "tables"}


def with_record(kind: str, folder, language: str = "ko", **fields) -> tuple[sites.Site, list]:
    """A site with the example of a kind and more fields, and its pages."""
    contract = contracts()[kind]
    example = {**contract.schema["examples"][0], **fields}
    example.pop("conflicts", None)
    settings = {
        "name": "[예시] 환한구 누리집", "description": "[예시] 지어낸 누리집입니다.", "language": language, "url": "https://example.org/",
        "official": "no", "as_of": "2014-10", "owner": {"name": "[예시] 환한구청"},
        "source": {"title": "[예시] 환한구 계획", "publisher": "[예시] 환한구"},
        "vocabulary": {
            schema["x-vocabulary"]: [example[name]]
            for name, schema in contract.fields.items() if "x-vocabulary" in schema and name in example
        } | ({"subject": ["예시 분야"]} if kind != "dataset" else {}),
    }  # fmt: skip
    text = {"site.yml": settings, f"data/{kind}/example.yml": {k: v for k, v in example.items() if v is not None}}
    sites.write(folder, {path: json.dumps(each, ensure_ascii=False) for path, each in text.items()})
    site = sites.site_of(folder)
    return site, plan(site, strings(language))


def page_of(site, pages, path: str) -> LexborHTMLParser:
    return LexborHTMLParser(Renderer(site, pages).render(next(each for each in pages if each.path == path)))


@pytest.mark.parametrize("kind", TOLD)
@pytest.mark.parametrize(("how", "word"), [("inferred", WORD), ("lost", PART)])
def test_every_field_of_every_kind_can_be_told_beside_its_value(kind, how, word, tmp_path):
    example = contracts()[kind].schema["examples"][0]
    fields = [name for name in contracts()[kind].fields if name in example and name not in APART]
    others = {
        "inferred": None,
        "lost": None,
        how: [{"field": each, "reason": f"{each}의 까닭입니다."} for each in fields],
    }
    site, pages = with_record(kind, tmp_path, **others)
    page = page_of(site, pages, f"{kind}/{example['id']}/index.html")

    listed = page.css_first(f'section[aria-labelledby="{how}"]')
    assert [sites.plain(node.text()) for node in listed.css("dd")] == [f"{each}의 까닭입니다." for each in fields]
    listed.decompose()
    names = {label(contracts()[kind].fields[each], "ko") for each in fields if each not in NAMELESS}
    facts = [(sites.plain(node.css_first("dt").text()), node.css_first("dd")) for node in page.css("dl.facts > div")]
    heads = [(sites.plain(node.text()), node.next) for node in page.css("h2")]
    beside = {name: node for name, node in [*heads, *facts] if name in names}
    for name, node in beside.items():
        following = node if node.tag == "dd" else node.parent
        assert word in sites.plain(following.text()), f"{name} does not say so"
    assert beside


def test_a_field_that_is_lost_is_no_field_that_is_not_stated(tmp_path):
    site, pages = with_record(
        "task", tmp_path, period=None, status=None, lost=[{"field": "period", "reason": "칸만 있습니다."}]
    )
    facts = {
        node.css_first("dt").text(strip=True): sites.plain(node.css_first("dd").text())
        for node in page_of(site, pages, "task/9-1/index.html").css('section[aria-labelledby="facts"] dl > div')
    }
    assert facts["기간"] == "원문에 있었으나 옮겨 온 글에 남아 있지 않습니다."
    assert "추진 상태" not in facts
    (missing,) = [sites.plain(node.text()) for node in page_of(site, pages, "task/9-1/index.html").css(".unstated")]
    assert "추진 상태" in missing
    assert "기간" not in missing


@pytest.mark.parametrize(
    ("language", "period", "how", "said"),
    [
        ("ko", None, "lost", "표의 칸은 있었으나 표시가 남아 있지 않음"),
        ("ko", None, None, "원문에 적혀 있지 않음"),
        ("en", None, "lost", "the columns were there, the marks in them are lost"),
        ("en", None, None, "not stated in the source"),
        ("ko", {"start": "2014-10"}, "inferred", "2014년 10월부터 (미루어 적음)"),
        ("ko", {"start": "2014-10"}, None, "2014년 10월부터"),
    ],
)
def test_the_schedule_tells_lost_inferred_and_unstated_apart(tmp_path, language, period, how, said):
    more = {how: [{"field": "period", "reason": "까닭이 있습니다."}]} if how else {}
    site, pages = with_record("task", tmp_path, language, period=period, milestones=None, status=None, **more)
    page = page_of(site, pages, "plan/index.html")

    assert sites.plain(page.css("td")[0].text()) == said
    assert said in sites.plain(page.css_first(".plan").text()), "in the picture as in the table"
    assert ("까닭이 있습니다." in page.css_first("main").text()) == (how == "lost")


def test_a_list_tells_it_beside_the_value(tmp_path):
    site, pages = with_record("disclosure", tmp_path, inferred=[{"field": "status", "reason": "까닭입니다."}])
    shown = sites.plain(page_of(site, pages, "disclosure/index.html").css_first(".entries").text())
    assert "상태: 공표 중 (미루어 적음)" in shown
    assert shown.count("미루어 적음") == 1


@pytest.mark.parametrize(
    ("entry", "cells", "column"),
    [
        pytest.param({}, [], ["까닭입니다."] * 3, id="the whole table"),
        pytest.param({"row": "문자"}, ["20", "66.7"], ["", "문자: 까닭입니다.", ""], id="a row"),
        pytest.param({"column": "비율"}, ["33.3", "66.7", "100.0"], ["비율: 까닭입니다."] * 3, id="a column"),
        pytest.param({"row": "합계", "column": "건수"}, ["30"], ["", "", "합계, 건수: 까닭입니다."], id="a cell"),
    ],
)
def test_a_table_tells_it_in_its_cells_below_it_and_in_its_file(tmp_path, entry, cells, column):
    told = {"field": "tables", "table": "신청 방법별 건수", "reason": "까닭입니다.", **entry}
    site, pages = with_record("dataset", tmp_path, inferred=[told], lost=None)
    page = page_of(site, pages, "dataset/example-refund/index.html")

    marked = [node.text() for node in page.css("td") if WORD in node.text()]
    assert [sites.plain(text).removesuffix(f" {WORD}") for text in marked] == cells
    assert any("까닭입니다." in node.text() for node in page.css("table + p.quiet"))
    files = {path: list(csv.reader(io.StringIO(data.decode("utf-8-sig")))) for path, data in table_files(site).items()}
    first = files["dataset/example-refund/table-1.csv"]
    assert first[0][-1] == "미루어 적은 것"
    assert [row[-1] for row in first[1:]] == column
    assert files["dataset/example-refund/table-2.csv"][0][-1] != "미루어 적은 것", (
        "a table of which nothing was inferred"
    )


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ({}, True),
        ({"row": "문자"}, True),
        ({"row": "문자", "column": "비율"}, True),
        ({"row": "전화"}, False),
        (None, False),
    ],
)
def test_a_figure_that_comes_from_such_a_cell_says_so_where_it_stands(tmp_path, entry, told):
    inferred = (
        [{"field": "tables", "table": "신청 방법별 건수", "reason": "까닭입니다.", **entry}]
        if entry is not None
        else None
    )
    dataset = contracts()["dataset"].schema["examples"][0]
    changed = {**dataset, "inferred": inferred, "lost": None, "conflicts": None}
    sites.write(
        tmp_path,
        {
            "data/dataset/example.yml": json.dumps(
                {k: v for k, v in changed.items() if v is not None}, ensure_ascii=False
            )
        },
    )
    cell = {"data": "dataset/example-refund", "table": "신청 방법별 건수", "row": "문자", "column": "비율"}
    site, pages = with_record("task", tmp_path, figures=[{"label": "문자로 한 신청", "unit": "%", "from": cell}])
    figure = page_of(site, pages, "task/9-1/index.html").css_first(".figures dd")
    assert ("미루어 적음: 까닭입니다." in figure.text()) == told
    assert "66.7" in figure.text()


def test_the_search_finds_it_as_words_and_never_the_name_of_a_field(tmp_path):
    site, _ = with_record(
        "disclosure", tmp_path, inferred=[{"field": "status", "reason": "예시 까닭입니다."}],
        lost=[{"field": "scope", "reason": "각주가 없습니다."}],
    )  # fmt: skip
    body = of_record(site, site.records[0], "").body
    assert "상태: 미루어 적음. 예시 까닭입니다." in body
    assert "공표 범위: 남아 있지 않음" in body
    assert not any("status" in each or "scope" in each for each in body)


def test_what_was_counted_is_no_quotation(tmp_path):
    site = sites.copy("korean", tmp_path / "site")
    path = site / "data/dataset/all.yml"
    text = path.read_text("utf-8")
    assert text.count("printed: 31건") == 1
    path.write_text(text.replace("printed: 31건", "counted: 세면 31건"), "utf-8")
    read = sites.site_of(site)
    pages = plan(read, strings("ko"))
    for where in ("dataset/example-refund/index.html", "disagreements/index.html"):
        said = [sites.plain(node.text()) for node in page_of(read, pages, where).css("li")]
        assert any(each.startswith("세면 31건 (우리가 세거나 간추린 것)") for each in said), where
        assert any(each.startswith("30건 ") for each in said), where
