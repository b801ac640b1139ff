"""A page in Korean that was drawn without a Korean font is not audited; the report says which fonts drew what."""

from __future__ import annotations

import pytest

from accessibility import browser, font
from accessibility.audit import audit
from accessibility.decision import decide
from accessibility.review import Review
from tests.support.gate import CANARY, PINNED, TODAY, answer, good_page, manifest, page, quiet, site

#: Where Debian has the only fonts that this machine is to know.
DEJAVU = "/usr/share/fonts/truetype/dejavu"
CONFIGURATION = f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{DEJAVU}</dir><cachedir>{{cache}}</cachedir></fontconfig>
"""
ENGLISH = good_page().replace('lang="ko"', 'lang="en"')


def latin(text: str) -> str:
    """The same page without a letter of Hangul."""
    return "".join("x" if "가" <= each <= "힣" else each for each in text)


PAGES = {"ko.html": good_page().replace("</main>", "<p>English words</p></main>"), "en.html": latin(ENGLISH)}


def other(task):
    return (answer("pa11y-ci", *task.manifest.pages),)


@pytest.mark.browser
def test_without_a_korean_font_there_is_no_audit(tmp_path, monkeypatch) -> None:
    folder = site(tmp_path / "site", PAGES)
    run = {"today": TODAY, "language": "ko", "engines": (browser.run, other)}

    whole = audit(folder, progress=quiet(), **run)
    assert "G021" not in {each.code for each in whole.diagnostics}
    assert any("CJK" in name or "KR" in name or "Nanum" in name for name in whole.report["fonts"]["hangul"])
    assert whole.report["fonts"]["latin"]

    (tmp_path / "fonts.conf").write_text(CONFIGURATION.format(cache=tmp_path / "cache"))
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
    bare = audit(folder, progress=quiet(), **run)
    assert [each.path for each in bare.diagnostics if each.code == "G021"] == ["ko.html"], "the English page needs none"
    assert bare.exit_code == 2
    assert not bare.decision.publish
    assert {name.split()[0] for name in bare.report["fonts"]["latin"]} == {"DejaVu"}


def facts(*, missing: bool, hangul=("Noto Sans CJK KR",)):
    return {font.FACT: {"hangul": list(hangul), "latin": ["Noto Sans"], "missing": missing}}


def test_pages_without_a_font_are_one_reason_that_says_what_to_install() -> None:
    pages = [page(f"{name}.html") for name in "abc"]
    answers = [answer(engine, *pages) for engine in PINNED]
    own = {"a.html": facts(missing=False), "b.html": facts(missing=True), "c.html": facts(missing=True, hangul=["x"])}
    answers[2] = answer("hwanhi", *pages, facts=own)
    decided = decide(manifest(*pages), answers, Review({}, (), ()), pinned=PINNED, canary=CANARY, changed=())
    (reason,) = decided.reasons
    assert (reason.code, reason.path, decided.exit_code) == ("G021", "b.html", 2)
    assert "b.html (+1)" in reason.message("ko")
    assert "fonts-noto-cjk" in reason.help("en")
    assert font.used(answers) == {"hangul": ["Noto Sans CJK KR", "x"], "latin": ["Noto Sans"]}
