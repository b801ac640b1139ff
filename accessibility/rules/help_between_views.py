"""---
name: {ko: 도움 받을 곳이 화면마다 같은 자리에 있다, en: Help stands in the same place in every view}
wcag: [3.2.6]
kwcag: [7.2.2]
message:
  ko: '도움 받을 곳이 이 문서의 다른 화면에서는 다른 차례에 나옵니다'
  en: 'In another view of this document what leads to help comes in another order'
fix:
  ko: '모든 화면에서 차림표, 제목, 본문에 대해 같은 차례에 두세요.'
  en: 'In all views, put it in the same order relative to menu, headings and content.'
over: visit
examples:
  failed:
    - '<nav aria-label="안내"><a href="#a">자격</a> <a href="#b">서류</a></nav><section id="a"><p>문의 전화 02-000-0000</p><h2>자격</h2><p>연금을 받는 분</p></section><section id="b" hidden><h2>서류</h2><p>고지서</p><p>문의 전화 02-000-0000</p></section><script>addEventListener("hashchange", () => { a.hidden = location.hash !== "#a"; b.hidden = !a.hidden })</script>'
    - '<nav id="n" aria-label="Guide"><a href="#one">One</a> <a href="#two">Two</a></nav><p id="h">Need help? <a href="/help">Write to an adviser</a></p><section><h2 id="t">One</h2><p>You get the grant if you heat with oil.</p></section><script>addEventListener("hashchange", () => { t.textContent = location.hash; if (location.hash === "#two") n.before(h); else n.after(h) })</script>'
    - '<nav aria-label="안내"><a href="#a">신청</a> <a href="#b">조회</a></nav><section id="a"><h2>신청</h2><p>신분증을 가지고 오세요.</p><p>도움 전화 02-000-0000</p></section><section id="b" hidden><h2>조회</h2><p>도움 전화 02-000-0000</p><p>문자로 알려 드립니다.</p></section><script>addEventListener("hashchange", () => { a.hidden = location.hash !== "#a"; b.hidden = !a.hidden })</script>'
  passed:
    - '<nav aria-label="안내"><a href="#a">자격</a> <a href="#b">서류</a></nav><section id="a"><h2>자격</h2><p>연금을 받는 분</p></section><section id="b" hidden><h2>서류</h2><p>고지서</p></section><p>문의 전화 02-000-0000</p><script>addEventListener("hashchange", () => { a.hidden = location.hash !== "#a"; b.hidden = !a.hidden })</script>'
    - '<nav aria-label="Guide"><a href="#a">One</a> <a href="#b">Two</a></nav><section id="a"><h2>One</h2><p>Need help? Call us on 000-0166.</p></section><section id="b" hidden><h2>Two</h2><p>Need help? Call us on 000-0166.</p></section><script>addEventListener("hashchange", () => { a.hidden = location.hash !== "#a"; b.hidden = !a.hidden })</script>'
    - '<nav aria-label="안내"><a href="#a">자격</a> <a href="#b">서류</a></nav><section id="a"><h2>자격</h2><p>연금을 받는 분</p><p>문의 전화 02-000-0000</p></section><section id="b" hidden><h2>서류</h2><p>고지서</p><p>문의 전화 02-000-0000</p><h3>더 볼 것</h3><p>시행령</p></section><script>addEventListener("hashchange", () => { a.hidden = location.hash !== "#a"; b.hidden = !a.hidden })</script>'
  inapplicable:
    - '<nav aria-label="안내"><a href="#a">자격</a></nav><section id="a"><h2>자격</h2><p>문의 전화 02-000-0000</p></section>'
    - '<nav aria-label="안내"><a href="/a">자격</a></nav><p>문의 전화 02-000-0000</p><script>addEventListener("hashchange", () => {})</script>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<nav aria-label="화면"><a href="#va">첫 화면</a> <a href="#vb">둘째 화면</a></nav><section id="va"><p>모르면 02-000-0000으로 문의하세요.</p><h4>첫 화면</h4><p>글</p></section><section id="vb" hidden><h4>둘째 화면</h4><p>글</p><p>모르면 02-000-0000으로 문의하세요.</p></section><script>addEventListener("hashchange", () => { va.hidden = location.hash === "#vb"; vb.hidden = !va.hidden })</script></main>'}
---
WCAG 2.2 3.2.6, for documents whose scripts show another view when the part of the address behind the # changes: links to such parts are
followed on a copy. Help-order compares pages, help-moves the steps of a form.
"""

