"""What programs ask for: each record, each kind, the whole site, in forms that agree with each other."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile

import sites

API = "api/v1"


def read(living, path: str):
    return json.loads((living.folder / path).read_text("utf-8"))


def test_every_record_is_there_alone_in_its_kind_and_in_the_whole(living):
    folder = living.folder / API
    whole = [json.loads(line) for line in (folder / "all.ndjson").read_text("utf-8").splitlines()]
    by_name = {f"{each['kind']}/{each['id']}": each for each in whole}

    assert len(by_name) == len(whole) == 43
    assert read(living, f"{API}/all.json")["records"] == whole
    for name, each in by_name.items():
        assert read(living, f"{API}/{name}.json") == each
        assert each in read(living, f"{API}/{each['kind']}.json")["records"]
        assert living.follow(each["url"], living.url)[0].is_file()
        assert each["official"] is False


def test_the_index_names_what_there_is(living):
    index = read(living, f"{API}/index.json")

    assert sum(each["count"] for each in index["kinds"]) == 43
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
