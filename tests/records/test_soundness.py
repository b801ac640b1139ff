"""A contract that cannot be used is told like any other problem: code, file, line, and what to put there, in both languages.

Each case is one slip in a sound contract, as somebody who adds a kind would make it.
"""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import cli, parser
from generator.diagnostics import code_of, present
from generator.pages import plan
from generator.records import Contract, contracts, fields
from generator.records.contract import _parts
from generator.records.forms.table import FORMS
from generator.records.loading import ENGINE, Unsound, every_kind, metaschema, other, plain, shared
from generator.records.soundness.page import NEEDED, TAKEN
from generator.words import strings

SOUND = code_of("K001").example["right"]
HANGUL = re.compile("[가-힣]")
PLACE = 'type: string, minLength: 1, pattern: "^[^<>]+$"'
ENUM = "type: string, enum: [hall, park]"
#: What is replaced, by what; the codes and their lines; what the sentence has to name.
SLIPS = [
    # Words that a contract does not have, and what is missing.
    ("sort_by: title", "sortby: title", "K001:8", "sort_by"), ("x-kind:", "xkind:", "K001:4", "x-kind"), ("minLength: 1", "minlength: 1", "K001:16", "minLength"),
    ("title: 행사", "title: 행사\nauthor: 아무개", "K001:4", "author"), ("{ko: 행사, en: Events}", "{kr: 행사, en: Events}", "K001:6 K003:6", "kr"),
    ("  order: 50\n", "", "K003:5", "x-kind.order"), (", en: Events", "", "K003:6", "x-kind.plural.en"), ("  sort_by: title\n", "", "K003:5", "sort_by"),
    ("title: 행사\n", "", "K003:1", "title"), ("  shown: [place]", "  shown:", "K003:9", "x-kind.shown"), ("additionalProperties: false\n", "", "K003:1", "additionalProperties"),
    ("title: 곳, type: string", "title: 곳", "K003:16", "properties.place.type"), ("title: 곳, ", "", "K003:16", "properties.place.title"),
    (PLACE, "type: array", "K003:16", "items"), (PLACE, "type: object, properties: {a: {title: 가, type: string}}", "K003:16", "additionalProperties"),
    (PLACE, f"{ENUM}, x-labels: {{ko: {{hall: 강당}}, en: {{hall: hall, park: park}}}}", "K003:16", "park"), (PLACE, "if: {type: string}, then: {type: string}", "K003:16", "else"),
    ('  source: {$ref: "hwanhi:shared#/$defs/source"}\n', "", "K003:13 K004:12", "source"),
    ("  sort_by: title", "  sort_by: title\n  opens: {field: place}", "K003:9", "none"),
    # Values of another form.
    ("order: 50", "order: first", "K002:5", "first"), ("order: 50", "order: [50]", "K002:5", "x-kind.order"), ("order: 50", "order: -1", "K002:5", "x-kind.order"),
    ("{ko: 행사, en: Events}", "행사", "K002:6", "x-kind.plural"), ("{ko: 행사, en: Events}", "{ko: 행사, en: 행사}", "K002:6", "x-kind.plural.en"),
    ("{ko: 행사, en: Events}", "{ko: Events, en: Events}", "K002:6", "x-kind.plural.ko"), ("title: 곳", "title: Place", "K002:16", "properties.place.title"),
    ("shown: [place]", "shown: place", "K002:9", "x-kind.shown"), ("shown: [place]", "shown: {a: place}", "K002:9", "x-kind.shown"), ("shown: [place]", "shown: []", "K002:9", "x-kind.shown"),
    ("shown: [place]", "shown: [place, place]", "K002:9", "x-kind.shown[2]"), ("sort_by: title", "sort_by: title\n  state: open", "K002:9", "publication"),
    ("sort_by: title", "sort_by: title\n  menu: maybe", "K002:9", "maybe"), ("type: string, minLength", "type: text, minLength", "K002:16", "integer"), ("  place: {title: 곳, " + PLACE + "}", "  place: 곳", "K002:16", "properties.place"),
    ("hwanhi:shared#/$defs/summary", "shared.yml#summary", "K002:17", "$ref"), ("2020-12/schema", "07/schema", "K002:1", "2020-12"),
    # Names of nothing.
    ("sort_by: title", "sort_by: name", "K004:8", "name"), ("shown: [place]", "shown: [title, plase]", "K004:9", "place"), ("[id, title, place,", "[id, title, plac,", "K004:12", "place"),
    ("sort_by: title", "sort_by: title\n  facets: [places]", "K004:9", "place"), ("sort_by: title", "sort_by: title\n  address: was", "K004:9", "was"), ("sort_by: title", "sort_by: title\n  group_by: theme", "K004:9", "theme"),
    ("$defs/summary", "$defs/sumary", "K005:17", "summary"), (PLACE, f"{ENUM}, x-labels: {{ko: {{hall: 강당, prak: 공원}}, en: {{hall: hall, park: park}}}}", "K005:16", "prak"),
    # Names and patterns that cannot be used.
    ("$id: hwanhi:event", "$id: hwanhi:fair", "K006:2", "hwanhi:event"), ("  place: {", "  장소: {", "K006:16", "장소"), ("  place: {", "  Place: {", "K006:16", "Place"),
    ("^[^<>]+$", "^([^<>]+$", "K009:16", "^([^<>]+$"), ("^[^<>]+$", "^(?P<a>b)(?(a)c|d)$", "K009:16", "(?(a)c|d)"), ("^[^<>]+$", "^\\\\p{Hangul}+$", "K009:16", "Hangul"),
    # What could not be kept.
    ("sort_by: title", "sort_by: title\n  group_by: place", "K008:9", "x-vocabulary"), ("additionalProperties: false", "additionalProperties: true", "K008:11", "additionalProperties"),
    ("hwanhi:shared#/$defs/summary", "#/$defs/summary", "K008:17", "hwanhi:shared#/$defs/summary"),
    ("sort_by: title", "sort_by: title\n  facets: [state]", "K008:9", "x-kind.facets"), ("sort_by: title", "sort_by: title\n  state: round", "K008:9", "opens, closes"),
    ("sort_by: title", "sort_by: title\n  state: {is: round, opens: place, closes: plase}", "K004:9", "place"), ("sort_by: title", "sort_by: title\n  state: {is: round, opens: place}", "K008:9", "closes"),
    ("sort_by: title", "sort_by: title\n  state: {opens: place}", "K003:9", "x-kind.state.is"), ("sort_by: title", "sort_by: title\n  state: {is: rund}", "K002:9", "round"),
    ("sort_by: title", "sort_by: title\n  state: notice", "K008:9", "category, severity, valid"), ("sort_by: title", "sort_by: title\n  citable: true", "K008:9", "tables"),
    ("sort_by: title", "sort_by: title\n  schedule: {views: [place]}", "K008:9", "milestones"), ("place, summary, source]", "place, source]", "K008:12", "summary"), ("summary, source]", "summary]", "K008:12", "source"),
    (PLACE, "type: string, minLength: 9, maxLength: 3", "K008:16", "minLength"), (PLACE, "type: integer, minimum: 5, maximum: 4", "K008:16", "maximum"), (PLACE, "type: array, minItems: 3, maxItems: 2, items: {type: string, minLength: 1}", "K008:16", "maxItems"),
    ("title: 곳,", "title: 곳, x-only-with: {titel: [a]},", "K004:16", "title"), ("title: 곳,", "title: 곳, x-only-with: {title: [a]},", "K005:16", "enum"),
    # Examples are copied by whoever reads them.
    ("type: object\n", "type: object\nexamples: [{id: fair, titel: 책 잔치}]\n", "K004:11", "title"), ("type: object\n", "type: object\nexamples: [{id: fair, titel: 책 잔치, place: 강당}]\n", "K004:11", "titel"),
    # YAML that is none, as of any other file.
    ("title: 행사", "title: [", "Y018:3", ""), ("  order", "\torder", "Y003:5", ""), ("title: 행사", "title: 행사\ntitle: 행사", "Y005:4", "title"), ("x-kind:\n  order: 50", "x-kind: &a\n  order: *a", "Y006:4 Y006:5", ""),
]  # fmt: skip
#: A contract may say the same in other words of YAML.
SAME = [
    ("order: 50", 'order: "50"'),
    ("order: 50", "order: 50\n  menu: no"),
    ("title: 행사", "title: 2014년 행사"),
    ("title: 곳,", "title: CCTV,"),
    (PLACE, "type: integer, maximum: -1"),
    (PLACE, "type: string, minLength: 3, maxLength: 3"),
    ("sort_by: title", "sort_by: title\n  state: {is: round, opens: place, closes: title}"),
]


