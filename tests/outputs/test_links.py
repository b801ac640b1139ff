"""The links of a built site: every page, whoever wrote the address, each problem where it was written."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.markdown import prose
from generator.outputs import Links, read_folder
from generator.outputs.address import fault
from generator.outputs.markup import read_css, read_html
from generator.outputs.origin import destinations
from generator.pages import plan
from generator.render import strings
from tests.support import sites

HEAD = '---\ntitle: "[예시] 본문"\ndescription: "[예시] 지어낸 쪽입니다."\n---\n'


@pytest.fixture
def folder(tmp_path):
    return sites.copy("korean", tmp_path / "site")


@pytest.fixture
def found(folder, tmp_path):
    """What is wrong with the korean site after a Markdown text was added to it."""

    def build(text: str, files: dict[str, str] | None = None) -> list[tuple[str, str]]:
        sites.write(folder, {"content/a.md": f"{HEAD}\n{text}\n", **(files or {})})
        problems = sites.build(folder, tmp_path / "out")
        lines = {each.path: (folder / each.path).read_text("utf-8").split("\n") for each in problems}
        return [
            (each.code, lines[each.path][each.span.line - 1][each.span.column - 1 : each.span.end_column - 1])
            for each in problems
        ]

    return build


@pytest.fixture(scope="module")
def plan_of_korean():
    site = sites.site_of(sites.FOLDER / "korean")
    return site, plan(site, strings("ko"))


@pytest.fixture
def changed(built, plan_of_korean, tmp_path):
    """What is wrong with the korean site after one of its built files was changed: as if the look were broken."""
    shutil.copytree(built("korean").folder, tmp_path / "out")

    def change(path: str, old: str, new: str, beside: dict[str, str] | None = None):
        file = tmp_path / "out" / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")
        return Links(*plan_of_korean, read_folder(tmp_path / "out"), beside).problems()

    return change


def each_in_its_page(folder: Path, texts: Sequence[str], files: dict[str, str], out: Path) -> list[list[Diagnostic]]:
    """What a build finds in each of several texts. Each is a page of its own beside the others: one build tells of them all."""
    names = [f"content/a{at}.md" for at in range(len(texts))]
    pages = {}
    for at, (name, text) in enumerate(zip(names, texts, strict=True)):
        own = text.replace("](a.md", f"]({Path(name).name}")
        # No two pages have one title.
        pages[name] = f"{HEAD.replace('본문', f'본문 {at}')}\n{own}\n"
    sites.write(folder, {**pages, **files})
    problems = sites.build(folder, out)
    assert {each.path for each in problems} <= set(names)
    return [[each for each in problems if each.path == name] for name in names]


def under(folder: Path, problem: Diagnostic) -> str:
    line = (folder / problem.path).read_text("utf-8").split("\n")[problem.span.line - 1]
    return line[problem.span.column - 1 : problem.span.end_column - 1]


# Narrative pages


FINE = [
    "[기록](/story/refund/), [조각](/story/refund/#source), [처음](#), [꼭대기](#top), [쪽](about.md#main)",
    "[자리](#한글-자리), [자리](#%ED%95%9C%EA%B8%80-%EC%9E%90%EB%A6%AC), [자리](a.md#한글-자리)\n\n## 한글 자리\n\n글",
    "[쪽](안내.md), [쪽](/%EC%95%88%EB%82%B4/), [물음](/story/?a=b#main), [글](/story/refund/#:~:text=글)",
    "[전체 주소](https://example.org/story/refund/), [그림](/assets/icon.svg#layer)",
    "![그림](그림.svg) [첨부](첨부%201.txt) <https://www.example.org/> <office@example.org>",
    "[밖](https://www.example.org/a?b=c&d#e), [전화](tel:+82-2-123-4567), [편지](mailto:office@example.org)",
    "[제목](mailto:office@example.org?subject=a%20b) [제목](mailto:office@example.org?subject=%EA%B0%80%2520&body=a%0D%0Ab)",
    "[여럿](mailto:a@b.example,c@d.example?cc=e@f.example) [한글](mailto:office@예시.한국?subject=가) [돌려](mailto:?subject=a)",
    "[첨부](신청서%20%231.csv) [첨부](/신청서%20%231.csv) [첨부](첨부 1.txt) [백](100%25.csv)",
    "[한글 이름](https://예시.한국/), [포트](http://example.org:8080/)",
    "각주[^1]\n\n[^1]: 각주의 글",
    "`[코드](missing.md)`\n\n```\n[코드](missing.md)\n```\n",
]
FILES = {"그림.svg": "<svg/>", "첨부 1.txt": "글", "신청서 #1.csv": "가,나\n", "100%.csv": "가,나\n"}


@pytest.fixture(scope="module")
def fine(tmp_path_factory):
    place = tmp_path_factory.mktemp("fine")
    files = {f"content/{path}": written for path, written in FILES.items()}
    found = each_in_its_page(sites.copy("korean", place / "site"), FINE, files, place / "out")
    return dict(zip(FINE, found, strict=True))


@pytest.mark.parametrize("text", FINE)
def test_what_leads_somewhere_is_fine(fine, text):
    assert fine[text] == []


BAD = [
    ("missing.md", "B007"),
    ("missing.png", "B007"),
    ("/story", "B007"),
    ("../../x/", "B007"),
    ("../../../story/", "B007"),
    ("https://example.org/nothing/", "B007"),
    ("www.example.org", "B007"),
    ("/story/refund/#nothing", "B008"),
    ("about.md#nothing", "B008"),
    ("#없는-자리", "B008"),
    ("https://example.org/story/#nothing", "B008"),
    ("https://예시", "B009"),
    ("https://localhost/", "B009"),
    ("http:/www.example.org/", "B009"),
    ("htps://www.example.org/", "B009"),
    ("javascript:alert", "B009"),
    ("ftp://www.example.org/", "B009"),
    ("//www.example.org/", "B009"),
    ("https://user@www.example.org/", "B009"),
    ("https://www.example.org:99999/", "B009"),
    ("mailto:office", "B009"),
    ("mailto:office@example.org?subject=100%", "B009"),
    ("mailto:a@b.example,office", "B009"),
    ("mailto:a%20b@example.org", "B009"),
    ("mailto:", "B009"),
    ("tel:one", "B009"),
]
#: What would be fetched from elsewhere.
PICTURES = ["https://www.example.org/a.png", "//www.example.org/a.png", "data:image/png;x"]


@pytest.fixture(scope="module")
def bad(tmp_path_factory):
    """By text: code and stretch of each problem."""
    place = tmp_path_factory.mktemp("bad")
    folder = sites.copy("korean", place / "site")
    texts = [f"처음\n\n둘째 줄의 [링크]({written})와 글" for written, _ in BAD] + [
        f"![그림]({each})" for each in PICTURES
    ]
    found = each_in_its_page(folder, texts, {}, place / "out")
    return {
        text: [(each.code, under(folder, each)) for each in problems]
        for text, problems in zip(texts, found, strict=True)
    }


@pytest.mark.parametrize(("written", "code"), BAD)
def test_a_bad_address_is_told_where_it_stands(bad, written, code):
    assert bad[f"처음\n\n둘째 줄의 [링크]({written})와 글"] == [(code, written)]


def test_a_blank_in_an_address_is_told(found):
    assert found("[링크](<https://www.example.org/a b>)") == [("B009", "https://www.example.org/a b")]


@pytest.mark.parametrize("picture", PICTURES)
def test_nothing_is_fetched_from_elsewhere(bad, picture):
    assert bad[f"![그림]({picture})"] == [("B010", picture)]


def test_a_link_of_a_list_of_references_is_told_at_the_address(found):
    assert found("[글][이름]\n\n[이름]: missing.md") == [("B007", "missing.md")]


def test_the_same_bad_link_is_told_at_each_of_its_places(found):
    assert found("[하나](missing.md)\n\n`[코드](missing.md)`\n\n[둘](missing.md)") == [("B007", "missing.md")] * 2


def test_a_heading_with_an_id_of_the_look_is_told(found):
    assert found("## main") == [("B011", "main")]


# Records and settings


def test_the_address_of_a_record_is_told_in_its_field(folder, tmp_path):
    file = folder / "data/proposal/park.yml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("https://office.example/idea", "https://example.org/nothing/"), "utf-8")

    (problem,) = sites.build(folder, tmp_path / "out")

    line = file.read_text("utf-8").split("\n")[problem.span.line - 1]
    assert (problem.code, problem.path) == ("B007", "data/proposal/park.yml")
    assert line[problem.span.column - 1 : problem.span.end_column - 1].strip("\"'") == "https://example.org/nothing/"


def test_an_address_of_the_settings_is_told_once_for_all_pages(folder, tmp_path):
    file = folder / "site.yml"
    file.write_text(file.read_text("utf-8").replace("https://office.example/contact", "https://example.org/x/"))

    problems = sites.build(folder, tmp_path / "out")

    assert {(each.code, each.path, each.span.line) for each in problems} == {("B007", "site.yml", 14)}


# What the look itself would do wrong


@pytest.mark.parametrize(
    ("path", "old", "new", "code"),
    [
        ("story/refund/index.html", 'href="../../assets/style.css"', 'href="../../assets/gone.css"', "B007"),
        ("story/index.html", 'href="#main"', 'href="#mane"', "B008"),
        ("404.html", 'href="/assets/icon.svg"', 'href="assets/icon.svg"', "B007"),
        ("404.html", 'href="/task/"', 'href="./task/"', "B007"),
        ("search/index.html", "</main>", '<img srcset="../assets/icon.svg 1x, b.svg 2x" alt=""></main>', "B007"),
        ("search/index.html", "</main>", '<video poster="c.svg"></video></main>', "B007"),
        ("search/index.html", "</main>", '<object data="d.svg"></object></main>', "B007"),
        ("search/index.html", "</main>", '<iframe src="https://www.example.org/"></iframe></main>', "B010"),
        ("search/index.html", "</main>", '<p id="main"></main>', "B011"),
        ("search/index.html", "<head>", '<head><link rel="preload" href="https://www.example.org/f.woff2">', "B010"),
        ("search/index.html", "<head>", '<head><meta http-equiv="refresh" content="0; url=../gone/">', "B007"),
        ("index.html", 'rel="canonical" href="https://example.org/"', 'rel="canonical" href="/"', "B007"),
        ("story/index.html", "https://example.org/story/", "https://example.org/stories/", "B007"),
        ("assets/style.css", ":root", '@import "https://www.example.org/f.css"; :root', "B010"),
        ("assets/style.css", ":root", "a { background: url(gone.svg) } :root", "B007"),
    ],
)
def test_a_fault_of_the_look_is_told_with_the_page(changed, path, old, new, code):
    (problem,) = changed(path, old, new)

    assert problem.code == code
    assert f"({path})" in problem.message("ko")


def test_a_link_of_the_look_that_is_on_every_page_is_told_once(built, plan_of_korean, tmp_path):
    shutil.copytree(built("korean").folder, tmp_path / "out")
    (tmp_path / "out/assets/icon.svg").unlink()

    problems = Links(*plan_of_korean, read_folder(tmp_path / "out")).problems()

    assert [each.code for each in problems if "icon.svg" in str(each.facts["address"])] == ["B007"] * len(
        {each.path for each in problems}
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sitemap.xml", "<loc>https://example.org/gone/</loc>"),
        ("sitemap.xml", "<loc>https://www.example.org/</loc>"),
        ("pages.json", '{"pages": [{"url": "/gone/"}]}'),
        ("pages.json", '{"pages": [{"url": "story/"}]}'),
    ],
)
def test_what_other_programs_are_told_are_pages_of_the_site(changed, name, text):
    (problem,) = changed("index.html", "<body>", "<body>", {name: text})

    assert (problem.code, problem.path) == ("B007", "site.yml")
    assert f"({name})" in problem.message("ko")


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """The english site, which has a part of its host only, with a page of links from the root of the site."""
    place = tmp_path_factory.mktemp("shared")
    folder = sites.copy("english", place / "site")
    text = """\
