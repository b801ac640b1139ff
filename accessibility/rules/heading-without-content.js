/*---
name: {ko: '제목 아래에 내용이 있다', en: There is something below each heading}
wcag: []
kwcag: [6.4.2]
message: {ko: '제목 아래에 아무 내용도 없습니다', en: 'There is nothing below the heading'}
fix: {ko: '내용을 채우거나 제목을 지우세요. 글자를 크게 보이려는 것이면 제목이 아닌 문단으로 쓰세요.', en: 'Add the content or remove the heading. What should only look large is a paragraph.'}
examples:
  failed:
    - '<h2>신청 방법</h2><h2>문의</h2><p>전화 주세요.</p>'
    - '<h2>Fees</h2><div></div><h2>Contact</h2><p>Call us.</p>'
    - '<h3>Fees</h3><h2>Contact</h2><p>Call us.</p>'
    - '<h2>문의</h2><p>전화</p><h2>첨부</h2>'
  passed:
    - '<h2>신청 방법</h2><h3>방문</h3><p>창구</p>'
    - '<h2>Fees</h2><img src="data:," alt="Table of fees"><h2>Contact</h2><p>Call us.</p>'
    - '<h2>Fees</h2><p hidden>Shown on request</p><h2>Contact</h2><p>Call us.</p>'
    - '<h3><a href="/a">First news</a></h3><h3><a href="/b">Second news</a></h3><p>End</p>'
    - '<h2>Fees</h2><form><input aria-label="Hours"></form>'
  inapplicable:
    - '<!doctype html><html lang="en"><title>Parking</title><p>No heading</p>'
    - '<!doctype html><html lang="en"><title>Parking</title><h2 hidden>Fees</h2><h2 hidden>Contact</h2>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<h2>신청 방법</h2><h2>문의</h2><p>전화 주세요.</p></main>'}
---*/
// A heading promises a section (WCAG 2.2 G141, KWCAG 6.4.2). One that is a link or a button leads to its section elsewhere.
({
  applies(page) {
    const isHeading = (element) => element.matches("h1, h2, h3, h4, h5, h6, [role=heading]");
    const level = (element) => Number(element.getAttribute("aria-level")) || Number(/^h([1-6])$/u.exec(page.localName(element))?.[1] ?? 2);
    const main = page.all("main, [role=main]")[0] ?? document.body;
    if (!main) return [];
    const found = [];
    let open = null; // the heading that nothing has followed yet
    const close = (next) => { if (open) { open.empty = next <= open.level; open = null; } };
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        if (node.data.trim() !== "" && !node.parentElement.closest("script, style, template, noscript, h1, h2, h3, h4, h5, h6, [role=heading]")) open = null;
      } else if (isHeading(node)) {
        if (!page.exposed(node) || page.name(node) === "") continue;
        close(level(node));
        open = { element: node, level: level(node), empty: false };
        found.push(open);
      } else if (node.matches("img, svg, canvas, video, audio, iframe, object, embed, input, select, textarea, button, hr ~ table, table, math, slot") || page.localName(node).includes("-")) {
        if (!node.closest("h1, h2, h3, h4, h5, h6, [role=heading]")) open = null;
      }
    }
    close(0);
    return found;
  },
  expect: ({ element, empty }, page) => empty && !element.querySelector("a[href], button, [role=button], summary, input") && !element.closest("a[href], button, summary, legend, hgroup, header, dialog, [aria-labelledby], nav")
    && !(page.localName(element) === "h1" && page.all("h1").length === 1) ? { detail: page.name(element) } : null,
})
