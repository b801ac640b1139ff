"""``hwanhi format`` takes away what nobody sees, and nothing else: no value, no name, no comment; even files stay as they are."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from generator.autofix import fixes, write
from generator.source import parse
from generator.source.tidy import said, tidied

ROOT = Path(__file__).resolve().parents[2]
UNEVEN = """\
id:  one\t# 메모
title: 가   \n\
list:
    -   a: 1
        b:
            c: 2   # x
            # 설명
            d: |
               글  \n\
               둘
    - e: >-
        접힌
        글
  \n\
more:
  x: "두 줄로
    쓴 글"
same:
- x
- y

"""
EVEN = """\
id:  one  # 메모
title: 가
list:
    -   a: 1
        b:
            c: 2   # x
            # 설명
            d: |
               글  \n\
               둘
    - e: >-
        접힌
        글

more:
    x: "두 줄로
      쓴 글"
same:
- x
- y
"""


def test_what_nobody_sees_goes_and_what_people_wrote_stays():
    assert tidied(UNEVEN.encode(), yaml=True).decode() == EVEN
    windows = b"\xef\xbb\xbf" + unicodedata.normalize("NFD", UNEVEN).replace("\n", "\r\n").encode()
    assert tidied(windows, yaml=True).decode() == EVEN
    assert tidied(EVEN.encode(), yaml=True).decode() == EVEN
    assert said(parse(UNEVEN, "")[0]) == said(parse(EVEN, "")[0])
    for odd in (b"\xff\xfe\x00", b"a: [1\n", b"", b"\n\n", "가: 'x\n".encode("cp949")):
        assert tidied(odd, yaml=True) in (odd, odd.rstrip(b"\n") + b"\n")
    told = 'id: a\ntitle: "표:\t제목"\n'
    assert tidied(told.encode(), yaml=True).decode() == told, "a tab inside a value is the value's own"
    markdown = "제목  \r\n다음 줄\t\r\n"
    assert tidied(markdown.encode(), yaml=False).decode() == "제목  \n다음 줄\t\n"


def test_the_records_here_are_even():
    files = [*ROOT.glob("data/*/*.yml"), *ROOT.glob("content/**/*.md"), ROOT / "site.yml"]
    assert len(files) > 100
    for path in files:
        data = path.read_bytes()
        assert tidied(data, yaml=path.suffix == ".yml") == data, path


def test_the_command_shares_its_fixes_with_check(site):
    site.write("data/story/tab.yml", "id: tab\ntitle: '[예시] 탭'  \nrelated:\n\t- task/9-9\ndepartment: 예시과\nsummary: 요약입니다.\nsource: own\nphone: 0212345678\n")  # fmt: skip
    changes = fixes(site.folder, form=True)
    assert [each.path for each in changes] == ["data/story/tab.yml"]
    assert write(site.folder, changes) == []
    text = (site.folder / "data/story/tab.yml").read_text("utf-8")
    assert "\t" not in text
    assert "'[예시] 탭'\n" in text
    assert "phone: 0212345678" in text, "what a value says is the business of check --fix"
    assert fixes(site.folder, form=True) == []
