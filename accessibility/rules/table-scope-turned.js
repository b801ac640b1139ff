/*---
name: {ko: '표의 제목 칸은 제 방향을 적는다', en: Header cells point the right way}
wcag: [1.3.1]
kwcag: [5.3.1]
message: {ko: '표의 제목 칸에 적힌 방향(scope)이 뒤바뀌어, 화면 낭독기가 다른 제목을 읽습니다', en: 'The scope of the header cells is turned: screen readers read the wrong headers'}
fix: {ko: '아래 칸들의 제목이면 scope="col", 옆 칸들의 제목이면 scope="row"로 적으세요.', en: 'Write scope="col" for the header of the cells below, scope="row" for that of the cells beside it.'}
examples:
  failed:
    - '<table><caption>요금</caption><tr><th scope="row">시설</th><th scope="row">평일</th></tr><tr><td>강당</td><td>만 원</td></tr></table>'
    - '<table><caption>Fees</caption><tr><th scope="col">Hall</th><td>10</td></tr><tr><th scope="col">Field</th><td>20</td></tr></table>'
    - '<table><caption>Fees</caption><tr><td></td><th scope="row">Resident</th><th scope="row">Other</th></tr><tr><th scope="row">Grave</th><td>900</td><td>1,800</td></tr></table>'
  passed:
    - '<table><caption>요금</caption><tr><th scope="col">시설</th><th scope="col">평일</th></tr><tr><th scope="row">강당</th><td>만 원</td></tr></table>'
  inapplicable:
    - '<table><caption>요금</caption><tr><th>시설</th><th>평일</th></tr><tr><td>강당</td><td>만 원</td></tr></table>'
    - '<p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<table><caption>요금</caption><tr><th scope="row">시설</th><th scope="row">평일</th></tr><tr><td>강당</td><td>만 원</td></tr></table></main>'}
---*/
// WCAG 2.2 H63. Heads in the first row only are of columns; heads in the first column only, of rows.
({
  applies: (page) => page.all("table").filter((table) => table.rows.length > 1 && table.querySelector("th[scope]") && !table.querySelector("[headers]") && page.visible(table)),
  expect(table, page) {
    const rows = [...table.rows].map((row) => [...row.cells]).filter((row) => row.length > 1);
    if (rows.length < 2 || rows.some((row) => row.some((cell) => cell.rowSpan > 1 || cell.colSpan > 1))) return null;
    const [first, ...rest] = rows;
    const heads = (cells, scope) => cells.every((cell) => page.localName(cell) === "th" && (cell.getAttribute("scope") ?? "").toLowerCase() === scope);
    const isData = (cells) => cells.every((cell) => page.localName(cell) === "td");
    // A corner that names nothing is no header.
    const across = first[0] && page.localName(first[0]) === "td" && page.text(first[0]).trim() === "" && first.length > 2 ? first.slice(1) : first;
    if (heads(across, "row") && rest.every((row) => isData(row.slice(1)))) return { element: across[0], detail: page.text(across[0]) };
    return heads(rows.map((row) => row[0]), "col") && rows.every((row) => isData(row.slice(1))) ? { element: rows[0][0], detail: page.text(rows[0][0]) } : null;
  },
})
