/*---
name: {ko: 글 사이를 넓혀도 잃는 것이 없다, en: Nothing is lost when text is spaced}
wcag: [1.4.12]
kwcag: []
states: [spaced, narrow-spaced]
message:
  ko: '읽기 쉽게 글줄과 글자와 낱말 사이를 넓히면(줄 1.5배, 글자 0.12배, 낱말 0.16배) 글이나 조작 요소가 잘리거나 겹칩니다'
  en: 'With more space between lines, letters and words (1.5, 0.12 and 0.16 times the font size) a text or control is cut off or overlaps'
fix:
  ko: '글을 담은 상자의 높이와 너비를 고정하지 말고(height 대신 min-height) 글이 늘어나는 만큼 커지게 하세요.'
  en: 'Do not fix the height or width of boxes with text (min-height instead of height), so that they grow with the text.'
examples:
  failed:
    - '<div style="height: 36px; overflow: hidden; font: 16px/18px sans-serif">이번 달 예산 집행 현황<br>다음 달 예산 집행 계획</div>'
    - '<style>.k{height:48px;font:16px/16px sans-serif;margin:0}</style><div class="k">사업마다<br>올해 예산이<br>얼마나 쓰였는지</div><div class="k">알려 드리는 글이<br>아래에 있습니다</div>'
    - '<style>.b{display:inline-block;width:58px;overflow:hidden;white-space:nowrap;font:16px/24px monospace}</style><a class="b" href="/">abcdef</a>'
  passed:
    - '<div style="min-height: 20px; width: 12em; font: 16px/20px sans-serif">이번 달 예산 집행 현황 자료</div>'
    - '<div style="height: 3em; overflow: auto; width: 9.4em; font: 16px/20px sans-serif" tabindex="0">밀어서 볼 수 있는 이번 달 예산 집행 현황 자료</div>'
    - '<div style="height: 60px; width: 120px; overflow: hidden"><button style="width: 40px; height: 40px; overflow: hidden; font: 20px/40px Icons, sans-serif" aria-label="차림표">☰</button></div><p>글</p>'
    - '<div style="height: 96px; overflow: auto; font: 16px/16px sans-serif" tabindex="0">첫째 글이 여기에 있습니다<br>둘째 글이 여기에 있습니다<br>셋째 글이 여기에 있습니다<br>넷째 글이 여기에 있습니다<br>다섯째 글이 여기에 있습니다<br>여섯째 글이 여기에 있습니다</div><div style="font: 16px/16px sans-serif">밀어야 나오는 다섯째 글 자리에 놓인 글<br>그 다음 줄에 놓인 글</div>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>빈 쪽</title><body></body></html>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<p style="width: 7.45em; overflow: hidden; white-space: nowrap">여덟글자로쓴글임</p></main>'}
  - {page: story/fair/index.html, find: </main>, put: '<p style="height: 2em; line-height: 1em; overflow: hidden">첫째 줄<br>둘째 줄</p></main>'}
---*/
// WCAG 2.2 1.4.12, failure F104.
({
  applies: (page) => page.shares().values(),
  expect: ({ key }, page) => page.harmed(key, page.state === "spaced" ? "wide" : "narrow"),
})
