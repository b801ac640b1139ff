"""A new kind of record: one contract, one template, one folder, and no code; and no kind that the engine knows by its name.

All other kinds have other names here, and so have the fields that make their states: the pages say the same as under their own.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from generator.records import contracts
from tests.support import sites

CONTRACT = """\
$schema: https://json-schema.org/draft/2020-12/schema
$id: hwanhi:event
title: 행사
description: 구민에게 알리는 글 하나입니다.
x-en: {title: Happening, description: One thing that people are told.}
x-kind:
  order: 99
  plural: {ko: 행사 모음, en: Happenings}
  lead: {ko: 구청이 알리는 글입니다., en: What the office tells.}
  sort_by: title
  shown: [posted, urgent]
type: object
additionalProperties: false
required: [id, title, summary, source, posted]
properties:
  id: {$ref: "hwanhi:shared#/$defs/id"}
  title: {$ref: "hwanhi:shared#/$defs/title"}
  summary: {$ref: "hwanhi:shared#/$defs/summary"}
  posted: {$ref: "hwanhi:shared#/$defs/date", title: 알린 날, x-en: {title: Posted}}
  urgent:
    title: 급한 행사
    description: 급하면 yes 로 적습니다.
    x-en: {title: Urgent, description: Write yes where it is.}
    type: boolean
    examples: [true]
  main: {$ref: "hwanhi:shared#/$defs/points", title: 내용, x-en: {title: What}}
  source: {$ref: "hwanhi:shared#/$defs/source"}
examples:
  - id: example-event
    title: "[예시] 행사"
    summary: "[예시] 지어낸 행사입니다."
    posted: 2014-10-01
    source: [{section: 예시 문서}]
