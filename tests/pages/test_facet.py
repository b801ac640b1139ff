"""What lists offer, and in which order the pages of lists have their records."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages import plan
from generator.pages.facet import FEWEST, finder, letters
from generator.records import contracts
from generator.render.script import script_files
from generator.schedule import frequencies, parse_cycle
from generator.words import strings
from tests.support import sites

WORDS = strings("ko")


def offered(site, kind="disclosure", records=None):
    return finder(site, contracts()[kind], site.of(kind) if records is None else records, WORDS)


def labels(found, name):
    facet = next(each for each in found.facets if each.name == name)
    return {option.label: [record.id for record in option.members] for option in facet.options}


def test_a_cycle_is_what_it_promises_however_it_is_written(listed):
    """연 1회 and 매년 6월 are one value, the most frequent comes first, 수시 at the end."""
    assert labels(offered(listed), "cycle") == {
        "매월": ["da", "ra"],
        "분기마다": ["restaurants", "sa"],
        "매년": ["ga", "na"],
        "수시": ["ma"],
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("연초, 수시", ["yearly", "irregular"]),
        ("6월, 12월", ["half-yearly"]),
        ("매월 10일", ["monthly"]),
        ("한 번", ["once"]),
    ],
)
def test_frequencies(text, names):
    assert [rule.name for rule in frequencies(parse_cycle(text))] == names


def test_states_come_in_the_order_of_their_urgency_and_in_words(listed):
    found = labels(offered(listed), "state")
    assert list(found) == ["지연", "곧 갱신", "최신", "확인 불가"]
    assert found["지연"] == ["da"]
    assert "ma" in found["확인 불가"]


def test_a_vocabulary_has_its_own_order_and_departments_that_of_the_dictionary(listed):
    assert list(labels(offered(listed), "field")) == ["위생", "복지"]
    assert list(labels(offered(listed), "department")) == ["예시건축과", "예시공원과", "예시위생과"]


def test_what_has_one_value_is_no_choice(listed):
    same = [record for record in listed.of("disclosure") if record.data["field"] == "복지"]
    assert "field" not in [facet.name for facet in offered(listed, records=same).facets]


def test_a_short_list_offers_nothing(listed):
    every = listed.of("disclosure")
    assert offered(listed, records=every[: FEWEST - 1]) is None
    assert offered(listed, records=every[:FEWEST]) is not None


def test_the_values_of_an_entry_are_positions_of_the_options(listed):
    found = offered(listed)
    for record in listed.of("disclosure"):
        for facet, value in zip(found.facets, found.values[record.reference].split(" "), strict=True):
            members = [facet.options[" bcdefghi".index(at) - 1].members for at in value.split(",") if at != "a"]
            assert all(record in each for each in members)
            assert len(members) == sum(record in option.members for option in facet.options)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_letters_are_numbers_that_sort_as_text(one, other):
    length = len(letters(10**6))
    assert (letters(one, length) < letters(other, length)) == (one < other)
    assert sum((ord(char) - 97) * 26**at for at, char in enumerate(reversed(letters(one)))) == one


def test_further_orders(listed):
    found = offered(listed)
    assert [name for name, _ in found.sorts] == ["title", "department", "urgent"]

    def ordered(at):
        return sorted(found.ranks, key=lambda each: found.ranks[each].split(" ")[at])

    assert ordered(0)[:3] == ["disclosure/ga", "disclosure/na", "disclosure/da"]
    # Those without a department come last, and the one that is late first.
    assert set(ordered(1)[-2:]) == {"disclosure/ma", "disclosure/shelters"}
    assert ordered(2)[0] == "disclosure/da"


def test_rounds_that_are_open_come_first_the_nearest_deadline_before_all(listed):
    page = next(each for each in plan(listed, WORDS) if each.path == "proposal/index.html")
    assert [(term.id, [record.id for record in members]) for term, members in page.context["groups"]] == [
        # The last day of park is the day itself.
        ("round_open", ["park", "near", "far"]),
        ("round_planned", ["next"]),
        ("round_review", ["review"]),
        ("round_answered", ["old", "older"]),
    ]


def test_an_open_round_leads_with_every_way_to_answer(listed_built):
    page = sites.Read("", (listed_built / "proposal/near/index.html").read_text("utf-8"))
    first = page.css("article h2")[0]
    assert first.text() == WORDS["proposal"]["now"]
    action = page.css("main .action")
    assert len(action) == 1
    said = action[0].text()
    assert "2014년 11월 3일까지" in said
    assert "02-123-4568" in said
    assert [link.attributes["href"] for link in action[0].css("a")] == ["https://office.example/say", "tel:+8221234568"]


def test_a_closed_round_leads_with_what_came_of_it(listed_built):
    page = sites.Read("", (listed_built / "proposal/old/index.html").read_text("utf-8"))
    assert not page.css("main .action")
    assert [each.text() for each in page.css("article h2")][:2] == [WORDS["proposal"]["counts"], "그래서 바뀐 것"]


def test_the_list_of_proposals_says_how_to_answer_and_what_came_of_it(listed_built):
    page = sites.Read("", (listed_built / "proposal/index.html").read_text("utf-8"))
    entries = {each.css_first("a").text(): each.text() for each in page.css(".entries > li")}
    assert "02-123-4568" in entries["[예시] near"]
    assert "예시 물음 near" in entries["[예시] near"]
    assert "12건" in entries["[예시] old"]
    assert "의자를 놓았습니다." in entries["[예시] old"]
    assert "02-123-4568" not in entries["[예시] old"]


def test_a_story_leads_with_its_numbers(listed_built):
    page = sites.Read("", (listed_built / "story/refund/index.html").read_text("utf-8"))
    names = [each.attributes.get("class") or each.tag for each in page.css("article")[0].iter()]
    assert names.index("lead") < names.index("figures-lead") < names.index("section")


@pytest.mark.parametrize("name", ["assets/list.js"])
def test_the_script_is_small(name):
    assert len(gzip.compress(script_files()[name])) < 3000


def test_only_lists_with_a_choice_load_the_script(listed_built):
    with_script = {
        path.parent.name for path in listed_built.rglob("index.html") if "assets/list.js" in path.read_text("utf-8")
    }
    assert with_script == {"disclosure", "proposal"}


def test_a_hostile_department_stays_text(tmp_path):
    """In an option, in the address of a filter, in an id and in a link to it."""
    name = """<b onclick=x>"&' ]]>과"""
    quoted = name.replace("'", "''")
    more = "".join(f"- {{{HOSTILE.format(at=at, department=quoted)}}}\n" for at in range(FEWEST))
    folder = sites.write(sites.copy("korean", tmp_path / "site"), {"data/disclosure/more.yml": more})
    out = tmp_path / "out"
    with sites.unguarded():
        sites.build(folder, out)
    page = sites.Read("", (out / "disclosure/index.html").read_text("utf-8"))
    form = sites.Read("", page.html.partition("<template>")[2].partition("</template>")[0])
    values = {option.text(): option.attributes["value"] for option in form.css("#filter-department option")}
    assert values[name] == name
    assert not page.css("b") + form.css("b")
    departments = sites.Read("", (out / "departments/index.html").read_text("utf-8"))
    ids = {heading.text(): heading.attributes["id"] for heading in departments.css(".directory h2")}
    assert not set(ids[name]) & set(" <>\"'&]")


HOSTILE = (
    "id: more-{at}, field: 복지, title: 예시 {at}, department: '{department}', status: active, summary: 예시입니다., "
    "source: [{{section: 예시 문서 > 1장}}]"
)
