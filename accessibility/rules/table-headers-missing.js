/*---
name: {ko: '자료 표의 제목 칸은 th이다', en: The header cells of a data table are marked up}
wcag: [1.3.1]
kwcag: [5.3.1]
message: {ko: '표에 제목 칸(th)이 없어 화면 낭독기가 어느 칸이 무엇인지 읽지 못합니다', en: 'The table has no header cells (th), so that a screen reader cannot say what a cell is about'}
fix: {ko: '첫 줄과 첫 열을 제목 칸으로 쓰세요: Markdown에서는 |---| 줄 위가 제목이고, HTML에서는 <th scope="col">, <th scope="row">입니다.', en: 'Write the first row and column as headers: the line above |---| in Markdown, <th scope="col"> and <th scope="row"> in HTML.'}
examples:
  failed:
    - '<table><caption>이용 통계</caption><thead><tr><th scope="col">도서관</th><th scope="col">이용자</th></tr></thead></table><div style="max-height: 9em; overflow: auto" tabindex="0"><table><caption>내용</caption><tr><th scope="row">한빛</th><td>12,480</td></tr><tr><th scope="row">글샘</th><td>8,205</td></tr></table></div>'
    - '<table border="1"><tr><td>구분</td><td>2023년</td><td>2024년</td></tr><tr><td>주차</td><td>120</td><td>140</td></tr></table>'
    - '<table><caption>Charges</caption><tr><td>Place</td><td>Charge</td></tr><tr><td>North</td><td>1.20</td></tr></table>'
    - '<table><tr><td><b>Place</b></td><td><b>Charge</b></td></tr><tr><td>North</td><td>1.20</td></tr><tr><td>South</td><td>1.50</td></tr></table>'
    - '<table><caption>건수</caption><tr><td>연도</td></tr><tr><td>1</td></tr></table>'
    - '<table><thead><tr><td>Place</td><td>Charge</td></tr></thead><tbody><tr><td>North</td><td>1.20</td></tr></tbody></table>'
    - '<div role="table" aria-label="요금"><div role="row"><span role="cell"><b>시설</b></span> <span role="cell"><b>요금</b></span></div><div role="row"><span role="cell">수영장</span> <span role="cell">3,000원</span></div></div>'
  passed:
    - '<table><caption>Key</caption><tr><th scope="col">Sign</th><th scope="col">Use</th></tr></table><table><caption>Use</caption><thead><tr><th scope="col">Library</th><th scope="col">Users</th></tr></thead><tr><th scope="row">North</th><td>12,480</td></tr></table>'
    - '<table><caption>Charges</caption><tr><th scope="col">Place</th><th scope="col">Charge</th></tr><tr><td>North</td><td>1.20</td></tr></table>'
    - '<table><tr><td role="columnheader">Place</td><td role="columnheader">Charge</td></tr><tr><td>North</td><td>1.20</td></tr></table>'
    - '<table><tr><td><p>A long text about the first thing that the council does for everybody, in a column of its own beside the second text.</p></td><td><p>Another long text that stands there only because somebody wanted two columns, which is a layout and nothing else.</p></td></tr></table>'
    - '<table><tr><td><form><input aria-label="Word"></form></td><td><img src="data:," alt="Logo"></td></tr></table>'
    - '<div role="table" aria-label="요금"><div role="row"><span role="columnheader">시설</span> <span role="columnheader">요금</span></div><div role="row"><span role="cell">수영장</span> <span role="cell">3,000원</span></div></div>'
  inapplicable:
    - '<table role="presentation"><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>'
    - '<p>No table</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<table><caption>요금</caption><tr><td>구분</td><td>요금</td></tr><tr><td>북문</td><td>120원</td></tr></table></main>'}
---*/
// WCAG 2.2 F91 and H51. Whether a table holds data is told by its caption, head, borders, or short cells in a grid of text.
({
  applies: (page) => page.all("table:not([role=presentation], [role=none]), [role=table]:not(table)").filter(page.visible).filter((table) => page.exposed(table)),
  expect(table, page) {
    if (page.localName(table) !== "table") return this.byRoles(table);
    const rows = [...table.rows].filter((row) => row.closest("table") === table && row.cells.length > 0);
    const cells = rows.flatMap((row) => [...row.cells]);
    if (this.split(table, rows, page)) return { detail: cells.slice(0, 3).map((cell) => cell.textContent.trim()).join(", ").slice(0, 60) };
    if (cells.some((cell) => page.localName(cell) === "th" || /^(?:column|row)header$/u.test(cell.getAttribute("role") ?? "") || cell.hasAttribute("scope") || cell.hasAttribute("headers"))) return null;
    const width = Math.max(0, ...rows.map((row) => row.cells.length));
    const told = Boolean(table.caption?.textContent.trim() || table.tHead || table.hasAttribute("summary") || Number(table.getAttribute("border")) > 0);
    if (cells.length > 20000 || cells.length < 2 || (rows.length < 2 || width < 2) && !table.caption?.textContent.trim()) return null;
    if (table.querySelector("table, form, input, select, textarea, button, iframe, h1, h2, h3, h4, ul ul, nav")) return null;
    const texts = cells.map((cell) => cell.textContent.replace(/\s+/gu, " ").trim());
    const filled = texts.filter((text) => text !== "");
    if (filled.length < 2 || filled.length < 4 && !table.caption || filled.length < cells.length / 2 || filled.some((text) => text.length > 120)) return null;
    const even = rows.filter((row) => row.cells.length === width).length >= rows.length * 0.7;
    const bold = rows.length > 1 && rows[0].cells.length > 1 && [...rows[0].cells].every((cell) => cell.textContent.trim() === "" || this.isBold(cell, page)) && ![...rows[1].cells].every((cell) => this.isBold(cell, page));
    const ruled = parseFloat(page.style(cells[0]).borderBottomWidth) > 0 && page.style(cells[0]).borderBottomStyle !== "none";
    const numbers = texts.slice(rows[0].cells.length).filter((text) => /^[\p{Sc}]?[\d.,\s%:-]+(?:원|명|건|개|%|km|kg)?$/u.test(text)).length;
    return even && (told || bold || ruled || (numbers >= 2 && !/\d/u.test(texts.slice(0, rows[0].cells.length).join("")))) ? { detail: filled.slice(0, 3).join(", ").slice(0, 60) } : null;
  },
  // Its heads stand in a table of their own right before it, so that the rows can be scrolled below them.
  split(table, rows, page) {
    const isHead = (cell) => page.localName(cell) === "th" || cell.getAttribute("role") === "columnheader";
    const width = rows[0]?.cells.length ?? 0;
    if (width < 2 || table.tHead || rows[0] && [...rows[0].cells].every(isHead) || rows.some((row) => [...row.cells].some((cell) => cell.scope === "col" || cell.hasAttribute("headers")))) return false;
    let before = table;
    while (before && !before.previousElementSibling) before = /^(?:body|main|section|article)$/u.test(page.localName(page.parent(before) ?? document.body)) ? null : page.parent(before);
    const beside = before?.previousElementSibling;
    const head = beside && (beside.matches("table") ? beside : beside.children.length === 1 && beside.querySelector("table"));
    const heads = head ? [...head.rows] : [];
    return heads.length > 0 && heads.length <= 2 && heads.every((row) => [...row.cells].every(isHead)) && heads.at(-1).cells.length === width;
  },
  // A table that roles make of other elements: of two rows and columns at the least.
  byRoles(table) {
    const rows = [...table.querySelectorAll("[role=row]")].map((row) => [...row.querySelectorAll("[role=cell], [role=gridcell]")].map((cell) => cell.textContent.trim()));
    const large = rows.length > 1 && rows.filter((cells) => cells.length > 1).length > 1;
    return large && !table.querySelector("[role=columnheader], [role=rowheader], th") ? { detail: rows[0].slice(0, 3).join(", ").slice(0, 60) } : null;
  },
  isBold: (cell, page) => Number(page.style(cell).fontWeight) >= 600 || [...cell.querySelectorAll("b, strong")].some((bold) => bold.textContent.trim() === cell.textContent.trim()),
})