[record](/story/refund/) [part](/story/refund/#source) [question](/story/?a=b#main) [start](/) [page](/about/)
[whole](/a/b/story/) [start](/a/b/) [kept][name] ![picture](/map.svg) [file](/map.svg#layer) [no slash](/a/b)

[name]: /story/
"""
    svg = "<svg xmlns='http://www.w3.org/2000/svg'/>"
    sites.write(folder, {"content/deep/links.md": f"{HEAD}\n{text}\n", "content/map.svg": svg})
    assert sites.build(folder, place / "out") == []
    return sites.Built(place / "out", "https://example.org/a/b/")


def test_a_slash_means_the_root_of_the_site(shared):
    """Neighbours of the case: a place in the page, a question, pictures, references, an address with the base in it."""
    page = shared.page("deep/links/index.html")
    found = [each.attributes["href"] for each in page.css("main article a")]
    found += [each.attributes["src"] for each in page.css("main article img")]

    files = [shared.follow(each, shared.address(page))[0].relative_to(shared.folder).as_posix() for each in found[:-2]]

    assert files == [
        *("story/refund/index.html", "story/refund/index.html", "story/index.html", "index.html", "about/index.html"),
        *("story/index.html", "index.html", "story/index.html", "map.svg"),
    ]
    assert found[1].endswith("#source")
    assert found[2].endswith("?a=b#main")
    # From page to page, so that the preview, which has the whole host, can follow them as well.
    assert not [each for each in found if each.startswith("/")]


def test_the_base_path_counts(tmp_path):
    folder = sites.copy("english", tmp_path / "site")
    text = "[a](/a/b/story/) [b](/storys/) [c](/a/bc/) [d](https://example.org/other/) [e](../../b/story/) [f](/story)"
    sites.write(folder, {"content/a.md": f"{HEAD}\n{text}\n"})

    problems = sites.build(folder, tmp_path / "out")

    assert sorted((each.code, each.facts["address"]) for each in problems) == [
        ("B007", "../../b/story/"),
        ("B007", "/a/bc/"),
        ("B007", "/story"),
        ("B007", "/storys/"),
    ]
    assert {each.facts["address"]: each.fix.edits[0].text for each in problems if each.fix} == {"/story": "/story/"}


OFFERED = {
    "신청서 #1.csv": "신청서%20%231.csv",
    "/신청서 #1.csv": "/신청서%20%231.csv",
    "100%.csv": "100%25.csv",
    "ABOUT.md": "about.md",
    "About.md#main": "about.md#main",
    "/story": "/story/",
    "www.example.org": "https://www.example.org",
    "office@example.org": "mailto:office@example.org",
    "https://www.example.org/a b": "https://www.example.org/a%20b",
    "mailto:office@example.org?subject=a b": "mailto:office@example.org?subject=a%20b",
    "mailto:office@example.org?subject=100%": "mailto:office@example.org?subject=100%25",
}


@pytest.fixture(scope="module")
def offered(tmp_path_factory):
    """By wrong address: what is told of it, and what of the right one."""
    place = tmp_path_factory.mktemp("offered")
    folder = sites.copy("korean", place / "site")
    files = {"content/신청서 #1.csv": "가,나\n", "content/100%.csv": "가,나\n"}
    before, after = (
        each_in_its_page(folder, [f"[링크]({each})와 글" for each in which], files, place / "out")
        for which in (OFFERED, OFFERED.values())
    )
    return dict(zip(OFFERED, zip(before, after, strict=True), strict=True))


@pytest.mark.parametrize(("written", "right"), OFFERED.items())
def test_the_address_that_is_offered_works(offered, written, right):
    problems, left = offered[written]
    assert left == []
    if written == "100%.csv" and not problems:
        return  # one percent sign at the end of a name is no escape, and every browser knows

    (problem,) = problems
    (edit,) = problem.fix.edits
    assert (edit.text, edit.span) == (right, problem.span)


# The parts


def test_external_links_with_every_place(folder, tmp_path):
    sites.write(folder, {"content/a.md": f"{HEAD}\n[가](https://office.example/plan) [나](mailto:a@b.example)\n"})
    assert sites.build(folder, tmp_path / "out") == []
    site = sites.site_of(folder)

    found = Links(site, plan(site, strings("ko")), read_folder(tmp_path / "out")).external()

    assert {place.path for place in found["https://office.example/plan"]} == {"site.yml", "content/a.md"}
    assert [place.path for place in found["https://office.example/contact"]] == ["site.yml"]
    assert not [url for url in found if not url.startswith("http")]


def test_destinations_of_markdown():
    text = (
        "[a](b.md 'c') ![d](<e f.png>) <https://g.example> [h](i_(j).md) `[k](l)`\n[m]: n.md\n~~~\n[o](p)\n~~~\n[q]()"
    )

    assert [each for each, _ in destinations(prose(text))] == [
        *("b.md", "e f.png", "https://g.example", "i_(j).md", "n.md", ""),
    ]


def test_markup_is_read_as_a_browser_does():
    markup = read_html(b"<a HREF=' x '>1<a href=y>2</a><img src=z><!-- <a href=no> --><p id=k><p id=k><a href>3</a>")

    assert markup.addresses == (("link", "x"), ("link", "y"), ("fetch", "z"), ("link", ""))
    assert (markup.ids, markup.repeated) == ({"k"}, ("k",))
    assert read_css("a { b: url( 'c d' ) } /* url(e) */ f { g: url(h) }").addresses == (
        ("fetch", "c d"),
        ("fetch", "h"),
    )


@pytest.mark.parametrize("address", ["http://[", "https://", "https://a..b/", "https://-a.example/", "https:\\\\a.b"])
def test_more_that_is_no_address(address):
    assert fault(address)
