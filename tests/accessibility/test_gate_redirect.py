"""Pages that send their readers on at once: the engines check the page itself, and where it leads is asked as well."""

import re
import urllib.request
from urllib.parse import urlsplit

import pytest

from accessibility import own
from accessibility.audit import audit
from accessibility.canary import FOLDER
from accessibility.redirect import file_of, held_back, redirects
from accessibility.server import Server
from accessibility.visit import Pages
from tests.support.gate import TODAY, good_page, quiet, site

META = '<meta http-equiv="refresh" content="0; url=../new/">'
HEADS = [
    (META, ["../new/"]),
    ("<META CONTENT='0;URL=../new/' HTTP-EQUIV='Refresh'/>", ["../new/"]),
    ("<meta\nhttp-equiv=refresh content=\"0; url='a&gt;b.html'\">", ["a>b.html"]),
    ('<meta http-equiv="refresh" content=" 00 , url = 한글/ ">', ["한글/"]),
    ('<meta http-equiv="refresh" content="0;index.html">', ["index.html"]),
    ('<meta http-equiv="refresh" content="0;url=index.html">', ["index.html"]),
    ('<meta http-equiv="refresh" content="0, index.html">', ["index.html"]),
    ('<meta http-equiv="refresh" content="0 index.html">', ["index.html"]),
    ('<meta http-equiv="refresh" content="0 ;URL = index.html">', ["index.html"]),
    ('<meta http-equiv="refresh" content="0; URL=\'index.html\'">', ["index.html"]),
    ('<meta http-equiv="refresh" content="0; \'index.html\' and more">', ["index.html"]),
    ("<META HTTP-EQUIV=REFRESH CONTENT=0;URL=INDEX.HTML>", ["INDEX.HTML"]),
    ('<meta http-equiv="refresh" content="0; url=a b.html?x=1;y">', ["a b.html?x=1;y"]),
    ('<noscript><meta http-equiv="refresh" content="0; url=index.html"/></noscript>', ["index.html"]),
    # A delay takes a reader away in the middle of a sentence (WCAG 2.2, failure F41).
    ('<meta http-equiv="refresh" content="1; url=../new/">', []),
    ('<meta http-equiv="refresh" content="0.5; url=../new/">', []),
    ('<meta http-equiv="refresh" content="-0; url=../new/">', []),
    # The page itself, without end.
    ('<meta http-equiv="refresh" content="0">', []),
    ('<meta http-equiv="refresh" content="300">', []),
    ('<meta http-equiv="refresh" content="0; url=">', []),
    ('<meta http-equiv="refresh" content="0;">', []),
    ('<meta http-equiv="refresh" content="0index.html">', []),
    # No element.
    (f"<!-- {META} -->", []),
    (f"<script>const text = '{META}';</script>", []),
    ('<meta name="refresh" content="0; url=../new/">', []),
    ("<p>글</p>", []),
]


@pytest.mark.parametrize(("head", "targets"), HEADS)
def test_what_is_a_redirect(head, targets) -> None:
    page = f'<!DOCTYPE html>\n<meta charset="utf-8"><title>한글</title>\n {head}<p>글</p>'.encode()
    assert [each.target for each in redirects(page)] == targets
    held = held_back(page)
    assert len(held) == len(page)
    # One that waits, or loads the page anew, is held back as well: no engine could be through with the page before it.
    if targets or head.startswith('<meta http-equiv="refresh"'):
        meta = re.search(rb"(?is)<meta\s[^>]*refresh[^>]*>", page)[0]
        assert held == page.replace(meta, b" " * len(meta))
    else:
        assert held == page


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("../new/", "task/new/index.html"),
        ("../new/#part", "task/new/index.html"),
        ("../../", "index.html"),
        ("../..", "index.html"),
        ("/base/about.html", "about.html"),
        ("/elsewhere/", None),
        ("../../../", None),
        ("https://example.org/base/about.html", None),
        ("//example.org/base/about.html", None),
        ("%ED%95%9C/", "task/old/한/index.html"),
        ("", "task/old/index.html"),
    ],
)
def test_where_a_redirect_leads(address, file) -> None:
    assert file_of(address, "task/old/index.html", "/base/") == file


