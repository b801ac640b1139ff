/*---
name: {ko: '표의 줄은 줄바꿈이 아니라 행으로 만든다', en: 'Rows of a table are rows, not line breaks'}
wcag: [1.3.1]
kwcag: [5.3.1]
message: {ko: '여러 줄의 자료가 줄바꿈(br)으로 한 행에 들어 있어, 화면 낭독기는 어느 값이 어느 줄의 것인지 알 수 없습니다', en: 'Several rows of data stand in one row, by line breaks: a screen reader cannot tell which value belongs to which'}
fix: {ko: '줄마다 행(tr)으로 나누세요.', en: 'Make each line a row (tr) of its own.'}
examples:
  failed:
    - '<table><tr><th scope="col">시설</th><th scope="col">요금</th></tr><tr><td>수영장<br>체육관<br>도서관</td><td>3,000원<br>2,000원<br>무료</td></tr></table>'
    - '<table><tr><th scope="col">과목</th><th scope="col">점수</th></tr><tr><td><p>국어</p><p>수학</p><p>영어</p></td><td><p>90</p><p>80</p><p>70</p></td></tr></table>'
    - '<table><tr><th scope="col">Hall</th><th scope="col">Charge</th></tr><tr><td>Park<br>Town<br>Mill</td><td>£3<br>£4<br>£2</td></tr></table>'
  passed:
    - '<table><tr><th scope="col">시설</th><th scope="col">요금</th></tr><tr><td>수영장</td><td>3,000원</td></tr><tr><td>체육관</td><td>2,000원</td></tr></table>'
    - '<table><tr><th scope="col">Office</th><th scope="col">Address</th></tr><tr><td>Parking</td><td>Town Hall<br>High Street<br>Exampleton</td></tr></table>'
    - '<table><tr><th scope="col">Office</th><th scope="col">Open</th></tr><tr><td>Town Hall<br>High Street</td><td>Monday to Friday<br>Saturday</td></tr></table>'
  inapplicable:
    - '<table role="presentation"><tr><td>a<br>b<br>c</td><td>d<br>e<br>f</td></tr></table>'
    - '<p>수영장<br>체육관<br>도서관</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<table><caption>요금</caption><tr><th scope="col">시설</th><th scope="col">요금</th></tr><tr><td>수영장<br>체육관<br>도서관</td><td>3,000원<br>2,000원<br>무료</td></tr></table></main>'}
---*/
// WCAG 2.2 1.3.1, F34 and F48 in their sense: lines of two cells that only the eye brings together. An address has lines of its own.
({
  // Short lines of a cell, three and more; none where anything else stands in it.
  lines(cell) {
    if (cell.querySelector("ul, ol, table, input, select, button")) return [];
    const texts = [""];
    const walk = (node) => {
      if (node instanceof Text) texts[texts.length - 1] += node.data;
      else {
        if (/^(?:br|p|div)$/u.test(node.localName)) texts.push("");
        for (const child of node.childNodes) walk(child);
      }
    };
    walk(cell);
    const found = texts.map((text) => text.trim()).filter((text) => text !== "");
    return found.length >= 3 && found.every((text) => text.length <= 40) ? found : [];
  },
  applies: (page) => page.all("table tr").filter((row) => row.cells.length > 1 && !row.closest("[role=presentation], [role=none]") && page.visible(row)),
  expect(row) {
    const counts = [...row.cells].map((cell) => this.lines(cell)).filter((lines) => lines.length > 0);
    const alike = counts.filter((lines) => lines.length === counts[0].length);
    // Addresses and hours side by side have as many lines by chance: numbers in one of them, line by line, are data.
    const isData = alike.some((lines) => lines.every((line) => /\d|^(?:무료|없음|free|none|-|–|—|yes|no|o|x|○|×|✓)$/iu.test(line)));
    return alike.length > 1 && isData ? { detail: alike[0].join(" / ").slice(0, 60) } : null;
  },
})
