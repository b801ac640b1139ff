/*---
name: {ko: '새 창을 여는 링크는 그렇다고 미리 알린다', en: A link that opens a new window says so}
wcag: [3.2.5]
kwcag: [7.2.1]
message: {ko: '새 창이 열린다는 것을 미리 알리지 않습니다', en: 'Nothing says beforehand that a new window opens'}
fix: {ko: 'target="_blank"를 빼거나, 링크 글에 ‘(새 창)’을 붙이세요.', en: 'Leave out target="_blank", or add “(opens in a new tab)” to the link.'}
examples:
  failed:
    - '<!doctype html><html lang="ko"><head><title>자료</title><base target="_blank"></head><body><main><h1>자료</h1><p><a href="/data/31">마을 버스 연구</a></p></main></body></html>'
    - '<p><a href="https://example.org/" target="_blank">예시 공단</a></p>'
    - '<p><a href="/a" target="popup">Street plan</a></p>'
    - '<form action="/s" target="_blank"><button type="submit">Search</button></form>'
    - '<p><a href="/a" onclick="window.open(this.href); return false">Street plan</a></p>'
  passed:
    - '<p><a href="https://example.org/" target="_blank">예시 공단(새 창)</a></p>'
    - '<p><a href="/a" target="_blank" title="새창으로 열림">예시 공단</a></p>'
    - '<p><a href="/a" target="_blank">Street plan <img src="data:," alt="opens in a new tab"></a></p>'
    - '<p><a href="/a" target="_blank">Street plan</a> (new window)</p>'
    - '<p>Links on this page open in a new window.</p><p><a href="/a" target="_blank">Street plan</a></p>'
  inapplicable:
    - '<!doctype html><html lang="en"><head><title>Papers</title><base target="_self"></head><body><main><h1>Papers</h1><p><a href="/data/31">Village buses</a></p></main></body></html>'
    - '<p><a href="/a">예시 공단</a></p>'
    - '<p><a href="/a" target="_self">Street plan</a></p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><a href="../" target="_blank">환한구 소식</a></p></main>'}
---*/
// WCAG 2.2 3.2.5 (level AAA, F22, G201) and KWCAG 2.2 7.2.1. A target that names a frame of the page opens no window.
({
  leaves: (target, page) => !["", "_self", "_top", "_parent"].includes(target.toLowerCase()) && !page.all("iframe, frame").some((frame) => frame.getAttribute("name") === target),
  applies(page) {
    const elements = page.all("a[target], area[target], form[target], a[href][onclick*='window.open'], button[onclick*='window.open']")
      .filter((element) => (this.leaves(element.getAttribute("target") ?? "", page) || element.getAttribute("onclick")?.includes("window.open")) && (page.localName(element) === "form" || page.exposed(element)));
    // What sends every other link of the page to a new window stands in its head.
    const base = page.all("base[target]").find((each) => this.leaves(each.target, page));
    return base && page.all("a[href]:not([target], [href^='#'])").some(page.exposed) ? [base, ...elements] : elements;
  },
  expect(element, page) {
    const general = page.once("new window", () => page.lexicon.find("new-window-general", page.lexicon.pageText()) !== null);
    if (page.localName(element) === "base") return general ? null : { detail: element.outerHTML };
    const near = element.nextSibling instanceof Text ? element.nextSibling.data.slice(0, 40) : "";
    const isForm = page.localName(element) === "form";
    const by = (element.getAttribute("aria-describedby") ?? "").split(/\s+/u).map((id) => id && document.getElementById(id)?.textContent).join(" ");
    const said = [isForm ? page.lexicon.without(element) : page.name(element), element.getAttribute("title"), by, near,
      ...[...element.querySelectorAll("[title]")].map((inner) => inner.getAttribute("title"))].join(" ");
    return page.lexicon.find("new-window", said) || general ? null : { detail: isForm ? "" : page.name(element) };
  },
})
