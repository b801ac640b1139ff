"""Narrative pages: what may stand in content/, and what becomes of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.mkdocs_plugin import build_site
from generator.outputs.table import captions
from generator.site import read_site
from tests.support import sites

HEAD = """\
---
title: "[예시] 본문"
description: "[예시] 지어낸 쪽입니다."
---
"""


@pytest.fixture
def build(tmp_path):
    """Builds the official site with more files in content/; gives the problems and what was built."""

    def made(files: dict[str, str]):
        folder = sites.copy("official", tmp_path / "site")
        sites.write(folder, {f"content/{path}": text for path, text in files.items()})
        site, problems = read_site(folder)
        out = tmp_path / "out"
        if site is not None:
            problems = [*problems, *build_site(site, out)]
        return problems, sites.Built(out, "https://example.org/")

    return made


def sound(result) -> sites.Built:
    problems, built = result
    assert problems == []
    return built


def test_markdown_becomes_html_in_the_shell(build):
    page = sound(build({"a.md": f"{HEAD}\n하나 **둘**\n\n## 셋\n\n- 넷\n"})).page("a/index.html")

    assert page.one("main h1").text() == "[예시] 본문"
    assert [(node.tag, node.text()) for node in page.css("main strong, main h2, main li")] == [
        ("strong", "둘"),
        ("h2", "셋"),
        ("li", "넷"),
    ]


def test_pages_in_folders(build):
    built = sound(build({"a/b/c.md": f"{HEAD}\n[다른 쪽](../../about.md)\n"}))

    assert built.page("a/b/c/index.html").one("main a").attributes["href"] == "../../../about/"


def test_link_to_a_record_that_exists(build):
    built = sound(build({"a.md": f"{HEAD}\n[기록](/story/refund/)\n"}))

    assert built.page("a/index.html").one("main a").attributes["href"] == "/story/refund/"


LINKS = [
    "missing.md",
    "missing/b.md",
    "about.md#nowhere",
    "#nowhere",
    "missing.png",
    "../missing/",
    "missing/",
    "../story/missing/",
    "/missing/",
    "/story/missing/",
]
SLIPS = [
    ("<!-- 끝나지 않는 메모", "B016"),
    ("글[^4]", "B020"),
    ("[^3]: 각주", "B020"),
    ("- 가\n-나", "B018"),
    ("[글] (about.md)", "B021"),
    ("**굵게 **글", "B022"),
    ("<b>글</b>", "B017"),
]


def each_alone(place: Path, texts: list[str]) -> list[list[Diagnostic]]:
    """What is wrong with each of several texts, a page of its own each in one site."""
    names = [f"content/a{at}.md" for at in range(len(texts))]
    heads = [HEAD.replace("본문", f"본문 {at}") for at in range(len(texts))]
    folder = sites.copy("official", place / "site")
    sites.write(folder, {name: f"{head}\n{text}" for name, head, text in zip(names, heads, texts, strict=True)})
    site, problems = read_site(folder)
    if site is not None:
        problems = [*problems, *build_site(site, place / "out")]
    assert {each.path for each in problems} == set(names)
    return [[each for each in problems if each.path == name] for name in names]


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    texts = [f"처음\n\n둘째 줄의 [없는 곳]({link})입니다.\n" for link in LINKS]
    return dict(zip(LINKS, each_alone(tmp_path_factory.mktemp("broken"), texts), strict=True))


@pytest.mark.parametrize("link", LINKS)
def test_broken_link_is_told_at_its_line(broken, link):
    (problem,) = broken[link]

    assert (problem.code, problem.span.line, problem.span.column) == ("B008" if "#" in link else "B007", 8, 14)
    assert link in problem.message("ko")


def test_broken_link_is_not_mistaken_for_a_longer_one_before_it(build):
    problems, _ = build(
        {"a.md": f"{HEAD}\n[있는 쪽](ab.md)\n\n[없는 쪽](b.md)\n", "ab.md": HEAD.replace("본문", "다른")}
    )

    assert [(each.code, each.path, each.span.line) for each in problems] == [("B007", "content/a.md", 8)]


def test_every_broken_link_is_told(build):
    problems, _ = build(
        {"a.md": f"{HEAD}\n[하나](x.md)\n[둘](y.md)\n", "b.md": f"{HEAD.replace('본문', '둘')}\n[셋](z.md)\n"}
    )

    assert [(each.path, each.span.line) for each in problems] == [
        ("content/a.md", 6),
        ("content/a.md", 7),
        ("content/b.md", 6),
    ]


def test_same_broken_link_twice_is_told_at_both_lines(build):
    problems, _ = build({"a.md": f"{HEAD}\n[하나](x.md)\n\n[둘](x.md)\n"})

    assert [each.span.line for each in problems] == [6, 8]


def test_korean_headings_have_readable_anchors(build):
    built = sound(build({"a.md": f"{HEAD}\n[아래로](#무엇이-있나요)\n\n## 무엇이 있나요\n"}))

    assert built.page("a/index.html").one("h2").id == "무엇이-있나요"


def test_footnotes_speak_the_language_of_the_site(build):
    built = sound(build({"a.md": f"{HEAD}\n낱말[^1], 또 그 낱말[^1]\n\n[^1]: 설명입니다.\n"}))

    names = [node.attributes["aria-label"] for node in built.page("a/index.html").css("[class^=footnote-]")]

    back = "본문의 각주 1 자리로 돌아가기"
    assert names == ["각주 1", "각주 1", back, f"{back} (2)"]


def test_table_in_markdown_has_headers_with_scope(build):
    """A table needs a caption too, which Markdown cannot write: the engine either makes one or refuses the table."""
    problems, built = build({"a.md": f"{HEAD}\n| 이름 | 수 |\n|---|---|\n| 하나 | 1 |\n"})
    if problems:
        assert [each.code[0] for each in problems] == ["B"]
        return
    table = built.page("a/index.html").one("table")

    assert [node.attributes.get("scope") for node in table.css("thead th")] == ["col", "col"]
    assert table.css_first("caption")


@pytest.mark.parametrize("name", ["index.md", "README.md", "a/index.md"])
def test_file_that_mkdocs_takes_for_an_index_is_a_page_or_is_refused(build, name):
    problems, built = build({name: f"{HEAD}\n글\n"})
    if problems:
        assert [(each.code, each.path) for each in problems] == [("B006", f"content/{name}")]
        return

    assert [page.path for page in built.pages if "[예시] 본문" in page.one("h1").text()]


@pytest.mark.parametrize("name", ["extra.html", "task/extra.html"])
def test_every_html_file_is_in_the_manifest_or_refused(build, name):
    problems, built = build({name: "<p>글</p>\n"})

    assert problems or [entry["path"] for entry in built.manifest] == [page.path for page in built.pages]


def test_raw_script_in_markdown_is_refused_or_shown_as_text(build):
    problems, built = build(
        {"a.md": f"{HEAD}\n<script>alert(1)</script>\n\n<p onclick='x()' style='color: red'>글</p>\n"}
    )

    assert problems or built.page("a/index.html").css("main script, [onclick], [style]") == []


def test_picture_from_another_host_is_refused(build):
    problems, _ = build({"a.md": f"{HEAD}\n![그림](https://other.example/a.png)\n"})

    assert [(each.path, each.span.line) for each in problems] == [("content/a.md", 6)]


def test_second_heading_of_the_first_level_is_refused_or_lowered(build):
    problems, built = build({"a.md": f"{HEAD}\n# 또 하나의 제목\n"})

    assert problems or len(built.page("a/index.html").css("h1")) == 1


def test_template_language_in_markdown_is_text_where_it_is_meant_to_show(build):
    built = sound(build({"a.md": f"{HEAD}\n`{{{{ settings.name }}}} {{% raw %}}`\n"}))

    assert built.page("a/index.html").one("main p").text() == "{{ settings.name }} {% raw %}"


def test_picture_of_the_site_goes_with_it(build):
    built = sound(
        build({"a.md": f"{HEAD}\n![그림의 설명](a.svg)\n", "a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"})
    )

    image = built.page("a/index.html").one("main img")

    assert image.attributes["alt"] == "그림의 설명"
    assert built.follow(image.attributes["src"], "https://example.org/a/")[0].is_file()


def test_hidden_files_stay_at_home(build):
    built = sound(build({".secret/a.txt": "비밀", ".b.txt": "비밀"}))

    assert not [path for path in sites.tree(built.folder) if "secret" in path or ".b.txt" in path]


def test_line_above_a_table_is_its_caption(build):
    built = sound(build({"a.md": f"{HEAD}\n표: 예시 표\n\n| 이름 | 수 |\n|---|---|\n| 하나 | 1 |\n"}))
    page = built.page("a/index.html")

    assert page.one("table caption").text() == "예시 표"
    assert "표: " not in page.one("main").text()


def test_table_without_a_caption_is_told_at_its_line(build):
    problems, _ = build({"a.md": f"{HEAD}\n글\n\n| 이름 | 수 |\n|---|---|\n| 하나 | 1 |\n"})

    assert [(each.code, each.path, each.span.line) for each in problems] == [("B002", "content/a.md", 8)]


EVERYTHING = """\
준비할 것:
- 신분증
  - 원본
