/*---
name: {ko: 글을 200%로 키워도 잃는 것이 없다, en: Nothing is lost when text is twice as large}
wcag: [1.4.4]
kwcag: []
states: [enlarged, zoomed]
message:
  ko: 글을 200%로 키우면 글이나 조작 요소가 잘리거나 겹칩니다
  en: With text at 200 % a text or control is cut off or overlaps
fix:
  ko: '글을 담은 상자의 높이와 너비를 픽셀로 고정하지 말고 글자 크기에 맞는 단위(em, rem)나 min-height로 정하세요.'
  en: 'Do not fix the height or width of boxes with text in pixels; use em, rem or min-height.'
examples:
  failed:
    - '<div style="height: 24px; overflow: hidden; font-size: 1rem; line-height: 1.5">높이를 픽셀로 고정한 상자의 글</div>'
    - '<p style="height: 1.5rem; overflow: hidden; width: 60vw; line-height: 1.5rem">창을 반으로 줄이면 두 줄이 되어 둘째 줄이 사라지는 글입니다.</p>'
  passed:
    - '<div style="min-height: 24px; overflow: hidden; font-size: 1rem; line-height: 1.5">높이가 늘어나는 상자의 글</div>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>빈 쪽</title><body></body></html>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<p style="height: 32px; line-height: 2em; overflow: hidden">작은 글</p></main>'}
---*/
// WCAG 2.2 1.4.4, failure F69: by a browser that enlarges text alone, and by one that zooms.
({
  applies: (page) => page.shares().values(),
  expect: ({ key }, page) => page.harmed(key, "wide"),
})
