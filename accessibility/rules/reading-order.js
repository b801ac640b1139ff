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
    - '<style>.s { float: right; width: 30% }</style><div class="s"><p>Step 1: fill in the form</p></div><div class="s"><p>Step 2: pay the fee</p></div><div class="s"><p>Step 3: wait for our letter</p></div>'
    - '<style>.f { display: flex; gap: 1rem } .f div:nth-child(3) { order: -1 }</style><div class="f"><div><p>첫째, 신청서를 적습니다.</p></div><div><p>둘째, 서류를 냅니다.</p></div><div><p>셋째, 결과를 받습니다.</p></div></div>'
    - '<div style="display: flex; flex-direction: column"><div style="order: 1">신분증을 챙깁니다.</div><div style="order: 3">신고서를 냅니다.</div><div style="order: 2">신고서를 적습니다.</div></div>'
    - '<div style="display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem"><h2>Your boiler has stopped</h2><h2>Your pipes are frozen</h2><p>Check the timer.</p><p>Turn the water off.</p><p>Press the button.</p><p>Warm the pipe.</p></div>'
    - '<style>ol { display: flex } li { flex: 1 } .c { order: 3 } .a { order: 1 } .b { order: 2 }</style><ol><li class="c">Drink a litre of water.</li><li class="a">Take both tablets.</li><li class="b">Wait two hours.</li></ol>'
    - '<table><tr><td><h2>North office</h2></td><td><h2>South office</h2></td></tr><tr><td>14 Mill Lane</td><td>40 Harbour Road</td></tr></table>'
  passed:
    - '<table><tr><td><h2>North office</h2><p>14 Mill Lane</p></td><td><h2>South office</h2><p>40 Harbour Road</p></td></tr></table>'
    - '<style>ol { display: flex } li { flex: 1 } .c { order: 3 } .a { order: 1 } .b { order: 2 }</style><ol><li class="a">Take both tablets.</li><li class="b">Wait two hours.</li><li class="c">Drink a litre of water.</li></ol>'
    - '<div style="display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem"><h2>Your boiler has stopped</h2><h2 style="grid-column: 2">Your pipes are frozen</h2><p style="grid-column: 1 / 3">Call us in both cases.</p></div>'
    - '<div style="display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem"><div><h2>Your boiler has stopped</h2><p>Check the timer.</p></div><div><h2>Your pipes are frozen</h2><p>Turn the water off.</p></div></div>'
    - '<style>.s { float: left; width: 30% }</style><div class="s"><p>Step 1: fill in the form</p></div><div class="s"><p>Step 2: pay the fee</p></div><div class="s"><p>Step 3: wait for our letter</p></div>'
    - '<style>.g { columns: 2; width: 400px } .g div { break-inside: avoid }</style><div class="g"><div>1. 신청서를 적습니다.</div><div>2. 서류를 냅니다.</div><div>3. 돈을 냅니다.</div><div>4. 결과를 받습니다.</div></div>'
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
// follows it, where one stands wholly above the other in one column against their order; rows of them turned round; two headings side by side, and then the text of the first; and steps that
// are numbered in the order of the document and seen in another.
({
  applies(page) {
    const found = [];
    const TEXT = /^(p|li|h[1-6]|dt|dd|blockquote|section|article)$/;
    // A box of text alone is a paragraph that nobody has marked as one.
    const isText = (element) => TEXT.test(page.localName(element)) || page.localName(element) === "div" && page.style(element).order !== "0" && !element.querySelector("div, p, ul, ol, dl, table, section, article, form, h1, h2, h3, h4, h5, h6");
    const moved = (element) => {
      const { position, order, float: floated, gridRowStart, top, marginTop, transform } = page.style(element);
      return order !== "0" || gridRowStart !== "auto" || /absolute|fixed/.test(position) || (position === "relative" && top !== "auto" && top !== "0px") || parseFloat(marginTop) < 0 || transform !== "none";
    };
    const parents = new Set(page.lines().map(({ element }) => page.parent(element)).filter(Boolean));
    for (const above of [...parents]) if (page.parent(above)) parents.add(page.parent(above));
    for (const above of parents) {
      const blocks = [...page.children(above)].filter((each) => isText(each) && page.shown(each) && each.textContent.trim().length > 1);
      if (blocks.length < 2) continue;
      const turned = /reverse/.test(page.style(above).flexDirection) && /flex/.test(page.style(above).display) || /reverse/.test(page.style(above).flexWrap) && /flex/.test(page.style(above).display);
      const row = turned && /^row/.test(page.style(above).flexDirection) && page.style(above).direction === "ltr";
      found.push({ element: above, blocks, row, suspect: turned || blocks.some(moved) });
    }
    const ORDINALS = [/^(?:step\s*1\b|1\s*단계|1[.)]\s|첫째|첫\s?번째|①|first\b)/iu, /^(?:step\s*2\b|2\s*단계|2[.)]\s|둘째|두\s?번째|②|second\b)/iu, /^(?:step\s*3\b|3\s*단계|3[.)]\s|셋째|세\s?번째|③|third\b)/iu];
    for (const table of page.all("table:not(:has(th))")) found.push({ element: table, rows: [...table.rows] });
    for (const above of page.all("body *:has(> h1 + h1, > h2 + h2, > h3 + h3, > h4 + h4)")) found.push({ element: above, headed: [...page.children(above)].filter(page.shown) });
    for (const above of page.all("body *:has(> :nth-child(3))")) {
      const inside = [...page.children(above)];
      const at = inside.findIndex((each) => ORDINALS[0].test(each.textContent.trim()));
      const steps = at < 0 ? [] : inside.slice(at, at + 3);
      if (steps.length === 3 && steps.every((each, place) => ORDINALS[place].test(each.textContent.trim()) && page.shown(each))) found.push({ element: above, steps });
    }
    return found;
  },
  // Text that comes after two headings side by side, and stands below the first of them.
  torn(inside, page) {
    const at = inside.findIndex((each, place) => {
      const [next, text] = [inside[place + 1], inside[place + 2]];
      if (!text || !/^h[1-6]$/.test(page.localName(each)) || page.localName(next) !== page.localName(each) || /^h[1-6]$/.test(page.localName(text))) return false;
      const [one, other, below] = [each, next, text].map(page.box);
      const shared = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left);
      return one.right <= other.left + 2 && Math.abs(one.top - other.top) < one.height && below.top >= one.bottom - 2 && shared(one, below) > 0.5 * Math.min(one.width, below.width) && shared(other, below) <= 2;
    });
    return at < 0 ? null : inside[at + 2];
  },
  expect({ blocks, row, suspect, steps, headed, rows }, page) {
    if (rows) {
      // Each cell of the first row has a heading, and what belongs to it stands in the rows below.
      const heads = [...rows[0]?.cells ?? []].map((cell) => cell.querySelector("h1, h2, h3, h4, h5, h6"));
      const below = rows[1]?.cells[0];
      return heads.length > 1 && heads.every(Boolean) && below && !rows[1].querySelector("h1, h2, h3, h4, h5, h6") && heads.every((each) => page.text(each) === page.text(each.closest("td"))) && page.text(below) !== "" ? { element: below, detail: page.brief(page.text(below)) } : null;
    }
    if (headed) {
      const torn = this.torn(headed, page);
      return torn && { element: torn, detail: page.brief(page.text(torn)) };
    }
    if (steps) {
      const ltr = page.style(page.parent(steps[0])).direction === "ltr";
      const [one, two, three] = steps.map(page.box);
      const apart = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 * Math.min(a.width, b.width) && b.bottom <= a.top + 2;
      const left = (a, b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5 * Math.min(a.height, b.height) && (ltr ? b.right <= a.left + 2 : b.left >= a.right - 2);
      const seen = [[one, two], [two, three]].some(([a, b]) => apart(a, b) || left(a, b));
      return seen ? { element: steps[0], detail: page.brief(page.text(steps[0])) } : null;
    }
    if (!suspect) return null;
    // Items of an ordered list that a style puts into another order, in rows or columns.
    const list = page.parent(blocks[0]);
    if (page.localName(list) === "ol" && blocks.some((each) => page.style(each).order !== "0") && page.style(list).direction === "ltr") {
      const seen = blocks.toSorted((a, b) => page.box(a).bottom <= page.box(b).top + 2 ? -1 : page.box(b).bottom <= page.box(a).top + 2 ? 1 : page.box(a).left - page.box(b).left);
      const at = blocks.findIndex((each, place) => each !== seen[place]);
      if (at >= 0) return { element: blocks[at], detail: page.brief(page.text(blocks[at])) };
    }
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
