/*---
name: {ko: 좁은 화면에서도 모든 내용이 있다, en: A narrow screen has all content}
wcag: [1.4.10]
kwcag: []
states: [narrow]
message:
  ko: '너비 320픽셀(1280픽셀 화면을 400% 확대한 크기)에서 잘리거나 겹치거나 사라지는 내용이 있습니다'
  en: 'At a width of 320 px (1280 px at 400 % zoom) some content is cut off, overlaps or is gone'
fix:
  ko: '좁은 화면에서 내용을 숨기지 말고(display: none) 세로로 이어 놓거나, 여는 단추를 두세요.'
  en: 'Do not hide content on narrow screens (display: none): put it below, or behind a button that shows it.'
examples:
  failed:
    - '<div style="width: 1000px; max-width: 100%; overflow: hidden; white-space: nowrap"><p>한 줄로 된 아주 긴 글이라서 좁은 화면에서는 오른쪽이 잘려 나가 아무도 끝까지 읽을 수 없습니다</p></div>'
    - '<style>@media (max-width: 600px) { .more { display: none } }</style><p>늘 보이는 글</p><p class="more">넓은 화면에서만 보이는 접수 기한과 제출 방법</p>'
    - '<style>.next { display: inline-block; white-space: nowrap } @media (max-width: 600px) { .next { width: 20px; overflow: hidden } }</style><a class="next" href="/2">다음 쪽으로 넘어가기</a>'
  passed:
    - '<p>한 줄로 된 아주 긴 글이지만 좁은 화면에서는 줄이 바뀌어 누구나 끝까지 읽을 수 있습니다</p>'
    - '<style>@media (max-width: 600px) { .menu { display: none } } @media (min-width: 601px) { .open { display: none } }</style><button class="open" aria-expanded="false">차림표</button><ul class="menu"><li>접수 기한과 제출 방법</li></ul><p>글</p>'
    - '<div class="carousel" style="display: flex; overflow: hidden; width: 900px; max-width: 100%"><p style="flex: 0 0 290px">첫째 장의 소식입니다</p><p style="flex: 0 0 290px">둘째 장의 소식입니다</p><p style="flex: 0 0 290px">셋째 장의 소식입니다</p></div><button>다음</button>'
    - '<h2 style="overflow: hidden; text-overflow: ellipsis; white-space: nowrap"><a href="/">한 줄로 줄여서 보이지만 누르면 모두 볼 수 있는 소식의 아주 긴 제목입니다 그렇습니다</a></h2>'
    - '<style>.next { display: inline-block; white-space: nowrap; padding-left: 24px } .next::before { content: "→"; display: inline-block; width: 24px; margin-left: -24px } @media (max-width: 600px) { .next { width: 0; overflow: hidden } }</style><a class="next" href="/2">다음 쪽으로 넘어가기</a>'
    - '<style>@media (max-width: 600px) { .path li:not(:nth-last-child(2)) { display: none } }</style><nav aria-label="현재 위치" class="breadcrumb path"><ol class="breadcrumb__list"><li><a class="breadcrumb__link" href="/">우리 구의 첫 쪽으로 가기</a></li><li><a href="/life">생활과 복지 안내</a></li><li>주차 안내</li></ol></nav>'
    - '<style>@media (max-width: 600px) { .location .m { display: none } }</style><div class="location"><a href="/">홈</a> <a class="m" href="/a">생활과 복지 정보 안내</a> <span>주차</span></div><p>글이 있습니다.</p>'
    - '<style>.in { overflow: hidden; height: auto }</style><div class="in"><p>창의 너비가 바뀌면 조금 뒤에 스크립트가 높이를 고치는 상자 안에 있는 글입니다. 다 보입니다.</p></div><script>const box = document.querySelector(".in"); const fit = () => setTimeout(() => { box.style.height = box.firstChild.scrollHeight + 40 + "px" }, 150); box.style.height = box.firstChild.scrollHeight + 40 + "px"; onresize = fit</script>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>빈 쪽</title><body></body></html>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<style>@media (max-width: 500px) { .gone { display: none } }</style><p class="gone">좁은 화면에서 사라지는 안내입니다.</p></main>'}
---*/
// WCAG 2.2 1.4.10, failure F102.
({
  applies(page) {
    return [...page.shares().values(), ...page.vanished("wide")];
  },
  expect: ({ key, gone }, page) => (gone ? { detail: gone } : page.harmed(key, "wide")),
})
