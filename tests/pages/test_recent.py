"""What changed lately: the beginning of a site is no change of its records, and what was done to many is told once."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from generator.history import Change, History
from generator.pages import plan
from generator.pages.recent import BULK, MANY, SETTING_UP, Recent
from generator.render import Renderer, strings
from tests.support import sites


def told(history: History, *paths: str, name: str = "korean") -> list[sites.Read]:
    site = replace(sites.site_of(sites.FOLDER / name), history=history)
    pages = plan(site, strings(site.language))
    renderer = Renderer(site, pages)
    return [sites.Read(path, renderer.render(next(page for page in pages if page.path == path))) for path in paths]


def came(day: str, *later: Change) -> tuple[Change, ...]:
    return (*later, Change(day, ("added",)))


def changed(day: str, field: str = "phone") -> Change:
    return Change(day, fields={field: "changed"})


def beginning(arrivals: dict[str, int]) -> str:
    """The last day of the setting up of a site whose records came on these days, so many on each."""
    site = sites.site_of(sites.FOLDER / "empty")
    records = {f"task/{day}-{at}": came(day) for day, number in arrivals.items() for at in range(number)}
    return Recent(replace(site, history=History(known=True, records=records))).beginning.day


@pytest.mark.parametrize(
    ("arrivals", "day"),
    [
        pytest.param({"2020-01-01": 100}, "2020-01-01", id="all-at-once"),
        pytest.param({"2020-01-01": 100, "2020-01-02": 1}, "2020-01-01", id="one-on-the-next-day"),
        pytest.param({"2020-01-01": 1, "2020-01-02": 100}, "2020-01-02", id="an-example-first"),
        pytest.param({"2020-01-01": 1, "2020-01-02": 100, "2020-01-03": 3}, "2020-01-02", id="and-then-some"),
        pytest.param({"2020-01-01": 20, "2020-01-03": 60, "2020-01-20": 200}, "2020-01-20", id="in-three-parts"),
        pytest.param({"2020-01-01": 1, "2020-01-02": 1, "2020-01-03": 1}, "2020-01-01", id="one-a-day"),
        pytest.param({"2020-01-01": 1, "2020-01-02": 3}, "2020-01-01", id="a-few-more"),
        pytest.param({"2020-01-01": 1, "2020-01-02": BULK - 1}, "2020-01-01", id="just-not-many"),
        pytest.param({"2020-01-01": BULK, "2020-01-02": BULK}, "2020-01-01", id="as-many-again"),
        pytest.param({"2020-01-01": 1, "2020-01-31": 100}, "2020-01-31", id="within-a-month"),
        pytest.param({"2020-01-01": 1, "2020-02-01": 100}, "2020-01-01", id="after-a-month"),
        pytest.param({"": 100, "2020-01-02": 1}, "", id="on-a-day-that-nobody-knows"),
        pytest.param({}, "", id="no-record"),
    ],
)
def test_a_site_is_set_up_until(arrivals, day):
    assert beginning(arrivals) == day


def test_a_month_and_a_bulk_are_what_the_tests_take_them_for():
    assert (SETTING_UP, BULK, MANY) == (30, 10, 5)


def test_what_changed_before_the_first_record_came_is_news_for_its_beginning_is_not_known():
    """A history cut off at its old end knows changes of records whose coming it does not know."""
    history = History(known=True, records={"task/1-1": (changed("2020-01-01"),), "story/refund": came("2020-01-02")})
    (page,) = told(history, "changes/index.html")
    assert [node.text() for node in page.css("h2")] == ["2020년 1월 2일", "2020년 1월 1일"]


EVERY = [record.reference for record in sites.site_of(sites.FOLDER / "korean").records]


@pytest.mark.parametrize(
    ("name", "nothing", "began", "two"),
    [
        ("korean", "아직 바뀐 것이 없습니다.", "이 누리집은 2020년 1월 1일에 기록 {n}건으로 시작했습니다.", "2020년 1월 2일"),
        ("english", "Nothing has changed yet.", "This site began on 1 January 2020 with {n} records.", "2 January 2020"),
    ],
)  # fmt: skip
def test_the_first_import_is_told_as_no_change_of_any_record(name, nothing, began, two):
    every = dict.fromkeys(EVERY, came("2020-01-01"))
    changes, home, task = told(History(known=True, records=every), "changes/index.html", "index.html", "task/1-1/index.html", name=name)  # fmt: skip

    assert changes.css("main li") == changes.css("h2") == []
    assert nothing in changes.one("main").text()
    assert began.format(n=len(EVERY)) in changes.one("main").text()
    assert not home.css("#new")
    assert len(task.css('section[aria-labelledby="history"] dl > div')) == 1, "a record still tells when it came"

    later = every | {"story/refund": came("2020-01-02"), "task/1-1": came("2020-01-01", changed("2020-01-02"))}
    changes, home = told(History(known=True, records=later), "changes/index.html", "index.html", name=name)
    assert [node.text() for node in changes.css("h2")] == [two]
    links = ["task/1-1/", "story/refund/"]
    assert sorted(node.attributes["href"] for node in changes.css("main li a")) == sorted(
        f"../{link}" for link in links
    )
    assert sorted(node.attributes["href"] for node in home.css("#new + ul a")) == sorted(f"./{link}" for link in links)


def many(number: int) -> tuple[dict[str, str], list[str]]:
    """The files of a site with so many tasks, and their references."""
    settings = {
        "name": "[예시] 누리집", "description": "[예시] 지어낸 것입니다.", "language": "ko", "url": "https://example.org/",
        "official": "no", "as_of": "2014-10-31", "owner": {"name": "[예시] 환한구청"},
        "vocabulary": {"goal": [{"id": "one", "label": "예시"}], "theme": [{"id": "1", "label": "예시"}]},
    }  # fmt: skip
    tasks = [
        {"id": f"1-{at}", "theme": "1", "goal": "one", "title": f"[예시] 과제 {name}", "summary": "[예시] 지어낸 것입니다.", "source": "own"}
        for at, name in enumerate("가나다라마바사아자차카타"[:number])
    ]  # fmt: skip
    files = {
        "site.yml": json.dumps(settings, ensure_ascii=False),
        "data/task/all.yml": json.dumps(tasks, ensure_ascii=False),
    }
    return files, [f"task/{each['id']}" for each in tasks]


@pytest.mark.parametrize(
    ("number", "lines", "home"),
    [
        (MANY, MANY, ["[예시] 과제 가", "[예시] 과제 나", "[예시] 과제 다", "[예시] 과제 라", "[예시] 과제 마"]),
        (MANY + 1, 1, ["실행계획 과제 6건"]),
    ],
)
def test_the_same_done_to_many_on_one_day_is_one_piece_of_news(tmp_path, number, lines, home):
    """A field renamed by the engine, a telephone that changed for a whole department. All of them are still named."""
    files, references = many(number)
    history = {each: came("2020-01-01", changed("2020-03-01")) for each in references}
    site = replace(sites.site_of(sites.write(tmp_path, files)), history=History(known=True, records=history))
    pages = plan(site, strings("ko"))
    render = Renderer(site, pages).render
    first, changes = (
        sites.Read(path, render(next(page for page in pages if page.path == path)))
        for path in ("index.html", "changes/index.html")
    )

    assert len(changes.css("main section > ul > li")) == lines
    assert len(changes.css("main li a")) == number
    assert [node.text() for node in first.css("#new + ul a")] == home
    if lines == 1:
        assert sites.plain(changes.css("main li")[0].text()).startswith("실행계획 과제 6건 전화번호 고침")
        assert first.one("#new + ul a").attributes["href"] == "./changes/#day-2020-03-01"


def test_what_was_done_otherwise_is_told_apart(tmp_path):
    """Another field, another day, another kind of change: each stays a line of its own."""
    files, references = many(MANY + 3)
    *alike, other, day, event = references
    history = {each: came("2020-01-01", changed("2020-03-01")) for each in alike}
    history[other] = came("2020-01-01", changed("2020-03-01", "title"))
    history[day] = came("2020-01-01", changed("2020-03-02"))
    history[event] = came("2020-01-01", Change("2020-03-01", ("renamed",)))
    site = replace(sites.site_of(sites.write(tmp_path, files)), history=History(known=True, records=history))

    assert [(news.day, len(news.records)) for news in Recent(site).news] == [
        ("2020-03-02", 1), *[("2020-03-01", 1)] * (MANY + 2),
    ]  # fmt: skip


def test_from_a_true_repository(tmp_path):
    """Imported on a day in two commits, one record added and one changed later."""
    files, _ = many(11)
    tasks = json.loads(files["data/task/all.yml"])
    folder = tmp_path / "site"

    def commit(day: str, records: list[dict]) -> None:
        sites.write(folder, files | {"data/task/all.yml": json.dumps(records, ensure_ascii=False, indent=1)})
        sites.git(folder, "add", "-A", day=day)
        sites.git(folder, "commit", "-q", "-m", "example", day=day)

    sites.write(folder, files)
    sites.git(folder, "init", "-q")
    commit("2020-01-01", tasks[:5])
    commit("2020-01-01", tasks[:9])
    assert Recent(sites.site_of(folder).with_history()).news == []

    commit("2020-01-05", [*tasks[:9], tasks[9]])
    commit("2020-01-06", [{**tasks[0], "title": "[예시] 고친 과제"}, *tasks[1:10]])
    found = [
        (news.day, news.records[0].id, news.change.events) for news in Recent(sites.site_of(folder).with_history()).news
    ]
    assert found == [("2020-01-06", "1-0", ()), ("2020-01-05", "1-9", ("added",))]
