"""What html-validate is taken at its word for: nothing that the standard allows, and every mistake of the kinds that rules tell.

The Nu Html Checker (26.9.27) says the same of each page here, by which they were sorted; it needs Java, so it is not asked each time.
"""

from __future__ import annotations

import pytest

from accessibility import markup
from accessibility.rule import over
from accessibility.visit import SourceBytes

RULES = {
    rule.id: rule
    for rule in over("bytes")
    if rule.id in ("markup-nesting", "duplicate-attribute", "obsolete-element", "content-model")
}
AROUND = "<!DOCTYPE html>\n<html lang=ko><head><meta charset=utf-8><title>쪽</title></head><body>\n<h1>쪽</h1>\n{}\n</body></html>\n"
#: What HTML leaves out, allows, or writes in another way.
ALLOWED = (
    "<ruby>漢<rp>(<rt>한<rp>)</ruby>",
    "<select aria-label=a><optgroup label=a><option>가<option>나<optgroup label=b><option>다<hr><option>라</select>",
    "<ul><li>가<ul><li>나<li>다</ul><li>라</ul>",
    "<table><caption>a</caption><colgroup><col><col><thead><tr><th scope=col>a<th scope=col>b<tbody><tr><td><p>1<td>2</table>",
    "<p>가<section><h2>나</h2><p>다</section><p>가<table><caption>a</caption><tr><td>1</table>",
    "<script>var a='</div><p><b>'; if (1<2) {}</script><script><!--\nvar a='<div>';\n//--></script>",
    "<textarea aria-label=a><div><b></textarea>",
    "<svg role=img aria-label=a><foreignObject><div><p>가</div></foreignObject><title>가</title><style>.a{}</style><g/></svg>",
    "<svg role=img aria-label=a><style><![CDATA[ .a > .b {} ]]></style></svg><math><mrow><mi>x</mi><mspace/></mrow></math>",
    "<table><caption>a</caption><tbody><template><tr><td>a</td></tr></template><tr><td>가</tbody></table><template><li>가</template>",
    "<ul><script>1</script><li>가</ul><dl><script>1</script><dt>가<dd>나</dl>",
    "<!--[if IE]><p>가</div><![endif]--><!--[if !IE]><!--><p>가</p><!--<![endif]--><!---->",
    "<picture><source srcset=a.webp><img src=a.png alt=가></picture><video controls><source src=a.mp4><track src=a.vtt><p>나</p></video>",
    "<select aria-label=a><button><selectedcontent></selectedcontent></button><option>가</option></select>",
    "<hgroup><p>가<h2>나</h2><p>다</hgroup><menu><li><button>가</button></menu>",
    "<details name=a><summary><h2>가</h2></summary>나</details><fieldset><legend><h2>가</h2></legend></fieldset>",
    "<table><caption><p>가</p></caption><tr><td><div><h2>가</h2></div></table><ins><p>가</p></ins><p><ins>다</ins></p>",
    "<ul><li><a href='/'><h2>가</h2><p>나</p></a></ul><a href='/'><table><caption>a</caption><tr><td>1</table></a>",
    "<map name=m><p><area href='/' alt=가><a href='/'>나</a></p></map>",
    "<dl><div><dt>가<dd>나<dl><dt>다<dd>라</dl></div></dl>",
    "<my-list><my-item>가</my-item></my-list><p><my-inline>글</my-inline></p><div><style>p{}</style></div>",
    '<P CLASS=x>가</P><BR><INPUT TYPE=checkbox CHECKED aria-label=a><p class="a\nb"\n id=q\n>가</p><p title=a/b>다</p>',
    "<p>a > b &copy; AT&T <a href='?a=1&b=2'>가</a></p>",
)  # fmt: skip
WRONG = {
    "markup-nesting": (
        "<p><span>가</p>", "<p><b>가</p><p>나</p>", "<p><a href='/'>가</p><p>나</p>", "<h2>가", "<button>가", "<label>가 <input>",
        "<table><caption>가</caption><tr><td>가</td></tr>", "<p>가</p></div>", "가</p>", "<p>가</a></p>", "<p>가</p></li>",
    ),
    "duplicate-attribute": ("<p class=a Class=b>가</p>", "<img src=a.png alt='' alt=가>", "<a href='/' href='/b'>가</a>"),
    "obsolete-element": (
        "<font>가</font>", "<marquee>가</marquee>", "<blink>가</blink>", "<p><big>가</big></p>", "<p><tt>가</tt></p>",
        "<p><strike>가</strike></p>", "<noframes>가</noframes>", "<acronym title=a>가</acronym>", "<CENTER>가</CENTER>",
    ),
    "content-model": (
        "<a href='/'>가<a href='/b'>나</a></a>", "<button><a href='/'>가</a></button>", "<label>가<label>나</label></label>",
        "<div><tr><td>가</td></tr></div>", "<dl><p>가</p><dt>가<dd>나</dl>", "<dl><dt><h3>가</h3></dt><dd>나</dd></dl>",
        "<button><div>가</div></button>", "<table><caption>가</caption><div>글</div><tr><td>가</table>",
    ),
}  # fmt: skip


