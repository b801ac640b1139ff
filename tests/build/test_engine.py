"""The sum of the engine: by it everybody knows whether what was made before was made by the same one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import engine


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """An engine of three files and what is left out."""
    for name in ("one.py", "theme/two.html", "theme/three.css", "__pycache__/one.pyc"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(name, "utf-8")
    monkeypatch.setattr(engine, "ENGINE", tmp_path)
    monkeypatch.setattr(engine, "THEME", tmp_path / "theme")
    return tmp_path


def edited(folder: Path) -> None:
    (folder / "one.py").write_text("ONE.py", "utf-8")


def added(folder: Path) -> None:
    (folder / "theme/four.html").write_text("", "utf-8")


def removed(folder: Path) -> None:
    (folder / "theme/two.html").unlink()


def renamed(folder: Path) -> None:
    (folder / "theme/two.html").rename(folder / "theme/zwei.html")


def replaced(folder: Path) -> None:
    """As editors save: another file under the same name."""
    (folder / "new").write_text("ONE.py", "utf-8")
    (folder / "new").replace(folder / "one.py")


@pytest.mark.parametrize("change", [edited, added, removed, renamed, replaced])
def test_a_change_is_another_engine_also_in_the_same_process(folder, change):
    before = engine.engine_sum()
    assert engine.engine_sum() == before
    change(folder)
    assert engine.engine_sum() != before


def test_what_python_keeps_is_none(folder):
    before = engine.engine_sum()
    (folder / "__pycache__/one.pyc").write_text("compiled anew", "utf-8")
    assert engine.engine_sum() == before


def test_what_an_editor_leaves_beside_a_template_is_none(folder):
    """A lock of Emacs is a link that leads nowhere."""
    before = engine.engine_sum()
    (folder / "theme/.#two.html").symlink_to("somebody@example.1234")
    (folder / "theme/.two.html.swp").write_text("", "utf-8")
    assert engine.engine_sum() == before


@pytest.mark.usefixtures("folder")
def test_files_that_were_not_touched_are_not_read_again(monkeypatch):
    before = engine.engine_sum()
    monkeypatch.setattr(Path, "read_bytes", None)
    assert engine.engine_sum() == before
