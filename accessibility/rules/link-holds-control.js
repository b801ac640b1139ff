/*---
name: {ko: '링크 안에 다른 링크나 단추가 없다', en: No link holds another control}
wcag: [4.1.2]
kwcag: [8.2.1]
message: {ko: '링크 안에 다른 누를 것이 있어, 보조 기술은 하나로 읽고 키보드는 두 번 멈춥니다', en: 'There is another control in the link: assistive technology reads one, the keyboard stops at two'}
fix: {ko: '링크와 단추를 나란히 두거나, 단추를 지우고 링크를 단추처럼 꾸미세요.', en: 'Put the two beside each other, or take the button away and style the link.'}
examples:
  failed:
    - '<a href="/a"><button type="button">신청하기</button></a>'
    - '<div role="link" tabindex="0">Events <span role="button" tabindex="0">Share</span></div>'
    - '<a href="/a">찾기 <input aria-label="낱말"></a>'
    - '<a href="/a">More <span tabindex="0">about parking</span></a>'
  passed:
    - '<a href="/a"><span>신청하기</span></a>'
    - '<a href="/a">Parking <button type="button" hidden>Share</button></a>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>주차</title><h1>주차</h1><a>신청하기 <button type="button">신청</button></a>'
    - '<!doctype html><html lang="en"><title>Parking</title><h1>Parking</h1><p hidden><a href="/a"><button>Go</button></a></p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<a href="../"><button type="button">처음으로</button></a></main>'}
---*/
// WCAG 2.2 4.1.2; HTML 4.5.1: a link holds no interactive content. What a button holds is axe's nested-interactive.
({
  CONTROL: "a[href], button, select, textarea, input:not([type=hidden]), summary, [role=button], [role=link], [role=checkbox], [role=switch], [tabindex]:not([tabindex^='-'])",
  applies: (page) => page.all("a[href], [role=link]").filter(page.exposed),
  expect(link, page) {
    const inside = [...link.querySelectorAll(this.CONTROL)].find((each) => page.visible(each) && page.exposed(each) && !each.matches(":disabled"));
    return inside ? { detail: page.name(inside) || page.localName(inside) } : null;
  },
})
