"""The whole gate over pages that offer palettes: those that keep theirs, those with a strict policy, and the canary's."""

import base64
import hashlib

import pytest

from accessibility import browser, palette
from accessibility.audit import audit
from accessibility.canary import expected
from tests.accessibility.test_gate_palettes import HTML
from tests.support.gate import PINNED, TODAY, answer, good_page, quiet, site

pytestmark = pytest.mark.browser


def other(task):
    """Stands for pa11y-ci: answered, nothing found."""
    return (answer("pa11y-ci", *task.manifest.pages),)


def run(tmp_path, pages, engines=(browser.run, other)):
    folder = site(tmp_path / "site", pages)
    return audit(folder, today=TODAY, language="ko", progress=quiet(), engines=engines)


def test_a_page_that_keeps_its_palette_against_the_gate_is_not_checked(tmp_path) -> None:
    script = (
        "<script>new MutationObserver(() => delete document.documentElement.dataset.palette)"
        '.observe(document.documentElement, {attributeFilter: ["data-palette"]})</script>'
    )
    page = (
        good_page().replace('<html lang="ko">', HTML).replace("default-src", "x").replace("</head>", f"{script}</head>")
    )
    result = run(tmp_path, {"index.html": page})
    reasons = {each.facts["engine"]: each.facts["detail"] for each in result.diagnostics if each.code == "G011"}
    assert set(reasons) == {"axe", "hwanhi"}
    assert "day did not stay" in reasons["axe"]


def test_palettes_that_were_not_looked_at_are_missed_on_the_canary(tmp_path, monkeypatch) -> None:
    read = palette._text  # noqa: SLF001 - broken on purpose
    script = read("palettes.js")
    blind = {
        "not set": ('root.setAttribute("data-palette", palette);', ""),
        "none at all": ("? [] : palettes)", "? [] : [])"),
        "no states": ("of Object.keys(PSEUDO))", "of [])"),
    }
    missed = {}
    for name, (before, after) in blind.items():
        assert before in script
        broken = script.replace(before, after)
        monkeypatch.setattr(palette, "_text", lambda name, text=broken: text if name == "palettes.js" else read(name))
        result = run(tmp_path / name, {"index.html": good_page()})
        missed[name] = {
            rule for each in result.diagnostics if each.code == "G012" for rule in each.facts["rules"].split(", ")
        }
    in_palettes = {rule for rule in expected()["axe"] if "@" in rule}
    assert missed["none at all"] == in_palettes
    assert missed["not set"] >= in_palettes
    assert missed["no states"] == {rule for rule in in_palettes if ":" in rule}


SCRIPT = 'try { document.documentElement.dataset.palette = localStorage.getItem("palette") ?? "day" } catch {}'
POLICY = (
    "default-src 'none'; script-src 'self' 'sha256-{hash}'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)


def test_pages_with_scripts_and_a_strict_policy_are_checked_by_every_engine(tmp_path) -> None:
    digest = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    page = (
        good_page()
        .replace('<html lang="ko">', HTML)
        .replace("default-src 'none'; style-src 'self'; img-src 'self' data:", POLICY.format(hash=digest))
        .replace("</head>", f'<script>{SCRIPT}</script><script defer src="late.js"></script></head>')
    )
    assert digest in page
    folder = site(tmp_path / "site", {"index.html": page, "pale.html": page.replace("현황</title>", "둘</title>")})
    (folder / "late.js").write_text('document.querySelector("h1").dataset.late = matchMedia("print").media;')
    with (folder / "site.css").open("a") as style:
        style.write("a { color: #003 } [data-palette=night] .pale { color: #999 }")
    text = (folder / "pale.html").read_text()
    (folder / "pale.html").write_text(text.replace('<p id="lead">', '<p id="lead" class="pale">'))
    (folder / "pages.json").unlink()
    result = audit(folder, today=TODAY, language="ko", progress=quiet())
    pages = {each["path"]: each for each in result.report["pages"]}
    assert all(sorted(each["checked"]) == sorted(PINNED) for each in pages.values())
    assert pages["index.html"]["findings"] == []
    # No page leads to this one, which is another rule's.
    (found,) = (each for each in pages["pale.html"]["findings"] if each["rule"] != "page-unreachable")
    assert (found["engine"], found["rule"], found["palette"]) == ("axe", "color-contrast", "night")
    assert {each.code for each in result.diagnostics} == {"A001"}
