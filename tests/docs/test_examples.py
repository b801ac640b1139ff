"""The records to copy in docs/examples.md are whole, keep to their contracts and use the words of this site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.reading import read
from generator.records import contracts, load_settings, validate
from generator.source import parse
from tests.support import sites

ROOT = Path(__file__).resolve().parents[2]


def test_every_example_keeps_to_its_contract():
    page = (ROOT / "docs/examples.md").read_text("utf-8")
    blocks = re.findall(r"^## [^\n]*`data/(\w+)/.*?\.yml`\n\n```yaml\n(.*?)```", page, re.MULTILINE | re.DOTALL)
    assert [kind for kind, _ in blocks] == list(contracts())
    settings, _ = load_settings(ROOT)
    for kind, text in blocks:
        contract = contracts()[kind]
        node, problems = parse(text, "")
        assert not [each for each in problems if each.severity == "error"], kind
        data, wrong = validate(node, contract, "")
        assert wrong == [], kind
        for name, field in contract.fields.items():
            if "x-vocabulary" in field and name in data:
                assert data[name] in settings.words(field["x-vocabulary"])


#: What names others: records, and places in documents, which the page says to change.
OTHERS = {"R002", "R009", "R010", "R020"}


@pytest.mark.parametrize("kind", contracts())
def test_every_example_passes_in_a_site_but_for_what_it_names(kind, tmp_path):
    page = (ROOT / "docs/examples.md").read_text("utf-8")
    (path, text) = re.findall(
        rf"^## [^\n]*`(data/{kind}/.*?\.yml)`\n\n```yaml\n(.*?)```", page, re.MULTILINE | re.DOTALL
    )[0]
    sites.write(tmp_path, {"site.yml": (ROOT / "site.yml").read_text("utf-8"), path: text})
    found = [each for each in read(tmp_path).problems if each.path == path]
    assert {each.code for each in found if each.severity == "error"} <= OTHERS
