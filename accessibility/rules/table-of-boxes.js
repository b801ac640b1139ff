/*---
name: {ko: 상자로 그린 표도 표로 읽힌다, en: A table drawn with boxes is one for everybody}
wcag: [1.3.1]
kwcag: [5.3.1]
message: {ko: '제목 줄과 칸이 줄을 맞춘 표로 보이지만, 화면 낭독기에는 이어진 글로 읽힙니다', en: 'It looks like a table with headings, but a screen reader reads it as running text'}
fix: {ko: '표로 적으세요: Markdown에서는 | 제목 | 제목 |, HTML에서는 <table>과 <th>입니다.', en: 'Write it as a table: | Heading | Heading | in Markdown, <table> and <th> in HTML.'}
examples:
  failed:
    - '<style>.r{display:flex}.r>*{flex:1}.h{font-weight:700}</style><div><div class="r h"><div>구분</div><div>2023년</div><div>2024년</div></div><div class="r"><div>주차</div><div>120</div><div>140</div></div><div class="r"><div>도로</div><div>300</div><div>310</div></div></div>'
    - '<style>.g{display:grid;grid-template-columns:1fr 1fr 1fr}</style><div class="g"><b>Name</b><b>Hours</b><b>Charge</b><span>North</span><span>9 to 5</span><span>1.20</span><span>South</span><span>8 to 6</span><span>1.50</span></div>'
    - '<style>.t{display:table;width:100%}.t li{display:table-row}.t span{display:table-cell}.t li:first-child{font-weight:bold}</style><ul class="t"><li><span>번호</span><span>제목</span><span>날짜</span></li><li><span>2</span><span>행사 안내</span><span>5월 8일</span></li><li><span>1</span><span>휴관 안내</span><span>5월 1일</span></li></ul>'
  passed:
    - '<style>.g{display:grid;grid-template-columns:1fr 1fr 1fr}</style><div class="g"><span>빨강</span><span>파랑</span><span>노랑</span><span>하양</span><span>검정</span><span>초록</span><span>보라</span><span>분홍</span><span>회색</span></div>'
  inapplicable:
    - '<style>.r{display:flex}.r>*{flex:1}.h{font-weight:700}</style><div role="table" aria-label="건수"><div class="r h" role="row"><div role="columnheader">구분</div><div role="columnheader">2023년</div><div role="columnheader">2024년</div></div><div class="r" role="row"><div role="cell">주차</div><div role="cell">120</div><div role="cell">140</div></div><div class="r" role="row"><div role="cell">도로</div><div role="cell">300</div><div role="cell">310</div></div></div>'
    - '<table><caption>건수</caption><tr><th scope="col">구분</th><th scope="col">2023년</th><th scope="col">2024년</th></tr><tr><td>주차</td><td>1</td><td>2</td></tr><tr><td>도로</td><td>3</td><td>4</td></tr></table>'
    - '<style>.g{display:grid;grid-template-columns:1fr 1fr 1fr}</style><div class="g"><div><h3>하나</h3><p>글</p></div><div><h3>둘</h3><p>글</p></div><div><h3>셋</h3><p>글</p></div></div>'
    - '<p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<style>.bx{display:flex}.bx>*{flex:1}.bh{font-weight:700}</style><div><div class="bx bh"><div>구분</div><div>앞</div><div>뒤</div></div><div class="bx"><div>주차</div><div>12</div><div>14</div></div><div class="bx"><div>도로</div><div>30</div><div>31</div></div></div></main>'}
---*/
// WCAG 2.2 F2 and H51: three rows or more of three cells or more, one under the other, below a row that is bold throughout.
({
  LEAST: 3,
  NEAR: 3, // px
  BOLD: 600,
  LONG: 80, // letters: what is longer is no cell of such a table but a column of text
  INSIDE: "h1, h2, h3, h4, h5, h6, p + p, ul, ol, dl, table, section, article, figure, form, nav, input, select, textarea, button, video, iframe",
  OUT: "table, nav, pre, code, svg, menu, button, select, [role=table], [role=grid], [role=treegrid], [role=menu], [role=menubar], [role=tablist], [role=listbox], [role=toolbar], [role=img], [aria-hidden=true]",
  applies(page) {
    const found = [];
    for (const box of page.all("div, section, ul, ol, dl, article, p")) {
      const { childElementCount } = box;
      if (childElementCount < this.LEAST || childElementCount > 400 || box.closest(this.OUT) || !page.visible(box)) continue;
      const rows = this.rows(box, page);
      if (rows) found.push({ element: box, rows });
    }
    return found;
  },
  // Its rows of cells, each below the one before and its cells where those of the others are; null for what is no such thing.
  rows(box, page) {
    const children = [...page.children(box)];
    const inRows = children.every((row) => row.childElementCount === children[0].childElementCount) && children[0].childElementCount >= this.LEAST;
    const rows = inRows ? children.map((row) => [...page.children(row)]) : this.byPlace(children, page);
    if (!rows || rows.length < this.LEAST || !rows.every((row) => row.length === rows[0].length && row.length >= this.LEAST)) return null;
    if (!rows.flat().every((cell) => this.isCell(cell, page)) || rows.flat().filter((cell) => cell.textContent.trim()).length < 0.7 * rows.length * rows[0].length) return null;
    const close = (one, other) => Math.abs(one - other) <= this.NEAR;
    const boxes = rows.map((row) => row.map(page.box));
    const aligned = boxes.every((row, at) => row.every((cell, place) => close(cell.left, boxes[0][place].left) && close(cell.width, boxes[0][place].width) && cell.top < row[0].bottom && row[0].top < cell.bottom) &&
      row.every((cell, place) => place === 0 || cell.left >= row[place - 1].right - this.NEAR) && (at === 0 || row[0].top >= boxes[at - 1][0].bottom - this.NEAR));
    return aligned ? rows : null;
  },
  // The children of a grid, by the place of each.
  byPlace(children, page) {
    if (children.length < this.LEAST ** 2 || !/grid/u.test(page.style(page.parent(children[0])).display)) return null;
    const rows = [];
    for (const child of children) {
      const { left } = page.box(child);
      if (!rows.length || left <= page.box(rows.at(-1).at(-1)).left) rows.push([]);
      rows.at(-1).push(child);
    }
    return rows;
  },
  isCell(cell, page) {
    const { width, height } = page.box(cell);
    return width > 0 && height > 0 && cell.textContent.trim().length <= this.LONG && !cell.querySelector(this.INSIDE) && !cell.matches(this.INSIDE);
  },
  expect({ element, rows }, page) {
    const bold = (cell) => {
      let at = cell;
      while (at.childElementCount === 1 && page.children(at)[0].textContent.trim() === at.textContent.trim()) [at] = page.children(at);
      return Number(page.style(at).fontWeight) >= this.BOLD;
    };
    const [head, ...rest] = rows;
    const heads = head.filter((cell, at) => cell.textContent.trim() || at > 0);
    const told = heads.every((cell) => cell.textContent.trim() && bold(cell));
    return told && rest.every((row) => row.slice(1).some((cell) => !bold(cell))) ? { element, detail: page.brief(head.map((cell) => cell.textContent.trim()).join(", ")) } : null;
  },
})
