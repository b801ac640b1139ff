/*---
name: {ko: '표의 줄마다 칸 수가 같다', en: All rows of a table have as many cells}
wcag: []
kwcag: [5.3.1]
message: {ko: '이 줄의 칸 수가 다른 줄과 달라 제목 칸과 어긋납니다', en: 'This row has another number of cells than the others, so that it does not line up with the headers'}
fix: {ko: '빠진 칸을 채우세요: Markdown에서는 줄마다 |의 수를 맞추고, HTML에서는 <td></td>를 넣거나 colspan, rowspan을 맞춥니다.', en: 'Add the missing cells: as many | in each line in Markdown; in HTML <td></td>, or mend colspan and rowspan.'}
examples:
  failed:
    - '<table><caption>요금</caption><tr><th scope="col">곳</th><th scope="col">요금</th><th scope="col">시간</th></tr><tr><td>북</td><td>1</td></tr></table>'
    - '<table><caption>Charges</caption><tr><th scope="col">Place</th><th scope="col">Charge</th></tr><tr><td>North</td><td>1</td></tr><tr><td>South</td><td>1</td><td>2</td></tr></table>'
    - '<table><caption>Charges</caption><tr><th scope="col" rowspan="2">Place</th><th scope="col">Charge</th></tr><tr><td>North</td><td>1</td></tr><tr><td>South</td><td>2</td></tr></table>'
  passed:
    - '<table><caption>Charges</caption><tr><th scope="col" rowspan="2">Place</th><th scope="colgroup" colspan="2">Charge</th></tr><tr><th scope="col">Day</th><th scope="col">Night</th></tr><tr><td>North</td><td>1</td><td>2</td></tr></table>'
    - '<table><caption>Charges</caption><tr><th scope="col">Place</th><th scope="col">Charge</th></tr><tr><td colspan="2">None yet</td></tr></table>'
    - '<table><caption>Charges</caption><tr><th scope="row" rowspan="0">North</th><td>1</td></tr><tr><td>2</td></tr></table>'
  inapplicable:
    - '<table role="presentation"><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>'
    - '<p>No table</p>'
mutants:
  - {page: dataset/example-refund/index.html, find: '</tr>', put: '<td>더</td></tr>'}
---*/
// KWCAG 2.2 5.3.1: a table can be understood. Counted as the HTML standard forms a table, spans included.
({
  applies: (page) => page.all("table:not([role=presentation], [role=none])").filter(page.visible).filter((table) => table.querySelector("th") !== null),
  expect(table) {
    const widths = [];
    for (const section of [table.tHead, ...table.tBodies, table.tFoot]) {
      const rows = section ? [...section.rows] : [];
      const hanging = []; // for each column: how many more rows a cell above reaches down
      for (const row of rows) {
        let column = 0;
        const next = hanging.map((left) => Math.max(0, left - 1));
        for (const cell of row.cells) {
          while ((hanging[column] ?? 0) > 0) column++;
          const down = cell.getAttribute("rowspan")?.trim() === "0" ? Infinity : cell.rowSpan;
          for (let span = 0; span < Math.min(cell.colSpan, 1000); span++, column++) next[column] = Math.max(next[column] ?? 0, down - 1);
        }
        while ((hanging[column] ?? 0) > 0) column++;
        if (row.cells.length > 0) widths.push({ row, width: Math.max(column, hanging.findLastIndex((left) => left > 0) + 1) });
        hanging.splice(0, hanging.length, ...next);
      }
    }
    if (widths.length < 2) return null;
    const counts = new Map();
    for (const { width } of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const most = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0][0];
    const odd = widths.find(({ width }) => width !== most);
    return odd ? { element: odd.row, detail: `${odd.width} ≠ ${most}` } : null;
  },
})