@pytest.fixture
def told(tmp_path):
    """What is told of contracts by the names of their files; every kind has a template."""

    def tell(files, templates=None):
        kinds, theme = tmp_path / "generator/kinds", tmp_path / "theme/kinds"
        for folder in (kinds, theme):
            folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (kinds / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        for name in files if templates is None else templates:
            (theme / name).with_suffix(".html").touch()
        try:
            every_kind(kinds, theme, _parts()["$defs"])
        except Unsound as unsound:
            return list(unsound.problems)
        return []

    return tell


def placed(problems):
    return " ".join(f"{each.code}:{each.span.line}" for each in sorted(problems, key=lambda each: each.order[::2]))


@pytest.mark.parametrize("slip", SLIPS, ids=[f"{at}-{each[2]}" for at, each in enumerate(SLIPS)])
def test_a_slip_is_told_at_its_line(told, tmp_path, slip):
    old, new, codes, named = slip
    assert old in SOUND
    problems = told({"event.yml": SOUND.replace(old, new, 1)})
    assert " ".join(sorted(placed(problems).split())) == codes
    for language in ("ko", "en"):
        text = present(problems, "full", language, tmp_path)
        assert named in text
        assert "…" not in "".join(each.message(language) for each in problems), "a fact that nobody filled in"
    english = "".join(each.message("en") + each.help("en") for each in problems if each.code[0] == "K")
    assert set(HANGUL.findall(english)) <= set(new) | set(SOUND), "Korean in an English sentence that nobody wrote"


def test_the_same_in_other_words_is_the_same(told):
    assert told({"event.yml": SOUND}) == []
    for old, new in SAME:
        assert told({"event.yml": SOUND.replace(old, new, 1)}) == [], new


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "K002"), ("# 나중에\n", "K002"), ("행사\n", "K002"), ("- a\n", "K002"), ("a: [\n", "Y018"), (SOUND.encode("cp949"), "Y011"), (b"\x89PNG\x00\xff", "Y010"), ("a: " + "{a: " * 60 + "1" + "}" * 60, "Y014")],
)  # fmt: skip
def test_a_file_that_is_no_contract_is_one_problem(told, text, code):
    (problem,) = told({"event.yml": text})
    assert (problem.code, problem.path) == (code, "generator/kinds/event.yml")
    assert problem.fix is None or not problem.fix.encoding, "check --fix mends the files of a site, not these"


