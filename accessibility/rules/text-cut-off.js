/*---
name: {ko: 글자가 잘리지 않는다, en: No letters are cut through}
wcag: []
kwcag: [5.4.4]
message:
  ko: 글자가 위아래로 잘려 읽을 수 없습니다
  en: Letters are cut through, so that they cannot be read
fix:
  ko: '글을 담은 상자의 높이(height, max-height)를 없애거나 min-height로 바꾸세요.'
  en: 'Remove the height or max-height of the box around the text, or make it min-height.'
examples:
  failed:
    - '<div style="height: 32px; line-height: 24px; overflow: hidden; width: 200px">한 상자에 두 줄이 들어가야 하는데 높이가 모자란 글입니다 이렇게</div>'
  passed:
    - '<div style="height: 48px; line-height: 24px; overflow: hidden; width: 600px">높이가 넉넉한 글</div>'
    - '<div style="height: 32px; line-height: 24px; overflow: auto; width: 200px" tabindex="0">밀어서 볼 수 있는 상자에 든 긴 글입니다 이렇게 두 줄이 됩니다</div>'
    - '<div style="height: 0; overflow: hidden">접혀 있는 글</div><p>보이는 글</p>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>빈 쪽</title><body></body></html>'
mutants:
  - {page: story/fair/index.html, find: </main>, put: '<p style="height: 16px; line-height: 32px; margin: 0; overflow: hidden">위아래로 잘린 글</p></main>'}
---*/
({
  applies(page) {
    return [...page.shares().values()].filter(({ key }) => key instanceof Text);
  },
  expect({ key, sliced, by }, page) {
    if (!sliced || !by || page.shortened(by)) return null;
    // A beginning that fades out beside the button that shows the rest.
    const frame = page.parent(by) ?? by;
    if (frame.querySelector("button, [aria-expanded], summary") || page.style(by).maskImage !== "none") return null;
    return { detail: page.brief(page.words(key)) };
  },
})