"""
TEMPLATE = """\
{% extends "shell.html" %}
{% import "components/record.html" as part with context %}
{% block main %}
<article>
{{ part.heading(record) }}
{{ part.facts(record, ("posted", "urgent")) }}
{{ part.section(record, "main") }}
{{ part.source(record) }}
</article>
{% endblock %}
"""
RECORD = """\
id: road
title: "[예시] 길을 막고 고칩니다"
summary: "[예시] 하루 동안 길을 막습니다."
posted: 2014-10-20
urgent: yes
main: [돌아가는 길이 있습니다.]
source: [{section: 예시 문서}]
"""


#: Each kind by another name, as a word that means nothing.
NAMES = {kind: kind[::-1] for kind in contracts()}
#: The states of kinds, and the names that the fields which play a part in them have here.
STATES = {
    "proposal": ("round", {"opens": "starts_on", "closes": "ends_on", "reviewed_on": "settled_on"}),
    "notice": ("notice", {"valid": "holds", "severity": "weight", "category": "about"}),
    "disclosure": ("publication", {"last_published": "renewed_on", "next_due": "renewed_by"}),
    "dataset": ("release", {"last_published": "renewed_on", "next_due": "renewed_by"}),
}
REFERENCE = re.compile(rf"(?<![\w.-])({'|'.join(NAMES)})/(?=[a-z0-9])")


def referring(text: str) -> str:
    """A text with references and addresses by the other names."""
    return REFERENCE.sub(lambda found: f"{NAMES[found[1]]}/", text)


def renamed(text: str, kind: str) -> str:
    """A text of a kind with the other names of its fields."""
    for name, other in STATES.get(kind, ("", {}))[1].items():
        text = re.sub(rf"(?<![\w-]){name}(?![\w-])", other, text)
    return text


def rename_kinds(engine: Path, site: Path) -> None:
    for kind, name in NAMES.items():
        state, fields = STATES.get(kind, ("", {}))
        contract = renamed(referring((engine / f"generator/kinds/{kind}.yml").read_text("utf-8")), kind)
        parts = ", ".join(f"{part}: {other}" for part, other in fields.items())
        contract = contract.replace(f"$id: hwanhi:{kind}", f"$id: hwanhi:{name}").replace(f"\n  state: {state}\n", f"\n  state: {{is: {state}, {parts}}}\n")  # fmt: skip
        templates = [path for path in (engine / f"theme/{folder}/{kind}.html" for folder in ("kinds", "entries")) if path.exists()]  # fmt: skip
        sites.write(engine, {f"generator/kinds/{name}.yml": contract, **{path.with_stem(name).relative_to(engine).as_posix(): renamed(path.read_text("utf-8"), kind) for path in templates}})  # fmt: skip
        for path in (engine / f"generator/kinds/{kind}.yml", *templates):
            path.unlink()
        for path in (site / f"data/{kind}").iterdir():
            path.write_text(renamed(referring(path.read_text("utf-8")), kind), "utf-8")
        (site / f"data/{kind}").rename(site / f"data/{name}")
    for path in site.rglob("content/**/*.md"):
        path.write_text(referring(path.read_text("utf-8")), "utf-8")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """An engine whose kinds have other names, with the new kind; and the korean site under these names with a record of it."""
    folder = tmp_path_factory.mktemp("new-kind")
    engine, site = sites.engine(folder / "engine"), sites.copy("korean", folder / "site")
    rename_kinds(engine, site)
    sites.write(engine, {"generator/kinds/event.yml": CONTRACT, "theme/kinds/event.html": TEMPLATE})
    sites.write(site, {"data/event/road.yml": RECORD})
    with (site / "site.yml").open("a", encoding="utf-8") as settings:
        settings.write("help: yes\n")
    done = sites.hwanhi("build", "--site", site, "--out", folder / "out", root=engine, cwd=folder)
    assert done.returncode == 0, done.stdout
    return sites.Built(folder / "out", "https://example.org/")


#: What tells of all kinds together, to which the new one was added, or of fields by their names.
TOGETHER = ("help/", "index/", "open-data/", "subscribe/", "sitemap/", "departments/", "source/", "search/", "audit/")


def words(page) -> Counter[str]:
    """The words of a page above its foot. Lists over several kinds stand in the order of their names, so none is asked for."""
    return Counter(f"{page.one('main').text()} {' '.join(each.text() for each in page.css('.notices'))}".split())


def test_no_kind_is_known_by_its_name(made, tmp_path):
    """Every page of the site says the same, whatever its kinds and the fields of their states are called."""
    own = {page.path: page for page in sites.made(sites.copy("korean", tmp_path / "site"), tmp_path / "out").pages}
    back = {name: kind for kind, name in NAMES.items()}
    others = {re.sub(r"^[a-z]+(?=/)", lambda found: back.get(found[0], found[0]), each.path): each for each in made.pages}  # fmt: skip
    compared = {path for path in own if not path.startswith(TOGETHER)}
    assert {path.split("/")[0] for path in compared} >= set(NAMES)
    differing = {path: (words(own[path]) - words(others[path]), words(others[path]) - words(own[path])) for path in compared}  # fmt: skip
    lost, _ = differing.pop("index.html")
    assert not lost, "the new kind has come to the home page, and nothing has gone from it"
    assert {path: each for path, each in differing.items() if any(each)} == {}


def test_record_has_a_page(made):
    page = made.page("event/road/index.html")

    assert page.one("h1").text() == "[예시] 길을 막고 고칩니다"
    assert "돌아가는 길이 있습니다." in page.one("main").text()
    assert page.one("dd time").attributes["datetime"] == "2014-10-20"


def test_kind_is_in_the_menu_of_every_page_in_its_order(made):
    for page in made.pages:
        assert [node.text() for node in page.css("header nav a")][-1] == "행사 모음", page.path


def test_kind_is_on_the_home_page_with_its_count(made):
    tiles = {
        node.css_first("h3").text(): node.css_first(".number").text()
        for node in made.page("index.html").css(".tiles > li")
    }

    assert tiles["행사 모음"] == "1건"


def test_list_shows_the_record(made):
    page = made.page("event/index.html")

    assert [node.text() for node in page.css(".entries a")] == ["[예시] 길을 막고 고칩니다"]
    assert "2014년 10월 20일" in page.one(".entries").text()


def test_yes_is_said_in_the_language_of_the_site(made):
    """A value of true or false is a word to people."""
    for path in ("event/index.html", "event/road/index.html"):
        assert "True" not in made.page(path).one("main").text()


def test_field_with_the_name_of_a_part_of_the_page_makes_no_identifier_twice(made):
    page = made.page("event/road/index.html")

    assert len(page.css("[id=main]")) == 1


def test_record_is_in_both_sitemaps(made):
    assert "https://example.org/event/road/" in (made.folder / "sitemap.xml").read_text("utf-8")
    links = [node.attributes["href"] for node in made.page("sitemap/index.html").css("main a")]
    assert {"../event/", "../event/road/"} <= set(links)


def test_help_explains_its_fields(made):
    assert "fields/event/" in made.page("help/index.html").html
    page = made.page("help/fields/event/index.html")
    assert [node.text() for node in page.css("tbody th")] == [
        "id", "title", "summary", "posted", "urgent", "main", "main[].text", "main[].points", "source",
        "source[].document", "source[].section", "source[].page",
    ]  # fmt: skip


def test_contract_is_enforced(made, tmp_path):
    engine = made.folder.parent / "engine"
    site = sites.write(
        sites.copy("korean", tmp_path / "site"), {"data/event/road.yml": RECORD.replace("2014-10-20", "어제")}
    )

    done = sites.hwanhi("check", "--site", site, "--format", "concise", root=engine, cwd=tmp_path)

    assert done.returncode == 1
    assert "data/event/road.yml:4:9: 오류 T001" in done.stdout


def test_contract_without_a_template_is_told(made, tmp_path):
    """Whoever adds a kind forgets one of the three once."""
    engine = sites.engine(tmp_path / "engine")
    sites.write(engine, {"generator/kinds/event.yml": CONTRACT})
    site = made.folder.parent / "site"

    done = sites.hwanhi("build", "--site", site, "--out", tmp_path / "out", root=engine, cwd=tmp_path)

    assert done.returncode == 1
    assert "generator/kinds/event.yml:1:1: 오류 K007" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