@pytest.mark.parametrize("name", ["Event.yml", "이벤트.yml", "book-club.yml", "event2.yml", "help.yml", "event.yaml"])
def test_a_name_that_cannot_be_an_address_is_told(told, name):
    (problem,) = told({name: SOUND})
    assert (problem.code, problem.path) == ("K006", f"generator/kinds/{name}")


def test_kinds_beside_one_another(told):
    """Two in one place, one without a template, and all that is wrong at once."""
    other_one = (
        SOUND.replace("hwanhi:event", "hwanhi:fair")
        .replace("order: 50", "order: 51")
        .replace("{ko: 행사, en: Events}", "{ko: 책 잔치, en: Fairs}")
    )
    files = {"event.yml": SOUND, "fair.yml": other_one}
    assert told(files) == []
    (twice,) = told({**files, "fair.yml": other_one.replace("order: 51", "order: 50")})
    assert (twice.code, twice.path, twice.span.line) == ("K006", "generator/kinds/fair.yml", 5)
    assert "51" in twice.help("ko")
    (alike,) = told({**files, "fair.yml": other_one.replace("Fairs", "EVENTS")})
    assert (alike.code, alike.path, alike.span.line) == ("K006", "generator/kinds/fair.yml", 6)
    assert "event" in alike.message("ko")
    (strange,) = told({**files, "event.yml": SOUND.replace("  source:", '  related: {$ref: "hwanhi:shared#/$defs/related"}\n  source:') + "examples: [{related: [fiar/a, event/b]}]\n"})  # fmt: skip
    assert (strange.code, strange.facts["name"]) == ("K005", "fiar")
    both = told({"event.yml": SOUND.replace("order: 50", "order: x"), "fair.yml": "title: [\n"})
    assert {each.path for each in both} == {"generator/kinds/event.yml", "generator/kinds/fair.yml"}