1) 하나

표: 예시 표
| 왼쪽 | 가운데 | 오른쪽 | 그대로 |
|:-----|:-----:|------:|--------|
| 가 | 나 | 다 | 라 |

<!-- 내부 메모: 확인 전 -->
글 <!-- 둘째 메모 --> 뒤[^1] **굵게** `<!-- 예시 -->`

```html
<!-- 코드의 예시 -->
<p style="color: red" onclick="x()">
```

용어
: 뜻<!-- 셋째 메모 -->

[^1]: 각주 <office@example.org>
"""


@pytest.fixture(scope="module")
def everything(tmp_path_factory):
    """A page that holds everything that Markdown knows, and what was found in it."""
    place = tmp_path_factory.mktemp("everything")
    folder = sites.copy("official", place / "site")
    sites.write(
        folder, {"content/a.md": f"{HEAD.replace('title', '# 머리말의 메모' + chr(10) + 'title')}\n{EVERYTHING}"}
    )
    site, problems = read_site(folder)
    assert site is not None, problems
    assert [*problems, *build_site(site, place / "out")] == []
    return sites.Built(place / "out", "https://example.org/")


def test_a_list_and_a_table_below_their_text_are_what_they_look_like(everything):
    page = everything.page("a/index.html")

    assert [node.text(deep=False).strip() for node in page.css("main article li")][:3] == ["신분증", "원본", "하나"]
    assert page.one("main table caption").text() == "예시 표"


def test_columns_are_aligned_by_classes_for_the_policy_blocks_styles(everything):
    page = everything.page("a/index.html")
    css = (everything.folder / "assets/style.css").read_text("utf-8")

    assert [node.attributes.get("class") for node in page.css("main article td")] == [None, "centred", "right", None]
    assert [node.attributes.get("class") for node in page.css("main article th")] == [None, "centred", "right", None]
    assert ".centred{text-align:center}" in css
    assert ".right{text-align:right}" in css


def test_nothing_in_a_page_of_markdown_is_blocked_by_its_own_policy(everything):
    """Neighbours of the styles of cells: handlers, scripts, styles and frames, from whatever Markdown is made of."""
    for node in everything.page("a/index.html").css("main *"):
        assert node.tag not in ("script", "style", "iframe", "object")
        assert not [name for name in node.attributes if name == "style" or name.startswith("on")]


def test_a_note_to_oneself_is_in_no_file_of_the_site(everything):
    for path, content in sites.tree(everything.folder).items():
        text = content.decode("utf-8", "replace")
        assert "내부 메모" not in text, path
        assert "둘째 메모" not in text, path
        assert "셋째 메모" not in text, path
        assert "머리말의 메모" not in text, path
    assert "코드의 예시" in everything.page("a/index.html").one("main pre").text()


@pytest.fixture(scope="module")
def slipped(tmp_path_factory):
    place = tmp_path_factory.mktemp("slips")
    found = each_alone(place, [f"처음\n\n{text}\n" for text, _ in SLIPS])
    assert not (place / "out").exists()
    return dict(zip((text for text, _ in SLIPS), found, strict=True))


@pytest.mark.parametrize(("text", "code"), SLIPS)
def test_a_slip_stops_the_page_at_its_line(slipped, text, code):
    (problem,) = slipped[text]

    assert problem.code == code
    assert problem.span.line in (8, 9)


@pytest.mark.parametrize(
    ("above", "right"),
    [
        ("표 : 예시 표", "표: 예시 표"),
        ("표:예시 표", "표: 예시 표"),
        ("표：예시 표", "표: 예시 표"),
        ("표 1. 예시 표", "표: 예시 표"),
        ("<표 2> 예시 표", "표: 예시 표"),
        ("[표 2-1] 예시 표", "표: 예시 표"),
        ("**표 3: 예시 표**", "표: 예시 표"),
        ("Table 1. Example", "Table: Example"),
        ("예시를 모았습니다.", None),
        ("표시된 것은 예시입니다.", None),
    ],
)
def test_a_line_that_is_meant_as_a_caption_is_offered_as_one(above, right):
    text = f"{above}\n\n| 이름 |\n|---|\n| 하나 |"

    (problem,) = captions(1, "content/a.md", text)

    assert (problem.code, problem.span.line) == ("B002", 3)
    assert (problem.fix.edits[0].text if problem.fix else None) == right


def test_equal_titles_are_told_at_the_copy_with_both_places(build):
    problems, _ = build({"guide/a.md": f"{HEAD}\n글\n", "a copy.md": f"{HEAD}\n글\n"})

    (problem,) = [each for each in problems if each.code == "B006"]
    assert (problem.path, problem.span.line) == ("content/a copy.md", 2)
    assert (problem.facts["here"], problem.facts["first"]) == ("content/a copy.md:2", "content/guide/a.md:2")
