/*---
name: {ko: '들여 쓴 항목은 목록 안의 목록이다', en: What is indented in a list is a list within it}
wcag: [1.3.1]
kwcag: []
message: {ko: '목록의 항목을 모양만 들여 써서, 어느 항목에 딸린 것인지 화면 낭독기는 알 수 없습니다', en: 'Items of the list are indented by style alone, and a screen reader cannot tell which item they belong to'}
fix: {ko: '딸린 항목들을 그 항목(li) 안의 ul이나 ol에 넣으세요.', en: 'Put the items that belong to another one into a ul or ol inside its li.'}
examples:
  failed:
    - '<ul><li>신분을 밝히는 것</li><li style="margin-left: 2.5rem">주민등록증</li><li style="margin-left: 2.5rem">여권</li><li>사진 한 장</li></ul>'
    - '<style>.in { padding-inline-start: 3em }</style><ol><li>Proof of address</li><li class="in">tenancy agreement</li><li class="in">water bill</li></ol>'
  passed:
    - '<ul><li>신분을 밝히는 것<ul><li>주민등록증</li><li>여권</li></ul></li><li>사진 한 장</li><li>도장</li></ul>'
    - '<ul style="display: flex"><li>One</li><li style="margin-left: 2rem">Two</li><li style="margin-left: 2rem">Three</li></ul>'
    - '<ul><li style="padding-left: 2rem">One</li><li style="padding-left: 2rem">Two</li><li style="padding-left: 2rem">Three</li></ul>'
  inapplicable:
    - '<ul><li>One</li><li>Two</li></ul>'
    - '<p>글</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<ul><li>가져올 것</li><li style="margin-left: 3rem">신분증</li><li style="margin-left: 3rem">사진</li></ul></main>'}
---*/
// WCAG 2.2 H48 and F2: levels of a list that only the style shows. Items below each other, of which at least two stand further in than
// the one that they follow.
({
  STEP: 16,
  applies: (page) => page.all("ul, ol").filter((list) => list.children.length > 2 && page.visible(list) && !list.matches("nav *, [role=tree], [role=menu], [role=listbox]")),
  expect(list, page) {
    const items = [...list.children].filter((item) => item.matches("li") && page.visible(item));
    const start = (item) => {
      const range = document.createRange();
      range.selectNodeContents(item);
      const [first] = [...range.getClientRects()].filter((box) => box.width > 1);
      return first ? { x: first.left, y: first.top } : null;
    };
    const places = items.map(start);
    // Beside each other they are a row.
    if (places.some((place, at) => !place || at > 0 && places[at - 1] && place.y <= places[at - 1].y)) return null;
    if (items.some((item) => /center|right|end/u.test(page.style(item).textAlign))) return null;
    const least = Math.min(...places.map(({ x }) => x));
    const inner = items.filter((_, at) => places[at].x - least >= this.STEP);
    return places[0].x - least < 2 && inner.length > 1 && inner.length < items.length ? { element: inner[0], detail: page.text(inner[0]).slice(0, 40) } : null;
  },
})
