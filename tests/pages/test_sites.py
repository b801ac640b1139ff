"""The tiny sites themselves: they show every field of every contract, and nobody can take them for a real office's."""

from __future__ import annotations

import pytest

from generator.records import branch, contracts, resolve
from tests.support import sites


def fields(schema, prefix=""):
    """Every field that a contract has, at any depth; points below points and units below units are one field."""
    # A text or more: of points their text counts, of the source its list.
    schema = branch(resolve(schema), "array")
    for name, raw in schema.get("properties", {}).items():
        if name not in prefix.split("."):
            yield f"{prefix}{name}"
            yield from fields(raw, f"{prefix}{name}.")
    if "items" in schema:
        yield from fields(schema["items"], prefix)


def used(value, prefix=""):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield f"{prefix}{name}"
            yield from used(inner, prefix if name in prefix.split(".") else f"{prefix}{name}.")
    elif isinstance(value, list):
        for inner in value:
            yield from used(inner, prefix)


#: Parts that every kind has alike: some record of the site shows each.
EVERYWHERE = ("data", "conflicts", "inferred", "lost", "withheld", "figures.", "related", "source.")


def everywhere(field):
    return field.startswith(EVERYWHERE) and field != "data.title"


@pytest.mark.parametrize("name", ["korean", "english"])
def test_what_every_kind_has_is_shown_by_some_record(name):
    every = {field for contract in contracts().values() for field in fields(contract.schema) if everywhere(field)}
    shown = {field for record in sites.site_of(sites.FOLDER / name).records for field in used(record.data)}

    assert every <= shown


@pytest.mark.parametrize(("name", "left_out"), [("korean", set()), ("english", {"period.end"})])
@pytest.mark.parametrize("kind", contracts())
def test_there_is_a_record_with_every_field(kind, name, left_out):
    every = {field for field in fields(contracts()[kind].schema) if not everywhere(field)}

    missing = [every - set(used(record.data)) for record in sites.site_of(sites.FOLDER / name).of(kind)]

    assert min(missing, key=len) <= left_out


@pytest.mark.parametrize("name", sites.NAMES)
def test_every_record_and_page_says_that_it_is_an_example(name):
    site = sites.site_of(sites.FOLDER / name)
    mark = "[Example]" if name == "english" else "[예시]"
    for record in site.records:
        assert record.data["title"].startswith(mark)
        assert record.closed or record.data["summary"].startswith(mark)
    for narrative in site.narratives:
        assert narrative.title.startswith(mark)
    assert site.settings["name"].startswith(mark)
