/*---
name: {ko: 좁은 화면에서 옆으로 넘치지 않는다, en: Nothing runs out sideways on a narrow screen}
wcag: [1.4.10]
kwcag: []
states: [narrow]
message:
  ko: 너비 320픽셀(1280픽셀 화면을 400% 확대한 크기)에서 옆으로 넘치는 내용이 있습니다.
  en: At a width of 320 px (1280 px at 400 % zoom) some content runs out sideways.
fix:
  ko: '고정된 너비(width) 대신 max-width: 100%를 쓰거나, 표처럼 넓을 수밖에 없는 것은 그 안에서만 옆으로 밀리게 하세요.'
  en: 'Use max-width: 100% instead of a fixed width, or let what has to be wide, such as a table, scroll in a box of its own.'
examples:
  failed:
    - '<table style="width: 900px"><tr><th scope="col">달</th><th scope="col">수</th></tr><tr><td>1</td><td>2</td></tr></table>'
    - '<section><div style="width: 700px">넓음</div></section>'
    - '<div style="overflow-x: auto" tabindex="0" role="region" aria-label="안내"><p style="width: 900px">표도 그림도 아닌 글인데 한 줄이 화면보다 길어서 줄마다 옆으로 밀어야 읽을 수 있는 안내 글입니다 그렇습니다</p></div>'
  passed:
    - <p>글</p>
    - '<table><caption>달마다</caption><tr><th scope="col">가나다라마바사</th><th scope="col">아자차카타파하</th><th scope="col">가나다라마바사</th><th scope="col">아자차카타파하</th></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table><style>th { white-space: nowrap; padding: 1em }</style>'
    - '<div style="overflow-x: auto" tabindex="0" role="region" aria-label="넓은 것"><div style="width: 700px">넓음</div></div>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>빈 쪽</title><body></body>'
mutants:
  - {page: story/fair/index.html, find: <main, put: '<main style="width: 700px"'}
  - {page: dataset/example-refund/index.html, find: </main>, put: '<pre style="width: 50em">1</pre></main>'}
---*/
// WCAG 2.2 1.4.10 (Reflow): at a width of 320 CSS px nobody has to scroll in two directions, but for what has to be wide to be
// understood: tables, maps, diagrams, code. That may scroll in a box of its own; running text may not do so there either.
({
  applies(page) {
    if (!document.body?.querySelector("*")) return [];
    return [document.documentElement, ...page.lines().filter(({ boxes }) => boxes.some((box) => box.right - box.left > innerWidth))];
  },
  // Whether a table of data is as narrow as its words let it be: then it may be as wide as that.
  needsIt(table) {
    if (!table.querySelector("th") || table.matches("[role=presentation], [role=none]")) return false;
    const { offsetWidth } = table;
    const own = table.getAttribute("style");
    table.style.setProperty("width", "min-content", "important");
    table.style.setProperty("min-width", "0", "important");
    const least = table.offsetWidth;
    if (own === null) table.removeAttribute("style");
    else table.setAttribute("style", own);
    return offsetWidth <= least + 1;
  },
  expect(target, page) {
    if (target !== document.documentElement) {
      const { element } = target;
      const twoDimensional = element.closest("table, [role=table], [role=grid], pre, code, kbd, samp, svg, math, canvas, [role=img], [role=application], [role=toolbar], [role=math], textarea");
      return twoDimensional || page.clip(element).hidden || !page.scrolledAside(element) ? null : {};
    }
    const root = document.scrollingElement ?? document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return null;
    const tables = page.all("table").filter((table) => this.needsIt(table));
    const wide = page.all("body *").filter((element) => page.box(element).right > root.clientWidth + 0.5 && !page.contained(element) && !tables.some((table) => table.contains(element)));
    if (tables.length && wide.every((element) => tables.some((table) => element.contains(table)))) return null;
    // The deepest ones are the cause; those around them are only stretched.
    const stretched = new Set(wide.map((element) => page.parent(element)));
    return { element: wide.find((element) => !stretched.has(element)) ?? root };
  },
})
