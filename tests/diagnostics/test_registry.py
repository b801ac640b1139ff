"""The registry of codes: every entry is whole, in both languages, and every code that is raised has one."""

from __future__ import annotations

import re
import string
from importlib.resources import files
from pathlib import Path

import pytest
from yaml import BaseLoader, load

from generator.diagnostics import LETTERS, all_codes, code_of
from generator.diagnostics.format import WORDS

CODES = Path(str(files("generator.diagnostics") / "codes"))
PACKAGES = [Path(str(files(name))) for name in ("generator", "accessibility")]
NAMES = sorted(path.stem for path in CODES.iterdir())
TEXTS = ("title", "message", "help", "reason")
HANGUL = re.compile("[가-힣]")
#: A code in quotes, as the program raises it.
RAISED = re.compile(r"""["']([A-Z]\d{3})["']""")


def raised() -> set[str]:
    sources = [path for package in PACKAGES for path in package.rglob("*.py")]
    contracts = [*(PACKAGES[0] / "kinds").glob("*.yml"), *PACKAGES[0].glob("*.yml")]
    in_code = {name for path in sources for name in RAISED.findall(path.read_text("utf-8"))}
    in_contract = {
        name for path in contracts for name in re.findall(r": ([A-Z]\d{3})$", path.read_text("utf-8"), re.MULTILINE)
    }
    return {name for name in in_code | in_contract if name[0] in LETTERS}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("name", NAMES)
def test_the_name_is_a_known_letter_and_three_digits(name):
    assert re.fullmatch(rf"[{''.join(LETTERS)}]\d{{3}}", name)
    assert (CODES / f"{name}.yml").is_file()
    assert code_of(name).name == name


def test_every_file_is_listed_once():
    assert [code.name for code in all_codes()] == NAMES
    assert len({name.casefold() for name in NAMES}) == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_an_entry_has_its_parts_and_no_other(name):
    entry = load((CODES / f"{name}.yml").read_text("utf-8"), Loader=BaseLoader)  # noqa: S506 - makes texts only
    assert list(entry) == ["severity", *TEXTS, "example"]
    assert entry["severity"] in WORDS["ko"]
    assert entry["severity"] in ("error", "warning")
    assert {"path", "right"} <= set(entry["example"]) <= {"path", "wrong", "right", "made_by"}
    assert ("wrong" in entry["example"]) != ("made_by" in entry["example"])


@pytest.mark.parametrize("name", NAMES)
def test_an_entry_speaks_both_languages(name):
    for text in TEXTS:
        said = getattr(code_of(name), text)
        assert set(said) == {"ko", "en"}, text
        assert said["ko"].strip(), text
        assert said["en"].strip(), text
        assert not HANGUL.search(said["en"]), text
        # The same text in both languages can only be facts.
        alike = said["ko"] == said["en"]
        assert re.fullmatch(r"(\{\w+\})+", said["ko"]) if alike else HANGUL.search(said["ko"]), text


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_fill_the_same_placeholders(name):
    for text in TEXTS:
        said = getattr(code_of(name), text)
        assert placeholders(said["ko"]) == placeholders(said["en"]), text
        # Titles and reasons are shown without a diagnostic.
        assert text not in ("title", "reason") or not placeholders(said["ko"]), text


def test_titles_tell_codes_apart():
    for language in ("ko", "en"):
        titles = [code.title[language] for code in all_codes()]
        assert len(set(titles)) == len(titles)


def test_every_code_that_is_raised_has_an_entry_and_every_entry_is_raised():
    assert raised() == set(NAMES)
