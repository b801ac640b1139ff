"""Pages of others as they come: they talk while they load, send on by script as well, and end in other names than .html.

Neighbours that were tried beyond the reported cases: alert, confirm, prompt, print and beforeunload, in the head, at the end,
on load, after load, in a frame, in an endless row; redirects by location, replace, assign, on load, by a timer, by a file of
its own, by an attribute, from a form; .xhtml, .xht, .shtml, .htm and .HTML, linked or not, well-formed or not.
"""

from __future__ import annotations

import pytest

from accessibility.audit import audit
from tests.support.gate import TODAY, good_page, quiet, site

pytestmark = pytest.mark.browser

EVERY = ["axe", "hwanhi", "pa11y-ci"]
HEAD = '<meta charset="utf-8">'
#: Without the policy of our own pages, which would keep their scripts from running at all.
OPEN = good_page().replace("default-src", "x-default-src")
TALK = """<script>
addEventListener("beforeunload", (event) => { event.preventDefault(); event.returnValue = "x"; });
for (let at = 0; at < 20; at++) alert(at);
if (confirm("볼까요?")) document.title = "x";
prompt("이름", "");
print();
open("about:blank", "_blank");
onload = () => { window.alert("1"); window.confirm("2"); window.print(); };
setTimeout(() => alert("나중"), 50);
</script>"""
SENT = '<meta http-equiv="refresh" content="0; url=/index.html">'
SEND = """<script>location.href="/index.html"</script>
<script>window.location.replace("/index.html")</script>
<script>onload = () => document.location.assign("/index.html")</script>
<script>setTimeout("top.location='/index.html'", 0)</script>
<script src="/go.js"></script>
<script type="module">location = "/index.html"</script>"""


def titled(name: str, page: str = OPEN) -> str:
    return page.replace("<title>", f"<title>{name} ").replace('"site.css"', '"/site.css"')


def with_head(name: str, head: str) -> str:
    return titled(name).replace(HEAD, HEAD + head)


def told(folder) -> tuple[dict[str, dict], dict]:
    """The pages of the report by path, and the report."""
    result = audit(folder, today=TODAY, language="ko", progress=quiet())
    assert not [each.code for each in result.diagnostics if each.code in ("G007", "G008", "G009", "G011")], [
        (each.code, each.facts) for each in result.diagnostics
    ]
    return {page["path"]: page for page in result.report["pages"]}, result.report


def rules(page) -> set[tuple[str, str]]:
    return {(each["engine"], each["rule"]) for each in page["findings"] if not each["beyond"]}


def test_pages_that_talk_that_send_on_and_that_are_called_otherwise(tmp_path) -> None:
    """One audit of all: every engine answers for each page, and finds the fault in those that have one."""
    barrier = '<html lang="ko">'
    pages = {"index.html": titled("처음")}
    pages["talks.html"] = with_head("말", TALK)
    pages["talks-and-fails.html"] = with_head("말하고 틀림", TALK).replace(barrier, "<html>")
    pages["frame.html"] = titled("틀").replace("</main>", '<iframe title="틀" src="/talks.html"></iframe></main>')
    pages["to.html"] = with_head("보냄", SENT + SEND).replace(
        "<body", "<body onpageshow=\"location.href='/index.html'\""
    )
    pages["to-short.html"] = with_head("짧게", SENT.replace("; url=", ";") + SEND)
    pages["to-loud.html"] = with_head("크게", SENT.replace("; url=/index.html", "; URL='/index.html'"))
    pages["to-nowhere.html"] = with_head("없는 곳", SENT.replace("index", "gone") + SEND)
    pages["to-fails.html"] = with_head("틀림", SENT + SEND).replace(barrier, "<html>")
    folder = site(tmp_path / "site", pages)
    (folder / "go.js").write_text('location.href = "/index.html"', "utf-8")

    found, report = told(folder)

    assert {path: page["checked"] for path, page in found.items()} == dict.fromkeys(pages, EVERY)
    for path in ("talks-and-fails.html", "to-fails.html"):
        assert {("axe", "html-has-lang"), ("pa11y-ci", "WCAG2AA.Principle3.Guideline3_1.3_1_1.H57.2")} <= rules(
            found[path]
        ), path
    assert rules(found["to-nowhere.html"]) == {("hwanhi", "redirect-target")}
    assert rules(found["talks.html"]) == {("hwanhi", "window-by-itself")}
    clean = {"index.html", "to.html", "to-short.html", "to-loud.html"}
    assert {path: rules(found[path]) for path in clean} == {path: set() for path in clean}
    looked = {(each["engine"], each["rule"]): each["pages"] for each in report["rules"]}
    assert looked["hwanhi", "redirect-target"] == 5, "only where there is a redirect"
    assert looked["hwanhi", "unique-title"] == len(pages)


BAD = '<html xmlns="http://www.w3.org/1999/xhtml"><head></head><body><img src="x.png"/></body></html>'


def test_pages_of_every_ending_are_audited_linked_or_not(tmp_path) -> None:
    """In a folder of somebody else's, with a pages.json of its own; XHTML that is not well-formed is a page of an error."""
    (tmp_path / "pages.json").write_text('[{"title":"x","url":"/"}]', "utf-8")
    names = ["bad.xhtml", "bad.xht", "bad.htm", "BAD.HTML", "bad.shtml", "sub/torn.xhtml", "index.html"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(BAD if "torn" not in name else BAD.replace("</html>", ""), "utf-8")
    (tmp_path / "index.html").write_text(
        titled("처음").replace("</main>", '<a href="bad.xhtml">나쁜 쪽</a></main>'), "utf-8"
    )

    found, _ = told(tmp_path)

    assert {path: page["checked"] for path, page in found.items()} == dict.fromkeys(sorted(names), EVERY)
    for name in names[:5]:
        assert {("axe", "document-title"), ("axe", "image-alt")} <= rules(found[name]), name
        assert any(engine == "pa11y-ci" for engine, _ in rules(found[name])), name
