/*---
name: {ko: '링크와 버튼 안에 다른 조작 요소를 두지 않는다', en: Links and buttons hold no other controls}
wcag: [4.1.2]
kwcag: [8.2.1]
message: {ko: '링크나 버튼 안에 다른 버튼이나 입력란이 있어 무엇이 눌리는지 알 수 없습니다', en: 'A link or button holds another control, so that nobody knows which of the two is used'}
fix: {ko: '둘을 나란히 두거나, 하나만 남기세요. 버튼처럼 보이는 링크는 스타일로 만듭니다.', en: 'Put them beside each other, or leave only one. A link that looks like a button is a matter of style.'}
examples:
  failed:
    - '<p><a href="/apply/"><button type="button">신청하기</button></a></p>'
    - '<p><a href="/a">Search <input aria-label="Word"></a></p>'
  passed:
    - '<p><a href="/apply/">신청하기</a> <button type="button">닫기</button></p>'
    - '<p><a href="/a"><img src="data:," alt="Apply"></a></p>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>글</title><main><h1>글</h1><p>글</p></main>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><a href="../"><button type="button">처음으로</button></a></p></main>'}
---*/
// WCAG 2.2 4.1.2; HTML Living Standard, the a and button elements: no interactive content inside. Of roles, axe's nested-interactive tells.
({
  applies: (page) => page.all("a[href], button").filter(page.exposed),
  expect(element, page) {
    const inside = [...element.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea")].find(page.visible);
    return inside ? { detail: page.name(inside) } : null;
  },
})
