/*---
name: {ko: '링크의 글만으로 어디로 가는지 안다', en: The words of a link alone say where it leads}
wcag: []
kwcag: [6.4.3]
message: {ko: '둘레의 글을 읽어야만 어디로 가는 링크인지 알 수 있습니다', en: 'Only the text around the link says where it leads'}
fix: {ko: '링크만 모아 읽어도 알 수 있게 가는 곳의 이름을 링크 글에 넣으세요. 예: ‘공영주차장 요금표 보기’. Markdown에서는 [ ] 안이 링크 글입니다', en: 'Put the name of the destination into the link, so that a list of links can be read, such as “Car park charges”. In Markdown it is what stands in [ ].'}
examples:
  failed:
    - '<p>주차 요금은 <a href="/a">여기</a>에서 볼 수 있습니다.</p>'
    - '<h2>공지사항</h2><a href="/n">더보기</a>'
    - '<p>The council met on Monday. <a href="/m">Read more</a></p>'
    - '<ul><li>Annual report 2024 <a href="/a">Download</a></li></ul>'
  passed:
    - '<p><a href="/a">주차 요금 자세히 보기</a></p>'
    - '<h2>공지사항</h2><a href="/n" aria-label="공지사항 더보기">더보기</a>'
    - '<p><a href="/m">Read more<span style="position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden"> about the council’s meeting</span></a></p>'
    - '<p><a href="/page">Page Street</a></p>'
  inapplicable:
    - '<!doctype html><html lang="ko"><title>주차</title><h1>주차</h1><p>여기를 보세요.</p>'
    - '<!doctype html><html lang="ko"><title>주차</title><h1>주차</h1><p><a name="top">여기</a></p>'
mutants:
  - {page: about/index.html, find: '</main>', put: '<p>누리집에 관한 물음은 <a href="../">여기</a>에서 하세요.</p></main>'}
---*/
// KWCAG 2.2 6.4.3 wants the purpose from the words of the link; WCAG 2.2 asks that at level AAA only (2.4.9). A link that has no
// context either is link-text-vague's.
({
  applies: (page) => page.all("a[href], area[href], [role=link]").filter((link) => page.exposed(link) && page.name(link) !== ""),
  expect: (link, page) => page.lexicon.isVague(link) && page.lexicon.linkContext(link) ? { detail: page.name(link) } : null,
})
