/*---
name: {ko: 'headers는 그 칸의 머리 칸을 가리킨다', en: The headers attribute names the headers of its cell}
wcag: [1.3.1]
kwcag: [5.3.1]
message: {ko: 'headers가 다른 줄과 다른 열의 머리 칸을 가리켜서, 화면 낭독기가 틀린 제목을 읽습니다', en: 'The headers attribute names a header of another row and column, so screen readers read a wrong one'}
fix: {ko: '이 칸이 놓인 줄과 열의 머리 칸 id를 적거나, headers를 지우고 머리 칸에 scope를 적으세요.', en: 'Name the headers of its own row and column, or leave headers away and give the header cells a scope.'}
examples:
  failed:
    - '<table><caption>이용료</caption><tr><th id="k">구분</th><th id="a">낮</th><th id="b">밤</th></tr><tr><th id="r">어른</th><td headers="r b">3,500</td><td headers="r a">3,000</td></tr></table>'
    - '<table><caption>Fees</caption><tr><td></td><th id="x" colspan="2">Day</th><th id="y" colspan="2">Night</th></tr><tr><th id="r">All</th><td headers="r y">1</td><td headers="r y">2</td><td headers="r x">3</td><td headers="r x">4</td></tr></table>'
  passed:
    - '<table><caption>이용료</caption><tr><th id="k">구분</th><th id="a">낮</th><th id="b">밤</th></tr><tr><th id="r">어른</th><td headers="r a">3,500</td><td headers="r b">3,000</td></tr></table>'
    - '<table><caption>Fees</caption><tr><td></td><th id="x" colspan="2">Day</th><th id="y" colspan="2">Night</th></tr><tr><th id="r">All</th><td headers="r x">1</td><td headers="r x">2</td><td headers="r y">3</td><td headers="r y">4</td></tr></table>'
    - '<table><caption>Fees</caption><tr><th id="g" colspan="2">Pools</th></tr><tr><th id="r">Mill Lane</th><td headers="g r">1</td></tr></table>'
    - '<table><caption>Fees</caption><tr><th id="p">Place</th><th id="f">Fee</th></tr><tr><th id="n" colspan="2">North</th></tr><tr><td headers="p n">Mill</td><td headers="f n">1</td></tr></table>'
    - '<table><caption>Share</caption><tr><td></td><th id="p">Projects</th></tr><tr><td headers="p">15%</td><td></td></tr></table>'
  inapplicable:
    - '<table><caption>이용료</caption><tr><th>낮</th></tr><tr><td>3,500</td></tr></table>'
    - '<table><caption>이용료</caption><tr><th id="a">낮</th></tr><tr><td headers="z">3,500</td></tr></table>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<table><caption>이용료</caption><tr><th id="k">구분</th><th id="a">낮</th><th id="b">밤</th></tr><tr><th id="r">어른</th><td headers="r b">3,500</td><td headers="r a">3,000</td></tr></table></main>'}
---*/
// WCAG 2.2 F90. A header of a cell shares a row or a column with it, spans counted; a line of its own over the rows below shares the
// columns. References to no cell of the table are axe's td-headers-attr.
({
  applies(page) { return page.all("td[headers], th[headers]").filter((cell) => page.visible(cell) && this.named(cell).length > 0); },
  named: (cell) => cell.getAttribute("headers").split(/\s+/u).map((id) => id && document.getElementById(id)).filter((head) => head && head !== cell && head.closest("table") === cell.closest("table") && head.matches("td, th")),
  // Where each cell of a table lies: rows and columns, as the sums of spans have it.
  places(table) {
    const taken = [];
    const found = new Map();
    [...table.rows].forEach((row, at) => {
      let column = 0;
      for (const cell of row.cells) {
        while (taken[at]?.[column]) column++;
        const [down, across] = [Math.min(cell.rowSpan || table.rows.length, table.rows.length - at), cell.colSpan];
        found.set(cell, { top: at, bottom: at + down - 1, left: column, right: column + across - 1 });
        for (let y = at; y < at + down; y++) for (let x = column; x < column + across; x++) (taken[y] ??= [])[x] = true;
        column += across;
      }
    });
    return found;
  },
  expect(cell, page) {
    const table = cell.closest("table");
    const places = page.once("cells", () => new Map());
    if (!places.has(table)) places.set(table, this.places(table));
    const mine = places.get(table).get(cell);
    const wrong = this.named(cell).find((head) => {
      const its = places.get(table).get(head);
      return its && (its.bottom < mine.top || its.top > mine.bottom) && (its.right < mine.left || its.left > mine.right);
    });
    // Where no header stands over it or beside it, the one that is named may be all there is.
    const shares = (its) => its && (its.bottom >= mine.top && its.top <= mine.bottom) !== (its.right >= mine.left && its.left <= mine.right);
    const named = this.named(cell);
    const own = [...places.get(table)].some(([head, its]) => head !== cell && head.localName === "th" && head.textContent.trim() !== "" && shares(its) && !named.includes(head));
    return wrong && own ? { detail: page.text(wrong) } : null;
  },
})
