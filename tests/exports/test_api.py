"""What programs ask for: each record, each kind, the whole site, in forms that agree with each other."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile

import jsonschema_rs

from tests.support import sites

API = "api/v1"


def read(living, path: str):
    return json.loads((living.folder / path).read_text("utf-8"))


def test_every_record_is_there_alone_in_its_kind_and_in_the_whole(living):
    folder = living.folder / API
    whole = [json.loads(line) for line in (folder / "all.ndjson").read_text("utf-8").splitlines()]
    by_name = {f"{each['kind']}/{each['id']}": each for each in whole}

    assert len(by_name) == len(whole) == 53
    assert read(living, f"{API}/all.json")["records"] == whole
    for name, each in by_name.items():
        assert read(living, f"{API}/{name}.json") == each
        assert each in read(living, f"{API}/{each['kind']}.json")["records"]
        assert living.follow(each["url"], living.url)[0].is_file()
        assert each["official"] is False


def test_the_index_names_what_there_is(living):
    index = read(living, f"{API}/index.json")

    assert sum(each["count"] for each in index["kinds"]) == 53
    files = [*index["files"], *(file for each in index["kinds"] for file in each["files"])]
    for each in files:
        data = living.follow(each["url"], living.url)[0].read_bytes()
        assert (each["bytes"], each["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    assert {each["url"].rpartition("/")[2] for each in index["files"]} == {"all.zip", "all.json", "all.ndjson"}


def test_half_known_dates_stay_what_they_are(living):
    entry = read(living, f"{API}/dataset/shelters.json")

    assert entry["fields"]["as_of"] == "2026"
    assert entry["precision"]["/fields/as_of"] == "year"


def test_what_does_not_agree_and_what_changed_is_told(living):
    entry = read(living, f"{API}/dataset/odd-values.json")

    assert any(each.get("printed") == "31" and each["others"][0]["value"] == "30" for each in entry["notes"])
    assert entry["changes"][0]["day"] == "2026-06-01"
    assert "찾는 말" in entry["changes"][0]["text"]


def test_the_archive_holds_the_published_bytes_and_their_sums(living):
    there = sites.tree(living.folder)
    with zipfile.ZipFile(io.BytesIO(there[f"{API}/all.zip"])) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
        assert names == sorted(names)
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        readme = archive.read(f"{API}/README.txt").decode("utf-8-sig")
        for name in names:
            assert archive.read(name) == there[name], name
            if not name.endswith("README.txt"):
                assert f"{hashlib.sha256(there[name]).hexdigest()}  {name}" in readme
    assert "dataset/odd-values/table-1.csv" in names


def test_every_record_keeps_to_its_published_schema(living):
    for entry in read(living, f"{API}/all.json")["records"]:
        schema = read(living, f"schema/v1/{entry['kind']}.json")
        assert living.follow(schema["$id"], living.url)[0] == living.folder / f"schema/v1/{entry['kind']}.json"
        validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        assert [str(each) for each in validator.iter_errors(entry)] == []
        # Every field that goes out is described.
        assert entry["fields"].keys() <= schema["properties"]["fields"]["properties"].keys()
        for broken in ({"title": 1}, {"state": {}}, {"withheld": [{"clause": 9}]}, {"changes": None}):
            assert not validator.is_valid({**entry, **broken}), broken


def test_schemas_are_schemas_of_their_draft(living):
    meta = jsonschema_rs.Draft202012Validator({"$ref": "https://json-schema.org/draft/2020-12/schema"})
    for path in (living.folder / "schema/v1").iterdir():
        assert meta.is_valid(json.loads(path.read_text("utf-8"))), path


def references(value):
    if isinstance(value, dict):
        yield from ([value["$ref"]] if "$ref" in value else [])
        value = list(value.values())
    for each in value if isinstance(value, list) else ():
        yield from references(each)


def test_the_description_names_addresses_that_are_there(living):
    found = read(living, f"{API}/openapi.json")

    assert found["openapi"] == "3.1.1"
    assert found["servers"] == [{"url": living.url.rstrip("/")}]
    names = [each["get"]["operationId"] for each in found["paths"].values()]
    assert len(set(names)) == len(names)
    for path, each in found["paths"].items():
        asked = path
        for parameter in each["get"].get("parameters", ()):
            assert f"{{{parameter['name']}}}" in path
            asked = asked.replace(f"{{{parameter['name']}}}", parameter["example"])
            ids = [record["id"] for record in read(living, path.partition("/{")[0][1:] + ".json")["records"]]
            assert all(re.fullmatch(parameter["schema"]["pattern"], each) for each in ids)
        file = living.folder / asked[1:]
        assert file.is_file(), path
        (media,) = each["get"]["responses"]["200"]["content"]
        assert media == next(
            entry["type"]
            for entry in json.loads((living.folder / "pages.json").read_text("utf-8"))["files"]
            if entry["path"] == asked[1:]
        )
    for reference in references(found):
        assert (living.folder / API / reference).resolve().is_file(), reference


def test_each_page_is_there_as_markdown(living):
    for page in living.manifest:
        twin = living.folder / f"{page['path']}.md"
        assert twin.is_file() == (
            page["kind"]
            in {
                "home",
                "list",
                "narrative",
                "task",
                "disclosure",
                "dataset",
                "proposal",
                "document",
                "notice",
                "organisation",
                "channel",
                "budget",
                "result",
                "story",
                "review",
                "removed",
            }
        ), page
        if not twin.is_file():
            continue
        text = twin.read_text("utf-8")
        assert text.startswith("# ")
        assert text.count("\n# ") == 0
        assert living.address(living.page(page["path"])) in text
        assert "공식 누리집이 아닙니다" in text
        for link in re.findall(r"\]\(([^()]*)\)", text):
            target = living.follow(link, living.address(living.page(page["path"])))
            assert target is None or target[0].is_file(), (page["path"], link)


def test_the_twin_says_what_the_page_says(living):
    text = (living.folder / "dataset/odd-values/index.html.md").read_text("utf-8")

    assert '| 가람동 | △12 | 33.3 | 1,234,567 | "따옴표", 쉼표 |' in text
    assert "| 다솜동 | [비공개: 제6호] | 66.7 | [비공개: 제7호] | @이름 |" in text
    assert "계산값 30" in text
    assert "- 동의 수: 예시 계획 > 1장: 4개 동" in text
    assert "제9조 제1항 제7호" in text
    task = (living.folder / "task/1-1/index.html.md").read_text("utf-8")
    assert "- 쉼터: 15곳" in task
    assert "[[예시] 무더위 쉼터의 수](../../dataset/shelters/index.html.md)" in task
    secret = (living.folder / "document/secret/index.html.md").read_text("utf-8")
    assert "이 기록은 공개하지 않습니다" in secret


def test_llms_txt_is_written_where_it_is_read(living, tmp_path):
    """At the root of a host only: below it nobody looks (tests/sites/empty has a host of its own)."""
    assert not (living.folder / "llms.txt").exists()

    root = sites.built("empty", tmp_path)
    text = (root.folder / "llms.txt").read_text("utf-8")
    assert text.splitlines()[0].startswith("# ")
    assert text.splitlines()[2].startswith("> ")
    for link in re.findall(r"\]\(([^()]*)\)", text):
        assert root.follow(link, root.url)[0].exists(), link
    # A site without records and texts has no heading above nothing.
    assert not re.search(r"^## [^\n]*\n+(?:## |\Z)", text, re.MULTILINE)
