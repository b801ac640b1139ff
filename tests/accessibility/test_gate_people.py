"""Questions to people: asked where there is something to judge, bound to the template, and told openly when out of date."""

from __future__ import annotations

from datetime import date

import pytest

from accessibility.people import FRAME, Answer, asked, summary, told
from accessibility.requirement import questions, requirements
from generator.diagnostics import Span
from generator.render.template import template_sum, template_texts

SUM = "0123456789ab"
PAGES = {"kinds/task.html": ["a.html", "b.html"], "pages/list.html": ["c.html"]}
BODIES = {"a.html": "<main><p>글</p></main>", "b.html": "<main><svg></svg></main>", "c.html": "<main><p>글</p></main>"}


def sum_of(_template: str, style: bool) -> str:  # noqa: FBT001 - as it is asked
    return ("f" if style else "") + SUM + "0" * 52


def entry(**more) -> Answer:
    fields = {
        "template": "kinds/task.html",
        "question": "order",
        "yes": True,
        "reviewer": "웹 접근성 담당",
        "day": date(2026, 11, 1),
        "sum": SUM,
        "path": "accessibility/answers.yml",
        "span": Span(),
    }
    return Answer(**{**fields, **more})


@pytest.fixture
def ask(tmp_path):
    for name, body in BODIES.items():
        (tmp_path / name).write_text(f"<html><body>{body}</body></html>", "utf-8")

    def run(*answers: Answer, absent=()):
        return asked(tmp_path, PAGES, answers, sum_of, absent)

    return run


def of(found, template="kinds/task.html", question="order"):
    (one,) = (each for each in found if (each.template, each.question.name) == (template, question))
    return one


def test_a_template_is_asked_what_its_pages_hold_and_the_frame_once(ask) -> None:
    found = ask()
    assert {each.state for each in found} == {"open"}
    pictures = [(each.template, each.page) for each in found if each.question.name == "alternatives"]
    assert pictures == [("kinds/task.html", "b.html")]
    assert [each.template for each in found if each.question.frame] == [FRAME] * sum(each.frame for each in questions())


def test_what_is_about_nothing_is_not_asked(ask) -> None:
    numbers = next(each.numbers for each in questions() if each.name == "order")
    assert all(each.question.name != "order" for each in ask(absent=numbers))
    assert any(each.question.name == "order" for each in ask(absent=list(numbers)[1:]))


@pytest.mark.parametrize(
    ("answers", "state", "codes"),
    [
        ([entry()], "yes", []),
        ([entry(yes=False, note="표가 잘립니다.")], "no", ["A006"]),
        ([entry(sum="f" * 12)], "stale", ["A005"]),
        ([entry(sum="f" * 12, yes=False)], "stale", ["A005"]),
        ([entry(yes=False, day=date(2026, 10, 1)), entry()], "yes", []),
        ([entry(day=date(2026, 10, 1)), entry(yes=False)], "no", ["A006"]),
    ],
    ids=["yes", "no", "the template changed", "no, and the template changed", "mended", "a new barrier"],
)
def test_an_answer_holds_for_the_template_as_it_was(ask, answers, state, codes) -> None:
    found = ask(*answers)
    assert of(found).state == state
    problems = list(told(found, answers))
    assert [each.code for each in problems] == codes
    assert {each.severity for each in problems} <= {"warning"}, (
        "nobody is stopped on the first day, nor for an honest answer"
    )
    assert all("…" not in each.message(language) for each in problems for language in ("ko", "en"))


def test_an_answer_about_nothing_of_this_site_is_told(ask) -> None:
    answers = [entry(template="kinds/gone.html")]
    assert [each.code for each in told(ask(*answers), answers)] == ["A005"]


def test_an_answer_about_what_is_seen_is_bound_to_the_style_sheet(ask) -> None:
    assert of(ask(entry(question="apart")), question="apart").state == "stale"
    assert of(ask(entry(question="apart", sum=f"f{SUM}"[:12])), question="apart").state == "yes"


def test_the_statement_counts_answers_and_names_barriers_without_personal_data(ask) -> None:
    said = summary(ask(entry(yes=False, note="담당자 010-1234-5678에게 물으세요.")))
    (order,) = (each for each in said["questions"] if each["name"] == "order")
    assert (order["yes"], order["no"], order["stale"], order["open"]) == (0, 1, 0, 1)
    (barrier,) = said["barriers"]
    assert barrier["page"] == "a.html"
    assert "010-1234-5678" not in barrier["note"]


def test_each_question_is_about_rows_that_there_are_and_each_row_has_one_question_at_most() -> None:
    known = {each.number for each in requirements()}
    numbers = [number for each in questions() for number in each.numbers]
    assert set(numbers) <= known
    assert len(numbers) == len(set(numbers))


def test_the_sum_of_a_template_is_about_all_that_it_is_made_of(monkeypatch) -> None:
    whole = template_texts("kinds/task.html")
    assert next(iter(whole)) == "theme/kinds/task.html"
    assert {"theme/shell.html", "theme/components/record.html", "theme/components/table/table.html"} <= set(whole)
    before = template_sum("kinds/task.html", style=False)
    assert before != template_sum("kinds/task.html", style=True)
    changed = {**whole, "theme/components/table/table.html": "<table>"}
    monkeypatch.setattr("generator.render.template.template_texts", lambda _name: changed)
    assert template_sum("kinds/task.html", style=False) != before
