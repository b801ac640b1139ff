"""What the form asks for: everything that contracts do, in their words, valid by the schema that Sveltia CMS carries."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema_rs
import pytest

from accessibility import manifest
from generator.cli import main
from generator.editor import form, lying, page_files, policy, site_files
from generator.editor.bundle import SOURCES, Unbundled, bundled
from generator.editor.choices import Choices
from generator.editor.fields import Asker
from generator.editor.host import backend
from generator.newkind import text as skeleton
from generator.records import ENGINE, Contract, Settings, contracts, load_settings
from generator.records.loading import plain
from tests.support.sites import FOLDER, NAMES

HOSTS = [
    {},
    {"host": "github", "repository": "example/site"},
    {"host": "github", "repository": "example/site", "relay": "https://relay.example.org", "folder": "sites/a"},
    {"host": "gitlab", "repository": "a/b/site", "app": "0123456789abcdef", "branch": "drafts"},
    {"host": "gitlab", "repository": "a/site", "app": "0123456789abcdef", "address": "https://git.example.org/"},
    {"host": "gitea", "repository": "a/site", "app": "0123456789abcdef", "address": "https://git.example.org"},
    {"host": "forgejo", "repository": "a/site", "app": "0123456789abcdef", "address": "https://git.example.org"},
]
#: What no form asks for: which document, where there is one only.
LEFT_OUT = {"document"}


@pytest.fixture(scope="module")
def schema():
    text = (SOURCES / "node_modules/@sveltia/cms/schema/sveltia-cms.json").read_text("utf-8")
    return jsonschema_rs.Draft7Validator(json.loads(text))


def settings_of(site: Path) -> Settings:
    settings, _ = load_settings(site)
    assert settings
    return settings


def asked(fields, way=()):
    """Every field below some, by the way to it."""
    for each in fields:
        here = (*way, each["name"])
        yield here, each
        yield from asked(each.get("fields", ()), here)
        if "field" in each:
            yield from asked([each["field"]], here)


def paths(shape, way=()):
    """The names in a shape, as far as they are no lists in lists."""
    inner = shape.get("m") or shape.get("i")
    if inner:
        yield from paths(inner, way)
    for name, each in shape.get("f", {}).items():
        yield (*way, name)
        yield from paths(each, (*way, name))


@pytest.mark.parametrize("name", [*NAMES, "empty"])
def test_it_is_valid_for_every_site_and_host(schema, name):
    site = FOLDER / name
    settings, files = settings_of(site), lying(site)
    for host in HOSTS if name == "korean" else HOSTS[:1]:
        made = form(Settings({**settings.data, "editor": host} if host else settings.data), files, local=not host)
        assert [str(each) for each in schema.iter_errors(made["cms"])] == []
        names = [each["name"] for each in made["cms"]["collections"]]
        assert [each for each in names if not each.endswith("-list")] == list(contracts())
        assert set(made["formats"]) == set(names)


def test_every_field_of_every_contract_is_asked_for_with_its_words():
    asker = Asker("ko", Choices("ko", settings_of(ENGINE), ()))
    for kind, contract in contracts().items():
        fields, shape = asker.of_kind(contract)
        assert {each["name"] for each in fields} == set(contract.fields) - LEFT_OUT, kind
        assert [each["name"] for each in fields] == list(shape["f"])
        for way, each in asked(fields):
            assert each["label"], (kind, way)
            assert each["label"] != each["name"] or way[-1] == "item", (kind, way)
            if "pattern" in each:
                assert "하세요" in each["pattern"][1] or "적" in each["pattern"][1], (kind, way)
            if each["widget"] == "select":
                assert all(option["label"] and option["value"] for option in each["options"]), (kind, way)


def test_words_of_the_site_records_and_headings_are_chosen_from():
    fields = dict(
        asked(
            next(
                each
                for each in form(settings_of(ENGINE), lying(ENGINE), local=True)["cms"]["collections"]
                if each["name"] == "task"
            )["fields"]
        )
    )
    assert {"label": "국민 맞춤형 서비스 정부", "value": "service"} in fields["goal",]["options"]
    assert any(
        each["value"].startswith("task/") and each["label"].startswith("실행계획 과제: ")
        for each in fields["related",]["options"]
    )
    assert fields["related",]["multiple"]
    assert fields["title",]["maxlength"] == 120
    assert {"label": "추진 상태", "value": "status"} in fields["lost", "field"]["options"]
    assert fields["data",]["widget"] == "relation"
    assert fields["data",]["collection"] == "dataset"
    assert "Ⅲ. 과제 추진일정" in [each["value"] for each in fields["source", "items", "section"]["options"]]


def test_recursion_ends_and_rows_are_one_text():
    asker = Asker("ko", Choices("ko", settings_of(ENGINE), ()))
    ways = [way for way, _ in asked(asker.of_kind(contracts()["task"])[0])]
    assert max(way.count("points") for way in ways) == 3
    table = dict(asked(asker.of_kind(contracts()["dataset"])[0]))["tables", "rows"]
    assert table["widget"] == "text"
    assert "엑셀" in table["hint"]


def test_a_kind_that_was_just_made_has_its_form():
    words = {"<kind>": "event", "<order>": "99", "<title>": "행사", "<english>": "Events"}
    contract = Contract("event", plain(skeleton("contract.yml", words)))
    fields, shape = Asker("ko", Choices("ko", settings_of(FOLDER / "empty"), ())).of_kind(contract)
    assert {each["name"] for each in fields} == set(contract.fields)
    assert list(shape["f"]) == [each["name"] for each in fields]


def test_a_site_in_english_has_an_english_form():
    made = page_files(settings_of(FOLDER / "english"), lying(FOLDER / "english"), local=True)
    assert b'<html lang="en">' in made["index.html"]
    labels = [
        each["label"]
        for _, each in asked(json.loads(made["form.json"])["cms"]["collections"][0]["fields"])
        if "label" in each
    ]
    assert "Title" in labels
    assert not [each for each in labels if any("가" <= sign <= "힣" for sign in each)]


def test_a_withheld_title_is_told_to_nobody(tmp_path):
    (tmp_path / "data/story").mkdir(parents=True)
    record = tmp_path / "data/story/a.yml"
    record.write_text(
        "id: a\ntitle: 비밀 제목\nwithheld: [{field: title, clause: 6, reason: 예시, review_on: 2015-01-01}]\n", "utf-8"
    )
    assert lying(tmp_path)[0].records[0].title == "a"
    record.write_text('id: a\ntitle: "제목 [[비공개:6|비밀]]"\n', "utf-8")
    assert lying(tmp_path)[0].records[0].title == "제목 [[비공개:6]]"


def test_each_host_lets_people_in_by_what_was_set_up_for_it():
    made = [backend(host) for host in HOSTS[1:]]
    assert [each["auth_methods"] for each in made if "auth_methods" in each] == [["token"], *[["oauth"]] * 4]
    assert made[1]["base_url"] == "https://relay.example.org"
    assert {each.get("api_root") for each in made[2:]} == {
        "https://gitlab.com/api/v4",
        "https://git.example.org/api/v4",
        "https://git.example.org/api/v1",
    }
    settings = Settings({**settings_of(FOLDER / "empty").data, "editor": HOSTS[2]})
    folders = {each["folder"] for each in form(settings, [])["cms"]["collections"]}
    assert "sites/a/data/notice" in folders


def test_the_policy_lets_it_ask_its_host_and_nobody_else():
    assert "connect-src 'self' data: blob:;" in policy({})
    assert "connect-src 'self' data: blob: https://api.github.com;" in policy(HOSTS[1])
    assert "connect-src 'self' data: blob: https://gitlab.com;" in policy(HOSTS[3])
    assert "connect-src 'self' data: blob: https://git.example.org;" in policy(HOSTS[4])
    assert "unsafe-eval" not in policy(HOSTS[1])


def test_the_gate_knows_the_page_of_the_form_and_no_other_of_its_kind(tmp_path):
    site = FOLDER / "korean"
    files = site_files(Settings({**settings_of(site).data, "editor": HOSTS[3]}), lying(site))
    assert {"edit/index.html", "edit/form.js", "edit/form.json"} <= set(files)
    assert not [path for path, text in files.items() if b"cdn.jsdelivr" in text and path.endswith((".html", ".css"))]
    (tmp_path / "edit").mkdir()
    page = {"path": "index.html", "url": "/", "sha256": "0" * 64, "kind": "", "title": "", "sources": []}
    (tmp_path / "edit/index.html").write_bytes(files["edit/index.html"])
    total = manifest.fingerprint(tmp_path)["edit/index.html"]
    listed = {"as_of": "", "pages": [page], "files": [{"path": "edit/index.html", "sha256": total}]}
    (tmp_path / "pages.json").write_text(json.dumps(listed), "utf-8")
    told = lambda: [(each.code, each.path) for each in manifest.read(tmp_path).problems if each.code != "G003"]  # noqa: E731
    assert told() == []
    (tmp_path / "edit/index.html").write_bytes(files["edit/index.html"] + b"<script></script>")
    (tmp_path / "edit/other.html").write_text("x", "utf-8")
    assert told() == [("G005", "edit/other.html"), ("X002", "edit/index.html")]


def test_without_its_parts_a_sentence_says_what_to_do(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("generator.editor.bundle.shutil.which", lambda _: None)
    with pytest.raises(Unbundled):
        bundled(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["edit", "--site", str(FOLDER / "korean"), "--no-browser", "--port", "0"]) == 2
    said = capsys.readouterr().out
    assert "이 컴퓨터에 Node.js가 없습니다" in said
    assert "npm ci --ignore-scripts --prefix generator/editor/form" in said
