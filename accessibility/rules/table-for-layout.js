/*---
name: {ko: '배치에 쓴 표에는 자료 표의 요소가 없다', en: A table for layout has nothing of a data table}
wcag: [1.3.1]
kwcag: [5.3.1]
message: {ko: '배치용이라고 적은 표에 제목(caption)이나 제목 칸(th)이 있어 표인지 아닌지 알 수 없습니다', en: 'The table is said to be for layout and yet has a caption or header cells'}
fix: {ko: '자료 표이면 role="presentation"을 지우고, 배치에 쓴 것이면 caption과 th를 지우세요.', en: 'Remove role="presentation" from a table of data; from one for layout remove caption and th.'}
examples:
  failed:
    - '<table role="presentation"><caption>요금</caption><tr><td>북</td><td>1</td></tr></table>'
    - '<table role="none"><tr><th>Place</th><th>Charge</th></tr><tr><td>North</td><td>1.20</td></tr></table>'
    - '<table role="presentation" summary="Charges of car parks"><tr><td>North</td><td>1.20</td></tr></table>'
  passed:
    - '<table role="presentation"><tr><td>Left</td><td>Right</td></tr></table>'
    - '<table role="presentation" summary=""><tr><td>Left<table><caption>In it</caption><tr><th scope="col">Place</th></tr><tr><td>North</td></tr></table></td><td>Right</td></tr></table>'
  inapplicable:
    - '<table><caption>Charges</caption><tr><th scope="col">Place</th></tr><tr><td>North</td></tr></table>'
    - '<p>No table</p>'
mutants:
  - {page: dataset/example-refund/index.html, find: '<table', put: '<table role="presentation"'}
---*/
// WCAG 2.2 F46 (layout tables with th, caption or summary) and F92 (role presentation on what conveys structure).
({
  applies: (page) => page.all("table[role=presentation], table[role=none]").filter(page.visible),
  expect(table) {
    const own = (selector) => [...table.querySelectorAll(selector)].some((element) => element.closest("table") === table && element.textContent.trim() !== "");
    return own("caption, th") || (table.getAttribute("summary") ?? "").trim() !== "" ? {} : null;
  },
})
