"""Pages that say what matters first: what is known before what is not, whom to ask before papers, no heading over nothing."""

from __future__ import annotations

import json

import pytest

from generator.pages import plan
from generator.records import contracts, label
from generator.render import Renderer, strings
from generator.render.unstated import within
from tests.support import sites

SETTINGS = {
    "name": "[예시] 환한구 누리집",
    "description": "[예시] 시험에 쓰려고 지어낸 누리집입니다.",
    "language": "ko",
    "url": "https://example.org/",
    "official": "no",
    "as_of": "2014-10-31",
    "owner": {"name": "[예시] 환한구청"},
    "source": {"title": "[예시] 환한구 계획", "publisher": "[예시] 환한구"},
    "vocabulary": {
        "goal": [{"id": "service", "label": "예시 목표"}],
        "theme": [{"id": "1", "label": "예시 주제"}],
        "field": [{"id": "food", "label": "위생"}, {"id": "unstated", "label": "적혀 있지 않음"}],
        "subject": ["예시 분야"],
    },
}
COMMON = {"title": "[예시] 지어낸 기록", "summary": "[예시] 지어낸 것입니다.", "source": [{"section": "예시"}]}
TASK = {"id": "1-1", "theme": "1", "goal": "service", **COMMON}
ITEM = {"id": "one", "field": "food", "status": "active", **COMMON}
KNOWN = {"department": "예시과", "phone": "02-123-4567"}
PUBLISHED = {
    "scope": "이름",
    "cycle": "매월",
    "timing": "매월 10일",
    "method": {"text": "누리집에 올립니다."},
    "last_published": "2014-10",
}
CHANNEL = {"id": "talk", "order": "1", "mode": "online", **COMMON}
ROUND = {"id": "park", "round": "1회", "background": ["예시"], **COMMON}


def page(folder, path: str, records: dict[str, list[dict]], **settings) -> sites.Read:
    """The page at ``path`` of a site with these records by kind."""
    files = {f"data/{kind}/all.yml": json.dumps(each, ensure_ascii=False) for kind, each in records.items()}
    site = sites.site_of(
        sites.write(folder, {"site.yml": json.dumps(SETTINGS | settings, ensure_ascii=False), **files})
    )
    pages = plan(site, strings(site.language))
    return sites.Read(path, Renderer(site, pages).render(next(each for each in pages if each.path == path)))


def sentence(read: sites.Read) -> str | None:
    """The one sentence for what is not stated; a page has one or none."""
    found = read.css("p.unstated")
    assert len(found) < 2
    return sites.plain(found[0].text()) if found else None


@pytest.mark.parametrize(
    ("kind", "record", "told"),
    [
        pytest.param("task", TASK | KNOWN | {"status": "ongoing", "period": {"start": "2014-10"}}, None, id="nothing-is-missing"),
        pytest.param("task", TASK | KNOWN | {"status": "ongoing"}, "기간은 원문에 적혀 있지 않습니다.", id="one"),
        pytest.param("task", TASK | {"department": "예시과", "status": "done"}, "전화번호, 기간은 원문에 적혀 있지 않습니다.", id="several"),
        pytest.param("task", TASK, "담당부서, 전화번호, 추진 상태, 기간은 원문에 적혀 있지 않습니다.", id="all"),
        pytest.param("channel", CHANNEL | {"phone": "120"}, "담당부서는 원문에 적혀 있지 않습니다.", id="particle-behind-a-vowel"),
        pytest.param("channel", CHANNEL | KNOWN | {"mode": "unstated"}, "방식은 원문에 적혀 있지 않습니다.", id="said-to-be-unstated"),
        pytest.param("disclosure", ITEM | KNOWN | PUBLISHED | {"field": "unstated"}, "분야는 원문에 적혀 있지 않습니다.", id="a-term-that-says-so"),
        pytest.param("disclosure", ITEM | KNOWN | PUBLISHED, None, id="fresh"),
        pytest.param(
            "disclosure",
            {**ITEM, **KNOWN, **{name: each for name, each in PUBLISHED.items() if name != "last_published"}},
            "마지막으로 공표한 때는 원문에 적혀 있지 않습니다. 그래서 지금 것이 가장 새것인지는 알 수 없습니다.",
            id="no-state-without-a-date",
        ),
        pytest.param(
            "proposal",
            ROUND | KNOWN,
            "여는 때, 닫는 때는 원문에 적혀 있지 않습니다. 그래서 지금 의견을 받는지는 알 수 없습니다.",
            id="a-round-without-days",
        ),
        pytest.param(
            "task",
            {name: each for name, each in TASK.items() if name != "source"} | {"source": "own"},
            "담당부서, 전화번호, 추진 상태, 기간은 적혀 있지 않습니다.",
            id="own-record",
        ),
        pytest.param(
            "task",
            TASK | {"status": "done", "phone": "02-123-4567", "department": "예시과"}
            | {"withheld": [{"field": "department", "clause": "6", "reason": "예시입니다.", "review_on": "2015-01-01"}]},
            "기간은 원문에 적혀 있지 않습니다.",
            id="withheld-is-no-gap",
        ),
        pytest.param(
            "task",
            TASK | {"withheld": [{"whole": "yes", "clause": "6", "reason": "예시입니다.", "review_on": "2015-01-01"}]},
            None,
            id="withheld-as-a-whole",
        ),
    ],
)  # fmt: skip
def test_what_is_not_stated_takes_one_sentence_that_names_it(tmp_path, kind, record, told):
    read = page(tmp_path, f"{kind}/{record['id']}/index.html", {kind: [record]})

    assert sentence(read) == told
    rest = read.one("main").text().replace(told or "", "").replace(COMMON["title"], "")
    assert "적혀 있지 않" not in rest


