"""A site whose lists have pages: few records, on pages that are shorter than those of a real site."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.pages.paged import ENTRIES, LINES, Size
from tests.support import listed, sites

#: Items of a list on one page, and of a page of a longer one.
SHORT = {ENTRIES: (5, 3), LINES: (14, 4)}
#: Of the tasks only the first ones have a department, so that there is a way to those that have none.
TASKS, IN_CHARGE = 9, 5


@contextmanager
def short_pages(sizes: dict[Size, tuple[int, int]] = SHORT) -> Iterator[None]:
    """Lists become pages from a few items on. Whoever has the sizes has these, in every process that is a copy of this one."""
    before = [(size, size.longest, size.page) for size in (ENTRIES, LINES)]
    try:
        for size, (longest, page) in list(sizes.items()):
            _resize(size, longest, page)
        yield
    finally:
        for size, longest, page in before:
            _resize(size, longest, page)


def _resize(size, longest: int, page: int) -> None:
    object.__setattr__(size, "longest", longest)
    object.__setattr__(size, "page", page)


def task(number: int) -> str:
    lines = [f"id: 3-{number}", 'theme: "2"', "goal: service", f'title: "[예시] 한곳 일 {number}"']
    lines += ["department: 예시공원과"] if number <= IN_CHARGE else []
    lines += ["summary: 예시로 만든 기록입니다.", f"period: {{start: 2014-{number:02}, end: 2015-{number:02}}}"]
    return "\n".join([*lines, listed.SOURCE]) + "\n"


def make(folder: Path) -> Path:
    """The site of tests/support/listed.py with further tasks."""
    listed.make(folder)
    return sites.write(folder, {f"data/task/more-{number}.yml": task(number) for number in range(1, TASKS + 1)})


def built(place: Path, out: Path) -> sites.Built:
    """That site, built with short pages."""
    folder = make(place)
    with short_pages():
        made = sites.made(folder, out)
    shutil.rmtree(folder)
    return made