def test_a_kind_without_a_template_is_told(told):
    (problem,) = told({"event.yml": SOUND}, templates=())
    assert problem.code == "K007"
    assert "theme/kinds/event.html" in problem.message("ko")


@pytest.mark.parametrize(
    ("name", "read"), [("shared", shared), ("settings", lambda path, shown: other(path, shown, {}))]
)
def test_the_other_contracts_are_looked_at_alike(tmp_path, name, read):
    path = tmp_path / f"{name}.yml"
    path.write_text((ENGINE / f"generator/{name}.yml").read_text("utf-8").replace("minLength:", "minlength:", 1), "utf-8")  # fmt: skip
    with pytest.raises(Unsound) as unsound:
        read(path, f"generator/{name}.yml")
    assert [each.code for each in unsound.value.problems] == ["K001"]


def test_the_command_tells_it_and_ends(site, monkeypatch, capsys, told):
    """In the language of the site, with the exit code of problems, and without a traceback."""
    problems = told({"event.yml": SOUND.replace("order: 50", "order: x")})

    def fail(_session):
        raise Unsound(problems)

    monkeypatch.setattr(parser, "check", fail)
    for language, word in (("ko", "오류 K002"), ("en", "error K002")):
        site.write("site.yml", (site.folder / "site.yml").read_text("utf-8").replace("language: ko", f"language: {language}"))  # fmt: skip
        assert cli.main(["check", "--site", str(site.folder), "--format", "concise"]) == 1
        said = capsys.readouterr()
        assert f"generator/kinds/event.yml:5:10: {word}" in said.out
        assert "Traceback" not in said.out + said.err


WHATEVER = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=4), st.sampled_from(["title", "object", "string", "#/$defs/title", "^(", "1970-01-01"])),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["type", "title", "$ref", "ko", "if", "x", "is", "items"]), inner, max_size=3)),
    max_leaves=6,
)  # fmt: skip


def places_in(value, way=()):
    """Every way into plain data."""
    yield way
    for step, inner in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from places_in(inner, (*way, step))


def replaced(value, way, new):
    if not way:
        return new
    copied = dict(value) if isinstance(value, dict) else list(value)
    copied[way[0]] = replaced(value[way[0]], way[1:], new)
    return copied


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_anywhere_is_told_or_can_be_used(told, tmp_path, data):
    """No exception leaves the look at a contract; what it lets pass the engine can work with."""
    sound = plain(SOUND) | {"examples": [{"id": "example", "title": "[예시] 행사"}]}
    way = data.draw(st.sampled_from(sorted(places_in(sound), key=repr)))
    changed = replaced(sound, way, data.draw(WHATEVER))
    problems = told({"event.yml": json.dumps(changed, ensure_ascii=False)})
    for language in ("ko", "en"):
        present(problems, "full", language, tmp_path)
    assert {each.code[0] for each in problems} <= {"K", "Y"}
    if not problems:
        schema = every_kind(tmp_path / "generator/kinds", tmp_path / "theme/kinds", _parts()["$defs"])["event"]
        contract = Contract("event", schema)
        assert contract.validator
        assert contract.page.sort_by in contract.fields
        assert list(fields(contract.schema))


def test_the_addresses_of_the_engine_are_those_that_no_kind_can_have(site):
    """The pages of every site, and of one whose settings ask for all others."""
    read = site.read()
    own = {page.path.split("/")[0] for page in plan(read, strings("ko"), preview=True) if "/" in page.path}
    written = {"about", *contracts()}
    assert {each for each in own - written if each.isalpha()} <= TAKEN
    # The page of documents and short addresses are there where settings ask for them; the others are folders of files for programs.
    assert TAKEN - own == {
        "all",
        "api",
        "assets",
        "calendar",
        "card",
        "edit",
        "feed",
        "openapi",
        "s",
        "schema",
        "source",
    }


def test_the_metaschema_knows_what_the_engine_reads():
    fields = metaschema()["$defs"]["field"]["properties"]
    assert set(fields["x-form"]["enum"]) <= set(FORMS)
    assert set(metaschema()["$defs"]["state-name"]["enum"]) == set(NEEDED)
