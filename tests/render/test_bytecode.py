"""Templates are compiled once for an engine, and an edit of one or of the engine is never missed."""

from __future__ import annotations

import pytest
from jinja2 import Environment, FileSystemLoader

from generator.render import bytecode as under_test


@pytest.fixture
def templates(tmp_path):
    folder = tmp_path / "theme"
    folder.mkdir()
    (folder / "a.html").write_text("{{ 'one' | twice }}", "utf-8")
    return folder


def shown(templates, kept, twice=lambda text: text * 2) -> tuple[str, int]:
    """What the template gives in a process that begins now, and how many were compiled for it."""
    environment = Environment(loader=FileSystemLoader(templates), bytecode_cache=kept, autoescape=True)
    environment.filters["twice"] = twice
    count = 0
    compiling = environment.compile

    def counted(*arguments, **more):
        nonlocal count
        count += 1
        return compiling(*arguments, **more)

    environment.compile = counted
    return environment.get_template("a.html").render(), count


def test_what_was_compiled_is_not_compiled_again_until_the_template_is_edited(templates, tmp_path):
    folder = tmp_path / "kept"
    assert shown(templates, under_test.compiled("ko", folder)) == ("oneone", 1)
    assert shown(templates, under_test.compiled("ko", folder)) == ("oneone", 0)
    assert shown(templates, under_test.compiled("en", folder)) == ("oneone", 1), "filters of a language are its own"
    (templates / "a.html").write_text("{{ 'two' | twice }}", "utf-8")
    assert shown(templates, under_test.compiled("ko", folder)) == ("twotwo", 1)


def test_another_engine_compiles_anew_and_clears_up(templates, tmp_path, monkeypatch):
    folder = tmp_path / "kept"
    shown(templates, under_test.compiled("ko", folder))
    (folder / "ko-0123456789abcdef-a.jinjaxyz.tmp").write_bytes(b"half")
    before = {each.name for each in folder.iterdir()}
    monkeypatch.setattr(under_test, "engine_sum", lambda: b"another")
    now = shown(templates, under_test.compiled("ko", folder), twice=lambda text: f"{text}, {text}")
    assert now == ("one, one", 1), "the filter was worked into the template that was compiled"
    assert before & {each.name for each in folder.iterdir()} == set()


@pytest.mark.parametrize("when", ["from the start", "later"])
def test_where_nothing_can_be_written_pages_are_made_all_the_same(templates, tmp_path, when):
    folder = tmp_path / "kept"
    if when == "from the start":
        folder.write_text("no folder", "utf-8")
    kept = under_test.compiled("ko", folder)
    assert (kept is None) == (when == "from the start")
    if when == "later":
        folder.rmdir()
    assert shown(templates, kept) == ("oneone", 1)


def test_what_was_kept_and_is_broken_is_made_again(templates, tmp_path):
    folder = tmp_path / "kept"
    shown(templates, under_test.compiled("ko", folder))
    for each in folder.iterdir():
        each.write_bytes(b"junk")
    assert shown(templates, under_test.compiled("ko", folder)) == ("oneone", 1)
