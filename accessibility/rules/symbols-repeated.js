/*---
name: {ko: '제목에 특수 기호를 되풀이하지 않는다', en: Titles do not repeat symbols}
wcag: []
kwcag: [6.4.2]
message: {ko: '화면 낭독기가 하나하나 읽는 특수 기호가 제목에 되풀이됩니다', en: 'The title repeats symbols, which a screen reader reads one by one'}
fix: {ko: '되풀이되는 기호를 지우세요.', en: 'Leave the repeated symbols out.'}
examples:
  failed:
    - '<h2>★★★ 여름 축제 ★★★</h2><p>오세요.</p>'
    - '<h2>==== Summer fair ====</h2><p>Come.</p>'
    - '<!doctype html><html lang="ko"><title>::: 환한구청 :::</title><h1>구청</h1>'
  passed:
    - '<h2>여름 축제 ★</h2><p>오세요.</p>'
    - '<h2>Summer fair ...</h2><p>Come.</p>'
    - '<h2>C++ for everybody</h2><p>Come.</p>'
  inapplicable:
    - '<!doctype html><html lang="en"><p>★★★</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<h2>★★★ 여름 축제 ★★★</h2><p>오세요.</p></main>'}
---*/
// KWCAG 2.2 6.4.2: special characters are not used again and again in titles of pages, frames and blocks of content.
({
  applies: (page) => [
    ...(document.title.trim() === "" ? [] : [{ element: document.documentElement, title: document.title }]),
    ...page.all("h1, h2, h3, h4, h5, h6, [role=heading], iframe[title], frame[title]").filter((element) => page.exposed(element) && page.name(element) !== "")
      .map((element) => ({ element, title: page.name(element) })),
  ],
  expect: ({ title }) => (/([^\p{L}\p{N}\s.…\u0300-\u036f])\1{2,}/u.test(title) ? { detail: title.trim() } : null),
})
