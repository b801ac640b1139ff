/*---
name: {ko: '제목이 아래 내용을 말한다', en: A heading says what is below it}
wcag: [2.4.6]
kwcag: [6.4.2]
message: {ko: '제목이 아래에 무엇이 있는지 말하지 않습니다', en: 'The heading does not say what is below it'}
fix: {ko: '아래 내용이 드러나는 제목으로 고치세요.', en: 'Name what is below it.'}
examples:
  failed:
    - '<h2>소제목</h2><p>주차 요금은 시간당 천 원입니다.</p>'
    - '<h2>Heading 2</h2><p>The charge is one pound an hour.</p>'
    - '<h2>***</h2><p>The charge is one pound an hour.</p>'
    - '<h2>Lorem ipsum dolor sit amet</h2><p>The charge is one pound an hour.</p>'
    - '<h2>section_2_final</h2><p>The charge is one pound an hour.</p>'
    - '<div role="heading" aria-level="2">Untitled</div><p>The charge is one pound an hour.</p>'
  passed:
    - '<h2>주차 요금</h2><p>시간당 천 원입니다.</p>'
    - '<h2>Title deeds</h2><p>Who owns the house.</p>'
    - '<h2>A</h2><p>Ash Road</p>'
    - '<h2>2024</h2><p>What happened that year.</p>'
    - '<h2>제목 검색</h2><p>자료를 제목으로 찾습니다.</p>'
  inapplicable:
    - '<!doctype html><html lang="en"><title>Parking</title><p>No heading</p>'
    - '<!doctype html><html lang="en"><title>Parking</title><h2></h2><p>An empty heading is another rule’s.</p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<h2>소제목</h2><p>주차 요금은 시간당 천 원입니다.</p></main>'}
---*/
// WCAG 2.2 2.4.6 and G130. An empty heading is axe's empty-heading.
({
  applies: (page) => page.all("h1, h2, h3, h4, h5, h6, [role=heading]").filter((heading) => page.exposed(heading) && page.name(heading) !== "" && !heading.querySelector("code, kbd, samp")),
  expect(heading, page) {
    const name = page.name(heading);
    return page.lexicon.letters(name) === 0 || page.lexicon.is("placeholder-title", name) || page.lexicon.isFile(name) || page.lexicon.isAddress(name) ? { detail: name } : null;
  },
})