def test_what_is_not_stated_in_english(tmp_path):
    for source, told in (
        ([{"section": "예시"}], "The source document does not state: telephone, progress, period."),
        ("own", "Not stated: telephone, progress, period."),
    ):
        read = page(
            tmp_path / str(len(source)),
            "task/1-1/index.html",
            {"task": [TASK | {"department": "Example Office", "source": source}]},
            language="en",
        )
        assert sentence(read) == told


def test_a_label_within_a_sentence_begins_small_unless_it_is_an_abbreviation():
    assert [within(each) for each in ("Last published", "SNS", "URL", "기간", "")] == [
        "last published", "SNS", "URL", "기간", "",
    ]  # fmt: skip


def records(site: sites.Built) -> list[sites.Read]:
    return [
        site.page(each["path"]) for each in site.manifest if (sites.ROOT / f"theme/kinds/{each['kind']}.html").is_file()
    ]


#: What a page of a record ends with, whatever its kind; whatever else it has stands before.
PAPERS = ("conflicts", "inferred", "lost", "withheld", "contact", "terms", "source", "related", "history")


def test_whatever_is_known_comes_before_the_papers_on_every_kind(site):
    for read in records(site):
        names = [node.attributes["aria-labelledby"] for node in read.css("main section")]
        papers = [name for name in names if name in PAPERS]
        assert papers == sorted(papers, key=PAPERS.index), read.path
        assert names[len(names) - len(papers) :] == papers, f"{read.path}: {names}"
        known = read.html.index("<h1>"), read.html.index('id="source"') if "source" in names else len(read.html)
        for name in ('class="figures"', 'id="facts"', 'class="state', 'href="tel:'):
            if name in read.one("article").html:
                assert known[0] < read.html.index(name, known[0]) < known[1], f"{read.path}: {name}"


def test_what_is_not_stated_comes_after_all_that_is(site):
    for read in records(site):
        if sentence(read):
            after = read.html[read.html.index('class="unstated"') :]
            for name in ('class="figures"', 'id="facts"', 'class="state', "<table", 'id="contact"', 'id="data"'):
                assert name not in after, f"{read.path}: {name}"


def test_department_and_telephone_stand_at_the_beginning_of_every_kind_once(tmp_path):
    """A person who wants to ask reads a summary, at most the numbers, and the name of the office."""
    for kind, contract in contracts().items():
        if contract.page.address:
            continue
        example = {**contract.schema["examples"][0], **KNOWN}
        words = {
            schema["x-vocabulary"]: [example[name]]
            for name, schema in contract.fields.items()
            if "x-vocabulary" in schema and name in example
        }
        for name in ("withheld", "related", "data", "aliases", "successor"):
            example.pop(name, None)
        read = page(tmp_path / kind, f"{kind}/{example['id']}/index.html", {kind: [example]}, vocabulary=words)
        names = [node.attributes["aria-labelledby"] for node in read.css("article section")]
        assert set(names[: names.index("facts")]) <= {"figures", "action", "counts", "field-changes"}, (kind, names)
        rows = {sites.plain(row.css_first("dt").text()): row.css_first("dd") for row in read.css("#facts + dl > div")}
        assert (
            rows[label(contract.fields["department"], "ko")]
            .css_first("a")
            .attributes["href"]
            .startswith("../../departments/#")
        )
        assert rows[label(contract.fields["phone"], "ko")].css_first("a").attributes["href"] == "tel:+8221234567"
        assert len(read.one("article").css('a[href*="departments/#"]')) == 1
        assert not read.css("#contact")