def told(html: str) -> set[str]:
    """The rules that find something in a page."""
    source = SourceBytes("a.html", AROUND.format(html).encode())
    return {name for name, rule in RULES.items() if any(rule.expect(target, source) for target in rule.applies(source))}


@pytest.mark.parametrize("html", ALLOWED, ids=range(len(ALLOWED)))
def test_what_the_standard_allows_is_no_mistake(html) -> None:
    assert told(html) == set()


@pytest.mark.parametrize(
    ("name", "html"),
    [(name, html) for name, each in WRONG.items() for html in each],
    ids=[f"{name}-{at}" for name, each in WRONG.items() for at in range(len(each))],
)
def test_every_mistake_is_told_by_its_rule(name, html) -> None:
    assert name in told(html)


def test_it_is_told_where_and_about_what() -> None:
    source = SourceBytes("a.html", AROUND.format("<p>가\n<b class='x'\n>나</p>").encode())
    assert RULES["markup-nesting"].expect("a.html", source).detail == "5:2 <b>"
    source = SourceBytes("a.html", AROUND.format("<span id=s><div>가</div></span>").encode())
    found = RULES["content-model"].expect("<div>", source)
    assert (found.detail, found.target) == ("4:13 <span> › <div>", "#s > div")


def test_a_comment_of_the_page_switches_no_rule_off() -> None:
    assert told("<!-- [html-validate-disable-block close-order] --><div><p>가</p>") == {"markup-nesting"}


def test_a_page_in_any_bytes_is_answered() -> None:
    odd = "가\u2028<p>\x00</b>".encode()
    for data in (b"", b"\xff\xfe\x00", b"<", b"<!doctype html>" + b"<" * 5000, odd, b"<a\r\n" * 50):
        assert isinstance(markup.mistakes(SourceBytes("a.html", data).text), tuple)


def test_a_process_that_ended_is_started_anew() -> None:
    validator = markup.Validator()
    try:
        assert validator.ask("<p>가</span>")
        validator.end()
        assert validator.ask("<p>가</span>")
    finally:
        validator.end()


@pytest.mark.parametrize(
    "script",
    [
        "process.exit(0)",
        "setInterval(() => {}, 1000)",
        "console.log('nonsense')",
        'console.log(\'{"error": "too deep"}\')',
    ],
    ids=["ends", "hangs", "nonsense", "gives up"],
)
def test_no_answer_is_an_error_with_a_reason_and_never_a_pass(tmp_path, monkeypatch, script) -> None:
    (tmp_path / "validator.js").write_text(script, "utf-8")
    monkeypatch.setattr(markup, "SCRIPT", tmp_path / "validator.js")
    monkeypatch.setattr(markup, "LIMIT", 2.0)
    validator = markup.Validator()
    try:
        with pytest.raises(OSError, match=r"html-validate: ."):
            validator.ask("<p>가")
    finally:
        validator.end()


def test_a_machine_without_node_is_told(monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(OSError, match="node"):
        markup.Validator().ask("<p>가")
