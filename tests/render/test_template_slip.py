"""A slip in a template is told at its line in its file, and what is misspelt never vanishes silently from the pages."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

import pytest

from generator import fault
from generator.cli import main
from generator.newkind import SKELETON
from generator.words import THEME
from tests.support import sites
from tests.support.templates import slips
from tests.support.tiny import tiny

#: What ``hwanhi new-kind`` writes.
TEMPLATE = (SKELETON / "template.html").read_text("utf-8")
#: What of the template is replaced, by what, the line at which that is told, and what the sentence has to name.
SLIPS = [
    ('("department", "phone")', '("departmnt", "phone")', 6, "did you mean department"),
    ('("department", "phone")', '("department", "place")', 6, "story has no field place"),
    ('section(record, "content")', 'section(record, "contents")', 7, "did you mean content"),
    ("rest(record)", 'rest(record, ("phones",))', 8, "did you mean phone"),
    ("part.heading(record)", 'part.how_line(record, "methd")', 5, "did you mean method"),
    ("part.heading(record)", "part.heading(recrod)", 5, "recrod"),
    ("part.heading(record)", "part.headings(record)", 5, "headings"),
    ("part.heading(record)", "record.data.department.name", 5, "name"),
    ("part.heading(record)", "record.data.title | shout", 5, "shout"),
    ("part.heading(record)", "part.heading(record", 5, ""),
    ("part.heading(record)", "part.heading()(record)", 5, ""),
    ("part.heading(record)", "record.data.title + 1", 5, ""),
    ("part.rest(record)", "part.rest(record, nothing=1)", 8, "nothing"),
    ("{% endblock %}", "", 8, "block"),
    ("components/record.html", "components/recrod.html", 2, "recrod.html"),
]


@pytest.fixture
def told(tmp_path):
    """What is told of the page of a story by this template."""
    theme, site = tmp_path / "theme", tiny(tmp_path / "site").read()

    def tell(template):
        sites.write(theme, {"kinds/story.html": template})
        return slips(theme, site)

    return tell


def test_the_template_is_one(told):
    assert told(TEMPLATE) == []


@pytest.mark.parametrize("slip", SLIPS, ids=[each[1] or "no end" for each in SLIPS])
def test_it_is_told_at_its_line(told, slip):
    old, new, line, named = slip
    assert old in TEMPLATE
    (problem,) = told(TEMPLATE.replace(old, new, 1))
    assert (problem.code, problem.path, problem.span.line) == ("K010", "theme/kinds/story.html", line)
    assert named in problem.message("en")


def undefined():
    """What a process that renders a page raises."""
    fault_of_template = compile("nothing", f"{THEME}/kinds/story.html", "eval")
    eval(fault_of_template)  # noqa: S307 - our own


def test_of_another_process_too():
    with ProcessPoolExecutor(1) as others, pytest.raises(NameError) as raised:
        others.submit(undefined).result()
    problem = fault.fault(raised.value)
    assert (problem.code, problem.path, problem.span.line) == ("K010", "theme/kinds/story.html", 1)


def test_what_our_own_code_does_wrong_is_no_slip_of_the_template_that_called_it(told):
    (problem,) = told(TEMPLATE.replace("part.heading(record)", "counted({}, 'days', 2)"))
    assert problem.code == "B005"


def test_the_command_shows_the_line(tmp_path, monkeypatch, capsys):
    """With the folder of the engine in front, where the theme lies, and the exit code of problems."""
    folder = sites.copy("empty", tmp_path / "site")

    def fail(*_, **__):
        undefined()

    monkeypatch.setattr("generator.command.Session.build", fail)
    assert main(["build", "--site", str(folder), "--out", str(tmp_path / "out")]) == 1
    said = capsys.readouterr()
    assert "K010" in said.out
    assert (THEME / "kinds/story.html").read_text("utf-8").splitlines()[0] in said.out
    assert "Traceback" not in said.out + said.err
