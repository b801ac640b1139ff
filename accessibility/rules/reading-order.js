/*---
name: {ko: 보이는 차례와 읽는 차례가 같다, en: What is seen first is read first}
wcag: [1.3.2]
kwcag: [5.3.2]
message:
  ko: 화면에 보이는 차례와 문서에 적힌 차례(화면 낭독 차례)가 다릅니다
  en: The order on the screen is not the order in the document, in which it is read aloud
fix:
  ko: '문서에 보이는 차례대로 적고, 차례를 바꾸는 스타일(order, row-reverse, column-reverse, position)을 지우세요.'
  en: 'Write the document in the order that is seen, and remove the style that changes it (order, row-reverse, column-reverse, position).'
examples:
  failed:
    - '<div style="display: flex; flex-direction: column-reverse"><p>셋째로 할 일을 적습니다.</p><p>둘째로 할 일을 적습니다.</p><p>첫째로 할 일을 적습니다.</p></div>'
    - '<style>li:nth-child(1) { order: 2 } ol { display: flex; flex-direction: column }</style><ol><li>나중에 보이는 첫째</li><li>먼저 보이는 둘째</li></ol>'
    - '<div style="position: relative; height: 120px"><p style="position: absolute; top: 70px; margin: 0">접수한 다음에 심사합니다.</p><p style="position: absolute; top: 0; margin: 0">먼저 신청서를 접수합니다.</p></div>'
    - '<div style="display: grid"><p style="order: 2">본문이 제목보다 먼저 적혀 있습니다.</p><h2 style="order: 1">제목</h2></div>'
    - '<ol style="display: flex; flex-direction: row-reverse; gap: 2em"><li>신청</li><li>심사</li><li>결정</li></ol>'
  passed:
    - '<p>첫째로 할 일</p><p>둘째로 할 일</p>'
    - '<div style="display: flex; flex-direction: row-reverse"><p>옆에 놓인 글입니다.</p><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" alt="그림" width="90" height="90"></div><p>아래에 이어지는 글입니다.</p>'
    - '<div style="columns: 2; width: 400px"><p>왼쪽 단의 글입니다. 여러 줄이 됩니다. 여러 줄이 됩니다. 여러 줄이 됩니다.</p><p>둘째 글입니다. 여러 줄이 됩니다. 여러 줄이 됩니다.</p><p>오른쪽 단의 글입니다.</p></div>'
    - '<div style="display: grid; grid-template-columns: 1fr 1fr"><p>왼쪽 위</p><p>오른쪽 위</p><p>왼쪽 아래</p><p>오른쪽 아래</p></div>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>빈 쪽</title><body><p>글 하나</p></body></html>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<div style="display: flex; flex-direction: column-reverse"><p>심사한 다음에 알려 드립니다.</p><p>먼저 신청서를 접수합니다.</p></div></main>'}
---*/
// WCAG 2.2 1.3.2, failure F1. Only clear cases: blocks of text of one kind (paragraphs, items, steps), or a heading and what
// follows it, where one stands wholly above the other in one column against their order; and rows of them turned round.
({
  applies(page) {
    const found = [];
    const TEXT = /^(p|li|h[1-6]|dt|dd|blockquote|section|article)$/;
    const moved = (element) => {
      const { position, order, float: floated, gridRowStart, top, marginTop, transform } = page.style(element);
      return order !== "0" || gridRowStart !== "auto" || /absolute|fixed/.test(position) || (position === "relative" && top !== "auto" && top !== "0px") || parseFloat(marginTop) < 0 || transform !== "none";
    };
    const parents = new Set(page.lines().map(({ element }) => page.parent(element)).filter(Boolean));
    for (const above of [...parents]) if (page.parent(above)) parents.add(page.parent(above));
    for (const above of parents) {
      const blocks = [...page.children(above)].filter((each) => TEXT.test(page.localName(each)) && page.shown(each) && each.textContent.trim().length > 1);
      if (blocks.length < 2) continue;
      const turned = /reverse/.test(page.style(above).flexDirection) && /flex/.test(page.style(above).display) || /reverse/.test(page.style(above).flexWrap) && /flex/.test(page.style(above).display);
      const row = turned && /^row/.test(page.style(above).flexDirection) && page.style(above).direction === "ltr";
      found.push({ element: above, blocks, row, suspect: turned || blocks.some(moved) });
    }
    return found;
  },
  expect({ blocks, row, suspect }, page) {
    if (!suspect) return null;
    const backwards = ([one, other]) => page.localName(one) === page.localName(other) && page.box(other).right <= page.box(one).left + 2 && Math.abs(page.box(one).top - page.box(other).top) < 4;
    if (row && blocks.length > 2 && blocks.slice(1).every((each, at) => backwards([blocks[at], each]))) return { element: blocks[0], detail: page.brief(page.text(blocks[0])) };
    const layer = (element) => /fixed|sticky/.test(page.style(element).position);
    for (let at = 1; at < blocks.length; at++) {
      const [first, second] = [blocks[at - 1], blocks[at]];
      if (layer(first) || layer(second)) continue;
      const [name, next] = [page.localName(first), page.localName(second)];
      const heading = /^h[1-6]$/;
      // Of two blocks of one kind, or text and its heading.
      if (name !== next && !(heading.test(next) && name === "p") && !(heading.test(name) && next === "p")) continue;
      const [one, other] = [page.box(first), page.box(second)];
      const column = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      if (column > 0.5 * Math.min(one.width, other.width) && other.bottom <= one.top + 2 && one.height > 4 && other.height > 4) {
        return { element: second, detail: `${page.brief(page.text(second))} → ${page.brief(page.text(first))}` };
      }
    }
    return null;
  },
})
