/*---
name: {ko: '이웃한 링크와 버튼은 서로 떨어져 보인다', en: Links and buttons beside each other look apart}
wcag: []
kwcag: [5.4.4]
message: {ko: '이웃한 링크나 버튼의 글이 사이 없이 붙어, 어디서 끝나고 어디서 시작하는지 보이지 않습니다', en: 'The words of links or buttons beside each other touch, and nothing shows where one ends'}
fix: {ko: '사이를 띄우거나 테두리, 구분선을 넣으세요. 예: gap: 1rem', en: 'Leave a gap between them, or give them a border or a line between, such as gap: 1rem.'}
examples:
  failed:
    - '<ul style="display: flex; gap: 0; padding: 0; list-style: none"><li><a href="/a">가람도서관</a></li><li><a href="/b">문화회관</a></li><li><a href="/c">청소년수련관</a></li></ul>'
    - '<p><a href="/a" style="text-decoration: none">Library</a><a href="/b" style="text-decoration: none">Theatre</a></p>'
  passed:
    - '<p>올해 예산은 <a href="/b">예산서</a><sup><a href="#f1">1</a></sup>에 있습니다.</p>'
    - '<p><a href="/x">구</a><a href="/x"><b>청 안내</b></a></p>'
    - '<ul style="display: flex; gap: 1rem; padding: 0; list-style: none"><li><a href="/a">가람도서관</a></li><li><a href="/b">문화회관</a></li></ul>'
    - '<p><a href="/a">Library</a> <a href="/b">Theatre</a></p>'
    - '<p><a href="/a">Library</a><span> | </span><a href="/b">Theatre</a></p>'
    - '<ul style="display: flex; padding: 0; list-style: none"><li><a href="/a" style="border: 1px solid #333; padding: 2px">1</a></li><li><a href="/b" style="border: 1px solid #333; padding: 2px">2</a></li></ul>'
  inapplicable:
    - '<p><a href="/a">Library</a></p>'
    - '<p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p style="display: flex; gap: 0"><a href="../" style="padding: 0">처음으로</a><a href="../search/" style="padding: 0">찾기로 가기</a></p></main>'}
---*/
// KWCAG 2.2 5.4.4 (neighbouring content can be told apart): by a gap, a line, a border or a ground of its own.
({
  // The least part of the size of the letters that is a gap.
  GAP: 0.18,
  applies(page) {
    const controls = page.all("a[href], button").filter((each) => page.visible(each) && page.text(each) !== "" && !each.querySelector("img, svg, canvas") && !each.closest("[aria-hidden=true], svg"));
    return controls.slice(1).map((each, at) => [controls[at], each]).filter(([one, other]) => !one.contains(other) && page.parent(one)?.closest("ul, ol, p, div, nav, td, section") === page.parent(other)?.closest("ul, ol, p, div, nav, td, section") || page.parent(one)?.matches("li") && page.parent(page.parent(one)) === page.parent(page.parent(other) ?? document.body));
  },
  words(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
  },
  own(element, side, page) {
    const style = page.style(element);
    return style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0 || style.outlineStyle !== "none" || style.boxShadow !== "none" || style.backgroundImage !== "none";
  },
  expect([one, other], page) {
    // Two links to one place are one to the eye; a raised number is told from the words before it by its place.
    if (one.href && one.href === other.href || [one, other].some((each) => each.closest("sup, sub"))) return null;
    const [first, second] = [this.words(one).at(-1), this.words(other)[0]];
    if (!first || !second || Math.abs(first.top - second.top) > 4) return null;
    const gap = second.left - first.right;
    if (gap < -2 || gap >= this.GAP * parseFloat(page.style(other).fontSize)) return null;
    const between = document.createRange();
    between.setStartAfter(one);
    between.setEndBefore(other);
    if (between.toString().trim() !== "") return null;
    const boxes = (element) => [element, page.parent(element)?.matches("li") ? page.parent(element) : null].filter(Boolean);
    if (boxes(one).some((each) => this.own(each, "Right", page)) || boxes(other).some((each) => this.own(each, "Left", page))) return null;
    if ([...boxes(one), ...boxes(other)].some((each) => ["::before", "::after"].some((pseudo) => !/^(?:none|normal|"")$/u.test(getComputedStyle(each, pseudo).content)))) return null;
    return page.style(one).backgroundColor !== page.style(other).backgroundColor || page.style(one).color !== page.style(other).color ? null : { element: other, detail: `${page.text(one)}${page.text(other)}`.slice(0, 60) };
  },
})
