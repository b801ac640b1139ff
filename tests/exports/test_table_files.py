"""The files of a table: numbers as numbers, what is ours in columns of its own, strange values through every format.

Neighbours tried: minus signs of Korean accounts and of word processors, nothing, withheld cells, numbers with their unit, more
digits than a program keeps, quotes and commas, formulas (full-width too), Hangul in letters, a sum that does not add up.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata

import jsonschema_rs
import pytest

from generator.exports.table import harmless
from generator.media import size_in_words
from tests.support import sites

FOLDER = "dataset/odd-values"


def rows(living, name: str) -> list[list[str]]:
    data = (living.folder / FOLDER / f"{name}.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf"), "Excel in Korean needs it"
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_numbers_are_numbers_and_units_stand_in_the_head(living):
    assert rows(living, "table-1") == [
        ["동", "늘고 준 수 (건)", "비율 (%)", "지난해 금액 (백만원)", "적바림[비공개: 제7호]"],
        ["가람동", "-12", "33.3", "1234567", '"따옴표", 쉼표'],
        ["나래동", "-3", "", "0.5", " =SUM(A1:A9)"],
        ["다솜동", "[비공개: 제6호]", "66.7", "[비공개: 제7호]", " @이름"],
        ["라온동", "1200", "100.0", "12345678901234567890", " -나머지"],
    ]


def test_what_the_source_states_and_what_we_computed_stand_apart(living):
    head, *_, total = rows(living, "table-2")

    assert head == ["구분", "건수 (건)", "건수 (건), 우리가 계산한 값", "숫자에 대해 알아 둘 점"]
    assert total[:3] == ["합계", "31", "30"]
    assert "계산값 30" in total[3]


def test_the_json_of_a_table_has_values_and_how_they_are_printed(living):
    found = json.loads((living.folder / FOLDER / "table-1.json").read_text("utf-8"))

    assert found["rows"][0] == ["가람동", -12, 33.3, 1234567, '"따옴표", 쉼표']
    assert found["printed"][0] == ["가람동", "△12", "33.3", "1,234,567", '"따옴표", 쉼표']
    assert found["rows"][1] == ["나래동", -3, None, 0.5, "=SUM(A1:A9)"]
    assert found["rows"][2] == ["다솜동", None, 66.7, None, "@이름"]
    assert found["rows"][3][3] == "12345678901234567890", "more digits than a program keeps"
    assert [each["type"] for each in found["columns"]] == ["string", "number", "number", "number", "string"]
    second = json.loads((living.folder / FOLDER / "table-2.json").read_text("utf-8"))
    assert [each["role"] for each in second["columns"]] == ["stated", "stated", "computed", "remarks"]
    assert second["columns"][2]["of"] == 1
    assert second["printed"][2] == ["합계", "31"]


def test_hangul_is_composed_in_every_file(living):
    for path, data in sites.tree(living.folder).items():
        if path.endswith((".csv", ".json", ".ndjson", ".atom", ".rss", ".ics", ".md", ".ttl", ".jsonld", ".txt")):
            text = data.decode("utf-8-sig")
            assert unicodedata.is_normalized("NFC", text), path


@pytest.mark.parametrize("text", ["=1", "+가", "-가", "@a", "\tx", "＝1", "＠a", "-"])
def test_no_text_begins_a_formula(text):
    assert harmless(text) == f" {text}"
    assert harmless(f"가{text}") == f"가{text}"


def test_a_data_package_describes_the_files(living):
    package = json.loads((living.folder / FOLDER / "datapackage.json").read_text("utf-8"))
    listed = {each["path"]: each for each in json.loads((living.folder / "pages.json").read_text("utf-8"))["files"]}

    # What the profile of Data Package 2.0 demands of what we write (datapackage.org/profiles/2.0).
    profile = {
        "required": ["resources"],
        "properties": {
            "$schema": {"const": "https://datapackage.org/profiles/2.0/datapackage.json"},
            "name": {"type": "string", "pattern": r"^[a-z0-9._-]+$"},
            "licenses": {"type": "array", "items": {"required": ["path"]}},
            "sources": {"type": "array", "items": {"required": ["title"]}},
            "resources": {
                "minItems": 1,
                "items": {
                    "required": ["name", "path", "schema"],
                    "properties": {
                        "path": {"pattern": r"^(?!/|.*\.\.)"},
                        "bytes": {"type": "integer"},
                        "schema": {
                            "required": ["fields"],
                            "properties": {"fields": {"minItems": 1, "items": {"required": ["name"]}}},
                        },
                    },
                },
            },
        },
    }
    jsonschema_rs.validate(profile, package)
    assert package["licenses"][0]["path"] == "https://www.kogl.or.kr/info/licenseType1.do"
    for resource in package["resources"]:
        entry = listed[f"{FOLDER}/{resource['path']}"]
        assert (resource["bytes"], resource["hash"]) == (entry["bytes"], f"sha256:{entry['sha256']}")
        head, *body = rows(living, resource["name"])
        fields = resource["schema"]["fields"]
        assert [each["name"] for each in fields] == head
        assert len(set(head)) == len(head)
        for row in body:
            for field, text in zip(fields, row, strict=True):
                if field["type"] == "number" and text not in resource["schema"]["missingValues"]:
                    assert re.fullmatch(r"-?\d+(\.\d+)?", text), (field, text)


def test_no_licence_is_claimed_that_no_record_states(living):
    assert "licenses" not in json.loads((living.folder / "dataset/shelters/datapackage.json").read_text("utf-8"))


def test_each_link_says_what_it_opens(living):
    page = living.page(f"{FOLDER}/index.html")
    links = {node.attributes["href"]: sites.plain(node.text()) for node in page.css("#main a[href]")}

    assert re.fullmatch(r"표 파일로 받기: 동마다 늘고 준 수 \(CSV, \d+\u00a0KB\)", links["table-1.csv"])
    assert re.search(r"\(JSON, 1\u00a0KB\)", links["table-1.json"])
    assert len([href for href in links if href.endswith((".csv", ".json"))]) == 6
    assert all(
        living.follow(href, living.address(page)) is None or living.follow(href, living.address(page))[0].is_file()
        for href in links
        if not href.startswith("#")
    )


@pytest.mark.parametrize(
    ("size", "said"), [(0, "1 KB"), (1499, "1 KB"), (999_499, "999 KB"), (999_500, "1.0 MB"), (1_250_000, "1.2 MB")]
)
def test_a_size_is_said_in_one_line(size, said):
    assert size_in_words(size) == said.replace(" ", "\u00a0")
