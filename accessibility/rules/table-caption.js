/*---
name: {ko: '표에 제목이 있고, 제목 칸마다 방향이 적혀 있다', en: 'A table has a caption, and each header cell says what it heads'}
wcag: []
kwcag: [5.3.1]
message:
  ko: 표에는 제목(caption)이 있어야 하고, 제목 칸(th)마다 어느 방향의 제목인지(scope) 적혀 있어야 합니다.
  en: A table must have a caption, and each header cell (th) must say by scope what it heads.
fix:
  ko: '<table> 바로 다음에 <caption>표 제목</caption>을 두고, 제목 칸을 <th scope="col">이나 <th scope="row">로 적으세요.'
  en: 'Put <caption>…</caption> first in the table and write header cells as <th scope="col"> or <th scope="row">.'
examples:
  failed:
    - <table><tr><th scope="col">연도</th></tr><tr><td>1</td></tr></table>
    - <table><caption> </caption><tr><th scope="col">연도</th></tr><tr><td>1</td></tr></table>
    - <table><caption>건수</caption><tr><th>연도</th></tr><tr><td>1</td></tr></table>
    - <table><caption>건수</caption><tr><th scope="column">연도</th></tr><tr><td>1</td></tr></table>
  passed:
    - <table><caption>건수</caption><tr><th scope="col">연도</th></tr><tr><td>1</td></tr></table>
  inapplicable:
    - <p>글</p>
    - <table role="presentation"><tr><td>1</td></tr></table>
    - <div hidden><table><tr><td>1</td></tr></table></div>
mutants:
  - {page: dataset/example-refund/index.html, find: <caption>, put: <caption hidden>}
  - {page: dataset/example-refund/index.html, find: scope="col", put: scope="column"}
---*/
// KWCAG 2.2 5.3.1 asks for a table's caption and for header cells that say what they head. Stricter than WCAG 1.3.1,
// for which a caption and scope are only two of the techniques (H39, H63). That there are headers is table-headers-missing's.
({
  applies(page) {
    return page.all("table:not([role=presentation], [role=none])").filter(page.visibleByStyle);
  },
  expect(table, page) {
    const scopes = ["col", "row", "colgroup", "rowgroup"];
    const headers = [...table.querySelectorAll("th")].filter((cell) => cell.closest("table") === table);
    const kept = table.caption?.textContent.trim() && page.exposed(table.caption) &&
      headers.every((cell) => scopes.includes((cell.getAttribute("scope") ?? "").toLowerCase()));
    return kept ? null : {};
  },
})
