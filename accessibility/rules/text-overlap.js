/*---
name: {ko: 글 위에 글이 겹치지 않는다, en: No text lies upon other text}
wcag: []
kwcag: [5.4.4]
message:
  ko: 글과 글이 겹쳐 읽을 수 없습니다
  en: Two texts lie upon each other, so that neither can be read
fix:
  ko: '겹친 상자의 position, 음수 margin, 고정된 높이를 없애 글이 차례로 놓이게 하세요.'
  en: 'Remove the position, the negative margin or the fixed height that puts one box upon the other.'
examples:
  failed:
    - '<div style="position: relative"><p>첫째 글이 여기에 있습니다</p><p style="position: absolute; top: 0; left: 0; margin: 0">둘째 글이 그 위에 있습니다</p></div>'
  passed:
    - '<p>첫째 글</p><p>둘째 글</p>'
    - '<div style="position: relative"><p style="margin: 0">가려진 글</p><p style="position: absolute; top: 0; left: 0; margin: 0; background: #fff">가린 글입니다</p></div>'
    - '<div style="height: 60px; overflow: auto; font: 16px/20px sans-serif" tabindex="0">첫째 글이 여기에 있습니다<br>둘째 글이 여기에 있습니다<br>셋째 글이 여기에 있습니다<br>넷째 글이 여기에 있습니다</div><div style="font: 16px/20px sans-serif">밀어야 나오는 넷째 글 자리에 놓인 글</div>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>빈 쪽</title><body></body></html>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<div style="position: relative; padding-bottom: 4em"><p style="margin: 0">첫째 글이 여기에 있습니다</p><p style="position: absolute; top: 0; left: 0; margin: 0">둘째 글이 그 위에</p></div></main>'}
---*/
({
  applies: (page) => page.lines(),
  expect({ node }, page) {
    for (const [other, backed] of page.overlaps().get(node) ?? []) {
      if (!backed) return { detail: `${page.brief(page.words(node))} ↔ ${page.brief(page.words(other))}` };
    }
    return null;
  },
})
