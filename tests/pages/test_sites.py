"""The tiny sites themselves: they show every field of every contract, and nobody can take them for a real office's."""

from __future__ import annotations

import pytest
import sites

from generator.records import contracts, resolve


def fields(schema, prefix=""):
    """Every field that a contract has, at any depth; points below points are one field."""
    schema = resolve(schema)
    for name, raw in schema.get("properties", {}).items():
        yield f"{prefix}{name}"
        yield from fields(raw, f"{prefix}{name}.")
    if "items" in schema:
        yield from fields(schema["items"], prefix)


def used(value, prefix=""):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield f"{prefix}{name}"
            yield from used(inner, f"{prefix}{name}.")
    elif isinstance(value, list):
        for inner in value:
            yield from used(inner, prefix)


@pytest.mark.parametrize(("name", "left_out"), [("korean", set()), ("english", {"period.end"})])
@pytest.mark.parametrize("kind", contracts())
def test_there_is_a_record_with_every_field(kind, name, left_out):
    every = set(fields(contracts()[kind].schema))

    missing = [every - set(used(record.data)) for record in sites.site_of(sites.FOLDER / name).of(kind)]

    assert min(missing, key=len) <= left_out


@pytest.mark.parametrize("name", sites.NAMES)
def test_every_record_and_page_says_that_it_is_an_example(name):
    site = sites.site_of(sites.FOLDER / name)
    mark = "[Example]" if name == "english" else "[예시]"
    for record in site.records:
        assert record.data["title"].startswith(mark)
        assert record.data["summary"].startswith(mark)
    for narrative in site.narratives:
        assert narrative.title.startswith(mark)
    assert site.settings["name"].startswith(mark)