def test_the_server_of_the_audit_holds_it_back_and_the_file_stays(tmp_path) -> None:
    (tmp_path / "a").mkdir()
    content = f"<title>가</title>{META}<p>글</p>"
    for name in ("a/index.html", "a.txt"):
        (tmp_path / name).write_text(content, "utf-8")
    with Server(tmp_path, "/", FOLDER) as server:
        for url, held in (
            (server.url("a/index.html"), True),
            (server.url("a/index.html").removesuffix("index.html"), True),
            (server.url("a.txt"), False),
        ):
            parts = urlsplit(url)
            asked = urllib.request.Request(
                f"http://127.0.0.1:{server.port}{parts.path}", headers={"Host": parts.netloc}
            )
            with urllib.request.urlopen(asked, timeout=5) as answer:  # noqa: S310
                got = answer.read()
            assert (b"refresh" not in got) == held
            assert len(got) == len(content.encode())
    assert (tmp_path / "a/index.html").read_text("utf-8") == content


def test_a_redirect_leads_to_a_page_and_no_further(tmp_path) -> None:
    heads = {"ok": "0; url=home.html", "nowhere": "0; url=gone.html", "chain": "0; url=ok.html"}
    heads |= {
        "itself": "0; url=itself.html",
        "abroad": "0; url=https://example.com/home.html",
        "late": "5; url=gone.html",
    }
    pages = {f"{name}.html": f'<meta http-equiv="refresh" content="{content}">' for name, content in heads.items()}
    folder = site(tmp_path, {"home.html": "<p>글</p>", **pages})
    facts = {path: {"title": path} for path in ("home.html", *pages, "missing.html")}
    said = own.across(Pages(folder, "/", facts), "ko")
    found = {path: each.message for path, one in said.items() for each in one.findings}
    assert set(found) == {"nowhere.html", "chain.html", "itself.html", "abroad.html"}
    assert found["nowhere.html"].endswith(": gone.html")


@pytest.mark.browser
def test_all_engines_check_the_page_that_sends_on(tmp_path) -> None:
    """With a fault in it, all of them find the fault; without one, the page passes."""
    good, head = good_page(), '<meta charset="utf-8">'
    assert head in good

    def moved(name: str, content: str) -> str:
        title = good.replace("<title>", f"<title>{name} ")
        return title.replace(head, f'{head}<meta http-equiv="refresh" content="{content}">')

    pages = {
        "index.html": good,
        "moved/index.html": moved("moved", "0; url=../index.html"),
        "fault/index.html": moved("fault", "0; url=../index.html").replace('<html lang="ko">', "<html>"),
        "astray/index.html": moved("astray", "0; url=../gone/"),
        "late/index.html": moved("late", "3; url=../index.html"),
    }
    pages = {path: text.replace('"site.css"', '"/site.css"') for path, text in pages.items()}
    result = audit(site(tmp_path / "site", pages), today=TODAY, language="ko", progress=quiet())
    told = {page["path"]: page for page in result.report["pages"]}
    rules = {
        path: {(each["engine"], each["rule"]) for each in page["findings"] if not each["beyond"]}
        for path, page in told.items()
    }
    for path in pages:
        if path != "late/index.html":
            assert told[path]["checked"] == ["axe", "hwanhi", "pa11y-ci"], path
    assert rules["index.html"] == rules["moved/index.html"] == set()
    assert rules["fault/index.html"] >= {
        ("axe", "html-has-lang"),
        ("pa11y-ci", "WCAG2AA.Principle3.Guideline3_1.3_1_1.H57.2"),
    }
    assert rules["astray/index.html"] == {("hwanhi", "redirect-target")}
    assert ("hwanhi", "refresh-delay") in rules["late/index.html"]
