/*---
name: {ko: 처음 닿는 것은 본문으로 건너뛰는 링크이다, en: The first stop of the Tab key is a link to the main content}
wcag: []
kwcag: [6.4.1]
message:
  ko: Tab 키를 처음 눌렀을 때 닿는 것은 본문(main)으로 가는, 눈에 보이는 건너뛰기 링크여야 합니다.
  en: The first thing that the Tab key reaches must be a visible link that skips to the main content.
fix:
  ko: 'body 바로 다음에 <a href="#main">본문으로 건너뛰기</a>를 두고, 초점을 받으면 보이게 하세요.'
  en: 'Put <a href="#main">Skip to main content</a> first in the body and let it be seen when it has the focus.'
examples:
  failed:
    - '<!doctype html><html lang="ko"><title>쪽</title><header><a href="/">처음</a> <a href="/a">안내</a> <a href="/b">민원</a></header><main id="main"><h1>쪽</h1></main>'
    - '<!doctype html><html lang="ko"><title>쪽</title><a href="#main">본문으로</a><button tabindex="1">앞</button><a href="/a">안내</a><main id="main"><h1>쪽</h1></main>'
    - '<!doctype html><html lang="ko"><title>쪽</title><style>.s{position:absolute;left:-999px}</style><a class="s" href="#main">본문으로</a><a href="/a">안내</a><a href="/b">민원</a><main id="main"><h1>쪽</h1></main>'
  passed:
    - '<!doctype html><html lang="en"><title>Waste</title><body><a href="#c">Skip to the content</a><h1>Waste</h1><p><a href="/">Home</a> <a href="/council">Council</a></p><div id="c" tabindex="-1"><p>We collect twice a year.</p></div></body></html>'
    - '<!doctype html><html lang="ko"><title>쪽</title><a href="#main">본문으로</a><main id="main"><a href="/">처음</a></main>'
    - '<!doctype html><html lang="ko"><title>쪽</title><style>.s{position:absolute;top:-99px;transition:top 2s}.s:focus{top:0}</style><a class="s" href="#main">본문으로</a><main id="main"><h1>쪽</h1></main>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>쪽</title><header><a href="/">처음</a></header><main id="main"><h1>쪽</h1><a href="/a">안내</a></main>'
    - '<!doctype html><html lang="ko"><title>쪽</title><main><p>글</p></main>'
mutants:
  - {page: story/fair/index.html, find: '<a class="skip" href="#main">본문으로 건너뛰기</a>', put: ''}
  - {page: story/fair/index.html, find: 'href="#main"', put: 'href="#nowhere"'}
  - {page: story/fair/index.html, find: '<a class="skip"', put: '<a hidden class="skip"'}
---*/
// KWCAG 2.2 6.4.1: the link over repeated parts comes first and can be seen when it has the focus. Stricter than
// WCAG 2.4.1, which is content with landmarks.
({
  applies(page) { // where nothing can be reached by the Tab key there is nothing to skip
    const tabbable = page.all("a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]")
      .filter((element) => element.tabIndex >= 0 && !element.disabled && !element.closest("[inert]") && page.visibleByStyle(element));
    if (tabbable.length === 0) return [];
    const main = document.querySelector("main, [role=main]");
    const before = main ? tabbable.filter((each) => !main.contains(each) && each.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING) : tabbable;
    // Nor where a link over it would be as long as what it skips: a name that leads home, and a button of the menu.
    if (main && before.length < 3 && !before.some((each) => each.matches("a[href^='#']") && each.hash.length > 1)) return [];
    return [tabbable.reduce((a, b) => (b.tabIndex > 0 && (a.tabIndex <= 0 || b.tabIndex < a.tabIndex) ? b : a))];
  },
  // Where no element is the main content, it leads over something that Tab would stop at.
  over: (first, target, page) => !target.closest("nav, header, footer") && page.all("a[href], button, input, select").some((each) => each !== first && Boolean(first.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) && Boolean(target.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING)),
  expect(first, page) {
    const name = first.matches("a[href^='#']") ? page.decoded(first.hash.slice(1)) : "";
    const target = name ? document.getElementById(name) : null;
    const main = document.querySelector("main, [role=main]");
    if (!target || !(main ? target.contains(main) : this.over(first, target, page))) return {};
    first.focus({ preventScroll: true });
    for (const animation of document.getAnimations()) {
      if (animation.effect && animation.effect.getComputedTiming().endTime !== Infinity && animation.playbackRate !== 0) animation.finish();
    }
    const box = first.getBoundingClientRect();
    first.blur();
    const seen = box.width > 1 && box.height > 1 && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
    return seen ? null : {};
  },
})