def test_where_nobody_is_named_the_ways_to_speak_are_left(tmp_path):
    records = {
        "task": [TASK],
        "channel": [CHANNEL],
        "proposal": [ROUND | {"ways": [{"kind": "web", "text": "누리집에 씁니다."}]}],
    }
    link = page(tmp_path / "a", "task/1-1/index.html", records).one("#contact ~ p a")
    assert (link.attributes["href"], link.text()) == ("../../channel/", "의견 말할 곳 보기: 소통채널")
    # A way does not lead to itself, a round has ways of its own, and without any way there is no heading.
    assert not page(tmp_path / "b", "channel/talk/index.html", records).css("#contact")
    assert not page(tmp_path / "c", "proposal/park/index.html", records).css("#contact")
    assert not page(tmp_path / "d", "task/1-1/index.html", {"task": [TASK]}).css("#contact")
    assert not page(tmp_path / "e", "task/1-1/index.html", records | {"task": [TASK | {"phone": "120"}]}).css(
        "#contact"
    )


@pytest.mark.parametrize(
    ("status", "tone"), [("ongoing", "good"), ("done", "good"), ("late", "late"), ("stopped", None)]
)
def test_how_far_a_task_has_come_is_its_state(tmp_path, status, tone):
    state = page(tmp_path, "task/1-1/index.html", {"task": [TASK | {"status": status}]}).one("main .state")
    word = contracts()["task"].fields["status"]["x-labels"]["ko"][status]
    assert sites.plain(state.text()) == f"추진 상태 {word}"
    assert state.attributes["class"] == " ".join(filter(None, ("state", tone)))


def test_a_way_on_the_web_is_the_one_thing_to_do(tmp_path):
    read = page(tmp_path, "channel/talk/index.html", {"channel": [CHANNEL | {"url": "https://office.example/talk"}]})
    link = read.one(".action a")
    assert (link.attributes["href"], link.text()) == ("https://office.example/talk", "[예시] 지어낸 기록 열기")
    assert read.html.index('class="action"') < read.html.index('id="facts"')


def test_no_heading_over_nothing(site):
    """Every section has something in it beside its heading, on every page; what it may say is that nothing is known."""
    for read in site.pages:
        for node in read.css("main section, main h2"):
            heading = node if node.tag == "h2" else node.css_first("h2, h3")
            whole = node if node.tag != "h2" else node.parent
            if heading is not None:
                assert len(sites.plain(whole.text())) > len(sites.plain(heading.text())), (
                    f"{read.path}: {heading.text()}"
                )


def item(number: int, **more) -> dict:
    return ITEM | {"id": f"n{number}", "title": f"[예시] 기록 {'가나다라마바사아자차카'[number]}"} | more


def test_a_list_has_no_line_for_what_is_not_stated(tmp_path):
    items = [item(0, **PUBLISHED), item(1), item(2, field="unstated")]
    read = page(tmp_path, "disclosure/index.html", {"disclosure": items, "document": [
        {"id": "plan", "openness": "unstated", "content": ["예시"], **COMMON}]})  # fmt: skip

    assert len(read.css(".entries .state")) == 1
    entries = " ".join(node.text() for node in read.css(".entries"))
    assert "적혀 있지 않" not in entries
    documents = page(tmp_path, "document/index.html", {}).one(".entries").text()
    assert "적혀 있지 않" not in documents


@pytest.mark.parametrize(("number", "ways"), [(7, 0), (8, 1)])
def test_a_short_list_is_seen_without_ways_to_its_groups(tmp_path, number, ways):
    items = [item(at, field="food" if at % 2 else "unstated") for at in range(number)]
    read = page(tmp_path, "disclosure/index.html", {"disclosure": items})

    assert len(read.css("main nav")) == ways
    assert len(read.css("main section h2")) == 2


def test_a_list_begins_with_what_is_late_and_ends_with_its_order(tmp_path):
    late = item(0, **PUBLISHED | {"last_published": "2014-01"})
    for at, (items, begins) in enumerate((([late, item(1)], True), ([item(0, **PUBLISHED), item(1)], False))):
        read = page(tmp_path / str(at), "disclosure/index.html", {"disclosure": items})
        first, order = read.html.index('class="entries"'), read.html.index("제목 차례로 보여 줍니다")
        link = read.html.index('<a href="../late/">', read.html.index("<main"))
        assert (link < first) is begins
        assert first < order
        assert ("늦어진 것이 1건 있습니다." in read.one("main").text()) is begins


def box(folder, records: dict[str, list[dict]], **settings) -> list[str]:
    """What the first box of the first page says and offers, link by link; nothing where there is none."""
    read = page(folder, "index.html", records, **settings)
    found = read.css("main .action")
    return [sites.plain(node.text()) for node in found[0].css("h2, p")] if found else []


OPEN = {"opens": "2014-10-01", "closes": "2014-11-30"}
SPEAK = ["의견은 언제든지 말할 수 있습니다.", "의견 말할 곳 보기: 소통채널"]


