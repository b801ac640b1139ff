/*---
name: {ko: 건너뛰기 링크가 가리키는 곳이 있다, en: What a skip link names is there}
wcag: [2.4.1]
kwcag: [6.4.1]
message: {ko: 건너뛰기 링크가 가리키는 곳이 이 쪽에 없어 눌러도 움직이지 않습니다, en: 'The place that the skip link names is not on this page, so that it leads nowhere'}
fix: {ko: '본문이 시작하는 요소에 링크의 # 뒤에 적은 것과 같은 id를 주세요.', en: 'Give the element with which the content begins the id that stands behind the # of the link.'}
examples:
  failed:
    - '<!doctype html><html lang="ko"><title>전입</title><a href="#contents_area">본문 바로가기</a><nav aria-label="차림표"><a href="/a">가</a></nav><main id="wrap"><h1>전입</h1></main>'
    - '<!doctype html><html lang="en"><title>Parking</title><a href="#content">Skip to main content</a><nav aria-label="Menu"><a href="/a">A</a></nav><main id="main"><h1>Parking</h1></main>'
  passed:
    - '<!doctype html><html lang="ko"><title>전입</title><a href="#wrap">본문 바로가기</a><nav aria-label="차림표"><a href="/a">가</a></nav><main id="wrap"><h1>전입</h1></main>'
    - '<!doctype html><html lang="en"><title>Parking</title><a href="#content">Skip to main content</a><nav aria-label="Menu"><a href="/a">A</a></nav><main><a name="content"></a><h1>Parking</h1></main>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>전입</title><a href="/main">본문 바로가기</a><main><h1>전입</h1></main>'
    - '<!doctype html><html lang="en"><title>Parking</title><a href="#menu">Menu</a><main><h1>Parking</h1></main>'
    - '<!doctype html><html lang="en"><title>Parking</title><a href="#content" id="s">Skip to main content</a><main id="m" tabindex="-1"><h1>Parking</h1></main><script>s.onclick = () => m.focus(); addEventListener("hashchange", () => m.focus())</script>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p><a href="#no-place">차림표 건너뛰기</a></p></main>'}
---*/
// WCAG 2.2 2.4.1, G1, G123, G124. Scripts that read the part of the address behind the # may know better.
({
  applies: (page) => page.routed() ? [] : page.all("a[href^='#']").filter((link) => /^#[^/!]/u.test(link.hash) && page.exposed(link) && page.lexicon.find("skip", page.name(link)) !== null),
  expect(link, page) {
    const names = [link.hash.slice(1), page.decoded(link.hash.slice(1))];
    return names.some((name) => document.getElementById(name) || document.getElementsByName(name).length) ? null : { detail: `${page.name(link)} (${link.hash})` };
  },
})
