"""What an audit says item by item: never that an item is kept, and "none of the kind" only with the files as witness."""

from datetime import date

import pytest

from accessibility import report
from accessibility.data import load
from accessibility.decision import decide
from accessibility.finding import About
from accessibility.not_applicable import absent
from accessibility.review import apply
from accessibility.statement import guide_number, statement
from tests.support.gate import PINNED, TODAY, answer, finding, good_page, manifest, page

ITEMS = load("accessibility", "items.yml")
#: What makes each item one that is about something, as a file of the site.
PRESENT = {
    "5.2.1": [
        ("a.html", "<video src='a.mp4'></video>"),
        ("a.js", "new Audio('a.mp3')"),
        ("a.html", "<iframe></iframe>"),
    ],
    "5.4.2": [("a.html", "<audio autoplay></audio>"), ("a.js", "speechSynthesis.speak(text)")],
    "6.1.4": [("a.html", "<a accesskey=s></a>"), ("a.js", "document.addEventListener('keydown', f)")],
    "6.2.1": [
        ("a.html", "<meta http-equiv=Refresh content='5; url=b'>"),
        ("a.html", "<script>setTimeout(f, 9)</script>"),
    ],
    "6.2.2": [("a.css", "@keyframes x {}"), ("a.gif", "GIF"), ("a.svg", "<svg><animate/></svg>"), ("A.GIF", "GIF")],
    "6.3.1": [("a.html", "<style>@keyframes x {}</style>"), ("a.html", "<blink>x</blink>")],
    "6.4.4": [("a.html", "<span role=doc-pagebreak></span>"), ("a.epub", "")],
    "6.5.1": [("a.html", "<p draggable=true></p>"), ("a.js", "on('touchmove')")],
    "6.5.2": [("a.html", "<p onmousedown='f()'></p>"), ("a.js", "x.onpointerdown = f")],
    "6.5.4": [
        ("a.js", "addEventListener('devicemotion', f)"),
        ("a.html", "<script src='https://x.org/a.js'></script>"),
    ],
    "7.3.1": [("a.html", "<form><input required></form>"), ("a.html", "<form method=POST></form>")],
    "7.3.3": [("a.html", "<input type=password>")],
    "7.3.4": [("a.html", "<form method=post></form>")],
}


def test_the_items_are_the_33_of_the_standard_with_their_numbers() -> None:
    groups = {"5.1": 1, "5.2": 1, "5.3": 3, "5.4": 4, "6.1": 4, "6.2": 2, "6.3": 1, "6.4": 4, "6.5": 4}
    groups |= {"7.1": 1, "7.2": 2, "7.3": 4, "8.1": 1, "8.2": 1}
    assert list(ITEMS) == [f"{group}.{at}" for group, count in groups.items() for at in range(1, count + 1)]
    assert len(ITEMS) == 33
    known = {item for items in load("accessibility", "kwcag.yml").values() for item in items}
    assert known <= set(ITEMS)
    assert [guide_number(each) for each in ("5.1.1", "8.2.1")] == ["1.1.1", "4.2.1"]


@pytest.mark.parametrize("number", [number for number, item in ITEMS.items() if "absent" in item])
def test_an_item_is_about_nothing_only_where_nothing_of_the_kind_is_there(tmp_path, number) -> None:
    (tmp_path / "good.html").write_text(good_page() + "<meta http-equiv=refresh content='0; url=b'>")
    assert number in absent(tmp_path, ["good.html"])
    for name, text in PRESENT[number]:
        (tmp_path / name).write_text(text)
        assert number not in absent(tmp_path, ["good.html", name]), text


def content(*, rules=(), outcomes=(), absences=(), findings=()):
    only = page()
    answers = [answer(name, only) for name in PINNED]
    answers[0] = answer(
        "axe",
        only,
        rules=dict(rules),
        outcomes=dict(outcomes),
        browser="Chromium 1",
        findings={only.path: tuple(findings)},
    )
    read = manifest(only)
    decided = decide(read, answers, apply([], {}, TODAY), pinned={}, canary={}, changed=())
    return report.content(read, answers, decided, "ko", day=date(2026, 11, 24), absent=absences)


def item(said, number):
    (found,) = (each for each in (*said["items"], *said["criteria"]) if each["number"] == number)
    return found


def test_four_verdicts_and_what_they_rest_on() -> None:
    undecided = finding(outcome="needs_review", rule="color-contrast", kwcag=("5.4.3",))
    rules = {
        "color-contrast": About(("1.4.3",), ("5.4.3",)),
        "link-name": About(("2.4.4",), ("6.4.3",)),
        "image-alt": About(("1.1.1",), ("5.1.1",)),
        "no-autoplay-audio": About(("1.4.2",), ("5.4.2",)),
    }
    outcomes = {
        f"{number}.html": {"color-contrast": "passed", "image-alt": "inapplicable", "no-autoplay-audio": "failed"}
        for number in range(7)
    }
    said = statement(content(rules=rules, outcomes=outcomes, absences=["5.4.2"], findings=[undecided]))
    assert (said["date"], said["pages"], said["browser"]) == ("2026-11-24", 1, "Chromium 1")
    assert said["engines"] == PINNED
    looked = item(said, "5.4.3")
    assert (looked["verdict"], looked["undecided"], looked["questions"]) == ("machine", 1, [])
    assert looked["rules"] == [{"engine": "axe", "rule": "color-contrast", "pages": 7}]
    assert item(said, "5.1.1")["verdict"] == "person", "a rule without anything to look at has not looked"
    assert (item(said, "5.4.2")["verdict"], item(said, "5.4.2")["rules"]) == ("absent", [])
    assert item(said, "5.3.2")["verdict"] == "person"
    assert len(said["items"]) == 33


def test_a_row_that_a_question_is_about_is_no_machines_alone() -> None:
    said = statement(
        content(rules={"link-name": About(("2.4.4",), ("6.4.3",))}, outcomes={"a.html": {"link-name": "passed"}})
    )
    for number in ("2.4.4", "6.4.3"):
        row = item(said, number)
        assert (row["verdict"], row["questions"]) == ("partly", ["words"]), number
    criteria = [each["number"] for each in said["criteria"]]
    assert len(criteria) == 55
    assert criteria == sorted(criteria, key=lambda number: [int(part) for part in number.split(".")])
    assert {each["level"] for each in said["criteria"]} == {"A", "AA"}
    assert sum(each["level"] == "A" for each in said["criteria"]) == 31