from __future__ import annotations

from typing import NamedTuple

from accessibility.listeners import listeners
from accessibility.operate import Copy
from accessibility.outcome import Failed, Verdict
from accessibility.visit import Visit

#: Scripts that show another view listen to one of these.
ROUTES = frozenset({"hashchange", "popstate"})
#: Views that are looked at.
VIEWS = 4
#: The links to other views; where each help stands, by its words, relative to the first of each of what holds a view together.
ASK = r"""
const page = hwanhi.page();
const lexicon = hwanhi.lexicon(page);
const isShown = (each) => each.checkVisibility({ visibilityProperty: true });
const first = (selector) => [...document.querySelectorAll(selector)].find(isShown);
const around = { nav: first("nav"), main: first("main, [role=main]"), h1: first("h1") };
// Of the part of the view that it stands in: its heading, and the first of its content that is no help itself.
const within = (part) => ({
  heading: [...part.querySelectorAll("h2, h3, h4")].find(isShown),
  text: [...part.querySelectorAll("p, ul, ol, table, dl")].find((each) => isShown(each) && lexicon.find("help", each.textContent) === null),
});
const helps = {};
for (const { element: each, text } of lexicon.helps(document.body)) {
  const order = {};
  const part = each.closest("section, article, main, [role=main]");
  for (const [name, mark] of Object.entries({ ...around, ...(part ? within(part) : {}) })) {
    if (!mark || mark.contains(each)) continue;
    order[name] = Boolean(mark.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
  }
  const words = lexicon.plain(text);
  helps[words] = words in helps ? null : { order, inside: Boolean(around.main?.contains(each)), selector: page.selector(each), words: text.slice(0, 60) };
}
const links = [...new Map([...document.querySelectorAll("a[href^='#']")].filter((each) => each.hash.length > 1 && isShown(each) && !/건너뛰|바로|skip/i.test(each.textContent)).map((each) => [each.hash, page.selector(each)]))];
return { helps: Object.fromEntries(Object.entries(helps).filter(([, each]) => each)), links };
"""


class FirstView(NamedTuple):
    """The first view: where each help stands, by its words."""

    helps: dict[str, dict[str, object]]


def applies(visit: Visit) -> tuple[FirstView, ...]:
    """A page whose scripts follow the address, with links to other parts of it and something that leads to help."""
    if not {each.type for each in listeners(visit)} & ROUTES:
        return ()
    said = visit.evaluate(ASK)
    return (FirstView(said["helps"]),) if said["links"] and said["helps"] else ()


def expect(view: FirstView, visit: Visit) -> Verdict:
    known = dict(view.helps)
    gone: set[str] = set()
    copy = Copy(visit)
    try:
        copy.renew()
        for _ in range(VIEWS):
            onward = next(((part, link) for part, link in visit.evaluate(ASK)["links"] if part not in gone), None)
            if onward is None:
                break
            gone.add(onward[0])
            copy.send(onward[1])
            for words, place in visit.evaluate(ASK)["helps"].items():
                before = known.setdefault(words, place)
                if _moved(before, place):
                    return Failed(str(place["words"]), str(before["selector"]))
    finally:
        copy.close()
    return None


def _moved(before: dict[str, object], now: dict[str, object]) -> bool:
    one, other = before["order"], now["order"]
    assert isinstance(one, dict)  # noqa: S101 - of ASK
    assert isinstance(other, dict)  # noqa: S101 - of ASK
    return before["inside"] != now["inside"] or any(one[each] != other[each] for each in one.keys() & other.keys())
