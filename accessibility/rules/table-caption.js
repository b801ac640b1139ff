/*---
name: {ko: '표에 제목이 있고, 제목 칸마다 방향이 적혀 있다', en: 'A table has a caption, and each header cell says what it heads'}
wcag: []
kwcag: [5.3.1]
message:
  ko: 표에는 무엇의 표인지 말하는 제목(caption)이 있어야 하고, 제목 칸(th)마다 어느 방향의 제목인지(scope) 적혀 있거나 칸마다 제목 칸과 이어져(headers) 있어야 합니다.
  en: A table must have a caption that says what it is about, and each header cell (th) must say by scope what it heads, or each cell name its headers.
fix:
  ko: '표에 제목과 제목 칸을 주세요: YAML 기록에서는 표의 title과 columns를 채우고, HTML에서는 <table> 바로 다음에 <caption>, 제목 칸에 <th scope="col">을 씁니다.'
  en: 'Give the table a caption and header cells: title and columns of the table in a YAML record; in HTML <caption> first in <table>, and <th scope="col">.'
examples:
  failed:
    - <table><tr><th scope="col">연도</th></tr><tr><td>1</td></tr></table>
    - <table><caption> </caption><tr><th scope="col">연도</th></tr><tr><td>1</td></tr></table>
    - <table><caption>표</caption><tr><th scope="col">연도</th></tr><tr><td>1</td></tr></table>
    - <table><caption>건수</caption><tr><th>연도</th></tr><tr><td>1</td></tr></table>
    - <table><caption>건수</caption><tr><th scope="column">연도</th></tr><tr><td>1</td></tr></table>
    - <h2>건수</h2><p>2024년의 것입니다.</p><table><tr><th scope="col">연도</th></tr><tr><td>1</td></tr></table>
    - <table><caption>건수</caption><tr><th id="y">연도</th><th id="n">건수</th></tr><tr><td headers="y">1</td><td>2</td></tr></table>
  passed:
    - <table><caption>건수</caption><tr><th scope="col">연도</th></tr><tr><td>1</td></tr></table>
    - <table><caption>건수</caption><tr><th id="y">연도</th><th id="n">건수</th></tr><tr><td headers="y">1</td><td headers="n">2</td></tr></table>
    - <p id="t">Cases by year</p><table aria-labelledby="t"><tr><th scope="col">Year</th></tr><tr><td>1</td></tr></table>
    - <h2>건수</h2><div><table><tr><th scope="col">연도</th></tr><tr><td>1</td></tr></table></div>
    - <figure><figcaption>Cases</figcaption><table><tr><th scope="col">Year</th></tr><tr><td>1</td></tr></table></figure>
    - <div role="region" aria-label="Cases by year" tabindex="0"><table><tr><th scope="col">Year</th></tr><tr><td>1</td></tr></table></div>
    - <section aria-label="월별 접수 건수"><table><tr><th scope="col">월</th></tr><tr><td>1</td></tr></table></section>
  inapplicable:
    - <p>글</p>
    - <table role="presentation"><tr><td>1</td></tr></table>
    - <div hidden><table><tr><td>1</td></tr></table></div>
    - <table><tr><td><h2>소식</h2><p>글</p></td><td><h2>민원</h2><p>글</p></td></tr></table>
mutants:
  - {page: dataset/example-refund/index.html, find: <caption>, put: <caption hidden>}
  - {page: dataset/example-refund/index.html, find: scope="col", put: scope="column"}
---*/
// KWCAG 2.2 5.3.1 asks for what a table is about and for header cells that say what they head. Stricter than WCAG 1.3.1, for
// which these are only some of the techniques (H39, H43, H63, H73). That there are headers is table-headers-missing's.
({
  applies(page) {
    return page.all("table:not([role=presentation], [role=none])").filter((table) => page.visibleByStyle(table) && !this.isLayout(table));
  },
  expect(table, page) {
    return this.isNamed(table, page) && this.isTied(table) ? null : {};
  },
  rows: (table) => [...table.rows].filter((row) => row.closest("table") === table),
  // Nothing says that it holds data, and it holds what no cell of data does.
  isLayout(table) {
    if (table.caption || table.tHead || table.hasAttribute("summary") || table.querySelector("th, [scope], [headers], [role=columnheader], [role=rowheader]")) return false;
    return table.querySelector("table, form, nav, h1, h2, h3, h4") !== null || [...table.querySelectorAll("td")].some((cell) => cell.textContent.trim().length > 200);
  },
  isNamed(table, page) {
    if (table.caption) return page.lexicon.letters(table.caption.textContent) > 0 && page.exposed(table.caption) && !page.lexicon.is("placeholder-caption", table.caption.textContent);
    if ((table.getAttribute("summary") ?? table.getAttribute("title") ?? "").trim() || axe.commons.aria.labelVirtual(page.node(table))) return true;
    // The only thing in a figure or in a box with a name, or right below a heading: in either place one is read with the other.
    const figure = table.closest("figure");
    if (figure?.querySelectorAll("table, img, svg").length === 1 && figure.querySelector("figcaption")?.textContent.trim()) return true;
    const box = table.closest("[role=region], [role=group], section");
    if (box?.querySelectorAll("table, img, svg, h1, h2, h3, h4, h5, h6").length === 1 && axe.commons.aria.labelVirtual(page.node(box))) return true;
    let at = table;
    while (at.previousElementSibling === null && page.parent(at)?.matches("div:not([role])") && page.children(page.parent(at)).length === 1) at = page.parent(at);
    const before = at.previousSibling instanceof Text && at.previousSibling.data.trim() ? null : at.previousElementSibling;
    return Boolean(before?.matches("h2, h3, h4, h5, h6, [role=heading]") && before.textContent.trim() && page.exposed(before));
  },
  // By scope, or by cells that name their headers.
  isTied(table) {
    const cells = this.rows(table).flatMap((row) => [...row.cells]);
    const headers = cells.filter((cell) => cell.localName === "th");
    if (headers.every((cell) => ["col", "row", "colgroup", "rowgroup"].includes((cell.getAttribute("scope") ?? "").toLowerCase()))) return true;
    const ids = new Set(headers.map((cell) => cell.id).filter(Boolean));
    const data = cells.filter((cell) => cell.localName === "td" && cell.textContent.trim());
    return data.length > 0 && data.every((cell) => (cell.getAttribute("headers") ?? "").split(/\s+/).some((id) => ids.has(id)));
  },
})