@pytest.mark.parametrize(
    ("records", "said"),
    [
        pytest.param({}, [], id="nothing-at-all"),
        pytest.param({"task": [TASK]}, [], id="nothing-to-do"),
        pytest.param({"channel": [CHANNEL]}, SPEAK, id="speak"),
        pytest.param({"disclosure": [ITEM]}, ["무엇을 언제 공개하는지 보기: 사전공표"], id="look-up"),
        pytest.param(
            {"proposal": [ROUND | {"opens": "2014-12-01"}]},
            ["곧 의견을 받습니다(2014년 12월 1일부터): [예시] 지어낸 기록"],
            id="soon",
        ),
        pytest.param({"proposal": [ROUND | {"closes": "2014-09"}]}, ["낸 의견이 어떻게 되었는지 보기: 정책제안"], id="over"),
        pytest.param({"proposal": [ROUND]}, [], id="nobody-knows"),
        pytest.param(
            {"disclosure": [ITEM], "channel": [CHANNEL], "proposal": [ROUND | {"reviewed_on": "2014-09"}]},
            [*SPEAK, "낸 의견이 어떻게 되었는지 보기: 정책제안", "무엇을 언제 공개하는지 보기: 사전공표"],
            id="all",
        ),
    ],
)  # fmt: skip
def test_the_first_box_says_what_one_can_do_where_nothing_is_open(tmp_path, records, said):
    assert box(tmp_path, records) == (["지금 할 수 있는 일", *said] if said else [])


def test_the_first_box_offers_what_is_open_each_with_its_day(tmp_path):
    rounds = [
        ROUND | {"id": "later", "title": "[예시] 나중", **OPEN},
        ROUND | {"id": "first", "title": "[예시] 먼저", "opens": "2014-10-01", "closes": "2014-11-02"},
        ROUND | {"id": "always", "title": "[예시] 늘", "opens": "2014-10-01"},
        ROUND | {"id": "over", "title": "[예시] 끝", "reviewed_on": "2014-09"},
    ]
    assert box(tmp_path, {"proposal": rounds, "channel": [CHANNEL], "disclosure": [ITEM]}) == [
        "지금 참여할 수 있는 일",
        "의견 내기(2014년 11월 2일까지): [예시] 먼저",
        "의견 내기(2014년 11월 30일까지): [예시] 나중",
        "의견 내기: [예시] 늘",
    ]


def test_of_much_that_is_open_the_first_box_offers_what_closes_first_and_the_list(tmp_path):
    rounds = [
        ROUND | {"id": f"n{at}", "title": f"[예시] 물음 {at}", **OPEN, "closes": f"2014-11-0{at}"}
        for at in (5, 4, 3, 2)
    ]
    offered = box(tmp_path, {"proposal": rounds})[1:]
    assert [each.partition(": ")[2] for each in offered] == [
        "[예시] 물음 2",
        "[예시] 물음 3",
        "[예시] 물음 4",
        "정책제안",
    ]


def test_the_first_box_in_english(tmp_path):
    records = {"channel": [CHANNEL], "disclosure": [ITEM]}
    assert box(tmp_path, records, language="en") == [
        "What you can do now",
        "You can speak to us at any time.",
        "Where to speak to the office: Ways to reach us",
        "See what is published and when: Pre-disclosure",
    ]


def test_the_first_page_has_no_section_that_says_that_there_is_nothing(tmp_path):
    """Nothing late, nothing changed, no address of the office: three headings less."""
    names = [
        node.attributes["aria-labelledby"]
        for node in page(tmp_path, "index.html", {"task": [TASK]}).css("main section")
    ]
    assert names == ["numbers", "kinds"]


def test_the_first_page_has_no_tile_for_a_list_of_nothing(tmp_path):
    tiles = page(tmp_path / "a", "index.html", {"task": [TASK]}).css(".tiles a")
    assert [node.attributes["href"] for node in tiles] == ["./task/"]
    empty = page(tmp_path / "b", "index.html", {})
    assert empty.css("main section, .tiles") == []
    assert strings("ko")["list"]["none"] in empty.one("main").text()


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("02-123-4568", ["tel:+8221234568"]),
        ("120", ["tel:120"]),
        ("02-123-4568로 말합니다.", []),
        ("구청 1층으로 옵니다.", []),
    ],
)
def test_a_way_to_answer_that_is_a_telephone_can_be_called(tmp_path, text, links):
    """On the page of the round and in the list; a sentence stays one."""
    records = {"proposal": [ROUND | OPEN | {"ways": [{"kind": "phone", "text": text}]}]}
    for at, path in enumerate(("proposal/park/index.html", "proposal/index.html")):
        read = page(tmp_path / str(at), path, records)
        assert [node.attributes["href"] for node in read.css('main a[href^="tel:"]')] == links
        assert text in read.one("main").text()
