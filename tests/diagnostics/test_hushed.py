"""What was found to be personal is shown nowhere in what a check prints: not in an example, not in a line to copy."""

from __future__ import annotations

import json

import pytest

from generator.diagnostics import present


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("간사 : 기획예산과장 김철수", ["김철수"]),
        ("비상연락 : 김철수 과장, 010-1234-5678", ["김철수", "1234-5678"]),
        ("수상자 : 김철수, 이영희", ["김철수"]),
        ("총괄 - 김철수 과장 : 계획", ["김철수"]),
    ],
)
@pytest.mark.parametrize("style", ["full", "concise", "json", "github", "gitlab", "markdown"])
def test_a_person_is_not_repeated(site, line, names, style):
    site.story("content:", f"  - {line}")
    problems = site.problems()
    assert any(each.code.startswith("P") for each in problems)
    said = present(problems, style, "ko", site.folder)
    assert not any(name in said for name in names)
    if style in {"json", "gitlab"}:
        json.loads(said)
    # Nor is a line with asterisks offered, which would be published.
    assert "+       -" not in said
    assert not any(text.strip().startswith("+ ") and "**" in text for text in said.splitlines())
