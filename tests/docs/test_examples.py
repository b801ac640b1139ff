"""The records to copy in docs/examples.md are whole, keep to their contracts and use the words of this site."""

from __future__ import annotations

import re
from pathlib import Path

from generator.records import contracts, load_settings, validate
from generator.source import parse

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
