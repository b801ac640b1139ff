"""Records for histories, as texts."""

from __future__ import annotations

STORY = "data/story/base.yml"
FIRST = ("2020-01-01", "added")


def item(text: str) -> str:
    """A record as one of a list."""
    return "- " + text.rstrip().replace("\n", "\n  ") + "\n"


def story(name: str, more: str = "") -> str:
    return f"""\
id: {name}
title: "[예시] 이야기 {name}"
department: 예시과
summary: 예시로 만든 기록입니다.
source: [{{section: 예시 문서}}]
{more}"""
