"""The guard: every file that goes out is listed with what it is, was looked through, and nothing else goes out.

Neighbours tried: files of every ending that is written, one that somebody adds, one that somebody changes, one that is gone;
personal data in each form of text that programs read; the same build in another folder.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile

import pytest

from accessibility import manifest
from generator.outputs import Built
from generator.outputs.leak import Lookout
from generator.privacy import Permitted
from tests.support import sites


def listed(folder) -> dict[str, dict]:
    return {each["path"]: each for each in json.loads((folder / "pages.json").read_text("utf-8"))["files"]}


def test_every_file_is_listed_with_its_size_sum_type_and_record(living):
    files, pages = listed(living.folder), {each["path"] for each in living.manifest}
    there = sites.tree(living.folder)

    assert files.keys() | pages | {"pages.json"} == there.keys()
    assert not files.keys() & pages
    for path, each in files.items():
        assert (each["bytes"], each["sha256"]) == (len(there[path]), hashlib.sha256(there[path]).hexdigest()), path
    assert files["dataset/odd-values/table-1.csv"]["type"] == "text/csv"
    assert files["dataset/odd-values/table-1.csv"]["sources"] == [{"path": "data/dataset/all.yml", "line": 2}]
    assert files["api/v1/notice/heat-june.json"]["sources"] == [{"path": "data/notice/all.yml", "line": 2}]
    assert {path for path, each in files.items() if each["type"] == "application/octet-stream"} == set()


def test_two_builds_give_the_same_bytes(living, tmp_path):
    folder = sites.with_past(tmp_path / "again")

    assert sites.tree(sites.made(folder, tmp_path / "out").folder) == sites.tree(living.folder)


def test_nothing_outside_the_list_is_published(tmp_path):
    sites.write(tmp_path, {"a.csv": "가,나", "b.csv": "다", "pages.json": "", "audit/SHA256SUMS": ""})
    (tmp_path / "pages.json").write_text(
        json.dumps(
            {
                "as_of": "2026-06-15",
                "pages": [],
                "files": [{"path": "a.csv", "sha256": "0"}, {"path": "c.csv", "sha256": "1"}],
            }
        )
    )

    assert [(each.code, each.path) for each in manifest.read(tmp_path).problems] == [
        ("X002", "a.csv"),
        ("X001", "b.csv"),
        ("X002", "c.csv"),
    ]

    (tmp_path / "pages.json").write_text(json.dumps({"as_of": "2026-06-15", "pages": []}))
    assert manifest.read(tmp_path).problems == (), "a list of a former version names no files"


def packed(name: str, text: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, text)
    return out.getvalue()


def unpacked(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


NUMBER = "010-2345-6789"


@pytest.mark.parametrize(
    ("ending", "content"),
    [
        (".json", f'{{"note": "{NUMBER}"}}'),
        (".jsonld", f'{{"@id": "a", "note": "{NUMBER}"}}'),
        (".ndjson", f'{{"a": 1}}\n{{"note": "\\u0030{NUMBER[1:]}"}}\n'),
        (".csv", f"이름,전화\n가,{NUMBER}\n"),
        (".atom", f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{NUMBER}</title></feed>'),
        (".rss", f"<rss><channel><title>{NUMBER}</title></channel></rss>"),
        (".ics", f"BEGIN:VCALENDAR\r\nDESCRIPTION:{NUMBER[:6]}\r\n {NUMBER[6:]}\r\nEND:VCALENDAR\r\n"),
        (".ttl", f'<https://a.example/> <https://a.example/p> "{NUMBER}" .'),
        (".ttl", f'<https://a.example/> <https://a.example/p> "\\u0030{NUMBER[1:]}"@ko ; <b> "가\\n나" .'),
        (".ttl", f"<https://a.example/?tel={NUMBER}> <https://a.example/p> <b> ."),
        (".ttl", f"# {NUMBER}"),
        (".xml", f'<a title="{NUMBER}"/>'),
        (".json", f'{{"note": "{NUMBER}", '),
        (".json", f'{{"by": {{"{NUMBER}": 3}}}}'),
        (".json", f'"{NUMBER}"'),
        (".ndjson", b'{"a": "\xff"}\n{"note": "' + NUMBER.encode() + b'"}\r\n'),
        (".xml", f"<a><![CDATA[{NUMBER}]]></a>"),
        (".md", f"# 제목\n\n{NUMBER}\n"),
        (".txt", NUMBER),
        (".zip", packed("a.csv", NUMBER)),
    ],
)
def test_personal_data_is_found_in_every_ending_that_goes_out(ending, content):
    data = content if isinstance(content, bytes) else content.encode()

    found = list(Lookout(Permitted()).data(ending, data))

    assert any(value.strip() == NUMBER for _, value in found), found


def test_a_line_that_was_sound_is_looked_at_once_and_one_that_was_not_is_told_each_time():
    lookout = Lookout(Permitted())
    bad, good = f'{{"note": "{NUMBER}"}}'.encode(), b'{"note": "1"}'

    assert [len(list(lookout.line(each))) > 0 for each in (good, bad, good + b",\n", bad)] == [False, True, False, True]


@pytest.mark.parametrize(
    "line",
    [
        f'{{"a": ["b", {{"c": "{NUMBER}"}}]}}'.encode(),
        f'{{"records": [{{"c": "{NUMBER}"'.encode(),
        f"<entry><title>{NUMBER}</title></entry>".encode(),
        f"<entry><content>&lt;p&gt;{NUMBER}&lt;/p&gt;</content></entry>".encode(),
        f"BEGIN:VEVENT\r\nDESCRIPTION:{NUMBER[:6]}\r\n {NUMBER[6:]}\r\nEND:VEVENT\r\n".encode(),
        f'"c": "{NUMBER}"'.encode(),
        f'{{"path": "a"}},\n{{"path": "b", "title": "{NUMBER}"}},\n'.encode(),
    ],
)
def test_personal_data_is_found_in_every_form_of_a_line(line):
    assert [value.strip() for _, value in Lookout(Permitted()).line(line)] == [NUMBER]


def test_of_a_workbook_its_source_is_looked_through(tmp_path):
    """Which holds every text that is in the workbook (test_workbook.py): a packed file takes three times as long."""
    site = sites.site_of(sites.copy("empty", tmp_path / "site"))
    built = Built(site, (), tmp_path / "out")

    built.made("a/tables.xlsx", f'{{"rows": [["{NUMBER}"]]}}'.encode(), lambda: b"packed")
    built.made("b/tables.xlsx", b'{"rows": [["1"]]}', lambda: b"packed")

    assert [value for _, value in built.seen["a/tables.xlsx"].personal] == [NUMBER]
    assert built.seen["b/tables.xlsx"].personal == ()
    assert (tmp_path / "out/a/tables.xlsx").read_bytes() == b"packed"
    assert built.known("a/tables.xlsx") == (hashlib.sha256(b"packed").hexdigest(), 6)


def test_words_of_two_elements_are_no_name():
    """The last of one title and the name of an office beside it (a site of a thousand invented records)."""
    line = "<feed><title>공개 담당 - 예시</title><author><name>예시구</name></author>".encode()

    assert list(Lookout(Permitted()).line(line)) == []
    assert list(Lookout(Permitted()).data(".atom", line + b"</feed>")) == []


def test_a_value_of_json_is_read_with_its_name():
    def told(value: object) -> list[str]:
        return [found.kind for found, _ in Lookout(Permitted()).data(".json", json.dumps(value).encode())]

    assert told({"성명": "홍길동"}) == ["person"]
    assert told({"people": [{"성명": ["홍길동"]}]}) == ["person"]
    assert told({"name": "예시구"}) == told({"title": "홍길동전"}) == []


def test_what_is_withheld_is_so_in_every_form(living):
    """The mark itself is nowhere; the clause is told wherever the value would stand."""
    for path, data in sites.tree(living.folder).items():
        text = unpacked(data) if path.endswith((".zip", ".xlsx")) else data
        # What editors read tells how the mark is written.
        assert "[[비공개".encode() not in text or (path.startswith("schema/") and "/v1/" not in path), path
    entry = json.loads((living.folder / "api/v1/dataset/odd-values.json").read_text("utf-8"))
    assert entry["tables"][0]["rows"][2][1] is None
    assert {"row": 2, "column": 1, "clause": 6} in entry["tables"][0]["withheld"]
    assert {"at": "/fields/limits", "clause": 7} in entry["withheld"]
    whole = json.loads((living.folder / "api/v1/document/secret.json").read_text("utf-8"))
    assert whole["summary"] is None
    assert whole["withheld"][0]["at"] == ""
