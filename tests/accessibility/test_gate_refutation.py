"""What axe-core reports and what is not so: taken away where a fact refutes it, and nowhere else."""

import pytest

from accessibility import browser
from accessibility.audit import audit
from tests.support.gate import TODAY, answer, good_page, quiet, site

pytestmark = pytest.mark.browser

PALE = '<p style="color:#777;background:#888">{}</p>'
BOX = '<div style="height:60px;width:200px;overflow:auto;{}"><p>글</p>{}</div>'
FRAME = '<iframe title="틀" tabindex="-1" srcdoc="&lt;a href=/&gt;처음&lt;/a&gt;"></iframe>'
MODAL = "<dialog id='d' aria-label='알림'><button>닫기</button></dialog><script>d.showModal()</script>"

#: By name: what is in the page, and the rule of axe that speaks of it or has to be silent.
CASES = {
    "symbols": (PALE.format("--- === ★ ±±±"), "color-contrast", False),
    "words": (PALE.format("--- 글 ==="), "color-contrast", True),
    "digits": (PALE.format("2014"), "color-contrast", True),
    "padding": (BOX.format("padding-bottom:60px;padding-top:20px", '<span style="display:block;height:90px"></span>'), "scrollable-region-focusable", False),
    "text below": (BOX.format("", "<p>둘</p><p>셋</p><p>넷</p>"), "scrollable-region-focusable", True),
    "picture below": (BOX.format("", '<div style="height:60px"></div><img alt="그림" width="50" height="50" src="data:,">'), "scrollable-region-focusable", True),
    "behind a dialog": (FRAME + MODAL, "frame-focusable-content", False),
    "no dialog": (FRAME, "frame-focusable-content", True),
    "no value of hidden": ('<div aria-hidden="yes">글</div>', "aria-valid-attr-value", False),
    "no value of checked": ('<div role="checkbox" tabindex="0" aria-label="글" aria-checked="maybe"></div>', "aria-valid-attr-value", True),
    "counter": ('<a href="?p=2" aria-label="2쪽으로">2</a>', "label-content-name-mismatch", False),
    "blank": ('<button aria-label="더보기: 공지">더 보기</button>', "label-content-name-mismatch", False),
    "end of a word": ('<button aria-label="재검색">검색</button>', "label-content-name-mismatch", True),
    "other digits": ('<button aria-label="20쪽">2</button>', "label-content-name-mismatch", True),
    "English stem": ('<button aria-label="Searching">Search</button>', "label-content-name-mismatch", True),
    "native state": ('<select role="combobox" aria-label="해"><option>2014</option></select>', "aria-required-attr", False),
    "no state": ('<button role="checkbox">동의</button>', "aria-required-attr", True),
    "hidden, decided by Tab": ('<p aria-hidden="true"><a href="?a">처음</a></p>', "aria-hidden-focus", False),
    "hidden, told by Tab": ('<p aria-hidden="true"><a href="?a">처음</a></p>', "focus-in-hidden", True),
    # Measuring contrast stands animations still; they go on for the rules that ask about them.
    "moving": ('<style>@keyframes go { to { left: 9px } } .t { animation: go 4s infinite; position: relative }</style><p class="t" style="background: linear-gradient(#fff, #eee)">글</p>', "animation-endless", True),
}  # fmt: skip


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    def other(task):
        return (answer("pa11y-ci", *task.manifest.pages),)

    base = good_page().replace("Content-Security-Policy", "none")
    pages = {f"{at}.html": base.replace("</main>", f"{more}</main>") for at, (more, *_) in enumerate(CASES.values())}
    folder = site(tmp_path_factory.mktemp("refuted") / "site", pages)
    result = audit(folder, today=TODAY, language="ko", progress=quiet(), engines=(browser.run, other))
    found = {page["path"]: {each["rule"] for each in page["findings"]} for page in result.report["pages"]}
    return {name: found[f"{at}.html"] for at, name in enumerate(CASES)}


@pytest.mark.parametrize("name", CASES)
def test_axe_is_believed_but_where_a_fact_is_against_it(told, name) -> None:
    _, rule, holds = CASES[name]
    assert (rule in told[name]) is holds, told[name]
