"""What no machine decides: questions to people about each template, and whether their answers still hold.

An answer is about the template as it was. It holds as long as the template, and for some questions the style sheet, is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from selectolax.lexbor import LexborHTMLParser

from accessibility.requirement import Question, questions
from generator.diagnostics import Diagnostic, Fact, Span
from generator.privacy import conceal

#: Digits of a sum that are written down: enough to tell a change, and short enough to copy.
DIGITS = 12
#: The template that all pages are made of.
FRAME = "shell.html"
#: Answered, and it holds; the template has changed since; nobody has answered.
AnswerState = Literal["yes", "no", "stale", "open"]
STATES: tuple[AnswerState, ...] = ("yes", "no", "stale", "open")


@dataclass(frozen=True)
class Answer:
    """One entry: somebody in the role ``reviewer`` looked on ``day``. ``path`` and ``span`` are the entry's own place."""

    template: str
    question: str
    yes: bool
    reviewer: str
    day: date
    sum: str
    path: str
    span: Span
    note: str = ""


@dataclass(frozen=True)
class Asked:
    """One question about one template. ``page`` is one of its pages; ``summed`` makes the sum that an answer of today is bound to."""

    template: str
    question: Question
    page: str
    summed: Callable[[], str]
    answer: Answer | None = None

    @cached_property
    def sum(self) -> str:
        return self.summed()[:DIGITS]

    @cached_property
    def state(self) -> AnswerState:
        if self.answer is None:
            return "open"
        return "stale" if self.answer.sum != self.sum else "yes" if self.answer.yes else "no"


def asked(
    folder: Path,
    pages: Mapping[str, Sequence[str]],
    answers: Sequence[Answer],
    sum_of: Callable[[str, bool], str],
    absent: Collection[str],
) -> tuple[Asked, ...]:
    """What people are asked about a site, by template and in the order of the questions.

    ``pages``: template -> its pages, paths below ``folder``. ``sum_of`` a template, with or without the style sheet.
    ``absent``: numbers of what is about nothing; a question about nothing else is not asked. Raises OSError.
    """
    latest = {(each.template, each.question): each for each in sorted(answers, key=lambda each: each.day)}
    wanted = [each for each in questions() if not each.numbers <= set(absent)]
    about = [(FRAME, question, next(iter(pages.values()))[0]) for question in wanted if question.frame and pages]
    for template, paths in sorted(pages.items()):
        held = [LexborHTMLParser((folder / path).read_bytes()) for path in paths]
        for question in (each for each in wanted if not each.frame):
            with_it = (
                path for path, tree in zip(paths, held, strict=True) if tree.css_matches(question.elements or "*")
            )
            about += [(template, question, path) for path in islice(with_it, 1)]
    # To read a template takes long, and most have no answer that could hold or not.
    return tuple(
        Asked(
            template,
            question,
            page,
            partial(sum_of, template, question.style),
            latest.get((template, question.name)),
        )
        for template, question, page in about
    )


def told(found: Sequence[Asked], answers: Sequence[Answer]) -> Iterator[Diagnostic]:
    """A warning for each answer that holds no more, or is about nothing of this site, and for each barrier."""
    for each in found:
        if each.answer and each.state == "stale":
            yield _diagnostic("A005", each.answer)
        elif each.answer and each.state == "no":
            yield _diagnostic("A006", each.answer)
    known = {(each.template, each.question.name) for each in found}
    yield from (_diagnostic("A005", each) for each in answers if (each.template, each.question) not in known)


def summary(found: Sequence[Asked]) -> dict[str, Any]:
    """For the statement: how each question was answered, and the barriers that people told."""
    return {
        "questions": [
            {
                "name": question.name,
                **{state: sum(each.question is question and each.state == state for each in found) for state in STATES},
            }
            for question in questions()
        ],
        "barriers": [
            {
                "question": each.question.name,
                "page": each.page,
                "date": each.answer.day.isoformat(),
                "note": conceal(each.answer.note),
            }
            for each in found
            if each.answer and each.state == "no"
        ],
        "templates": len({each.template for each in found}),
    }


def _diagnostic(code: str, answer: Answer) -> Diagnostic:
    text = next(each.text for each in questions() if each.name == answer.question)
    facts: dict[str, Fact] = {"template": answer.template, "question": text, "date": answer.day.isoformat()}
    return Diagnostic(code, answer.path, answer.span, facts)
